import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Comparison } from "../../src/compare/comparison.ts";
import { unknown } from "../../src/kernel/unknown.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { compare } from "../../src/run/compare.ts";
import { emptyFolder, imported } from "../import/workspace.ts";

/** The published files lie beside the project, not in it: elsewhere these tests are skipped, and say so. */
const FOLDER = resolve("..", "shared", "data");
const isHere = existsSync(FOLDER);
if (!isHere) console.warn("test/real: ../shared/data is absent, the sets of QPV are NOT tried on real files");

const FILES = [
  "geo/commune_2021.csv",
  "geo/EPCI_2020.csv",
  "filosofi/epci/FILO2019_DISP_EPCI.csv",
  ...["2017", "2019", "2021"].flatMap((edition) => [
    `qpv2015/themes/REVN_${edition}.csv`,
    `qpv2015/themes/DEMO_${edition}.csv`,
  ]),
];
const [LILLE, DUNKERQUE, NORD] = ["245900410", "245900428", "DEP-59"];

describe.skipIf(!isHere)(isHere ? "the QPV of the Nord" : "../shared/data is absent", () => {
  const folder = emptyFolder();
  beforeAll(async () => {
    await imported(
      folder,
      FILES.map((file) => join(FOLDER, file)),
    );
  }, 120_000);

  async function tableOf(epci: string, indicator: string, reference?: string) {
    const { value, diagnostics } = await compare({ epci, indicator, reference }, nodeWorld(folder));
    return { table: value?.comparisons[0] as Comparison, codes: diagnostics.map(({ code }) => code) };
  }
  const rowOf = ({ rows }: Comparison, code: string) => rows.find(({ territory }) => territory === code);

  // Cases (ARSAS) and families (A) of the published files, summed apart: 91 QPV in 2015, 87 in 2019, 87 in both.
  test("RSA: where a change is read, its levels and the evolution are those of the 87 that are at both", async () => {
    const { table } = await tableOf(LILLE, "taux_foyers_rsa_socle", "qpv-departement");
    expect(table.members?.[NORD]).toHaveLength(91);
    const row = rowOf(table, "QP059066");
    const at = (period: string) => row?.levels.find((level) => level.period === period)?.reference;
    const constant = { kind: "part_exacte", available: 87, total: 91, dates: 2 };
    expect(at("2015-12-31")?.value).toBeCloseTo((100 * 38_711) / 110_113, 9);
    expect(at("2015-12-31")?.made).toEqual(constant);
    expect(at("2019-12-31")?.value).toBeCloseTo((100 * 35_942) / 123_580, 9);
    expect(at("2019-12-31")?.made).toEqual(constant);
    const { start, end } = row?.change?.against ?? {};
    expect(start?.value).toBeCloseTo((100 * 38_711) / 110_113, 9);
    expect(end?.value).toBeCloseTo((100 * 35_942) / 123_580, 9);
    expect(start?.made).toEqual(constant);
    expect(row?.change?.reference).toBeCloseTo(-6.0717, 3);
  });

  // 37 of 447 then 42 of 453: +0,994 point. The Nord, AAH: +0,987 on two different sets, +1,000 on one.
  test("AAH: the gap of Petit Steendam goes the other way than on two different sets, and its levels say the same", async () => {
    const { table } = await tableOf(DUNKERQUE, "taux_foyers_aah", "qpv-departement");
    const row = rowOf(table, "QP059060");
    const [first, last] = ["2015-12-31", "2019-12-31"].map(
      (date) => row?.levels.find(({ period }) => period === date)?.absolute,
    );
    expect(Number(last) - Number(first)).toBeCloseTo(-0.006, 3);
    expect(row?.change?.absolute).toBeCloseTo(-0.006, 3);
  });

  test("families of the RSA: the mean of their numbers reversed the gap of six QPV; none is computed any more", async () => {
    const { codes } = await tableOf(LILLE, "allocataires_rsa_socle", "qpv-departement");
    expect(codes).toContain("reference/effectif");
    const { table } = await tableOf(LILLE, "allocataires_rsa_socle");
    for (const { levels, change } of table.rows) {
      for (const { absolute } of levels) expect(typeof absolute).toBe("object");
      expect(typeof change?.absolute).toBe("object");
    }
    const row = rowOf(table, "QP059066");
    expect(row?.levels.at(-1)?.absolute).toEqual(unknown("effectif_sans_ecart"));
    expect(row?.change).toMatchObject({ value: 72, absolute: unknown("effectif_sans_ecart") });
  });
});
