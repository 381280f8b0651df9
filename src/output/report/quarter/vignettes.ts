import type { Comparison } from "../../../compare/comparison.ts";
import { rowLines } from "../../../compare/row-table.ts";
import { levelAt } from "../../../compare/table-facts.ts";
import { direction } from "../../../data/unit.ts";
import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { gapChangeCell } from "../../../french/quarter-gaps.ts";
import {
  changedGap,
  leftOutSentence,
  vignettesLegend,
  vignettesTitle,
} from "../../../french/side-by-side.ts";
import { compareText } from "../../../kernel/text.ts";
import type { Labels } from "../../labels.ts";
import { type LinesView, linesView } from "./lines.ts";
import { type QuarterTable, quarterTables } from "./quarter-tables.ts";

/** QPV side by side, one indicator: a small chart each, all on one scale. */
export interface VignettesView {
  readonly titre: string;
  readonly unite: string;
  readonly lecture: string;
  readonly source: string;
  /** That others are not drawn; empty when all are. */
  readonly autres: string;
  /** `evolution`: what the gap did, in a few words. */
  readonly vignettes: readonly (LinesView & { readonly nom: string; readonly evolution: string })[];
}

/** Small charts that a page has room for, fewer where names take several lines; where the others are. */
interface Room {
  readonly most: number;
  readonly mostOfLongNames: number;
  readonly where: string;
}

const ON_A_SHEET: Room = { most: 12, mostOfLongNames: 8, where: "dans le rapport" };
const IN_A_REPORT: Room = { most: 24, mostOfLongNames: 24, where: "dans le tableau" };
const LONG_NAME = 56;

/** The QPV of the table that leads a report; null of a contract of one, whose lines stand on the first page. */
export function reportVignettes(
  { referentiel }: Pick<Evaluation, "referentiel">,
  table: Comparison | undefined,
  names: Labels,
): VignettesView | null {
  if (!table || table.rows.length < 2) return null;
  const codes = table.rows.map(({ territory }) => territory);
  const leads = quarterTables({ comparisons: [table], referentiel }, codes, names, null);
  return vignettes(leads, names.label, IN_A_REPORT);
}

/** The QPV that lost most ground first; those without a change come last, in the order of their names. */
export function vignettes(
  leads: readonly QuarterTable[],
  name: (code: string) => string,
  { most, mostOfLongNames, where }: Room = ON_A_SHEET,
): VignettesView | null {
  const ordered = leads.toSorted(
    (one, other) => lostGround(one) - lostGround(other) || compareText(name(one.code), name(other.code)),
  );
  const isLong = leads.some(({ code }) => name(code).length > LONG_NAME);
  const scale = scaleOf(leads);
  const drawn = ordered.slice(0, isLong ? mostOfLongNames : most).flatMap((one) =>
    linesView(one, scale).map((view) => ({
      ...view,
      nom: name(one.code),
      evolution: changeWords(one),
    })),
  );
  const [first] = drawn;
  const [lead] = leads;
  if (!first || !lead) return null;
  return {
    titre: vignettesTitle(lead.indicator, drawn.length),
    unite: first.unite,
    lecture: vignettesLegend(
      first.nom,
      first.exemple,
      drawn.some(({ donnees }) => donnees.ruptures.length > 0),
    ),
    source: first.source,
    autres: leftOutSentence(drawn.length, ordered.length, where),
    vignettes: drawn,
  };
}

/** The least and the greatest of all the values that are drawn, so that charts can be held side by side. */
function scaleOf(leads: readonly QuarterTable[]): readonly [number, number] {
  const values = leads.flatMap(({ table, code, last }) => {
    const { own, reference } = rowLines(table, code, last);
    return [...own, ...reference].map(({ value }) => value);
  });
  return [Math.min(...values), Math.max(...values)];
}

/** The change of its gap, negative where it is for the worse. */
function lostGround({ row, indicator }: QuarterTable): number {
  const way = direction(indicator.polarity) || 1;
  const moved = row.change?.absolute;
  return typeof moved === "number" ? way * moved : Number.POSITIVE_INFINITY;
}

/** What the gap of a quarter did between the two dates of its chart. */
function changeWords({ row, last, span, indicator }: QuarterTable): string {
  const level = levelAt(row, last);
  if (!level) return "";
  const { number } = gapChangeCell(row, level, span, indicator);
  return number === "" ? "" : changedGap(number);
}
