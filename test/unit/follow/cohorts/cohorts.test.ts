import { describe, expect, test } from "vitest";
import { cohortProblems } from "../../../../src/follow/cohorts/cohort-problems.ts";
import { cohortsState } from "../../../../src/follow/cohorts/cohort-state.ts";
import type { CohortLine } from "../../../../src/follow/tables/cohorts.ts";
import { waveRank } from "../../../../src/follow/tables/cohorts.ts";
import { cohortLine, followContext, followRules } from "../rows.ts";

const hidden = { unknown: "non_diffuse" };
const none = { unknown: "periode_absente" };
const stateOf = (lines: readonly CohortLine[]) => cohortsState(followContext({ cohorts: lines }));

test.each([
  ["entree", -1],
  ["Entrée", -1],
  ["sortie", 0],
  ["+6 mois", 6],
  ["+ 1 an", 12],
  ["+2 ans", 24],
  ["6 mois après", undefined],
])("the wave « %s » is at %s months", (wave, rank) => {
  expect(waveRank(wave)).toBe(rank);
});

describe("a cohort above the threshold", () => {
  /** 60 enter, 40 are followed at the exit, 20 are lost: a third. In work 6 of 60 then 20 of 40: 10 % then 50 %. */
  test("attrition, shares and their change, by hand", () => {
    const [one] = stateOf([
      cohortLine({ wave: "sortie", followed: 40, lost: 20, count: 20 }),
      cohortLine({ wave: "entree", followed: 60, count: 6 }),
    ]).cohorts;
    expect(one?.entered).toBe(60);
    expect(one?.waves).toEqual([
      {
        wave: "entree",
        followed: 60,
        lost: none,
        attrition: none,
        situations: [{ situation: "en emploi", count: 6, share: 0.1, change: none }],
      },
      {
        wave: "sortie",
        followed: 40,
        lost: 20,
        attrition: expect.closeTo(1 / 3, 12),
        situations: [{ situation: "en emploi", count: 20, share: 0.5, change: 0.4 }],
      },
    ]);
  });

  test("those lost are what the entry leaves when nobody entered them; without an entry they are not known", () => {
    const [one] = stateOf([
      cohortLine({ followed: 60 }),
      cohortLine({ wave: "sortie", followed: 40 }),
    ]).cohorts;
    expect(one?.waves[1]?.lost).toBe(20);
    const [late] = stateOf([cohortLine({ wave: "sortie", followed: 40 })]).cohorts;
    expect(late).toMatchObject({ entered: none, waves: [{ lost: none, attrition: none }] });
    expect(late?.waves[0]?.situations[0]?.count).toEqual({ unknown: "absent_des_donnees" });
  });
});

test("a wave in which nobody is followed any more counts 0 in each situation, and no share", () => {
  const [one] = stateOf([
    cohortLine({ followed: 60, count: 30 }),
    cohortLine({ wave: "sortie", followed: 0, lost: 60, count: 0 }),
  ]).cohorts;
  expect(one?.waves[1]).toMatchObject({
    followed: 0,
    lost: 60,
    situations: [{ count: 0, share: { unknown: "denominateur_nul" } }],
  });
});

describe("what is not to be shown is in nothing that is returned", () => {
  test("without a declared threshold, nothing of a cohort", () => {
    const context = followContext(
      { cohorts: [cohortLine({ followed: 60, count: 30 })] },
      { rules: followRules() },
    );
    const state = cohortsState(context);
    expect(state.threshold).toBeUndefined();
    expect(JSON.stringify(state)).not.toMatch(/\d\d/);
    expect(cohortProblems(context).map(({ code }) => code)).toEqual(["cohorte/seuil-absent"]);
  });

  test("a small count, and what would give it again", () => {
    const [one] = stateOf([
      cohortLine({ followed: 60, situation: "en emploi", count: 3 }),
      cohortLine({ followed: 60, situation: "en formation", count: 57 }),
    ]).cohorts;
    expect(one?.waves[0]?.situations.map(({ count }) => count)).toEqual([hidden, hidden]);
    expect(one?.waves[0]?.followed).toBe(60);
  });

  test("all but two are in work: the two are not found by subtraction", () => {
    const [one] = stateOf([cohortLine({ followed: 40, count: 38 })]).cohorts;
    expect(one?.waves[0]?.situations[0]).toMatchObject({ count: hidden, share: hidden });
  });

  test("two lost between two waves are not found by subtraction", () => {
    const [one] = stateOf([
      cohortLine({ followed: 60 }),
      cohortLine({ wave: "sortie", followed: 40 }),
      cohortLine({ wave: "+6 mois", followed: 38 }),
    ]).cohorts;
    const shown = one?.waves.map(({ followed }) => typeof followed === "number");
    expect(shown?.filter(Boolean).length).toBeLessThan(3);
    const lost = one?.waves.map((wave) => wave.lost);
    expect(lost?.filter((count) => typeof count === "number").length).toBeLessThan(2);
  });

  test("of a group that is too small, not even a zero", () => {
    const [one] = stateOf([cohortLine({ followed: 4, count: 0 })]).cohorts;
    expect(one?.waves[0]).toMatchObject({ followed: hidden, situations: [{ count: hidden }] });
  });

  test("the whole cohort does not give away a small action", () => {
    const lines = [
      cohortLine({ followed: 60, count: 20 }),
      cohortLine({ action: "a", followed: 57, count: 18 }),
      cohortLine({ action: "b", followed: 3, count: 2 }),
    ];
    const { cohorts } = stateOf(lines);
    expect(cohorts.map(({ entered }) => entered)).toEqual([60, hidden, hidden]);
  });

  test("a cohort without lines of the whole, two cohorts: each apart", () => {
    const { cohorts } = stateOf([
      cohortLine({ cohort: "z", action: "a", followed: 30 }),
      cohortLine({ cohort: "b", followed: 50 }),
    ]);
    expect(cohorts.map(({ cohort, entered }) => [cohort, entered])).toEqual([
      ["b", 50],
      ["z", 30],
    ]);
  });
});

describe("what is wrong with the lines", () => {
  const codes = (lines: readonly CohortLine[]) =>
    cohortProblems(followContext({ cohorts: lines })).map(({ code, place }) => `${code} ${place.field}`);

  test("nothing", () => {
    expect(codes([])).toEqual([]);
    expect(
      codes([
        cohortLine({ followed: 60, lost: 0, count: 6 }),
        cohortLine({ wave: "sortie", followed: 40, lost: 20 }),
      ]),
    ).toEqual([]);
  });

  test.each([
    [{ wave: "plus tard" }, "cohorte/vague wave"],
    [{ wave: "sortie", followed: 61, lost: null }, "cohorte/plus-que-les-entres followed"],
    [{ wave: "sortie", followed: 40, lost: 19 }, "cohorte/perdus lost"],
    [{ followed: 60, lost: 2 }, "cohorte/perdus lost"],
    [{ followed: 60, count: 61 }, "cohorte/plus-que-suivis count"],
    [{ followed: 59 }, "cohorte/suivis-contradictoires followed"],
  ])("%j: %s", (given, code) => {
    expect(codes([cohortLine({ followed: 60 }), cohortLine(given)])).toEqual([code]);
  });

  test("no entry, said once; lost that only one line of a wave says is no contradiction", () => {
    expect(
      codes([
        cohortLine({ wave: "sortie", lost: 3 }),
        cohortLine({ wave: "sortie", situation: "en formation" }),
      ]),
    ).toEqual(["cohorte/sans-entree wave"]);
    expect(
      codes([
        cohortLine({ followed: 60 }),
        cohortLine({ wave: "sortie", followed: 40, lost: 20 }),
        cohortLine({ wave: "sortie", followed: 40, lost: 19, situation: "en formation" }),
      ]),
    ).toEqual(["cohorte/suivis-contradictoires followed", "cohorte/perdus lost"]);
  });

  test("no message repeats a number of persons", () => {
    const lines = [
      cohortLine({ followed: 987 }),
      cohortLine({ wave: "sortie", followed: 988, lost: 986, count: 989 }),
    ];
    for (const { message, hint } of cohortProblems(followContext({ cohorts: lines })))
      expect(`${message} ${hint}`).not.toMatch(/98\d/);
  });
});
