import { describe, expect, test } from "vitest";
import type { FollowContext } from "../../../../src/follow/context.ts";
import { requirementWords } from "../../../../src/follow/rules/requirement-words.ts";
import { requirementsOfYear } from "../../../../src/follow/standing/requirement-standing.ts";
import { COMMITMENT_LINES } from "../../../../src/follow/tables/commitment-states.ts";
import { TFPB, type TfpbLine } from "../../../../src/follow/tables/tfpb.ts";
import {
  openRequirements,
  requirementCounts,
  requirementStateWords,
} from "../../../../src/french/follow-requirements.ts";
import { node, referentiel } from "../../../build.ts";
import { followContext, followRow, requirement } from "../../../follow-rows.ts";
import { type Asked, action, asking, funding, meeting, sheet } from "../lines.ts";

type Records = Parameters<typeof followContext>[0];

const IN_MAY = { day: "2026-05-02" };

/** State and count of one requirement. */
function stands(asked: Asked, records: Records, changes: Partial<FollowContext> = IN_MAY) {
  const [one] = requirementsOfYear(followContext(records, asking(asked), changes));
  return [one?.state, one?.counts && `${one.counts.done}/${one.counts.total}`];
}

const paid = funding({ granted: 10, balance: 4, balanceState: "verse" });
const granted = [funding({ granted: 10 }), funding({ action: "b", granted: 10 })];
const two = (first: Parameters<typeof action>[0], second: Parameters<typeof action>[0] = {}) => [
  action(first),
  action({ id: "b", ...second }),
];
const full = Object.fromEntries(
  Array.from({ length: 13 }, (_, at) => [`r${String(at + 1).padStart(2, "0")}`, "rempli"]),
);

describe("what has no day stands where the tables of the year leave it", () => {
  test.each<[string, Asked, Records, string, string | null]>([
    [
      "a balance that was paid without a fiche",
      ["solde_apres_fiche", true],
      {
        actions: two({}),
        funding: [paid, { ...paid, action: "b" }],
        sheets: [sheet({ receivedOn: "2026-01-02" })],
      },
      "non_tenu",
      "1/2",
    ],
    ["no balance paid", ["solde_apres_fiche", true], { actions: two({}) }, "rien", null],
    [
      "fiches that fill in all",
      ["rubriques_de_la_fiche", 13],
      { actions: [action()], sheets: [sheet({ ...full, receivedOn: "2026-01-02" })] },
      "tenu",
      "1/1",
    ],
    [
      "a financed action without a meeting",
      ["reunions_de_suivi_par_action", 1],
      { actions: two({ followUpMeetingOn: "2025-05-05" }), funding: granted },
      "non_tenu",
      "1/2",
    ],
    [
      "committees of all",
      ["comites_par_action", 1],
      { actions: [action({ committeeOn: "2025-05-05" })], funding: [funding({ granted: 10 })] },
      "tenu",
      "1/1",
    ],
    [
      "funders invited to one, of the other nobody says",
      ["financeurs_invites", true],
      { actions: two({ areFundersInvited: true }), funding: granted },
      "partiel",
      "1/2",
    ],
    [
      "a calendar not sent",
      ["calendrier_transmis", true],
      {
        actions: two(
          { validatedOn: "2025-03-01", calendarSentOn: "2025-03-02" },
          { validatedOn: "2025-03-01" },
        ),
      },
      "non_tenu",
      "1/2",
    ],
    [
      "reinforced follow-ups, some cells are empty",
      ["actions_en_suivi_renforce", 2],
      { actions: two({ isReinforced: true }) },
      "partiel",
      "1/2",
    ],
    [
      "too few",
      ["actions_en_suivi_renforce", 2],
      { actions: two({ isReinforced: true }, { isReinforced: false }) },
      "non_tenu",
      "1/2",
    ],
    ["none in a year without actions", ["actions_en_suivi_renforce", 2], {}, "rien", null],
    [
      "a head of project for each",
      ["chef_de_projet_designe", true],
      { actions: two({ isReinforced: true, lead: "chef de projet" }) },
      "tenu",
      "1/1",
    ],
    [
      "not examined at a committee",
      ["etat_a_chaque_copil", true],
      {
        actions: [action({ isReinforced: true })],
        meetings: [meeting({ heldOn: "2025-05-05", examined: ["b"] })],
      },
      "non_tenu",
      "0/1",
    ],
    [
      "a share of actions",
      ["part_cpo_des_actions", 0.5],
      { actions: two({ frame: "CPO" }, { frame: "AAP" }) },
      "tenu",
      null,
    ],
    [
      "a share that is too small",
      ["part_cpo_des_actions", 0.6],
      { actions: two({ frame: "CPO" }, { frame: "AAP" }) },
      "non_tenu",
      null,
    ],
    ["a share of the whole département", ["part_dsil", 0.15], { actions: [action()] }, "rien", null],
    [
      "a cap",
      ["plafond_sip", 5],
      { actions: [action({ frame: "SIP" })], funding: [funding({ granted: 10 })] },
      "non_tenu",
      "0/1",
    ],
    [
      "a cap of those that were retained and not given up",
      ["plafond_sip", 5],
      {
        actions: [...two({ frame: "SIP", state: "abandonnee" }, { frame: "SIP" })],
        funding: [funding({ granted: 10 }), funding({ action: "b", granted: 4 })],
      },
      "tenu",
      "1/1",
    ],
    [
      "means that are not known",
      ["moyens_de_tous_connus", true],
      {
        actions: [action()],
        funding: [funding(), funding({ funder: "region", stream: "region", granted: 5 })],
      },
      "non_tenu",
      null,
    ],
    ["no credits of the Région", ["moyens_de_tous_connus", true], { funding: granted }, "rien", null],
    [
      "credits of the Région for an action that was given up",
      ["moyens_de_tous_connus", true],
      {
        actions: [action({ state: "abandonnee" })],
        funding: [funding(), funding({ funder: "region", stream: "region", granted: 5 })],
      },
      "rien",
      null,
    ],
    ["nothing of the DRAC", ["drac_ne_cofinance_pas", true], { funding: granted }, "tenu", null],
    [
      "specific credits alone",
      ["droit_commun_d_abord", true],
      { actions: [action()], funding: [funding({ granted: 10 })] },
      "non_tenu",
      "0/1",
    ],
  ])("%s", (_, asked, records, state, counts) => {
    expect(stands(asked, records)).toEqual([state, counts]);
  });

  test("droit commun of each orientation that is granted specific credits", () => {
    const contract = referentiel({ contract: "2024-2030", nodes: [node("O1"), node("O2"), node("O3")] });
    const actions = [...two({ node: "O1" }, { node: "O2" }), action({ id: "c" })];
    const lines = [...granted, funding({ stream: "droit_commun", granted: 5 })];
    const changes = { ...IN_MAY, referentiel: contract };
    expect(stands(["droit_commun_par_orientation", true], { actions, funding: lines }, changes)).toEqual([
      "non_tenu",
      "1/2",
    ]);
  });

  test("the zoning of each abatement", () => {
    const line = (zoning: TfpbLine["zoning"]) =>
      followRow(TFPB, { landlord: "sigh", commune: "59392", year: 2025, zoning });
    expect(stands(["geographie_de_l_abattement", 2024], { tfpb: [line("2024"), line("2015")] })).toEqual([
      "non_tenu",
      "1/2",
    ]);
  });

  test("a value that controls read, one that is left open, one that is said no to", () => {
    expect(stands(["seuil_de_diffusion", 5], {})).toEqual(["parametre", null]);
    expect(stands(["fiche_jour_compris", null], {})).toEqual(["ouvert", null]);
    expect(stands(["chef_de_projet_designe", false], {})).toEqual(["sans_objet", null]);
    expect(stands(["convention_tfpb_avant", null], {})).toEqual(["ouvert", null]);
  });
});

describe("what has a day, and is asked of each of several", () => {
  test("the deadline is that of the year, with how many have", () => {
    const records = { actions: two({}), funding: granted, sheets: [sheet({ receivedOn: "2026-03-01" })] };
    const [one] = requirementsOfYear(followContext(records, asking(["fiche_avant", "03-31"]), IN_MAY));
    expect(one).toMatchObject({
      state: "echue",
      due: "2026-03-31",
      counts: { done: 1, total: 2 },
      parties: null,
    });
  });

  test("the counterpart of each landlord", () => {
    const asked = requirement("contrepartie_a_hauteur_de_l_abattement", true, { id: "c" });
    const rules = { requirements: [asked], landlords: [{ id: "sigh", name: "SIGH" }] };
    const tfpb = [
      followRow(TFPB, {
        landlord: "sigh",
        commune: "59392",
        year: 2025,
        zoning: "2024",
        abated: 9,
        axis: "dechets",
        actualCost: 4,
      }),
    ];
    const [one] = requirementsOfYear(followContext({ tfpb }, rules, IN_MAY));
    expect(one).toMatchObject({ state: "non_tenu", due: null, parties: [{ id: "exigence/c/sigh" }] });
  });

  test("who declared by the end of the year", () => {
    const source = { document: "contrat" };
    const organisations = [{ id: "caf", name: "CAF", mustDeclare: true, source }];
    const asked = requirement("declaration_de_chaque_signataire", true);
    const line = followRow(COMMITMENT_LINES, { id: "E-1", party: "caf", state: "tenu", date: "2025-05-05" });
    const [one] = requirementsOfYear(
      followContext({ commitments: [line] }, { requirements: [asked], organisations }, IN_MAY),
    );
    expect(one).toMatchObject({ state: "tenu", counts: { done: 1, total: 1 } });
  });
});

test("what is asked is said with its value, its state and how many have", () => {
  const records = { actions: two({ committeeOn: "2025-05-05" }), funding: granted };
  const all = requirementsOfYear(
    followContext(records, asking(["comites_par_action", 1], ["seuil_de_diffusion", 5]), IN_MAY),
  );
  expect(all.map(requirementStateWords)).toEqual([
    "Non tenu, 1 sur 2 : comités de pilotage par action financée : 1.",
    "Lu par les contrôles du suivi : effectif en dessous duquel rien n’est diffusé : 5.",
  ]);
  expect(requirementCounts(all)).toBe("2 points : non tenu (1), lu par les contrôles du suivi (1).");
  expect(openRequirements(all).map(({ asks }) => asks)).toEqual(["comites_par_action"]);
});

test("a value in its unit, a day of each year, what is left open or said no to", () => {
  const plain = (asks: Asked[0], value: Asked[1]) =>
    requirementWords({ asks, value }).replaceAll(/[\u00a0\u202f]/g, " ");
  expect(plain("fiche_avant", "03-31")).toContain("au plus tard le 31 mars de chaque année");
  expect(plain("plafond_sip", 5000)).toContain(": 5 000 €");
  expect(plain("part_dsil", 0.155)).toContain(": 15,5 %");
  expect(plain("fiche_jour_compris", null)).toContain(": le document ne le précise pas");
  expect(plain("fiche_jour_compris", false)).toContain(": non");
});
