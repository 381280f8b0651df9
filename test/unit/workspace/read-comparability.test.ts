import { expect, test } from "vitest";
import type { World } from "../../../src/files/world.ts";
import { nodeWorld } from "../../../src/machine/node-world.ts";
import { readComparability } from "../../../src/workspace/comparability.ts";

const files: Readonly<Record<string, string>> = {
  "bonne.yaml": `libelle: Deux années
decision: interdite
portee: evolution
condition:
  type: annees_proches
  moins_de: 5
phrase: ne pas comparer
citation: exacte
source:
  titre: Un producteur
  lien: https://exemple.fr/page
date: 2026-11-20
`,
  "mauvaise.yaml": `libelle: Rien
decision: peut_etre
portee: evolution
condition:
  type: annees_proches
phrase: x
citation: exacte
source:
  titre: y
date: hier
`,
};

const world: World = {
  ...nodeWorld("/nowhere"),
  list: async () => [...Object.keys(files), "lisez-moi.md"],
  read: async (path) => new TextEncoder().encode(files[path.replace("datasets/comparabilite/", "")] ?? ""),
};

test("good rules are read, and every problem of the bad ones is said at its line", async () => {
  const { value, diagnostics } = await readComparability(world);
  // Those of the program come with them.
  expect(value?.length).toBeGreaterThan(15);
  expect(value?.filter(({ id }) => id === "bonne")).toEqual([
    {
      id: "bonne",
      label: "Deux années",
      decision: "interdite",
      scope: "evolution",
      families: undefined,
      condition: { kind: "annees_proches", under: 5 },
      sentence: "ne pas comparer",
      quotation: "exacte",
      source: { title: "Un producteur", link: "https://exemple.fr/page" },
      date: "2026-11-20",
      toConfirm: false,
    },
  ]);
  expect(diagnostics.length).toBeGreaterThanOrEqual(3);
  expect(diagnostics.every(({ place }) => place.file === "datasets/comparabilite/mauvaise.yaml")).toBe(true);
});
