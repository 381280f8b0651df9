import { describe, expect, test } from "vitest";
import { assemble } from "../../../../src/evaluation/assemble.ts";
import type { FollowContext } from "../../../../src/follow/context.ts";
import { followYear } from "../../../../src/follow/follow-year.ts";
import { FUNDING } from "../../../../src/follow/tables/funding.ts";
import { MEETINGS } from "../../../../src/follow/tables/meetings.ts";
import { TFPB } from "../../../../src/follow/tables/tfpb.ts";
import { partnerView } from "../../../../src/output/report/partner-extract.ts";
import { reinforcedView } from "../../../../src/output/report/reinforced-action.ts";
import { type Subject, subjectsOf } from "../../../../src/output/report/subject.ts";
import { commitment, epci, node, referentiel, target, workspace } from "../../../build.ts";
import { followContext, followRow } from "../../../follow-rows.ts";
import { action } from "../../follow/lines.ts";
import { lists } from "../../follow/reading/lists.ts";

const SOURCE = { document: "contrat" };
const contract = referentiel({
  id: "essai",
  nodes: [node("O1", { level: "orientation", children: [node("A1", { level: "ambition" })] })],
  targets: [target({ id: "C-1", node: "A1", label: "cinq forums" })],
  commitments: [
    commitment("E-tous", { by: "Bailleurs sociaux", label: "signer", due: "2025-06-30" }),
    commitment("E-sigh", { by: "SIGH", label: "gardienner" }),
    commitment("E-caf", {
      by: "CAF",
      label: "aider",
      node: "A1",
      followUp: [{ id: "S-1", label: "familles aidées" }],
    }),
  ],
});
const follow: FollowContext = followContext(
  {
    actions: [
      action({
        id: "forum",
        isReinforced: true,
        node: "A1",
        holder: "SIGH",
        validatedOn: "2025-03-20",
        qpv: ["QN1"],
      }),
      action({ id: "autre", label: "Autre" }),
    ],
    funding: [
      followRow(FUNDING, {
        action: "forum",
        year: 2025,
        funder: "etat",
        stream: "specifique",
        section: "fonctionnement",
        asked: 10,
        granted: 8,
        advance: 8,
        balance: 0,
      }),
      followRow(FUNDING, {
        action: "forum",
        year: 2025,
        funder: "sigh",
        stream: "fonds_propres",
        section: "fonctionnement",
        granted: 2,
      }),
    ],
    meetings: [
      followRow(MEETINGS, { body: "copil", plannedOn: "2025-12-10" }),
      followRow(MEETINGS, {
        body: "copil",
        plannedOn: "2025-03-20",
        heldOn: "2025-03-20",
        present: ["sigh"],
      }),
    ],
    tfpb: [
      followRow(TFPB, {
        landlord: "sigh",
        commune: "59392",
        year: 2025,

        dwellings: 12,
        abated: 100,
        action: "Gardiens",
        axis: "gestion",
        plannedCost: 120,
        actualCost: 120,
      }),
    ],
  },
  {
    organisations: [{ id: "sigh", name: "SIGH", mustDeclare: true, source: SOURCE }],
    landlords: [
      { id: "sigh", name: "SIGH" },
      { id: "hdn", name: "Habitat du Nord" },
    ],
    funders: [{ id: "etat", name: "État" }],
    collectives: [{ by: "Bailleurs sociaux", members: ["sigh", "hdn"], source: SOURCE }],
    bodies: [{ id: "copil", name: "Comité de pilotage", source: SOURCE, replaces: [] }],
  },
  {
    referentiel: contract,
    year: 2025,
    day: "2025-11-20",
    lists: lists({
      organismes: [{ code: "sigh", words: "SIGH" }],
      financeurs: [{ code: "etat", words: "État" }],
      bailleurs: [
        { code: "sigh", words: "SIGH" },
        { code: "hdn", words: "Habitat du Nord" },
      ],
    }),
  },
);
const evaluation = assemble({
  workspace: workspace({}),
  referentiel: contract,
  epci: epci(),
  adopted: [],
  comparisons: [],
  date: "2025-11-20",
  follow,
  followUp: followYear(follow),
  hasPartners: true,
  producedBy: { version: "", inputs: "" },
});
const plain = (value: unknown) => JSON.stringify(value).replaceAll(/[\u00a0\u202f]/g, " ");
const subject = (scope: Subject["scope"], code: string): Subject => ({ scope, code, label: code });

describe("subjects", () => {
  test("organisations that the follow-up names, actions in reinforced follow-up", () => {
    expect(subjectsOf(evaluation, "signataire").map(({ label }) => label)).toEqual([
      "État",
      "Habitat du Nord",
      "SIGH",
    ]);
    expect(subjectsOf(evaluation, "action")).toEqual([
      { scope: "action", code: "forum", label: "Forum des métiers" },
    ]);
    expect(subjectsOf({ ...evaluation, followUp: undefined, partners: undefined }, "action")).toEqual([]);
    expect(subjectsOf({ ...evaluation, partners: undefined }, "signataire")).toEqual([]);
  });
});

describe("the extract for a partner", () => {
  const view = partnerView(evaluation, subject("signataire", "sigh"));
  test("what it must bring: its declaration, answers on what is due", () => {
    expect(plain(view?.comite)).toContain("10 décembre 2025");
    expect(plain(view?.a_apporter)).toContain("Sa déclaration de 2025");
    expect(plain(view?.a_apporter)).toContain("Une réponse (échéance : 30 juin 2025) : Signer");
  });
  test("its commitments add up, those that it shares under the name of the group", () => {
    expect(view?.total).toBe(2);
    expect(view?.decompte.reduce((sum, { nombre }) => sum + nombre, 0)).toBe(2);
    expect(view?.brefs).toEqual(["Gardienner"]);
    expect(view?.detail[0]?.lignes[0]?.lien).toBe("Lié avec d’autres : « Bailleurs sociaux »");
  });
  test("the actions that it holds and funds, its abatement, its meetings", () => {
    expect(view?.actions).toMatchObject([{ intitule: "Forum des métiers", role: "porte et finance" }]);
    expect(plain(view?.actions)).toContain('"accorde":"2 €"');
    expect(plain(view?.tfpb)).toContain("Gardiens");
    expect(view?.reunions).toEqual(["Comité de pilotage : présent à 1 sur 1 réunion tenue."]);
  });
  test("nothing of another organisation; a landlord without lines has no table of abatement", () => {
    expect(plain(partnerView(evaluation, subject("signataire", "hdn")))).not.toMatch(/Gardien|Forum/);
    expect(partnerView(evaluation, subject("signataire", "hdn"))?.tfpb).toBeNull();
    expect(partnerView(evaluation, subject("quartier", "sigh"))).toBeNull();
    expect(partnerView(evaluation, null)).toBeNull();
  });
});

describe("the page of an action in reinforced follow-up", () => {
  const view = reinforcedView(evaluation, subject("action", "forum"));
  test("what it serves, and how the contract measures it", () => {
    expect(view?.objectif).toEqual(["Orientation : Nœud O1", "Ambition : Nœud A1"]);
    expect(view?.indicateurs.map(({ libelle }) => libelle)).toEqual(["Cinq forums", "Familles aidées"]);
  });
  test("its money, funder by funder, adds up; what is not known is said", () => {
    expect(plain(view?.argent)).toContain('"financeur":"État"');
    expect(view?.argent.map(({ demande }) => plain(demande))).toEqual([
      '"10 €"',
      '"montant inconnu (1 ligne sans montant)"',
    ]);
    expect(plain(view?.total.accorde)).toBe('"10 €"');
  });
  test("its days, the committees, what is to be decided", () => {
    expect(plain(view?.calendrier[0])).toContain("20 mars 2025");
    expect(plain(view?.comites)).toContain("on ne sait si l’action y a été présentée");
    expect(plain(view?.a_decider)).toContain("Désigner un chef de projet");
  });
  test("none of an action that nobody follows closely, or of another subject", () => {
    expect(reinforcedView(evaluation, subject("action", "autre"))).toBeNull();
    expect(reinforcedView(evaluation, subject("commune", "forum"))).toBeNull();
    expect(reinforcedView({ ...evaluation, followUp: undefined }, subject("action", "forum"))).toBeNull();
  });
});
