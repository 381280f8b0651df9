import type { SuccessionId, Territory, TerritoryKind } from "../data/territory.ts";
import { type CodeKind, communeOf, departementOf, departementOfQpv } from "../data/territory-codes.ts";
import { foldText } from "../kernel/text.ts";
import { PerimeterCollector } from "./perimeters.ts";

/** What a row says of a territory. */
export interface TerritoryFacts {
  readonly label?: string | undefined;
  readonly communes?: readonly string[] | undefined;
  readonly communeNames?: readonly string[] | undefined;
  readonly epci?: readonly string[] | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly predecessors?: readonly string[] | undefined;
  readonly succession?: SuccessionId | undefined;
}

/** Where facts come from: a list outranks a label beside a figure, and a later vintage an earlier one. */
export interface FactsOrigin {
  readonly isList: boolean;
  /** Year of the vintage as text; empty when it is not known. */
  readonly vintage: string;
}

interface Draft {
  readonly code: string;
  readonly kind: TerritoryKind;
  readonly geography: string;
  label: string;
  rank: string;
  isListed: boolean;
  /** Empty until something is said: most territories are a code and a label. */
  communes: ReadonlySet<string>;
  communeNames: ReadonlySet<string>;
  epci: ReadonlySet<string>;
  aliases: ReadonlySet<string>;
  predecessors: ReadonlySet<string>;
  succession: SuccessionId | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** How lists write that a commune or a QPV is in no EPCI: the official code's Zs, and what statistical software leaves. */
const NO_EPCI = /^(?:Z+|NA|N\/A)$/;

/** Who is told what the rows of files say of territories. */
export interface TerritorySink {
  /** `raw`: the code as published, which the kind of codes names. */
  add(raw: string, kind: CodeKind, facts: TerritoryFacts, origin: FactsOrigin): void;
}

/** What all files say of each territory. A name that a later vintage gives replaces the earlier one, which stays as an alias. */
export class TerritoryCollector implements TerritorySink {
  readonly #drafts = new Map<string, Draft>();
  #last: { readonly origin: FactsOrigin | undefined; readonly rank: string } = {
    origin: undefined,
    rank: "",
  };
  /** The communes of each EPCI at each vintage: what its sums are made of. */
  readonly perimeters = new PerimeterCollector();

  /** Adds what a row says; the territory is created by its first mention. The same said twice in a row is said once. */
  add(raw: string, kind: CodeKind, facts: TerritoryFacts, origin: FactsOrigin): void {
    const code = kind.name(raw);
    const draft = this.#draft(code, kind);
    if (origin.isList) draft.isListed = true;
    if (facts.label) rename(draft, facts.label, this.#rankOf(origin));
    const epci = facts.epci?.filter((one) => !NO_EPCI.test(one));
    // Arrondissements lie in their commune: counted beside it, they would be counted twice.
    if (origin.isList && kind.kind === "commune" && epci && communeOf(code) === code)
      this.perimeters.add(code, epci, origin.vintage);
    draft.communes = joined(draft.communes, facts.communes);
    draft.communeNames = joined(draft.communeNames, facts.communeNames);
    draft.epci = joined(draft.epci, epci);
    draft.predecessors = joined(draft.predecessors, facts.predecessors);
    draft.succession = facts.succession ?? draft.succession;
    const aliases = facts.aliases?.filter((alias) => alias !== draft.label && alias !== code);
    draft.aliases = joined(draft.aliases, aliases);
  }

  get size(): number {
    return this.#drafts.size;
  }

  /**
   * The territories. Commune names are matched in the département of the code, without regard to accents, hyphens and
   * case, and never more loosely; the EPCI of a QPV that no list gives are those of its communes.
   */
  finish(known: ReadonlyMap<string, Territory>): {
    territories: Territory[];
    unmatched: { code: string; name: string }[];
  } {
    const communes = this.#communesByName(known);
    const unmatched: { code: string; name: string }[] = [];
    const territories = [...this.#drafts.values()].map((draft) => {
      const codes = draft.communes.size > 0 ? [...draft.communes] : matchNames(draft, communes, unmatched);
      const epci = draft.epci.size > 0 || draft.kind !== "qpv" ? [...draft.epci] : this.#epciOf(codes, known);
      const { code, kind, geography, label, aliases, isListed } = draft;
      const territory = {
        code,
        kind,
        geography,
        label: label || code,
        communes: codes,
        epci,
        aliases: [...aliases],
        isListed,
      };
      const perimeters = kind === "epci" ? this.perimeters.of(code) : undefined;
      return { ...territory, ...inheritance(draft), ...(perimeters && { perimeters }) };
    });
    return { territories, unmatched };
  }

  /** All the rows of a table have one origin: its rank is made once. */
  #rankOf(origin: FactsOrigin): string {
    if (this.#last.origin !== origin)
      this.#last = { origin, rank: `${origin.isList ? 1 : 0}${origin.vintage}` };
    return this.#last.rank;
  }

  #draft(code: string, kind: CodeKind): Draft {
    const held = this.#drafts.get(code);
    if (held) return held;
    const draft: Draft = {
      code,
      kind: kind.kind,
      geography: kind.geography,
      label: "",
      rank: "",
      isListed: false,
      communes: NONE,
      communeNames: NONE,
      epci: NONE,
      aliases: NONE,
      predecessors: NONE,
      succession: undefined,
    };
    this.#drafts.set(code, draft);
    return draft;
  }

  #communesByName(known: ReadonlyMap<string, Territory>): Map<string, string[]> {
    const byName = new Map<string, string[]>();
    if (![...this.#drafts.values()].some(({ communeNames }) => communeNames.size > 0)) return byName;
    const communes = [...this.#drafts.values(), ...known.values()].filter(({ kind }) => kind === "commune");
    const add = (code: string, name: string) => {
      const key = `${departementOf(code)} ${foldName(name)}`;
      const codes = byName.get(key) ?? [];
      if (!codes.includes(code)) byName.set(key, [...codes, code]);
    };
    for (const { code, label } of communes) add(code, label);
    // The name of a commune that another took in leads to that one, unless a commune of the day bears it.
    const today = new Set(byName.keys());
    for (const { code, aliases } of communes)
      for (const name of aliases) if (!today.has(`${departementOf(code)} ${foldName(name)}`)) add(code, name);
    return byName;
  }

  #epciOf(communes: readonly string[], known: ReadonlyMap<string, Territory>): string[] {
    const lists = communes
      .map(communeOf)
      .map((code) => [...(this.#drafts.get(code)?.epci ?? known.get(code)?.epci ?? [])]);
    return [...new Set(lists.flat())];
  }
}

/** What a correspondence table says of it, if one does. */
function inheritance({ predecessors, succession }: Draft): Pick<Territory, "predecessors" | "succession"> {
  return {
    ...(predecessors.size > 0 && { predecessors: [...predecessors] }),
    ...(succession !== undefined && { succession }),
  };
}

function rename(draft: Draft, label: string, rank: string): void {
  if (label === draft.label) {
    if (rank > draft.rank) draft.rank = rank;
    return;
  }
  const former = rank >= draft.rank ? draft.label : label;
  if (rank >= draft.rank) {
    draft.label = label;
    draft.rank = rank;
  }
  if (former !== "" && foldText(former) !== foldText(draft.label))
    draft.aliases = joined(draft.aliases, [former]);
  if (draft.aliases.has(draft.label))
    draft.aliases = new Set([...draft.aliases].filter((alias) => alias !== draft.label));
}

function joined(held: ReadonlySet<string>, more: readonly string[] | undefined): ReadonlySet<string> {
  return more === undefined || more.every((one) => held.has(one)) ? held : new Set([...held, ...more]);
}

function matchNames(
  { code, communeNames }: Draft,
  communes: ReadonlyMap<string, readonly string[]>,
  unmatched: { code: string; name: string }[],
): string[] {
  const matched = [...communeNames].flatMap((name) => {
    const codes = communes.get(`${departementOfQpv(code)} ${foldName(name)}`) ?? [];
    if (codes.length === 1) return codes;
    unmatched.push({ code, name });
    return [];
  });
  return [...new Set(matched)];
}

/** A commune's name for matching: "16ème arrondissement", "16e Arrondissement" and "1er" are spellings of the same rank. */
function foldName(name: string): string {
  return foldText(name).replace(/\b0*(\d+) ?(?:eme|er|e)\b/g, "$1e");
}
