import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeWorld } from "../../../../src/machine/node-world.ts";
import { followYearReport } from "../../../../src/output/report/follow-year.ts";
import { evaluate } from "../../../../src/run/evaluate.ts";
import { PROJECT } from "../../../world.ts";

it("gives the blocks of ecarts suivi to the report, tables with their numbers apart; nothing without follow-up tables", async () => {
  const world = nodeWorld(join(PROJECT, "."));
  const { value: played } = await evaluate("exemple-hazebrouck", { date: "2026-06-30" }, world);
  if (!played) throw new Error("the played year cannot be evaluated: see referentiels.test.ts");
  const report = followYearReport(played);
  expect(report?.annee).toBe(2025);
  expect(report?.points).toContainEqual(
    expect.stringMatching(
      /^L’action « Adulte-relais médiateur santé ».* \(suivi\/2025\/actions\.csv, l\. 5\)\.$/,
    ),
  );
  expect(report?.blocs.map(({ titre }) => titre)).toContain("Argent de 2025");
  const sentences = report?.blocs.flatMap(({ morceaux }) => morceaux.map(({ phrase }) => phrase)) ?? [];
  expect(sentences).toContainEqual(expect.stringMatching(/ : \d+ logements, [\d\s]+€ abattus\.$/));
  const tables =
    report?.blocs.flatMap(({ morceaux }) => morceaux.flatMap(({ tableau }) => tableau ?? [])) ?? [];
  const [funders] = tables.filter(({ colonnes }) => colonnes[0]?.titre === "Financeur");
  expect(funders?.colonnes).toMatchObject([
    { titre: "Financeur", est_nombre: false },
    { titre: "Crédits", est_nombre: false },
    { titre: "Accordé", est_nombre: true },
    { titre: "Versé", est_nombre: true },
  ]);
  expect(funders?.lignes.find(({ titre }) => titre === "État")?.cellules).toMatchObject([
    { texte: "spécifiques", est_nombre: false },
    { texte: expect.stringMatching(/^114.500.€$/), est_nombre: true },
    {},
  ]);
  const [waves] = tables.filter(({ colonnes }) => colonnes[0]?.titre === "Vague");
  expect(waves?.lignes.map(({ titre, etendue }) => [titre, etendue])).toEqual([
    ["entrée", 3],
    ["", 0],
    ["", 0],
    ["+6 mois", 3],
    ["", 0],
    ["", 0],
  ]);
  expect(report?.blocs.filter(({ est_partie }) => est_partie).map(({ titre }) => titre)).toContain(
    "Par financeur",
  );
  expect(JSON.stringify(report)).not.toMatch(/Nœuds|suivi\.yaml|chantiers-jeunes|avant le : |"\?"/i);
  const { followUp: _, ...silent } = played;
  expect(followYearReport(silent)).toBeNull();
});
