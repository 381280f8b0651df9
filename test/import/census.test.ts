import { describe, expect, test } from "vitest";
import { countedFigure } from "../../src/data/figure.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { explain } from "../../src/run/explain.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, file, imported } from "./workspace.ts";

// Headers of the communal bases as public programs read them; figures are fictitious.
const HEADER =
  "CODGEO;P21_POP1564;P21_ACTOCC1564;P21_H1564;P21_HACTOCC1564;P21_RETR1564;P15_POP1564;P15_ACTOCC1564";
const BASE = [
  HEADER,
  "62065;10000.5;5000.25;5000;2600;800;11000;5600",
  "62498;20000.5;9000.25;9800;4700;1500;21000;9600",
  "62510;15000;7000;7400;3700;1100;16000;7600",
];
const LIST = (year: string, rows: readonly string[]) =>
  file(
    `EPCI_${year}.csv`,
    ["CODGEO,LIBGEO,EPCI,LIBEPCI,DEP,REG", ...rows.map((row) => `${row},62,32`), ""].join("\n"),
  );
const LENS = "246200364";
const HENIN = "246200299";
const MEMBERS = [
  `62498,Lens,${LENS},CA de Lens`,
  `62510,Liévin,${LENS},CA de Lens`,
  `62065,Avion,${HENIN},CA d’Hénin`,
];

async function read(base: readonly string[], lists: readonly string[]) {
  const folder = emptyFolder();
  const path = await file("base-cc-emploi-pop-active-2021.CSV", `${base.join("\n")}\n`);
  const { outcomes, codes, report } = await imported(folder, [path, ...lists]);
  const { value } = await openWorkspace(nodeWorld(folder));
  if (!value) throw new Error(`nothing was read: ${codes.join(", ")}`);
  const find = (indicator: string, code: string, period: string) =>
    value.observations.find(indicator, code, period);
  return { folder, outcomes, codes, report, workspace: value, find };
}

describe("a communal base of the census", () => {
  test("has one period a column, all on the communes of one date", async () => {
    const { outcomes, report, find } = await read(BASE, [await LIST("2024", MEMBERS)]);
    expect(outcomes).toEqual(["importe", "importe"]);
    expect(report?.files[0]?.tables[0]).toMatchObject({
      format: "insee/recensement-communes",
      periods: ["2015", "2021"],
      geographies: ["cog2024"],
    });
    expect(find("population_15_64", "62498", "2021")).toMatchObject({ value: 20000.5, geography: "cog2024" });
    expect(find("population_15_64", "62498", "2015")).toMatchObject({ value: 21000, geography: "cog2024" });
    expect(find("population_15_64.hommes", "62498", "2021")?.value).toBe(9800);
  });

  test("gives an EPCI the sums of its communes, and the ratio of two sums as its rate", async () => {
    const { workspace, find } = await read(BASE, [await LIST("2024", MEMBERS)]);
    // By hand: 20000.5 + 15000; 9000.25 + 7000.
    expect(find("population_15_64", LENS, "2021")).toMatchObject({
      value: 35000.5,
      summedAt: "2024",
      geography: "cog2024",
    });
    expect(find("actifs_occupes_15_64", LENS, "2021")?.value).toBe(16000.25);
    expect(find("actifs_occupes_15_64.hommes", LENS, "2021")?.value).toBe(8400);
    const rate = workspace.indicators.get("taux_emploi_15_64");
    if (!rate) throw new Error("the rate is not derived");
    const { figure, made } = countedFigure(rate, LENS, "2021", workspace.observations);
    expect(figure.value).toBeCloseTo((100 * 16000.25) / 35000.5, 10);
    expect(made?.kind).toBe("part_des_sommes");
    expect(countedFigure(rate, LENS, "2015", workspace.observations).figure.value).toBeCloseTo(46.4865, 4);
  });

  test("a commune that is missing leaves its EPCI unknown, never partial, and the others as they are", async () => {
    const { find } = await read(BASE.toSpliced(2, 1), [await LIST("2024", MEMBERS)]);
    expect(find("population_15_64", LENS, "2021")?.value).toEqual({ unknown: "absent" });
    expect(find("population_15_64", HENIN, "2021")?.value).toBe(10000.5);
    const secret = BASE.with(2, "62498;s;9000.25;9800;4700;1500;21000;9600");
    const kept = await read(secret, [await LIST("2024", MEMBERS)]);
    expect(kept.find("population_15_64", LENS, "2021")?.value).toEqual({ unknown: "secret" });
    expect(kept.find("actifs_occupes_15_64", LENS, "2021")?.value).toBe(16000.25);
  });

  test("the perimeter is that of the file's own year, else the nearest whose communes are the same", async () => {
    const moved = MEMBERS.with(1, `62510,Liévin,${HENIN},CA d’Hénin`);
    const both = [await LIST("2020", MEMBERS), await LIST("2024", moved)];
    expect((await read(BASE, both)).find("population_15_64", LENS, "2021")?.value).toBe(20000.5);
    const near = await read(BASE, [await LIST("2022", MEMBERS)]);
    expect(near.find("population_15_64", LENS, "2021")).toMatchObject({ value: 35000.5, summedAt: "2022" });
    // A commune of the file that the older list does not have: two were merged, or one was parted, in between.
    const other = [...BASE, "62999;100;50;50;25;5;100;50"];
    const apart = await read(other, [await LIST("2022", MEMBERS)]);
    expect(apart.find("population_15_64", LENS, "2021")?.value).toEqual({ unknown: "absent" });
  });

  test("what is published for an EPCI is not summed again", async () => {
    const own = await file("base-cc-emploi-pop-active-2021-EPCI.csv", `${HEADER}\n${LENS};1;2;3;4;5;6;7\n`);
    const { find, outcomes } = await read(BASE, [await LIST("2024", MEMBERS), own]);
    expect(outcomes).toEqual(["importe", "importe", "importe"]);
    expect(find("population_15_64", LENS, "2021")).toMatchObject({ value: 1 });
    expect(find("population_15_64", LENS, "2021")?.summedAt).toBeUndefined();
  });

  test("« expliquer » names the communes, the date of the perimeter and those that are missing", async () => {
    const { folder } = await read(BASE.toSpliced(2, 1), [await LIST("2024", MEMBERS)]);
    const found = await explain(`${LENS}/taux_emploi_15_64/2021`, {}, nodeWorld(folder));
    if (found.value?.kind !== "sum") throw new Error("no sum");
    expect(found.value.sums.map(({ indicator: { id }, over }) => [id, over.year])).toEqual([
      ["actifs_occupes_15_64", "2024"],
      ["population_15_64", "2024"],
    ]);
    expect(
      found.value.sums[0]?.over.members.map(({ code, observation }) => [code, observation?.value]),
    ).toEqual([
      ["62498", undefined],
      ["62510", 7000],
    ]);
  });
});

test("a base by IRIS has the same columns, and its codes are never those of EPCI", async () => {
  const folder = emptyFolder();
  const path = await file(
    "base-ic-activite-residents-2021.CSV",
    "IRIS;COM;TYP_IRIS;LAB_IRIS;P21_POP1564;P21_ACTOCC1564;C21_ACT1564\n212310101;21231;H;1;1000.5;700.25;800\n",
  );
  const { report } = await imported(folder, [path]);
  expect(report?.files[0]?.tables[0]).toMatchObject({ format: "insee/recensement-iris", kind: "iris" });
  const { value } = await openWorkspace(nodeWorld(folder));
  expect(value?.observations.find("population_15_64", "IRIS-212310101", "2021")?.value).toBe(1000.5);
});
