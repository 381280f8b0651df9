import type { Territory } from "../data/territory.ts";
import { communeOf } from "../data/territory-codes.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import { type Clause, clause } from "../diagnostics/clause.ts";
import {
  isMistyped,
  matchNames,
  type NameMatches,
  namesOfLabel,
  nameWords,
  sharesWord,
} from "../kernel/names.ts";
import type { ListedCommune } from "./passages.ts";
import { communeCode, placedTowns } from "./placed-towns.ts";

/** An EPCI that a text may mean, and why. */
export interface Meant {
  readonly code: string;
  readonly label: string;
  readonly why: Clause;
  /** What leads to it, when that is not its own name. */
  readonly through?: string | undefined;
}

/** The EPCI of a workspace and of the official tables, by their names, their communes and their QPV. */
export class EpciSearch {
  readonly #workspace: Workspace;
  readonly #withQpv: ReadonlySet<string>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #epci: readonly Named[];
  readonly #held: ReadonlyMap<string, Territory>;
  readonly #listed: readonly ListedCommune[];
  #towns: ReadonlyMap<string, ListedCommune> | undefined;
  #townWords: ReadonlyMap<ListedCommune, readonly (readonly string[])[]> | undefined;
  /** The EPCI of the QPV that lie in one commune alone. */
  readonly #byCommune: ReadonlyMap<string, readonly string[]>;

  constructor(
    workspace: Workspace,
    withQpv: ReadonlySet<string>,
    names: ReadonlyMap<string, string>,
    communes: readonly ListedCommune[] = [],
  ) {
    this.#workspace = workspace;
    this.#withQpv = withQpv;
    this.#names = names;
    this.#listed = communes;
    const held = territoriesOf(workspace.territories, "epci");
    this.#held = new Map(held.map((one) => [one.code, one]));
    this.#epci = epciOf(this.#held, names);
    const inside = territoriesOf(workspace.territories, "qpv").flatMap(({ communes: where, epci: its }) => {
      const towns = new Set(where.map(communeOf));
      return towns.size === 1 ? [...towns].map((town) => [town, its] as const) : [];
    });
    this.#byCommune = new Map(inside);
  }

  /** The communes of the workspace and of the official table, by their codes. */
  get #communes(): ReadonlyMap<string, ListedCommune> {
    this.#towns ??= new Map(
      [...territoriesOf(this.#workspace.territories, "commune"), ...this.#listed].map((one) => [
        one.code,
        one,
      ]),
    );
    return this.#towns;
  }

  /** Whether the data describe it, or describe the former EPCI of its QPV. */
  isHeld(code: string): boolean {
    const { passages = [] } = this.#workspace;
    if (this.#held.has(code)) return true;
    return this.#withQpv.has(code) && passages.some((one) => one.code === code);
  }

  /**
   * Those that the text names for sure: one is meant, several are to be chosen from. A commune without QPV is not sure when
   * other EPCI that have some bear its name.
   */
  sure(asked: string): readonly Meant[] {
    const commune = this.#communes.get(communeCode(asked));
    if (commune) return this.#through([commune]);
    const named = this.named(asked);
    if (named.length > 0) return named;
    const { exact } = this.#townsOf(asked);
    const through = this.#through(
      exact.length > 0 ? exact : placedTowns(asked, this.#townWords ?? new Map()),
    );
    return this.#isCompared(through) || !this.#isCompared(this.likely(asked)) ? through : [];
  }

  /** Those whose name the text is, or in which the QPV of that code lies. */
  named(asked: string): readonly Meant[] {
    const code = asked.toUpperCase();
    const qpv = territoriesOf(this.#workspace.territories, "qpv").find((one) => one.code === code);
    if (qpv) return qpv.epci.map((its) => this.#meant(its, clause("par_un_qpv", { code, label: qpv.label })));
    const { exact } = matchNames(asked, this.#epci, wordsOf);
    return this.#preferred(exact.map((one) => one.code)).map((its) =>
      this.#meant(its, clause("par_son_nom", {})),
    );
  }

  /** Those that it may name, the best first: name or commune that holds all its words, that nearly does, that holds one. */
  likely(asked: string): readonly Meant[] {
    if (/^\d+$/.test(asked)) return this.#named(this.#epci.filter(({ code }) => isMistyped(asked, code)));
    const names = matchNames(asked, this.#epci, wordsOf);
    const communes = this.#townsOf(asked);
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
    const label = this.#held.get(code)?.label ?? this.#names.get(code) ?? code;
    return { code, label, why };
  }

  /** Those that can be compared, else those that the data hold, else all. */
  #preferred(codes: readonly string[]): readonly string[] {
    const all = [...new Set(codes)];
    const compared = all.filter((code) => this.#withQpv.has(code));
    const held = all.filter((code) => this.isHeld(code));
    return [compared, held, all].find((list) => list.length > 0) ?? [];
  }

  #townsOf(asked: string): NameMatches<ListedCommune> {
    this.#townWords ??= new Map([...this.#communes.values()].map((one) => [one, [nameWords(one.label)]]));
    const words = this.#townWords;
    return matchNames(asked, words.keys(), (one) => words.get(one) ?? []);
  }
}

/** The EPCI that the data describe and those of the official table. */
function epciOf(held: ReadonlyMap<string, Territory>, names: ReadonlyMap<string, string>): readonly Named[] {
  const listed = [...names].filter(([code]) => !held.has(code));
  return [...held.values(), ...listed.map(([code, label]) => ({ code, label, aliases: [] }))];
}

type Named = Pick<Territory, "code" | "label" | "aliases">;

const wordsOf = ({ label, aliases }: Named): readonly (readonly string[])[] =>
  [label, ...aliases].flatMap(namesOfLabel).map(nameWords);
