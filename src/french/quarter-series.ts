import type { LinePoint, RowLines } from "../compare/row-table.ts";
import type { SeriesBreak } from "../compare/series-breaks.ts";
import type { Indicator } from "../data/indicator.ts";
import { formatLevel } from "../data/unit.ts";
import { capital } from "../kernel/french.ts";
import { atPeriod, passesWords, spanWords } from "./periods.ts";
import { subjectOf } from "./subjects.ts";

/** The words of a chart of lines: a sentence as its title, its unit, how it is read, the whole read aloud. */
export interface LineWords {
  readonly title: string;
  readonly unit: string;
  readonly legend: string;
  /** Its last date, read: « en 2019, 13 610 € dans le quartier, 17 509 € dans l’agglomération ». */
  readonly example: string;
  readonly aloud: string;
}

interface Drawn {
  readonly lines: RowLines;
  /** Printed with the digits of its figures. */
  readonly indicator: Indicator;
  /** « euros de 2019 »; empty for what is no amount. */
  readonly euros: string;
  readonly breaks: readonly SeriesBreak[];
}

/** What a chart of a quarter and its reference says; undefined under two dates. */
export function quarterSeriesWords({ lines, indicator, euros, breaks }: Drawn): LineWords | undefined {
  const [start, end] = [lines.own[0], lines.own.at(-1)];
  if (!start || !end || start === end) return undefined;
  const words = (value: number): string => formatLevel(value, indicator);
  const { opening, value } = subjectOf(indicator);
  const to = words(end.value);
  const moved = passesWords(words(start.value), to);
  const title = capital(`${opening}${value} du quartier ${moved}, ${spanWords(start.period, end.period)}`);
  const beside = referenceWords(lines, words);
  const example = `${atPeriod(end.period)}, ${to} dans le quartier${beside}`;
  return {
    title,
    unit: [indicator.shortLabel, ...(euros === "" ? [] : [euros])].join(", "),
    legend: [`Lecture : ${example}.`, ...breakWords(breaks)].join(" "),
    example,
    aloud: `Courbes : ${title}${beside}.`,
  };
}

/**
 * The ends of a line.
 *
 * @example
 * endsWords([{ period: "2014", value: 32 }, { period: "2019", value: 34 }], (value) => `${value} %`)
 * // => "32 % en 2014, 34 % en 2019"
 * @example
 * endsWords([], String)
 * // => "aucun chiffre"
 */
export function endsWords(points: readonly LinePoint[], words: (value: number) => string): string {
  const ends = points.filter((_, rank) => rank === 0 || rank === points.length - 1);
  if (ends.length === 0) return "aucun chiffre";
  return ends.map(({ period, value }) => `${words(value)} ${atPeriod(period)}`).join(", ");
}

function referenceWords({ own, reference }: RowLines, words: (value: number) => string): string {
  const last = reference.at(-1);
  if (!last) return " ; l’agglomération n’est pas dans les données lues";
  const when = last.period === own.at(-1)?.period ? "" : ` ${atPeriod(last.period)}`;
  return `, ${words(last.value)} dans l’agglomération${when}`;
}

/** The years from which figures no longer follow on. */
function breakWords(breaks: readonly SeriesBreak[]): string[] {
  const years = breaks.map(({ year }) => String(year));
  if (years.length === 0) return [];
  return [
    years.length === 1
      ? `Bande : rupture de série, ${years[0]}.`
      : `Bandes : ruptures de série, ${years.join(", ")}.`,
  ];
}
