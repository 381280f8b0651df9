import { rowLines } from "../../../compare/row-table.ts";
import { levelAt } from "../../../compare/table-facts.ts";
import { direction } from "../../../data/unit.ts";
import { gapChangeCell } from "../../../french/quarter-gaps.ts";
import {
  changedGap,
  leftOutSentence,
  VIGNETTE_LEGEND,
  vignettesTitle,
} from "../../../french/side-by-side.ts";
import { type LinesView, linesView } from "./lines.ts";
import type { QuarterTable } from "./quarter-tables.ts";

/** The QPV of a commune side by side, one indicator: a small chart each, all on one scale. */
export interface VignettesView {
  readonly titre: string;
  readonly lecture: string;
  /** That others are not drawn; empty when all are. */
  readonly autres: string;
  /** `evolution`: what the gap did, in a few words. */
  readonly vignettes: readonly (LinesView & { readonly nom: string; readonly evolution: string })[];
}

/** Small charts that a page has room for: fewer where names take several lines. */
const MOST_CHARTS = 12;
const MOST_OF_LONG_NAMES = 8;
const LONG_NAME = 56;

/** The QPV that lost most ground first; those without a change come last, in the order of their names. */
export function vignettes(
  leads: readonly QuarterTable[],
  name: (code: string) => string,
): VignettesView | null {
  const first = leads[0];
  if (!first) return null;
  const scale = leads.flatMap(({ table, code, last }) => {
    const { own, reference } = rowLines(table, code, last);
    return [...own, ...reference].map(({ value }) => value);
  });
  const way = direction(first.indicator.polarity) || 1;
  const changeOf = ({ row }: QuarterTable): number =>
    typeof row.change?.absolute === "number" ? way * row.change.absolute : Number.POSITIVE_INFINITY;
  const ordered = leads.toSorted((one, other) => changeOf(one) - changeOf(other));
  const isLong = leads.some(({ code }) => name(code).length > LONG_NAME);
  const drawn = ordered.slice(0, isLong ? MOST_OF_LONG_NAMES : MOST_CHARTS).flatMap((one) =>
    linesView(one, [Math.min(...scale), Math.max(...scale)]).map((view) => ({
      ...view,
      nom: name(one.code),
      evolution: changeWords(one),
    })),
  );
  return drawn.length === 0
    ? null
    : {
        titre: vignettesTitle(first.indicator),
        lecture: VIGNETTE_LEGEND,
        autres: leftOutSentence(drawn.length, ordered.length),
        vignettes: drawn,
      };
}

/** What the gap of a quarter did between the two dates of its chart. */
function changeWords({ row, last, span, indicator }: QuarterTable): string {
  const level = levelAt(row, last);
  if (!level) return "";
  const { number } = gapChangeCell(row, level, span, indicator);
  return number === "" ? "" : changedGap(number);
}
