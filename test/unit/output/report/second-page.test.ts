import { describe, expect, test } from "vitest";
import type { Change, Evaluation } from "../../../../src/evaluation/evaluation.ts";
import { unknown } from "../../../../src/kernel/unknown.ts";
import { namesOf } from "../../../../src/output/labels.ts";
import { changesView } from "../../../../src/output/report/claims.ts";
import { secondPageView } from "../../../../src/output/report/opening/second-page.ts";
import { target } from "../../../build.ts";
import { evaluationOf, manyQpv } from "./fixture.ts";

const note = (evaluation: Evaluation) => secondPageView(evaluation, namesOf(evaluation));
const base = evaluationOf(manyQpv(12));
const changed = (changes: readonly Change[]): Evaluation => ({
  ...base,
  referentiel: { ...base.referentiel, targets: [target({ id: "C-1", label: "Une réunion par an" })] },
  changes: { ...base.changes, since: "2025-11-20", sameInputs: false, changes } as Evaluation["changes"],
});
const change = (kind: Change["kind"], id: string): Change => ({
  kind,
  id,
  before: null,
  after: kind === "controle" ? "contradictoire" : "atteint",
  causes: ["chiffres"],
});

describe("the second page of a note", () => {
  test("answers first, then those that lack something", () => {
    const { reponses, depuis, changements } = note(base);
    expect(reponses.length).toBeGreaterThan(0);
    expect(reponses[0]?.a_fournir).toBe("");
    expect(depuis).toContain("Aucune évaluation antérieure");
    expect(changements).toEqual([]);
  });

  test("says what changed by its words, and counts what it leaves out", () => {
    const finding = base.findings[0]?.id ?? "";
    const few = note(changed([change("cible", "C-1"), change("constat", finding)]));
    expect(few.depuis).toContain("2 verdicts différents");
    expect(few.changements[0]).toContain("Une réunion par an : « Absent », maintenant « Atteint »");
    const many = note(changed(Array.from({ length: 40 }, () => change("cible", "C-1"))));
    expect(many.autres_changements).toMatch(/^Et \d+ autres verdicts : rapport annuel\.$/);
    expect(note(changed([])).depuis).toContain("aucun verdict n’est différent");
  });

  test("a change of what is no longer in the référentiel keeps its identifier", () => {
    const gone = changesView(
      changed([change("controle", "X"), change("constat", "Y"), change("cible", "Z")]),
    );
    expect(gone?.lignes.map(({ libelle }) => libelle)).toEqual(["X", "Y", "Z"]);
  });

  test("without a figure says so", () => {
    const silent = manyQpv(4).map((one) => ({
      ...one,
      values: [unknown("secret"), unknown("secret")] as const,
    }));
    const { pauvrete, decrochage } = note(evaluationOf(silent));
    expect([pauvrete[0], decrochage[0]]).toEqual([
      "Aucun taux de pauvreté n’est publié pour ces quartiers dans les données lues.",
      "Une seule année, ou aucune, est publiée : aucun décrochage ne se lit.",
    ]);
  });
});
