import { expect, test } from "vitest";
import { withoutConsequences } from "../../../src/diagnostics/diagnostic.ts";
import { problem } from "../../../src/diagnostics/problem.ts";

const place = { file: "f" };
const broken = problem("file/vide", place, {});
const unknownEpci = problem("epci/inconnu", place, { code: "1", suggestion: "" });
const unknownRule = problem("rule/inconnue", place, { id: "r", suggestion: "" });

test("what a référentiel names is not said to be unknown while the data cannot be read", () => {
  expect(withoutConsequences([broken], [unknownEpci, unknownRule])).toEqual([broken, unknownRule]);
});

test("with sound data, all is said", () => {
  expect(withoutConsequences([], [unknownEpci, unknownRule])).toEqual([unknownEpci, unknownRule]);
});
