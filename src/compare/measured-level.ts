import { type CountedFigure, countsOf, type MeasuredFigure } from "../data/figure.ts";
import { yearOf } from "../kernel/dates.ts";
import { estimateAt, type GapEstimate } from "./columns/gap-at.ts";
import type { GapLevel } from "./comparison.ts";
import type { Sourced } from "./level-facts.ts";
import type { MeasuredCell } from "./measured-cell.ts";
import type { CountCaution, CountSource, GapEffect, GapPrecision } from "./precision.ts";

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

/**
 * A territory against its reference in one period, as rows and outputs hold it: gap, interval, where each figure was read, what
 * the producers say. One that they forbid has no gap (`comparaison_interdite`), and the rules that say so. What they say of
 * the figure itself (a small number of people) holds without a reference too. A count has no gap to any reference
 * (`effectif_sans_ecart`), nor has a territory to a set in which it is alone (`territoires_insuffisants`): it would be 0.
 */
export function levelOf(cell: MeasuredCell): GapLevel {
  const { block, number, own, reference, pair, period, ordinary, rules } = cell;
  const found = estimateAt(block.cells, number);
  return {
    period,
    value: sourced(own, pair.territory),
    reference: sourced(reference, pair.reference.code),
    absolute: found.absolute,
    ratio: found.ratio,
    relative: found.relative,
    ...(ordinary !== undefined && { ordinary }),
    ...(typeof found.absolute === "number" && { precision: precisionOf(cell, found) }),
    ...(rules.length > 0 && { rules }),
  };
}

/** A figure that was published under a former code of the territory says which. */
export function sourced(counted: CountedFigure, code: string): Sourced {
  const { figure, observation, made } = counted;
  const { value } = figure;
  const said = { ...stepOf(figure), ...(figure.extreme && { extreme: figure.extreme }) };
  const counts = observation ? [] : countsOf(counted);
  if (!observation) return { value, ...(made && { made }), ...(counts.length > 0 && { counts }), ...said };
  const address = `${observation.address.file}:${observation.address.line}`;
  return { value, address, ...(observation.code !== code && { code: observation.code }), ...said };
}

/** Nothing of a figure whose rounding is not known, or that has none. */
function stepOf({ precision }: MeasuredFigure): Pick<Sourced, "step" | "isStepRead"> {
  const { step = 0, isStepRead } = precision ?? {};
  return step > 0 ? { step, ...(isStepRead && { isStepRead }) } : {};
}

function precisionOf({ own, reference, period }: MeasuredCell, found: GapEstimate): GapPrecision {
  const { absoluteInterval: interval, ratioInterval, method, rounding } = found;
  const counts = [...counted("territoire", own), ...counted("reference", reference)];
  const cautions = "unknown" in interval ? [] : countCautions(counts, period);
  const effects = "unknown" in interval ? [] : effectsOf(own, reference);
  return {
    interval,
    ratioInterval,
    method,
    rounding,
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

const counted = (of: CountSource["of"], figure: CountedFigure): CountSource[] =>
  countsOf(figure).map((count) => ({ of, ...count }));
