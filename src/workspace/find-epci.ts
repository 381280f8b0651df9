import { withPassages } from "../data/bridged-observations.ts";
import { type Passage, successorsOf } from "../data/passage.ts";
import type { Territory } from "../data/territory.ts";
import { communeOf } from "../data/territory-codes.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import { type Clause, clause } from "../diagnostics/clause.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { proposal } from "../diagnostics/proposal.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { frenchDate } from "../kernel/french.ts";
import {
  isMistyped,
  matchNames,
  type NameMatches,
  namesOfLabel,
  nameWords,
  sharesWord,
} from "../kernel/names.ts";
import { type ListedCommune, readOfficialNames } from "./passages.ts";
import { communeCode, placedTowns } from "./placed-towns.ts";

/** An EPCI that a text may mean, and why. */
interface Meant {
  readonly code: string;
  readonly label: string;
  readonly why: Clause;
  /** What leads to it, when that is not its own name. */
  readonly through?: string | undefined;
}

const PLACE: Place = { file: "option --epci" };

/**
 * The code of the EPCI that a user means: its code, its name, the code or the name of one of its communes, the code of one of
 * its QPV. A commune may be followed by its département or its region, and what stands in the brackets of a label is a name. What is read in the place of what was written is said (`epci/compris`); what is not one EPCI for sure is only
 * proposed, with its name.
 *
 * @diagnostic epci/inconnu
 * @diagnostic epci/ancien-code
 * @diagnostic epci/compris
 */
export async function findEpci(
  asked: string,
  workspace: Workspace,
  world: World,
  place: Place = PLACE,
): Promise<Read<string>> {
  const { territories } = withPassages(workspace, asked);
  const withQpv = new Set(territoriesOf(territories, "qpv").flatMap(({ epci }) => epci));
  const isEpci = territories.get(asked)?.kind === "epci";
  if (isEpci && withQpv.has(asked)) return { value: asked, diagnostics: [] };
  const former = formerProblem(asked, workspace, place);
  if (former) return failed(former);
  if (isEpci) return { value: asked, diagnostics: [] };
  const search = new EpciSearch(workspace, withQpv, await readOfficialNames(world));
  const sure = search.sure(asked);
  const [only, ...others] = sure;
  if (only && others.length === 0) {
    if (!search.isHeld(only.code))
      return failed(problem("epci/inconnu", place, { code: asked, suggestion: clause("epci_absent", only) }));
    const { code, label, why } = only;
    return {
      value: code,
      diagnostics: [problem("epci/compris", place, { asked, code, label, clause: why })],
    };
  }
  const list = sure.length > 0 ? sure : search.likely(asked);
  const suggestion = proposal(list.map(nameOf)) ?? clause("epci_sans_voisin", {});
  return failed(problem("epci/inconnu", place, { code: asked, suggestion }));
}

const nameOf = ({ code, label, through }: Meant): string =>
  `${code} (${label}${through === undefined ? "" : `, ${through}`})`;

/** What to write instead of a code that is no EPCI of the data: the official tables are not looked at. */
export function epciHint(asked: string, workspace: Workspace): Clause {
  const next = successorsOf(asked, workspace.passages ?? []);
  if (next.length > 0) return becameHint(next);
  const withQpv = new Set([...workspace.territories.values()].flatMap((one) => one.epci));
  const search = new EpciSearch(workspace, withQpv, { communes: [], epci: new Map() });
  const sure = search.sure(asked);
  const list = (sure.length > 0 ? sure : search.likely(asked)).map(nameOf);
  return proposal(list) ?? clause("epci_sans_voisin", {});
}

const becameHint = (next: readonly Passage[]): Clause =>
  clause("devenu", { list: next.map(({ code, label }) => `${code} (${label})`).join(" ou ") });

/** A code that has gone, with those that took over its communes. */
function formerProblem(asked: string, { passages = [] }: Workspace, place: Place) {
  const next = successorsOf(asked, passages);
  const [first] = next;
  if (!first) return undefined;
  return problem("epci/ancien-code", place, {
    code: asked,
    label: first.formerLabel,
    day: frenchDate(first.day),
    suggestion: becameHint(next),
  });
}

/** The EPCI of a workspace and of the official tables, by their names, their communes and their QPV. */
class EpciSearch {
  readonly #workspace: Workspace;
  readonly #withQpv: ReadonlySet<string>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #epci: readonly Named[];
  readonly #communes: ReadonlyMap<string, ListedCommune>;
  #townWords: ReadonlyMap<ListedCommune, readonly (readonly string[])[]> | undefined;
  /** The EPCI of the QPV that lie in one commune alone. */
  readonly #byCommune: ReadonlyMap<string, readonly string[]>;

  constructor(
    workspace: Workspace,
    withQpv: ReadonlySet<string>,
    {
      communes,
      epci,
    }: { readonly communes: readonly ListedCommune[]; readonly epci: ReadonlyMap<string, string> },
  ) {
    this.#workspace = workspace;
    this.#withQpv = withQpv;
    this.#names = epci;
    this.#epci = epciOf(workspace, epci);
    const held = [...workspace.territories.values()].filter(({ kind }) => kind === "commune");
    this.#communes = new Map([...held, ...communes].map((one) => [one.code, one]));
    const inside = [...workspace.territories.values()].flatMap(({ kind, communes: where, epci: its }) => {
      const towns = new Set(where.map(communeOf));
      return kind === "qpv" && towns.size === 1 ? [...towns].map((town) => [town, its] as const) : [];
    });
    this.#byCommune = new Map(inside);
  }

  /** Whether the data describe it, or describe the former EPCI of its QPV. */
  isHeld(code: string): boolean {
    const { territories, passages = [] } = this.#workspace;
    if (territories.get(code)?.kind === "epci") return true;
    return this.#withQpv.has(code) && passages.some((one) => one.code === code);
  }

  /**
   * Those that the text names for sure: one is meant, several are to be chosen from. A commune without QPV is not sure when
   * other EPCI that have some bear its name.
   */
  sure(asked: string): readonly Meant[] {
    const qpv = this.#workspace.territories.get(asked.toUpperCase());
    if (qpv?.kind === "qpv")
      return qpv.epci.map((code) =>
        this.#meant(code, clause("par_un_qpv", { code: qpv.code, label: qpv.label })),
      );
    const commune = this.#communes.get(communeCode(asked));
    if (commune) return this.#through([commune]);
    const named = this.#preferred(matchNames(asked, this.#epci, wordsOf).exact.map(({ code }) => code));
    if (named.length > 0) return named.map((code) => this.#meant(code, clause("par_son_nom", {})));
    const { exact } = this.#towns(asked);
    const through = this.#through(
      exact.length > 0 ? exact : placedTowns(asked, this.#townWords ?? new Map()),
    );
    return this.#isCompared(through) || !this.#isCompared(this.likely(asked)) ? through : [];
  }

  /** Those that it may name, the best first: name or commune that holds all its words, that nearly does, that holds one. */
  likely(asked: string): readonly Meant[] {
    if (/^\d+$/.test(asked)) return this.#named(this.#epci.filter(({ code }) => isMistyped(asked, code)));
    const names = matchNames(asked, this.#epci, wordsOf);
    const communes = this.#towns(asked);
    const begins = ({ label }: ListedCommune): boolean => nameWords(label)[0] === nameWords(asked)[0];
    const towns = [...communes.exact, ...communes.partial.filter(begins), ...communes.partial];
    const lists = [
      () => [...this.#named(names.partial), ...this.#through(towns)],
      () => [...this.#named(names.near), ...this.#through(communes.near)],
      () =>
        this.#named(
          this.#epci.filter((one) => [one.label, ...one.aliases].some((text) => sharesWord(asked, text))),
        ),
    ];
    for (const list of lists) {
      const found = new Map(
        list()
          .toReversed()
          .map((one) => [one.code, one]),
      );
      const best = this.#preferred([...found.keys()].toReversed());
      if (best.length > 0) return best.flatMap((code) => found.get(code) ?? []);
    }
    return [];
  }

  #isCompared(found: readonly Meant[]): boolean {
    return found.some(({ code }) => this.#withQpv.has(code));
  }

  #named(found: readonly { readonly code: string }[]): readonly Meant[] {
    const codes = this.#preferred(found.map(({ code }) => code));
    return codes.map((code) => this.#meant(code, clause("par_son_nom", {})));
  }

  /** The EPCI of communes, in their order: of those that the table names, the one in which QPV are said to lie. */
  #through(communes: readonly ListedCommune[]): readonly Meant[] {
    const found = new Map<string, Meant>();
    for (const { code: commune, label, epci } of communes) {
      const [code] = this.#preferred([...epci, ...(this.#byCommune.get(commune) ?? [])]);
      if (code === undefined || found.has(code)) continue;
      const why = clause("par_une_commune", { code: commune, label });
      const meant = this.#meant(code, why);
      found.set(code, {
        ...meant,
        label: meant.label === code ? label : meant.label,
        through: `commune ${commune}, ${label}`,
      });
    }
    const held = new Set(this.#preferred([...found.keys()]));
    return [...found.values()].filter(({ code }) => held.has(code));
  }

  #meant(code: string, why: Clause): Meant {
    const label = this.#workspace.territories.get(code)?.label ?? this.#names.get(code) ?? code;
    return { code, label, why };
  }

  /** Those that can be compared, else those that the data hold, else all. */
  #preferred(codes: readonly string[]): readonly string[] {
    const all = [...new Set(codes)];
    const compared = all.filter((code) => this.#withQpv.has(code));
    const held = all.filter((code) => this.isHeld(code));
    return [compared, held, all].find((list) => list.length > 0) ?? [];
  }

  #towns(asked: string): NameMatches<ListedCommune> {
    this.#townWords ??= new Map([...this.#communes.values()].map((one) => [one, [nameWords(one.label)]]));
    const words = this.#townWords;
    return matchNames(asked, words.keys(), (one) => words.get(one) ?? []);
  }
}

/** The EPCI that the data describe and those of the official table. */
function epciOf({ territories }: Workspace, names: ReadonlyMap<string, string>): readonly Named[] {
  const held = [...territories.values()].filter(({ kind }) => kind === "epci");
  const codes = new Set(held.map(({ code }) => code));
  const listed = [...names].filter(([code]) => !codes.has(code));
  return [...held, ...listed.map(([code, label]) => ({ code, label, aliases: [] }))];
}

type Named = Pick<Territory, "code" | "label" | "aliases">;

const wordsOf = ({ label, aliases }: Named): readonly (readonly string[])[] =>
  [label, ...aliases].flatMap(namesOfLabel).map(nameWords);
