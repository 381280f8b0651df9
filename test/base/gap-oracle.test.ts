import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { comparePerimeter } from "../../src/compare/compare-epci.ts";
import type { ReferenceKind } from "../../src/compare/reference-kinds.ts";
import { levelAbove } from "../../src/compare/references.ts";
import { withPassages } from "../../src/data/bridged-observations.ts";
import { territoriesOf } from "../../src/data/territory-parts.ts";
import type { Workspace } from "../../src/data/workspace.ts";
import { inspect } from "../../src/workspace/inspect.ts";
import { projectWithBase } from "./base.ts";

/**
 * Every row of every table of 24 EPCI against five sorts of references, as the row engine made them on 29 November 2026, before
 * gaps were computed on typed columns alone: the four of `test/real`, and twenty drawn at random, overseas included.
 * `gap-oracle.csv` holds the sha256 of their JSON. A difference is a number, a reason, an address or a rule that changed: read
 * it before `-u`, and say in CHANGELOG.md why. New figures change it too.
 */
const FOUR = ["200042190", "246200364", "200043396", "200040947"];

const KINDS: readonly ReferenceKind[] = [
  "epci",
  "epci_hors_qpv",
  "departement",
  "ensemble_qpv_epci",
  "ensemble_qpv_departement",
];

/** The same twenty on every machine: three at least where QPV lie overseas. */
function drawn({ territories }: Workspace): string[] {
  let state = 20261129;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const quarters = territoriesOf(territories, "qpv");
  const all = [...new Set(quarters.flatMap(({ epci }) => epci))]
    .filter((code) => territories.get(code)?.kind === "epci" && !FOUR.includes(code))
    .sort();
  const overseas = all.filter((code) =>
    quarters.some(({ epci, communes }) => epci.includes(code) && communes.some((one) => /^9[78]/.test(one))),
  );
  const found = new Set<string>();
  const draw = (from: readonly string[], size: number) => {
    while (found.size < size) found.add(from[Math.floor(next() * from.length)] ?? "");
  };
  draw(all, 17);
  draw(overseas, 20);
  return [...found];
}

test("the rows of twenty-four EPCI are those of the row engine, to the last digit", {
  timeout: 240_000,
}, async () => {
  const { value: workspace, comparability } = await inspect(projectWithBase());
  if (!workspace) throw new Error("the base cannot be read");
  const lines = [...FOUR, ...drawn(workspace)].flatMap((epci) => {
    const own = withPassages(workspace, epci);
    return KINDS.map((kind) => {
      const tables = comparePerimeter(own, {
        perimeter: { kind: "epci", codes: [epci] },
        reference: { kind },
        above: levelAbove(own),
        rules: comparability.value ?? [],
        projection: 2030,
      });
      // The factors of prices came later, for page 1 of reports: they stand beside the rows.
      const rows = tables.map(({ euros, ...table }) => table);
      const digest = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
      return [epci, kind, tables.length, digest].join(";");
    });
  });
  expect(lines).toHaveLength(120);
  const text = ["epci;reference;tables;sha256", ...lines, ""].join("\n");
  await expect(text).toMatchFileSnapshot("gap-oracle.csv");
});
