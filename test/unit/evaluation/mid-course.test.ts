import { describe, expect, test } from "vitest";
import type { Indicator } from "../../../src/data/indicator.ts";
import { midCourse } from "../../../src/evaluation/mid-course.ts";
import {
  dueWords,
  lackingOf,
  type MidCourse,
  type MidCourseFacts,
  midCourseHeadline,
  sayable,
  unsayable,
  zoningWords,
} from "../../../src/french/mid-course.ts";
import { indicator, question, share } from "../../build.ts";
import { INCOME, POVERTY, tableOf } from "../french/opening-fixture.ts";
import { evaluationOf, manyQpv } from "../output/report/fixture.ts";

const TWO = [
  [12_000, 13_000],
  [14_000, 16_000],
];

const OTHER = share("part_femmes");

/** What is published of an indicator in some years, on a zoning. */
const published = (one: Indicator, years: readonly string[], geography = "qpv2015", hasReference = true) => ({
  ...tableOf(one, {
    qpv: TWO.map((row) => row.slice(0, years.length)),
    reference: hasReference ? [18_000, 20_000].slice(0, years.length) : [],
    years,
  }),
  geography,
});

function courseOf(
  comparisons: readonly ReturnType<typeof published>[],
  indicators: readonly Indicator[] = [INCOME],
  contract = "2024-2030",
): MidCourse {
  const base = evaluationOf(manyQpv(2));
  return midCourse({
    ...base,
    comparisons,
    indicators,
    referentiel: { ...base.referentiel, contract, questions: [], nodes: [] },
  });
}

const facts = (course: MidCourse, changes: Partial<MidCourseFacts> = {}): MidCourseFacts => ({
  course,
  zonings: undefined,
  soFar: undefined,
  targets: { total: 0, reached: 0, onTrack: 0, late: 0, silent: 0 },
  questions: { total: 0, open: 0 },
  ...changes,
});

describe("half way through a contract", () => {
  test("figures of before it are its start; what changed since is known of none", () => {
    const course = courseOf(
      [published(INCOME, ["2014", "2019"]), published(INCOME, ["2021"], "qpv2024")],
      [INCOME, POVERTY],
    );
    expect(course).toMatchObject({ known: 1, ofContract: 0, moved: 0, silentYears: [2024, 2025, 2026] });
    expect(course.span).toEqual({ start: 2024, end: 2030, middle: 2027 });
    expect(dueWords(course)).toBe("en 2027");
    expect(course.indicators[0]?.standings.map(({ geography }) => geography)).toEqual(["qpv2015", "qpv2024"]);
    expect(midCourseHeadline(course)).toBe(
      "Aucun chiffre publié ne décrit encore une année du contrat : l’état de départ est connu pour 1 indicateur sur 2, ce qui a changé depuis ne l’est pour aucun",
    );
    const said = sayable(facts(course));
    expect(said[0]).toMatch(/^D’où part le contrat \(QPV 2015\) : de 2014 à 2019, /);
    expect(said[1]).toMatch(/^Où en sont les quartiers \(QPV 2024\) : en 2021, /);
    expect(unsayable(facts(course))[0]).toBe(
      "Si les écarts ont changé depuis 2024 : le chiffre publié le plus récent est de 2021.",
    );
  });

  test("one year of the contract is no change, two are", () => {
    const one = courseOf([published(INCOME, ["2025"], "qpv2024")]);
    expect(one).toMatchObject({ ofContract: 1, moved: 0 });
    expect(midCourseHeadline(one)).toMatch(
      /^L’indicateur suivi a un chiffre d’une année du contrat, aucun n’en a deux/,
    );
    const two = courseOf([published(INCOME, ["2024", "2026"], "qpv2024")]);
    expect(two).toMatchObject({ ofContract: 1, moved: 1 });
    expect(midCourseHeadline(two)).toBe("Ce qui a changé pendant le contrat se lit pour l’indicateur suivi");
    expect(unsayable(facts(two)).join(" ")).not.toContain("Si les écarts ont changé");
    expect(sayable(facts(courseOf([published(INCOME, ["2021"])])))[0]).toMatch(/^Où en sont les quartiers/);
  });

  test("counts, neutral and printed indicators are not told; those that questions ask for are", () => {
    const neutral = indicator("revenu_median_neutre", { polarity: "neutre" });
    const count = indicator("taux_pauvrete_compte", { unit: "hab" });
    expect(courseOf([], [neutral, count, OTHER]).indicators).toEqual([]);
    const base = evaluationOf(manyQpv(2));
    const asked = question("Q1", { indicators: [OTHER.id] });
    const { indicators } = midCourse({
      ...base,
      comparisons: [],
      indicators: [OTHER],
      referentiel: { ...base.referentiel, questions: [asked], nodes: [] },
    });
    expect(indicators).toEqual([{ indicator: OTHER, standings: [] }]);
  });

  test("nothing at all is said so, and a contract without years has no middle", () => {
    const none = courseOf([], [INCOME], "contrat");
    expect(none).toMatchObject({ span: null, silentYears: [] });
    expect(dueWords(none)).toBe("");
    expect(midCourseHeadline(none)).toMatch(/^Aucun chiffre publié ne décrit ces quartiers/);
    expect(unsayable(facts(none))[0]).toBe(
      "Si les écarts ont changé depuis le début du contrat : aucun chiffre n’est publié.",
    );
    expect(sayable(facts(none))).toEqual([]);
  });

  test("years that were entered are not silent, and what was done in them can be said", () => {
    const sum = (known: number) => ({ known, missing: 0, lines: 1 });
    const money = { asked: sum(9), granted: sum(5000), paid: sum(1) };
    const counts = { handedIn: 3, retained: 2, done: 1, givenUp: 0 };
    const year = (one: number, is: boolean) => ({
      year: one,
      actions: is ? counts : null,
      money: null,
      meetings: null,
    });
    const soFar = {
      years: [year(2024, true), year(2025, true), year(2026, false)],
      actions: { ...counts, retained: 4 },
      money,
      byFunder: [],
    };
    const base = evaluationOf(manyQpv(2));
    const found = midCourse({ ...base, followUp: { soFar } as never });
    expect(found.silentYears).toEqual([2026]);
    expect(sayable(facts(courseOf([]), { soFar }))).toEqual([
      "Ce qui a été fait de 2024 à 2025 : 4 actions retenues, accordé : 5\u202f000\u00a0€.",
    ]);
    const alone = { ...soFar, years: [year(2025, true)], money: null };
    expect(sayable(facts(courseOf([]), { soFar: alone }))).toEqual([
      "Ce qui a été fait en 2025 : 4 actions retenues.",
    ]);
  });

  test("targets and questions, each with what is known and what is not", () => {
    const targets = { total: 9, reached: 1, onTrack: 2, late: 1, silent: 5 };
    const told = facts(courseOf([]), { targets, questions: { total: 4, open: 1 } });
    expect(sayable(told)).toEqual([
      "Cibles du contrat, 9 en tout : 1 atteinte, 2 en bonne voie, 1 en retard.",
    ]);
    expect(unsayable(told)).toContain("Où en sont 5 cibles sur 9 : rien n’a été relevé.");
    expect(unsayable(told)).toContain(
      "Ce que vaut l’action : 1 question sur 4 attend une appréciation, un chiffre ou un relevé.",
    );
  });

  test("quarters that are not those of 2015 are counted where a table of passage tells", () => {
    const one = {
      code: "QN1",
      label: "A",
      kind: "qpv",
      geography: "qpv2024",
      communes: [],
      epci: [],
      aliases: [],
    } as const;
    const zonings = {
      now: [
        { ...one, succession: "modifie" },
        { ...one, succession: "inchange" },
      ],
      gone: [],
      untold: [],
    } as const;
    expect(unsayable(facts(courseOf([]), { zonings }))).toContain(
      "Une évolution de 2015 à 2024, d’un zonage à l’autre : 1 quartier de 2024 sur 2 n’a pas le périmètre d’un quartier de 2015.",
    );
  });
});

describe("a zoning in a cell, and what its change lacks", () => {
  const standing = (comparisons: readonly ReturnType<typeof published>[]) => {
    const [one] = courseOf(comparisons).indicators;
    if (!one) throw new Error("no indicator");
    return one;
  };

  test("a mean gap at two dates, else a level beside the agglomeration, or without one", () => {
    const words = (table: ReturnType<typeof published>) => {
      const one = standing([table]);
      return one.standings.map((side) => zoningWords(side, one));
    };
    expect(words(published(INCOME, ["2014", "2019"]))[0]).toMatch(
      /^Écart moyen de −.* en 2014 à −.* en 2019$/,
    );
    expect(words(published(INCOME, ["2019"]))[0]).toMatch(/ en moyenne en 2019, agglomération 18/);
    expect(words(published(INCOME, ["2019"], "qpv2015", false))[0]).toMatch(/agglomération non publiée$/);
  });

  test.each([
    [[], /rien n’est publié$/],
    [[published(INCOME, ["2019"])], /la plus récente est 2019 \(QPV 2015\)$/],
    [[published(INCOME, ["2025"], "qpv2024")], /^Une seconde année du contrat, après 2025/],
    [[published(INCOME, ["2024", "2026"], "qpv2024")], /^$/],
  ])("%#", (comparisons, expected) => {
    expect(lackingOf(standing(comparisons))).toMatch(expected);
  });
});
