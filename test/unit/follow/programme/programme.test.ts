import { describe, expect, test } from "vitest";
import type { FollowContext } from "../../../../src/follow/context.ts";
import { programmeProblems } from "../../../../src/follow/programme/problems.ts";
import { programmeOfYear } from "../../../../src/follow/programme/programme-year.ts";
import { ACTIONS, type Action } from "../../../../src/follow/tables/actions.ts";
import { PROGRAMME_CHOICES, type ProgrammeChoice } from "../../../../src/follow/tables/form-and-programme.ts";
import { FUNDING } from "../../../../src/follow/tables/funding.ts";
import { commitment, node, question, referentiel, target } from "../../../build.ts";
import { followContext, followRow } from "../../../follow-rows.ts";

const SOURCE = { document: "contrat" };
const SLOTS = [
  { id: "gouvernance", label: "Une question de gouvernance", among: ["G"], timesAYear: 1, source: SOURCE },
  { id: "ambition", label: "Une ambition", among: ["P1-A1"], timesAYear: 1, source: SOURCE },
];
const CONTRACT = referentiel({
  contract: "2024-2030",
  rules: [],
  nodes: [
    node("P1", {
      questions: [],
      children: [node("P1-A1", { label: "Réussite", questions: [question("Q1")] })],
    }),
    node("G", { questions: [] }),
  ],
  targets: [target({ id: "C-1", node: "P1-A1" }), target({ id: "C-2" })],
  commitments: [commitment("E-1", { node: "P1-A1" }), commitment("E-2", { node: "G" })],
});

const choice = (object: string, values: Partial<ProgrammeChoice> = {}, at = 3) =>
  followRow(PROGRAMME_CHOICES, { object, year: 2025, ...values }, at);
const action = (id: string, nodeId: string | null, state: Action["state"] = "realisee") =>
  followRow(ACTIONS, { id, year: 2025, label: `Action ${id}`, node: nodeId, state });
const money = (id: string, stream: "specifique" | "droit_commun", granted: number | null) =>
  followRow(FUNDING, { action: id, year: 2025, stream, granted });

const context = (programme: readonly ProgrammeChoice[], changes: Partial<FollowContext> = {}) =>
  followContext(
    {
      programme,
      actions: [
        action("A1", "P1-A1"),
        action("A2", "G"),
        action("A3", "P1-A1", "deposee"),
        action("A4", "P1-A1", "abandonnee"),
      ],
      funding: [
        money("A1", "specifique", 1000),
        money("A1", "droit_commun", null),
        money("A2", "specifique", 5),
        money("A4", "specifique", 7),
      ],
    },
    { programme: SLOTS },
    { referentiel: CONTRACT, ...changes },
  );
const of = (...given: Parameters<typeof context>) => programmeOfYear(context(...given));

describe("what the committee chose", () => {
  test("a node with what stands under it: questions, targets, commitments, actions and their money", () => {
    const given = {
      slot: "ambition",
      criteria: ["efficacite"],
      decidedOn: "2025-06-12",
      body: "copil",
      reason: "Budget",
    };
    expect(of([choice("P1-A1", given)]).chosen).toEqual([
      {
        object: "P1-A1",
        kind: "noeud",
        label: "Réussite",
        criteria: ["efficacite"],
        decidedOn: "2025-06-12",
        body: "copil",
        reason: "Budget",
        address: "suivi/programme.csv:3",
        questions: ["Q1"],
        targets: ["C-1"],
        commitments: ["E-1"],
        actions: ["A1"],
        specific: { known: 1000, missing: 0, lines: 1 },
        ordinary: { known: 0, missing: 1, lines: 1 },
      },
    ]);
  });

  test("a question and an action are themselves", () => {
    const { chosen } = of([choice("Q1"), choice("A2"), choice("inconnu")]);
    expect(
      chosen.map(({ kind, questions, actions, specific }) => [kind, questions, actions, specific.known]),
    ).toEqual([
      ["question", ["Q1"], [], 0],
      ["action", [], ["A2"], 5],
    ]);
  });

  test("as many as the contract proposes: not known while nothing is entered, and only by the day", () => {
    const met = (...given: Parameters<typeof context>) => of(...given).slots.map(({ isMet }) => isMet);
    expect(met([])).toEqual([null, null]);
    expect(met([choice("P1-A1", { slot: "ambition", decidedOn: "2025-06-12" })])).toEqual([false, true]);
    expect(
      met([choice("P1-A1", { slot: "ambition", decidedOn: "2025-06-12" })], { day: "2025-06-11" }),
    ).toEqual([null, null]);
    expect(met([choice("P1-A1", { slot: "ambition", year: 2024 })])).toEqual([null, null]);
  });

  test("an object that the choice does not offer is not one of them", () => {
    expect(of([choice("G", { slot: "ambition" })]).slots[1]).toMatchObject({ chosen: 0, isMet: false });
  });
});

test("an object that nothing names, and one that its choice does not offer", () => {
  const lines = [
    choice("P1-A1", { slot: "ambition" }),
    choice("A2"),
    choice("Q1", { slot: "ajout" }, 4),
    choice("G", { slot: "ambition" }, 5),
    choice("P9", { slot: "ambition" }, 6),
  ];
  expect(programmeProblems(context(lines)).map(({ code, place }) => `${code} ${place.line}`)).toEqual([
    "programme/hors-du-choix 5",
    "programme/objet-inconnu 6",
  ]);
});
