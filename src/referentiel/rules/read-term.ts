import { type CountedFigure, countedFigure, figurePeriods } from "../../data/figure.ts";
import type { Indicator } from "../../data/indicator.ts";
import { seriesPoints } from "../../data/series.ts";
import { isCount, unitWords } from "../../data/unit.ts";
import type { UsedFigure } from "../../evaluation/finding.ts";
import { yearOf } from "../../kernel/dates.ts";
import { REASON_WORDS, referenceReason } from "../../kernel/unknown.ts";
import type { TermFact } from "./fact-reader.ts";
import type { AskedIndicator, FactSources } from "./fact-sources.ts";
import { knownFact } from "./known-fact.ts";
import { readMeasurement } from "./read-measurement.ts";
import type { Term } from "./rule.ts";
import { termPeriod } from "./term-period.ts";
import { unknownFact } from "./unknown-fact.ts";

/** A census vintage pools five years of surveys: two vintages closer than that share people. */
const CENSUS_SPACING = 5;

/** What a term is worth for a QPV (or for the whole contract, when `territory` is empty). */
export function readTerm(
  term: Term | undefined,
  territory: string,
  sources: FactSources,
  asked: AskedIndicator,
): TermFact {
  if (!term) return unknownFact("terme inconnu");
  if (term.kind === "releve") return readMeasurement(term, sources);
  const indicator = term.indicator === undefined ? asked.indicator : sources.indicators.get(term.indicator);
  if (!indicator) return unknownFact("aucun indicateur à lire");
  const code = term.kind === "ecart" ? territory : codeOf(term.of, territory, sources);
  if (code === "") return unknownFact("aucun territoire à lire");
  if (term.kind === "serie") return readSeries(indicator, code, sources);
  return term.kind === "ecart"
    ? readGap(term, indicator, code, sources)
    : readFigure(indicator, code, term.at, sources);
}

function codeOf(of: string, territory: string, { epci, above }: FactSources): string {
  if (of === "qpv") return territory;
  if (of === "epci") return epci;
  return of === "niveau_superieur" ? above : of;
}

/** A published figure. A producer's floor says that it is this or less: its lower limit is the indicator's. */
function readFigure(
  indicator: Indicator,
  code: string,
  at: string,
  sources: FactSources,
  whose = code,
): TermFact {
  const period = termPeriod(at, indicator, whose, sources) ?? "";
  const found = countedFigure(indicator, code, period, sources.observations);
  const { value } = found.figure;
  const figures = [usedFigure(code, period, found)];
  if (typeof value !== "number") return unknownFact(REASON_WORDS[value.unknown], indicator.unit, figures);
  const lower = found.observation?.precision?.atMost
    ? (indicator.bounds[0] ?? Number.NEGATIVE_INFINITY)
    : undefined;
  return knownFact(value, { unit: indicator.unit, figures, lower });
}

/** The gap of a QPV to the EPCI in one period; rounded at the tenth decimal, below which it is the computer's. */
function readGap(
  { reading, at }: Extract<Term, { kind: "ecart" }>,
  indicator: Indicator,
  code: string,
  sources: FactSources,
): TermFact {
  const own = readFigure(indicator, code, at, sources);
  const reference = readFigure(indicator, sources.epci, at, sources, code);
  const figures = [...own.figures, ...reference.figures];
  const unit = reading === "rapport" ? "rapport" : unitWords(indicator.unit).gap;
  if (own.value === null) return unknownFact(own.reason ?? "", unit, figures);
  if (isCount(indicator.unit)) return unknownFact(REASON_WORDS.effectif_sans_ecart, unit, figures);
  if (reference.value === null) return unknownFact(whyNoReference(reference), unit, figures);
  if (reading === "absolu") {
    const difference = (left: number, right: number): number => Number((left - right).toFixed(10));
    const limits = {
      lower: difference(own.lower, reference.upper),
      upper: difference(own.upper, reference.lower),
    };
    return knownFact(difference(Number(own.value), Number(reference.value)), { unit, figures, ...limits });
  }
  if (reference.value === 0) return unknownFact(REASON_WORDS.reference_nulle, unit, figures);
  const ends = [own.lower / reference.upper, own.upper / reference.lower];
  const limits = { lower: Math.min(...ends), upper: Math.max(...ends) };
  return knownFact(Number(own.value) / Number(reference.value), { unit, figures, ...limits });
}

function whyNoReference({ figures }: TermFact): string {
  const [figure] = figures;
  const value = figure?.value;
  return REASON_WORDS[typeof value === "object" ? referenceReason(value.unknown) : "reference_absente"];
}

/**
 * Every published year of an indicator, with the cases and people or the interval that a test needs where they are
 * published; a year whose figure is missing stays in the series, without a value.
 */
function readSeries(indicator: Indicator, code: string, { observations }: FactSources): TermFact {
  const found = figurePeriods(indicator, code, observations).map((period) => ({
    period,
    year: yearOf(period) ?? Number.NaN,
    ...countedFigure(indicator, code, period, observations),
  }));
  if (found.length === 0) return unknownFact(REASON_WORDS.absent_des_donnees, indicator.unit);
  const figures = found.map((one) => usedFigure(code, one.period, one));
  const spacing = indicator.family === "recensement" ? CENSUS_SPACING : undefined;
  return {
    ...knownFact(Number.NaN, { unit: indicator.unit, figures }),
    value: found.length,
    series: seriesPoints(found, indicator.unit),
    spacing,
  };
}

/** A figure with its address; that of its cases when it is their share of the people. */
function usedFigure(
  territory: string,
  period: string,
  { figure, observation, counts }: CountedFigure,
): UsedFigure {
  const address = observation && `${observation.address.file}:${observation.address.line}`;
  return { territory, period, value: figure.value, address: address ?? counts[0]?.address };
}
