import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { ComparisonRow } from "../../src/compare/comparison.ts";
import type { GapPrecision } from "../../src/compare/precision.ts";
import { unknown } from "../../src/kernel/unknown.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { compare } from "../../src/run/compare.ts";
import { emptyFolder, file, imported } from "../import/workspace.ts";

/** Poverty rates of 2021 and populations as published, read here without the importer. */
const FOLDER = resolve("..", "shared", "data");
const isHere = existsSync(FOLDER);
if (!isHere) console.warn("test/real: ../shared/data is absent, the intervals are NOT checked on real files");

const EPCI = ["246200364", "200042190", "200043396", "200040947"];
const records = (path: string) => {
  const [header = "", ...lines] = readFileSync(join(FOLDER, path), "utf8").trim().split("\n");
  const names = header.split(",");
  // Quotation marks stand only around labels, which nothing here reads by its place after them.
  return lines.map((line) => {
    const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, "")) ?? [];
    return new Map(names.map((name, index) => [name, cells[index] ?? ""]));
  });
};

interface Quarter {
  readonly code: string;
  readonly epci: readonly string[];
  readonly rate: number;
  readonly people: number;
  /** Persons who count for one, by their households: Σ share·size² / Σ share·size; METHODS, addendum A. */
  readonly effect: number;
}
/** The median of the QPV of France, where a territory has no published sizes. */
const MEDIAN_EFFECT = 3.36;
const SIZES: Readonly<Record<string, number>> = {
  partMen1p: 1,
  partMen2p: 2,
  partMen3p: 3,
  partMen45p: 4.4,
  partMen6pp: 6.6,
};
function effectOf(row: ReadonlyMap<string, string>): number {
  const classes = Object.entries(SIZES).map(([name, size]) => [row.get(name) ?? "", size] as const);
  if (classes.some(([share]) => share === "")) return MEDIAN_EFFECT;
  const sum = (power: number) =>
    classes.reduce((all, [share, size]) => all + Number(share) * size ** power, 0);
  return Math.abs(sum(0) - 100) > 2 ? MEDIAN_EFFECT : sum(2) / sum(1);
}
const quarters = (): Quarter[] => {
  const found = records("derived/mafrance_analyse_qpv.csv")
    .filter((row) => row.get("taux_pauvrete_60%"))
    .map((row) => ({
      code: row.get("codeQPV") ?? "",
      epci: (row.get("siren_epci") ?? "").split("; "),
      rate: Number(row.get("taux_pauvrete_60%")),
      people: Number(row.get("popMuniQPV")),
      effect: effectOf(row),
    }));
  return [...new Map(found.map((one) => [one.code, one])).values()];
};
const wholes = () =>
  new Map(
    records("derived/ntd_filosofi_epci_2021.csv").map((row) => [
      row.get("codgeo") ?? "",
      { rate: Number(row.get("taux_pauvrete")), people: Number(row.get("nb_personnes")) },
    ]),
  );

/** Wilson, square-and-add, times 1 − f, people divided by their effect: METHODS § 2.1, § 2.3, A, in plain arithmetic. */
const Z = 1.959963984540054;
function wilsonOf(share: number, people: number) {
  const root = Z * Math.sqrt(Z * Z + 4 * people * share * (1 - share));
  const [middle, scale] = [2 * people * share + Z * Z, 2 * (people + Z * Z)];
  return [(middle - root) / scale, (middle + root) / scale] as const;
}
function nestedOf(rate: number, people: number, rateOfAll: number, all: number, effect: number) {
  const [inside, outside] = [rate / 100, (rateOfAll * all - rate * people) / (all - people) / 100];
  const [[low, high], [restLow, restHigh]] = [
    wilsonOf(inside, people / effect),
    wilsonOf(outside, (all - people) / MEDIAN_EFFECT),
  ];
  const weight = 100 * (1 - people / all);
  return {
    lower: weight * (inside - outside - Math.hypot(inside - low, restHigh - outside)),
    upper: weight * (inside - outside + Math.hypot(high - inside, outside - restLow)),
  };
}

describe.skipIf(!isHere)(isHere ? "intervals against the EPCI" : "../shared/data is absent", () => {
  const precisionOf = (row: ComparisonRow | undefined): GapPrecision => {
    const found = row?.levels.find(({ period }) => period === "2021")?.precision;
    if (!found) throw new Error(`no precision for ${row?.territory}`);
    return found;
  };

  describe("in the program's own data", () => {
    const rows = new Map<string, ComparisonRow>();
    beforeAll(async () => {
      for (const epci of EPCI) {
        const { value } = await compare({ epci, indicator: "taux_pauvrete_60" }, nodeWorld(process.cwd()));
        const table = value?.comparisons.find(({ geography }) => geography === "qpv2024");
        for (const row of table?.rows ?? []) rows.set(row.territory, row);
      }
    });
    const checked = isHere
      ? quarters().filter(({ epci }) => epci.length === 1 && EPCI.includes(epci[0] ?? ""))
      : [];

    test("every poverty rate of 2021 has one, from population shares, and says that the bases differ", () => {
      expect(checked).toHaveLength(35);
      for (const { code, people } of checked) {
        const found = precisionOf(rows.get(code));
        expect(found.method).toBe("taux_et_populations_imbriques");
        expect(found.cautions).toEqual(["populations_de_bases_differentes", "population_d_une_autre_annee"]);
        expect(found.counts).toMatchObject([
          { of: "territoire", indicator: "population_municipale", period: "2020", value: people },
          { of: "reference", indicator: "personnes_menages_fiscaux", period: "2021" },
        ]);
      }
    });

    test("it is that of the formula at the ends of both roundings, and holds the one of the published rates", () => {
      const whole = wholes();
      for (const { code, epci, rate, people, effect } of checked) {
        const all = whole.get(epci[0] ?? "") ?? { rate: Number.NaN, people: Number.NaN };
        const at = (own: number, other: number) =>
          nestedOf(rate + own, people, all.rate + other, all.people, effect);
        const ends = [at(-0.5, -0.05), at(-0.5, 0.05), at(0.5, -0.05), at(0.5, 0.05)];
        const { interval } = precisionOf(rows.get(code));
        if ("unknown" in interval) throw new Error(interval.unknown);
        expect(interval.lower, code).toBeCloseTo(Math.min(...ends.map(({ lower }) => lower)), 9);
        expect(interval.upper, code).toBeCloseTo(Math.max(...ends.map(({ upper }) => upper)), 9);
        for (const one of [at(0, 0), ...ends]) {
          expect(interval.lower).toBeLessThanOrEqual(one.lower + 1e-9);
          expect(interval.upper).toBeGreaterThanOrEqual(one.upper - 1e-9);
        }
      }
    });

    // By an independent script in another language: rate, people and household sizes of the QPV, rate and people of the EPCI,
    // whole per cents and one decimal.
    test.each([
      ["QN05910M", 11.214053317706, 22.909333256183],
      ["QN05911M", 5.525012959139, 16.733372864812],
      ["QN05941I", 29.004392308179, 39.49389866782],
      ["QN05950M", 23.07937492713, 26.923045430703],
      ["QN05951M", 22.378087372254, 29.630014270611],
      ["QN06219M", 21.232229592754, 27.178594546214],
      ["QN06220M", 12.792085901308, 21.736485605176],
    ])("%s: %d to %d points", (code, lower, upper) => {
      const { interval } = precisionOf(rows.get(code));
      expect(interval).toEqual({ lower: expect.closeTo(lower, 9), upper: expect.closeTo(upper, 9) });
    });
  });

  test("a quarter of two EPCI has none with either; one of a single EPCI has one", async () => {
    const folder = emptyFolder();
    const figures = quarters().flatMap(({ code, rate, people }) => [
      `${code};taux_pauvrete_60;2021;${rate}`,
      `${code};population_municipale;2020;${people}`,
    ]);
    const ofAll = [...wholes()].flatMap(([code, { rate, people }]) => [
      ...(Number.isFinite(rate) && rate > 0 ? [`${code};taux_pauvrete_60;2021;${rate}`] : []),
      `${code};personnes_menages_fiscaux;2021;${people}`,
    ]);
    const table = ["code;indicateur;periode;valeur", ...figures, ...ofAll].join("\n");
    const lists = ["geo/EPCI_2020.csv", "qpv2024/qpv2024_simplified.geojson"].map((path) =>
      join(FOLDER, path),
    );
    await imported(folder, [...lists, await file("taux.csv", `${table}\n`)]);
    const shared = { none: 0, some: 0 };
    for (const epci of EPCI) {
      const { value } = await compare({ epci, indicator: "taux_pauvrete_60" }, nodeWorld(folder));
      const [compared] = value?.comparisons ?? [];
      const known = (compared?.rows ?? []).filter(
        ({ levels }) => typeof levels.find(({ period }) => period === "2021")?.absolute === "number",
      );
      for (const row of known) {
        const isShared = (compared?.otherReferences ?? []).some(
          ({ territory }) => territory === row.territory,
        );
        const { interval } = precisionOf(row);
        if (isShared) expect(interval).toEqual(unknown("inclusion_inconnue"));
        else expect(interval).toHaveProperty("lower");
        shared[isShared ? "none" : "some"] += 1;
      }
    }
    expect(shared).toEqual({ none: 8, some: 35 });
  }, 120_000);
});
