import { describe, expect, test } from "vitest";
import { agendaOf } from "../../../../src/follow/agenda/agenda.ts";
import { yearsIn, yearsOf } from "../../../../src/follow/agenda/contract-years.ts";
import type { FollowContext } from "../../../../src/follow/context.ts";
import type { Body, FollowRules } from "../../../../src/follow/rules/follow-rules.ts";
import { followUp } from "../../../../src/follow/standing/follow-up.ts";
import { ACTIONS } from "../../../../src/follow/tables/actions.ts";
import { COMMITMENT_LINES } from "../../../../src/follow/tables/commitment-states.ts";
import { MEETINGS } from "../../../../src/follow/tables/meetings.ts";
import { SHEETS } from "../../../../src/follow/tables/sheets.ts";
import type { FollowRecords } from "../../../../src/follow/tables/tables.ts";
import { TFPB } from "../../../../src/follow/tables/tfpb.ts";
import { deadlineDetails, deadlineLabel, eventText } from "../../../../src/french/agenda.ts";
import { referentiel, target, workspace } from "../../../build.ts";
import { followContext, followRow, requirement } from "../../../follow-rows.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const SOURCE = { document: "contrat", lines: "12" };
const body = (changes: Partial<Body> = {}): Body => ({
  id: "cotech",
  name: "Comité technique",
  timesAYear: 3,
  source: SOURCE,
  replaces: [],
  from: "2025-01-01",
  ...changes,
});

function agenda(
  records: Partial<FollowRecords>,
  rules: Partial<FollowRules>,
  changes: Partial<FollowContext> = {},
) {
  const own = referentiel({
    contract: "2024-2026",
    rules: [],
    targets: [target({ id: "HZ-09", due: "2026" })],
  });
  const follow = followContext(records, rules, {
    referentiel: own,
    day: "2026-11-20",
    year: 2026,
    ...changes,
  });
  const input = { referentiel: own, adopted: [], workspace: workspace({}), day: follow.day, follow };
  const followed = followUp(input);
  return { all: agendaOf({ ...input, followed }).filter(({ id }) => id !== "HZ-09"), followed };
}

const said = (...given: Parameters<typeof agenda>) =>
  agenda(...given).all.map((one) => `${one.day} ${one.id} ${one.state} ${plain(deadlineLabel(one))}`);
const stateOf = (id: string, ...given: Parameters<typeof agenda>) =>
  agenda(...given).followed.find((one) => one.id === id)?.state;

const held = (heldOn: string | null, plannedOn: string | null = null, at = 3) =>
  followRow(MEETINGS, { body: "cotech", heldOn, plannedOn }, at);

describe("bodies and their rhythm", () => {
  const meetings = [held("2025-02-01"), held("2025-06-01", null, 4), held("2026-03-01", "2026-03-02", 5)];

  test("so many meetings in each year in which the body holds, and each meeting that is planned", () => {
    const planned = [...meetings, held(null, "2026-12-10", 6), held(null, "2026-04-01", 7)];
    expect(said({ meetings: planned }, { bodies: [body()] })).toEqual([
      "2025-12-31 instance/cotech non_tenu Comité technique : 3 réunions au moins en 2025",
      "2026-03-01 instance/cotech tenu Comité technique : réunion tenue",
      "2026-04-01 instance/cotech echue Comité technique : réunion prévue, rien ne dit qu’elle s’est tenue",
      "2026-12-10 instance/cotech sous_30_jours Comité technique : réunion prévue",
      "2026-12-31 instance/cotech dans_l_annee Comité technique : 3 réunions au moins en 2026",
    ]);
  });

  test("how many were held, and where that is entered", () => {
    const [first] = agenda({ meetings }, { bodies: [body()] }).all;
    expect(first && plain(deadlineDetails(first, "essai"))).toBe(
      "Non tenu ; 2 tenues sur 3 ; réunion tenue le 1er juin 2025 (suivi/instances.csv:4) ; contrat, ligne 12.",
    );
    expect(first && plain(eventText(first, "essai"))).toContain("Échéance : en 2025.");
  });

  test("without a number, or with a target that counts them, no rhythm; a meeting of another body stands under its name", () => {
    expect(said({ meetings }, { bodies: [body({ timesAYear: undefined })] })).toHaveLength(1);
    expect(said({ meetings }, { bodies: [body({ target: "HZ-09" })] })).toHaveLength(1);
    expect(
      said({ meetings: [followRow(MEETINGS, { body: "atelier", plannedOn: "2026-12-20" })] }, {}),
    ).toEqual(["2026-12-20 instance/atelier sous_30_jours atelier : réunion prévue"]);
  });

  test.each([
    ["as often as asked", [held("2026-01-01"), held("2026-02-01"), held("2026-03-01")], {}, "tenu"],
    ["not yet", meetings, {}, "dans_l_annee"],
    ["no number, and it met", meetings, { timesAYear: undefined }, "releve"],
    ["no number, and nothing entered", [], { timesAYear: undefined }, "rien"],
    ["not of this year", meetings, { to: "2025-12-31" }, "sans_objet"],
  ])("the identifier of the body: %s", (_, lines, changes, expected) => {
    expect(stateOf("instance/cotech", { meetings: lines }, { bodies: [body(changes)] })).toBe(expected);
  });

  test("the year over, and too few", () => {
    expect(stateOf("instance/cotech", { meetings }, { bodies: [body()] }, { day: "2026-12-31" })).toBe(
      "non_tenu",
    );
  });
});

describe("what is asked of each by a day", () => {
  const landlords = [
    { id: "sigh", name: "SIGH" },
    { id: "promocil", name: "Promocil" },
  ];
  const line = (landlord: string, agreementSignedOn: string) =>
    followRow(TFPB, { landlord, commune: "Maubeuge", year: 2025, zoning: "2024", agreementSignedOn });
  const before = requirement("convention_tfpb_avant", "2025-01-01", { id: "convention" });
  const rules = { landlords, requirements: [before] };

  test("a convention before a day is due the day before, and says how many have signed", () => {
    const { all } = agenda({ tfpb: [line("sigh", "2024-12-31")] }, rules);
    expect(all.map(({ day, state, subject }) => [day, state, subject])).toEqual([
      ["2024-12-31", "echue", { of: "exigence", requirement: before, year: 2025, done: 1, total: 2 }],
    ]);
    const [first] = all;
    expect(first && plain(deadlineDetails(first, "essai"))).toBe(
      "Échue, aucun relevé depuis ; 1 sur 2 ; contrat, ligne 12.",
    );
    expect(said({ tfpb: [line("sigh", "2025-02-01")] }, rules)[0]).toBe(
      "2024-12-31 exigence/convention hors_delai Chaque bailleur a signé sa convention d’abattement avant le 1er janvier 2025 (pour 2025)",
    );
    const both = [line("sigh", "2024-12-31"), line("promocil", "2024-01-01")];
    expect(agenda({ tfpb: both }, rules).all[0]?.state).toBe("tenu");
  });

  test("of each year, one a year; a day that is left open, or a target that asks the same, none", () => {
    const signed = requirement("contrat_signe_par_bailleur", "03-31", { id: "contrat" });
    expect(agenda({}, { landlords, requirements: [signed] }).all.map(({ day }) => day)).toEqual([
      "2024-03-31",
      "2025-03-31",
      "2026-03-31",
    ]);
    for (const changes of [{ value: null }, { target: "HZ-09" }])
      expect(agenda({}, { landlords, requirements: [{ ...before, ...changes }] }).all).toEqual([]);
  });

  test("the identifier of the requirement, with each landlord", () => {
    const { followed } = agenda({ tfpb: [line("sigh", "2025-02-01")] }, rules, { year: 2025 });
    expect(followed.find(({ id }) => id === "exigence/convention")).toMatchObject({
      kind: "exigence",
      state: "hors_delai",
      due: "2024-12-31",
      parties: [
        { id: "exigence/convention/sigh", state: "non_tenu", last: { from: "tableau", date: "2025-02-01" } },
        { id: "exigence/convention/promocil", state: "echue", last: null },
      ],
    });
    const counterpart = requirement("contrepartie_a_hauteur_de_l_abattement", true, { id: "contrepartie" });
    const covered = [
      followRow(TFPB, {
        landlord: "sigh",
        commune: "M",
        year: 2026,
        abated: 1,
        axis: "dechets",
        actualCost: 2,
      }),
    ];
    expect(
      stateOf("exigence/contrepartie", { tfpb: covered }, { landlords, requirements: [counterpart] }),
    ).toBe("partiel");
    expect(
      stateOf("exigence/contrepartie", {}, { requirements: [{ ...counterpart, to: "2025-12-31" }] }),
    ).toBe("sans_objet");
  });

  test("each signatory declares by the end of the year", () => {
    const organisations = ["caf", "agglo"].map((id) => ({ id, name: id, mustDeclare: true, source: SOURCE }));
    const declares = requirement("declaration_de_chaque_signataire", true, { id: "declaration" });
    const one = (party: string) =>
      followRow(COMMITMENT_LINES, { id: "E", party, date: "2025-05-01", state: "tenu" });
    const given = { organisations, requirements: [declares] };
    expect(
      agenda({ commitments: [one("caf")] }, given).all.map(({ due, state, subject }) => [
        due,
        state,
        subject.of === "exigence" && subject.done,
      ]),
    ).toEqual([
      ["2024", "echue", 0],
      ["2025", "echue", 1],
      ["2026", "dans_l_annee", 0],
    ]);
    expect(agenda({ commitments: [one("caf"), one("agglo")] }, given).all[1]?.state).toBe("tenu");
    expect(agenda({}, { ...given, requirements: [{ ...declares, value: false }] }).all).toEqual([]);
    expect(stateOf("exigence/declaration", {}, given)).toBe("dans_l_annee");
  });

  test("the fiches of a year by a day of the next", () => {
    const sheets = requirement("fiche_avant", "03-31", { id: "fiche" });
    const actions = ["A1", "A2"].map((id) =>
      followRow(ACTIONS, { id, year: 2024, label: id, state: "realisee" }),
    );
    const sheet = (action: string, receivedOn: string) =>
      followRow(SHEETS, { action, year: 2024, receivedOn });
    const first = (...received: Parameters<typeof sheet>[]) =>
      agenda({ actions, sheets: received.map((one) => sheet(...one)) }, { requirements: [sheets] }).all[0];
    expect(first(["A1", "2025-03-01"])).toMatchObject({
      day: "2025-03-31",
      state: "echue",
      subject: { done: 1, total: 2 },
    });
    expect(first(["A1", "2025-03-01"], ["A2", "2025-10-01"])?.state).toBe("hors_delai");
    expect(first(["A1", "2025-03-01"], ["A2", "2025-03-02"])?.state).toBe("tenu");
    // Nobody knows whether the last day counts: a fiche that came on it is neither in time nor late.
    expect(first(["A1", "2025-03-01"], ["A2", "2025-03-31"])).toMatchObject({
      state: "inconnu",
      subject: { done: 1, total: 2 },
    });
    const none = agenda({}, { requirements: [sheets] }).all;
    expect(none.map(({ day, state }) => [day, state])).toEqual([
      ["2025-03-31", "echue"],
      ["2026-03-31", "echue"],
      ["2027-03-31", "a_venir"],
    ]);
    expect(none[0]?.subject).toMatchObject({ total: null });
    expect(none[0] && plain(deadlineDetails(none[0], "essai"))).toBe(
      "Échue, aucun relevé depuis ; contrat, ligne 12.",
    );
    expect(agenda({}, { requirements: [{ ...sheets, value: null }] }).all).toEqual([]);
    expect(stateOf("exigence/fiche", {}, { requirements: [sheets] })).toBe("echue");
    expect(stateOf("exigence/fiche", {}, { requirements: [sheets] }, { day: "2028-01-01", year: 2026 })).toBe(
      "echue",
    );
    expect(stateOf("exigence/fiche", {}, { requirements: [sheets] }, { day: "2024-02-01", year: 2024 })).toBe(
      "a_venir",
    );
  });
});

describe("what has no day of its own", () => {
  const review = requirement("revue_des_credits_avant_copil", true, { id: "revue" });
  const bodies = [body({ timesAYear: undefined, before: "copil" })];
  const copil = followRow(MEETINGS, { body: "copil", heldOn: "2026-05-01" });
  const cotech = (isCreditReview: boolean) =>
    followRow(MEETINGS, { body: "cotech", heldOn: "2026-04-01", isCreditReview });
  const given = (lines: FollowRecords["meetings"]) =>
    stateOf("exigence/revue", { meetings: lines }, { bodies, requirements: [review] });

  test("reviews of credits by their meetings; nothing is known of a year without lines", () => {
    expect(given([copil, cotech(true)])).toBe("tenu");
    expect(given([copil, cotech(false)])).toBe("non_tenu");
    expect(given([])).toBe("rien");
    const cap = requirement("plafond_sip", 5000, { id: "sip" });
    const { followed } = agenda({}, { requirements: [cap] });
    expect(followed.find(({ id }) => id === "exigence/sip")).toMatchObject({
      state: "rien",
      group: "rien",
      parties: null,
    });
  });
});

test("a contract that does not say its years has no year to count", () => {
  expect(yearsOf({ contract: "" })).toBeUndefined();
  expect(yearsIn({ contract: "" }, {})).toEqual([]);
});
