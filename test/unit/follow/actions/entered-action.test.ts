import { expect, test } from "vitest";
import { enteredAction } from "../../../../src/follow/actions/entered-action.ts";
import { explainAction } from "../../../../src/output/terminal/explain-action.ts";
import { followContext } from "../../../follow-rows.ts";
import { action, asking, audience, funding, meeting, sheet } from "../lines.ts";

const inWorkbook = (field: string) => ({
  file: "referentiels/essai/suivi/2025/suivi.xlsx",
  sheet: "actions",
  line: 9,
  column: field === "state" ? 28 : 1,
});
const records = {
  actions: [
    { ...action({ qpv: ["QN1"], isReinforced: true, validatedOn: "2025-03-20" }), place: inWorkbook },
    action({ year: 2024, state: "realisee" }),
    { ...action({ id: "b" }), place: (field: string) => ({ file: "autre.csv", line: 4, field }) },
  ],
  sheets: [sheet({ participants: 3, receivedOn: "2026-04-02" })],
  funding: [funding({ granted: 1200 }), funding({ action: "b", granted: 7 })],
  audiences: [audience({ breakdown: "qpv", modality: "QN1", count: 3 }), audience({ modality: "H" })],
  meetings: [
    meeting({ heldOn: "2025-06-02", examined: ["forum"] }),
    meeting({ heldOn: "2024-06-02", examined: ["forum"] }),
  ],
};
const context = followContext(records, asking(["seuil_de_diffusion", 5], ["fiche_avant", "03-31"]), {
  day: "2026-05-02",
});

test("what was entered of an action, its money, meetings and what controls say of it, the latest year first", () => {
  const [now, before, ...others] = enteredAction("forum", context);
  expect(others).toEqual([]);
  expect([now?.year, before?.year]).toEqual([2025, 2024]);
  expect(now?.lines.map(({ table }) => table)).toEqual(["actions", "fiches", "financements"]);
  expect(now?.money.granted.known).toBe(1200);
  expect(now?.meetings.map(({ heldOn }) => heldOn)).toEqual(["2025-06-02"]);
  expect(now?.problems.map(({ code }) => code)).toEqual([
    "action/sans-noeud",
    "sheet/en-retard",
    "audience/qpv-inconnu",
  ]);
  expect(before?.lines.map(({ table }) => table)).toEqual(["actions"]);
  expect(enteredAction("autre", context)).toEqual([]);
});

test("no number of persons under the threshold is in it", () => {
  const cells = enteredAction("forum", context).flatMap(({ lines }) => lines.flatMap((line) => line.cells));
  expect(cells.map(({ column }) => column)).not.toContain("participants");
  expect(JSON.stringify(enteredAction("forum", context)[0]?.audience)).not.toContain("3,");
});

test("in words, with the cell of a workbook or the column of a CSV", () => {
  const text = explainAction(
    { id: "forum", referentiel: "essai", years: enteredAction("forum", context) },
    100,
  );
  const plain = text.replaceAll(/[\u00a0\u202f]/g, " ");
  expect(plain).toContain("forum, action de 2025 (essai) : en cours");
  expect(plain).toContain("    statut (AB9) : en_cours");
  expect(plain).toContain("    suivi_renforce (A9) : oui");
  expect(plain).toContain("    valide_le (A9) : 20 mars 2025");
  expect(plain).toContain("    accorde : 1 200 €");
  expect(plain).toContain("Publics : QN1 : s ; H : s.");
  expect(plain).toContain("  copil, 2 juin 2025 (suivi/instances.csv:3)");
  expect(plain).toContain("  sheet/en-retard : la fiche de l’action « forum » a été reçue le 2 avril 2026");
  const [, before] = enteredAction("forum", { ...context, records: { ...context.records, meetings: [] } });
  const none = explainAction({ id: "forum", referentiel: "essai", years: before ? [before] : [] }, 100);
  expect(none).toContain("Aucune réunion saisie ne dit l’avoir examinée.");
});
