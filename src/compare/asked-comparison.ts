import { figurePeriods } from "../data/figure.ts";
import { type Indicator, sharesOf } from "../data/indicator.ts";
import { isSameSeason } from "../data/period.ts";
import type { Territory } from "../data/territory.ts";
import { departementOf, departementOfQpv } from "../data/territory-codes.ts";
import { qpvIn, territoriesOf } from "../data/territory-parts.ts";
import { isCount } from "../data/unit.ts";
import type { Workspace } from "../data/workspace.ts";
import { clause } from "../diagnostics/clause.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { proposal } from "../diagnostics/proposal.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { formatNumber } from "../kernel/french.ts";
import { matchNames, nameWords } from "../kernel/names.ts";
import { foldText, nearest } from "../kernel/text.ts";
import { REASON_WORDS, type UnknownReason } from "../kernel/unknown.ts";
import type { PerimeterRequest } from "./compare-epci.ts";
import type { Comparison } from "./comparison.ts";
import { type AskedReference, REFERENCE_KINDS, REFERENCE_WORDS } from "./reference-kinds.ts";
import { hasGap } from "./table-facts.ts";

/** What a user asked to compare, as written. */
export interface AskedComparison {
  readonly epci: string;
  readonly indicator?: string | undefined;
  readonly window?: string | undefined;
  /** What the QPV are compared with; the EPCI itself when absent. */
  readonly reference?: string | undefined;
}

/** What was asked and does not exist, or cannot be compared: each named after the option that asked for it. */
export function checkScope(
  { epci, indicator, window, reference }: AskedComparison,
  workspace: Workspace,
): Diagnostic[] {
  const indicators = [...workspace.indicators.keys()];
  const unknownIndicator =
    indicator !== undefined && !indicators.includes(indicator)
      ? [
          problem("indicator/inconnu", at("--indicateur"), {
            id: indicator,
            suggestion: suggest(indicator, indicators),
          }),
        ]
      : [];
  const problems = [...epciProblems(epci, workspace), ...unknownIndicator, ...windowProblems(window)];
  return problems.length > 0 || reference !== undefined ? problems : dataProblems(epci, indicator, workspace);
}

/**
 * Two periods of one season in order, written `2014..2019` or `2018-T4..2019-T4`; undefined when they are not.
 *
 * @example
 * parseWindow("2014..2019")
 * // => { start: "2014", end: "2019" }
 * @example
 * parseWindow("2018-T4..2019-T4")
 * // => { start: "2018-T4", end: "2019-T4" }
 * @example
 * parseWindow("2019..2014")
 * // => undefined
 */
export function parseWindow(text: string): { readonly start: string; readonly end: string } | undefined {
  const [start = "", end = "", ...more] = text.split("..");
  return more.length === 0 && start < end && isSameSeason(start, end) ? { start, end } : undefined;
}

/** What is wrong with the periods asked for, whatever the EPCI. */
export function windowProblems(window: string | undefined): Diagnostic[] {
  if (window === undefined || parseWindow(window)) return [];
  return [problem("period/invalide", at("--periode"), { value: window })];
}

function epciProblems(code: string, { territories }: Workspace): Diagnostic[] {
  const epci = territories.get(code);
  if (epci?.kind !== "epci")
    return [problem("epci/inconnu", at("--epci"), { code, suggestion: clause("epci_sans_voisin", {}) })];
  const qpv = territoriesOf(territories, "qpv");
  if (qpv.some((one) => one.epci.includes(code))) return [];
  const suggestion = whereItsQpvAre(epci, qpv);
  return [problem("epci/sans-qpv", at("--epci"), { code, label: epci.label, suggestion })];
}

/** What may be missing of an EPCI without QPV: nothing, where lists attach those of its départements to others. */
function whereItsQpvAre({ perimeters = [] }: Territory, qpv: readonly Territory[]) {
  const own = new Set(perimeters.flatMap(({ communes }) => communes.map(departementOf)));
  const loose = qpv.filter(({ epci }) => epci.length === 0);
  const near = loose.filter(({ code }) => own.size === 0 || own.has(departementOfQpv(code)));
  const [count, listed] = [near.length, qpv.filter(({ isListed }) => isListed === true).length];
  if (count > 0) return clause("qpv_sans_epci", { count: formatNumber(count, 0) });
  if (own.size > 0 && listed > 0) return clause("sans_quartier_liste", { count: formatNumber(listed, 0) });
  return clause("ajouter_les_qpv", {});
}

/**
 * An EPCI of which nothing is published compares nothing. For one indicator, a value of its QPV is enough: it is
 * shown and explained, even where the EPCI has none to set beside it.
 */
function dataProblems(
  code: string,
  indicator: string | undefined,
  { indicators, observations, territories }: Workspace,
): Diagnostic[] {
  // A share that is only the quotient of its counts is shown and explained as any other.
  const has = (id: string, one: string): boolean => {
    const found = indicators.get(id);
    return found !== undefined && figurePeriods(found, one, observations).length > 0;
  };
  // The one that is asked for is looked at first: what is kept of the others is not opened for it.
  const published = [indicator ?? "", ...indicators.keys()].some((id) => has(id, code));
  const qpv = qpvIn(code, territories);
  const asked =
    indicator === undefined || [code, ...qpv.map((one) => one.code)].some((one) => has(indicator, one));
  const label = territories.get(code)?.label ?? code;
  return published && asked ? [] : [problem("epci/sans-donnees", at("--epci"), { code, label })];
}

function at(option: string) {
  return { file: `option ${option}` };
}

/**
 * The reference that a user asked for: a word of `REFERENCE_WORDS` (accents, case and hyphens apart), or the code of any territory; undefined when it is
 * neither. A group is named by its own code.
 */
export function parseReference(text: string, { territories }: Workspace): AskedReference | undefined {
  const word = foldText(text).replaceAll(" ", "-");
  const kind = REFERENCE_KINDS.find((one) => one !== "groupe" && REFERENCE_WORDS[one].option === word);
  if (kind) return { kind };
  return territories.has(text) ? { code: text } : undefined;
}

/** What a comparison is limited to, of options that have been checked: indicator, periods, reference, projection. */
export function scopeOf(
  {
    indicator,
    window,
    reference,
    projection,
  }: Pick<AskedComparison, "indicator" | "window" | "reference"> & {
    /** Year to which the significant trends are prolonged. */
    readonly projection?: number | undefined;
  },
  workspace: Workspace,
): Pick<PerimeterRequest, "indicators" | "window" | "reference" | "projection"> {
  return {
    indicators: indicator === undefined ? undefined : [indicator],
    window: window === undefined ? undefined : parseWindow(window),
    reference: reference === undefined ? undefined : parseReference(reference, workspace),
    projection,
  };
}

/** What was asked for as a reference and is none, with what there is. */
export function checkReference(text: string | undefined, workspace: Workspace): Diagnostic[] {
  if (text === undefined || parseReference(text, workspace)) return [];
  const words = REFERENCE_KINDS.filter((kind) => kind !== "groupe").map(
    (kind) => REFERENCE_WORDS[kind].option,
  );
  const groups = territoriesOf(workspace.territories, "ensemble");
  const near = nearest(text, [...words, ...groups.map(({ code }) => code)]);
  const suggestion =
    near === undefined
      ? (proposal(namedTerritories(text, workspace)) ??
        clause("references_connues", { words: words.join(", ") }))
      : clause("proche", { near });
  return [problem("reference/inconnue", { file: "option --reference" }, { reference: text, suggestion })];
}

/** The territories that bear a name, or hold all its words: code and label. */
function namedTerritories(name: string, { territories }: Workspace): string[] {
  const others = [...territories.values()].filter(({ kind }) => kind !== "qpv" && kind !== "iris");
  const { exact, partial } = matchNames(name, others, ({ label, aliases }) =>
    [label, ...aliases].map(nameWords),
  );
  return (exact.length > 0 ? exact : partial).map(({ code, label }) => `${code} (${label})`);
}

/**
 * A reference that was asked for and makes no gap at all, with the main reason and the references that do; a comparison
 * that a producer forbids is no such case: its sentence stands in the table. A count has its own message: no reference
 * would do.
 */
export function impossibleReference(
  reference: string | undefined,
  comparisons: readonly Comparison[],
  available: () => readonly string[],
  indicators: ReadonlyMap<string, Indicator> = new Map(),
): Diagnostic[] {
  if (reference === undefined || comparisons.length === 0 || comparisons.some(hasGap)) return [];
  const reasons = comparisons.flatMap(reasonsOf);
  if (reasons.includes("comparaison_interdite")) return [];
  const isCounted = comparisons.every(({ indicator }) => {
    const unit = indicators.get(indicator)?.unit;
    return unit === undefined || isCount(unit);
  });
  const others = reasons.filter((reason) => reason !== "effectif_sans_ecart");
  if (isCounted && reasons.length > 0 && others.length === 0) return [countProblem(comparisons, indicators)];
  const nothing =
    reasons.length === 0
      ? "l’espace de travail n’y rattache aucun QPV"
      : "aucun taux, aucune part ni aucune médiane de ses QPV n’est connu";
  const detail = others.length === 0 ? nothing : mostFrequent(others);
  const found = available().join(", ") || "aucune";
  return [
    problem("reference/impossible", { file: "option --reference" }, { reference, detail, available: found }),
  ];
}

/** No reference would do for a count: only a share drawn from it would. */
function countProblem(
  comparisons: readonly Comparison[],
  indicators: ReadonlyMap<string, Indicator>,
): Diagnostic {
  const ids = [...new Set(comparisons.map(({ indicator }) => indicator))];
  const shares = ids.flatMap((id) => {
    const indicator = indicators.get(id);
    return indicator ? sharesOf(indicator, indicators.values()) : [];
  });
  return problem(
    "reference/effectif",
    { file: "option --reference" },
    { list: ids.join(", "), shares: shares.join(", ") || "un taux, une part, une médiane ou un indice" },
  );
}

function reasonsOf({ rows, otherReferences = [] }: Comparison): UnknownReason[] {
  const levels = [...rows, ...otherReferences].flatMap((row) => row.levels);
  return levels.flatMap(({ value, absolute }) =>
    typeof value.value !== "number" || typeof absolute === "number" ? [] : [absolute.unknown],
  );
}

function mostFrequent(reasons: readonly UnknownReason[]): string {
  const counts = new Map<UnknownReason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, left], [, right]) => right - left);
  return first ? REASON_WORDS[first[0]] : "";
}
