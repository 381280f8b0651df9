import { describe, expect, test } from "vitest";
import { followYear } from "../../../../src/follow/follow-year.ts";
import type { FollowRules } from "../../../../src/follow/rules/follow-rules.ts";
import { ACTIONS } from "../../../../src/follow/tables/actions.ts";
import { COMMITMENT_LINES } from "../../../../src/follow/tables/commitment-states.ts";
import { FORM_ANSWERS, PROGRAMME_CHOICES } from "../../../../src/follow/tables/form-and-programme.ts";
import { MEETINGS } from "../../../../src/follow/tables/meetings.ts";
import type { FollowRecords } from "../../../../src/follow/tables/tables.ts";
import { TFPB } from "../../../../src/follow/tables/tfpb.ts";
import { expectedLineWords } from "../../../../src/french/targets.ts";
import type { FollowSection } from "../../../../src/output/follow/block.ts";
import {
  commitmentSections,
  meetingSections,
  tfpbSections,
} from "../../../../src/output/follow/year-parties.ts";
import { formSections, programmeSections } from "../../../../src/output/follow/year-programme.ts";
import { showBlock } from "../../../../src/output/terminal/follow-year.ts";
import { commitment, node, referentiel } from "../../../build.ts";
import { followContext, followRow, requirement } from "../../../follow-rows.ts";

const SOURCE = { document: "contrat", lines: "12" };
const CONTRACT = referentiel({
  contract: "2024-2030",
  rules: [],
  nodes: [node("P1", { label: "Soutenir la réussite éducative", questions: [] })],
  commitments: [commitment("E-1", { by: "Bailleurs" }), commitment("E-2", { by: "CAF du Nord" })],
});
const organisation = (id: string, name: string, mustDeclare = true) => ({
  id,
  name,
  mustDeclare,
  source: SOURCE,
});
const RULES: Partial<FollowRules> = {
  landlords: [
    { id: "sigh", name: "Société Immobilière Grand Hainaut" },
    { id: "promocil", name: "Promocil" },
    { id: "partenord", name: "Partenord Habitat" },
  ],
  organisations: [
    organisation("caf", "CAF du Nord"),
    organisation("etat", "État"),
    organisation("cci", "CCI", false),
  ],
  collectives: [{ by: "Bailleurs", members: ["sigh", "promocil"], source: SOURCE }],
  bodies: [
    { id: "cotech", name: "Comité technique", timesAYear: 3, before: "copil", source: SOURCE, replaces: [] },
    { id: "copil", name: "Comité de pilotage", source: SOURCE, replaces: [] },
    { id: "atelier", name: "Atelier", from: "2025-01-01", source: SOURCE, replaces: [] },
  ],
  requirements: [
    requirement("convention_tfpb_avant", "2025-01-01"),
    requirement("contrepartie_a_hauteur_de_l_abattement", true),
    requirement("revue_des_credits_avant_copil", true),
    requirement("declaration_de_chaque_signataire", true),
  ],
  form: [
    {
      id: "pilotage",
      label: "Participer au pilotage",
      items: [
        {
          id: "p1",
          label: "Participer au comité de pilotage du contrat de ville et aux différentes instances",
          source: SOURCE,
        },
        { id: "p2", label: "Faire état du droit commun", source: SOURCE },
      ],
    },
  ],
  programme: [
    { id: "ambition", label: "Une ambition thématique", among: ["P1"], timesAYear: 1, source: SOURCE },
  ],
};

function shown(section: FollowSection, records: Partial<FollowRecords>, detail = false, rules = RULES) {
  const context = followContext(records, rules, { referentiel: CONTRACT });
  const view = { referentiel: CONTRACT, followYear: followYear(context), detail, isPrinted: false };
  const named = { ...view, name: (code: string) => (code === "copil" ? "le comité de pilotage" : code) };
  const text = section(named)
    .map((block) => showBlock(block, 80))
    .join("\n\n");
  for (const line of text.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}

describe("landlords", () => {
  const line = (landlord: string, values: object) =>
    followRow(TFPB, { landlord, commune: "Maubeuge", year: 2025, zoning: "2024", ...values });
  const tfpb = [
    line("sigh", {
      abated: 1000,
      axis: "dechets",
      plannedCost: 900,
      actualCost: 400,
      agreementSignedOn: "2025-02-01",
    }),
    line("sigh", { commune: "Jeumont", action: "Présence" }),
    line("promocil", { abated: 100, axis: "gestion", actualCost: 120, agreementSignedOn: "2024-12-01" }),
    line("promocil", { commune: "Louvroil", abated: 10 }),
  ];

  test("a day that is left open is said, and an action worth less than the abatement", () => {
    const less = line("sigh", {
      abated: 1000,
      axis: "dechets",
      actualCost: 10,
      agreementSignedOn: "2024-12-01",
    });
    const open = requirement("convention_tfpb_avant", null);
    const counterpart = requirement("contrepartie_a_hauteur_de_l_abattement", true);
    const text = shown(tfpbSections, { tfpb: [less] }, false, {
      ...RULES,
      requirements: [open, counterpart],
    });
    expect(text).toContain("jour limite non précisé");
    expect(text).toContain("moins que l’abattement");
  });

  test("who signed, who was late, who is silent; what was abated and done", () => {
    expect(shown(tfpbSections, { tfpb })).toMatchInlineSnapshot(`
      "ABATTEMENT DE TFPB DE 2025
        Chaque bailleur a signé sa convention d’abattement avant le 1er janvier 2025 :
        0 sur 3 ; Société Immobilière Grand Hainaut, trop tard, le 1er février 2025 ;
        rien de saisi : Partenord Habitat ; Promocil : rien pour Louvroil.
        Les actions d’un bailleur valent au moins l’abattement : 1 sur 3 (Promocil) ;
        montants absents ou incomplets : Société Immobilière Grand Hainaut, Partenord
        Habitat.
        Aucune ligne pour 2025 : Partenord Habitat.

      PAR BAILLEUR
                                                                            Couvre
      Bailleur                              Abattu    Prévu  Réalisé  l’abattement
      ─────────────────────────────────  ─────────  ───────  ───────  ────────────
      Société Immobilière Grand Hainaut  ≥ 1 000 €  ≥ 900 €  ≥ 400 €          n.d.
      Promocil                               110 €     n.d.    120 €           oui
        « ≥ » : au moins, des lignes n’ont pas de montant ; « n.d. » : aucune n’en a."
    `);
    expect(shown(tfpbSections, { tfpb }, true)).toContain("SOCIÉTÉ IMMOBILIÈRE GRAND HAINAUT, PAR AXE");
    const bare = shown(
      tfpbSections,
      { tfpb: [line("sigh", {}), line("promocil", {}), line("partenord", {})] },
      false,
      {
        ...RULES,
        requirements: [],
      },
    );
    expect(bare).not.toContain("signé");
    expect(bare).not.toContain("Aucune ligne");
  });

  test("nobody has entered anything: nothing is shown", () => {
    for (const section of [
      tfpbSections,
      meetingSections,
      commitmentSections,
      formSections,
      programmeSections,
    ])
      expect(shown(section, {})).toBe("");
    expect(shown(formSections, {}, false, { ...RULES, form: [] })).toBe("");
  });
});

describe("bodies", () => {
  const held = (body: string, heldOn: string | null, values: object = {}) =>
    followRow(MEETINGS, { body, heldOn, ...values });
  const meetings = [
    held("cotech", "2025-02-01", { isCreditReview: true, minutes: false, subject: "Crédits" }),
    held("copil", "2025-03-01"),
    held("copil", "2025-06-01"),
    held("cotech", "2025-09-01", { isCreditReview: false }),
    held("copil", "2025-10-01"),
    held("cotech", "2024-02-01"),
  ];

  test("how often each met beside last year, and the reviews of credits", () => {
    expect(shown(meetingSections, { meetings })).toMatchInlineSnapshot(`
      "INSTANCES DE 2025
                                     Tenues                                      Sans
      Instance                         2025               2024  Prévues  compte rendu
      ──────────────────  ─────────────────  ─────────────────  ───────  ────────────
      Comité technique    2 sur 3, trop peu  1 sur 3, trop peu        0             1
      Comité de pilotage                  3                  0        0             0
      Atelier                             0                  –        0             0

      REVUE DES CRÉDITS
        Comité de pilotage du 1er mars 2025 : crédits passés en revue le 1er février
        2025.
        Comité de pilotage du 1er juin 2025 : rien ne dit si les crédits ont été
        passés en revue avant lui.
        Comité de pilotage du 1er octobre 2025 : aucune revue des crédits avant lui."
    `);
    const each = shown(meetingSections, { meetings }, true, { ...RULES, requirements: [] });
    expect(each).toContain("1er février 2025, Comité technique : tenue, sans date prévue (Crédits).");
    expect(each).not.toContain("REVUE");
  });
});

describe("signatories", () => {
  const says = (id: string, party: string | null, values: object = {}) =>
    followRow(COMMITMENT_LINES, { id, party, date: "2025-05-01", state: "tenu", source: "COPIL", ...values });
  const commitments = [
    says("E-2", null, { ordinaryPlanned: 1000, ordinaryMobilised: 800 }),
    says("E-1", "sigh"),
    says("E-2", "cci", { date: "2024-05-01", state: "reporte" }),
  ];

  test("who has not declared, by name; what each brought beside last year", () => {
    expect(shown(commitmentSections, { commitments })).toMatchInlineSnapshot(`
      "REVUE DES ENGAGEMENTS
        1 sur 2 a déclaré en 2025 ; n’a pas déclaré : État.
                                             Droit commun            mobilisé
      Signataire           Engagements 2025         prévu  mobilisé      2024
      ───────────────────  ────────────────  ────────────  ────────  ────────
      CAF du Nord          tenu (1)               1 000 €     800 €         –
      CCI                  n’a pas déclaré              –         –      n.d.
      (autre, ou non dit)  tenu (1)                  n.d.      n.d.         –
        (autre, ou non dit) : l’engagement lie plusieurs signataires et la ligne ne
        dit pas lequel déclare, ou celui qui déclare n’est pas dans la liste du
        contrat ; l’écrire dans « partie ».
        1 engagement de plusieurs signataires : pas encore tenus par chacun."
    `);
    expect(shown(commitmentSections, { commitments }, true)).toContain("Spécifiques");
    const stray = { ...says("E-1", "etat"), party: null, ordinaryPlanned: 4000 };
    expect(shown(commitmentSections, { commitments: [stray] }, true)).toMatchInlineSnapshot(`
      "REVUE DES ENGAGEMENTS
        0 sur 2 a déclaré en 2025 ; n’ont pas déclaré : CAF du Nord, État.
                                             Droit commun
      Signataire           Engagements 2025         prévu  mobilisé
      ───────────────────  ────────────────  ────────────  ────────
      (autre, ou non dit)  tenu (1)               4 000 €      n.d.
                           Spécifiques             Engagements
      Signataire                prévus  mobilisés   du contrat
      ───────────────────  ───────────  ─────────  ───────────
      (autre, ou non dit)         n.d.       n.d.            –
        (autre, ou non dit) : l’engagement lie plusieurs signataires et la ligne ne
        dit pas lequel déclare, ou celui qui déclare n’est pas dans la liste du
        contrat ; l’écrire dans « partie ».
        1 engagement de plusieurs signataires : pas encore tenus par chacun."
    `);
    const all = [...commitments, says("E-1", "etat"), says("E-1", "promocil"), says("E-1", "sigh")];
    expect(shown(commitmentSections, { commitments: all })).toContain(
      "Tous ont déclaré en 2025 (2 signataires).",
    );
    const nobody = { ...RULES, organisations: [organisation("caf", "CAF du Nord", false)] };
    expect(shown(commitmentSections, { commitments }, false, nobody)).toContain(
      "ne dit pas qui doit déclarer",
    );
    const many = Array.from({ length: 20 }, (_, index) => organisation(`c${index}`, `Commune ${index}`));
    const crowd = { ...RULES, organisations: [organisation("caf", "CAF du Nord"), ...many] };
    expect(shown(commitmentSections, { commitments }, false, crowd)).toContain("et 8 autres");
  });
});

describe("the form and the programme", () => {
  const answer = (signatory: string, item: string, value: boolean) =>
    followRow(FORM_ANSWERS, { signatory, item, year: 2025, answer: value, source: "COPIL" });
  const form = [answer("caf", "p1", true), answer("etat", "p2", false)];

  test("signatory by item", () => {
    expect(shown(formSections, { form })).toMatchInlineSnapshot(`
      "FORMULAIRE D’ENGAGEMENT
        3 organismes, 2 rubriques : 4 réponses connues sur 6.
        CAF du Nord : 2 oui, 0 non, 0 inconnue.
        État : 1 oui, 1 non, 0 inconnue."
    `);
    expect(shown(formSections, { form }, true)).toMatchInlineSnapshot(`
      "FORMULAIRE D’ENGAGEMENT
        3 organismes, 2 rubriques : 4 réponses connues sur 6.
        CAF du Nord : 2 oui, 0 non, 0 inconnue.
        État : 1 oui, 1 non, 0 inconnue.

      PARTICIPER AU PILOTAGE
      Organisme    p1     p2
      ───────────  ─────  ─────
      CAF du Nord  oui    (oui)
      État         (oui)  non
      CCI          ?      ?
        p1 : Participer au comité de pilotage du contrat de ville et aux différentes
        instances
        p2 : Faire état du droit commun

      « (oui) » : signataire obligatoire, engagé de fait, qui n’a rien précisé ;
      « ? » : rien n’est connu."
    `);
  });

  test("what was chosen, and what the follow-up holds of it", () => {
    const choice = (object: string, values: object = {}) =>
      followRow(PROGRAMME_CHOICES, { object, year: 2025, ...values });
    const actions = [
      followRow(ACTIONS, { id: "A1", year: 2025, label: "Médiation", node: "P1", state: "en_cours" }),
    ];
    const programme = [
      choice("P1", {
        slot: "ambition",
        criteria: ["efficacite"],
        decidedOn: "2025-06-12",
        body: "copil",
        reason: "Budget",
      }),
      choice("A1", { criteria: ["inconnu"] }),
    ];
    expect(shown(programmeSections, { programme, actions })).toMatchInlineSnapshot(`
      "PROGRAMME D’ÉVALUATION DE 2025
        Une ambition thématique : 1 sur 1.
        Soutenir la réussite éducative : critères : efficacité ; décidé le 12 juin
        2025 par le comité de pilotage ; Budget.
        0 question, 0 cible, 0 engagement, 1 action. Accordé : aucune ligne de crédits
        spécifiques ; droit commun : aucune ligne.
        Médiation : critères : inconnu ; date de la décision inconnue.
        0 question, 0 cible, 0 engagement, 1 action. Accordé : aucune ligne de crédits
        spécifiques ; droit commun : aucune ligne."
    `);
    expect(shown(programmeSections, { programme: [choice("P1", { body: "copil" })] })).toContain(
      "décidé par le comité",
    );
    const none = { ...RULES, programme: [] };
    expect(shown(programmeSections, { programme: [choice("P1")] }, false, none)).not.toContain(
      "Une ambition",
    );
  });
});

test("where what answers is entered: of a body and of a requirement in the tables, else a line of its own", () => {
  expect(expectedLineWords("instance", "instance/copil")).toContain("tableau des instances");
  expect(expectedLineWords("exigence", "exigence/x")).toContain("tableaux du suivi");
  expect(expectedLineWords("suivi", "S-1")).toBe(
    "Relevé attendu : S-1 (tableau « indicateurs » du suivi, ou releves.csv, à côté du référentiel)",
  );
});
