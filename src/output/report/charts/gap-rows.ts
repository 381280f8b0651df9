import { MOVE_WORDS } from "../../../compare/change-names.ts";
import type { Comparison, ComparisonRow } from "../../../compare/comparison.ts";
import { disadvantage } from "../../../compare/gap-change.ts";
import { changeDigits, gapDigits, tableDigits } from "../../../compare/printed-digits.ts";
import { drawnPeriods, levelAt } from "../../../compare/table-facts.ts";
import type { Indicator } from "../../../data/indicator.ts";
import { formatNumber } from "../../../kernel/french.ts";
import type { Labels } from "../../labels.ts";
import { type GapRow, shortLabels } from "./data.ts";

/** Rows that a page has room for beside its other parts; beyond, the furthest ones and a count of the others. */
export const MOST_GAPS = 22;
export const FURTHEST = 10;

/** A name longer than this leaves no room for the gaps; beside few rows it goes over two lines. */
const NAME_LIMIT = 46;
const LINE_LIMIT = 34;
export const WHOLE_NAME = 2 * LINE_LIMIT + 10;
export const FEW = 12;

/** The gaps of a table, the furthest from the reference first, as many as have each a line. */
export function gapRows(comparison: Comparison, indicator: Indicator, names: Labels): readonly GapRow[] {
  const all = allGapRows(comparison, indicator, names);
  return all.length > MOST_GAPS ? all.slice(0, FURTHEST) : all;
}

/** All of them. */
export function allGapRows(comparison: Comparison, indicator: Indicator, names: Labels): readonly GapRow[] {
  const periods = drawnPeriods(comparison);
  const last = periods.at(-1);
  if (last === undefined) return [];
  const digits = tableDigits(comparison, periods, indicator).gap;
  const found = comparison.rows.flatMap((row) => rowOf(row, last, { ...indicator, decimals: digits }));
  const far = (row: GapRow): number => disadvantage(row.fin, indicator.polarity);
  const sorted = found.toSorted((one, other) => far(other) - far(one) || (one.code < other.code ? -1 : 1));
  const drawn = sorted.length > MOST_GAPS ? FURTHEST : sorted.length;
  const isFew = drawn <= FEW;
  const named = sorted.map(({ code }) => ({ code, label: names.label(code) }));
  const labels = shortLabels(named, isFew ? WHOLE_NAME : NAME_LIMIT);
  const written = (name: string): string => (isFew ? onTwoLines(name) : name);
  return sorted.map((row) => ({ ...row, quartier: written(labels.get(row.code) ?? row.code) }));
}

/** A long name, broken after a word near its middle. */
export function onTwoLines(name: string): string {
  if (name.length <= LINE_LIMIT) return name;
  const at = name.lastIndexOf(" ", Math.max(LINE_LIMIT, Math.ceil(name.length / 2) + 4));
  return at <= 0 ? name : `${name.slice(0, at)}\n${name.slice(at + 1)}`;
}

function rowOf(row: ComparisonRow, last: string, indicator: Indicator): GapRow[] {
  const level = levelAt(row, last);
  const fin = level?.absolute;
  if (typeof fin !== "number") return [];
  const { change } = row;
  const moved = typeof change?.absolute === "number" ? change.absolute : null;
  const digits = Math.min(gapDigits(level, indicator), indicator.decimals);
  const move = change?.absoluteMove;
  return [
    {
      code: row.territory,
      quartier: "",
      debut: moved === null ? null : fin - moved,
      fin,
      valeur: formatNumber(fin, digits, true),
      evolution:
        moved === null
          ? ""
          : formatNumber(moved, Math.min(digits, changeDigits(change, indicator).gap), true),
      sens: typeof move === "string" ? MOVE_WORDS[move] : "",
    },
  ];
}
