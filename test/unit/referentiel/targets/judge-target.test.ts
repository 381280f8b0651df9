import { describe, expect, test } from "vitest";
import { targetWhy } from "../../../../src/french/targets.ts";
import { inForce } from "../../../../src/referentiel/in-force.ts";
import type { Measurement } from "../../../../src/referentiel/records.ts";
import { judgeTarget, type TargetContext } from "../../../../src/referentiel/targets/judge-target.ts";
import type { Baseline, Target } from "../../../../src/referentiel/targets/target.ts";
import { measurement, target } from "../../../build.ts";

const DAY = "2026-11-20";

const judge = (
  one: Partial<Target>,
  measurements: readonly Measurement[] = [],
  context: Partial<TargetContext> = {},
) =>
  judgeTarget(target(one), {
    measurements,
    day: DAY,
    scale: "contractuelle",
    force: inForce([], DAY),
    ...context,
  });

const said = (...given: Parameters<typeof judge>) => {
  const { status, reason } = judge(...given);
  return reason === null ? status : `${status} ${reason}`;
};

const why = (...given: Parameters<typeof judge>) => targetWhy(target(given[0]), judge(...given));

const START: Baseline = { value: 40, date: "2022", nature: "constat" };

describe("a value to reach", () => {
  test.each<[string, Partial<Target>, number, string]>([
    ["at least, reached", {}, 100, "atteint"],
    ["more than, equal", { strict: true, due: "2025" }, 100, "non_atteint"],
    ["at least, past due", { due: "2025" }, 99, "non_atteint"],
    ["at most, reached", { shape: "au_plus" }, 99, "atteint"],
    ["at most, past due", { shape: "au_plus", due: "2025" }, 101, "non_atteint"],
    ["less than, equal", { shape: "au_plus", strict: true, due: "2025" }, 100, "non_atteint"],
    ["exactly", { shape: "exactement" }, 100, "atteint"],
    ["exactly, past due and above", { shape: "exactement", due: "2025" }, 101, "non_atteint"],
    ["all, in per cent", { shape: "couverture", value: undefined }, 100, "atteint"],
    ["all, past due", { shape: "couverture", value: undefined, due: "2025" }, 99.9, "non_atteint"],
    ["a range, inside", { shape: "fourchette", value: undefined, min: 90, max: 110 }, 110, "atteint"],
    [
      "a range, outside",
      { shape: "fourchette", value: undefined, min: 90, max: 110, due: "2025" },
      111,
      "non_atteint",
    ],
    ["10 % more than 40 is 44", { shape: "hausse_de", value: 10, baseline: START }, 44, "atteint"],
    ["10 % less than 40 is 36", { shape: "baisse_de", value: 10, baseline: START }, 36, "atteint"],
    ["twice 40", { shape: "multiplie_par", value: 2, baseline: START }, 80, "atteint"],
    ["half of 40", { shape: "multiplie_par", value: 0.5, baseline: START }, 20, "atteint"],
    ["no deadline, not reached", { due: undefined }, 99, "non_evaluable echeance_non_imprimee"],
    [
      "« environ », short of it by less than a tenth",
      { approximate: true },
      95,
      "non_evaluable cible_approchee",
    ],
    ["« environ », short of it by more", { approximate: true, due: "2025" }, 89, "non_atteint"],
    ["no number to reach", { value: undefined }, 99, "non_evaluable cible_incomplete"],
    [
      "a part of a start that is not given",
      { shape: "hausse_de", value: 10 },
      44,
      "non_evaluable depart_absent",
    ],
    [
      "a part that is not given",
      { shape: "hausse_de", value: undefined, baseline: START },
      44,
      "non_evaluable cible_incomplete",
    ],
    [
      "twice nothing",
      { shape: "multiplie_par", value: 2, baseline: { ...START, value: 0 } },
      1,
      "non_evaluable depart_nul",
    ],
    [
      "+ 10 % of nothing",
      { shape: "hausse_de", value: 10, baseline: { ...START, value: 0 } },
      1,
      "non_evaluable depart_nul",
    ],
  ])("%s", (_, one, value, expected) => {
    expect(said(one, [measurement("2026", value)])).toBe(expected);
  });

  test("that nothing was recorded of, or that is not known, or is not a number", () => {
    expect(said({})).toBe("non_evaluable aucun_releve");
    expect(said({}, [measurement("2025", 100), measurement("2026", null)])).toBe(
      "non_evaluable releve_inconnu",
    );
    expect(said({}, [measurement("2026", true)])).toBe("non_evaluable releve_illisible");
    expect(said({ shape: "couverture" }, [measurement("2026", true)])).toBe("atteint");
  });

  test("is judged by the latest line that had begun on the day, the last of a date", () => {
    const lines = [measurement("2026-06", 100), measurement("2025", 1), measurement("2027", 1)];
    expect(said({}, lines)).toBe("atteint");
    expect(
      said({ due: "2026" }, [...lines, measurement("2026-06", 99, { precision: 0.5 })], {
        day: "2027-01-01",
      }),
    ).toBe("non_atteint");
  });

  test("whose precision reaches across it has no verdict, whatever the deadline", () => {
    const line = [measurement("2026", 99, { precision: 2 })];
    expect(said({}, line)).toBe("non_evaluable precision");
    expect(said({ due: "2025" }, line)).toBe("non_evaluable precision");
    expect(said({}, [measurement("2026", 102, { precision: 2 })])).toBe("atteint");
    expect(judge({}, [measurement("2026", 102, { precision: 2 })]).measure).toMatchObject({
      lower: 100,
      upper: 104,
    });
  });

  test("past due, by a line of before the deadline, is not known", () => {
    expect(said({ due: "2025" }, [measurement("2024", 99)])).toBe("non_evaluable releve_avant_echeance");
    expect(said({ due: "2025" }, [measurement("2025-02", 99)])).toBe("non_atteint");
    expect(judge({ due: "2025" }, []).overdue).toBe(true);
    expect(judge({ due: "2026" }, []).overdue).toBe(false);
  });
});

describe("the straight path: start 40 at the end of 2022, 100 at the end of 2027", () => {
  // Checked by hand: at the end of 2025, 40 + 60 × 3/5 = 76; progress (v − 40) / 36, share (v − 40) / 60.
  const path = { baseline: START };

  test("76 is on it", () => {
    expect(judge(path, [measurement("2025", 76)])).toMatchObject({
      status: "en_bonne_voie",
      required: 76,
      progress: { value: 1, lower: 1, upper: 1 },
      pathDone: { value: 0.6 },
      aim: 100,
    });
  });

  test.each([
    [74.2, "en_bonne_voie"],
    [74.1, "en_retard"],
    [40, "en_retard"],
    [10, "en_retard"],
  ])("%d is %s: the threshold is 95 % of what it requires, 74.2", (value, status) => {
    expect(judge(path, [measurement("2025", value)]).status).toBe(status);
  });

  test("the precision goes to the progress, and across the threshold there is no verdict", () => {
    const found = judge(path, [measurement("2025", 74.2, { precision: 3.6 })]);
    expect(found).toMatchObject({ status: "non_evaluable", reason: "precision" });
    expect(found.progress?.lower).toBeCloseTo(0.85, 10);
    expect(found.progress?.upper).toBeCloseTo(1.05, 10);
  });

  test("is the same for a target that is below its start", () => {
    const down = { shape: "au_plus", value: 20, baseline: { ...START, value: 80 } } as const;
    expect(judge(down, [measurement("2025", 44)])).toMatchObject({ status: "en_bonne_voie", required: 44 });
    expect(said(down, [measurement("2025", 47)])).toBe("en_retard");
  });

  test("is defined for a start of zero and across zero", () => {
    expect(judge({ baseline: { ...START, value: 0 } }, [measurement("2025", 60)])).toMatchObject({
      status: "en_bonne_voie",
      required: 60,
    });
    const crossing = { value: 10, baseline: { ...START, value: -40 } };
    expect(judge(crossing, [measurement("2025", -10)])).toMatchObject({
      status: "en_bonne_voie",
      required: -10,
    });
  });

  test.each<[string, Partial<Target>, string]>([
    ["undated", { baseline: { value: 40, nature: "non_datee", text: "aujourd’hui" } }, "depart_non_date"],
    ["dated in no words", { baseline: { value: 40, nature: "constat" } }, "depart_non_date"],
    ["an earlier target", { baseline: { ...START, nature: "cible_passee" } }, "depart_objectif"],
    ["announced", { baseline: { date: "2023", nature: "annoncee" } }, "depart_annonce"],
    ["without a value", { baseline: { date: "2023", nature: "constat" } }, "trajectoire_sans_depart"],
    ["that the document does not give", { baseline: undefined }, "trajectoire_sans_depart"],
    ["after the deadline", { baseline: { ...START, date: "2028" } }, "depart_apres_echeance"],
    ["after the measure", { baseline: { ...START, date: "2025" } }, "releve_avant_depart"],
    ["without a deadline", { baseline: START, due: undefined }, "echeance_non_imprimee"],
  ])("no path from a start that is %s", (_, one, reason) => {
    expect(said(one, [measurement("2025", 76)])).toBe(`non_evaluable ${reason}`);
  });

  test("an announced start that the follow-up recorded on its date is one", () => {
    const announced = { baseline: { date: "2022", nature: "annoncee" } as const };
    expect(said(announced, [measurement("2022", 40), measurement("2025", 76)])).toBe("en_bonne_voie");
  });

  test("a start that is at the target already is to be kept", () => {
    const kept = { baseline: { ...START, value: 100 } };
    expect(judge(kept, [measurement("2025", 100)])).toMatchObject({ status: "atteint", alreadyMet: true });
    expect(judge(kept, [measurement("2025", 99)])).toMatchObject({
      status: "en_retard",
      alreadyMet: true,
      progress: null,
    });
    expect(why(kept, [measurement("2025", 99)])).toContain("Déjà atteinte au départ, elle est à maintenir.");
    expect(judge({ ...kept, strict: true }, [measurement("2025", 100)])).toMatchObject({
      status: "en_retard",
      alreadyMet: false,
    });
  });

  test("going through a range before the deadline is no progress", () => {
    const range = { shape: "fourchette", value: undefined, min: 90, max: 110, baseline: START } as const;
    expect(said(range, [measurement("2025", 120)])).toBe("non_evaluable cible_depassee");
    const down = { ...range, baseline: { ...START, value: 160 } };
    expect(said(down, [measurement("2025", 80)])).toBe("non_evaluable cible_depassee");
    expect(judge(down, [measurement("2025", 130)])).toMatchObject({
      aim: 110,
      required: 130,
      status: "en_bonne_voie",
    });
  });
});

describe("a direction", () => {
  const up = { shape: "sens", value: undefined, direction: "hausse", baseline: START } as const;
  test.each<[string, Partial<Target>, number, string]>([
    ["more", {}, 41, "atteint"],
    ["equal, before the deadline: behind every path", {}, 40, "en_retard"],
    ["equal, past due", { due: "2025" }, 40, "non_atteint"],
    ["less, without a deadline", { due: undefined }, 39, "non_atteint"],
    ["less is wanted", { direction: "baisse" }, 39, "atteint"],
    ["no direction is given", { direction: undefined }, 41, "non_evaluable cible_incomplete"],
    [
      "an undated start",
      { baseline: { value: 40, nature: "non_datee" } },
      41,
      "non_evaluable depart_non_date",
    ],
  ])("%s", (_, one, value, expected) => {
    expect(said({ ...up, ...one }, [measurement("2026", value)])).toBe(expected);
  });

  test("a gap is smaller whatever its sign", () => {
    const gap = { shape: "reduction_ecart", value: undefined, baseline: { ...START, value: -12 } } as const;
    expect(said(gap, [measurement("2026", -11)])).toBe("atteint");
    expect(said(gap, [measurement("2026", 13)])).toBe("en_retard");
    expect(said(gap, [measurement("2026", 1, { precision: 13 })])).toBe("non_evaluable precision");
    expect(said({ ...gap, value: 5 }, [measurement("2026", -5)])).toBe("atteint");
    expect(said({ ...gap, value: 5 }, [measurement("2026", -6)])).toBe("en_bonne_voie");
    expect(said({ ...gap, value: 5, approximate: true, due: "2025" }, [measurement("2026", 5.2)])).toBe(
      "non_evaluable cible_approchee",
    );
    expect(said({ ...gap, baseline: undefined }, [measurement("2026", 5)])).toBe(
      "non_evaluable depart_absent",
    );
  });
});

describe("a thing to be done", () => {
  const thing = { shape: "livrable", value: undefined } as const;
  test("yes, no, not yet, no longer known", () => {
    expect(said(thing)).toBe("non_evaluable aucun_releve");
    expect(said(thing, [measurement("2026", true)])).toBe("atteint");
    expect(said(thing, [measurement("2026", null)])).toBe("non_evaluable releve_inconnu");
    expect(said(thing, [measurement("2026", 3)])).toBe("non_evaluable releve_illisible");
    expect(said(thing, [measurement("2026", false)])).toBe("non_evaluable avant_echeance");
    expect(said({ ...thing, due: undefined }, [measurement("2026", false)])).toBe(
      "non_evaluable echeance_non_imprimee",
    );
    expect(said({ ...thing, due: "2025" }, [measurement("2025-12-31", false)])).toBe("non_atteint");
    expect(said({ ...thing, due: "2025" }, [measurement("2025", false)])).toBe("non_atteint");
    expect(said({ ...thing, due: "2025" }, [measurement("2025-12-04", false)])).toBe(
      "non_evaluable releve_avant_echeance",
    );
    expect(said({ ...thing, due: "2025" }, [measurement("2024", false)])).toBe(
      "non_evaluable releve_avant_echeance",
    );
  });

  test("that is counted is judged by its number", () => {
    expect(said({ shape: "jalon", value: 3 }, [measurement("2026", 3)])).toBe("atteint");
    expect(said({ shape: "jalon", value: 3, due: "2025" }, [measurement("2026", 2)])).toBe("non_atteint");
  });
});

describe("a frequency", () => {
  const yearly = { shape: "par_periode", value: 2, everyMonths: 12, unit: "réunions" } as const;
  test("a year that is over is counted; the current one is not", () => {
    expect(said(yearly)).toBe("non_evaluable aucun_releve");
    expect(judge(yearly, [measurement("2026", 1)])).toMatchObject({
      status: "non_evaluable",
      reason: "periode_en_cours",
      measure: { value: 1, date: "2026" },
    });
    expect(said(yearly, [measurement("2025", 2)])).toBe("atteint");
    expect(said(yearly, [measurement("2025", 1)])).toBe("non_atteint");
    expect(said(yearly, [measurement("2025-03-01", true), measurement("2025-09-01", true)])).toBe("atteint");
    expect(
      judge(yearly, [measurement("2024", 9), measurement("2025-03-01", 1), measurement("2025-05", false)]),
    ).toMatchObject({
      status: "non_atteint",
      measure: { value: 1, date: "2025" },
    });
  });

  test("« inconnu » can only add", () => {
    expect(said(yearly, [measurement("2025-03", 2), measurement("2025-09", null)])).toBe("atteint");
    expect(said(yearly, [measurement("2025-03", 1), measurement("2025-09", null)])).toBe(
      "non_evaluable releve_inconnu",
    );
    expect(said(yearly, [measurement("2025", null)])).toBe("non_evaluable releve_inconnu");
  });

  test("a range, a precision, a period that is missing", () => {
    const range = { ...yearly, value: undefined, min: 1, max: 2 };
    expect(said(range, [measurement("2025", 2)])).toBe("atteint");
    expect(said(range, [measurement("2025", 3)])).toBe("non_atteint");
    expect(said(yearly, [measurement("2025", 2, { precision: 1 })])).toBe("non_evaluable precision");
    expect(said({ ...yearly, everyMonths: undefined }, [measurement("2025", 2)])).toBe(
      "non_evaluable cible_incomplete",
    );
  });

  test("qpv follow the calendar; a figure of a year is counted over the year", () => {
    const quarterly = { ...yearly, value: 1, everyMonths: 3 };
    expect(judge(quarterly, [measurement("2026-08-15", true)])).toMatchObject({
      status: "atteint",
      measure: { date: "2026-09-30" },
    });
    expect(judge(quarterly, [measurement("2025", 4)])).toMatchObject({ status: "atteint", aim: 4 });
    expect(said(quarterly, [measurement("2025", 3)])).toBe("non_atteint");
  });

  test("eighteen months end on the day", () => {
    const long = { ...yearly, value: 1, everyMonths: 18 };
    expect(judge(long, [measurement("2025-06-01", true)])).toMatchObject({
      status: "atteint",
      measure: { date: DAY },
    });
    expect(said(long, [measurement("2025-05-01", true)])).toBe("non_evaluable periode_sans_releve");
    expect(said(long, [measurement("2027", true)], { day: "2027-06-01" })).toBe("atteint");
  });

  test("a period that is over and of which nothing was recorded is not judged by an older one", () => {
    const quarterly = { ...yearly, value: 1, everyMonths: 3 };
    expect(said(quarterly, [measurement("2024-02", 1)])).toBe("non_evaluable periode_sans_releve");
    expect(said(yearly, [measurement("2024", 2)])).toBe("non_evaluable periode_sans_releve");
    expect(said(quarterly, [measurement("2023", 4), measurement("2026-08", 1)])).toBe("atteint");
  });

  test("the current period is judged once nothing to come can change it", () => {
    const once = { ...yearly, value: 1 };
    expect(judge(once, [measurement("2026-02", 1)], { day: "2026-06-01" })).toMatchObject({
      status: "atteint",
      reason: null,
      measure: { value: 1, date: "2026" },
    });
    expect(said(yearly, [measurement("2025", 1), measurement("2026-02", 2)])).toBe("atteint");
    expect(said(yearly, [measurement("2025", 1), measurement("2026-02", 1)])).toBe("non_atteint");
    const range = { ...yearly, value: undefined, min: 1, max: 2 };
    expect(said(range, [measurement("2026-02", 2)])).toBe("non_evaluable periode_en_cours");
    expect(said(range, [measurement("2026-02", 3)])).toBe("non_atteint");
    const quarterly = { ...yearly, value: 1, everyMonths: 3 };
    expect(judge(quarterly, [measurement("2026-10-02", 1)])).toMatchObject({
      status: "atteint",
      measure: { date: DAY },
    });
    expect(said(quarterly, [measurement("2026-10-02", false)])).toBe("non_evaluable periode_en_cours");
    expect(said(yearly, [measurement("2026-02", null)])).toBe("non_evaluable releve_inconnu");
  });

  test("the figure of a whole year is not added to those of its months", () => {
    expect(said(yearly, [measurement("2025", 1), measurement("2025-03", 1)])).toBe("non_atteint");
    expect(said({ ...yearly, value: 1, everyMonths: 3 }, [measurement("2026", 4)])).toBe("atteint");
  });
});

describe("all, in each period", () => {
  const each = { shape: "couverture", value: undefined, everyMonths: 12, unit: "%", due: undefined } as const;
  test.each<[string, Measurement[], string]>([
    ["nothing recorded", [], "non_evaluable aucun_releve"],
    ["all, last year", [measurement("2025", 100)], "atteint"],
    ["yes, last year", [measurement("2025-06", true)], "atteint"],
    ["no, last year", [measurement("2025-06", false)], "non_atteint"],
    ["not all, last year", [measurement("2025", 90)], "non_atteint"],
    ["the latest line of the period", [measurement("2025-03", 90), measurement("2025-09", 100)], "atteint"],
    [
      "not known",
      [measurement("2025-03", 100), measurement("2025-09", null)],
      "non_evaluable releve_inconnu",
    ],
    ["not precise", [measurement("2025", 99, { precision: 2 })], "non_evaluable precision"],
    ["the year before only", [measurement("2024", 100)], "non_evaluable periode_sans_releve"],
    ["about all", [measurement("2025", 95)], "non_atteint"],
    ["this year only: it may yet be less", [measurement("2026", 100)], "non_evaluable periode_en_cours"],
  ])("%s", (_, lines, expected) => {
    expect(said(each, lines)).toBe(expected);
  });

  test("is said by period", () => {
    expect(why(each, [measurement("2025", 90)])).toBe(
      "Relevé en 2025 : 90\u00a0% ; cible : la totalité par an.",
    );
  });
});

describe("a ceiling", () => {
  const ceiling = { shape: "au_plus", value: 5000, unit: "€", textKind: "plafond_reglementaire" } as const;
  test("that is exceeded is not reached, whatever the deadline and the start", () => {
    for (const due of [undefined, "2027", "2025"]) {
      expect(said({ ...ceiling, due }, [measurement("2025", 6200)])).toBe("non_atteint");
      expect(said({ ...ceiling, due, baseline: START }, [measurement("2025", 6200)])).toBe("non_atteint");
      expect(said({ ...ceiling, due }, [measurement("2025", 5000)])).toBe("atteint");
      expect(said({ ...ceiling, due }, [measurement("2025", 5100, { precision: 200 })])).toBe(
        "non_evaluable precision",
      );
    }
    expect(why({ ...ceiling, due: undefined }, [measurement("2025", 6200)])).toBe(
      "Relevé en 2025 : 6\u202f200\u00a0€ ; plafond : au plus 5\u202f000\u00a0€.",
    );
  });
});

describe("after the deadline", () => {
  test("a value that was never seen reached by it is reached late, as far as is known", () => {
    const one = { due: "2025" };
    expect(said(one, [measurement("2026", 100)])).toBe("atteint releve_apres_echeance");
    expect(said(one, [measurement("2025", 100), measurement("2026", 100)])).toBe("atteint");
    expect(said(one, [measurement("2025-03", 100)])).toBe("atteint");
    expect(said({ ...one, shape: "couverture" }, [measurement("2026", true)])).toBe(
      "atteint fait_apres_echeance",
    );
  });

  // METHODS, addendum of November 2026, D.
  test.each<[string, Partial<Target>, [string, number, number?][], string]>([
    [
      "90 then 110",
      { due: "2024" },
      [
        ["2024", 90],
        ["2025", 110],
      ],
      "non_atteint atteinte_apres_echeance",
    ],
    [
      "110 then 90",
      { due: "2024" },
      [
        ["2024", 110],
        ["2025", 90],
      ],
      "atteint plus_atteinte_depuis",
    ],
    [
      "90 then 91",
      { due: "2024" },
      [
        ["2024", 90],
        ["2025", 91],
      ],
      "non_atteint",
    ],
    [
      "110 then 120",
      { due: "2024" },
      [
        ["2024", 110],
        ["2025", 120],
      ],
      "atteint",
    ],
    [
      "110 long before, 90 after",
      { due: "2024" },
      [
        ["2022", 110],
        ["2025", 90],
      ],
      "non_atteint",
    ],
    [
      "110 after only",
      { due: "2024" },
      [
        ["2023", 90],
        ["2025", 110],
      ],
      "atteint releve_apres_echeance",
    ],
    [
      "a condition, 110 after only",
      { due: "2024", dueIsCondition: true },
      [["2025", 110]],
      "non_evaluable hors_delai",
    ],
    ["a condition, 110 in time", { due: "2024", dueIsCondition: true }, [["2024", 110]], "atteint"],
    [
      "99.5 ± 1 on the way",
      { due: "2027", baseline: { value: 40, date: "2024", nature: "constat" } },
      [["2026", 99.5, 1]],
      "en_bonne_voie",
    ],
  ])("a target is read at its deadline: at least 100, %s", (_, one, lines, expected) => {
    const read = lines.map(([date, value, precision]) => measurement(date, value, { precision }));
    expect(said({ value: 100, ...one }, read)).toBe(expected);
  });

  test.each([
    ["avant le 1er janvier 2025", undefined, "non_atteint hors_delai"],
    ["au plus tard le 31 décembre 2024", undefined, "non_atteint hors_delai"],
    ["fin 2024", undefined, "atteint fait_apres_echeance"],
    ["fin 2024", true, "non_atteint hors_delai"],
    ["avant le 1er janvier 2025", false, "atteint fait_apres_echeance"],
  ])("done on 1 February 2025, due « %s » (condition: %s)", (duePrinted, dueIsCondition, expected) => {
    const thing = {
      shape: "jalon",
      value: undefined,
      due: "2024-12-31",
      duePrinted,
      dueIsCondition,
    } as const;
    expect(said(thing, [measurement("2025-02-01", true)])).toBe(expected);
  });

  test("a start of −20 is not nil: a multiple of it is nothing to reach", () => {
    const twice = { shape: "multiplie_par", value: 2, baseline: { ...START, value: -20 } } as const;
    expect(said(twice, [measurement("2026", 1)])).toBe("non_evaluable depart_negatif");
    expect(why(twice, [measurement("2026", 1)])).not.toContain("nulle");
  });

  test("a thing done late says so", () => {
    const thing = { shape: "jalon", value: undefined, due: "2024-12-31" } as const;
    expect(said(thing, [measurement("2025-01-20", true)])).toBe("atteint fait_apres_echeance");
    expect(said(thing, [measurement("2024", true)])).toBe("atteint");
    expect(said(thing, [measurement("2024-11", true), measurement("2025-01-20", true)])).toBe("atteint");
    expect(why(thing, [measurement("2025-01-20", true)])).toBe(
      "Relevé le 20\u00a0janvier 2025 : oui ; cible : étape franchie, le 31\u00a0décembre 2024. Réalisé après l’échéance.",
    );
  });
});

describe("faster than another group", () => {
  const race = { shape: "plus_vite_que", value: undefined, comparator: "hors QPV" } as const;
  const other = (date: string, value: number | null) => measurement(date, value, { id: "C-1-comparateur" });
  const both = (own: [number, number], theirs: [number, number]) => [
    measurement("2022", own[0]),
    measurement("2025", own[1]),
    other("2022", theirs[0]),
    other("2025", theirs[1]),
  ];

  test("a difference of two shares is in points, and not in % (FAULTS § 5, C-32)", () => {
    expect(why({ ...race, unit: "%" }, both([10, 14], [20, 22]))).toContain(": 4\u00a0points ;");
    expect(why({ ...race, unit: "jeunes" }, both([10, 14], [20, 22]))).toContain(": 4\u00a0jeunes ;");
  });

  test.each<[string, [number, number], [number, number], Partial<Target>, string]>([
    ["by both readings", [10, 14], [20, 22], {}, "atteint"],
    ["by none", [10, 11], [20, 24], {}, "en_retard"],
    ["by none, past due", [10, 11], [20, 24], { due: "2025" }, "non_atteint"],
    ["by none, without a deadline", [10, 11], [20, 24], { due: undefined }, "non_atteint"],
    [
      "by both, seen after the deadline",
      [10, 14],
      [20, 22],
      { due: "2024" },
      "atteint releve_apres_echeance",
    ],
    ["as a ratio only", [10, 12], [50, 53], {}, "non_evaluable lectures_divergentes"],
    ["from nothing, there is no ratio", [0, 12], [50, 53], {}, "non_evaluable lectures_divergentes"],
    ["downwards", [40, 20], [30, 25], { direction: "baisse" }, "atteint"],
  ])("%s", (_, own, theirs, one, expected) => {
    expect(said({ ...race, ...one }, both(own, theirs))).toBe(expected);
  });

  test("needs two common dates, and figures on them", () => {
    expect(said(race)).toBe("non_evaluable aucun_releve");
    expect(said(race, [measurement("2022", 1), measurement("2025", 2), other("2025", 1)])).toBe(
      "non_evaluable deux_releves",
    );
    expect(
      said(race, [measurement("2022", 1), measurement("2025", 2), other("2022", 1), other("2025", null)]),
    ).toBe("non_evaluable releve_inconnu");
    const vague = both([10, 14], [20, 22]).map((line) => ({ ...line, precision: 1 }));
    expect(said(race, vague)).toBe("non_evaluable precision");
    expect(judge(race, both([10, 14], [20, 22])).measure).toMatchObject({
      value: 4,
      addresses: { length: 4 },
    });
  });
});

describe("what is not judged says so", () => {
  const replacedBy = (id: string, old: string) => inForce([{ id, replaces: [old] }], DAY);
  test.each<[string, Partial<Target>, Partial<TargetContext>, string]>([
    ["replaced by another", {}, { force: replacedBy("C-9", "C-1") }, "remplacee"],
    ["of a document that is replaced", {}, { force: replacedBy("avenant", "contrat") }, "remplacee"],
    ["not yet, or no longer", { from: "2027-01-01" }, {}, "hors_validite"],
    ["a report", { textKind: "constat" }, {}, "texte_constat"],
    ["an example", { textKind: "exemple" }, {}, "texte_exemple"],
    ["of each contract, in the département", {}, { scale: "departementale" }, "chaque_contrat"],
    ["of the département, in a contract", { scale: "departementale" }, {}, "autre_echelle"],
  ])("%s", (_, one, context, reason) => {
    expect(said(one, [measurement("2026", 100)], context)).toBe(`sans_objet ${reason}`);
  });

  test("a target of the département is judged in a référentiel of the département", () => {
    expect(said({ scale: "departementale" }, [measurement("2026", 100)], { scale: "departementale" })).toBe(
      "atteint",
    );
    expect(why({}, [], { force: replacedBy("C-9", "C-1") })).toBe("Remplacée par C-9.");
  });
});

describe("a starting value in the present tense", () => {
  const apprentices: Partial<Target> = {
    value: 15,
    unit: "%",
    due: "2027",
    baseline: { value: 11, nature: "non_datee", text: "aujourd’hui" },
  };
  const documents = [{ id: "contrat", title: "Contrat", date: "2024-03-20", replaces: [] }];

  test("is of the day of the document: 14 % in 2026 is on the way from 11 % to 15 % in 2027, and it is said from where", () => {
    const found = [apprentices, [measurement("2026", 14)], { documents }] as const;
    expect(said(...found)).toBe("en_bonne_voie");
    expect(said(apprentices, [measurement("2026", 12)], { documents })).toBe("en_retard");
    expect(why(...found)).toContain("Elle part de la date du document, le 20\u00a0mars 2024");
    expect(judge(...found).startDay).toBe("2024-03-20");
  });

  test("without a dated document, nothing says from when; at its deadline it is judged all the same", () => {
    expect(said(apprentices, [measurement("2026", 14)])).toBe("non_evaluable depart_non_date");
    expect(said({ ...apprentices, due: "2025" }, [measurement("2025", 14)])).toBe("non_atteint");
    expect(judge(apprentices, [measurement("2026", 15)], { documents }).startDay).not.toBeUndefined();
  });
});

describe("a level recorded before the contract", () => {
  const contract = "2024-2030";

  test("is its starting state, whatever it would give", () => {
    expect(said({}, [measurement("2023", 100)], { contract })).toBe("etat_de_depart avant_contrat");
    expect(said({ due: "2023" }, [measurement("2023", 1)], { contract })).toBe(
      "etat_de_depart avant_contrat",
    );
    expect(said({}, [measurement("2024", 100)], { contract })).toBe("atteint");
    expect(said({}, [], { contract })).toBe("non_evaluable aucun_releve");
  });

  test("is not what was done before it, which is done", () => {
    expect(said({ shape: "livrable" }, [measurement("2023-07-10", true)], { contract })).toBe("atteint");
  });
});
