import { foldText } from "../../kernel/fold-text.ts";
import type { CodeKind } from "../../model/code-kinds.ts";
import type { Territory, TerritoryKind } from "../../model/territory.ts";

/** What a row says of a territory. */
export interface TerritoryFacts {
  readonly label?: string | undefined;
  readonly communes?: readonly string[] | undefined;
  readonly communeNames?: readonly string[] | undefined;
  readonly epci?: readonly string[] | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly predecessors?: readonly string[] | undefined;
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
  readonly communes: Set<string>;
  readonly communeNames: Set<string>;
  readonly epci: Set<string>;
  readonly aliases: Set<string>;
  readonly predecessors: Set<string>;
}

const NO_EPCI = /^Z+$/;

/** Gathers what all files say of each territory. A name that a later vintage gives replaces the earlier one, which stays as an alias. */
export class TerritoryCollector {
  readonly #drafts = new Map<string, Draft>();
  readonly #keeps: boolean;

  /** `keeps` false makes one that forgets everything: an import only counts territories. */
  constructor(keeps = true) {
    this.#keeps = keeps;
  }

  /** Adds what a row says; the territory is created by its first mention. */
  add(raw: string, kind: CodeKind, facts: TerritoryFacts, origin: FactsOrigin): void {
    if (!this.#keeps) return;
    const code = kind.name(raw);
    const draft = this.#draft(code, kind);
    if (origin.isList) draft.isListed = true;
    if (facts.label) rename(draft, facts.label, `${origin.isList ? 1 : 0}${origin.vintage}`);
    for (const commune of facts.communes ?? []) draft.communes.add(commune);
    for (const name of facts.communeNames ?? []) draft.communeNames.add(name);
    for (const epci of facts.epci ?? []) if (!NO_EPCI.test(epci)) draft.epci.add(epci);
    for (const former of facts.predecessors ?? []) draft.predecessors.add(former);
    for (const alias of facts.aliases ?? []) if (alias !== draft.label && alias !== code) draft.aliases.add(alias);
  }

  get size(): number {
    return this.#drafts.size;
  }

  /**
   * The territories. Commune names are matched in the département of the code, without regard to accents, hyphens and
   * case, and never more loosely; the EPCI of a QPV that no list gives are those of its communes.
   */
  finish(known: ReadonlyMap<string, Territory>): { territories: Territory[]; unmatched: { code: string; name: string }[] } {
    const communes = this.#communesByName(known);
    const unmatched: { code: string; name: string }[] = [];
    const territories = [...this.#drafts.values()].map((draft) => {
      const codes = draft.communes.size > 0 ? [...draft.communes] : matchNames(draft, communes, unmatched);
      const epci = draft.epci.size > 0 || draft.kind !== "qpv" ? [...draft.epci] : this.#epciOf(codes, known);
      const { code, kind, geography, label, aliases, predecessors, isListed } = draft;
      const territory = { code, kind, geography, label: label || code, communes: codes, epci, aliases: [...aliases], isListed };
      return predecessors.size > 0 ? { ...territory, predecessors: [...predecessors] } : territory;
    });
    return { territories, unmatched };
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
      communes: new Set(),
      communeNames: new Set(),
      epci: new Set(),
      aliases: new Set(),
      predecessors: new Set(),
    };
    this.#drafts.set(code, draft);
    return draft;
  }

  #communesByName(known: ReadonlyMap<string, Territory>): Map<string, string[]> {
    const byName = new Map<string, string[]>();
    if (![...this.#drafts.values()].some(({ communeNames }) => communeNames.size > 0)) return byName;
    const communes = [...this.#drafts.values(), ...known.values()].filter(({ kind }) => kind === "commune");
    for (const { code, label } of communes) {
      const key = `${departementOf(code)} ${foldText(label)}`;
      const codes = byName.get(key) ?? [];
      if (!codes.includes(code)) byName.set(key, [...codes, code]);
    }
    return byName;
  }

  #epciOf(communes: readonly string[], known: ReadonlyMap<string, Territory>): string[] {
    const lists = communes.map((code) => [...(this.#drafts.get(code)?.epci ?? known.get(code)?.epci ?? [])]);
    return [...new Set(lists.flat())];
  }
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
  if (former !== "" && foldText(former) !== foldText(draft.label)) draft.aliases.add(former);
  draft.aliases.delete(draft.label);
}

function matchNames(
  { code, communeNames }: Draft,
  communes: ReadonlyMap<string, readonly string[]>,
  unmatched: { code: string; name: string }[],
): string[] {
  return [...communeNames].flatMap((name) => {
    const codes = communes.get(`${departementOfQpv(code)} ${foldText(name)}`) ?? [];
    if (codes.length === 1) return codes;
    unmatched.push({ code, name });
    return [];
  });
}

/** The département of a commune: two characters, three overseas. */
function departementOf(code: string): string {
  return code.startsWith("97") ? code.slice(0, 3) : code.slice(0, 2);
}

/** The département that a QPV code carries: QP059050, QP02A001, QP974001, QN05910M, QN97101I. */
function departementOfQpv(code: string): string {
  const three = code.slice(2, 5);
  return three.startsWith("0") ? three.slice(1) : three;
}
