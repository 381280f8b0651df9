import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { effectOfSizes, MEDIAN_EFFECT } from "../../src/data/household-effect.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { compare } from "../../src/run/compare.ts";
import { PROJECT } from "../world.ts";

const FILE = resolve("..", "shared", "data", "derived", "mafrance_analyse_qpv.csv");
const isHere = existsSync(FILE);
if (!isHere) console.warn("test/real: ../shared/data is absent, the median effect is NOT recomputed");

describe.skipIf(!isHere)("the median effect of the QPV of France", () => {
  test("is 3.36 over 1,242 QPV, 2.6 to 4.0 for nine in ten", () => {
    const rows: Record<string, string>[] = parse(readFileSync(FILE), { columns: true, bom: true });
    const columns = ["partMen1p", "partMen2p", "partMen3p", "partMen45p", "partMen6pp"];
    const persons = [1, 2, 3, 4.4, 6.6];
    const byCode = new Map(rows.map((row) => [row["codeQPV"], columns.map((name) => row[name])]));
    const effects = [...byCode.values()]
      .filter((shares) => shares.every((share) => share !== undefined && share !== ""))
      .map((shares) => shares.map(Number))
      .filter((shares) => Math.abs(shares.reduce((sum, one) => sum + one, 0) - 100) <= 2)
      .flatMap((shares) => effectOfSizes(shares.map((share, rank) => [share, persons[rank] ?? 0])) ?? [])
      .sort((one, other) => one - other);
    const at = (part: number) => effects[Math.floor(part * effects.length)]?.toFixed(2);
    expect(effects).toHaveLength(1242);
    expect([at(0.05), at(0.5), at(0.95)]).toEqual(["2.58", MEDIAN_EFFECT.toFixed(2), "4.02"]);
  });
});

test("QN06225M, 2021: +22.1 to +28.3 points, with its own effect of 3.22 (METHODS, addendum A)", async () => {
  const world = nodeWorld(join(PROJECT));
  const { value } = await compare({ epci: "246200364", indicator: "taux_pauvrete_60" }, world);
  const rows = value?.comparisons.flatMap((table) => table.rows) ?? [];
  const precision = rows
    .find(({ territory }) => territory === "QN06225M")
    ?.levels.find(({ period }) => period === "2021")?.precision;
  const interval = precision?.interval ?? { unknown: "absent" };
  const printed = "lower" in interval ? [interval.lower, interval.upper].map((one) => one.toFixed(1)) : [];
  expect(printed).toEqual(["22.1", "28.3"]);
  expect(precision?.effects?.map(({ of, value, origin }) => [of, value.toFixed(2), origin])).toEqual([
    ["territoire", "3.22", "tailles_publiees"],
    ["reference", "3.36", "mediane_nationale"],
  ]);
});
