import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { readReferentiel } from "../../src/referentiel/read-referentiel.ts";
import type { Referentiel } from "../../src/referentiel/referentiel.ts";
import type { Rule } from "../../src/referentiel/rules/rule.ts";
import type { WrittenRules } from "../../src/referentiel/rules/rule-file.ts";
import { toParameter, toRule } from "../../src/referentiel/rules/rule-file.ts";
import { possibleStatuses, runExamples } from "../../src/referentiel/rules/run-examples.ts";
import { walkNodes } from "../../src/referentiel/tree.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { foldersIn, stem, textOf } from "./files.ts";

/** A day on which the parameters of today's référentiels are known to hold; tests do not read the clock. */
const DAY = "2026-11-20";
const IDS = foldersIn("referentiels").map(stem);

test("there are référentiels", () => {
  expect(IDS).toContain("lens-lievin");
});

/** The table of the index, whose numbers would otherwise go stale in silence. */
const LISTED = new Map(
  textOf("referentiels/README.md")
    .split("\n")
    .flatMap((line) => {
      const [, id, ...cells] = /^\| `([a-z-]+)` \|(.*)\|$/.exec(line) ?? [];
      const counts = cells[0]
        ?.split("|")
        .slice(1)
        .map((cell) => Number(cell.trim()));
      return id && counts ? [[id, counts] as const] : [];
    }),
);

test("the index lists the référentiels that there are", () => {
  expect([...LISTED.keys()]).toEqual(IDS);
});

describe.each(IDS)("referentiels/%s", (id) => {
  const path = `referentiels/${id}/regles.yaml`;
  const written: WrittenRules = existsSync(path)
    ? (parse(textOf(path)) as WrittenRules)
    : { parametres: [], regles: [] };
  const parameters = written.parametres.map(toParameter);
  const rules = written.regles.map((rule) => toRule(rule, () => undefined));
  let read: Referentiel;
  beforeAll(async () => {
    const world = nodeWorld(".");
    const { value: workspace } = await openWorkspace(world);
    if (!workspace) throw new Error("the embedded data cannot be read: see datasets.test.ts");
    const { value, diagnostics } = await readReferentiel(id, workspace, world, DAY);
    expect(diagnostics.filter(({ severity }) => severity === "erreur")).toEqual([]);
    if (!value) throw new Error("no référentiel and no diagnostic");
    read = value;
  });

  test("has in the index the numbers of nodes, targets, commitments, claims and rules that it has", () => {
    const { nodes, targets, commitments, claims } = read;
    const counts = [walkNodes(nodes), targets, commitments, claims, read.rules].map(({ length }) => length);
    expect(LISTED.get(id)).toEqual(counts);
  });

  test("has a README that says what it is", () => {
    expect(existsSync(`referentiels/${id}/README.md`), `referentiels/${id}/README.md is missing`).toBe(true);
    expect(textOf(`referentiels/${id}/README.md`)).toMatch(/^# \S/);
  });

  test.each(rules)("the examples of the rule $id hold, one for each status that it can give", (rule) => {
    const shown = new Set(rule.examples.map(({ expected }) => expected));
    expect([...shown].toSorted()).toEqual(possibleStatuses(rule).toSorted());
    expect(runExamples(rule, parameters, DAY, path)).toEqual([]);
  });

  test.each(rules)("the rule $id has a reason and a source", ({ reason, sources }) => {
    expect(reason.length).toBeGreaterThan(40);
    expect(sources.length).toBeGreaterThan(0);
  });

  test.each(rules)("the rule $id names in words what the follow-up records", ({ terms }) => {
    const nameless = Object.entries(terms).filter(([, { kind, label }]) => kind === "releve" && !label);
    expect(nameless.map(([name]) => name)).toEqual([]);
  });

  test("is read whole, without a problem, and every rule is asked for by a question", () => {
    const asked = new Set(
      JSON.stringify(read)
        .match(/"rule":"[^"]+"/g)
        ?.map((text) => text.slice(8, -1)),
    );
    const named = (one: Rule) => [one.id, ...one.replaces].some((name) => asked.has(name));
    expect(read.rules.filter((one) => !named(one)).map((rule) => rule.id)).toEqual([]);
  });

  test("quotes lines that begin before they end", () => {
    const ranges = [...JSON.stringify(read).matchAll(/"lines":"([^"]+)"/g)].flatMap(([, lines = ""]) =>
      lines.split(", "),
    );
    const wrong = ranges.filter((range) => {
      const [from = 0, to = from] = range.split("-").map(Number);
      return !(from >= 1 && to >= from);
    });
    expect(ranges.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
