import { describe, expect, test } from "vitest";
import type { Evaluation } from "../../../../src/evaluation/evaluation.ts";
import { unknown } from "../../../../src/kernel/unknown.ts";
import { nodeWorld } from "../../../../src/machine/node-world.ts";
import { namesOf } from "../../../../src/output/labels.ts";
import { documentView } from "../../../../src/output/report/document-view.ts";
import { reportVignettes } from "../../../../src/output/report/quarter/vignettes.ts";
import { renderReport } from "../../../../src/output/report/render-report.ts";
import { readTemplate } from "../../../../src/output/report/template/read-template.ts";
import type { Template } from "../../../../src/output/report/template/template.ts";
import { commitment } from "../../../build.ts";
import { PROJECT } from "../../../world.ts";
import { evaluationOf, houseTemplate, INCOME, manyQpv, type Qpv } from "./fixture.ts";

const NONE = { indicators: null, parts: [], logo: "", variables: {} };
const read = async (id: string): Promise<Template> =>
  (await readTemplate(id, nodeWorld(PROJECT))).value ?? houseTemplate();

const COMMUNE = {
  code: "62001",
  label: "Lens",
  kind: "commune",
  geography: "cog",
  communes: [],
  epci: ["E1"],
  aliases: [],
} as const;

/** These QPV, all in one commune. */
function inTown(qpv: readonly Qpv[], changes: Partial<Evaluation> = {}): Evaluation {
  const made = evaluationOf(qpv, changes);
  const territories = made.territories.map((one) =>
    one.kind === "qpv" ? { ...one, communes: ["62001"] } : one,
  );
  return { ...made, territories: [...territories, COMMUNE] };
}

const quarter = (evaluation: Evaluation, code = "Q000") =>
  documentView(evaluation, NONE, { scope: "quartier", code, label: "Quartier" }).quartier;
const town = (evaluation: Evaluation) =>
  documentView(evaluation, NONE, { scope: "commune", code: "62001", label: "Lens" }).commune;

describe("the sheet of a quarter", () => {
  test.each([1, 2, 5, 22, 60])("of a contract of %i QPV is a whole page", async (count) => {
    const evaluation = inTown(manyQpv(count));
    const { html = "", diagnostics } = renderReport(evaluation, await read("fiche-qpv"), {
      subject: { scope: "quartier", code: "Q000", label: "Quartier 0" },
    });
    expect(diagnostics).toEqual([]);
    expect(html).toContain("Quartier 0");
    expect(html.includes("Sa place parmi les quartiers")).toBe(count > 1);
    expect(html).toContain("Source : ");
    expect(html.slice(html.indexOf("<body>"))).not.toMatch(/undefined|NaN|\[object/);
  });

  test("opens with its own finding, its numbers and its place", () => {
    const view = quarter(inTown(manyQpv(5)));
    expect(view?.constat).toContain("de 2014 à 2019, ");
    expect(view?.depart).toContain("avant le contrat 2024-2030");
    expect(view?.est_depart).toBe(true);
    expect(view?.chiffres.length).toBeGreaterThan(1);
    expect(view?.rangs[0]?.phrase).toContain("La valeur la plus basse des 5 quartiers");
    expect(view?.rangs[0]?.donnees.points.filter(({ est_sujet }) => est_sujet)).toHaveLength(1);
    expect(view?.courbes[0]?.donnees.points.filter(({ moment }) => moment === "fin")).toHaveLength(2);
    expect(view?.situation).toMatch(/Commune\s: Lens/);
  });

  test("without a figure it says so, draws nothing, and no zero", async () => {
    const silent = manyQpv(5).map((one) => ({
      ...one,
      values: [unknown("secret"), unknown("secret")] as const,
    }));
    const evaluation = inTown(silent);
    const { html = "" } = renderReport(evaluation, await read("fiche-qpv"), {
      subject: { scope: "quartier", code: "Q000", label: "Quartier 0" },
    });
    expect(html).toContain("Aucun chiffre publié ne décrit ce quartier");
    expect(html).not.toContain("<svg");
    expect(html).toMatch(/Secret statistique\s: Revenu médian/);
  });

  test("a rank needs peers that have a figure", () => {
    const few = manyQpv(6).map((one, index) =>
      index < 2 ? one : { ...one, values: [unknown("secret"), unknown("secret")] as const },
    );
    expect(quarter(inTown(few))?.rangs).toEqual([]);
  });

  test("the map of many holds those of its communes; its classes are of all", () => {
    const evaluation = inTown(manyQpv(30));
    const apart = evaluation.territories.map((one) =>
      one.kind === "qpv" && one.code > "Q003" ? { ...one, communes: ["62002"] } : one,
    );
    const map = quarter({ ...evaluation, territories: apart })?.carte;
    expect(map?.groupes.flatMap(({ tuiles }) => tuiles)).toHaveLength(4);
    expect(map?.reste).toContain("26 autres quartiers");
    expect(map?.classes.map(({ classe }) => classe)).toEqual(["A", "B", "C", "D"]);
    expect(map?.groupes[0]?.tuiles[0]).toMatchObject({ classe: "A", motif: "classe-a", est_sujet: true });
  });

  test("nothing of the whole report is made for it, unless its template asks for it", () => {
    const evaluation = inTown(manyQpv(3));
    let asked = 0;
    const watched = Object.defineProperty({ ...evaluation }, "findings", {
      get: () => {
        asked += 1;
        return evaluation.findings;
      },
    });
    const view = documentView(watched, NONE, { scope: "quartier", code: "Q000", label: "Quartier 0" });
    expect(view.quartier?.nom).toBe("Quartier 0");
    expect(asked).toBe(0);
    expect(Object.hasOwn(view, "questions_centrales")).toBe(true);
    expect(view.questions_centrales).toHaveLength(1);
    expect(asked).toBeGreaterThan(0);
    expect(Object.hasOwn(view, "inconnue")).toBe(false);
  });

  test("a quarter or a commune that the evaluation does not hold has no sheet", () => {
    expect(quarter(inTown(manyQpv(2)), "Q9")).toBeNull();
    expect(town(evaluationOf(manyQpv(2)))).toBeNull();
  });

  test("a city of arrondissements has the quarters of all of them", () => {
    const made = inTown(manyQpv(3));
    const territories = made.territories.map((one) =>
      one.kind === "qpv" ? { ...one, communes: [one.code === "Q000" ? "13203" : "13214"] } : one,
    );
    const marseille = { ...COMMUNE, code: "13055", label: "Marseille" };
    const evaluation = { ...made, territories: [...territories, marseille] };
    const subject = { scope: "commune", code: "13055", label: "Marseille" } as const;
    expect(documentView(evaluation, NONE, subject).commune).toMatchObject({
      nom: "Marseille",
      quartiers: "Quartier 0, Quartier 1, Quartier 2",
    });
  });

  test("a logo is left as it is: it is no text", () => {
    const logo = `data:image/png;base64,${"A".repeat(200)}`;
    expect(documentView(evaluationOf(manyQpv(1)), { ...NONE, logo }, null).logo).toBe(logo);
  });
});

describe("what names a quarter", () => {
  const action = (label: string, holder: string, qpv: readonly string[]) => ({
    id: label,
    label,
    holder,
    node: null,
    qpv,
    frame: null,
    state: "realisee",
    reason: null,
    sheet: "recue",
    money: { asked: SUM, granted: SUM, paid: SUM },
    expected: null,
    obtained: null,
    participants: null,
    grantedEach: unknown("absent"),
    before: null,
    address: "a.csv:2",
  });
  const SUM = { known: 1000, missing: 0, lines: 1 };
  const long =
    "Un intitulé qui demande deux lignes, car il dit tout de l’action, des publics et du calendrier de l’année entière";
  const withFollowUp = (
    actions: readonly unknown[],
    engagements: Evaluation["referentiel"]["commitments"],
  ) => {
    const evaluation = inTown(manyQpv(2));
    return {
      ...evaluation,
      referentiel: { ...evaluation.referentiel, commitments: engagements },
      followUp: { year: 2025, actions: { actions } } as never,
    };
  };

  test("its actions and the commitments of its commune, as many as the page has room for", () => {
    const actions = Array.from({ length: 8 }, (_, rank) =>
      action(`${long} ${rank}`, "Association", ["Q000"]),
    );
    const promised = Array.from({ length: 9 }, (_, rank) =>
      commitment(`E-${rank}`, { commune: "Lens", label: long }),
    );
    const view = quarter(withFollowUp([...actions, action("Ailleurs", "CCAS", ["Q001"])], promised))?.suivi;
    expect(view?.phrase).toContain("8 actions de 2025");
    expect(view?.actions).toHaveLength(5);
    expect(view?.autres_actions).toContain("3 autres");
    expect(view?.engagements).toHaveLength(0);
    expect(view?.autres_engagements).toContain("9 autres");
    expect(view?.actions[0]?.intitule.endsWith("…")).toBe(true);
  });

  test("a commitment that names a quarter is not of the others", () => {
    const promised = [
      commitment("E-1", { qpv: "Quartier 0" }),
      commitment("E-2", { qpv: "Q001" }),
      commitment("E-3"),
    ];
    const view = quarter(withFollowUp([action("Court", "CCAS", ["Q000"])], promised))?.suivi;
    expect(view?.engagements).toHaveLength(1);
    expect(view?.engagements[0]?.etat).toBe("rien de saisi");
    expect(view?.actions).toMatchObject([{ intitule: "Court", etat: "réalisée", participants: "n.d." }]);
  });
});

describe("the sheet of a commune", () => {
  test("its quarters side by side, the most unfavourable change first, on one scale", async () => {
    const evaluation = inTown(manyQpv(5));
    const view = town(evaluation);
    expect(view?.constat).toContain("de 2014 à 2019, ");
    expect(view?.cotes?.vignettes.map(({ nom }) => nom)).toEqual(
      [0, 1, 2, 3, 4].map((rank) => `Quartier ${rank}`),
    );
    const scales = view?.cotes?.vignettes.map(({ donnees }) => donnees.echelle);
    expect(new Set(scales?.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(view?.cotes?.vignettes[0]?.evolution).toMatch(/Évolution de l’écart\s: /);
    expect(view?.tableaux[0]?.lignes).toHaveLength(6);
    const { html = "", diagnostics } = renderReport(evaluation, await read("fiche-commune"), {
      subject: { scope: "commune", code: "62001", label: "Lens" },
    });
    expect(diagnostics).toEqual([]);
    expect(html).toMatch(/Encadrés\s: les quartiers de la commune/);
  });

  test("what has no room is counted", () => {
    const view = town(inTown(manyQpv(20)));
    expect(view?.cotes?.vignettes).toHaveLength(12);
    expect(view?.tableaux[0]?.lignes).toHaveLength(13);
    expect(view?.tableaux[0]?.autres).toContain("8 autres quartiers");
  });

  test("without a figure, no chart and no table", () => {
    const silent = manyQpv(2).map((one) => ({
      ...one,
      values: [unknown("secret"), unknown("secret")] as const,
    }));
    expect(town(inTown(silent))).toMatchObject({
      constat: "",
      cotes: null,
      carte: null,
      tableaux: [],
      depart: "",
    });
  });

  test("the template's indicators are its own", () => {
    const view = documentView(
      inTown(manyQpv(2)),
      { ...NONE, indicators: ["autre"] },
      {
        scope: "commune",
        code: "62001",
        label: "Lens",
      },
    ).commune;
    expect(view?.tableaux).toEqual([]);
    expect(INCOME.id).not.toBe("autre");
  });
});

describe("the quarters of the leading table of a report, side by side", () => {
  const sides = (count: number) => {
    const evaluation = evaluationOf(manyQpv(count));
    return reportVignettes(evaluation, evaluation.comparisons[0], namesOf(evaluation));
  };

  test("none of a contract of one quarter, nor without a table", () => {
    expect(sides(1)).toBeNull();
    expect(reportVignettes(evaluationOf([]), undefined, namesOf(evaluationOf([])))).toBeNull();
  });

  test("one scale, a reading of the first, its source; those without room are counted", () => {
    const view = sides(30);
    expect(view?.vignettes).toHaveLength(24);
    expect(view?.autres).toBe("6 autres quartiers dans le tableau.");
    expect(view?.lecture).toMatch(/Lecture : Quartier 0, en 2019, .* dans l’agglomération\.$/);
    expect(new Set(view?.vignettes.map(({ donnees }) => JSON.stringify(donnees.echelle))).size).toBe(1);
  });
});
