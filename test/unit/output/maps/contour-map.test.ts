import { describe, expect, test } from "vitest";
import type { Contour, GroundPoint } from "../../../../src/data/contour.ts";
import type { Evaluation } from "../../../../src/evaluation/evaluation.ts";
import { nodeWorld } from "../../../../src/machine/node-world.ts";
import { namesOf } from "../../../../src/output/labels.ts";
import { contourMap } from "../../../../src/output/maps/contour-map.ts";
import { mapRows } from "../../../../src/output/maps/map-rows.ts";
import { drawChart } from "../../../../src/output/report/charts/draw.ts";
import { documentView } from "../../../../src/output/report/document-view.ts";
import { renderReport } from "../../../../src/output/report/render-report.ts";
import { readTemplate } from "../../../../src/output/report/template/read-template.ts";
import { PROJECT } from "../../../world.ts";
import { evaluationOf, houseTemplate, INCOME, manyQpv } from "../report/fixture.ts";

const square = (territory: string, rank: number): Contour => {
  const [west, south, side] = [2.7 + 0.03 * (rank % 8), 50.3 + 0.02 * Math.floor(rank / 8), 0.012];
  const points: GroundPoint[] = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south],
  ];
  return { territory, dataset: "anct-contours", polygons: [[points]] };
};

/** An evaluation of so many QPV, of which the first have a contour. */
function mapped(count: number, drawn = count): Evaluation {
  const evaluation = evaluationOf(manyQpv(count));
  const codes = evaluation.territories.filter(({ kind }) => kind === "qpv").map(({ code }) => code);
  const set = { id: "anct-contours", producer: "ANCT", period: "2024", copy: "transformee", resources: [] };
  return {
    ...evaluation,
    contours: codes.slice(0, drawn).map(square),
    datasets: [...evaluation.datasets, set as unknown as Evaluation["datasets"][number]],
  };
}

function mapOf(evaluation: Evaluation, subjects: readonly string[] = [], most = 60) {
  const table = evaluation.comparisons[0];
  if (!table) throw new Error("no table");
  const request = { table, indicator: INCOME, period: "2019", subjects, most, width: 380, height: 330 };
  return contourMap(request, evaluation, namesOf(evaluation));
}

describe("the map of a contract", () => {
  test("has every quarter in its class, numbered in that order, and says whose contours it draws", () => {
    const map = mapOf(mapped(22));
    expect(map?.classes.map(({ classe }) => classe)).toEqual(["A", "B", "C", "D"]);
    const numbers = map?.classes.flatMap(({ quartiers }) => quartiers.map(({ numero }) => Number(numero)));
    expect(numbers).toEqual(Array.from({ length: 22 }, (_, rank) => rank + 1));
    expect(map?.titre).toMatch(/^Revenu.* : de .+€ \(.+\) à .+€ \(.+\)$/);
    expect(map?.source_contours).toContain(
      "Contours : ANCT (relevé dans une copie transformée par un tiers), simplifiés",
    );
    expect(map?.alternative).toContain("Classe A, de ");
    expect(map?.lecture).toMatch(/Lecture : 1, /);
    expect(map?.reste).toBe("");
    expect(map?.donnees.numeros).toHaveLength(22);
  });

  test("names those without contour, and is not made when most lack theirs or the subject does", () => {
    expect(mapOf(mapped(10, 8))?.reste).toMatch(/^Sans contour dans les données : .+, .+\.$/);
    expect(mapOf(mapped(10, 4))).toBeUndefined();
    expect(mapOf(mapped(10, 8), ["Q009"])).toBeUndefined();
    expect(mapOf(evaluationOf(manyQpv(10)))).toBeUndefined();
  });

  test("names as many as there is room for, its subjects among them", () => {
    const map = mapOf(mapped(40), ["Q030"], 12);
    const named = map?.classes.flatMap(({ quartiers }) => quartiers) ?? [];
    expect(named).toHaveLength(12);
    expect(named.filter(({ est_sujet }) => est_sujet)).toHaveLength(1);
    expect(map?.reste).toBe("Classes des 40 quartiers du contrat ; 8 quartiers dessinés sans nom.");
    expect(map?.titre).toMatch(/^Revenu.*, ici et alentour : de [^(]+\s€ à [^(]+\s€$/);
    // Of twice as many as it names, it shows the whole: those near the subject are named.
    const whole = mapOf(mapped(20), ["Q010"], 12);
    expect(whole?.reste).toBe("8 autres quartiers sont dessinés sans être nommés.");
    expect(whole?.donnees.quartiers).toHaveLength(20);
  });

  test("about some quarters of a large contract, shows what lies around them, large enough to be read", () => {
    const evaluation = mapped(60);
    // Twenty of them in another town, fifty kilometres away.
    const contours = (evaluation.contours ?? []).map((one, rank) =>
      rank < 20
        ? one
        : {
            ...one,
            polygons: one.polygons.map((rings) =>
              rings.map((ring) => ring.map(([x, y]): GroundPoint => [x + 0.7, y])),
            ),
          },
    );
    const wide = (
      of: { readonly donnees: { readonly echelle: readonly { readonly libelle: string }[] } } | undefined,
    ) => Number.parseFloat(of?.donnees.echelle[0]?.libelle.replace(",", ".") ?? "");
    const around = mapOf({ ...evaluation, contours }, ["Q001", "Q002"], 22);
    const all = mapOf({ ...evaluation, contours }, [], 60);
    expect(wide(around)).toBeLessThan(wide(all) / 3);
    const named = around?.classes.flatMap(({ quartiers }) => quartiers) ?? [];
    expect(named.filter(({ est_sujet }) => est_sujet)).toHaveLength(2);
    expect(named.length).toBeLessThanOrEqual(20);
    // One that lies alone is shown among the three nearest.
    const lone = contours.map((one) =>
      one.territory === "Q000"
        ? {
            ...square("Q000", 0),
            polygons: [
              [
                [
                  [4.2, 50.3],
                  [4.21, 50.3],
                  [4.21, 50.31],
                  [4.2, 50.3],
                ] as GroundPoint[],
              ],
            ],
          }
        : one,
    );
    const alone = mapOf({ ...evaluation, contours: lone }, ["Q000"], 10);
    expect(alone?.classes.flatMap(({ quartiers }) => quartiers)).toHaveLength(4);
  });

  test("of three quarters has no class", () => {
    const map = mapOf(mapped(3));
    expect(map?.classes.map(({ classe, motif }) => [classe, motif])).toEqual([["", "carte-seule"]]);
  });
});

test("numbers never cover one another, and stay on the drawing", () => {
  const contours = Array.from({ length: 60 }, (_, rank) => square(`Q${rank}`, rank)).map((one, rank) => ({
    ...one,
    // Crowded, as those of one town are.
    polygons: one.polygons.map((rings) =>
      rings.map((ring) => ring.map(([x, y]): GroundPoint => [2.7 + (x - 2.7) / (1 + (rank % 3)), y])),
    ),
  }));
  const marks = new Map(
    contours.map(({ territory }, rank) => [
      territory,
      { classe: "A", numero: String(rank + 1), est_sujet: false },
    ]),
  );
  const rows = mapRows({ contours, marks, communes: [], epci: [], width: 380, height: 330 });
  const placed = rows?.numeros ?? [];
  expect(placed).toHaveLength(60);
  for (const { x, y } of placed) expect(x > 0 && x < 380 && y > 0 && y < 330).toBe(true);
});

test("outlines of communes and of the agglomeration are drawn where there are some, with a scale", () => {
  const contours = [square("Q", 0), square("R", 9), square("62001", 0), square("E1", 1)];
  const mark = { classe: "A", numero: "1", est_sujet: true };
  const rows = mapRows({
    contours,
    marks: new Map([
      ["Q", mark],
      ["R", { ...mark, numero: "", est_sujet: false }],
    ]),
    communes: ["62001", "62002"],
    epci: ["E1"],
    width: 300,
    height: 200,
  });
  expect(rows?.limites.map(({ maille }) => maille)).toEqual(["commune", "epci"]);
  expect(rows?.quartiers.map(({ code }) => code)).toEqual(["R", "Q"]);
  expect(rows?.echelle[0]?.libelle).toMatch(/^[\d,]+ km$/);
});

test.each(["fiche-qpv", "rapport-annuel"])(
  "is drawn by the specification of %s, without a word of Vega",
  async (id) => {
    const template = (await readTemplate(id, nodeWorld(PROJECT))).value ?? houseTemplate();
    const spec = template.charts.get("carte")?.spec ?? {};
    const map = mapOf(mapped(22), ["Q003"]);
    const { svg, problem } = drawChart({ spec, data: map?.donnees ?? {}, alternative: "Carte.", id: "c" });
    expect(problem).toBeUndefined();
    expect(svg?.match(/<path aria-hidden|<path /g)?.length).toBeGreaterThan(22);
    expect(svg).toContain('aria-label="Carte."');
  },
);

test.each([
  ["fiche-qpv", { scope: "quartier", code: "Q003", label: "Quartier 3" } as const],
  ["rapport-annuel", null],
])("%s shows the map, and the schematic where there are no contours", async (id, subject) => {
  const template = (await readTemplate(id, nodeWorld(PROJECT))).value ?? houseTemplate();
  const drawn = renderReport(mapped(22), template, { subject });
  expect(drawn.diagnostics).toEqual([]);
  expect([drawn.html?.includes('class="liste-carte"'), drawn.html?.includes('class="tuile ')]).toEqual([
    true,
    false,
  ]);
  const schematic = renderReport(evaluationOf(manyQpv(22)), template, { subject }).html ?? "";
  expect([schematic.includes('class="tuile '), schematic.includes("Contours : ")]).toEqual([true, false]);
});

test("a page has one of both", () => {
  const none = { indicators: null, parts: [], logo: "", variables: {} };
  const { contours, carte } = documentView(mapped(22), none, null);
  expect([contours !== null, carte]).toEqual([true, null]);
});
