import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import { levelAt } from "../../compare/table-facts.ts";

/** The rules of the producers that bear on a number of a row. */
export type RulesOf = (row: ComparisonRow) => readonly string[] | undefined;

/** Those of its change, and of its gap in a period. */
export const changeRules: RulesOf = ({ change }) => change?.rules;
export const levelRules =
  (period: string): RulesOf =>
  (row) =>
    levelAt(row, period)?.rules;

/** The rules that bear alike on all rows of a table that have the number: said once, under its title. */
export function sharedRules(
  { rows }: Pick<Comparison, "rows">,
  rulesOf: RulesOf,
  hasNumber: (row: ComparisonRow) => boolean,
): readonly string[] {
  const [first, ...others] = rows.filter(hasNumber).map((row) => rulesOf(row) ?? []);
  const isSame = (ids: readonly string[]) => first && ids.join("|") === first.join("|");
  return first && others.every(isSame) ? first : [];
}

export const sharedChangeRules = (table: Comparison): readonly string[] =>
  sharedRules(table, changeRules, ({ change }) => typeof change?.value === "number");

export const sharedLevelRules = (table: Comparison, period: string): readonly string[] =>
  sharedRules(table, levelRules(period), (row) => typeof levelAt(row, period)?.absolute === "number");
