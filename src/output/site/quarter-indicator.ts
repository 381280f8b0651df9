import { leadingWords } from "../../compare/leading-indicators.ts";
import type { Place as CountryPlace } from "../../compare/place-among.ts";
import { levelAt } from "../../compare/table-facts.ts";
import type { Territory } from "../../data/territory.ts";
import { isCount } from "../../data/unit.ts";
import { periodWords } from "../../french/periods.ts";
import { funnelSentences, peersSentence, placeSentence } from "../../french/place.ts";
import {
  countChangeCell,
  gapCell,
  gapChangeCell,
  levelCell,
  type QuarterNumber,
} from "../../french/quarter-gaps.ts";
import { namedRuleWords } from "../../french/rules.ts";
import type { QuarterTable } from "../report/quarter/quarter-tables.ts";
import { readPlace } from "../report/quarter/read-place.ts";
import type { LineId, QuarterCell, QuarterIndicator, QuarterPlace } from "./quarter-part.ts";
import { quarterSeries } from "./quarter-series.ts";

/** What the part of an indicator needs beside its table. */
export interface IndicatorContext {
  /** The name of its gap table in the address. */
  readonly table: string;
  readonly quarter: Territory;
  readonly names: Readonly<Record<LineId, string>>;
  /** Where the quarter stands among all those of its zoning that are known; undefined where they say no more than its peers. */
  readonly country: CountryPlace | undefined;
}

/** An indicator as a quarter reads it; nothing where its table does not hold its latest date. */
export function quarterIndicator(of: QuarterTable, context: IndicatorContext): QuarterIndicator[] {
  const { indicator, row, last, span, table } = of;
  const level = levelAt(row, last);
  if (!level) return [];
  const rules = table.rules ?? [];
  const saying = (ids: readonly string[] = []) =>
    rules.filter(({ id }) => ids.includes(id)).map(namedRuleWords);
  const counted = isCount(indicator.unit);
  const shown = ({ number, under }: QuarterNumber, trace: string, ids?: readonly string[]): QuarterCell => ({
    number,
    under,
    notes: number === "" ? [] : saying(ids),
    trace: number === "" ? "" : trace,
  });
  const change = counted ? countChangeCell(row, span, indicator) : gapChangeCell(row, level, span, indicator);
  return [
    {
      indicator: { id: indicator.id, label: indicator.label, shortLabel: indicator.shortLabel },
      subject: counted ? COUNTS : leadingWords(indicator.id),
      table: context.table,
      date: periodWords(last),
      value: shown(levelCell(level, "value", indicator), last),
      reference: shown(counted ? NOTHING : levelCell(level, "reference", indicator), last),
      gap: shown(counted ? NOTHING : gapCell(level, indicator), last, level.rules),
      change: shown(change, span?.join("..") ?? "", row.change?.rules),
      series: quarterSeries(of, context.names),
      place: counted ? null : placeOf(of, context),
    },
  ];
}

/** The heading of figures that are as large as their territory: they stand apart, and compare with nothing. */
export const COUNTS = "Effectifs";

const NOTHING: QuarterNumber = { number: "", under: "" };

/** Null where too few have a figure for a rank to say anything, and nothing is known of the others of the country. */
function placeOf(of: QuarterTable, { quarter, country }: IndicatorContext): QuarterPlace | null {
  const read = readPlace(of);
  if (!read) return null;
  const { sentence, aloud, words, ends, reference } = read;
  const { indicator, last } = of;
  const [least, most] = ends;
  return {
    period: last,
    date: periodWords(last),
    sentence,
    aloud,
    ends: [words(least), words(most)],
    reference: reference?.words ?? "",
    country: country
      ? [
          peersSentence(country, quarter, undefined),
          placeSentence(country, indicator.polarity),
          ...funnelSentences(country, indicator),
        ]
      : [],
  };
}
