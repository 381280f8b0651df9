import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { countedFigure } from "../../src/data/figure.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, imported } from "../import/workspace.ts";

/** The published files lie beside the project, not in it: elsewhere these tests are skipped, and say so. */
const FOLDER = resolve("..", "shared");
const isHere = existsSync(join(FOLDER, "base"));
if (!isHere)
  console.warn("test/real: ../shared/base is absent, sums of communes are NOT tried on a real file");

/**
 * Summed apart, by twelve lines of Python on the comparator of 2021 (census of 2018) and the table of communes of 2022:
 * communes, population, active and unemployed people from 15 to 64.
 */
const BY_HAND = [
  ["246200364", 36, 150979.3713718774, 101700.26407441747, 20892.426663836188],
  ["200042190", 47, 98655.58324225148, 67914.33481910768, 13697.314237645058],
  ["200043396", 43, 76638.53081610757, 51740.306307268496, 13108.864954402923],
  ["200040947", 50, 63941.0343168224, 47905.66488752219, 5130.71164209639],
] as const;

describe.skipIf(!isHere)(isHere ? "../shared/base" : "../shared/base is absent", () => {
  test("the communes of the census add up to their EPCI", async () => {
    const folder = emptyFolder();
    const { outcomes } = await imported(folder, [
      join(FOLDER, "base/communes/base_cc_comparateur_csv.zip"),
      join(FOLDER, "data/geo/table-appartenance-geo-communes-22.csv"),
    ]);
    expect(outcomes).toEqual(["importe", "importe"]);
    const { value } = await openWorkspace(nodeWorld(folder));
    if (!value) throw new Error("nothing was read");
    const { observations, territories, indicators } = value;
    const rate = indicators.get("taux_emploi_15_64");
    if (!rate) throw new Error("no rate");
    for (const [code, communes, people, active, jobless] of BY_HAND) {
      expect(territories.get(code)?.perimeters?.map((one) => [one.year, one.communes.length])).toEqual([
        ["2022", communes],
      ]);
      const sum = (id: string) => observations.find(id, code, "2018")?.value;
      expect(sum("population_15_64")).toBeCloseTo(people, 6);
      expect(sum("actifs_15_64")).toBeCloseTo(active, 6);
      expect(sum("actifs_occupes_15_64")).toBeCloseTo(active - jobless, 6);
      const { figure } = countedFigure(rate, code, "2018", observations);
      expect(figure.value).toBeCloseTo((100 * (active - jobless)) / people, 8);
      expect(observations.find("revenu_median_disponible", code, "2019")).toBeUndefined();
    }
  }, 120_000);
});
