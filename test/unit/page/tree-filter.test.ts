import { expect, test } from "vitest";
import type { TreeNode, TreeQuestion } from "../../../src/output/site/tree-part.ts";
import { foldingOf } from "../../../src/page/folding.ts";
import { keptTree, questionsOf } from "../../../src/page/tree-filter.ts";

const question = (id: string, ...statuses: readonly string[]) =>
  ({
    id,
    findings: statuses.map((classe) => ({ statut: { classe, texte: classe } })),
  }) as unknown as TreeQuestion;
const node = (id: string, changes: Partial<TreeNode>): TreeNode => ({
  id,
  niveau: "Pilier",
  libelle: id,
  origine: "",
  source: "",
  note: "",
  lectures: ["une lecture"],
  decompte: "",
  questions: [],
  targets: [],
  children: [],
  ...changes,
});

const TREE = {
  questions: [question("Q1", "atteint"), question("Q2", "non-atteint", "atteint")],
  nodes: [
    node("P1", { children: [node("A1", { questions: [question("Q3", "non-evaluable")] }), node("A2", {})] }),
    node("P2", { questions: [question("Q4", "atteint")] }),
  ],
};
const ids = (kept: ReturnType<typeof keptTree>) =>
  [...kept.questions, ...questionsOf(kept.nodes)].map(({ id }) => id);

test("without a choice, all is kept, empty nodes too", () => {
  const kept = keptTree(TREE, { status: "", node: "" });
  expect(ids(kept)).toEqual(["Q1", "Q2", "Q3", "Q4"]);
  expect(kept.nodes[0]?.children).toHaveLength(2);
});

test("a status keeps the questions of which a finding has it, and the nodes above them", () => {
  expect(ids(keptTree(TREE, { status: "atteint", node: "" }))).toEqual(["Q1", "Q2", "Q4"]);
  const kept = keptTree(TREE, { status: "non-evaluable", node: "" });
  expect(ids(kept)).toEqual(["Q3"]);
  expect(kept.nodes.map(({ id, children }) => [id, children.map((one) => one.id)])).toEqual([["P1", ["A1"]]]);
});

test("a node keeps what is under it, and no question that hangs on none", () => {
  expect(ids(keptTree(TREE, { status: "", node: "P2" }))).toEqual(["Q4"]);
});

test("a node that is folded by hand is named in the address, and no longer once it is open as all are", () => {
  const written: string[] = [];
  const folding = (isFolded: boolean, named: string) =>
    foldingOf(isFolded, named, (others) => written.push(others));
  expect(["P1", "A1"].map(folding(false, "A1").isOpen)).toEqual([true, false]);
  expect(["P1", "A1"].map(folding(true, "A1").isOpen)).toEqual([false, true]);
  folding(false, "A1").turn("P1", false);
  folding(false, "A1").turn("A1", true);
  // What the page opens itself is told too, and changes nothing.
  folding(false, "A1").turn("P1", true);
  expect(written).toEqual(["A1 P1", ""]);
});
