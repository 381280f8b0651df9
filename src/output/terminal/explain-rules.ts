import type { ExplainedRow } from "../../evaluation/explanation.ts";
import { uncheckedRemarks } from "../../french/honesty.ts";
import { frenchDate } from "../../kernel/french.ts";
import { wrap } from "./wrap.ts";

/** The rules that apply with their sentences; the others by name, so that one sees that they were looked at. */
export function ruleLines({ rows, rules }: ExplainedRow, width: number): string[] {
  const applied = new Map(rows.flatMap(({ table }) => (table.rules ?? []).map((rule) => [rule.id, rule])));
  const unchecked = new Set(rows.flatMap(({ table }) => (table.unchecked ?? []).map(({ id }) => id)));
  const others = rules.filter(({ id }) => !applied.has(id) && !unchecked.has(id)).map(({ id }) => id);
  const remarks = new Set(rows.flatMap(({ table }) => uncheckedRemarks(table)));
  return [
    wrap(`Règles de comparabilité : ${rules.length} lues, ${applied.size} touchent ce tableau`, width),
    ...[...applied.values()].map(({ id, decision, sentence, source, date }) =>
      wrap(
        `- ${id} (${decision === "interdite" ? "interdite" : "déconseillée"}) : ${sentence} (${source.title} ; relevé le ${frenchDate(date)})`,
        width,
        "  ",
      ),
    ),
    ...[...remarks].map((remark) => wrap(`- ${remark}`, width, "  ")),
    ...(others.length > 0 ? [wrap(`sans objet ici : ${others.join(", ")}`, width, "  ")] : []),
  ];
}
