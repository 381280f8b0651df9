import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { printedName } from "../../src/data/printed-name.ts";
import { foldText } from "../../src/kernel/text.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { PROJECT } from "../world.ts";
import { worldWithBase } from "./base.ts";

/**
 * Every name of a QPV of the national base, and of its EPCI and communes, that print corrects: a line each, as it is published and as it is printed.
 * The list was read by eye, name by name: read its difference before you commit it (`npx vitest run test/base/printed-names.test.ts -u`).
 */
const LIST = join(PROJECT, "test/base/printed-names.txt");

let labels: readonly string[] = [];
beforeAll(async () => {
  const { value } = await openWorkspace(worldWithBase);
  labels = [...new Set([...(value?.territories.values() ?? [])].map(({ label }) => label))].sort();
}, 120_000);

/** An apostrophe or a dash of another form is no correction that someone must read. */
const isPlain = (label: string): boolean =>
  printedName(label) === label.replaceAll("'", "’").replaceAll(" - ", " – ");

test("names are printed as the list says, and no other changes", async () => {
  const lines = labels.filter((label) => !isPlain(label)).map((label) => `${label} => ${printedName(label)}`);
  expect(lines.length).toBeGreaterThan(300);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(LIST);
});

test("what is printed is found by who types it, and printing it again changes nothing", () => {
  for (const label of labels) {
    const printed = printedName(label);
    expect(foldText(printed)).toBe(foldText(label));
    expect(printedName(printed)).toBe(printed);
    expect(printed).not.toMatch(/\s\s|[-–]\s(?<!\s–\s)|'|\b[CcSs]oeur/);
  }
});
