import { existsSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, textOf } from "./files.ts";

/** Documents of developers: what they name must be there, or the next reader is sent to a wall. */
const DOCUMENTS = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "GLOSSARY.md",
  "docs/README.md",
  "docs/methodes.md",
  ...["src", "test", "scripts", "bench", "datasets", "referentiels", "schemas", "templates"].flatMap(
    (folder) => filesUnder(folder, "README.md"),
  ),
  ...filesUnder("docs/decisions", ".md"),
].sort();

/** A record that another replaces tells of a house that is gone; its status says so. */
const isReplaced = (text: string): boolean => /^\*\*Status\*\*: replaced by/m.test(text);

/** What stands between single backticks on one line; blocks of code are left out. */
const quoted = (text: string): string[] =>
  [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, inside = ""]) => inside);

/** A path of the house: it begins with a folder at the root, or is a file of it. */
const PATH = /^(?:src|test|docs|scripts|bench|datasets|schemas|templates)\/[\w./-]*$/;
/** The paths that a text names: not a glob, not a `<placeholder>`, without `:line` and `#part`. */
const pathsIn = (text: string): string[] =>
  quoted(text)
    .flatMap((inside) => inside.split(/[\s,]+/))
    .map((word) => word.replace(/[:#].*$/, ""))
    .filter((word) => PATH.test(word));

/** Links to files of the project, from the document that holds them. */
const linksIn = (path: string): string[] =>
  [...textOf(path).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = ""]) => to.replace(/#.*$/, ""))
    .filter((to) => to !== "" && !/^[a-z]+:/.test(to))
    .map((to) => posix.join(posix.dirname(path), to));

describe.each(DOCUMENTS.filter((path) => !isReplaced(textOf(path))))("%s", (path) => {
  test("names only paths that exist", () => {
    expect(pathsIn(textOf(path)).filter((one) => !existsSync(one))).toEqual([]);
  });

  test("links only to files that exist", () => {
    expect(linksIn(path).filter((one) => !existsSync(one))).toEqual([]);
  });
});

test.each([
  ["see `src/run/report.ts`", ["src/run/report.ts"]],
  ["run `npx vitest run test/house/paths.test.ts -u`", ["test/house/paths.test.ts"]],
  ["`src/a.ts:12` and `docs/b.md#part`", ["src/a.ts", "docs/b.md"]],
  ["`src/<room>/README.md`, `test/**/*.ts`, `src/…`", []],
  ["src/a.ts without backticks, `reports/x`", []],
])("the paths of %j are %j", (text, expected) => {
  expect(pathsIn(text)).toEqual(expected);
});
