import { describe, expect, test } from "vitest";
import {
  everyRecord,
  isFinanced,
  knownBy,
  releasedCount,
} from "../../../../src/follow/actions/action-record.ts";
import { actionsOfYear } from "../../../../src/follow/actions/action-year.ts";
import { sheetLimit, sheetState } from "../../../../src/follow/actions/sheet-state.ts";
import { followYear } from "../../../../src/follow/follow-year.ts";
import { node, referentiel } from "../../../build.ts";
import { followContext, requirement } from "../../../follow-rows.ts";
import { action, asking, funding, meeting, sheet } from "../lines.ts";

const sum = (known: number, missing = 0, lines = 1) => ({ known, missing, lines });

describe("an action of a year", () => {
  const records = {
    actions: [
      action({ state: "realisee", node: "O1", qpv: ["QN1"], frame: "CPO" }),
      action({ id: "media" }),
      action({ year: 2024, state: "partielle" }),
      action({ id: "fini", year: 2024, label: "Fini", state: "realisee" }),
    ],
    funding: [
      funding({ granted: 5000, advance: 2500, balance: 2500, balanceState: "verse" }),
      funding({
        funder: "caf",
        stream: "droit_commun",
        granted: 1000,
        advance: 1000,
        balanceState: "annule",
      }),
      funding({ year: 2024, granted: 4000 }),
    ],
    sheets: [
      sheet({ participants: 40, expected: "50 jeunes", obtained: "40 jeunes", receivedOn: "2025-12-01" }),
      sheet({ year: 2024, participants: 3 }),
    ],
  };

  test("its cost stands beside its result, last year’s line beside both", () => {
    const [first, second] = actionsOfYear(followContext(records, asking(["seuil_de_diffusion", 2]))).actions;
    expect(first).toEqual({
      id: "forum",
      label: "Forum des métiers",
      holder: "Mission locale",
      node: "O1",
      qpv: ["QN1"],
      frame: "CPO",
      state: "realisee",
      reason: null,
      sheet: "recue",
      money: { asked: sum(0, 2, 2), granted: sum(6000, 0, 2), paid: sum(6000, 0, 2) },
      expected: "50 jeunes",
      obtained: "40 jeunes",
      participants: 40,
      grantedEach: 150,
      before: {
        state: "partielle",
        money: { asked: sum(0, 1, 1), granted: sum(4000), paid: sum(0, 1, 1) },
        participants: 3,
      },
      address: "suivi/actions.csv:3",
    });
    expect(second).toMatchObject({
      id: "media",
      sheet: "non_recue",
      money: { granted: sum(0, 0, 0) },
      participants: null,
      grantedEach: { unknown: "absent" },
      before: null,
    });
  });

  test("those of last year without a line in this one are said", () => {
    expect(actionsOfYear(followContext(records)).ended).toEqual([
      { id: "fini", label: "Fini", state: "realisee" },
    ]);
  });

  test.each([
    [
      "a grant that is not known",
      [funding({ granted: 5000 }), funding({ funder: "caf" })],
      40,
      { unknown: "valeurs_manquantes" },
    ],
    ["no line of money", [], 40, { unknown: "valeurs_manquantes" }],
    ["nobody came", [funding({ granted: 5000 })], 0, { unknown: "effectif_nul" }],
    ["nobody counted", [funding({ granted: 5000 })], null, { unknown: "absent" }],
    ["too few to be shown", [funding({ granted: 5000 })], 4, { unknown: "secret" }],
    ["all known", [funding({ granted: 5000 })], 5, 1000],
  ])("euros for one participant, %s", (_, lines, participants, each) => {
    const given = { actions: [action()], funding: lines, sheets: [sheet({ participants })] };
    const [one] = actionsOfYear(followContext(given, asking(["seuil_de_diffusion", 5]))).actions;
    expect(one?.grantedEach).toEqual(each);
  });

  test("a number of persons below the threshold is kept back; nobody is nobody, and nothing is nothing", () => {
    const context = followContext({}, { requirements: [requirement("seuil_de_diffusion", 5)] });
    expect([4, 5, 0, null, undefined].map((count) => releasedCount(count, context))).toEqual([
      { unknown: "secret" },
      5,
      0,
      null,
      null,
    ]);
    expect(releasedCount(1, followContext({}))).toEqual({ unknown: "seuil_de_diffusion_absent" });
    expect(releasedCount(null, followContext({}))).toBeNull();
  });

  test("financed is known when one has granted, unknown while an amount is", () => {
    expect(isFinanced({ funding: [funding(), funding({ granted: 1 })] })).toBe(true);
    expect(isFinanced({ funding: [funding(), funding({ granted: 0 })] })).toBeUndefined();
    expect(isFinanced({ funding: [funding({ granted: 0 })] })).toBe(false);
    expect(isFinanced({ funding: [] })).toBeUndefined();
  });

  test("every record is of its own year", () => {
    const all = everyRecord(followContext(records));
    expect(all.map(({ action: { id, year }, funding: lines }) => [id, year, lines.length])).toEqual([
      ["forum", 2025, 2],
      ["media", 2025, 0],
      ["forum", 2024, 1],
      ["fini", 2024, 0],
    ]);
  });

  test("a day is known once it has come", () => {
    expect(knownBy("2025-06-01", "2025-06-01")).toBe("2025-06-01");
    expect(knownBy("2025-06-01", "2025-06-02")).toBeUndefined();
    expect(knownBy("2025-06-01", null)).toBeUndefined();
  });
});

describe("where a fiche stands", () => {
  const limit = (...asks: Parameters<typeof asking>) => sheetLimit(followContext({}, asking(...asks)));
  const march = limit(["fiche_avant", "03-31"]);
  const given = (receivedOn: string | null, granted: number | null = 5000) => ({
    action: action(),
    sheet: sheet({ receivedOn }),
    funding: [funding({ granted })],
  });

  test("the limit is of the year after, unless the contract writes a year", () => {
    expect(march).toMatchObject({ day: "2026-03-31", isIncluded: null });
    expect(limit(["fiche_avant", "2026-04-15"], ["fiche_jour_compris", false])).toMatchObject({
      day: "2026-04-15",
      isIncluded: false,
    });
    expect(limit(["fiche_avant", null])?.day).toBeNull();
    expect(limit()).toBeUndefined();
  });

  test.each([
    ["2026-01-15", "attendue"],
    ["2026-03-01", "a_relancer"],
    ["2026-03-31", "a_relancer"],
    ["2026-04-01", "manquante"],
  ] as const)("not received, on %s: %s", (day, state) => {
    expect(sheetState(given(null), march, day)).toBe(state);
  });

  test("on the limit day itself, it is missing where that day does not count", () => {
    const strict = limit(["fiche_avant", "03-31"], ["fiche_jour_compris", false]);
    expect(sheetState(given(null), strict, "2026-03-31")).toBe("manquante");
    expect(sheetState(given("2026-03-31"), strict, "2026-04-02")).toBe("en_retard");
    const large = limit(["fiche_avant", "03-31"], ["fiche_jour_compris", true]);
    expect(sheetState(given("2026-03-31"), large, "2026-04-02")).toBe("recue");
  });

  test("received in time, late, or on a day of which nobody says whether it counts", () => {
    expect(sheetState(given("2026-03-30"), march, "2026-05-01")).toBe("recue");
    expect(sheetState(given("2026-04-01"), march, "2026-05-01")).toBe("en_retard");
    expect(sheetState(given("2026-03-31"), march, "2026-05-01")).toBe("jour_limite");
    expect(sheetState(given("2026-04-01"), undefined, "2026-05-01")).toBe("recue");
  });

  test("nothing is owed by what is only handed in or refused by all; without a day, it is only not received", () => {
    expect(sheetState({ ...given(null), action: action({ state: "deposee" }) }, march, "2026-05-01")).toBe(
      "sans_objet",
    );
    expect(sheetState(given(null, 0), march, "2026-05-01")).toBe("sans_objet");
    expect(sheetState(given(null), limit(["fiche_avant", null]), "2026-05-01")).toBe("non_recue");
    expect(sheetState({ ...given(null), sheet: undefined }, undefined, "2026-05-01")).toBe("non_recue");
  });
});

describe("what the actions of a year reach", () => {
  const contract = referentiel({
    nodes: [node("O1", { children: [node("O1.1"), node("O1.2")] }), node("O2")],
  });
  const lists = {
    ...followContext({}).lists,
    qpv: [
      { code: "QN05910M", words: "A (quartier de 2024)" },
      { code: "QN05911M", words: "B (quartier de 2024)" },
      { code: "QP059011", words: "A (quartier de 2015)" },
      { code: "QP059012", words: "B (quartier de 2015)" },
    ],
  };
  const given = {
    actions: [
      action({ node: "O1.1", qpv: ["QN05910M"] }),
      action({ id: "a", node: "O1", qpv: ["QN05910M", "QP059012"] }),
      action({ id: "b" }),
      action({ id: "c", node: "O2", qpv: ["QN05911M"], state: "deposee" }),
      action({ id: "d", year: 2023, node: "O2", qpv: ["QP059011"] }),
    ],
  };
  const covered = (year: number) =>
    actionsOfYear(followContext(given, {}, { lists, referentiel: contract, year })).coverage;

  test("a node has the actions of those under it; what was not retained reaches nothing", () => {
    expect(covered(2025).nodes.map(({ node: id, actions }) => [id, actions])).toEqual([
      ["O1", 2],
      ["O1.1", 1],
      ["O1.2", 0],
      ["O2", 0],
    ]);
    expect(covered(2025)).toMatchObject({ actions: 3, withoutNode: ["b"], withoutQpv: ["b"] });
  });

  test("without an action is what no wider node says already: not what an action names, nor what steers the contract", () => {
    const tree = referentiel({
      nodes: [
        node("O1", { children: [node("O1.1", { children: [node("O1.1.1")] }), node("O1.2")] }),
        node("O2", { children: [node("O2.1")] }),
        node("O3", { children: [node("O3.1")] }),
        node("G", { children: [node("G1"), node("G2")] }),
      ],
    });
    const actions = [
      action({ node: "O1.1" }),
      action({ id: "a", node: "O2" }),
      action({ id: "b", node: "G1" }),
      action({ id: "c", node: "O3", state: "abandonnee" }),
    ];
    const { coverage } = actionsOfYear(
      followContext({ actions }, { governance: ["G"] }, { lists, referentiel: tree }),
    );
    expect(coverage.nodes.flatMap(({ node: id, isBare }) => (isBare ? id : []))).toEqual(["O1.2", "O3"]);
    expect(coverage.nodes.map(({ node: id }) => id)).toEqual([
      "O1",
      "O1.1",
      "O1.1.1",
      "O1.2",
      "O2",
      "O2.1",
      "O3",
      "O3.1",
      "G",
      "G1",
    ]);
    expect(coverage.actions).toBe(3);
  });

  test("the districts are those of the zoning of the year, and those that an action names all the same", () => {
    expect(covered(2025).qpv.map(({ code, actions, shared }) => [code, actions, shared])).toEqual([
      ["QN05910M", 2, 1],
      ["QN05911M", 0, 0],
      ["QP059012", 1, 1],
    ]);
    expect(covered(2023).qpv.map(({ code, actions }) => [code, actions])).toEqual([
      ["QP059011", 1],
      ["QP059012", 0],
    ]);
  });
});

describe("reinforced follow-up", () => {
  test("each action with its head of project, its meetings and the steering committees of the year, in their order", () => {
    const context = followContext(
      {
        actions: [
          action({
            isReinforced: true,
            lead: "chef de projet emploi",
            followUpMeetingOn: "2025-05-05",
            committeeOn: "2026-01-05",
          }),
          action({ id: "a", isReinforced: false }),
        ],
        meetings: [
          meeting({ heldOn: "2025-11-10", examined: ["forum"] }),
          meeting({ heldOn: "2025-06-12" }),
          meeting({ heldOn: "2025-02-12", examined: ["a"] }),
        ],
      },
      asking(["actions_en_suivi_renforce", 3]),
    );
    expect(actionsOfYear(context).reinforced).toEqual({
      wanted: 3,
      actions: [
        {
          id: "forum",
          lead: "chef de projet emploi",
          followUpMeetingOn: "2025-05-05",
          committeeOn: null,
          validatedOn: null,
          calendarSentOn: null,
          areFundersInvited: null,
          funding: [],
          presentations: [
            { day: "2025-02-12", isPresented: false },
            { day: "2025-06-12", isPresented: null },
            { day: "2025-11-10", isPresented: true },
          ],
        },
      ],
    });
    expect(actionsOfYear(followContext({})).reinforced).toEqual({ wanted: null, actions: [] });
  });
});

describe("the year of a contract", () => {
  test("holds its parts, the names of its codes and what is wrong with it", () => {
    const lists = { ...followContext({}).lists, financeurs: [{ code: "etat", words: "État" }] };
    const context = followContext(
      { actions: [action()], sheets: [sheet({ action: "autre" })] },
      {},
      { lists },
    );
    const year = followYear(context);
    expect(year).toMatchObject({ year: 2025, day: "2025-12-31", names: [{ code: "etat", words: "État" }] });
    expect(year.problems.map(({ code }) => code)).toEqual([
      "sheet/action-inconnue",
      "action/sans-noeud",
      "action/sans-qpv",
    ]);
    expect(JSON.parse(JSON.stringify(year))).toEqual(year);
  });
});
