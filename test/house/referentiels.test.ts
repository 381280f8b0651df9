import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { evaluateRule } from "../../src/evaluate/evaluate-rule.ts";
import type { Referentiel } from "../../src/model/referentiel.ts";
import { nodeWorld } from "../../src/node-world.ts";
import { readReferentiel } from "../../src/read/read-referentiel.ts";
import type { WrittenRules } from "../../src/read/referentiel-files.ts";
import { toParameter, toRule } from "../../src/read/to-rule.ts";
import { openWorkspace } from "../../src/run.ts";
import { foldersIn, stem, textOf } from "./files.ts";

/** A day on which the parameters of today's référentiels are known to hold; tests do not read the clock. */
const DAY = "2026-11-20";
const IDS = foldersIn("referentiels").map(stem);

test("there are référentiels", () => {
  expect(IDS).toContain("lens-lievin");
});

describe.each(IDS)("referentiels/%s", (id) => {
  const written = parse(textOf(`referentiels/${id}/regles.yaml`)) as WrittenRules;
  const parameters = new Map(written.parametres.map(toParameter).map((one) => [one.id, one]));
  const rules = written.regles.map((rule) => toRule(rule, () => undefined));
  let read: Referentiel;
  beforeAll(async () => {
    const world = nodeWorld(".");
    const { value: workspace } = await openWorkspace(world);
    if (!workspace) throw new Error("the embedded data cannot be read: see datasets.test.ts");
    const { value, diagnostics } = await readReferentiel(id, workspace, world, DAY);
    expect(diagnostics).toEqual([]);
    if (!value) throw new Error("no référentiel and no diagnostic");
    read = value;
  });

  test.each(rules)("the rule $id has an example for each status that it can give", ({ examples }) => {
    const shown = new Set(examples.map(({ expected }) => expected));
    expect([...shown].toSorted()).toEqual(["atteint", "non_atteint", "non_evaluable"]);
  });

  const cases = rules.flatMap((rule) =>
    rule.examples.map((example) => [rule.id, example.name, rule, example] as const),
  );
  test.each(cases)("%s: %s", (_, _name, rule, { facts, expected }) => {
    expect(evaluateRule(rule, { tallies: facts, parameters, day: DAY }).status).toBe(expected);
  });

  test.each(rules)("the rule $id has a reason and a source", ({ reason, sources }) => {
    expect(reason.length).toBeGreaterThan(40);
    expect(sources.length).toBeGreaterThan(0);
  });

  test("is read whole, without a problem, and every rule is asked for by a question", () => {
    const asked = new Set(
      JSON.stringify(read)
        .match(/"rule":"[^"]+"/g)
        ?.map((text) => text.slice(8, -1)),
    );
    expect(read.rules.map((rule) => rule.id).filter((one) => !asked.has(one))).toEqual([]);
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
