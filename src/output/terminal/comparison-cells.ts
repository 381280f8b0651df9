import { CHANGE_WORDS, type SaidChange } from "../../compare/change-names.ts";
import type { Comparison, ComparisonRow, GapLevel } from "../../compare/comparison.ts";
import { gapDigits, valueDigits } from "../../compare/printed-digits.ts";
import type { Indicator } from "../../data/indicator.ts";
import { printedLabel } from "../../data/printed-name.ts";
import type { Workspace } from "../../data/workspace.ts";
import { quantityWords, signedWords } from "../../french/amounts.ts";
import { referenceLabel } from "../../french/references.ts";
import { type TextColumn, wrap } from "./text.ts";

/** The name of a territory, as it is printed; its code when nothing names it. */
export function nameOf(code: string, { territories }: Workspace): string {
  return printedLabel(code, territories);
}

/** What a row or a table is compared with, by the code of its reference. */
export function referenceName(code: string, { referenceKind }: Comparison, workspace: Workspace): string {
  // Where each row has its own reference, what they are called is no code: none is looked for.
  return referenceLabel(referenceKind, code, code === referenceKind ? code : nameOf(code, workspace));
}

/**
 * A period in the head of a column: the year, or « éd.21 » for an edition, so that a table holds in 80 columns. Its title
 * says the period whole.
 *
 * @example
 * shortPeriod("edition-2021")
 * // => "éd.21"
 * @example
 * shortPeriod("2019-12-31")
 * // => "2019"
 */
export function shortPeriod(period: string): string {
  return period.replace(/^edition-\d\d(\d\d)$/, "éd.$1").replace(/^(\d{4})-\d\d-\d\d$/, "$1");
}

/** What the blocks of a table are made from: its rows as far as they are shown, and the columns that there is room for. */
export interface ShownTable {
  readonly rows: readonly ComparisonRow[];
  readonly table: Comparison;
  readonly indicator: Indicator;
  readonly workspace: Workspace;
  readonly width: number;
}

/** The first columns of every table: the code, whole, for it is what `expliquer` takes, then the name, which gives way. */
export const TERRITORY_COLUMNS: readonly TextColumn[] = [
  { header: "Code", align: "left" },
  { header: "Territoire", align: "left", width: 60, gives: true },
];

/** The cells under them. */
export function territoryCells({ territory }: ComparisonRow, workspace: Workspace): string[] {
  return [territory, nameOf(territory, workspace)];
}

/** A value of a level, its reference and its gap, each with the digits that it was published with. */
export const valueCell = (level: GapLevel | undefined, indicator: Indicator): string =>
  `${level?.value.extreme ? `${level.value.extreme} ` : ""}${quantityWords(level?.value.value, valueDigits(level?.value, indicator))}`;

export const referenceCell = (level: GapLevel | undefined, indicator: Indicator): string =>
  quantityWords(level?.reference.value, valueDigits(level?.reference, indicator));

export const gapCell = (level: GapLevel | undefined, indicator: Indicator): string =>
  signedWords(level?.absolute, gapDigits(level, indicator));

/** What the short words of a column stand for, those that are used and that do not say it themselves; no line without one. */
export function wordLegend(said: readonly (SaidChange | undefined)[]): string[] {
  const used = (Object.keys(CHANGE_WORDS) as SaidChange[]).filter((one) => said.includes(one));
  const parts = used.flatMap((one) => {
    const { short, long } = CHANGE_WORDS[one];
    return long === short || long === `écart ${short}` ? [] : [`${short} = ${long}`];
  });
  return parts.length === 0 ? [] : [wrap(`${parts.join(" ; ")}.`, 80)];
}
