import type { Comparison, ComparisonRow, GapLevel, TimeLag } from "../../compare/comparison.ts";
import { precisionWords } from "../../compare/precision.ts";
import { gapDigits, valueDigits } from "../../compare/printed-digits.ts";
import { levelSources } from "../../compare/table-facts.ts";
import { madeWords } from "../../data/made-figure.ts";
import { EXTREMES } from "../../data/observation.ts";
import { effectWords } from "../../french/households.ts";
import { DEDUCED_WORDS, isDeducedIn } from "../../french/periods.ts";
import { lagCell } from "../../french/time-lag.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import {
  GEOGRAPHY_COLUMN,
  gapReasonColumn,
  INDICATOR_COLUMNS,
  type MeasuredRow,
  type NamedTerritory,
  named,
  periodColumn,
  referenceColumn,
  rulesColumn,
  territoryColumns,
  UNIT_COLUMN,
  valueColumn,
} from "./columns.ts";
import {
  amountColumn,
  type Column,
  limitCell,
  numberCell,
  numberColumn,
  type Table,
  type TableSource,
  textColumn,
} from "./table.ts";

/** A territory against its reference in one period. */
interface LevelRow extends MeasuredRow {
  readonly territory: NamedTerritory;
  readonly reference: string;
  readonly level: GapLevel;
  /** On the line of its last period only. */
  readonly lag: TimeLag | undefined;
  /** Whether the date of one of its figures is deduced from the edition of a file. */
  readonly isDeduced: boolean;
}

/** One line per territory, indicator and period: value, reference, the three gaps, the reason of what is missing. */
export function levelTable(source: TableSource): Table<LevelRow> {
  const isDeduced = isDeducedIn(source.datasets);
  const linesOf = (table: Comparison, row: ComparisonRow): LevelRow[] =>
    row.levels.map((level) => ({
      table,
      indicator: source.indicators.get(table.indicator),
      territory: named(row.territory, source),
      reference: row.reference ?? table.reference,
      level,
      lag: row.lag?.period === level.period ? row.lag : undefined,
      isDeduced: levelSources(level).some(isDeduced),
    }));
  return {
    name: "ecarts",
    sheet: "Écarts",
    title: "Écarts de chaque territoire à sa référence, par période",
    columns: [...WHERE_AND_WHEN, ...FIGURES, ...HONESTY],
    rows: source.comparisons.flatMap((table) => allRows(table).flatMap((row) => linesOf(table, row))),
  };
}

/** The rows of a table and those beside the counts, with a gap or the reason why there is none. */
const allRows = ({ rows, otherReferences = [] }: Comparison): readonly ComparisonRow[] => [
  ...rows,
  ...otherReferences,
];

const WHERE_AND_WHEN: readonly Column<LevelRow>[] = [
  ...INDICATOR_COLUMNS,
  UNIT_COLUMN,
  GEOGRAPHY_COLUMN,
  ...territoryColumns(({ territory }: LevelRow) => territory),
  referenceColumn(({ reference }) => reference),
  periodColumn(({ level }) => level.period),
  textColumn(
    "note_periode",
    "Note sur la période",
    "Vide, ou que la date est déduite de l’édition du fichier",
    26,
    ({ isDeduced }) => (isDeduced ? DEDUCED_WORDS.one : undefined),
  ),
];

const FIGURES: readonly Column<LevelRow>[] = [
  valueColumn(
    ({ level }) => level.value.value,
    ({ level, indicator }) => indicator && valueDigits(level.value, indicator),
  ),
  numberColumn(
    "reference",
    "Valeur de référence",
    "Valeur publiée du territoire de référence",
    ({ level }) => numberCell(level.reference.value),
    ({ level, indicator }) => indicator && valueDigits(level.reference, indicator),
  ),
  numberColumn(
    "ecart_absolu",
    "Écart absolu",
    "Valeur moins référence, en points ou dans l’unité",
    ({ level }) => numberCell(level.absolute),
    ({ level, indicator }) => indicator && gapDigits(level, indicator),
  ),
  numberColumn("rapport", "Rapport", "Valeur divisée par la référence", ({ level }) =>
    numberCell(level.ratio),
  ),
  numberColumn(
    "ecart_relatif",
    "Écart relatif",
    "(valeur − référence) / référence ; −0,2 est 20 % au-dessous",
    ({ level }) => numberCell(level.relative),
  ),
  textColumn(
    "retard_temporel",
    "Retard temporel",
    "Combien d’années plus tôt la référence avait ce niveau, à la dernière période ; vide ailleurs",
    20,
    ({ lag }) => lag && lagCell(lag),
  ),
];

const HONESTY: readonly Column<LevelRow>[] = [
  amountColumn(
    "arrondi_valeur",
    "Arrondi de la valeur",
    "Pas auquel la valeur est publiée, dans son unité ; vide s’il n’est pas connu ou si la valeur est exacte",
    ({ level }) => level.value.step,
  ),
  amountColumn(
    "arrondi_reference",
    "Arrondi de la référence",
    "Le même pour la référence ; l’écart n’a pas plus de chiffres que le moins précis des deux",
    ({ level }) => level.reference.step,
  ),
  textColumn(
    "borne",
    "Borne d’une étendue",
    "minimum imprimé ou maximum imprimé d’un groupe : ce n’est pas une valeur parmi d’autres ; vide sinon",
    20,
    ({ level }) => level.value.extreme && EXTREMES[level.value.extreme],
  ),
  textColumn(
    "arrondi_lu",
    "Arrondi non déclaré",
    "De quoi l’arrondi n’est pas déclaré : lu dans les chiffres de toute la colonne",
    20,
    ({ level }) => readStepCell(level),
  ),
  numberColumn(
    "ecart_bas",
    "Écart, borne basse",
    "Borne basse de l’intervalle à 95 % de l’écart ; vide sans effectifs",
    ({ level }) => limitCell(level.precision?.interval, "lower"),
  ),
  numberColumn(
    "ecart_haut",
    "Écart, borne haute",
    "Borne haute de l’intervalle à 95 % de l’écart",
    ({ level }) => limitCell(level.precision?.interval, "upper"),
  ),
  textColumn(
    "methode",
    "Méthode de l’intervalle",
    "Sur quoi repose l’intervalle, ou pourquoi il n’y en a pas",
    30,
    ({ level }) => methodCell(level),
  ),
  rulesColumn(({ level }) => level.rules),
  textColumn(
    "reference_calculee",
    "Référence calculée",
    "Comment une référence que nul ne publie a été faite",
    40,
    ({ level }) => level.reference.made && madeWords(level.reference.made),
  ),
  gapReasonColumn(({ level }) => [level.absolute, level.ratio]),
  textColumn(
    "source_valeur",
    "Source de la valeur",
    "Fichier et ligne de la valeur",
    46,
    ({ level }) => level.value.address,
  ),
  textColumn(
    "source_reference",
    "Source de la référence",
    "Fichier et ligne de la référence",
    46,
    ({ level }) => level.reference.address,
  ),
];

/** Whose rounding nobody declares; nothing where both are declared, or none is known. */
function readStepCell({ value, reference }: GapLevel): string | undefined {
  const sides = [...(value.isStepRead ? ["valeur"] : []), ...(reference.isStepRead ? ["référence"] : [])];
  return sides.length > 0 ? sides.join(" et ") : undefined;
}

/** What the interval rests on, or why there is none. */
function methodCell({ precision }: GapLevel): string | undefined {
  if (!precision) return undefined;
  const { interval } = precision;
  return "unknown" in interval
    ? REASON_WORDS[interval.unknown]
    : [precisionWords(precision), effectWords(precision)].filter((words) => words !== undefined).join(", ");
}
