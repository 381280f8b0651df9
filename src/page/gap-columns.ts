import { CHANGE_WORDS, MOVE_WORDS } from "../compare/change-names.ts";
import type { GapChange, GapLevel } from "../compare/comparison.ts";
import { isOrdinary } from "../compare/ordinary-variation.ts";
import { changeDigits, gapDigits, valueDigits } from "../compare/printed-digits.ts";
import { changeName } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { direction, isCount, unitWords } from "../data/unit.ts";
import { UNKNOWN } from "../french/amounts.ts";
import { periodWords } from "../french/periods.ts";
import { ORDINARY_MARK } from "../french/robustness.ts";
import { changeSign, MOVE_SIGNS } from "../french/table-lines.ts";
import { capital, formatCount, formatNumber } from "../kernel/french.ts";
import { type Quantity, REASON_WORDS } from "../kernel/unknown.ts";
import type { TablePart } from "../output/site/parts.ts";
import type { ColumnContext, GapCell, GapColumn } from "./column.ts";
import { farBehind, type GapRow, hasReferences } from "./gap-rows.ts";
import { intervalColumns } from "./interval-column.ts";

/** Numbers or words in the order of their ranks. */
const plain: GapColumn["sense"] = (isDescending) => (isDescending ? "descending" : "ascending");

/** The columns of a gap table: names, the value of the last date, the gaps, what changed; of a count, which has no gap, its values. */
export function gapColumns(context: ColumnContext): readonly GapColumn[] {
  const { part, start, end } = context;
  const isGap = part.table.rows.some(({ levels }) =>
    levels.some(({ absolute }) => typeof absolute === "number"),
  );
  return [
    nameColumn(),
    ...(part.places.some(({ communes }) => communes.length > 0) ? [communeColumn()] : []),
    ...(hasReferences(part) ? [referenceColumn(part)] : []),
    ...(isGap ? gapGroup(context) : valueGroup(context)),
    ...((part.classes[end] ?? []).length > 0 ? [classColumn()] : []),
    ...(isGap && start !== "" ? [readingColumn(context)] : []),
  ];
}

/** The value of the last date, the gaps, what changed between them. */
function gapGroup(context: ColumnContext): readonly GapColumn[] {
  const [value, last] = [valueColumn(context, "end"), gapColumn(context, "end")];
  const sure = intervalColumns(context);
  if (context.start === "") return [value, last, ...sure];
  return [value, gapColumn(context, "start"), last, ...sure, changeColumn(context, true)];
}

function valueGroup(context: ColumnContext): readonly GapColumn[] {
  const last = valueColumn(context, "end");
  return context.start === "" ? [last] : [valueColumn(context, "start"), last, changeColumn(context, false)];
}

const nameColumn = (): GapColumn => ({
  id: "nom",
  head: "Quartier",
  unit: "",
  kind: "nom",
  cell: ({ place }) => ({ text: place.label }),
  rank: ({ place }) => place.label,
  sense: plain,
});

const communeColumn = (): GapColumn => ({
  id: "commune",
  head: "Commune",
  unit: "",
  kind: "mot",
  cell: ({ place }) => ({ text: place.communes.join(", ") }),
  rank: ({ place }) => place.communes[0],
  sense: plain,
});

/** Where rows have references of their own: which one, as a word, marked when the row is in no count. */
const referenceColumn = (part: TablePart): GapColumn => ({
  id: REFERENCE,
  head: referenceHead(part),
  unit: "",
  kind: "mot",
  cell: ({ reference, isCounted }) => ({ text: reference, ...(isCounted ? {} : { note: UNCOUNTED }) }),
  rank: ({ reference }) => reference,
  sense: plain,
});

/** What the references of a table are called together. */
export const referenceHead = ({ table }: TablePart): string =>
  (table.referenceKind ?? "epci") === "epci" ? "EPCI" : "Comparé à";

/** The column of references, where there is one. */
export const REFERENCE = "reference";

const UNCOUNTED = "aussi comparé à un autre : hors des comptes";

const classColumn = (): GapColumn => ({
  id: "classe",
  head: "Classe",
  unit: "A : le moins favorable",
  kind: "mot",
  cell: ({ letter }) => ({ text: letter === "" ? "–" : letter }),
  rank: ({ letter }) => (letter === "" ? undefined : letter),
  sense: plain,
});

type Side = "start" | "end";

function valueColumn({ part: { indicator }, ...dates }: ColumnContext, side: Side): GapColumn {
  return {
    id: side === "end" ? "valeur" : "valeur-debut",
    head: `Valeur ${periodWords(dates[side])}`,
    unit: unitWords(indicator.unit).level,
    kind: "valeur",
    cell: (row) => ({
      ...known(row[side]?.value.value, (value) => levelText(value, row[side], indicator)),
      trace: dates[side],
    }),
    rank: (row) => numberOf(row[side]?.value.value),
    sense: plain,
  };
}

const levelText = (value: number, level: GapLevel | undefined, indicator: Indicator): string =>
  isCount(indicator.unit) ? formatCount(value) : formatNumber(value, valueDigits(level?.value, indicator));

function gapColumn(context: ColumnContext, side: Side): GapColumn {
  const { part, reading, ...dates } = context;
  const { indicator } = part;
  const isRatio = reading === "relatif";
  const read = (row: GapRow) => (isRatio ? base100(row[side]?.ratio) : row[side]?.absolute);
  const text = (value: number, row: GapRow) =>
    isRatio ? formatNumber(value, 0) : formatNumber(value, gapDigits(row[side], indicator), true);
  return {
    id: side === "end" ? "ecart" : "ecart-debut",
    head: `${isRatio ? "Rapport" : "Écart"} ${periodWords(dates[side])}`,
    unit: isRatio ? "référence = 100" : unitWords(indicator.unit).gap,
    kind: "ecart",
    cell: (row) => ({
      ...known(read(row), (value) => text(value, row)),
      rules: row[side]?.rules,
      trace: dates[side],
    }),
    // The furthest behind first, whatever is better for the inhabitants.
    rank: (row) => {
      const far = farBehind(row[side], reading, indicator);
      return far === undefined ? undefined : -far;
    },
    sense: gapSense(indicator),
  };
}

function changeColumn(
  { part: { indicator }, reading, changeUnit, start, end }: ColumnContext,
  hasGap: boolean,
): GapColumn {
  const isRatio = reading === "relatif";
  const read = ({ change }: GapRow): Quantity | undefined => {
    if (!hasGap) return change?.value;
    if (isRatio) return base100(change?.ratio);
    return reading === "courants" ? (change?.current?.absolute ?? change?.absolute) : change?.absolute;
  };
  const digits = ({ change }: GapRow) =>
    isRatio ? 0 : changeDigits(change, indicator)[hasGap ? "gap" : "value"];
  return {
    id: "evolution",
    head: hasGap ? `Évolution ${isRatio ? "du rapport" : "de l’écart"}` : "Évolution",
    unit: isRatio ? "points de rapport" : reading === "courants" ? "en euros courants" : changeUnit,
    kind: "evolution",
    cell: (row) => ({
      ...known(read(row), (value) => formatNumber(value, digits(row), true)),
      rules: row.change?.rules,
      trace: `${start}..${end}`,
    }),
    rank: (row) => numberOf(read(row)),
    sense: plain,
  };
}

/** The least favourable gap is the lowest one or the highest one; of an indicator that only characterises, the widest. */
function gapSense({ polarity }: Indicator): GapColumn["sense"] {
  const way = direction(polarity);
  if (way === 0) return () => "other";
  return way > 0 ? plain : (isDescending) => plain(!isDescending);
}

/** The name of a change, which says what the territory and its reference each did. */
function named(change: GapChange | null): string {
  const name = changeName(change);
  if (name === undefined) return UNKNOWN;
  const ordinary = isOrdinary(change) ? `\u00a0${ORDINARY_MARK}` : "";
  return `${changeSign(change)}\u00a0${capital(CHANGE_WORDS[name].long)}${ordinary}`;
}

/** What a gap did as it is read for 100, or in euros as published; where amounts have no other euros, by its name. */
function moved(change: GapChange | null, reading: "relatif" | "courants"): string {
  const move = reading === "relatif" ? change?.relativeMove : change?.current?.absoluteMove;
  if (reading === "courants" && move === undefined) return named(change);
  return typeof move === "string" ? `${MOVE_SIGNS[move]}\u00a0${capital(MOVE_WORDS[move])}` : UNKNOWN;
}

/** What the change is called: by its name, but in the readings that have no other word than larger and smaller. */
function readingColumn({ reading, start, end }: ColumnContext): GapColumn {
  const words = ({ change }: GapRow): string =>
    reading === "absolu" ? named(change) : moved(change, reading);
  return {
    id: "lecture",
    head: "Lecture",
    unit: "↑ écart plus grand, ↓ plus petit",
    kind: "mot",
    cell: (row) => ({ text: words(row), trace: `${start}..${end}` }),
    rank: words,
    sense: plain,
  };
}

const base100 = (ratio: Quantity | undefined): Quantity | undefined =>
  typeof ratio === "number" ? ratio * 100 : ratio;

const numberOf = (quantity: Quantity | undefined): number | undefined =>
  typeof quantity === "number" ? quantity : undefined;

/** A number as it is written, or that it is not known, and why. */
function known(quantity: Quantity | undefined, text: (value: number) => string): GapCell {
  if (typeof quantity === "number") return { text: text(quantity), number: quantity };
  return { text: UNKNOWN, note: REASON_WORDS[quantity?.unknown ?? "absent"] };
}
