import { type CountedFigure, countedFigure, countsOf, figurePeriods } from "../../data/figure.ts";
import type { Indicator } from "../../data/indicator.ts";
import { seriesPoints } from "../../data/series.ts";
import { isCount, unitWords } from "../../data/unit.ts";
import { yearOf as yearOfPeriod } from "../../kernel/dates.ts";
import { compareText } from "../../kernel/text.ts";
import { referenceReason, type UnknownReason, unknown } from "../../kernel/unknown.ts";
import { dueDayAt, isEachYear, timingOf } from "../due-day.ts";
import type { Measurement } from "../records.ts";
import { type AskedIndicator, type FactSources, knownFact, type TermFact, unknownFact } from "./facts.ts";
import type { Term } from "./rule.ts";
import type { UsedFigure } from "./trace.ts";

/**
 * What the follow-up recorded: the latest value on the day, or the latest of the year that the term names. The latest is
 * read even when it says « inconnu »: an older one is not what is asked. Of two of the same date, the one written last. When
 * there is none, it gives the identifier that releves.csv wants. With a due day, the latest line of that day or before.
 */
export function readMeasurement(
  term: Extract<Term, { kind: "releve" }>,
  { measurements, day, start, end }: FactSources,
): TermFact {
  const { measurement: id, unit, at, dueDay } = term;
  const year = yearOf(at, start, end);
  const known = measurements.filter(
    (one) => one.id === id && one.date.startsWith(year) && one.date <= day.slice(0, one.date.length),
  );
  if (dueDay !== undefined) {
    const limit = dueDayAt(dueDay, day, year);
    const fact = readByDueDay(term, known, limit);
    const isOpen = limit >= day && fact.value !== null && fact.value !== true;
    return isOpen ? { ...unknownFact("avant_jour_limite", unit, fact.figures), dueDay: limit } : fact;
  }
  const found = at === "premiere" ? firstOfSeveral(known) : latestOf(known);
  if (!found && known.length > 0) return unknownFact("un_seul_releve", unit, [], { id });
  return found
    ? measured(found, unit)
    : unknownFact("aucun_releve", unit, [], year === "" ? { id } : { id, year });
}

/** The first of lines of several dates: alone, it is the last too, and nothing can have changed since. */
function firstOfSeveral(lines: readonly Measurement[]): Measurement | undefined {
  const first = lines.toSorted((left, right) => compareText(left.date, right.date))[0];
  return lines.some(({ date }) => date !== first?.date) ? first : undefined;
}

const latestOf = (lines: readonly Measurement[]): Measurement | undefined =>
  lines.reduce<Measurement | undefined>(
    (latest, one) => (latest && latest.date > one.date ? latest : one),
    undefined,
  );

/**
 * What was recorded on a due day. Done after it is not done by it; a number that is only of later does not say what it was;
 * nor does a month or a year that goes past it. For a day of each year, the lines of its year.
 */
function readByDueDay(
  { measurement: id, unit, dueDay: written = "" }: Extract<Term, { kind: "releve" }>,
  known: readonly Measurement[],
  dueDay: string,
): TermFact {
  const own = isEachYear(written) ? known.filter(({ date }) => date.startsWith(dueDay.slice(0, 4))) : known;
  const inTime = latestOf(own.filter(({ date }) => timingOf(date, dueDay) === "a_temps"));
  if (inTime) return { ...measured(inTime, unit), dueDay };
  const [first] = own.toSorted((left, right) => compareText(left.date, right.date));
  if (!first) return { ...unknownFact("aucun_releve", unit, [], { id, by: dueDay }), dueDay };
  const { figures } = measured(first, unit);
  const doubtful = own.some(({ date }) => timingOf(date, dueDay) === "imprecis");
  if (doubtful) return { ...unknownFact("date_imprecise", unit, figures), dueDay };
  if (typeof first.value === "boolean") return { ...knownFact(false, { unit, figures }), dueDay };
  return { ...unknownFact("hors_delai", unit, figures), dueDay };
}

function measured({ value, precision = 0, date, address }: Measurement, unit: string): TermFact {
  const shown = value === null ? unknown("non_disponible") : Number(value);
  const figures = [{ territory: "", period: date, value: shown, address }];
  if (value === null) return unknownFact("releve_inconnu", unit, figures);
  if (typeof value === "boolean") return knownFact(value, { unit, figures });
  return knownFact(value, { unit, figures, lower: value - precision, upper: value + precision });
}

/** The year to read; empty for any. */
function yearOf(at: string | undefined, start: string, end: string): string {
  if (at === undefined || at === "derniere" || at === "premiere") return "";
  if (at === "debut") return start;
  return at === "fin" ? end : at;
}

/**
 * The period that a term names: the contract's first or last year, a year, or the latest published. For QPV the latest is
 * that of the zoning, so that all of them are read in the same year. Undefined when nothing is published.
 */
export function termPeriod(
  at: string,
  indicator: Indicator,
  territory: string,
  sources: FactSources,
): string | undefined {
  if (at === "debut") return sources.start;
  if (at === "fin") return sources.end;
  if (at !== "derniere") return at;
  const codes = sources.qpv.includes(territory) ? sources.qpv : [territory];
  const periods = codes.flatMap((code) => figurePeriods(indicator, code, sources.observations));
  return periods.sort(compareText).at(-1);
}

/** A census vintage pools five years of surveys: two vintages closer than that share people. */
const CENSUS_SPACING = 5;

/** What a term is worth for a QPV (or for the whole contract, when `territory` is empty). */
export function readTerm(
  term: Term | undefined,
  territory: string,
  sources: FactSources,
  asked: AskedIndicator,
): TermFact {
  if (!term) return unknownFact("terme_inconnu");
  if (term.kind === "releve") return readMeasurement(term, sources);
  if (term.kind === "imprime") return readPrinted(term);
  const indicator = term.indicator === undefined ? asked.indicator : sources.indicators.get(term.indicator);
  if (!indicator) return unknownFact("sans_indicateur");
  const code = term.kind === "ecart" ? territory : codeOf(term.of, territory, sources);
  if (code === "") return unknownFact("sans_territoire");
  if (term.kind === "serie") return readSeries(indicator, code, sources);
  return term.kind === "ecart"
    ? readGap(term, indicator, code, sources)
    : readFigure(indicator, code, term.at, sources);
}

/** What a document prints: its figure says so, and where. */
function readPrinted({ value, unit, source, date = "" }: Extract<Term, { kind: "imprime" }>): TermFact {
  return knownFact(value, {
    unit,
    figures: [{ territory: "", period: date, value: Number(value), printed: source }],
  });
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
  if (typeof value !== "number") return unknownFact(value.unknown, indicator.unit, figures);
  const lower = found.observation?.precision?.atMost
    ? (indicator.bounds[0] ?? Number.NEGATIVE_INFINITY)
    : undefined;
  return knownFact(value, { unit: indicator.unit, figures, lower });
}

/** The gap of a QPV to the EPCI in one period; rounded at the tenth decimal, below which it is the computer's. */
function readGap(
  { measure, at }: Extract<Term, { kind: "ecart" }>,
  indicator: Indicator,
  code: string,
  sources: FactSources,
): TermFact {
  const own = readFigure(indicator, code, at, sources);
  const reference = readFigure(indicator, sources.epci, at, sources, code);
  const figures = [...own.figures, ...reference.figures];
  const unit = measure === "rapport" ? "rapport" : unitWords(indicator.unit).gap;
  if (own.value === null) return unknownFact(own.reason, unit, figures);
  if (isCount(indicator.unit)) return unknownFact("effectif_sans_ecart", unit, figures);
  if (reference.value === null) return unknownFact(whyNoReference(reference), unit, figures);
  if (measure === "absolu") {
    const difference = (left: number, right: number): number => Number((left - right).toFixed(10));
    const limits = {
      lower: difference(own.lower, reference.upper),
      upper: difference(own.upper, reference.lower),
    };
    return knownFact(difference(Number(own.value), Number(reference.value)), { unit, figures, ...limits });
  }
  if (reference.value === 0) return unknownFact("reference_nulle", unit, figures);
  const ends = [own.lower / reference.upper, own.upper / reference.lower];
  const limits = { lower: Math.min(...ends), upper: Math.max(...ends) };
  return knownFact(Number(own.value) / Number(reference.value), { unit, figures, ...limits });
}

function whyNoReference({ figures }: TermFact): UnknownReason {
  const [figure] = figures;
  const value = figure?.value;
  return typeof value === "object" ? referenceReason(value.unknown) : "reference_absente";
}

/**
 * Every published year of an indicator, with the cases and people or the interval that a test needs where they are
 * published; a year whose figure is missing stays in the series, without a value.
 */
function readSeries(indicator: Indicator, code: string, { observations }: FactSources): TermFact {
  const found = figurePeriods(indicator, code, observations).map((period) => ({
    period,
    year: yearOfPeriod(period) ?? Number.NaN,
    ...countedFigure(indicator, code, period, observations),
  }));
  if (found.length === 0) return unknownFact("absent_des_donnees", indicator.unit);
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
  { figure, observation, rests }: CountedFigure,
): UsedFigure {
  const address = observation && `${observation.address.file}:${observation.address.line}`;
  const { step = 0 } = figure.precision ?? {};
  const used = {
    territory,
    period,
    value: figure.value,
    address: address ?? countsOf({ rests: rests.slice(0, 1) })[0]?.address,
  };
  return step > 0 ? { ...used, step } : used;
}
