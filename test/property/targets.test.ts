import fc from "fast-check";
import { expect, test } from "vitest";
import { targetWhy } from "../../src/french/targets.ts";
import { inForce } from "../../src/referentiel/in-force.ts";
import type { Measurement } from "../../src/referentiel/records.ts";
import { judgeTarget } from "../../src/referentiel/targets/judge-target.ts";
import { TARGET_SHAPES, type Target } from "../../src/referentiel/targets/target.ts";
import { measurement, target } from "../build.ts";

const RUNS = { seed: 7, numRuns: 2000 };
const DAY = "2026-11-20";

const judge = (one: Target, measurements: readonly Measurement[]) =>
  judgeTarget(one, { measurements, day: DAY, scale: "contractuelle", force: inForce([], DAY) });

const number = fc.integer({ min: -1000, max: 1000 });
const date = fc.constantFrom("2020", "2021-06", "2022", "2024-02-29", "2025", "2026", "2026-11-20");
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const anyTarget: fc.Arbitrary<Target> = fc
  .record({
    shape: fc.constantFrom(...TARGET_SHAPES),
    value: maybe(number),
    min: maybe(number),
    max: maybe(number),
    strict: fc.boolean(),
    approximate: fc.boolean(),
    direction: maybe(fc.constantFrom("hausse" as const, "baisse" as const)),
    everyMonths: maybe(fc.constantFrom(1, 3, 12, 18, 24)),
    due: maybe(fc.constantFrom("2020", "2024", "2025-06", "2027", "2030-12-31")),
    baseline: maybe(
      fc.record({
        value: maybe(number),
        date: maybe(date),
        nature: fc.constantFrom(
          "constat" as const,
          "cible_passee" as const,
          "non_datee" as const,
          "annoncee" as const,
        ),
      }),
    ),
  })
  .map((one) => target(one));

const anyLine = fc
  .record({
    date,
    value: fc.oneof(number, fc.boolean(), fc.constant(null)),
    precision: maybe(fc.nat(50)),
    other: fc.boolean(),
  })
  .map(({ date, value, precision, other }) =>
    measurement(date, value, {
      ...(precision === undefined ? {} : { precision }),
      ...(other ? { id: "C-1-comparateur" } : {}),
    }),
  );

const numbersIn = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(numbersIn)
      : [];

/** The reasons that qualify a verdict, and do not stand for one. */
const LATE: readonly string[] = [
  "fait_apres_echeance",
  "releve_apres_echeance",
  "atteinte_apres_echeance",
  "plus_atteinte_depuis",
];

test("never NaN nor infinite, and always a sentence", () => {
  fc.assert(
    fc.property(anyTarget, fc.array(anyLine, { maxLength: 6 }), (one, lines) => {
      const found = judge(one, lines);
      expect(numbersIn(found).every(Number.isFinite)).toBe(true);
      expect(targetWhy(one, found)).toMatch(/^\S.*\.$/su);
      const isJudged = found.status !== "non_evaluable" && found.status !== "sans_objet";
      expect(found.reason === null || LATE.includes(found.reason)).toBe(isJudged);
    }),
    RUNS,
  );
});

test("replacing an unknown by any value never flips a known verdict", () => {
  fc.assert(
    fc.property(
      anyTarget,
      fc.array(anyLine, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(1000),
      (one, lines, at, value) => {
        const hidden = lines.map((line, index) =>
          index === at % lines.length ? { ...line, value: null } : line,
        );
        const shown = hidden.map((line, index) => (index === at % lines.length ? { ...line, value } : line));
        const [before, after] = [judge(one, hidden), judge(one, shown)];
        if (before.status !== "non_evaluable") expect(after.status).toBe(before.status);
      },
    ),
    RUNS,
  );
});

const RANK = {
  non_atteint: 0,
  en_retard: 1,
  en_bonne_voie: 2,
  atteint: 3,
  selon_la_lecture: -1,
  etat_de_depart: -1,
  non_evaluable: -1,
  sans_objet: -1,
};

test("more is never worse when more is wanted, and less is its mirror", () => {
  const level = fc.record({
    value: number,
    baseline: fc.record({
      value: number,
      date: fc.constant("2020"),
      nature: fc.constant("constat" as const),
    }),
    due: fc.constantFrom("2025", "2028"),
    strict: fc.boolean(),
  });
  fc.assert(
    fc.property(level, number, fc.nat(500), fc.nat(20), (one, value, more, precision) => {
      const line = (amount: number) => [measurement("2025", amount, { precision })];
      const up = (amount: number) => judge(target(one), line(amount));
      const [less, greater] = [up(value), up(value + more)];
      // A precision that reaches across a threshold gives no verdict: only known ones are in an order.
      if (less.reason === null && greater.reason === null)
        expect(RANK[greater.status]).toBeGreaterThanOrEqual(RANK[less.status]);
      const mirrored = target({
        ...one,
        shape: "au_plus",
        value: -one.value,
        baseline: { ...one.baseline, value: -one.baseline.value },
      });
      const down = judge(mirrored, line(-value));
      expect([down.status, down.reason]).toEqual([up(value).status, up(value).reason]);
    }),
    RUNS,
  );
});

test("another unit is the same verdict and the same progress", () => {
  fc.assert(
    fc.property(number, number, number, fc.constantFrom(2, 8, 1024), (start, aim, value, scale) => {
      const at = (times: number) =>
        judge(
          target({
            value: aim * times,
            due: "2028",
            baseline: { value: start * times, date: "2020", nature: "constat" },
          }),
          [measurement("2025", value * times)],
        );
      const [one, other] = [at(1), at(scale)];
      expect([one.status, one.reason, one.alreadyMet]).toEqual([
        other.status,
        other.reason,
        other.alreadyMet,
      ]);
      expect(one.progress?.value ?? null).toBe(other.progress?.value ?? null);
    }),
    RUNS,
  );
});

test("a start at the target is met or late, never undefined", () => {
  fc.assert(
    fc.property(number, number, (start, value) => {
      const found = judge(
        target({ value: start, due: "2028", baseline: { value: start, date: "2020", nature: "constat" } }),
        [measurement("2025", value)],
      );
      expect(found).toMatchObject({ alreadyMet: true, status: value >= start ? "atteint" : "en_retard" });
    }),
    RUNS,
  );
});
