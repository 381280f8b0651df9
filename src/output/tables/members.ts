import type { Comparison } from "../../compare/comparison.ts";
import { type MemberFigure, memberFigures } from "../../compare/pooled.ts";
import type { ComparabilityRule } from "../../data/comparability.ts";
import type { Observations } from "../../data/observation.ts";
import { digitsAt } from "../../data/rounding.ts";
import {
  GEOGRAPHY_COLUMN,
  INDICATOR_COLUMNS,
  type MeasuredRow,
  type NamedTerritory,
  named,
  periodColumn,
  referenceColumn,
  territoryColumns,
  UNIT_COLUMN,
  valueColumn,
  valueReasonColumn,
} from "./columns.ts";
import { type Column, numberColumn, type Table, type TableSource, textColumn } from "./table.ts";

/** What one territory gives to a reference that several make, in one period. */
interface MemberRow extends MeasuredRow {
  readonly territory: NamedTerritory;
  readonly member: MemberFigure;
}

/** One line per territory of each reference that several make, and period: its figure, with `file:line`. */
export function memberTable(source: TableSource, observations: Observations): Table<MemberRow> {
  const linesOf = (table: Comparison): MemberRow[] => {
    const indicator = source.indicators.get(table.indicator);
    return memberFigures(table, indicator, observations).map((member) => ({
      table,
      indicator,
      territory: named(member.code, source),
      member,
    }));
  };
  return {
    name: "membres",
    title: "Ce dont chaque référence calculée est faite : le chiffre de chaque territoire, par période",
    columns: MEMBER_COLUMNS,
    rows: source.comparisons.flatMap(linesOf),
  };
}

const MEMBER_COLUMNS: readonly Column<MemberRow>[] = [
  ...INDICATOR_COLUMNS,
  UNIT_COLUMN,
  GEOGRAPHY_COLUMN,
  referenceColumn(({ member }) => member.reference),
  periodColumn(({ member }) => member.period),
  ...territoryColumns(({ territory }: MemberRow) => territory),
  valueColumn(
    ({ member }) => member.value,
    ({ member, indicator }) => indicator && digitsAt(indicator.decimals, member.step),
  ),
  numberColumn(
    "cas",
    "Cas",
    "Cas additionnés, quand la part se calcule sur eux",
    ({ member }) => member.count,
  ),
  numberColumn("population", "Population", "Population additionnée, de même", ({ member }) => member.total),
  textColumn(
    "dans_l_evolution",
    "Dans l’évolution",
    "oui si le territoire a un chiffre aux deux dates : lui seul compte alors ; vide sans deux dates",
    10,
    ({ member: { isInChange } }) => (isInChange === null ? undefined : isInChange ? "oui" : "non"),
  ),
  valueReasonColumn(({ member }) => member.value),
  textColumn(
    "sources",
    "Sources",
    "Fichier et ligne de la valeur, des cas et de la population",
    60,
    ({ member }) => member.addresses.join(" ; "),
  ),
];

/** One line per rule of comparability that a number of the tables bears: what the producer says, where and when. */
export function ruleTable({ comparisons }: Pick<TableSource, "comparisons">): Table<ComparabilityRule> {
  const rules = new Map(comparisons.flatMap((table) => (table.rules ?? []).map((rule) => [rule.id, rule])));
  return {
    name: "comparabilite",
    sheet: "Comparabilité",
    title: "Ce que les producteurs refusent ou déconseillent de comparer",
    columns: RULE_COLUMNS,
    rows: [...rules.values()],
  };
}

const RULE_COLUMNS: readonly Column<ComparabilityRule>[] = [
  textColumn("regle", "Règle", "Code de la règle, cité dans les autres tables", 34, ({ id }) => id),
  textColumn(
    "decision",
    "Décision",
    "interdite (aucun nombre) ou deconseillee (à lire avec prudence)",
    14,
    ({ decision }) => decision,
  ),
  textColumn("portee", "Portée", "niveau (un écart) ou evolution (son changement)", 12, ({ scope }) => scope),
  textColumn("phrase", "Phrase", "Ce que dit le producteur", 70, ({ sentence }) => sentence),
  textColumn("source", "Source", "Où il le dit", 50, ({ source }) => source.title),
  textColumn("releve", "Relevé le", "Jour où la phrase a été relevée", 12, ({ date }) => date),
];
