import type { Comparison } from "../compare/comparison.ts";
import { testedChanges } from "../compare/established.ts";
import { gapSeries, type SeriesPoint } from "../compare/gap-series.ts";
import { printedWith, tableDigits } from "../compare/printed-digits.ts";
import { seriesBreaks } from "../compare/series-breaks.ts";
import { shownPeriods } from "../compare/table-facts.ts";
import { type TableFinding, tableFinding } from "../compare/table-finding.ts";
import type { Indicator } from "../data/indicator.ts";
import { formatGap, formatLevel, unitWords } from "../data/unit.ts";
import { capital, counted } from "../kernel/french.ts";
import { gapWord } from "./gaps.ts";
import { atPeriod, passesWords, periodWords, spanWords } from "./periods.ts";
import { subjectOf } from "./subjects.ts";

/** The words of a chart: its title is a sentence, then its unit, how one mark is read, and the whole read aloud. */
export interface ChartWords {
  readonly title: string;
  readonly unit: string;
  readonly legend: string;
  readonly aloud: string;
}

/** « €, euros de 2019 », « points ». */
export function gapUnit({ euros }: Comparison, { unit }: Indicator): string {
  if (unit !== "EUR") return unitWords(unit).gap;
  return euros ? `euros de ${euros.base}` : "euros courants";
}

/** The heads of the columns beside ranked gaps, and the unit of their axis. */
export function gapHeads(table: Comparison, indicator: Indicator) {
  const last = shownPeriods(table).at(-1) ?? "";
  const isMoved = table.rows.some(({ change }) => typeof change?.absolute === "number");
  return {
    tete_valeur: periodWords(last),
    tete_evolution: isMoved ? "évolution" : "",
    unite_ecart: gapUnit(table, indicator),
  };
}

function meanEnds(table: Comparison, indicator: Indicator) {
  const series = gapSeries(table, shownPeriods(table).at(-1));
  const [start, end] = [series.mean[0], series.mean.at(-1)];
  if (!start || !end || start === end) return undefined;
  const periods = [start.period, end.period];
  const digits = tableDigits(table, periods, indicator);
  return {
    series,
    start,
    end,
    gaps: printedWith(indicator, digits.gap),
    levels: printedWith(indicator, digits.value),
  };
}

/** The lines of the gaps from year to year, and of their mean; undefined without two years. */
export function seriesWords(table: Comparison, indicator: Indicator): ChartWords | undefined {
  const ends = meanEnds(table, indicator);
  if (!ends) return undefined;
  const { series, start, end, gaps } = ends;
  const from = formatGap(start.gap, gaps);
  const to = formatGap(end.gap, gaps);
  const passes =
    from === to
      ? `est de ${to} en ${periodWords(start.period)} comme en ${periodWords(end.period)}`
      : `${passesWords(from, to)}${sinceWords(table, ends)}`;
  const breaks = breakWords(table, start.period, end.period);
  const title = `L’écart moyen ${passes}`;
  const quarters = counted(series.rows.length, "quartier");
  const legend = `Gris : ${quarters} ; trait épais : moyenne simple. Lecture : ${atPeriod(end.period)}, l’écart moyen est de ${to}.${breaks}`;
  return {
    title,
    unit: `Écart à l’agglomération, ${gapUnit(table, indicator)}`,
    legend,
    aloud: `Courbes de l’écart à l’agglomération ${spanWords(start.period, end.period)}, ${quarters} : en moyenne ${from} ${atPeriod(start.period)}, ${to} ${atPeriod(end.period)}.`,
  };
}

/** The years of a chart that begins before the first date of its table: the rest of the page speaks of that one. */
const sinceWords = (
  table: Comparison,
  { start, end }: { readonly start: SeriesPoint; readonly end: SeriesPoint },
): string => (start.period === shownPeriods(table)[0] ? "" : `, ${spanWords(start.period, end.period)}`);

/** Where the measure changes: the years stand above the bands. */
function breakWords(table: Comparison, start: string, end: string): string {
  const found = seriesBreaks(table, start, end);
  if (found.length === 0) return "";
  return found.length === 1 ? " Bande : rupture de série." : " Bandes : ruptures de série.";
}

/** One quarter and the agglomeration, as levels; undefined without two years. */
export function levelLinesWords(table: Comparison, indicator: Indicator): ChartWords | undefined {
  const ends = meanEnds(table, indicator);
  if (!ends || table.rows.length !== 1) return undefined;
  const { start, end, levels } = ends;
  const { value, pronoun } = subjectOf(indicator);
  const said = (value: number): string => formatLevel(value, levels);
  const own = passesWords(said(start.value), said(end.value));
  const other = passesWords(said(start.reference), said(end.reference));
  const beside = own.startsWith("passe") ? other.replace(/^passe /, "") : other;
  const title = capital(
    `${value} du quartier ${own}, ${pronoun} de l’agglomération ${beside}${sinceWords(table, ends)}`,
  );
  const unit = indicator.unit === "EUR" ? gapUnit(table, indicator) : unitWords(indicator.unit).level;
  return {
    title,
    unit: `${indicator.shortLabel}, ${unit}`,
    legend: `Lecture : ${atPeriod(end.period)}, ${said(end.value)} dans le quartier, ${said(end.reference)} dans l’agglomération.${breakWords(table, start.period, end.period)}`,
    aloud: `Courbes, ${spanWords(start.period, end.period)} : le quartier ${own}, l’agglomération ${beside}.`,
  };
}

/** A gap as its row is read. */
export interface ReadGap {
  readonly name: string;
  readonly start: number | null;
  readonly end: number;
  /** Its name has no room whole beside its row. */
  readonly isCut?: boolean | undefined;
}

/** The gaps ranked, drawn or not; undefined without any. */
export function rankedGapWords(
  table: Comparison,
  indicator: Indicator,
  drawn: readonly ReadGap[],
  all: number,
): ChartWords | undefined {
  const periods = shownPeriods(table);
  const [first, last] = [drawn[0], periods.at(-1)];
  if (!first || last === undefined) return undefined;
  const finding = tableFinding(table);
  const printed = printedWith(indicator, tableDigits(table, periods, indicator).gap);
  const gap = (value: number): string => formatGap(value, printed);
  const isMoved = drawn.some(({ start }) => start !== null);
  const span = isMoved ? `, ${spanWords(periods[0] ?? "", last)}` : `, ${periodWords(last)}`;
  const { tested, established } = testedChanges(table.rows);
  const sure = tested > 0 ? ` Changement établi (intervalle à 95 %) : ${established} sur ${tested}.` : "";
  const marks = isMoved
    ? `Cercle : ${periodWords(periods[0] ?? "")} ; point : ${periodWords(last)}.`
    : `Point : ${periodWords(last)}.`;
  const title =
    finding && finding.absolute.known > 0
      ? `${movedTitle(finding.absolute, finding.ahead, indicator)}${doubtOf(finding.established)}`
      : extentTitle(drawn, all, gap);
  return {
    title,
    unit: `Écart à l’agglomération${span}, ${gapUnit(table, indicator)}`,
    legend: `${marks}${hiddenWords(drawn.length, all)}${sure} ${readingOf(first, last, gap)}${wholeNames(drawn)}`,
    aloud: `${title}. ${drawn.map(({ name, start, end }) => `${name} : ${start === null ? "" : `${gap(start)} puis `}${gap(end)}`).join(" ; ")}.`,
  };
}

function hiddenWords(drawn: number, all: number): string {
  if (all === drawn) return "";
  return ` Les ${drawn} plus éloignés ; ${counted(all - drawn, "autre quartier", "autres quartiers")} dans le tableau.`;
}

/** Names of which the legend gives the whole where their rows have no room for it; the others are in the table. */
const WHOLE_NAMES = 4;

function wholeNames(drawn: readonly ReadGap[]): string {
  const cut = drawn.filter(({ isCut }) => isCut).map(({ name }) => name);
  if (cut.length === 0) return "";
  const rest = cut.length - WHOLE_NAMES;
  const others = rest > 0 ? ` ; ${counted(rest, "autre")} dans le tableau` : "";
  return ` ${cut.length > 1 ? "Noms entiers" : "Nom entier"} : ${cut.slice(0, WHOLE_NAMES).join(" ; ")}${others}.`;
}

function readingOf({ name, start, end }: ReadGap, last: string, gap: (value: number) => string): string {
  return start === null
    ? `Lecture : ${name}, ${gap(end)} ${atPeriod(last)}.`
    : `Lecture : ${name}, de ${gap(start)} à ${gap(end)}.`;
}

/** A title that compares published figures says itself that no test establishes a change. */
const doubtOf = ({ tested, smaller, greater }: TableFinding["established"]): string =>
  tested > 0 && smaller + greater === 0 ? ", changement non établi" : "";

function movedTitle(
  { smaller, greater, known }: { readonly smaller: number; readonly greater: number; readonly known: number },
  ahead: number,
  { polarity }: Indicator,
): string {
  const word = gapWord({ ahead }, polarity) === "écart" ? "L’écart" : "Le désavantage";
  const [adjective, count] = greater >= smaller ? ["plus grand", greater] : ["plus petit", smaller];
  return `${word} est ${adjective} pour ${counted(count, "quartier")} sur ${known}`;
}

function extentTitle(drawn: readonly ReadGap[], all: number, gap: (value: number) => string): string {
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return "";
  if (drawn.length < all) return capital(`l’écart va jusqu’à ${gap(first.end)}`);
  return drawn.length === 1
    ? `L’écart est de ${gap(first.end)}`
    : `L’écart va de ${gap(first.end)} à ${gap(last.end)}`;
}
