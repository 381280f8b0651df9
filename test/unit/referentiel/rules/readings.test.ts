import { describe, expect, test } from "vitest";
import { conditionsIn, conditionsRead } from "../../../../src/referentiel/rules/asked-of-rule.ts";
import { isChosen, readingsOf, rulesReadAs } from "../../../../src/referentiel/rules/readings.ts";
import type { Condition } from "../../../../src/referentiel/rules/rule.ts";
import { isBeforeContract } from "../../../../src/referentiel/starting-state.ts";
import { counts, rule } from "../../../build.ts";

const moved = (measure: "absolu" | "rapport"): Condition => ({
  kind: "ecart_evolue",
  measure,
  direction: "reduit",
});
const NO_PRICES = { rows: [] };

describe("the readings of a rule", () => {
  test("its own first, then the other measure", () => {
    expect(readingsOf([moved("rapport")], NO_PRICES)).toEqual([{ gap: "rapport" }, { gap: "absolu" }]);
    expect(readingsOf([counts()], NO_PRICES)).toEqual([{ gap: "absolu" }, { gap: "rapport" }]);
  });

  test("none where no gap and no value is read; one where both measures are", () => {
    expect(readingsOf([{ kind: "existe", term: "comite" }], NO_PRICES)).toEqual([]);
    expect(readingsOf([moved("rapport"), counts()], NO_PRICES)).toEqual([{}]);
  });

  test("where prices are known, amounts have their euros too; a ratio has them only beside a value", () => {
    const unknown = { unknown: "absent_des_donnees" } as const;
    const current = { value: 1, reference: 1, absolute: 0, valueMove: unknown, absoluteMove: unknown };
    const prices = { base: "2019", factor: 1.04, addresses: [] };
    const change = {
      ...current,
      ratio: 0,
      relativeMove: unknown,
      quadrant: unknown,
      prices,
      current,
    };
    const table = { rows: [{ territory: "QP1", levels: [], change }] };
    expect(readingsOf([counts("situation_amelioree"), moved("rapport")], table)).toEqual([
      { gap: "rapport", euros: "constants" },
      { gap: "rapport", euros: "courants" },
      { gap: "absolu", euros: "constants" },
      { gap: "absolu", euros: "courants" },
    ]);
  });

  test("a choice keeps what agrees with it", () => {
    expect(isChosen({ gap: "absolu", euros: "courants" }, { euros: "courants" })).toBe(true);
    expect(isChosen({ gap: "absolu" }, { gap: "rapport", euros: "courants" })).toBe(false);
  });

  test("every gap inside a rule is measured one way, and nothing else changes", () => {
    const share: Condition = { kind: "part_des_qpv", condition: moved("absolu"), moreThan: "majorite" };
    const condition: Condition = {
      kind: "tous",
      conditions: [
        { kind: "non", condition: counts() },
        share,
        counts("situation_amelioree"),
        { kind: "existe", term: "t" },
      ],
    };
    const [read] = rulesReadAs([rule(condition, { exemption: moved("absolu") })], "rapport");
    expect(read && conditionsIn(read.condition)).toEqual([
      read?.condition,
      { kind: "non", condition: counts("ecart_reduit_en_rapport") },
      counts("ecart_reduit_en_rapport"),
      { ...share, condition: moved("rapport") },
      moved("rapport"),
      counts("situation_amelioree"),
      { kind: "existe", term: "t" },
    ]);
    expect(read?.exemption).toEqual(moved("rapport"));
  });

  test("the conditions of a rule are those of the rules it names too, each rule once", () => {
    const other = rule({ kind: "regle", rule: "ecarts-reduits" }, { id: "autre", exemption: counts() });
    const own = rule({ kind: "regle", rule: "autre" });
    const find = (id: string) => [own, other].find((one) => one.id === id);
    expect(conditionsRead(own, find)).toEqual([own.condition, other.condition, counts()]);
    expect(conditionsRead(rule({ kind: "regle", rule: "absente" }), find)).toHaveLength(1);
  });
});

test("a period is of before a contract by the last year that it writes; without a year it is not known to be", () => {
  const periods = ["2019", "2023-12-31", "2022-2023", "edition-2023", "2024-T1", "2023-2024", "hier"];
  expect(periods.map((period) => isBeforeContract(period, "2024-2030"))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(isBeforeContract("2019", "")).toBe(false);
});
