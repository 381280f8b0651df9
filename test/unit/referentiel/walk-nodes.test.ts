import { expect, test } from "vitest";
import { allQuestions, walkNodes } from "../../../src/referentiel/tree.ts";
import { node, question } from "../../build.ts";

const TREE = [
  node("P1", {
    questions: [question("P1-Q1")],
    children: [
      node("P1-A1", { questions: [question("P1-A1-Q1")], children: [node("P1-A1-O1")] }),
      node("P1-A2"),
    ],
  }),
  node("P2", { questions: [question("P2-Q1")] }),
];

test("nodes come parents before children, in the order of the document", () => {
  expect(walkNodes(TREE).map(({ id }) => id)).toEqual(["P1", "P1-A1", "P1-A1-O1", "P1-A2", "P2"]);
});

test("questions come central ones first, then those of the nodes in order", () => {
  const ids = allQuestions({ questions: [question("Q1")], nodes: TREE }).map(({ id }) => id);
  expect(ids).toEqual(["Q1", "P1-Q1", "P1-A1-Q1", "P2-Q1"]);
});
