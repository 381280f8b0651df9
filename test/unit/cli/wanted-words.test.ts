import { describe, expect, it } from "vitest";
import { program } from "../../../src/cli/program.ts";
import { start } from "../../../src/cli/start.ts";
import { listed, wantedWords } from "../../../src/cli/wanted-words.ts";

/** What a command line says, without a workspace: it ends before one is opened. */
async function said(args: readonly string[]) {
  const lines: string[] = [];
  const output = {
    result: (text: string) => void lines.push(text),
    problem: (text: string) => void lines.push(text),
    width: 80,
  };
  const openWorld = () => Promise.reject(new Error("opened"));
  const code = await start(args, { openWorld, openImportWorld: openWorld, output });
  return { code, text: lines.join("\n") };
}

const silent = { result: () => undefined, problem: () => undefined, width: 80 };
const root = program(
  { openWorld: () => Promise.reject(new Error("opened")), output: silent },
  () => undefined,
);
const OPTIONS = root.commands.flatMap((command) =>
  // Those that are lists may be given several times.
  command.options
    .filter(({ parseArg, variadic }) => parseArg !== listed && !variadic)
    .map((option) => ({
      command: command.name(),
      option: option.long ?? "",
      takes: option.required,
    })),
);

/** A value that the option takes, where a year is none. */
const VALUES: Readonly<Record<string, string>> = {
  "--date": "2020-01-01",
  "--classer": "ecart",
  "--pairs": "tous",
};

describe("an option given twice", () => {
  it.each(OPTIONS)("is refused: $command $option", async ({ command, option, takes }) => {
    const value = takes ? [option, VALUES[option] ?? "2020"] : [option];
    const { code, text } = await said([command, "x", ...value, ...value]);
    expect(text).toContain("est donnée deux fois");
    expect(code).toBe(2);
  });

  it.each([
    ["--lire", "a", "b"],
    ["--lire", "a", "--lire", "b"],
  ])("is not refused of a list: %s %s %s", async (...words) => {
    expect((await said(["suivi", "x", ...words])).text).not.toContain("deux fois");
  });

  it("is not confused with another of the same command", async () => {
    const { text } = await said(["evaluer", "x", "--date", "2020-01-01", "--annee", "2020"]);
    expect(text).not.toContain("deux fois");
  });
});

describe("help and version", () => {
  it.each(["--aide", "--help", "-h", "aide", "help"])("%s shows the help", async (word) => {
    expect(await said([word])).toMatchObject({ code: 0, text: expect.stringContaining("Commandes :") });
  });

  it.each([
    ["comparer", "--help"],
    ["comparer", "-h"],
    ["help", "comparer"],
    ["aide", "comparer"],
  ])("%s %s shows that of a command", async (...args) => {
    expect(await said(args)).toMatchObject({ code: 0, text: expect.stringContaining("ecarts comparer") });
  });

  it.each(["--version", "-V", "-v"])("%s shows the version", async (word) => {
    expect((await said([word])).text).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("leaves the names of what every object has", () => {
    expect(wantedWords(["expliquer", "__proto__", "constructor"])).toEqual([
      "expliquer",
      "__proto__",
      "constructor",
    ]);
  });

  it("leaves what stands after -- as it is", () => {
    expect(wantedWords(["importer", "--", "-h"])).toEqual(["importer", "--", "-h"]);
  });
});
