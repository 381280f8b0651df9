import { describe, expect, test } from "vitest";
import { commitmentRecords } from "../../../../src/follow/commitments/commitment-record.ts";
import { commitmentLineProblems } from "../../../../src/follow/commitments/problems.ts";
import { signatoryReview } from "../../../../src/follow/commitments/signatory-review.ts";
import type { FollowContext } from "../../../../src/follow/context.ts";
import type { FollowRules } from "../../../../src/follow/rules/follow-rules.ts";
import { COMMITMENT_LINES, type CommitmentLine } from "../../../../src/follow/tables/commitment-states.ts";
import { commitment, referentiel } from "../../../build.ts";
import { followContext, followRow, requirement } from "../../../follow-rows.ts";

const SOURCE = { document: "contrat" };
const organisation = (id: string, name: string, mustDeclare = true) => ({
  id,
  name,
  mustDeclare,
  source: SOURCE,
});
const RULES: Partial<FollowRules> = {
  organisations: [
    organisation("caf", "CAF du Nord"),
    organisation("agglo", "Agglomération"),
    organisation("cci", "CCI", false),
  ],
  landlords: [
    { id: "sigh", name: "SIGH" },
    { id: "promocil", name: "Promocil" },
  ],
  collectives: [{ by: "Bailleurs sociaux", members: ["sigh", "promocil"], source: SOURCE }],
};
const COMMITMENTS = [
  commitment("E-caf", { by: "Caf du Nord", node: "O1" }),
  commitment("E-tous", { by: "Bailleurs sociaux" }),
  commitment("E-autre", { by: "Une association" }),
];

const line = (values: Partial<CommitmentLine>, at = 3) =>
  followRow(
    COMMITMENT_LINES,
    { id: "E-tous", date: "2025-06-30", state: "en_cours", source: "COPIL", ...values },
    at,
  );

const context = (
  commitments: readonly CommitmentLine[],
  rules: Partial<FollowRules> = {},
  changes: Partial<FollowContext> = {},
) =>
  followContext(
    { commitments },
    { ...RULES, ...rules },
    { referentiel: referentiel({ contract: "2024-2030", commitments: COMMITMENTS }), ...changes },
  );

describe("where each party stands", () => {
  const of = (id: string, lines: readonly CommitmentLine[], changes: Partial<FollowContext> = {}) =>
    commitmentRecords(context(lines, {}, changes)).find((one) => one.id === id);
  const answers = (id: string, lines: readonly CommitmentLine[]) =>
    of(id, lines)?.parties.map(({ name, state, isMet }) => [name, state, isMet]);
  const sigh = line({ party: "sigh", state: "tenu" });

  test("one's yes is not all's: held when each holds it, not known while one is silent, and who", () => {
    expect(of("E-tous", [])?.isMet).toBeNull();
    expect(answers("E-tous", [sigh])).toEqual([
      ["SIGH", "tenu", true],
      ["Promocil", null, null],
    ]);
    expect(of("E-tous", [sigh])?.isMet).toBeNull();
    expect(of("E-tous", [sigh, line({ party: "promocil", state: "tenu" }, 4)])?.isMet).toBe(true);
    expect(of("E-tous", [sigh, line({ party: "promocil", state: "abandonne" }, 4)])?.isMet).toBe(false);
  });

  test("the latest line of each by the day of reading, whatever the order of the lines", () => {
    const lines = [
      line({ party: "sigh", state: "tenu", date: "2025-10-01", outlook: "Fini" }, 4),
      line({ party: "sigh", state: "reporte", date: "2025-02-01" }, 3),
    ];
    expect(of("E-tous", lines)?.parties[0]).toMatchObject({
      state: "tenu",
      on: "2025-10-01",
      outlook: "Fini",
      proof: "COPIL",
      addresses: ["suivi/engagements.csv:3", "suivi/engagements.csv:4"],
    });
    expect(of("E-tous", lines, { day: "2025-09-30" })?.parties[0]?.state).toBe("reporte");
  });

  test("a line that names nobody answers for the only one bound, and for none of several", () => {
    expect(answers("E-caf", [line({ id: "E-caf", state: "tenu" })])).toEqual([["CAF du Nord", "tenu", true]]);
    const unnamed = of("E-tous", [line({ state: "tenu" })]);
    expect(unnamed?.unnamed).toEqual(["suivi/engagements.csv:3"]);
    expect(unnamed?.isMet).toBeNull();
  });

  test("who is in no list: under its own name as the document writes it; another that declares is there too", () => {
    expect(answers("E-autre", [line({ id: "E-autre", state: "tenu" })])).toEqual([
      ["Une association", "tenu", true],
    ]);
    expect(answers("E-caf", [line({ id: "E-caf", party: "agglo", state: "tenu" })])).toEqual([
      ["CAF du Nord", null, null],
      ["agglo", "tenu", true],
    ]);
    expect(of("E-caf", [])).toBeUndefined();
  });

  test("one whom a commitment does not bind neither holds it nor gives it up", () => {
    const own = line({ id: "E-caf", state: "tenu" });
    const other = line({ id: "E-caf", party: "agglo", state: "abandonne" }, 4);
    expect(of("E-caf", [own, other])?.isMet).toBe(true);
    expect(of("E-caf", [other])?.isMet).toBeNull();
  });

  test("a member of a collective that no list names bears its identifier", () => {
    const collectives = [{ by: "Bailleurs sociaux", members: ["sigh", "icf"], source: SOURCE }];
    const [found] = commitmentRecords(context([], { collectives }));
    expect(found?.parties.map(({ name }) => name)).toEqual(["SIGH", "icf"]);
  });
});

describe("the review, signatory by signatory", () => {
  const ASKED = requirement("declaration_de_chaque_signataire", true);
  const review = (
    lines: readonly CommitmentLine[],
    rules: Partial<FollowRules> = { requirements: [ASKED] },
  ) => signatoryReview(context(lines, rules));
  const caf = line({
    id: "E-caf",
    state: "tenu",
    ordinaryPlanned: 1000,
    ordinaryMobilised: 800,
    specificPlanned: 50,
  });

  test("who must declare and has not is named; who need not is not", () => {
    expect(review([caf]).silent).toEqual([{ id: "agglo", name: "Agglomération" }]);
    expect(review([caf]).isMet).toBeNull();
    const agglo = line({ id: "E-autre", party: "agglo" }, 4);
    expect(review([caf, agglo])).toMatchObject({ silent: [], isMet: true });
    expect(review([caf, agglo], {})).toMatchObject({ requirement: null, isMet: null });
    expect(review([], { requirements: [ASKED], organisations: [] }).isMet).toBeNull();
  });

  test("lines that are of no organisation of the contract are kept apart, with their money", () => {
    const lines = [
      caf,
      line({ id: "E-autre", ordinaryPlanned: 300 }, 4),
      line({ id: "E-tous", party: "promocil", ordinaryPlanned: 70 }, 5),
      line({ id: "E-tous", date: "2024-06-30", ordinaryMobilised: 20 }, 6),
    ];
    const { unattributed } = review(lines);
    expect(unattributed.year).toMatchObject({ declared: 2, ordinaryPlanned: { known: 370 } });
    expect(unattributed.yearBefore).toMatchObject({ declared: 1, ordinaryMobilised: { known: 20 } });
    expect(review([caf]).unattributed.year.declared).toBe(0);
  });

  test("what each planned and mobilised in the year, of each commitment its latest line, beside the year before", () => {
    const lines = [
      caf,
      line({ id: "E-caf", date: "2025-11-01", state: "en_cours", ordinaryMobilised: 900 }, 4),
      line({ id: "E-tous", party: "caf", ordinaryMobilised: 5 }, 5),
      line({ id: "E-caf", date: "2024-11-01", state: "reporte", ordinaryMobilised: 7 }, 6),
    ];
    const [found] = review(lines).signatories;
    expect(found).toMatchObject({ name: "CAF du Nord", bound: 1, mustDeclare: true });
    expect(found?.year).toEqual({
      declared: 2,
      states: { en_cours: 2 },
      ordinaryPlanned: { known: 0, missing: 2, lines: 2 },
      ordinaryMobilised: { known: 905, missing: 0, lines: 2 },
      specificPlanned: { known: 0, missing: 2, lines: 2 },
      specificMobilised: { known: 0, missing: 2, lines: 2 },
      lastOn: "2025-11-01",
    });
    expect(found?.yearBefore).toMatchObject({ declared: 1, states: { reporte: 1 }, lastOn: "2024-11-01" });
    expect(review([]).signatories[0]?.year).toMatchObject({ declared: 0, states: {}, lastOn: null });
  });
});

describe("what is wrong in the lines", () => {
  const codes = (lines: readonly CommitmentLine[]) =>
    commitmentLineProblems(context(lines)).map(({ code, place }) => `${code} ${place.line} ${place.field}`);

  test("of several, one must say who speaks; of one, another does not", () => {
    expect(
      codes([
        line({}),
        line({ party: "sigh" }, 4),
        line({ id: "E-caf" }, 5),
        line({ id: "E-caf", party: "agglo" }, 6),
        line({ id: "E-autre", party: "agglo" }, 7),
        line({ id: "E-inconnu", party: "agglo" }, 8),
        line({ date: "2024-06-30" }, 9),
      ]),
    ).toEqual(["commitment/partie-non-nommee 3 party", "commitment/partie-non-liee 6 party"]);
  });

  test("one amount of two parties may be the same money", () => {
    const lines = [
      line({ party: "sigh", specificMobilised: 100, ordinaryMobilised: 0 }),
      line({ party: "sigh", specificMobilised: 100, date: "2025-07-01" }, 4),
      line({ party: "caf", specificMobilised: 100, ordinaryMobilised: 0 }, 5),
      line({ party: "inconnu", specificMobilised: 120 }, 6),
      line({ party: "promocil", specificMobilised: 120 }, 7),
    ];
    expect(codes(lines).filter((code) => code.includes("deux-fois"))).toEqual([
      "commitment/montant-declare-deux-fois 5 specificMobilised",
      "commitment/montant-declare-deux-fois 7 specificMobilised",
    ]);
    const said = commitmentLineProblems(context(lines)).findLast(({ code }) => code.endsWith("deux-fois"));
    expect(said?.message).toBe(
      "Promocil et inconnu déclarent tous deux 120\u00a0€ pour E-tous (suivi/engagements.csv:6)",
    );
  });
});
