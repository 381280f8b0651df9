import { describe, expect, test } from "vitest";
import type { FollowContext } from "../../../../src/follow/context.ts";
import { meetingsOfYear } from "../../../../src/follow/meetings/meetings-year.ts";
import { meetingProblems } from "../../../../src/follow/meetings/problems.ts";
import type { Body } from "../../../../src/follow/rules/follow-rules.ts";
import type { Requirement } from "../../../../src/follow/rules/requirement.ts";
import { MEETINGS, type Meeting } from "../../../../src/follow/tables/meetings.ts";
import { followContext, followRow, requirement } from "../../../follow-rows.ts";

const body = (id: string, changes: Partial<Body> = {}): Body => ({
  id,
  name: id === "copil" ? "Comité de pilotage" : "Comité technique",
  source: { document: "contrat" },
  replaces: [],
  ...changes,
});
const BODIES = [body("copil", { timesAYear: 1 }), body("cotech", { timesAYear: 3, before: "copil" })];

const meeting = (id: string, heldOn: string | null, values: Partial<Meeting> = {}, at = 3) =>
  followRow(MEETINGS, { body: id, heldOn, plannedOn: heldOn, minutes: true, ...values }, at);

interface Given {
  readonly meetings?: readonly Meeting[];
  readonly requirements?: readonly Requirement[];
  readonly bodies?: readonly Body[];
}

const context = (
  { meetings = [], requirements = [], bodies = BODIES }: Given,
  changes: Partial<FollowContext> = {},
) => followContext({ meetings }, { bodies, requirements }, changes);
const of = (given: Given, changes: Partial<FollowContext> = {}) => meetingsOfYear(context(given, changes));
const problems = (given: Given, changes: Partial<FollowContext> = {}) =>
  meetingProblems(context(given, changes));
const codes = (given: Given, changes: Partial<FollowContext> = {}) =>
  problems(given, changes).map(({ code, place }) => `${code} ${place.line} ${place.field}`);

describe("how often a body met", () => {
  const three = ["2025-02-01", "2025-06-01", "2025-10-01"].map((on, at) => meeting("cotech", on, {}, at + 3));
  const met = (given: Given, changes: Partial<FollowContext> = {}) =>
    of(given, changes).bodies.find(({ id }) => id === "cotech");

  test.each([
    ["three of three", { meetings: three }, {}, true],
    ["two of three when the year is over", { meetings: three.slice(1) }, {}, false],
    ["two of three while it is not", { meetings: three.slice(1) }, { day: "2025-12-30" }, null],
    ["three before its end", { meetings: three }, { day: "2025-11-01" }, true],
    ["the third after the day of reading", { meetings: three }, { day: "2025-09-30" }, null],
    ["nothing entered: not a year without meetings", {}, {}, null],
    ["no number in the document", { meetings: three, bodies: [body("cotech")] }, {}, null],
  ])("%s", (_, given, changes, expected) => {
    expect(met(given, changes)?.isMet).toBe(expected);
  });

  test("only in the years in which the contract has it; the year before stands beside", () => {
    const since = [body("cotech", { from: "2025-03-01" })];
    expect(of({ bodies: since }).bodies).toHaveLength(1);
    expect(of({ bodies: since }).yearBefore).toEqual([]);
    expect(of({ bodies: [body("cotech", { to: "2024-12-31" })] }).bodies).toEqual([]);
  });

  test("by day, each with what is known of it", () => {
    const meetings = [
      meeting("cotech", null, { plannedOn: "2026-03-01" }, 9),
      meeting("cotech", "2025-10-02", { plannedOn: null, minutes: null, subject: "Bilan" }, 3),
      meeting("cotech", null, { plannedOn: "2025-04-01" }, 4),
      meeting("cotech", "2025-03-03", { plannedOn: "2025-03-01" }, 5),
      meeting("cotech", null, { plannedOn: null }, 6),
      meeting("cotech", "2025-12-31", { plannedOn: null }, 7),
    ];
    const known = met({ meetings }, { day: "2025-12-30" })?.meetings;
    expect(known?.map(({ on, state, minutes }) => [on, state, minutes])).toEqual([
      ["2025-03-03", "tenue", true],
      ["2025-04-01", "prevue_non_tenue", true],
      ["2025-10-02", "tenue_sans_date_prevue", null],
      ["2025-12-31", "prevue", true],
    ]);
  });

  test("planned and not held, held without minutes: said, of the year that is followed", () => {
    const meetings = [
      meeting("cotech", null, { plannedOn: "2025-04-01" }, 4),
      meeting("cotech", null, { plannedOn: "2024-04-01" }, 5),
      meeting("atelier", "2025-05-01", { minutes: false }, 6),
      meeting("cotech", "2024-05-01", { minutes: false }, 7),
      meeting("cotech", "2025-06-01", { minutes: null }, 8),
    ];
    expect(codes({ meetings })).toEqual([
      "instance/prevue-non-tenue 4 plannedOn",
      "instance/compte-rendu-absent 6 minutes",
    ]);
    expect(problems({ meetings }).map(({ message }) => message)).toEqual([
      "une réunion de « Comité technique » était prévue le 1er\u00a0avril 2025 ; rien ne dit qu’elle s’est tenue",
      "la réunion de « atelier » tenue le 1er\u00a0mai 2025 n’a pas de compte rendu",
    ]);
  });
});

describe("credits are reviewed before the steering committee", () => {
  const ASKED = requirement("revue_des_credits_avant_copil", true);
  const copil = meeting("copil", "2025-06-15", {}, 9);
  const cotech = (on: string, isCreditReview: boolean | null, at = 3) =>
    meeting("cotech", on, { isCreditReview }, at);
  const review = (meetings: readonly Meeting[]) => of({ meetings, requirements: [ASKED] }).reviews;

  test.each([
    ["at the meeting before", [cotech("2025-06-01", true), copil], true, "2025-06-01"],
    ["the same day", [cotech("2025-06-15", true), copil], true, "2025-06-15"],
    ["after it", [cotech("2025-06-01", false), cotech("2025-06-16", true, 4), copil], false, null],
    ["at none of those before", [cotech("2025-06-01", false), copil], false, null],
    ["one does not say", [cotech("2025-06-01", null), cotech("2025-05-01", false, 4), copil], null, null],
    ["nothing entered before it", [copil], null, null],
    [
      "before the committee's last meeting: that one was for it",
      [
        cotech("2024-11-01", true),
        meeting("copil", "2024-12-01", {}, 4),
        cotech("2025-06-01", false, 5),
        copil,
      ],
      false,
      null,
    ],
  ])("%s", (_, meetings, isMet, reviewedOn) => {
    expect(review(meetings)).toEqual([
      { copilOn: "2025-06-15", reviewedOn, isMet, address: "suivi/instances.csv:9" },
    ]);
  });

  test("a committee without a review before it is said, with what the contract asks; not asked, not said", () => {
    const meetings = [cotech("2025-06-01", false), copil, meeting("copil", "2025-11-01", {}, 10)];
    expect(codes({ meetings, requirements: [ASKED] })).toEqual(["instance/sans-revue-des-credits 9 heldOn"]);
    expect(problems({ meetings, requirements: [ASKED] })[0]?.message).toContain("(contrat, l. 12)");
    expect(codes({ meetings })).toEqual([]);
    expect(of({ meetings }).reviews).toEqual([]);
  });
});
