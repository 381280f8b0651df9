import { expect, test } from "vitest";
import { readEvaluation } from "../../../src/evaluation/read-evaluation.ts";
import { memoryWorld } from "../../world.ts";

const whole = {
  format: "ecarts/evaluation",
  date: "2025-11-20",
  producedBy: { version: "0.1.0", inputs: "a" },
  referentiel: { id: "essai", rules: [], appreciations: [] },
  findings: [],
};

const read = (content: string | undefined, optional = false) =>
  readEvaluation("essai", {
    world: memoryWorld(content === undefined ? {} : { "evaluation.json": content }),
    path: "evaluation.json",
    optional,
  });
const codes = async (content: string | undefined, optional = false) =>
  (await read(content, optional)).diagnostics.map(({ code }) => code);

test("an evaluation of the same référentiel, even of an older version", async () => {
  expect((await read(JSON.stringify(whole))).value?.date).toBe("2025-11-20");
  expect(await readEvaluation("essai", undefined)).toEqual({ value: undefined, diagnostics: [] });
});

test.each([
  ["no file", undefined, "file/introuvable"],
  ["no JSON", "{", "json/syntaxe"],
  ["no object", "[]", "evaluation/illisible"],
  ["another document", JSON.stringify({ ...whole, format: "autre" }), "evaluation/illisible"],
  ["a list that is none", JSON.stringify({ ...whole, findings: [null] }), "evaluation/illisible"],
  [
    "another référentiel",
    JSON.stringify({ ...whole, referentiel: { ...whole.referentiel, id: "autre" } }),
    "evaluation/autre-referentiel",
  ],
])("%s is a problem; it is only said, or is none, when it was not asked for", async (_, content, code) => {
  expect(await codes(content)).toEqual([code]);
  expect(await codes(content, true)).toEqual(content === undefined ? [] : ["evaluation/ignoree"]);
  expect((await read(content, true)).value).toBeUndefined();
});

test("what is wrong with a file that was not asked for is said at its place", async () => {
  const [only] = (await read('{ "a": 1\n  "b": 2 }', true)).diagnostics;
  expect(only).toMatchObject({ severity: "avertissement", place: { file: "evaluation.json", line: 2 } });
  expect(only?.message).toContain("evaluation.json, qui n’a pas pu être lu : JSON illisible");
});
