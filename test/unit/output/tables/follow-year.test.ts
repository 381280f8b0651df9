import { describe, expect, test } from "vitest";
import { OutputError } from "../../../../src/files/world.ts";
import { followYear } from "../../../../src/follow/follow-year.ts";
import { COUNCIL_OPINIONS, type CouncilOpinion } from "../../../../src/follow/tables/council-opinions.ts";
import { followYearTables } from "../../../../src/output/tables/follow-year.ts";
import { writeFollowYear } from "../../../../src/output/write-follow-year.ts";
import { node, referentiel } from "../../../build.ts";
import { followContext, followRow } from "../../../follow-rows.ts";
import { memoryWorld } from "../../../world.ts";
import { action, asking, funding, meeting, sheet } from "../../follow/lines.ts";

const contract = referentiel({ nodes: [node("O1", { level: "orientation", label: "Santé" })] });

const year = followYear(
  followContext(
    {
      actions: [
        action({ state: "realisee", node: "O1", qpv: ["QN05910M"], isReinforced: true, frame: "CPO" }),
        action({ id: "media", isReinforced: true }),
        action({ year: 2024, state: "partielle" }),
      ],
      funding: [
        funding({ granted: 100, advance: 40, balance: 60, balanceState: "a_verser" }),
        funding({ funder: "caf", stream: "droit_commun" }),
        funding({ action: "media", granted: 7 }),
        funding({ year: 2024, granted: 50 }),
      ],
      sheets: [
        sheet({ participants: 40, receivedOn: "2025-12-01" }),
        sheet({ action: "media", participants: 3 }),
      ],
      meetings: [meeting({ heldOn: "2025-06-12", examined: ["forum"] }), meeting({ heldOn: "2025-11-12" })],
    },
    asking(["seuil_de_diffusion", 5]),
    {
      referentiel: contract,
      lists: { ...followContext({}).lists, qpv: [{ code: "QN05910M", words: "Centre" }] },
    },
  ),
);

const nameOf = (code: string) => `nom de ${code}`;

/** The rows of a table as objects, without the empty cells. */
const rowsOf = (name: string, of = year) => {
  const table = followYearTables(of, nameOf).find((one) => one.name === name);
  return table?.rows.map((row) =>
    Object.fromEntries(
      table.columns
        .map((column) => [column.name, column.cell(row)] as const)
        .filter(([, cell]) => cell !== undefined),
    ),
  );
};

describe("the tables of a year", () => {
  test("an action with its cost, its result, and last year; what is not known is empty, and counted", () => {
    expect(rowsOf("actions")).toEqual([
      {
        action: "forum",
        intitule: "Forum des métiers",
        porteur: "Mission locale",
        noeud: "O1",
        qpv: "QN05910M",
        cadre: "convention pluriannuelle d’objectifs",
        statut: "réalisée",
        fiche: "reçue",
        accorde: 100,
        accorde_lignes_sans_montant: 1,
        verse: 40,
        verse_lignes_sans_montant: 1,
        participants: 40,
        statut_avant: "réalisée en partie",
        accorde_avant: 50,
        accorde_avant_lignes_sans_montant: 0,
        participants_avant_motif: "n.d.",
        adresse: "suivi/actions.csv:3",
      },
      {
        action: "media",
        intitule: "Forum des métiers",
        porteur: "Mission locale",
        qpv: "",
        statut: "en cours",
        fiche: "non reçue, sans délai connu",
        accorde: 7,
        accorde_lignes_sans_montant: 0,
        verse_lignes_sans_montant: 1,
        participants_motif: "(secret)",
        adresse: "suivi/actions.csv:3",
      },
    ]);
  });

  test("money by all that is known of its place; by funder with last year", () => {
    expect(rowsOf("argent")).toHaveLength(4);
    expect(rowsOf("argent")?.[0]).toEqual({
      annee: 2024,
      financeur: "etat",
      financeur_libelle: "nom de etat",
      nature: "crédits spécifiques de la politique de la ville",
      section: "fonctionnement",
      action_abandonnee: "non",
      demande_lignes_sans_montant: 1,
      accorde: 50,
      accorde_lignes_sans_montant: 0,
      verse_lignes_sans_montant: 1,
    });
    expect(rowsOf("argent")).toContainEqual(
      expect.objectContaining({
        orientation: "O1",
        noeud: "O1",
        qpv: "QN05910M",
        statut_solde: "à verser",
        verse: 40,
      }),
    );
    expect(rowsOf("financeurs")).toEqual([
      expect.objectContaining({ financeur: "caf", accorde_lignes_sans_montant: 1 }),
      expect.objectContaining({ financeur: "etat", accorde: 107, accorde_avant: 50 }),
    ]);
  });

  test("what councils said, each with its name", () => {
    const opinion = (values: Partial<CouncilOpinion>) =>
      followRow(COUNCIL_OPINIONS, {
        year: 2025,
        council: "conseil_municipal",
        territory: "59392",
        ...values,
      });
    const opinions = [
      opinion({ sentOn: "2025-02-02", receivedOn: "2025-02-20", opinion: "reserves", hasGrant: true }),
      opinion({ council: "autre_signataire", territory: null, organisation: "caf" }),
      opinion({ council: "autre_signataire", territory: null }),
    ];
    expect(rowsOf("avis", followYear(followContext({ opinions })))).toEqual([
      expect.objectContaining({
        conseil: "conseil municipal",
        territoire: "59392",
        nom: "nom de 59392",
        reponse_avant: "2025-03-02",
        recu_le: "2025-02-20",
        avis: "avis favorable avec réserves",
        dsu: "oui",
      }),
      expect.objectContaining({
        organisme: "caf",
        nom: "nom de caf",
        avis: "rien ne lui a encore été transmis",
      }),
      expect.not.objectContaining({ nom: expect.anything() }),
    ]);
  });

  test("what the actions reach, and those followed closely at each committee", () => {
    expect(rowsOf("couverture_noeuds")).toEqual([
      { noeud: "O1", niveau: "orientation", libelle: "Santé", actions: 1 },
    ]);
    expect(rowsOf("couverture_quartiers")).toEqual([
      { qpv: "QN05910M", libelle: "Centre", actions: 1, partagees: 0 },
    ]);
    expect(rowsOf("suivi_renforce")).toEqual([
      { action: "forum", copil_le: "2025-06-12", presentee: "oui" },
      { action: "forum", copil_le: "2025-11-12", presentee: "inconnu" },
      { action: "media", copil_le: "2025-06-12", presentee: "non" },
      { action: "media", copil_le: "2025-11-12", presentee: "inconnu" },
    ]);
  });

  test("without a committee, the action alone", () => {
    const bare = followYear(
      followContext({ actions: [action({ isReinforced: true, lead: "cheffe de projet" })] }),
    );
    const table = followYearTables(bare, nameOf).find(({ name }) => name === "suivi_renforce");
    expect(table?.rows.map((row) => table.columns.map((column) => column.cell(row)))).toEqual([
      ["forum", "cheffe de projet", undefined, undefined, undefined, undefined],
    ]);
  });

  test("what the controls say", () => {
    expect(rowsOf("points")?.map(({ code }) => code)).toEqual(year.problems.map(({ code }) => code));
    expect(rowsOf("points")?.[0]).toMatchObject({
      gravite: "avertissement",
      fichier: "suivi/actions.csv",
      ligne: 3,
    });
  });

  test("a small number of persons is in no file", async () => {
    const world = memoryWorld({});
    await writeFollowYear({ title: "Contrat", followYear: year, nameOf }, "bilan", world);
    const { actions } = JSON.parse(String(world.written.get("bilan/bilan-2025.json"))) as typeof year;
    expect(actions.actions.map(({ participants }) => participants)).toEqual([
      40,
      expect.objectContaining({}),
    ]);
    expect(String(world.written.get("bilan/actions.csv"))).not.toMatch(/;3;/);
  });
});

describe("a written year", () => {
  test("is CSV, a workbook and JSON; the same year, the same bytes", async () => {
    const [one, two] = [memoryWorld({}), memoryWorld({})];
    const { files, diagnostics } = await writeFollowYear(
      { title: "Contrat", followYear: year, nameOf },
      "bilan",
      one,
    );
    await writeFollowYear({ title: "Contrat", followYear: year, nameOf }, "bilan", two);
    expect(diagnostics).toEqual([]);
    expect(files).toEqual([
      "actions.csv",
      "couverture_noeuds.csv",
      "couverture_quartiers.csv",
      "suivi_renforce.csv",
      "financeurs.csv",
      "argent.csv",
      "points.csv",
      "bilan-2025.xlsx",
      "bilan-2025.json",
    ]);
    expect(one.written).toEqual(two.written);
  });

  test("a folder that cannot be written is a problem; another failure is a bug", async () => {
    const failing = (error: Error) =>
      memoryWorld(
        {},
        {
          write: async () => {
            throw error;
          },
        },
      );
    const written = (error: Error) =>
      writeFollowYear({ title: "Contrat", followYear: year, nameOf }, "bilan", failing(error));
    const { files, diagnostics } = await written(new OutputError("disque plein"));
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["output/ecriture-impossible"]);
    await expect(written(new Error("bogue"))).rejects.toThrow("bogue");
  });
});
