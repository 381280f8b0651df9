import { CHANGE_WORDS, MOVE_WORDS, QUADRANT_WORDS } from "../../compare/change-names.ts";
import type { Comparison, ComparisonRow, GapChange, RowTrend } from "../../compare/comparison.ts";
import { changeDigits } from "../../compare/printed-digits.ts";
import { changeName } from "../../compare/table-facts.ts";
import { madeWords } from "../../data/made-figure.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import {
  endColumns,
  GEOGRAPHY_COLUMN,
  gapReasonColumn,
  INDICATOR_COLUMNS,
  type MeasuredRow,
  type NamedTerritory,
  named,
  rulesColumn,
  territoryColumns,
  UNIT_COLUMN,
} from "./columns.ts";
import {
  type Column,
  limitCell,
  numberCell,
  numberColumn,
  type Table,
  type TableSource,
  textColumn,
  wordCell,
} from "./table.ts";

/** What changed for a territory between the first and the last period of its table. */
interface ChangeRow extends MeasuredRow {
  readonly territory: NamedTerritory;
  readonly dates: { readonly start: string; readonly end: string };
  readonly change: GapChange;
  readonly trend: RowTrend | undefined;
}

/** One line per territory and indicator whose change is read: value, gap, ratio, both readings, quadrant. */
export function changeTable(source: TableSource): Table<ChangeRow> {
  const lineOf = (table: Comparison, { territory, change, trend }: ComparisonRow): ChangeRow[] => {
    const dates = table.summary;
    const indicator = source.indicators.get(table.indicator);
    return change && dates
      ? [{ table, indicator, territory: named(territory, source), dates, change, trend }]
      : [];
  };
  return {
    name: "evolutions",
    sheet: "Évolutions",
    title: "Évolution des valeurs et des écarts entre deux dates",
    columns: [...WHERE_AND_WHEN, ...FIGURES, ...READINGS, ...TESTS, ...HONESTY],
    rows: source.comparisons.flatMap((table) => table.rows.flatMap((row) => lineOf(table, row))),
  };
}

const WHERE_AND_WHEN: readonly Column<ChangeRow>[] = [
  ...INDICATOR_COLUMNS,
  UNIT_COLUMN,
  textColumn(
    "polarite",
    "Polarité",
    "plus_haut_mieux, plus_bas_mieux ou neutre",
    17,
    ({ indicator }) => indicator?.polarity,
  ),
  GEOGRAPHY_COLUMN,
  ...territoryColumns(({ territory }: ChangeRow) => territory),
  ...endColumns(({ dates }: ChangeRow) => dates),
];

const gapDigitsOf = ({ change, indicator }: ChangeRow): number | undefined =>
  indicator && changeDigits(change, indicator).gap;

const referenceDigitsOf = ({ change, indicator }: ChangeRow): number | undefined =>
  indicator && changeDigits(change, indicator).reference;

const FIGURES: readonly Column<ChangeRow>[] = [
  numberColumn(
    "evolution_valeur",
    "Évolution de la valeur",
    "Valeur de fin moins valeur de début",
    ({ change }) => numberCell(change.value),
    ({ change, indicator }) => indicator && changeDigits(change, indicator).value,
  ),
  numberColumn(
    "evolution_reference",
    "Évolution de la référence",
    "Même différence pour la référence",
    ({ change }) => numberCell(change.reference),
    referenceDigitsOf,
  ),
  numberColumn(
    "evolution_ecart",
    "Évolution de l’écart absolu",
    "Écart absolu de fin moins écart de début, un montant dans les euros de la fin",
    ({ change }) => numberCell(change.absolute),
    gapDigitsOf,
  ),
  numberColumn(
    "evolution_ecart_courant",
    "Évolution de l’écart en euros courants",
    "Écart absolu de fin moins écart de début, sans tenir compte des prix ; vide si ce n’est pas un montant",
    ({ change }) => numberCell(change.current?.absolute),
    gapDigitsOf,
  ),
  textColumn(
    "euros_de",
    "Euros constants de",
    "Année dont les prix servent à lire les évolutions d’un montant ; vide sinon",
    8,
    ({ change }) => change.prices?.base,
  ),
  numberColumn(
    "evolution_rapport",
    "Évolution du rapport",
    "Rapport de fin moins rapport de début",
    ({ change }) => numberCell(change.ratio),
  ),
];

const READINGS: readonly Column<ChangeRow>[] = [
  textColumn(
    "lecture_valeur",
    "Lecture de la valeur",
    "amelioree, degradee, inchangee, en_hausse, en_baisse",
    16,
    ({ change }) => wordCell(change.valueMove),
  ),
  textColumn(
    "lecture_absolue",
    "Lecture absolue",
    "Écart en points ou dans l’unité, du côté du désavantage : plus petit, plus grand, inchangé",
    16,
    ({ change }) => moveCell(change.absoluteMove),
  ),
  textColumn(
    "lecture_relative",
    "Lecture relative",
    "Écart rapporté à la référence, du côté du désavantage : plus petit, plus grand, inchangé",
    16,
    ({ change }) => moveCell(change.relativeMove),
  ),
  textColumn("cadran", "Cadran", "Lecture croisée de la valeur et de l’écart absolu", 26, ({ change }) =>
    typeof change.quadrant === "string" ? QUADRANT_WORDS[change.quadrant] : undefined,
  ),
];

const TESTS: readonly Column<ChangeRow>[] = [
  numberColumn(
    "evolution_ecart_bas",
    "Évolution, borne basse",
    "Borne basse de l’intervalle à 95 % de l’évolution de l’écart",
    ({ change }) => limitCell(change.interval, "lower"),
  ),
  numberColumn(
    "evolution_ecart_haut",
    "Évolution, borne haute",
    "Borne haute de cet intervalle",
    ({ change }) => limitCell(change.interval, "upper"),
  ),
  numberColumn(
    "plus_petit_changement_visible",
    "Plus petit changement visible",
    "Plus petit changement d’écart observé qui sortirait de l’intervalle : un vrai changement de cette taille est vu une fois sur deux",
    ({ change: { detectable } }) =>
      detectable && "smallestSignificant" in detectable ? detectable.smallestSignificant : undefined,
  ),
  numberColumn(
    "variation_ordinaire",
    "Variation ordinaire",
    "Pour une médiane : variation ordinaire de cette évolution dans un quartier de cette taille, ordre de grandeur et non intervalle",
    ({ change }) => numberCell(change.ordinary),
    gapDigitsOf,
  ),
  textColumn(
    "decomposition",
    "Lecture de l’évolution",
    "Ce que fait l’écart : rattrapage, progrès moindre, avantage du QPV plus grand… ou pas établi",
    26,
    ({ change }) => {
      const said = changeName(change);
      return said && CHANGE_WORDS[said].long;
    },
  ),
  textColumn(
    "test_cinq_ans",
    "Test sur cinq ans",
    "hausse, baisse, aucune (seuil de 99,8 %), ou pourquoi il n’est pas calculé",
    26,
    ({ trend }) => trendCell(trend),
  ),
  numberColumn(
    "pente_theil_sen",
    "Pente de Theil-Sen",
    "Médiane des pentes de l’écart sur cinq ans, par an ; ce n’est pas un test",
    ({ trend }) => numberCell(trend?.theilSen),
  ),
];

const HONESTY: readonly Column<ChangeRow>[] = [
  numberColumn(
    "reference_debut",
    "Référence au début",
    "Valeur de la référence au début, sur les territoires de reference_calculee",
    ({ change }) => numberCell(change.against?.start.value),
    referenceDigitsOf,
  ),
  numberColumn(
    "reference_fin",
    "Référence à la fin",
    "La même à la fin, sur les mêmes territoires",
    ({ change }) => numberCell(change.against?.end.value),
    referenceDigitsOf,
  ),
  textColumn(
    "reference_calculee",
    "Référence de l’évolution",
    "Comment la référence a été faite, sur les territoires disponibles aux deux dates ; vide si elle est publiée",
    40,
    ({ change: { against } }) => against?.start.made && madeWords(against.start.made),
  ),
  textColumn(
    "reference_calculee_cinq_ans",
    "Référence du test sur cinq ans",
    "La même chose pour le test et la pente, sur les territoires disponibles aux cinq dates",
    40,
    ({ trend }) => trend?.against && madeWords(trend.against),
  ),
  rulesColumn(({ change }) => change.rules),
  gapReasonColumn(({ change }) => [
    change.absolute,
    change.valueMove,
    change.absoluteMove,
    change.relativeMove,
  ]),
];

/** A gap that is larger or smaller: never « creusé », for two published figures are no test. */
function moveCell(move: GapChange["absoluteMove"]): string | undefined {
  return typeof move === "string" ? MOVE_WORDS[move] : undefined;
}

function trendCell(trend: RowTrend | undefined): string | undefined {
  if (!trend) return undefined;
  return "unknown" in trend.gap ? REASON_WORDS[trend.gap.unknown] : trend.gap.direction;
}
