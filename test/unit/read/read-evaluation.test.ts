import { expect, test } from "vitest";
import { readEvaluation } from "../../../src/read/read-evaluation.ts";
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
])("%s is a problem, unless nothing was asked", async (_, content, code) => {
  expect(await codes(content)).toEqual([code]);
  expect(await codes(content, true)).toEqual([]);
});
