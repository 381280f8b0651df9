import type { ComparabilityRule } from "../data/comparability.ts";
import type { CountedFigure, MeasuredFigure } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import { isCount } from "../data/unit.ts";
import { yearOf } from "../kernel/dates.ts";
import { type UnknownReason, unknown } from "../kernel/unknown.ts";
import { comparabilityOf, ruleIds } from "./comparability-of.ts";
import type { GapLevel, Sourced } from "./comparison.ts";
import { estimateGap, type GapEstimate, gapLevel } from "./estimate-gap.ts";
import { ordinaryOf } from "./ordinary-variation.ts";
import type { CountCaution, CountSource, GapEffect, GapPrecision } from "./precision.ts";
import type { GapReference } from "./reference-kinds.ts";

/**
 * In what the populations that an interval rests on differ: territory and reference are not counted by the same
 * indicator, or one of them is of another year than the figures. Cases are of the period of their figure always.
 *
 * @example
 * countCautions([{ of: "territoire", role: "population", indicator: "population_municipale", period: "2020", value: 2450, address: "a.csv:2" }, { of: "reference", role: "population", indicator: "personnes_menages_fiscaux", period: "2021", value: 224486, address: "b.csv:2" }], "2021")
 * // => ["populations_de_bases_differentes", "population_d_une_autre_annee"]
 */
export function countCautions(counts: readonly CountSource[], period: string): CountCaution[] {
  const people = counts.filter(({ role }) => role === "population");
  const bases = new Set(people.map(({ indicator }) => indicator));
  const isElsewhen = people.some((one) => yearOf(one.period) !== yearOf(period));
  return [
    ...(bases.size > 1 ? (["populations_de_bases_differentes"] as const) : []),
    ...(isElsewhen ? (["population_d_une_autre_annee"] as const) : []),
  ];
}

/** A level with the figures it was made from, that changes and trends look at again. */
export interface MeasuredLevel {
  readonly level: GapLevel;
  readonly own: CountedFigure;
  readonly reference: CountedFigure;
  readonly geography: string;
}

/**
 * A territory against its reference in one period: gap, interval, and what the producers say of the comparison. One that
 * they forbid has no gap (`comparaison_interdite`), and the rules that say so. What they say of the figure itself (a small
 * number of people) holds without a reference too. A count has no gap to any reference (`effectif_sans_ecart`), nor has a
 * territory to a set in which it is alone (`territoires_insuffisants`): it would be 0.
 */
export function measuredLevel(
  pair: RowPair,
  period: string,
  own: CountedFigure,
  reference: CountedFigure,
  { indicator, rules, observations }: RowContext,
): MeasuredLevel {
  const ordinary = ordinaryOf(indicator, pair.territory, period, observations);
  const level = {
    ...gapLevel(period, sourced(own, pair.territory), sourced(reference, pair.reference.code)),
    ...(ordinary !== undefined && { ordinary }),
  };
  const { geography } = pair;
  const refused = refusalOf(indicator, own, reference, pair);
  if (typeof level.value.value !== "number") return { level, own, reference, geography };
  const side = { period, geography };
  const said = comparabilityOf(
    rules,
    "niveau",
    indicator,
    { ...side, figure: own },
    { ...side, figure: refused ? own : reference },
  );
  const ids = ruleIds(said);
  const precise = () => ({
    precision: precisionOf(own, reference, pair.reference.nested, indicator.unit, period),
  });
  const hasGap = typeof level.absolute === "number";
  const reason = refused ?? (said.allowed || !hasGap ? undefined : "comparaison_interdite");
  const known = reason ? withoutGap(reason) : hasGap ? precise() : {};
  return {
    level: { ...level, ...known, ...(ids.length > 0 && { rules: ids }) },
    own,
    reference,
    geography,
  };
}

/** Every number that a gap has: a new one does not compile until it is refused here too. */
function withoutGap(
  reason: UnknownReason,
): Required<Omit<GapLevel, "period" | "value" | "reference" | "precision" | "rules" | "ordinary">> {
  return { absolute: unknown(reason), ratio: unknown(reason), relative: unknown(reason) };
}

/** Why two figures make no gap, whatever they are worth; a figure that is missing has its own reason. */
function refusalOf(
  { unit }: Indicator,
  own: CountedFigure,
  { made }: CountedFigure,
  { reference: { members } }: RowPair,
): UnknownReason | undefined {
  if (typeof own.figure.value !== "number") return undefined;
  if (isCount(unit)) return "effectif_sans_ecart";
  return members.length > 0 && made && made.available < 2 ? "territoires_insuffisants" : undefined;
}

/** A figure that was published under a former code of the territory says which. */
function sourced({ figure, observation, made, counts }: CountedFigure, code: string): Sourced {
  const { value } = figure;
  const said = { ...stepOf(figure), ...(figure.extreme && { extreme: figure.extreme }) };
  if (!observation) return { value, ...(made && { made }), ...(counts.length > 0 && { counts }), ...said };
  const address = `${observation.address.file}:${observation.address.line}`;
  return { value, address, ...(observation.code !== code && { code: observation.code }), ...said };
}

/** Nothing of a figure whose rounding is not known, or that has none. */
function stepOf({ precision }: MeasuredFigure): Pick<Sourced, "step" | "isStepRead"> {
  const { step = 0, isStepRead } = precision ?? {};
  return step > 0 ? { step, ...(isStepRead && { isStepRead }) } : {};
}

function precisionOf(
  own: CountedFigure,
  reference: CountedFigure,
  nested: boolean | null,
  unit: string,
  period: string,
): GapPrecision {
  const context = { nested: nested ?? false, factor: unit === "%" ? 100 : null };
  const found = estimateGap(own.figure, reference.figure, context);
  const counts = [...counted("territoire", own), ...counted("reference", reference)];
  const said = intervals(found, nested);
  const cautions = "unknown" in said.interval ? [] : countCautions(counts, period);
  const effects = "unknown" in said.interval ? [] : effectsOf(own, reference);
  return {
    ...said,
    rounding: found.rounding,
    counts,
    ...(cautions.length > 0 && { cautions }),
    ...(effects.length > 0 && { effects }),
  };
}

function effectsOf(own: CountedFigure, reference: CountedFigure): GapEffect[] {
  const of = (whose: GapEffect["of"], { cluster }: CountedFigure) =>
    cluster ? [{ of: whose, ...cluster }] : [];
  return [...of("territoire", own), ...of("reference", reference)];
}

/** Without knowing how far a QPV lies inside its reference, neither formula holds. */
function intervals({ absoluteInterval, ratioInterval, method }: GapEstimate, nested: boolean | null) {
  if (nested === null && method !== "sans_intervalle") {
    const none = unknown("inclusion_inconnue");
    return { interval: none, ratioInterval: none, method: "sans_intervalle" } as const;
  }
  return { interval: absoluteInterval, ratioInterval, method };
}

const counted = (of: CountSource["of"], { counts }: CountedFigure): CountSource[] =>
  counts.map((count) => ({ of, ...count }));

/** A territory and what it is compared with. */
export interface RowPair {
  readonly territory: string;
  readonly geography: string;
  readonly reference: GapReference;
}

/** What every row of a table is measured with. */
export interface RowContext {
  readonly indicator: Indicator;
  readonly observations: Observations;
  readonly rules: readonly ComparabilityRule[];
  /** Year to which a significant trend is prolonged; none when absent. */
  readonly projection?: number | undefined;
}
