import { describe, expect, test } from "vitest";
import { assemble } from "../../../../src/evaluation/assemble.ts";
import { followYear } from "../../../../src/follow/follow-year.ts";
import { COMMITMENT_LINES, type CommitmentLine } from "../../../../src/follow/tables/commitment-states.ts";
import { reviewView } from "../../../../src/output/report/commitment-review.ts";
import type { Referentiel } from "../../../../src/referentiel/referentiel.ts";
import { commitment, epci, referentiel, workspace } from "../../../build.ts";
import { followContext, followRow } from "../../../follow-rows.ts";

const COMMITMENTS = [
  commitment("E-1", { by: "Ville", label: "ouvrir une crèche" }),
  commitment("E-2", { by: "ARS", label: "Former", due: "2025" }),
  commitment("E-3", { by: "ARS", label: "Soigner", due: "2024-06" }),
  commitment("E-4", { by: "CAF", label: "Aider", due: "2030" }),
  commitment("E-5", { by: "Ville", label: `${"mot ".repeat(80)}`, due: "2026" }),
];

function viewOf(changes: Partial<Referentiel>, lines: readonly CommitmentLine[] = []) {
  const contract = referentiel({ id: "essai", commitments: COMMITMENTS, ...changes });
  const organisations = [
    { id: "ars", name: "ARS", mustDeclare: true, source: { document: "contrat" } },
    { id: "caf", name: "CAF", mustDeclare: true, source: { document: "contrat" } },
  ];
  const follow = followContext(
    { commitments: lines },
    { organisations },
    { referentiel: contract, year: 2026, day: "2026-11-20" },
  );
  return reviewView(
    assemble({
      workspace: workspace({}),
      referentiel: contract,
      epci: epci(),
      adopted: [],
      comparisons: [],
      date: "2026-11-20",
      follow,
      ...(lines.length > 0 && { followUp: followYear(follow) }),
      producedBy: { version: "", inputs: "" },
    }),
  );
}

describe("without any follow-up", () => {
  const view = viewOf({});
  test("counts add up, in the whole and under each signatory", () => {
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    expect(view.total).toBe(5);
    expect(sum(view.decompte.map(({ nombre }) => nombre))).toBe(5);
    expect(sum(view.signataires.map(({ total }) => total))).toBe(5);
    for (const { nombres, total, detail, brefs } of view.signataires) {
      expect(sum(nombres.map((text) => Number(text) || 0))).toBe(total);
      expect(sum(detail.map(({ nombre }) => nombre)) + brefs.length).toBe(total);
    }
  });
  test("what is to be decided comes first, by deadline, and who has most to answer", () => {
    expect(
      view.a_decider.map(({ titre, lignes }) => [titre, lignes.map(({ echeance }) => echeance)]),
    ).toEqual([
      ["Échéance passée, sans réponse", ["En juin 2024", "En 2025"]],
      ["Dus d’ici la fin de l’année", ["En 2026"]],
    ]);
    expect(view.signataires.map(({ nom }) => nom)).toEqual(["ARS", "Ville", "CAF"]);
  });
  test("says that nobody has entered anything, which is not “not held”", () => {
    expect(view.sans_suivi).toContain("n’est pas un engagement non tenu");
    expect(view.muets).toBe("");
  });
  test("what has neither date nor answer is its words; a long one is cut after a word", () => {
    expect(view.signataires[1]?.brefs).toEqual(["Ouvrir une crèche"]);
    expect(view.a_decider[1]?.lignes[0]?.court).toMatch(/ mot…$/);
  });
});

test("with one: what was declared and what establishes it, and who has not declared", () => {
  const view = viewOf({}, [
    followRow(COMMITMENT_LINES, {
      id: "E-2",
      date: "2026-03-01",
      state: "tenu",
      source: "COPIL de mars",
      outlook: "Suite",
    }),
  ]);
  const [ars] = view.signataires.filter(({ nom }) => nom === "ARS");
  const lines = ars?.detail.flatMap(({ lignes }) => lignes) ?? [];
  expect(lines.map(({ preuve }) => preuve.replaceAll("\u00a0", " "))).toContain(
    "Déclaré le 1er mars 2026 : tenu. COPIL de mars. Suite : Suite.",
  );
  expect(view.sans_suivi).toBe("");
  expect(view.muets).toContain("n’a pas déclaré : CAF");
});
