import { describe, expect, test } from "vitest";
import { decomposeChange } from "../../src/compare/decompose-change.ts";
import { estimateGap } from "../../src/compare/estimate-gap.ts";
import { unknown } from "../../src/kernel/unknown.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { compare } from "../../src/run/compare.ts";

/** DATA § 2: median disposable income (EUR) of a QPV of 2015 and of its EPCI, 2016 to 2019; poverty rate of the QPV. */
const GOLDEN = [
  [
    "QP059050",
    "200042190",
    [12510, 12960, 13190, 13490],
    [17420, 17700, 18220, 18550],
    [49.8, 47.3, 48.9, 47.0],
  ],
  [
    "QP062025",
    "246200364",
    [12340, 12560, 12890, 13220],
    [16803, 17070, 17580, 17980],
    [51.3, 51.0, 51.6, 49.9],
  ],
  [
    "QP062026",
    "246200364",
    [12870, 13270, 13470, 14020],
    [16803, 17070, 17580, 17980],
    [46.8, 43.6, 47.6, 40.3],
  ],
  [
    "QP059016",
    "200043396",
    [10730, 11300, 11250, 11810],
    [16652, 16860, 17310, 17510],
    [65.8, 63.9, 66.3, 63.2],
  ],
  [
    "QP059041",
    "200040947",
    [13300, 13750, 14050, 14570],
    [20927, 21240, 21800, 22000],
    [43.6, 39.2, 41.2, 39.1],
  ],
] as const;
const YEARS = ["2016", "2017", "2018", "2019"];
const world = nodeWorld(process.cwd());

describe.each(GOLDEN)("%s against %s", (qpv, epci, medians, references, rates) => {
  const levelsOf = async (indicator: string) => {
    const { value } = await compare({ epci, indicator, window: "2016..2019" }, world);
    const table = value?.comparisons.find(({ geography }) => geography === "qpv2015");
    return table?.rows.find(({ territory }) => territory === qpv)?.levels ?? [];
  };

  test("medians: the gap holds, and has no interval", async () => {
    const levels = await levelsOf("revenu_median_disponible");
    expect(levels.map(({ period, value, reference }) => [period, value.value, reference.value])).toEqual(
      YEARS.map((year, index) => [year, medians[index], references[index]]),
    );
    for (const { value, reference } of levels) {
      const gap = estimateGap(
        { value: value.value },
        { value: reference.value },
        { nested: true, factor: null },
      );
      expect(gap.absolute).toBe(Number(value.value) - Number(reference.value));
      expect(gap.absoluteInterval).toEqual(unknown("effectifs_absents"));
    }
  });

  test("the decomposition of 2016 to 2019 adds up", async () => {
    const levels = await levelsOf("revenu_median_disponible");
    const [start, end] = [levels.at(0), levels.at(-1)];
    if (!start || !end) throw new Error("no level");
    const pair = (level: typeof start) => ({ value: level.value.value, reference: level.reference.value });
    const change = decomposeChange(pair(start), pair(end), "plus_haut_mieux");
    if ("unknown" in change) throw new Error(change.unknown);
    expect(change.gap).toBe(medians[3] - medians[0] - (references[3] - references[0]));
    expect(change.territory - change.reference).toBe(change.gap);
  });

  test("poverty rates", async () => {
    const levels = await levelsOf("taux_pauvrete_60");
    expect(levels.map(({ value }) => value.value)).toEqual([...rates]);
  });
});
