import { expect, test } from "vitest";
import { Dictionary } from "../../../src/data/observation-columns.ts";

test("words are numbered from 0 in the order in which they first came", () => {
  const dictionary = new Dictionary();
  expect(["b", "a", "b", "c"].map((word) => dictionary.number(word))).toEqual([0, 1, 0, 2]);
  expect(dictionary.words).toEqual(["b", "a", "c"]);
});

test("a number gives its word back, and a number that was never given gives nothing", () => {
  const dictionary = new Dictionary();
  dictionary.number("QP062025");
  expect(dictionary.word(0)).toBe("QP062025");
  expect(dictionary.word(1)).toBe("");
});

test("finding does not add", () => {
  const dictionary = new Dictionary();
  expect(dictionary.find("a")).toBeUndefined();
  expect(dictionary.words).toEqual([]);
  dictionary.number("a");
  expect(dictionary.find("a")).toBe(0);
});

test("a word of the language's own objects is a word like another", () => {
  const dictionary = new Dictionary();
  expect(dictionary.find("constructor")).toBeUndefined();
  expect(dictionary.number("constructor")).toBe(0);
});
