import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { FollowRules } from "../../src/follow/rules/follow-rules.ts";
import { readFollowRules } from "../../src/follow/rules/read-follow-rules.ts";
import { REQUIREMENTS } from "../../src/follow/rules/requirement.ts";
import { FOLLOW_TABLES } from "../../src/follow/tables/tables.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { readReferentiel } from "../../src/referentiel/read-referentiel.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { filesUnder, textOf } from "./files.ts";

const DAY = "2026-11-20";

/** The texts that the contracts are read from lie beside the project, not in it: elsewhere their lines are not looked up. */
const FOLDER = resolve("..", "shared", "documents");
const TEXTS: Readonly<Record<string, string>> = {
  "maubeuge-val-de-sambre": "000_77de2ad934f08996.txt",
  "porte-du-hainaut": "001_566489f97034bb41.txt",
  hazebrouck: "002_791f1140564a3612.txt",
  "lens-lievin": "004_f10f328d6b5a9076.txt",
};

/** Those of the contracts; what a played year adds is in no document. */
const IDS = filesUnder("referentiels", "/suivi.yaml")
  .map((path) => path.split("/")[1] ?? "")
  .filter((id) => !existsSync(`referentiels/${id}/exemple.yaml`));

test("the contracts whose follow-up is described are those whose texts are at hand", () => {
  expect(IDS).toEqual(Object.keys(TEXTS).toSorted());
});

test("the guide explains every requirement in its own words", () => {
  const guide = textOf("docs/guide/suivre-le-contrat.md");
  const missing = Object.entries(REQUIREMENTS).filter(
    ([code, { words }]) => !guide.includes(`| \`${code}\` | ${words} |`),
  );
  expect(missing.map(([code]) => code)).toEqual([]);
});

test("the guide says what a line of each sheet is", () => {
  const guide = textOf("docs/guide/suivre-le-contrat.md");
  const names = Object.values(FOLLOW_TABLES).map(({ name }) => name);
  expect(names.filter((name) => !guide.includes(`\n| ${name} | `))).toEqual([]);
});

async function rulesOf(id: string): Promise<FollowRules> {
  const world = nodeWorld(".");
  const { value: workspace } = await openWorkspace(world);
  if (!workspace) throw new Error("the embedded data cannot be read: see datasets.test.ts");
  const { value: referentiel } = await readReferentiel(id, workspace, world, DAY);
  const { value, diagnostics } = await readFollowRules(id, referentiel, world);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error("no rules and no diagnostic");
  return value;
}

describe.each(IDS)("referentiels/%s/suivi.yaml", (id) => {
  test("dates and sources whatever it asks, with lines that begin before they end", async () => {
    const { requirements, bodies, organisations } = await rulesOf(id);
    const undated = [...requirements, ...bodies].filter(({ from }) => from === undefined);
    expect(undated.map((one) => one.id)).toEqual([]);
    const sourced = [...requirements, ...bodies, ...organisations];
    expect(sourced.filter(({ source }) => source.lines === undefined).map((one) => one.id)).toEqual([]);
    const wrong = sourced.flatMap(({ source }) => rangesOf(source.lines).filter(([from, to]) => from > to));
    expect(wrong).toEqual([]);
  });

  test.skipIf(!existsSync(FOLDER))("cites lines that its document has, none of them blank", async () => {
    const { requirements, bodies, organisations } = await rulesOf(id);
    const lines = textOf(`${FOLDER}/${TEXTS[id] ?? ""}`).split("\n");
    const cited = [...requirements, ...bodies, ...organisations].flatMap(({ id: name, source }) =>
      rangesOf(source.lines).flatMap((range) => range.map((line) => ({ name, line }))),
    );
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter(({ line }) => (lines[line - 1] ?? "").trim() === "")).toEqual([]);
  });
});

function rangesOf(written: string | undefined): [number, number][] {
  return (written ?? "").split(", ").map((range) => {
    const [from = 0, to = from] = range.split("-").map(Number);
    return [from, to];
  });
}
