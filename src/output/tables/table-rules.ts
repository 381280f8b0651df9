import type { Table, TableSource } from "./tables.ts";
import { textColumn } from "./text-column.ts";

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
