import { describe, expect, it } from "vitest";
import { assemble } from "../../../../src/evaluation/assemble.ts";
import { commitmentTable } from "../../../../src/output/tables/commitments.ts";
import { toCsv } from "../../../../src/output/tables/csv.ts";
import { claimTable } from "../../../../src/output/tables/findings.ts";
import type { Table } from "../../../../src/output/tables/table.ts";
import { targetTable } from "../../../../src/output/tables/targets.ts";
import type { Claim } from "../../../../src/referentiel/claims/claim.ts";
import type { Referentiel } from "../../../../src/referentiel/referentiel.ts";
import { commitment, epci, measurement, referentiel, target, workspace } from "../../../build.ts";

const evaluation = (changes: Partial<Referentiel>, adopted: readonly Referentiel[] = []) =>
  assemble({
    workspace: workspace({}),
    referentiel: referentiel(changes),
    epci: epci(),
    adopted,
    comparisons: [],
    date: "2026-11-20",
    producedBy: { version: "0", inputs: "0" },
  });
/** The rows as objects, without the empty cells. */
const rows = ({ columns, rows: lines }: Table) =>
  lines.map((line) =>
    Object.fromEntries(
      columns
        .map((column) => [column.name, column.cell(line)] as const)
        .filter(([, cell]) => cell !== undefined),
    ),
  );
const QUOTED = { document: "contrat", document_titre: "Contrat (2024-01-01)" };

describe("the table of targets", () => {
  it("says of each party what it did, the day by which, and points for a gap of shares", () => {
    const parties = [
      {
        id: "bailleurs",
        label: "bailleurs",
        members: [
          { id: "sigh", name: "SIGH" },
          { id: "hdn", name: "Habitat du Nord" },
          { id: "sia", name: "SIA" },
        ],
        source: { document: "contrat" },
      },
    ];
    const targets = [
      target({
        shape: "jalon",
        value: undefined,
        unit: undefined,
        dueDay: "2024-12-31",
        due: "2024-12-31",
        each: "bailleurs",
      }),
      target({ id: "C-2", shape: "reduction_ecart", value: 4, unit: "%", comparator: "la ville" }),
    ];
    const measurements = [
      measurement("2024-11-04", true, { id: "C-1/sigh" }),
      measurement("2025-02-01", true, { id: "C-1/hdn" }),
    ];
    const [signed, gap] = rows(targetTable(evaluation({ targets, measurements, parties })));
    expect(signed).toMatchObject({
      statut: "Non atteint",
      jour_limite: "2024-12-31",
      raison: "hors délai : relevé le 1er\u00a0février 2025, après le jour limite du 31\u00a0décembre 2024",
      parties_atteintes: "1 sur 3",
      par_partie:
        "SIGH : atteint ; Habitat du Nord : hors délai : relevé le 1er\u00a0février 2025, après le jour limite du 31\u00a0décembre 2024 ; SIA : aucun relevé",
    });
    expect(gap).toMatchObject({ unite: "points" });
    expect(gap).not.toHaveProperty("parties_atteintes");
  });

  it("says what is aimed at, what was recorded and where, the verdict and its reason", () => {
    const targets = [
      target({
        baseline: { nature: "constat", value: 40, date: "2022" },
        lead: "CAF",
        node: "P1",
        source: { document: "contrat", lines: "12-14" },
      }),
      target({ id: "C-2", shape: "livrable", value: undefined, unit: undefined, due: "2025" }),
      target({ id: "C-3", due: undefined, duePrinted: "à terme" }),
    ];
    const measurements = [
      measurement("2025", 74.2),
      measurement("2025", true, { id: "C-2", address: "releves.csv:3" }),
    ];
    const [number, done, nothing] = rows(targetTable(evaluation({ targets, measurements })));
    expect(number).toMatchObject({
      cible: "C-1",
      noeud: "P1",
      libelle: "Cible d’essai",
      visee: "au moins 100\u00a0places, en 2027",
      forme: "au_moins",
      valeur_imprimee: 100,
      valeur_visee: 100,
      unite: "places",
      echeance: "2027",
      echelle: "du contrat",
      pilote: "CAF",
      statut: "En bonne voie",
      releve: 74.2,
      releve_date: "2025",
      trajectoire: 76,
      source_releve: "releves.csv:2",
      lignes: "12-14",
      ...QUOTED,
    });
    expect(number?.["progression"]).toBeCloseTo(0.95);
    expect(number?.["part_du_chemin"]).toBeCloseTo(0.57);
    expect(done).toMatchObject({ statut: "Atteint", fait: "oui", source_releve: "releves.csv:3" });
    expect(done).not.toHaveProperty("releve");
    expect(nothing).toMatchObject({ statut: "Non évaluable", raison: "aucun relevé", echeance: "à terme" });
    expect(nothing).not.toHaveProperty("source_releve");
  });

  it("holds the targets of the shared référentiels, under the name that the contract records", () => {
    const shared = referentiel({
      id: "etat",
      scale: "departementale",
      territory: "DEP-62",
      documents: [{ id: "note", title: "Note", date: "2024-01-24", replaces: [] }],
      targets: [target({ id: "C-N1", source: { document: "note" } })],
    });
    const measurements = [measurement("2025", 120, { id: "etat/C-N1" })];
    const found = rows(targetTable(evaluation({ targets: [target()], measurements }, [shared])));
    expect(found.map(({ cible }) => cible)).toEqual(["C-1", "etat/C-N1"]);
    expect(found[1]).toMatchObject({
      statut: "Atteint",
      releve: 120,
      document: "note",
      document_titre: "Note (2024-01-24)",
    });
  });
});

describe("the table of claims", () => {
  const claim = (changes: Partial<Claim>): Claim => ({
    id: "K-1",
    text: "21, 19 ou 22 QPV",
    source: { document: "contrat", lines: "7" },
    approximate: false,
    ...changes,
  });

  it("says what is printed, what the recomputation gives and its verdict", () => {
    const numbers = [{ value: 10 }, { value: 11 }];
    const claims = [
      claim({ computation: { operation: "somme", numbers }, printed: 22, unit: "QPV" }),
      claim({ id: "K-2", note: "Rien à côté." }),
    ];
    const [wrong, alone] = rows(claimTable(evaluation({ claims })));
    expect(wrong).toMatchObject({
      controle: "K-1",
      affirmation: "21, 19 ou 22 QPV",
      verdict: "Contradictoire",
      imprime: 22,
      recalcule: 21,
      unite: "QPV",
      lignes: "7",
      ...QUOTED,
    });
    expect(alone).toMatchObject({ verdict: "Invérifiable", note: "Rien à côté." });
    expect(alone).not.toHaveProperty("recalcule");
  });
});

describe("the table of commitments", () => {
  it("says who promises what, by when, since when and in place of what", () => {
    const commitments = [
      commitment("E-1", {
        node: "P1",
        lead: "Direction de l’habitat",
        partners: ["CAF", "CPAM"],
        due: "2027",
        targets: ["C-1"],
        followUp: [{ id: "S-1", label: "Places" }],
        from: "2024-01-24",
        replaces: ["E-0"],
      }),
      commitment("E-2", { source: { document: "inconnu" } }),
    ];
    const [first, second] = rows(commitmentTable(evaluation({ targets: [target()], commitments })));
    expect(first).toMatchObject({
      engagement: "E-1",
      genre: "communal",
      par: "Commune",
      pilote: "Direction de l’habitat",
      partenaires: "CAF, CPAM",
      echeance: "2027",
      cibles: "C-1",
      suivi: "S-1 : Places",
      valable_du: "2024-01-24",
      remplace: "E-0",
      ...QUOTED,
    });
    expect(second).toMatchObject({ document: "inconnu" });
    expect(second).not.toHaveProperty("document_titre");
  });

  it("like the others, lets no text be run as a formula", () => {
    const table = commitmentTable(evaluation({ commitments: [commitment("E-1", { label: "=1+1" })] }));
    expect(toCsv(table)).toContain(";'=1+1;");
  });
});
