import { CHANGE_WORDS } from "../../compare/change-names.ts";
import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import { isInterval } from "../../compare/established.ts";
import { isOrdinary } from "../../compare/ordinary-variation.ts";
import { changeDigits, gapDigits, valueDigits } from "../../compare/printed-digits.ts";
import { changeName, hasGapIn, levelAt } from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import { unitWords } from "../../data/unit.ts";
import { intervalWords } from "../../french/amounts.ts";
import { periodWords } from "../../french/periods.ts";
import { ORDINARY_MARK } from "../../french/robustness.ts";
import { changeSign, ruleNames, SIGNS } from "../../french/table-lines.ts";
import { capital, formatNumber } from "../../kernel/french.ts";
import { type Quantity, REASON_WORDS } from "../../kernel/unknown.ts";
import { type Cell, type Footnotes, textCell } from "./table-view.ts";
import {
  changeRules,
  levelRules,
  type RulesOf,
  sharedChangeRules,
  sharedLevelRules,
} from "./table-warnings.ts";

/** A column: its header and how a row fills it. */
export interface Column {
  readonly titre: string;
  readonly cell: (row: ComparisonRow, notes: Footnotes) => Cell;
}

/** Columns under a common header; `kind` says what the summary row puts under them. */
export interface Group {
  readonly kind: "valeur" | "ecart" | "rapport" | "lecture";
  readonly titre: string;
  readonly columns: readonly Column[];
}

/** What the columns of a table depend on. */
export interface ColumnContext {
  readonly comparison: Comparison;
  readonly indicator: Indicator;
  readonly periods: readonly string[];
}

/** The columns of a gap table: value always; gap, ratio and reading only when at least one QPV has them. */
export function tableColumns(context: ColumnContext): readonly Group[] {
  const { comparison, periods } = context;
  const withGap = hasGapIn(comparison, periods);
  const withRatio = comparison.rows.some((row) =>
    periods.some((period) => typeof levelAt(row, period)?.ratio === "number"),
  );
  const isNamed = comparison.rows.some(({ change }) => changeName(change) !== undefined);
  return [
    valueGroup(context),
    ...(withGap ? [gapGroup(context)] : []),
    ...(withRatio ? [ratioGroup(context)] : []),
    ...(isNamed && periods.length > 1 ? [changeNameGroup()] : []),
  ];
}

function valueGroup(context: ColumnContext): Group {
  const { indicator, periods } = context;
  const digits = (row: ComparisonRow) => changeDigits(row.change, indicator).value;
  return {
    kind: "valeur",
    titre: `Valeur (${unitWords(indicator.unit).level})`,
    columns: [
      ...periods.map((period) =>
        column(
          period,
          (row) => levelAt(row, period)?.value.value,
          (row) => valueDigits(levelAt(row, period)?.value, indicator),
          false,
          (row) => levelAt(row, period)?.value.extreme,
        ),
      ),
      ...evolution(context, (row) => row.change?.value, digits),
    ],
  };
}

function gapGroup(context: ColumnContext): Group {
  const { comparison, indicator, periods } = context;
  const digits = (row: ComparisonRow) => changeDigits(row.change, indicator).gap;
  return {
    kind: "ecart",
    titre: `Écart à l’agglomération (${unitWords(indicator.unit).gap})`,
    columns: [
      ...periods.map((period) =>
        warned(
          column(
            period,
            (row) => levelAt(row, period)?.absolute,
            (row) => gapDigits(levelAt(row, period), indicator),
            true,
          ),
          comparison,
          levelRules(period),
          sharedLevelRules(comparison, period),
        ),
      ),
      ...intervalColumn(context),
      ...evolution(context, (row) => row.change?.absolute, digits),
    ],
  };
}

function ratioGroup(context: ColumnContext): Group {
  const { periods } = context;
  const digits = () => 0;
  const base100 = (ratio: Quantity | undefined) => (typeof ratio === "number" ? ratio * 100 : ratio);
  return {
    kind: "rapport",
    titre: "Rapport (agglomération = 100)",
    columns: [
      ...periods.map((period) =>
        column(period, (row) => base100(levelAt(row, period)?.ratio), digits, false),
      ),
      ...evolution(context, (row) => base100(row.change?.ratio), digits),
    ],
  };
}

function changeNameGroup(): Group {
  const cell = ({ change }: ComparisonRow, notes: Footnotes) => {
    const said = changeName(change);
    const ordinary = isOrdinary(change) ? ` ${ORDINARY_MARK}` : "";
    if (said) return textCell(`${changeSign(change)}\u00a0${capital(CHANGE_WORDS[said].long)}${ordinary}`);
    return { ...notes.cell(change?.absolute, String), numerique: false };
  };
  return { kind: "lecture", titre: "Lecture", columns: [{ titre: SIGNS, cell }] };
}

type Read = (row: ComparisonRow) => Quantity | undefined;

type Digits = (row: ComparisonRow) => number;

function evolution({ periods, comparison }: ColumnContext, read: Read, digits: Digits): readonly Column[] {
  if (periods.length < 2) return [];
  const change = column("évol.", read, digits, true);
  return [warned(change, comparison, changeRules, sharedChangeRules(comparison))];
}

/** A column whose numbers bear what their producer says of comparing them, but for what is said of all of them. */
function warned(
  { titre, cell }: Column,
  table: Comparison,
  rulesOf: RulesOf,
  shared: readonly string[],
): Column {
  const words = (row: ComparisonRow) =>
    ruleNames(
      table,
      rulesOf(row)?.filter((id) => !shared.includes(id)),
    );
  return { titre, cell: (row, notes) => notes.warned(cell(row, notes), words(row)) };
}

/** The interval of the last gap, where at least one row has one. */
function intervalColumn({ comparison, indicator, periods }: ColumnContext): readonly Column[] {
  const last = periods.at(-1) ?? "";
  const intervalOf = (row: ComparisonRow) => levelAt(row, last)?.precision?.interval;
  const known = comparison.rows.some((row) => isInterval(intervalOf(row)));
  if (!known) return [];
  const cell = (row: ComparisonRow, notes: Footnotes): Cell => {
    const interval = intervalOf(row);
    if (!isInterval(interval)) return notes.missing(REASON_WORDS[interval?.unknown ?? "absent"]);
    return textCell(intervalWords(interval, indicator.decimals), true);
  };
  return [{ titre: `intervalle à 95 %, ${periodWords(last)}`, cell }];
}

function column(
  titre: string,
  read: Read,
  digits: Digits,
  signed: boolean,
  before?: (row: ComparisonRow) => string | undefined,
): Column {
  const words = (row: ComparisonRow, value: number) => {
    const said = before?.(row);
    return `${said ? `${said}\u00a0` : ""}${formatNumber(value, digits(row), signed)}`;
  };
  return {
    titre: periodWords(titre),
    cell: (row, notes) => notes.cell(read(row), (value) => words(row, value)),
  };
}
