import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import type { Condition, GapMeasure, QpvOutcome, Reading, Rule } from "./rule.ts";

const MEASURES: Readonly<Partial<Record<QpvOutcome, GapMeasure>>> = {
  ecart_reduit: "absolu",
  ecart_reduit_en_rapport: "rapport",
};

/** How conditions measure gaps: each way once. */
export function measuresIn(conditions: readonly Condition[]): GapMeasure[] {
  const measures = conditions.flatMap((one) => {
    if (one.kind === "ecart_evolue") return [one.measure];
    return (one.kind === "part_des_qpv" && one.outcome && MEASURES[one.outcome]) || [];
  });
  return [...new Set(measures)];
}

/** Whether conditions count the QPV whose own value is better. */
export const readsValue = (conditions: readonly Condition[]): boolean =>
  conditions.some((one) => one.kind === "part_des_qpv" && one.outcome === "situation_amelioree");

/**
 * The readings of a rule on a table, that of the rule itself first: as a difference and as a ratio, unless the rule asks
 * both; in constant and in current euros, where the prices are known. A ratio is the same in all euros. One or none: there
 * is nothing to choose.
 */
export function readingsOf(conditions: readonly Condition[], { rows }: Pick<Comparison, "rows">): Reading[] {
  const measures = measuresIn(conditions);
  const ofValue = readsValue(conditions);
  if (measures.length === 0 && !ofValue) return [];
  const hasPrices = rows.some(({ change }) => change?.prices && change.current);
  const euros: Reading[] = hasPrices ? [{ euros: "constants" }, { euros: "courants" }] : [{}];
  const [own, ...others] = measures;
  if (own === undefined || others.length > 0) return euros;
  const absolute = euros.map((one) => ({ gap: "absolu", ...one }) as const);
  const relative = (ofValue ? euros : [{}]).map((one) => ({ gap: "rapport", ...one }) as const);
  return own === "absolu" ? [...absolute, ...relative] : [...relative, ...absolute];
}

/** Whether a reading is what was chosen, as far as the choice says and the reading has it. */
export function isChosen({ gap, euros }: Reading, chosen: Reading): boolean {
  const agrees = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || one === other;
  return agrees(gap, chosen.gap) && agrees(euros, chosen.euros);
}

/** A table whose changes are those of the published amounts, prices left aside. */
export function inCurrentEuros(table: Comparison): Comparison {
  return { ...table, rows: table.rows.map(rowInCurrentEuros) };
}

function rowInCurrentEuros(row: ComparisonRow): ComparisonRow {
  if (!row.change?.current) return row;
  const { current, prices: _prices, ...change } = row.change;
  return { ...row, change: { ...change, ...current } };
}

/** Rules with every gap of theirs measured one way: what they decide otherwise is the same. */
export function rulesReadAs(rules: readonly Rule[], measure: GapMeasure): Rule[] {
  return rules.map((rule) => ({
    ...rule,
    condition: readAs(rule.condition, measure),
    ...(rule.exemption && { exemption: readAs(rule.exemption, measure) }),
  }));
}

const OUTCOMES: Readonly<Record<GapMeasure, QpvOutcome>> = {
  absolu: "ecart_reduit",
  rapport: "ecart_reduit_en_rapport",
};

function readAs(condition: Condition, measure: GapMeasure): Condition {
  if (condition.kind === "ecart_evolue") return { ...condition, measure };
  if (condition.kind === "part_des_qpv") {
    const { outcome, condition: inner } = condition;
    if (inner) return { ...condition, condition: readAs(inner, measure) };
    return outcome && MEASURES[outcome] ? { ...condition, outcome: OUTCOMES[measure] } : condition;
  }
  if (condition.kind === "non") return { ...condition, condition: readAs(condition.condition, measure) };
  if (!("conditions" in condition)) return condition;
  return { ...condition, conditions: condition.conditions.map((one) => readAs(one, measure)) };
}
