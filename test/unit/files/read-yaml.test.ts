import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/files/yaml.ts";
import { memoryWorld } from "../../world.ts";

const HEALTHY =
  'id: x\nlibelle: X\nlibelle_court: X\nunite: "%"\npolarite: neutre\ndecimales: 1\ndefinition: D\nsources: [{ titre: T }]\n';

async function problems(text: string, path = "x.yaml"): Promise<string[]> {
  const schema = path.endsWith(".json") ? "appreciations" : "indicateur";
  const { value, diagnostics } = await readYaml(path, schema, memoryWorld({ [path]: text }));
  expect(value === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(({ code, place, message }) => {
    // No word of the library's English may pass.
    expect(message).not.toMatch(/\b(the|must|should|not|with|and)\b/);
    return `${code} ${place.line}:${place.column}`;
  });
}

describe("readYaml", () => {
  it("reads a healthy file", async () => {
    expect(await problems(HEALTHY)).toEqual([]);
    expect(await problems(HEALTHY.replaceAll("\n", "\r\n"))).toEqual([]);
    expect(await problems(HEALTHY.replaceAll("\n", "\r"))).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ["a tabulation", "a:\n\tb: 1\n", ["yaml/syntaxe 2:1"]],
    ["a key twice", "a: 1\na: 2\n", ["yaml/syntaxe 2:1"]],
    ["an open quote", 'a: 1\nb: "x\nc: 2\n', ["yaml/syntaxe 2:4"]],
    ["an open bracket", "a: [1, 2\nb: 3\n", ["yaml/syntaxe 2:1"]],
    ["two colons", "a: b: c\n", ["yaml/syntaxe 1:4"]],
    ["a key without a colon", "a: 1\nb\n", ["yaml/syntaxe 2:1"]],
    ["a bad escape", 'a: "\\q"\n', ["yaml/syntaxe 1:5"]],
    ["two documents", "a: 1\n---\nb: 2\n", ["yaml/syntaxe 2:1"]],
    ["a list, then keys: one problem a line", "- a\nb: c\n", ["yaml/syntaxe 2:1"]],
    ["two damaged lines", 'a: b: c\nd: "\\q"\n', ["yaml/syntaxe 1:4", "yaml/syntaxe 2:5"]],
    ["an alias of nothing", "a: *x\n", ["yaml/alias 1:4"]],
    ["an alias of its own block", "a: &x [*x]\n", ["yaml/alias 1:8"]],
    ["an alias of a block around", "a: &x\n  b:\n    - *x\n", ["yaml/alias 3:7"]],
    ["too many aliases", `a: &x 1\nb: [${"*x, ".repeat(51)}]\n`, ["yaml/trop-d-alias undefined:undefined"]],
    [
      "aliases of aliases",
      "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n",
      ["yaml/trop-d-alias undefined:undefined"],
    ],
    ["nothing", "", ["file/vide undefined:undefined"]],
    ["only a comment", "# rien\n", ["file/vide undefined:undefined"]],
    ["thousands of levels", "[".repeat(20_000), ["yaml/syntaxe"]],
    ["a directive", "%NON 1\n---\na: 1\n", ["schema/"]],
    ["a private type", "id: !!js/function x\n", []],
  ])("says %s, in French and at its place", async (_, text, expected) => {
    const found = await problems(text);
    if (expected.length > 0)
      expect(found.slice(0, expected.length).map((one, at) => one.slice(0, expected[at]?.length))).toEqual(
        expected,
      );
    else expect(found.every((one) => one.startsWith("schema/"))).toBe(true);
  });

  it("accepts an alias that a person would write", async () => {
    expect(
      await problems(HEALTHY.replace("libelle: X", "libelle: &l X").replace("court: X", "court: *l")),
    ).toEqual([]);
  });

  it("says too many levels, the same on every machine", async () => {
    for (const depth of [100, 400, 700, 900, 1500, 5000]) {
      expect(await problems(`id: ${"[".repeat(depth)}${"]".repeat(depth)}\n`)).toEqual([
        "yaml/syntaxe undefined:undefined",
      ]);
    }
  });

  it.each<[string, string, string[]]>([
    ["healthy JSON", '{ "appreciations": [] }', []],
    ["a key twice", '{ "appreciations": [],\n  "appreciations": [] }', ["json/syntaxe 2:3"]],
    ["a missing comma", '{ "a": 1\n  "b": 2 }', ["json/syntaxe 2:3"]],
    ["an escaped letter", '{ "appreciations": [], "\\u0061": 1 }', ["schema/cle-inconnue 1:24"]],
    ["nothing", "", ["file/vide undefined:undefined"]],
    ["a dangerous key", '{ "appreciations": [], "__proto__": { "x": 1 } }', ["schema/cle-inconnue 1:24"]],
  ])("reads JSON: %s", async (_, text, expected) => {
    expect(await problems(text, "x.json")).toEqual(expected);
  });

  it("places a node of a healthy JSON too", async () => {
    const world = memoryWorld({ "x.json": '{\n  "appreciations": []\n}' });
    const { value } = await readYaml("x.json", "appreciations", world);
    expect(value?.placeOf(["appreciations"])).toEqual({ file: "x.json", line: 2, column: 20 });
    expect(value?.placeOf(["rien", 3])).toEqual({ file: "x.json" });
  });

  it("does not touch the prototype of objects", async () => {
    await problems("__proto__: { polluted: 1 }\n");
    await problems('{ "__proto__": { "polluted": 1 } }', "x.json");
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe("schema problems", () => {
  const change = (from: RegExp, to: string) => problems(HEALTHY.replace(from, to));
  it.each<[string, RegExp, string, string[]]>([
    ["a misspelt key", /polarite/, "polarte", ["schema/cle-inconnue 5:1"]],
    ["a word outside the list", /neutre/, "neutral", ["schema/valeur 5:11"]],
    ["a text for a number", /decimales: 1/, "decimales: un", ["schema/valeur 6:12"]],
    ["a number for a text", /libelle: X/, "libelle: 12", ["schema/valeur 2:10"]],
    ["a number out of bounds", /decimales: 1/, "decimales: 9", ["schema/valeur 6:12"]],
    ["an empty text", /definition: D/, 'definition: ""', ["schema/valeur 7:13"]],
    ["an empty list", /\[\{ titre: T \}\]/, "[]", ["schema/valeur 8:10"]],
    ["a text for a list", /\[\{ titre: T \}\]/, "T", ["schema/valeur 8:10"]],
    ["a bad address", /titre: T/, "titre: T, lien: insee.fr", ["schema/valeur 8:29"]],
    ["nothing for a text", /libelle: X/, "libelle:", ["schema/valeur 2:9"]],
  ])("%s", async (_, from, to, expected) => {
    expect([...new Set(await change(from, to))].sort()).toEqual([...expected].sort());
  });
});
