import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { foldersIn, SOURCES, stem, textOf } from "./files.ts";

/** Lines that a file may have: beyond, it tells two stories. */
const LIMIT = 250;
/** Tables without a line of code: the words of the messages. */
const TABLES = SOURCES.filter((source) => source.startsWith("diagnostics/messages/"));
/** Lines that the README of a room may have. */
const README_LIMIT = 20;

const lines = (path: string): number => textOf(path).trimEnd().split("\n").length;
const sizes = SOURCES.map((source) => lines(`src/${source}`)).toSorted((left, right) => left - right);
const median = sizes[Math.floor(sizes.length / 2)] ?? 0;

test.each(SOURCES)(`%s has at most ${LIMIT} lines`, (source) => {
  expect(lines(`src/${source}`)).toBeLessThanOrEqual(LIMIT);
});

test.each(TABLES)("%s is a table: it holds no function", (source) => {
  expect(textOf(`src/${source}`)).not.toMatch(/=>|\bfunction\b/);
});

test(`the median file tells one story, whole: ${median} lines over ${sizes.length} files`, () => {
  expect(median).toBeGreaterThanOrEqual(60);
  expect(median).toBeLessThanOrEqual(140);
});

test("a crumb is the exception: at most one file in twenty has less than 30 lines", () => {
  const crumbs = sizes.filter((count) => count < 30);
  expect(crumbs.length).toBeLessThanOrEqual(sizes.length / 20);
});

describe.each(foldersIn("src"))("the room %s", (folder) => {
  test(`has a README of at most ${README_LIMIT} lines that begins with its name`, () => {
    const path = `${folder}/README.md`;
    expect(existsSync(path), `${path} is missing`).toBe(true);
    expect(lines(path)).toBeLessThanOrEqual(README_LIMIT);
    expect(textOf(path)).toMatch(new RegExp(`^# ${stem(folder)}\\b`));
  });
});
