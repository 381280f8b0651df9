import { describe, expect, test } from "vitest";
import type { Place } from "../../../../src/compare/place-among.ts";
import type { Evaluation } from "../../../../src/evaluation/evaluation.ts";
import { unpackJson } from "../../../../src/kernel/packed-json.ts";
import { unknown } from "../../../../src/kernel/unknown.ts";
import type { FollowPart } from "../../../../src/output/site/follow-parts.ts";
import type { SiteHead } from "../../../../src/output/site/parts.ts";
import type { PlaceInCountry } from "../../../../src/output/site/quarter-book.ts";
import type { QuarterPart, QuarterParts, QuartersPart } from "../../../../src/output/site/quarter-part.ts";
import { siteFiles } from "../../../../src/output/site/site-files.ts";
import type { SourcesPart } from "../../../../src/output/site/source-book.ts";
import type { TreePart } from "../../../../src/output/site/tree-part.ts";
import { commitment, dataset } from "../../../build.ts";
import { evaluationOf, manyQpv } from "../report/fixture.ts";

const NOWHERE: PlaceInCountry = () => undefined;

/** The parts of a site of an evaluation, as the page reads them. */
function partsOf(evaluation: Evaluation, inCountry = NOWHERE) {
  const { comparisons, territories, indicators, epci } = evaluation;
  const files = siteFiles({
    evaluation,
    tables: comparisons.map((whole) => ({ reference: "epci", whole, between: [whole] })),
    nouns: {
      territories: new Map([...territories, ...(epci ? [epci] : [])].map((one) => [one.code, one])),
      indicators: new Map(indicators.map((one) => [one.id, one])),
      datasets: [dataset("essai")],
    },
    inCountry,
    page: [],
    contours: [],
  });
  const parts = new Map<string, unknown>();
  for (const { path, content } of files)
    if (path.endsWith(".js"))
      new Function("ecartsPart", typeof content === "string" ? content : new TextDecoder().decode(content))(
        (name: string, text: string) => parts.set(name, unpackJson(text)),
      );
  return {
    names: [...parts.keys()],
    read: <T>(name: string): T => parts.get(name) as T,
  };
}

describe("the menu of a site", () => {
  const views = (evaluation: Evaluation) =>
    partsOf(evaluation)
      .read<SiteHead>("site")
      .views.map(([id]) => id);

  test("has no view that would be empty: nothing to follow, no table", () => {
    expect(views(evaluationOf(manyQpv(3)))).toEqual([
      "accueil",
      "ecarts",
      "carte",
      "quartier",
      "referentiel",
      "sources",
    ]);
    expect(views({ ...evaluationOf([]), comparisons: [] })).toEqual(["accueil", "referentiel", "sources"]);
  });

  test("opens on the latest zoning that has figures, whatever the order of the tables", () => {
    const made = evaluationOf(manyQpv(3));
    const both = made.comparisons.flatMap((one) => [one, { ...one, geography: "qpv2024" }]);
    const { tables } = partsOf({ ...made, comparisons: both }).read<SiteHead>("site");
    expect(tables[0]?.geography).toBe("qpv2024");
    expect(new Set(tables.map(({ geography }) => geography)).size).toBe(2);
  });

  test("has the follow-up as soon as a commitment is followed", () => {
    const promised = followedCommitment();
    expect(views(promised)).toContain("suivi");
    const part = partsOf(promised).read<FollowPart>("suivi");
    expect(part.total).toBe(1);
    expect(part.toDecide[0]?.lignes[0]).toMatchObject({
      qui: "La Ville",
      etat: "Échue, aucun relevé depuis",
    });
    expect(part.year).toBeNull();
    expect(partsOf(promised).names).toContain("suivi-engagements");
    expect(partsOf(promised).names).not.toContain("suivi-annee");
  });
});

/** An evaluation of which one commitment is past due. */
function followedCommitment(): Evaluation {
  const made = evaluationOf(manyQpv(3));
  return {
    ...made,
    referentiel: { ...made.referentiel, commitments: [commitment("E-1", { qpv: "Q000", by: "La Ville" })] },
    followed: [
      {
        id: "E-1",
        kind: "engagement",
        label: "Ouvrir une maison de quartier",
        by: "La Ville",
        due: "2025-12-31",
        duePrinted: null,
        group: "echeances",
        state: "echue",
        last: null,
        parties: null,
        source: { document: "contrat" },
      } as Evaluation["followed"][number],
    ],
  };
}

describe("the part of a quarter", () => {
  const read = (evaluation: Evaluation, code = "Q000", inCountry = NOWHERE) =>
    partsOf(evaluation, inCountry).read<QuarterParts>(`quartiers/${code}`)[code] as QuarterPart;

  test("says its finding, its numbers, its gap with its table, its series and its place", () => {
    const part = read(evaluationOf(manyQpv(5)));
    expect(part.finding).toContain("de 2014 à 2019, ");
    expect(part.start).toContain("avant le contrat 2024-2030");
    expect(part.figures.length).toBeGreaterThan(0);
    const [income] = part.indicators;
    expect(income).toMatchObject({ date: "2019", gap: { trace: "2019" }, change: { trace: "2014..2019" } });
    expect(income?.gap.number).toMatch(/€$/);
    expect(income?.series?.lines.map(({ id, points }) => [id, points.length])).toEqual([
      ["quartier", 2],
      ["agglomeration", 2],
      ["pays", 2],
    ]);
    expect(income?.series?.aloud).toContain("Courbes");
    expect(income?.place).toMatchObject({ period: "2019", country: [] });
    expect(income?.place?.sentence).toContain("des 5 quartiers");
  });

  test("draws no line through a break of its series", () => {
    const made = evaluationOf(manyQpv(5));
    const linked = (evaluation: Evaluation) =>
      read(evaluation).indicators[0]?.series?.lines[0]?.points.map(({ isLinked }) => isLinked);
    expect(linked(made)).toEqual([false, true]);
    const breaks = [
      { text: "nouvelle enquête", scope: "evolution", source: "Essai", break: "2017" },
    ] as const;
    const broken = made.comparisons.map((one) => ({ ...one, breaks }));
    expect(linked({ ...made, comparisons: broken })).toEqual([false, false]);
  });

  test("says its place in the country where that is more than its peers", () => {
    const place = (count: number): Place => ({
      own: { code: "Q000", value: 2 },
      period: "2019",
      among: Array.from({ length: count }, (_, value) => ({ code: `Q${value}`, value })),
      without: 3,
      lower: 1,
      equal: 0,
      quartiles: [1, 2, 3],
    });
    const country = (count: number) =>
      read(evaluationOf(manyQpv(5)), "Q000", () => place(count)).indicators[0]?.place?.country;
    expect(country(9)?.join(" ")).toContain("3 autres sans chiffre à cette date");
    expect(country(9)?.join(" ")).toContain("1 a une valeur plus basse");
    expect(country(5)).toEqual([]);
  });

  test("names the commitments that name it, without cutting their words", () => {
    const long = `Ouvrir ${"une maison de quartier et ".repeat(20)}un jardin`;
    const made = followedCommitment();
    const said = { ...made.referentiel, commitments: [commitment("E-1", { qpv: "Q000", label: long })] };
    expect(read({ ...made, referentiel: said }).touching?.engagements[0]?.libelle).toBe(long);
    expect(read(made, "Q001").touching?.engagements).toEqual([]);
  });

  test("says nothing of what a contract does there when nothing of one can be followed", () => {
    expect(read(evaluationOf(manyQpv(3))).touching).toBeNull();
  });

  test("without a figure says why, and shows no number", () => {
    const silent = manyQpv(3).map((one, rank) =>
      rank === 0 ? { ...one, values: [unknown("secret"), unknown("secret")] as const } : one,
    );
    const part = read(evaluationOf(silent));
    expect(part.indicators).toEqual([]);
    expect(part.finding).toBe("");
    expect(part.unknowns[0]).toMatch(/^Secret statistique/);
  });

  test("names what it was on the other zoning, and leads there only where there is a part", () => {
    const made = evaluationOf(manyQpv(2));
    const territories = made.territories.map((one, rank) =>
      rank === 0 ? { ...one, succession: "modifie" as const, predecessors: ["Q001", "Q777"] } : one,
    );
    const { otherZoning } = read({ ...made, territories });
    expect(otherZoning.sentence).toContain("périmètre modifié");
    expect(otherZoning.quarters.map(({ code }) => code)).toEqual(["Q001"]);
  });

  test("is one of a list that is ordered by name, zoning by zoning", () => {
    const list = partsOf(evaluationOf(manyQpv(12))).read<QuartersPart>("quartiers");
    expect(list.map(({ zoning }) => zoning)).toEqual(["QPV 2015"]);
    expect(list[0]?.quarters.map(({ label }) => label).slice(0, 3)).toEqual([
      "Quartier 0",
      "Quartier 1",
      "Quartier 2",
    ]);
  });
});

test("the référentiel: each finding with the gap table of its figures, at its dates", () => {
  const part = partsOf(evaluationOf(manyQpv(3))).read<TreePart>("referentiel");
  expect(part.coverage).not.toBe("");
  const [question] = part.questions;
  expect(question?.findings[0]?.table).toMatchObject({ de: "2014", a: "2019" });
  expect(part.nodes[0]).toMatchObject({ id: "P1", children: [], questions: [], targets: [] });
  const without = partsOf({ ...evaluationOf(manyQpv(3)), comparisons: [] }).read<TreePart>("referentiel");
  expect(without.questions[0]?.findings[0]?.table).toBeNull();
});

test("the sources: only the sets that were read, each file with its whole fingerprint; the words of the method", () => {
  const part = partsOf(evaluationOf(manyQpv(3))).read<SourcesPart>("sources");
  expect(part.sets).toEqual([]);
  expect(part.definitions.map(({ terme }) => terme)).toContain("Écart absolu");
  expect(part.definitions.map(({ terme }) => terme)).not.toContain("Trajectoire d’une cible");
  expect(part.indicators).toHaveLength(1);
});
