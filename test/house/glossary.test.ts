import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codeOnly } from "./code-only.ts";
import { filesUnder, SOURCES, stem, textOf } from "./files.ts";

const code = new Map(SOURCES.map((source) => [source, codeOnly(textOf(`src/${source}`))]));
/** Every name of src, cut at its capitals and signs: `gapLevel` is « gaplevel », « gap » and « level ». */
const names = new Set(
  [
    ...SOURCES.map(stem),
    ...[...code.values()].flatMap((text) => text.match(/[A-Za-z_$][\w$]*/g) ?? []),
  ].flatMap((name) => [
    name.replaceAll(/[-_]/g, "").toLowerCase(),
    ...name.split(/(?=[A-Z])|[-_]/).map((part) => part.toLowerCase()),
  ]),
);

describe("the code that the house tests read", () => {
  test.each([
    ["comments go", "a; // é\n/* é */ b", "a; \n b"],
    ["texts go", `const a = "é" + 'é' + b;`, "const a =  +  + b;"],
    ["an escaped quote does not end a text", String.raw`f("\"é")`, "f( )"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code, as text
    ["template texts go, their expressions stay", "f(`é ${a + `é${b}`} é`)", "f(a + b)"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code, as text
    ["braces inside of an expression are its own", "`${f({ a })} é`", "f({ a })"],
    ["regular expressions go, divisions stay", "a / b / c; x = /é[/]/u.test(d)", "a / b / c; x =  .test(d)"],
  ])("%s", (_, source, expected) => {
    expect(codeOnly(source).replaceAll(/ +/g, " ")).toBe(expected.replaceAll(/ +/g, " "));
  });
});

/** The texts of TSX stand bare, in French: only Biome reads its names. */
test.each(SOURCES.filter((source) => source.endsWith(".ts")))("%s has names in ASCII", (source) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything that is not ASCII
  expect(code.get(source)?.match(/[^\u0000-\u007f]+/g) ?? []).toEqual([]);
});

test("files have names in ASCII", () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything that is not ASCII
  expect(filesUnder(".").filter((path) => /[^\u0000-\u007f]/.test(path))).toEqual([]);
});

describe("GLOSSARY.md", () => {
  const isHere = existsSync("GLOSSARY.md");
  /** Rows « | terme | identifier | … »: the second cell may hold several, between backticks or separated by commas. */
  const rows = (isHere ? textOf("GLOSSARY.md") : "")
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|[\s:|-]+$/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .slice(1);
  const identifiers = rows.flatMap(([, , english = ""]) =>
    english.split(/[,/;]/).map((one) => one.replaceAll("`", "").trim()),
  );

  test("exists and translates the words of the house", () => {
    expect(isHere, "GLOSSARY.md is missing").toBe(true);
    expect(rows.length).toBeGreaterThan(10);
  });

  test("names by English identifiers that src really uses", () => {
    const unused = identifiers.filter((one) => !names.has(one.replaceAll(/[\s_-]/g, "").toLowerCase()));
    expect(unused).toEqual([]);
  });
});
