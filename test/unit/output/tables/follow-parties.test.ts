import { expect, test } from "vitest";
import { followYear } from "../../../../src/follow/follow-year.ts";
import { COMMITMENT_LINES } from "../../../../src/follow/tables/commitment-states.ts";
import { FORM_ANSWERS, PROGRAMME_CHOICES } from "../../../../src/follow/tables/form-and-programme.ts";
import type { FollowRecords } from "../../../../src/follow/tables/tables.ts";
import { TFPB } from "../../../../src/follow/tables/tfpb.ts";
import { followYearTables } from "../../../../src/output/tables/follow-year.ts";
import { commitment, node, question, referentiel } from "../../../build.ts";
import { followContext, followRow, requirement } from "../../../follow-rows.ts";
import { action, funding, meeting } from "../../follow/lines.ts";

const source = { document: "contrat" };
const RULES = {
  landlords: [
    { id: "sigh", name: "SIGH" },
    { id: "promocil", name: "Promocil" },
  ],
  organisations: [
    { id: "ars", name: "ARS", mustDeclare: true, source },
    { id: "caf", name: "CAF", mustDeclare: false, source },
  ],
  bodies: [
    { id: "copil", name: "Comité de pilotage", timesAYear: 2, source, replaces: [] },
    { id: "cotech", name: "Comité technique", before: "copil", source, replaces: [] },
  ],
  requirements: [
    requirement("convention_tfpb_avant", "2025-01-01"),
    requirement("revue_des_credits_avant_copil", true),
  ],
  form: [{ id: "pilotage", label: "Pilotage", items: [{ id: "p1", label: "Participer", source }] }],
  programme: [{ id: "ambition", label: "Une ambition", among: ["P1"], timesAYear: 2, source }],
};

const CONTRACT = referentiel({
  contract: "2024-2030",
  nodes: [node("P1", { label: "Santé", questions: [question("Q1")] })],
  commitments: [commitment("E-1", { by: "ARS", node: "P1" })],
});

const abatement = (values: Partial<Parameters<typeof followRow<typeof TFPB.columns>>[1]>, at = 3) =>
  followRow(TFPB, { landlord: "sigh", commune: "59392", year: 2025, zoning: "2024", ...values }, at);

const ENTERED: Partial<FollowRecords> = {
  actions: [action({ node: "P1", state: "realisee" })],
  funding: [funding({ granted: 900 })],
  tfpb: [
    abatement({
      abated: 1000,
      axis: "gestion",
      plannedCost: 400,
      actualCost: 700,
      agreementSignedOn: "2024-12-18",
    }),
    abatement({ abated: 1000, axis: "dechets", plannedCost: 200, actualCost: 500 }, 4),
    abatement({ action: "Fête des voisins" }, 5),
    abatement({ abated: 800, year: 2024 }, 6),
  ],
  meetings: [
    meeting({ heldOn: "2025-06-12", minutes: false, subject: "Programmation" }),
    meeting({ body: "cotech", plannedOn: "2025-05-02", heldOn: "2025-05-02", isCreditReview: true }),
    meeting({ heldOn: "2024-11-12" }),
  ],
  commitments: [
    followRow(COMMITMENT_LINES, {
      id: "E-1",
      party: "ars",
      date: "2025-12-04",
      state: "tenu",
      ordinaryPlanned: 18000,
      ordinaryMobilised: 17000,
    }),
  ],
  form: [followRow(FORM_ANSWERS, { signatory: "caf", item: "p1", year: 2025, answer: false, detail: "Non" })],
  programme: [
    followRow(PROGRAMME_CHOICES, {
      year: 2025,
      slot: "ambition",
      object: "P1",
      criteria: ["efficacite"],
      decidedOn: "2025-06-12",
      body: "copil",
      reason: "Budget",
    }),
    followRow(PROGRAMME_CHOICES, { year: 2025, object: "Q1" }, 4),
  ],
};

const tablesOf = (records: Partial<FollowRecords>) =>
  followYearTables(
    followYear(followContext(records, RULES, { referentiel: CONTRACT })),
    (code) => `nom de ${code}`,
  );

/** The rows of a table as objects, without the empty cells. */
function rowsOf(name: string) {
  const table = tablesOf(ENTERED).find((one) => one.name === name);
  return table?.rows.map((row) =>
    Object.fromEntries(
      table.columns
        .map((column) => [column.name, column.cell(row)] as const)
        .filter(([, cell]) => cell !== undefined),
    ),
  );
}

test("the abatement by landlord and by axis: the silent landlord is there, and nothing of it is zero", () => {
  expect(rowsOf("tfpb_bailleurs")).toEqual([
    {
      bailleur: "sigh",
      bailleur_libelle: "SIGH",
      abattu: 1000,
      abattu_lignes_sans_montant: 0,
      abattu_avant: 800,
      abattu_avant_lignes_sans_montant: 0,
      prevu: 600,
      prevu_lignes_sans_montant: 1,
      realise: 1200,
      realise_lignes_sans_montant: 1,
      couvert_par_le_prevu: "inconnu",
      couvert: "oui",
      convention_le: "2024-12-18",
      convention_a_temps: "oui",
    },
    {
      bailleur: "promocil",
      bailleur_libelle: "Promocil",
      abattu_lignes_sans_montant: 0,
      abattu_avant_lignes_sans_montant: 0,
      prevu_lignes_sans_montant: 0,
      realise_lignes_sans_montant: 0,
      couvert_par_le_prevu: "inconnu",
      couvert: "inconnu",
      convention_a_temps: "inconnu",
    },
  ]);
  const axes = rowsOf("tfpb_axes")?.map(({ bailleur, axe, axe_libelle: words, prevu, realise }) => [
    bailleur,
    axe,
    words,
    prevu,
    realise,
  ]);
  expect(axes).toEqual([
    ["sigh", "gestion", "Renforcement des moyens de gestion de droit commun", 400, 700],
    ["sigh", "dechets", "Gestion des déchets, encombrants et épaves", 200, 500],
    ["sigh", undefined, undefined, undefined, undefined],
  ]);
});

test("how often each body met, each meeting, and the reviews of credits", () => {
  expect(rowsOf("instances")).toEqual([
    {
      instance: "copil",
      instance_libelle: "Comité de pilotage",
      demandees: 2,
      tenues: 1,
      assez: "non",
      prevues: 0,
      sans_compte_rendu: 1,
      tenues_avant: 1,
    },
    {
      instance: "cotech",
      instance_libelle: "Comité technique",
      tenues: 1,
      prevues: 0,
      sans_compte_rendu: 0,
    },
  ]);
  expect(rowsOf("reunions")?.[0]).toEqual({
    instance: "copil",
    instance_libelle: "Comité de pilotage",
    date: "2025-06-12",
    etat: "tenue, sans date prévue",
    objet: "Programmation",
    compte_rendu: "non",
    adresse: "suivi/instances.csv:3",
  });
  expect(rowsOf("reunions")?.[1]).toMatchObject({
    date: "2025-05-02",
    etat: "tenue",
    compte_rendu: "inconnu",
  });
  expect(rowsOf("revues_des_credits")).toEqual([
    { copil_le: "2025-06-12", revue_le: "2025-05-02", faite: "oui", adresse: "suivi/instances.csv:3" },
  ]);
});

test("the review of commitments by signatory: of one that is silent, how many lines, and no state", () => {
  expect(rowsOf("revue_des_engagements")).toEqual([
    {
      signataire: "ars",
      signataire_libelle: "ARS",
      doit_declarer: "oui",
      engagements: 1,
      declares: 1,
      declares_avant: 0,
      non_commence: 0,
      en_cours: 0,
      tenu: 1,
      reporte: 0,
      abandonne: 0,
      droit_commun_prevu: 18000,
      droit_commun_prevu_lignes_sans_montant: 0,
      droit_commun_mobilise: 17000,
      droit_commun_mobilise_lignes_sans_montant: 0,
      droit_commun_mobilise_avant_lignes_sans_montant: 0,
      specifique_prevu_lignes_sans_montant: 1,
      specifique_mobilise_lignes_sans_montant: 1,
      derniere_le: "2025-12-04",
    },
    expect.objectContaining({ signataire: "caf", doit_declarer: "non", engagements: 0, declares: 0 }),
  ]);
  expect(rowsOf("revue_des_engagements")?.[1]).not.toHaveProperty("tenu");
});

test("the form, signatory by item: said, bound by signing, or not known", () => {
  const common = { bloc: "Pilotage", rubrique: "p1", rubrique_libelle: "Participer" };
  expect(rowsOf("formulaire")).toEqual([
    {
      signataire: "ars",
      signataire_libelle: "ARS",
      obligatoire: "oui",
      ...common,
      reponse: "oui",
      de_fait: "oui",
    },
    {
      signataire: "caf",
      signataire_libelle: "CAF",
      obligatoire: "non",
      ...common,
      reponse: "non",
      de_fait: "non",
      precision: "Non",
      annee: 2025,
      adresse: "suivi/formulaire.csv:3",
    },
  ]);
});

test("what was to be chosen, what was, and what the follow-up holds of it", () => {
  expect(rowsOf("programme_choix")).toEqual([
    { choix: "ambition", choix_libelle: "Une ambition", demandes: 2, choisis: 1, assez: "non" },
  ]);
  expect(rowsOf("programme_objets")).toEqual([
    {
      objet: "P1",
      nature: "nœud",
      libelle: "Santé",
      criteres: "efficacité",
      decide_le: "2025-06-12",
      instance: "nom de copil",
      motif: "Budget",
      questions: 1,
      cibles: 0,
      engagements: 1,
      actions: 1,
      specifique: 900,
      specifique_lignes_sans_montant: 0,
      droit_commun_lignes_sans_montant: 0,
      adresse: "suivi/programme.csv:3",
    },
    expect.objectContaining({ objet: "Q1", nature: "question", questions: 1, actions: 0 }),
  ]);
});

test("of what nobody has entered, no table", () => {
  expect(tablesOf({}).map(({ name }) => name)).toEqual(["couverture_noeuds"]);
});
