import { describe, expect, it } from "vitest";
import { readAnnualRule } from "../../../src/referentiel/annual-rule.ts";
import { memoryWorld } from "../../world.ts";

describe("what is asked of the annual report", () => {
  it("is the décret of 2015, from the day after it was published", async () => {
    const { value, diagnostics } = await readAnnualRule("2026-11-20", memoryWorld({}));
    expect(diagnostics).toEqual([]);
    expect(value?.title).toContain("2015-1118");
    expect(value?.requests.map(({ id }) => id)).toEqual([
      "orientations",
      "evolution-loi",
      "evolution-contrat",
      "actions",
      "signataires",
      "perspectives",
      "articulation",
      "dsu",
      "consultation",
      "annexes",
      "suites",
    ]);
    expect(value?.requests.filter(({ isOptional }) => isOptional).map(({ id }) => id)).toEqual([
      "signataires",
    ]);
    expect(value?.requests.every(({ title }) => title !== "")).toBe(true);
    expect((await readAnnualRule("2015-09-05", memoryWorld({}))).value).toBeUndefined();
  });

  it("is that of the workspace where it has the file, or a later one; a fault in it is said at its line", async () => {
    const text = (from: string, ask: string) =>
      `titre: T ${from}\ndate: 2015-01-01\nen_vigueur_le: ${from}\nnote: n\npresentations: [{ titre: p, date: 2015-01-02 }]\ndemandes:\n  - { id: a, ${ask}, preuve: texte, demande: d, reference: r, qui: q }\nensuite: []\n`;
    const path = (name: string) => `datasets/rapport-annuel/${name}.yaml`;
    const world = memoryWorld({
      [path("decret-2015-1118")]: text("2015-09-06", "partie: dsu"),
      [path("decret-2027")]: text("2027-01-01", "titre: Autre"),
    });
    expect((await readAnnualRule("2026-11-20", world)).value).toMatchObject({
      title: "T 2015-09-06",
      requests: [{ id: "a", section: "dsu" }],
    });
    expect((await readAnnualRule("2027-01-01", world)).value?.requests).toMatchObject([
      { title: "Autre", section: null },
    ]);
    const wrong = memoryWorld({ [path("faux")]: text("2020-01-01", "partie: dsus") });
    expect((await readAnnualRule("2026-11-20", wrong)).diagnostics).toMatchObject([
      { code: "schema/valeur", place: { file: path("faux"), line: 7 } },
    ]);
  });
});
