import { describe, expect, test } from "vitest";
import { targetWhy } from "../../../../src/french/targets.ts";
import { judgeAll } from "../../../../src/referentiel/targets/judge-target.ts";
import { publishedMeasures } from "../../../../src/referentiel/targets/published-measures.ts";
import type { Target } from "../../../../src/referentiel/targets/target.ts";
import {
  EPCI,
  epci,
  indicator,
  measurement,
  observation,
  qpv,
  referentiel,
  share,
  target,
  workspace,
} from "../../../build.ts";

const DAY = "2026-11-20";
const figures = [
  observation(EPCI, "2021", 90),
  observation(EPCI, "2022", undefined),
  observation(EPCI, "edition-2023", 5),
  observation("QP062025", "2022", 100),
];
const space = workspace({ figures, territories: [epci(), qpv("QP062025", { label: "Grande Résidence" })] });
const measured = target({ indicator: "revenu", unit: "euros" });
const framework = referentiel();
const read = (changes: Partial<Target> = {}, source = space, judged = framework) =>
  publishedMeasures({ ...measured, ...changes }, judged, source);

test("one line per period that is a date; what is not published is unknown, never zero", () => {
  expect(read().measurements).toMatchObject([
    {
      id: "C-1",
      date: "2021",
      value: 90,
      address: "datasets/essai/observations.csv:2",
      source: "Insee, Jeu essai",
      published: { indicator: "revenu", territory: EPCI, label: `EPCI ${EPCI}`, unit: "€" },
    },
    { date: "2022", value: null },
  ]);
});

describe("what is published of another thing is not read, and says why", () => {
  test.each<[string, Partial<Target>, string | undefined]>([
    ["no indicator", { indicator: undefined }, undefined],
    ["another scale", { scale: "departementale" }, "publie_autre_echelle"],
    ["a QPV for a contract", { territory: "QP062025" }, "publie_autre_echelle"],
    ["nobody’s code", { territory: "QP999999", scale: "quartier" }, "publie_sans_territoire"],
    ["a unit that is another", { unit: "logements" }, "publie_autre_unite"],
    ["points, which are of a gap", { unit: "points" }, "publie_autre_unite"],
    ["a gap", { shape: "reduction_ecart", comparator: "la métropole" }, "publie_autre_forme"],
    ["a race", { shape: "plus_vite_que", comparator: "la métropole" }, "publie_autre_forme"],
    ["a milestone", { shape: "jalon", value: undefined }, "publie_autre_forme"],
    ["so many a year of what is no count", { shape: "par_periode", everyMonths: 12 }, "publie_autre_forme"],
    [
      "the whole of what is no share",
      { shape: "couverture", value: undefined, unit: undefined },
      "publie_autre_unite",
    ],
  ])("%s", (_, changes, refusal) => {
    expect(read(changes)).toEqual({ measurements: [], ...(refusal && { refusal }) });
  });

  test("a shared référentiel has no EPCI: its territory is nobody’s here", () => {
    const shared = referentiel({ scale: "departementale", territory: null, epci: "" });
    expect(read({}, space, shared).refusal).toBe("publie_sans_territoire");
  });

  test("a territory without any figure", () => {
    expect(read({}, workspace({ figures: [] })).refusal).toBe("publie_sans_valeur");
  });
});

describe("what is published of the same thing is read", () => {
  test.each<[string, Partial<Target>]>([
    ["by the code of a QPV", { territory: "QP062025", scale: "quartier" }],
    ["by its name", { territory: "grande residence", scale: "quartier" }],
    [
      "without a unit, in that of the indicator",
      { territory: "QP062025", scale: "quartier", unit: undefined },
    ],
  ])("%s", (_, changes) => {
    expect(read(changes).measurements).toMatchObject([{ date: "2022", value: 100 }]);
  });

  test("of two QPV of one name, that of the contract; of two of the contract, none", () => {
    const named = { territory: "Le Centre", scale: "quartier" } as const;
    const away = qpv("QP2", { label: "Le Centre", epci: ["200000009"] });
    const own = qpv("QP062025", { label: "Le Centre" });
    const of = (...territories: (typeof own)[]) =>
      read(named, workspace({ figures, territories: [epci(), ...territories] }));
    expect(of(own, away).measurements).toHaveLength(1);
    expect(of(away).refusal).toBe("publie_sans_valeur");
    expect(of(own, qpv("QP3", { label: "Le Centre" })).refusal).toBe("publie_plusieurs_territoires");
  });

  test("a number of things per year is one that is counted", () => {
    const homes = workspace({ figures, indicators: [indicator("revenu", { unit: "logements" })] });
    const found = read({ shape: "par_periode", everyMonths: 12, unit: "logement" }, homes);
    expect(found.measurements).toHaveLength(2);
  });

  test("a share made of its cases and people, at the line of each", () => {
    const made = share("taux", { counts: { count: "cas", total: "gens" } });
    const counts = [
      observation(EPCI, "2021", 20, { indicator: "cas" }),
      observation(EPCI, "2021", 80, { indicator: "gens" }),
    ];
    const source = workspace({ indicators: [made], figures: counts });
    expect(read({ indicator: "taux", unit: "%" }, source).measurements).toMatchObject([
      { value: 25, addresses: ["datasets/essai/observations.csv:2", "datasets/essai/observations.csv:3"] },
    ]);
  });
});

test("a figure published at its floor is no value; a rounded one has half a step of doubt", () => {
  const base = workspace({ figures: figures.slice(0, 1), territories: [epci()] });
  const found = base.observations.find("revenu", EPCI, "2021");
  const precise = (precision: { atMost: boolean; rounding?: number }) => ({
    ...base,
    observations: {
      ...base.observations,
      size: 1,
      indicators: [],
      at: base.observations.at,
      periods: () => ["2021"],
      find: () => (found ? { ...found, precision } : undefined),
    },
  });
  expect(read({}, precise({ atMost: true })).measurements).toMatchObject([{ value: null }]);
  expect(read({}, precise({ atMost: false, rounding: 1 })).measurements).toMatchObject([
    { value: 90, precision: 0.5 },
  ]);
});

describe("the verdict", () => {
  const aimed = { ...measured, shape: "au_moins", value: 80 } as const;
  const judge = (one: Target, changes: Parameters<typeof referentiel>[0] = {}) => {
    const [found] = judgeAll({ ...framework, targets: [one], ...changes }, space, DAY);
    if (!found) throw new Error("one target, one verdict");
    return found;
  };

  test("the follow-up speaks before a published figure of the same date", () => {
    const one = workspace({ figures: figures.slice(0, 1) });
    const of = (changes: Parameters<typeof referentiel>[0]) =>
      judgeAll({ ...framework, targets: [measured], ...changes }, one, DAY)[0]?.measure?.value;
    expect([of({}), of({ measurements: [measurement("2021", 100)] })]).toEqual([90, 100]);
  });

  test("says the source, the year and the territory of the figure", () => {
    const one = { ...aimed, territory: "QP062025", scale: "quartier" } as const;
    expect(targetWhy(one, judge(one))).toContain(
      "Valeur publiée en 2022 pour Grande Résidence (Insee, Jeu essai) : 100\u00a0euros",
    );
    const bare = { ...one, unit: undefined };
    expect(targetWhy(bare, judge(bare))).toContain("100\u00a0€");
  });

  test("says why the figures do not answer, unless the follow-up does", () => {
    const one = { ...aimed, unit: "logements" };
    expect(judge(one)).toMatchObject({ status: "non_evaluable", reason: "publie_autre_unite" });
    expect(targetWhy(one, judge(one))).toMatch(
      /^Aucun relevé ; l’indicateur est publié dans une autre unité que celle de la cible ; cible/,
    );
    const recorded = judge(one, { measurements: [measurement("2025", 100)] });
    expect(recorded.reason).not.toBe("publie_autre_unite");
  });
});
