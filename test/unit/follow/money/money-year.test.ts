import { describe, expect, test } from "vitest";
import type { FollowContext } from "../../../../src/follow/context.ts";
import { funderName, isBalancePaid, paidOf } from "../../../../src/follow/money/money-line.ts";
import { moneyOfYear } from "../../../../src/follow/money/money-year.ts";
import { wholeSum } from "../../../../src/follow/money/partial-sum.ts";
import { givenUpWords } from "../../../../src/french/follow-money.ts";
import { node, referentiel } from "../../../build.ts";
import { followContext } from "../../../follow-rows.ts";
import { action, asking, funding, sheet } from "../lines.ts";

const sum = (known: number, missing = 0, lines = 1) => ({ known, missing, lines });

const contract = referentiel({ nodes: [node("O1", { children: [node("O1.1")] }), node("O2")] });

const records = {
  actions: [
    action({ node: "O1.1", qpv: ["QN1"] }),
    action({ id: "media", node: "O2", qpv: ["QN1", "QN2", "QN3"] }),
    action({ id: "libre" }),
    action({ year: 2024, node: "O1", qpv: ["QN1"] }),
  ],
  funding: [
    funding({ asked: 6000, granted: 5000, advance: 2500, balance: 2500, balanceState: "verse" }),
    funding({ funder: "caf", stream: "droit_commun", granted: null, advance: 1000 }),
    funding({ action: "media", granted: 3000, advance: 1500, balance: 1500, balanceState: "bloque" }),
    funding({
      action: "libre",
      section: "investissement",
      granted: 100,
      advance: 100,
      balance: 0,
      balanceState: "a_verser",
    }),
    funding({ action: "perdue", granted: 7 }),
    funding({ year: 2024, granted: 4000, advance: 4000, balanceState: "annule" }),
  ],
};

const read = (changes: Partial<FollowContext> = {}, asks = {}) =>
  moneyOfYear(followContext(records, asks, { referentiel: contract, ...changes }));

describe("the money of a year", () => {
  test("what is announced stands beside what is mobilised, and what nobody wrote is counted, not filled in", () => {
    expect(read().total).toEqual({
      asked: sum(6000, 4, 5),
      granted: sum(8107, 1, 5),
      paid: sum(5000 + 1000 + 1500 + 100, 2, 5),
    });
  });

  test("what is of actions that were given up is counted apart too", () => {
    const given = followContext({
      actions: [action({ state: "abandonnee" }), action({ id: "b" })],
      funding: [
        funding({ granted: 3000, advance: 1500, balance: 1500, balanceState: "annule" }),
        funding({ action: "b", granted: 10 }),
        funding({ year: 2024, granted: 7 }),
      ],
    });
    const { total, givenUp, byFunder, byQpv, cells } = moneyOfYear(given);
    expect(byFunder.map(({ now, before }) => [now?.givenUp, before?.givenUp])).toEqual([
      [sum(3000), sum(0, 0, 0)],
    ]);
    expect(byQpv.map((row) => row.givenUp)).toEqual([sum(3000)]);
    expect(cells.map(({ of, granted }) => [of.isGivenUp, granted.known])).toEqual([
      [null, 7],
      [true, 3000],
      [false, 10],
    ]);
    expect([total.granted, givenUp.granted, givenUp.paid]).toEqual([sum(3010, 0, 2), sum(3000), sum(1500)]);
    expect(
      givenUpWords(givenUp)
        .join("")
        .replaceAll(/[\u00a0\u202f]/g, " "),
    ).toBe("Dont actions abandonnées : accordé 3 000 € ; versé 1 500 €.");
    expect(givenUpWords(read().givenUp)).toEqual([]);
  });

  test("by funder and stream, beside last year: null where no line speaks of it", () => {
    const rows = read().byFunder.map(({ funder, stream, now, before }) => [
      funder,
      stream,
      now?.granted ?? null,
      before?.granted ?? null,
    ]);
    expect(rows).toEqual([
      ["caf", "droit_commun", sum(0, 1, 1), null],
      ["etat", "specifique", sum(8107, 0, 4), sum(4000)],
    ]);
    const before = read({ year: 2026, day: "2026-02-01" }).byFunder;
    expect(before.map(({ now }) => now)).toEqual([null, null]);
  });

  test("by orientation: the widest node above that of the action; what names none comes last", () => {
    const rows = read().byOrientation.map(({ of, granted }) => [of.orientation, of.stream, granted]);
    expect(rows).toEqual([
      ["O1", "droit_commun", sum(0, 1, 1)],
      ["O1", "specifique", sum(5000)],
      ["O2", "specifique", sum(3000)],
      [null, "specifique", sum(107, 0, 2)],
    ]);
  });

  test("by district: what is for several is not split", () => {
    const rows = read().byQpv.map(({ of, granted }) => [of.qpv, of.stream, granted.known]);
    expect(rows).toEqual([
      ["plusieurs", "specifique", 3000],
      ["QN1", "droit_commun", 0],
      ["QN1", "specifique", 5000],
      [null, "specifique", 107],
    ]);
  });

  test("by section, and by all that is known of every year", () => {
    expect(read().bySection.map(({ of, granted }) => [of.section, granted.known])).toEqual([
      ["fonctionnement", 8007],
      ["investissement", 100],
    ]);
    const { cells } = read();
    expect(cells).toHaveLength(6);
    expect(cells[0]).toEqual({
      of: {
        year: 2024,
        funder: "etat",
        stream: "specifique",
        orientation: "O1",
        node: "O1",
        qpv: "QN1",
        section: "fonctionnement",
        state: "annule",
        isGivenUp: false,
      },
      asked: sum(0, 1, 1),
      granted: sum(4000),
      givenUp: sum(0, 0, 0),
      paid: sum(4000),
    });
  });

  test("a node that the contract does not have has no orientation", () => {
    const lost = { actions: [action({ node: "X" })], funding: [funding({ granted: 5 })] };
    const { byOrientation } = moneyOfYear(followContext(lost, {}, { referentiel: contract }));
    expect(byOrientation.map(({ of }) => of.orientation)).toEqual([null]);
  });

  test("no line, no money: sums of nothing", () => {
    const { total, cells, held } = moneyOfYear(followContext({}));
    expect(total.granted).toEqual(sum(0, 0, 0));
    expect(cells).toEqual([]);
    expect(held).toEqual({ blocked: sum(0, 0, 0), waiting: null, actions: [] });
  });
});

describe("what of a grant is paid", () => {
  test.each([
    ["advance and balance", { granted: 10, advance: 4, balance: 6, balanceState: "verse" }, 10, true],
    ["balance to be paid", { granted: 10, advance: 4, balance: 6, balanceState: "a_verser" }, 4, true],
    ["balance of unknown amount", { granted: 10, advance: 4, balanceState: "verse" }, 4, false],
    ["nobody says whether", { granted: 10, advance: 4, balance: 6 }, 4, false],
    ["paid by its day", { granted: 10, advance: 4, balance: 6, paidOn: "2025-06-01" }, 10, true],
    ["after the day of reading", { granted: 10, advance: 4, balance: 6, paidOn: "2026-06-01" }, 4, true],
    [
      "paid, after the day of reading",
      { granted: 10, advance: 4, balance: 6, balanceState: "verse", paidOn: "2026-06-01" },
      4,
      true,
    ],
    ["advance unknown", { granted: 10, balance: 6, balanceState: "verse" }, 6, false],
    ["refused: nothing is paid, whatever is not written", { granted: 0 }, 0, true],
  ] as const)("%s", (_, line, known, isWhole) => {
    expect(paidOf(funding(line), "2025-12-31")).toEqual({ known, isWhole });
  });

  test("a state without a day, a day without a state, neither", () => {
    expect(isBalancePaid({ balanceState: "verse", paidOn: null }, "2025-12-31")).toBe(true);
    expect(isBalancePaid({ balanceState: "bloque", paidOn: "2025-06-01" }, "2025-12-31")).toBe(false);
    expect(isBalancePaid({ balanceState: null, paidOn: null }, "2025-12-31")).toBeUndefined();
  });

  test("a sum is whole when it has terms and each is known", () => {
    expect(wholeSum(sum(12))).toBe(12);
    expect(wholeSum(sum(12, 1, 2))).toBeUndefined();
    expect(wholeSum(sum(0, 0, 0))).toBeUndefined();
  });

  test("a funder has the name that suivi.yaml gives, or its code", () => {
    const given = followContext({}, { funders: [{ id: "etat", name: "État" }] });
    const lists = { ...given.lists, financeurs: [{ code: "59225", words: "Feignies" }] };
    const names = ["etat", "caf", "59225"].map((id) => funderName({ ...given, lists }, id));
    expect(names).toEqual(["État", "caf", "Feignies"]);
  });
});

describe("balances that are held", () => {
  const waiting = {
    actions: [action(), action({ id: "media" })],
    funding: [
      funding({ balance: 2500, balanceState: "a_verser" }),
      funding({ funder: "caf", balanceState: "a_verser" }),
      funding({ action: "media", balance: 900, balanceState: "a_verser" }),
      funding({ action: "media", funder: "caf", balance: 70, balanceState: "bloque" }),
    ],
    sheets: [
      sheet({ action: "media", receivedOn: "2025-12-01" }),
      sheet({ year: 2024, receivedOn: "2025-03-01" }),
    ],
  };

  test("blocked in euros; and what waits for its fiche, where the contract makes it wait", () => {
    const rules = asking(["solde_apres_fiche", true]);
    expect(moneyOfYear(followContext(waiting, rules)).held).toEqual({
      blocked: sum(70),
      waiting: sum(2500, 1, 2),
      actions: ["media", "forum"],
    });
    expect(moneyOfYear(followContext(waiting)).held).toEqual({
      blocked: sum(70),
      waiting: null,
      actions: ["media"],
    });
  });

  test("no fiche is awaited of an action that was given up: its balance waits for none", () => {
    const actions = [action({ state: "abandonnee" }), action({ id: "media" })];
    const context = followContext({ ...waiting, actions }, asking(["solde_apres_fiche", true]));
    expect(moneyOfYear(context).held).toEqual({
      blocked: sum(70),
      waiting: sum(0, 0, 0),
      actions: ["media"],
    });
  });

  test("a fiche that comes after the day of reading has not come", () => {
    const context = followContext(waiting, asking(["solde_apres_fiche", true]), { day: "2025-11-30" });
    expect(moneyOfYear(context).held.waiting).toEqual(sum(3400, 1, 3));
  });
});

describe("shares that the contract asks", () => {
  const frames = (
    ...all: (Parameters<typeof action>[0] & { granted?: number | null; funder?: string })[]
  ) => ({
    actions: all.map(({ granted: _, funder: __, ...changes }, at) => action({ id: `a${at}`, ...changes })),
    funding: all.map(({ granted = null, funder = "etat" }, at) =>
      funding({ action: `a${at}`, granted, funder }),
    ),
  });
  const shares = (given: ReturnType<typeof frames>, asks: Parameters<typeof asking>[0]) =>
    moneyOfYear(followContext(given, asking(asks))).shares.map(({ state, counts }) => [state, counts]);

  test.each([
    ["half are", frames({ frame: "CPO" }, { frame: "AAP" }), "tenu", { yes: 1, no: 1, unknown: 0 }],
    [
      "too few are",
      frames({ frame: "CPO" }, { frame: "AAP" }, { frame: "SIP" }),
      "non_tenu",
      { yes: 1, no: 2, unknown: 0 },
    ],
    [
      "an empty frame may decide",
      frames({ frame: "CPO" }, { frame: "AAP" }, {}),
      "inconnu",
      { yes: 1, no: 1, unknown: 1 },
    ],
    [
      "one that was given up is in no share",
      frames({ frame: "CPO" }, { frame: "AAP" }, { frame: "AAP", state: "abandonnee" }),
      "tenu",
      { yes: 1, no: 1, unknown: 0 },
    ],
    [
      "nothing is retained",
      frames({ frame: "CPO", state: "deposee" }),
      "inconnu",
      { yes: 0, no: 0, unknown: 0 },
    ],
  ] as const)("of the actions, %s", (_, given, state, counts) => {
    expect(shares(given, ["part_cpo_des_actions", 0.5])).toEqual([[state, counts]]);
  });

  test.each([
    ["half is", frames({ frame: "CPO", granted: 50 }, { frame: "AAP", granted: 50 }), "tenu", [50, 50, 0]],
    [
      "less is",
      frames({ frame: "CPO", granted: 40 }, { frame: "AAP", granted: 60 }),
      "non_tenu",
      [40, 60, 0],
    ],
    [
      "an unknown under a CPO only adds",
      frames({ frame: "CPO", granted: 50 }, { frame: "CPO" }, { frame: "AAP", granted: 50 }),
      "tenu",
      [50, 50, 1],
    ],
    [
      "an unknown under a CPO may yet add",
      frames({ frame: "CPO", granted: 40 }, { frame: "CPO" }, { frame: "AAP", granted: 60 }),
      "inconnu",
      [40, 60, 1],
    ],
    [
      "an unknown elsewhere may yet take",
      frames({ frame: "CPO", granted: 50 }, { frame: "AAP" }, { frame: "AAP", granted: 50 }),
      "inconnu",
      [50, 50, 1],
    ],
    [
      "an unknown elsewhere takes more",
      frames({ frame: "CPO", granted: 40 }, { frame: "AAP" }, { frame: "AAP", granted: 60 }),
      "non_tenu",
      [40, 60, 1],
    ],
    [
      "an empty frame cannot save it",
      frames({ frame: "CPO", granted: 30 }, { granted: 10 }, { frame: "AAP", granted: 60 }),
      "non_tenu",
      [30, 60, 1],
    ],
    [
      "an empty frame may save it",
      frames({ frame: "CPO", granted: 30 }, { granted: 30 }, { frame: "AAP", granted: 60 }),
      "inconnu",
      [30, 60, 1],
    ],
    [
      "an empty frame cannot lose it",
      frames({ frame: "CPO", granted: 60 }, { granted: 10 }, { frame: "AAP", granted: 30 }),
      "tenu",
      [60, 30, 1],
    ],
    [
      "an empty frame of unknown amount may do either",
      frames({ frame: "CPO", granted: 60 }, {}, { frame: "AAP", granted: 30 }),
      "inconnu",
      [60, 30, 1],
    ],
    ["nothing is granted", frames({ frame: "AAP", granted: 0 }), "inconnu", [0, 0, 0]],
  ] as const)("of the specific credits, %s", (_, given, state, [yes, no, unknown]) => {
    expect(shares(given, ["part_cpo_des_credits_specifiques", 0.5])).toEqual([[state, { yes, no, unknown }]]);
  });

  test("of the State’s credits, those of others do not count (Hazebrouck, l. 2372)", () => {
    const given = frames(
      { frame: "CPO", granted: 40 },
      { frame: "AAP", granted: 30 },
      { frame: "AAP", granted: 90, funder: "ville" },
    );
    expect(shares(given, ["part_cpo_des_credits_de_l_etat", 0.5])).toEqual([
      ["tenu", { yes: 40, no: 30, unknown: 0 }],
    ]);
  });

  test("of the DSIL and of programme 147, these tables hold no total: unknown, and nothing counted", () => {
    expect(shares(frames(), ["part_dsil", 0.15])).toEqual([["inconnu", null]]);
    expect(shares(frames(), ["plafond_hors_contrat", 0.025])).toEqual([["inconnu", null]]);
    expect(shares(frames(), ["plafond_hors_contrat", null])).toEqual([]);
  });
});
