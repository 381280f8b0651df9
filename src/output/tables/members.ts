import type { Comparison } from "../../compare/comparison.ts";
import { memberFigures } from "../../compare/pooled.ts";
import type { Observations } from "../../data/observation.ts";
import { COLUMN } from "./columns.ts";
import { numberCell, reasonCell, type Table, type TableSource, textColumn } from "./table.ts";

const COLUMNS = [
  COLUMN.indicator,
  COLUMN.indicatorLabel,
  COLUMN.unit,
  COLUMN.geography,
  COLUMN.reference,
  COLUMN.period,
  COLUMN.code,
  COLUMN.label,
  COLUMN.value,
  COLUMN.cases,
  COLUMN.people,
  COLUMN.inChange,
  COLUMN.valueReason,
  COLUMN.addresses,
];

/** One line per territory of each reference that several make, and period: its figure, with `file:line`. */
export function memberTable(
  { comparisons, indicators, territories }: TableSource,
  observations: Observations,
): Table {
  const lines = (table: Comparison) => {
    const indicator = indicators.get(table.indicator);
    return memberFigures(table, indicator, observations).map((one) => [
      table.indicator,
      indicator?.label,
      indicator?.unit,
      table.geography,
      one.reference,
      one.period,
      one.code,
      territories.get(one.code)?.label,
      numberCell(one.value),
      one.count,
      one.total,
      one.isInChange === null ? undefined : one.isInChange ? "oui" : "non",
      reasonCell(one.value),
      one.addresses.join(" ; "),
    ]);
  };
  return {
    name: "membres",
    title: "Ce dont chaque référence calculée est faite : le chiffre de chaque territoire, par période",
    columns: COLUMNS,
    rows: comparisons.flatMap(lines),
  };
}

/** One line per rule of comparability that a number of the tables bears: what the producer says, where and when. */
export function ruleTable({ comparisons }: Pick<TableSource, "comparisons">): Table {
  const rules = new Map(comparisons.flatMap((table) => (table.rules ?? []).map((rule) => [rule.id, rule])));
  return {
    name: "comparabilite",
    sheet: "Comparabilité",
    title: "Ce que les producteurs refusent ou déconseillent de comparer",
    columns: [
      textColumn("regle", "Règle", "Code de la règle, cité dans les autres tables", 34),
      textColumn(
        "decision",
        "Décision",
        "interdite (aucun nombre) ou deconseillee (à lire avec prudence)",
        14,
      ),
      textColumn("portee", "Portée", "niveau (un écart) ou evolution (son changement)", 12),
      textColumn("phrase", "Phrase", "Ce que dit le producteur", 70),
      textColumn("source", "Source", "Où il le dit", 50),
      textColumn("releve", "Relevé le", "Jour où la phrase a été relevée", 12),
    ],
    rows: [...rules.values()].map(({ id, decision, scope, sentence, source, date }) => [
      id,
      decision,
      scope,
      sentence,
      source.title,
      date,
    ]),
  };
}
