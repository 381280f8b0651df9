import { describe, expect, test } from "vitest";
import { consultationProblems } from "../../../../src/follow/consultations/consultation-problems.ts";
import { consultationsState } from "../../../../src/follow/consultations/consultation-state.ts";
import type { Consultation } from "../../../../src/follow/tables/consultations.ts";
import { wilson } from "../../../../src/statistics/wilson.ts";
import { consultation, followContext, followRules } from "../rows.ts";

const absent = { unknown: "intervalle_absent" };
const hidden = { unknown: "non_diffuse" };
const read = (given: Partial<Consultation>) =>
  consultationsState(followContext({ consultations: [consultation(given)] }))[0];

describe("an interval only where the answers speak for others", () => {
  const drawn = { sampling: "aleatoire", population: "habitants majeurs" } as const;

  /** Newcombe, Statistics in Medicine 17, 1998, 857-872, table I: Wilson of 81 of 263 is 0.2553 to 0.3662. */
  test("drawn at random from people who are named: the interval of Wilson", () => {
    const found = read({ ...drawn, favourable: 81, answers: 263 });
    expect(found?.share).toBeCloseTo(0.308, 3);
    expect(found?.interval).toEqual({ lower: expect.closeTo(0.2553, 4), upper: expect.closeTo(0.3662, 4) });
  });

  test("narrower when the size of the population is known", () => {
    const found = read({ ...drawn, favourable: 81, answers: 263, populationSize: 400 });
    const whole = wilson({ count: 81, total: 263 });
    if (!found || "unknown" in found.interval || "unknown" in whole) throw new Error("unknown");
    expect(found.interval.lower).toBeGreaterThan(whole.lower);
    expect(found.interval.upper).toBeLessThan(whole.upper);
    expect(read({ ...drawn, populationSize: 60 })?.interval).toEqual(absent);
    expect(read({ ...drawn, populationSize: 50 })?.interval).toEqual({ unknown: "partie_hors_du_tout" });
  });

  test.each([
    { sampling: "volontaires", population: "habitants" },
    { sampling: "exhaustif", population: "locataires" },
    { sampling: "aleatoire", population: null },
  ] as const)("%j has none", (given) => {
    expect(read(given)).toMatchObject({ share: 0.5, interval: absent });
  });
});

describe("what is not to be shown", () => {
  test("too few answers", () => {
    expect(read({ favourable: 0, answers: 4 })).toMatchObject({
      answers: hidden,
      favourable: hidden,
      share: hidden,
      interval: absent,
    });
  });

  test("no answer at all is 0, and has no share", () => {
    expect(read({ favourable: 0, answers: 0 })).toMatchObject({
      answers: 0,
      favourable: 0,
      share: { unknown: "denominateur_nul" },
    });
  });

  test("one side of the answers that is too small, whichever", () => {
    expect(read({ favourable: 2, answers: 60 })).toMatchObject({
      answers: 60,
      favourable: hidden,
      share: hidden,
    });
    expect(read({ favourable: 58, answers: 60 })).toMatchObject({ answers: 60, favourable: hidden });
    expect(read({ favourable: 60, answers: 60 })).toMatchObject({ favourable: 60, share: 1 });
  });

  test("without a declared threshold nothing; answers of after the day are not there yet", () => {
    const rules = followRules();
    const context = followContext({ consultations: [consultation({})] }, { rules });
    expect(consultationsState(context)[0]?.share).toEqual({ unknown: "seuil_de_diffusion_absent" });
    expect(consultationProblems(context).map(({ code }) => code)).toEqual(["consultation/seuil-absent"]);
    expect(read({ date: "2026-02-01" })).toBeUndefined();
  });

  test("more favourable answers than answers have no share", () => {
    expect(read({ favourable: 61, answers: 60 })?.share).toEqual({ unknown: "numerateur_superieur" });
    expect(
      read({ favourable: 61, answers: 60, sampling: "aleatoire", population: "tous" })?.interval,
    ).toEqual({
      unknown: "numerateur_superieur",
    });
  });
});

test.each([
  [{}, []],
  [{ favourable: 61 }, ["consultation/plus-de-favorables favourable"]],
  [{ populationSize: 59 }, ["consultation/plus-que-la-population populationSize"]],
  [{ sampling: "aleatoire" }, ["consultation/population-absente population"]],
] as const)("%j: %j", (given, codes) => {
  const found = consultationProblems(followContext({ consultations: [consultation(given)] }));
  expect(found.map(({ code, place }) => `${code} ${place.field}`)).toEqual(codes);
  for (const { message, hint } of found) expect(`${message} ${hint}`).not.toMatch(/6[01]/);
});

test("nothing entered, nothing wrong", () => {
  expect(consultationProblems(followContext({}))).toEqual([]);
});
