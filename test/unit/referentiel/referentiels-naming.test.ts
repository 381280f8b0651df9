import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/machine/node-world.ts";
import { referentielsNaming, surveyReferentiels } from "../../../src/referentiel/survey.ts";
import { walkNodes } from "../../../src/referentiel/tree.ts";
import { evaluate } from "../../../src/run/evaluate.ts";
import { memoryWorld, PROJECT } from "../../world.ts";

const world = memoryWorld({
  "referentiels/un/referentiel.yaml": "questions:\n  - id: Q1\n  - { id: Q10 }\n",
  "referentiels/un/README.md": "Q7",
  "referentiels/deux/cibles.yaml": "cibles:\n  - id: 'Q1-A'\n",
  "referentiels/trois/regles.yaml": 'id: "\\x51\\x31"\n',
  "referentiels/un-autre/regles.yaml": "id: Q2\n",
});
const ALL = ["deux", "trois", "un", "un-autre"];

describe("referentielsNaming", () => {
  it.each([
    ["Q1", ["trois", "un"]],
    ["Q1/revenu_median_disponible", ["trois", "un"]],
    ["Q1-A", ["deux", "trois"]],
    ["Q2", ["trois", "un-autre"]],
    // Written nowhere, or only in what is not read: one that could be written otherwise is still looked into.
    ["Q7", ["trois"]],
    // No identifier is so written.
    ["Q1 bis", []],
    ["", []],
    ["/Q1", []],
    ["(a+)+$", []],
  ])("%s", async (id, expected) => {
    expect(await referentielsNaming(id, ALL, world)).toEqual(expected);
  });

  it("overlooks no name of a real evaluation", async () => {
    const real = nodeWorld(PROJECT);
    const { ids } = await surveyReferentiels(real);
    const { value } = await evaluate("lens-lievin", {}, real);
    const { referentiel, findings = [], targets = [], claims = [] } = value ?? {};
    const elements = [
      ...[...findings, ...targets, ...claims],
      ...walkNodes(referentiel?.nodes ?? []),
      ...(referentiel?.commitments ?? []),
    ];
    expect(elements.length).toBeGreaterThan(50);
    const overlooked: string[] = [];
    for (const { id } of elements)
      if (!(await referentielsNaming(id, ids, real)).includes("lens-lievin")) overlooked.push(id);
    expect(overlooked).toEqual([]);
  });
});
