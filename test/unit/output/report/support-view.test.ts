import { describe, expect, test } from "vitest";
import type { Evaluation } from "../../../../src/evaluation/evaluation.ts";
import type { Finding } from "../../../../src/evaluation/finding.ts";
import { namesOf } from "../../../../src/output/labels.ts";
import { supportViews, traceLines } from "../../../../src/output/report/trace.ts";
import type { ConditionTrace, Operand } from "../../../../src/referentiel/rules/trace.ts";
import { epci, qpv, referentiel, rule, target } from "../../../build.ts";
import { evaluationOf } from "./fixture.ts";

const evaluation = {
  ...evaluationOf([]),
  epci: epci(),
  territories: [qpv("QP1", { label: "Le Pré" }), qpv("QP2", { label: "La Cité" })],
  referentiel: referentiel({
    targets: [target({ id: "C-1", label: "Cent places." })],
    rules: [rule(undefined, { id: "autre", label: "L’autre règle" })],
  }),
  targets: [{ id: "C-1", why: "Aucun relevé." }],
} as unknown as Evaluation;

const leaf = (changes: Partial<ConditionTrace>): ConditionTrace => ({
  kind: "compare",
  result: true,
  children: [],
  ...changes,
});
const term = (changes: Partial<Operand> = {}): Operand => ({
  id: "cpo",
  label: "part des CPO",
  kind: "terme",
  value: 52,
  unit: "%",
  figures: [{ territory: "", period: "2025", value: 52, address: "releves.csv:2" }],
  ...changes,
});
const least = (changes: Partial<Operand> = {}): Operand => ({
  id: "minimum",
  label: "Minimum",
  kind: "parametre",
  value: 50,
  unit: "%",
  from: "2024-01-01",
  reference: "Circulaire.",
  figures: [],
  ...changes,
});

function supports(trace: ConditionTrace | null, exemption?: ConditionTrace): string[] {
  const finding = { trace, exemption } as unknown as Finding;
  const found = supportViews(finding, evaluation, namesOf(evaluation));
  return found.map(({ nature, texte }) => `${nature} | ${texte}`.replaceAll(/[\u00a0\u202f]/g, " "));
}

describe("what a verdict rests on, beside the counts over the QPV", () => {
  test("a record with its address, and the threshold with its date and reference", () => {
    expect(supports(leaf({ operands: [term(), least()] }))).toEqual([
      "Relevé | part des CPO : relevé, 2025 : 52 % (releves.csv:2)",
      "Seuil | Minimum : 50 %, depuis le 1er janvier 2024. Circulaire.",
    ]);
  });

  test("a threshold that nothing dates, and one that has no value; an unknown term is in the « pourquoi »", () => {
    const nothing = term({ value: null, reason: "aucun_releve", figures: [] });
    const operands = [
      nothing,
      least({ label: undefined, from: undefined, reference: undefined }),
      least({ value: null, reason: "parametre_sans_valeur" }),
    ];
    expect(supports(leaf({ operands }))).toEqual([
      "Seuil | minimum : 50 %.",
      "Seuil | « Minimum » : paramètre sans valeur à cette date.",
    ]);
  });

  test("figures of QPV, each once, from the whole tree; where the rule does not apply first", () => {
    const figure = { territory: "QP1", period: "2019", value: 33, address: "observations.csv:4" };
    const gap = leaf({ kind: "ecart_evolue", figures: [figure] });
    const both = leaf({
      kind: "tous",
      children: [gap, gap, leaf({ operands: [term({ figures: [figure] })] })],
    });
    const exemption = leaf({ operands: [term({ id: "projets", label: undefined })] });
    expect(supports(both, exemption)).toEqual([
      "Relevé | projets : relevé, 2025 : 52 % (releves.csv:2)",
      "Chiffre | QP1 Le Pré, 2019 : 33 (observations.csv:4)",
      "Chiffre | part des CPO : QP1 Le Pré, 2019 : 33 % (observations.csv:4)",
    ]);
  });

  test("the targets and the rules whose status was read", () => {
    const children = [
      leaf({ kind: "cible_atteinte", target: "C-1", status: "non_evaluable", result: null }),
      leaf({ kind: "cible_atteinte", target: "C-9", result: null }),
      leaf({ kind: "regle", rule: "autre", status: "atteint" }),
      leaf({ kind: "regle", rule: "perdue", status: "non_atteint", result: false }),
    ];
    expect(supports(leaf({ kind: "tous", children }))).toEqual([
      "Cible | Cent places : non évaluable. Aucun relevé.",
      "Cible | C-9 : inconnu.",
      "Règle lue | L’autre règle : atteint.",
      "Règle lue | perdue (perdue) : non atteint.",
    ]);
  });

  test("which QPV answer what, when the share carries a condition", () => {
    const qpv = [
      { territory: "QP1", trace: leaf({}) },
      { territory: "QP2", trace: leaf({ result: null }) },
    ];
    const outOf = { count: 1, known: 1, total: 2 };
    const parameter = { id: "m", value: 0.5, from: "2014-01-01", reference: "Convention" };
    const trace = leaf({ kind: "part_des_qpv", outOf, qpv, parameter, atLeast: true });
    expect(supports(trace)).toEqual(["QPV | remplissent la condition : Le Pré ; sans réponse : La Cité."]);
    expect(supports({ ...trace, qpv: [] })).toEqual([]);
    expect(traceLines(trace, evaluation.referentiel)).toMatchObject([
      {
        lecture: "QPV qui remplissent la condition",
        compte: "1 QPV sur 1",
        seuil: "au moins 50\u00a0% des QPV",
      },
    ]);
  });

  test("nothing without a rule", () => {
    expect(supports(null)).toEqual([]);
  });
});
