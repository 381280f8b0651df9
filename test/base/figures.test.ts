import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, strFromU8 } from "fflate";
import { beforeAll, describe, expect, it, test } from "vitest";
import { withTable } from "../../scripts/national-table.mjs";
import { restsOnBase } from "../../src/compare/base-tables.ts";
import { ObservationTable } from "../../src/data/observation-table.ts";
import { priceChange } from "../../src/data/prices.ts";
import type { Territory } from "../../src/data/territory.ts";
import { isOfBase, type Workspace } from "../../src/data/workspace.ts";
import type { World } from "../../src/files/world.ts";
import { withBase } from "../../src/machine/national-base.ts";
import { filesOnDisk } from "../../src/machine/read-disk.ts";
import { compare } from "../../src/run/compare.ts";
import { takeInventory } from "../../src/run/inventory.ts";
import { reportEpci } from "../../src/run/report-epci.ts";
import { verify } from "../../src/run/verify.ts";
import { twinsIn } from "../../src/workspace/checks/duplicate-key.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { PROJECT } from "../world.ts";
import { EMPTY, worldWithBase } from "./base.ts";

let base: Workspace;

beforeAll(async () => {
  const { value, diagnostics } = await openWorkspace(worldWithBase);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error("the base cannot be read");
  base = value;
}, 120_000);

test("amounts of two years are read in constant euros where a workspace has no price index of its own", () => {
  const change = priceChange(base.observations, "2014", "2019");
  // Insee, base 2015: 99.96 in 2014, 104.23 in 2019.
  expect(change?.factor).toBeCloseTo(104.23 / 99.96, 4);
  const [own, held] = [
    "insee/prix-consommation/observations.csv",
    "base-nationale/insee/prix-consommation/prix-consommation.csv",
  ];
  expect(readFileSync(join(PROJECT, "datasets", held ?? ""))).toEqual(
    readFileSync(join(PROJECT, "datasets", own ?? "")),
  );
});

test("a quarter that territoires.csv describes keeps what the correspondence of the base says of it", async () => {
  const files = filesOnDisk(PROJECT);
  const { value } = await openWorkspace({ ...worldWithBase, ...withBase(files, files, "oui") });
  expect(value?.territories.get("QN05910M")).toMatchObject({
    label: "Les Explorateurs - Place Du 8 Mai 1945 - Jean Jaurès - La Flamenne",
    succession: "modifie",
    predecessors: ["QP059011"],
  });
});

/** The cell of a published file, without the product: the column of the first row that begins with a code. */
function published(path: string, code: string, column: string): number {
  const bytes = gunzipSync(readFileSync(join(PROJECT, "datasets/base-nationale", path)));
  const [head = "", ...lines] = strFromU8(bytes)
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  const mark = head.includes(";") ? ";" : ",";
  const cells = lines.map((line) => line.split(mark)).find((row) => row.includes(code)) ?? [];
  return Number((cells[head.split(mark).indexOf(column)] ?? "").replace(/\s/g, "").replace(",", "."));
}

const FILOSOFI = "insee/filosofi-disp/FILO";

/** Read by eye in the producers' files, for Limoges, Grenoble, Saint-Denis (La Réunion), Marseille and Colmar. */
const TEN = [
  ["personnes_menages_fiscaux", "248719312", "2014", 189029, `${FILOSOFI}2014_DISP_EPCI.csv.gz`, "NBPERS14"],
  ["revenu_disponible_q1", "248719312", "2019", 15480, `${FILOSOFI}2019_DISP_EPCI.csv.gz`, "Q119"],
  ["revenu_disponible_q1", "200040715", "2017", 15870, `${FILOSOFI}2017_DISP_EPCI.csv.gz`, "Q117"],
  ["revenu_disponible_q1", "249740119", "2014", 10272.9, `${FILOSOFI}2014_DISP_EPCI.csv.gz`, "Q114"],
  ["personnes_menages_fiscaux", "200054807", "2019", 1822240, `${FILOSOFI}2019_DISP_EPCI.csv.gz`, "NBPERS19"],
  [
    "taux_pauvrete_60",
    "246800726",
    "2021",
    14.5,
    "tiers/filosofi-epci/ntd_filosofi_epci_2021.csv.gz",
    "taux_pauvrete",
  ],
  [
    "part_jeunes_15_24_neet",
    "248719312",
    "2008",
    12.2,
    "observatoire-des-territoires/neet/neet_epci_2018.csv.gz",
    "part_non_inseres",
  ],
  [
    "revenu_median_disponible",
    "QP087001",
    "2019",
    12230,
    "insee/qpv-filosofi/data_filo19_qp_revdis.csv.gz",
    "DISP_MED_A19",
  ],
  [
    "revenu_median_disponible",
    "QP038001",
    "2019",
    14110,
    "insee/qpv-filosofi/data_filo19_qp_revdis.csv.gz",
    "DISP_MED_A19",
  ],
  [
    "taux_emploi_15_64",
    "QN08701M",
    "2020",
    47.1,
    "tiers/qpv2024-analyse/mafrance_analyse_qpv.csv.gz",
    "taux_d_emploi",
  ],
] as const;

describe("the figures of the national base", () => {
  it.each(TEN)(
    "%s of %s in %s is what its producer published",
    (indicator, code, period, value, path, column) => {
      const found = base.observations.find(indicator, code, period);
      expect(found?.value).toBe(value);
      expect(published(path, code, column)).toBe(value);
      expect(found?.address.file).toBe(`datasets/base-nationale/${path}`);
    },
  );

  it("come from no compilation where a producer's own file gives them", () => {
    const { observations } = base;
    if (!(observations instanceof ObservationTable)) throw new Error("a table is expected");
    const { columns, sources } = observations;
    const standing = (row: number) =>
      sources[columns.series[columns.seriesOf[row] ?? -1]?.source ?? -1]?.standing;
    const twins = twinsIn(base).filter(({ row }) => !Number.isNaN(columns.value[row]));
    expect(twins.length).toBeGreaterThan(10_000);
    const wrong = twins.filter(
      ({ first, row }) => standing(first)?.isCopy === true && standing(row)?.isCopy === false,
    );
    expect(wrong.filter(({ first }) => !Number.isNaN(columns.value[first]))).toEqual([]);
  });

  it("say in their sources that a third party put them together", async () => {
    const { value } = await compare({ epci: "248719312", indicator: "taux_pauvrete_60" }, worldWithBase);
    const addresses = value?.comparisons.flatMap(({ rows }) =>
      rows.flatMap(({ levels }) => levels.map(({ reference }) => reference.address ?? "")),
    );
    const sets = base.datasets.filter(({ resources }) =>
      resources.some(({ path }) => addresses?.some((one) => one.startsWith(`${path}:`))),
    );
    expect(sets.map(({ producer }) => producer)).toContain("Compilation d’un tiers, d’après l’Insee");
    expect(value?.comparisons.every(restsOnBase)).toBe(true);
  });
});

const QPV = "insee/qpv-filosofi/data_filo";

/** The median of a quarter and of its EPCI, by the columns of the producer's two files of the year. */
const MEDIANS = {
  "2016": [`${QPV}16_qp_revdis.csv.gz`, "disp_q2_a16", `${FILOSOFI}2016_DISP_EPCI.csv.gz`, "Q216"],
  "2019": [`${QPV}19_qp_revdis.csv.gz`, "DISP_MED_A19", `${FILOSOFI}2019_DISP_EPCI.csv.gz`, "Q219"],
} as const;

/** Subtracted by hand: quarter less EPCI, of Limoges, Grenoble, Saint-Denis (La Réunion), Marseille and Colmar. */
const TEN_GAPS = [
  ["QP087001", "248719312", "2016", 10980 - 20577],
  ["QP087001", "248719312", "2019", 12230 - 21470],
  ["QP038001", "200040715", "2016", 13400 - 21771],
  ["QP038001", "200040715", "2019", 14110 - 22900],
  ["QP974015", "249740119", "2016", 12990 - 16231],
  ["QP974015", "249740119", "2019", 14060 - 17260],
  ["QP013001", "200054807", "2016", 11230 - 20651],
  ["QP013001", "200054807", "2019", 12180 - 21780],
  ["QP068001", "246800726", "2016", 11440 - 21345],
  ["QP068001", "246800726", "2019", 13000 - 22450],
] as const;

describe("ten gaps of five EPCI, by plain arithmetic on the producers' files", () => {
  it.each(TEN_GAPS)("%s less %s in %s", async (qpv, epci, period, gap) => {
    const [ofQpv, median, ofEpci, reference] = MEDIANS[period];
    expect(published(ofQpv, qpv, median) - published(ofEpci, epci, reference)).toBe(gap);
    const { value } = await compare({ epci, indicator: "revenu_median_disponible" }, worldWithBase);
    const table = value?.comparisons.find(({ geography }) => geography === "qpv2015");
    const row = table?.rows.find(({ territory }) => territory === qpv);
    const level = row?.levels.find((one) => one.period === period);
    expect(level?.absolute).toBe(gap);
    expect(level?.value.address).toContain(ofQpv);
    expect(level?.reference.address).toContain(ofEpci);
  });
});

describe("the territories of the national base", () => {
  const qpv = (geography: string, pattern: RegExp): Territory[] =>
    [...base.territories.values()].filter((one) => one.geography === geography && pattern.test(one.code));
  const inEpci = (geography: string, code: string) =>
    qpv(geography, /^Q/).filter(({ epci }) => epci.includes(code));

  it("attach every QPV of 2015 to a named EPCI", () => {
    const all = qpv("qpv2015", /^QP/);
    expect(all).toHaveLength(1400);
    expect(all.filter(({ epci }) => epci.length === 0)).toEqual([]);
    const codes = new Set([...all, ...qpv("qpv2024", /^QN/)].flatMap(({ epci }) => epci));
    expect([...codes].filter((code) => (base.territories.get(code)?.label ?? code) === code)).toEqual([]);
  });

  it("attach those of 2024, but for the collectivities that have no EPCI and the whole communes of Mayotte", () => {
    const alone = qpv("qpv2024", /^QN/).filter(({ epci }) => epci.length === 0);
    expect(alone.filter(({ code }) => !/^QN(?:978|987)|^QN976\d\dC$/.test(code))).toEqual([]);
    expect(qpv("qpv2024", /^QN97[1-6]\d\d[^C]$/).length).toBeGreaterThan(150);
  });

  it("attach those of Grand Paris to their EPT, and those of Paris to Paris", () => {
    const epts = [...base.territories.values()].filter(({ label }) => /^EPT /.test(label));
    expect(epts.map(({ code }) => code).toSorted()).toEqual([
      ...[
        "200057867",
        "200057875",
        "200057941",
        "200057966",
        "200057974",
        "200057982",
        "200057990",
        "200058006",
      ],
      ...["200058014", "200058097", "200058790", "217500016"],
    ]);
    expect([inEpci("qpv2024", "217500016").length, inEpci("qpv2015", "200054781").length]).toEqual([21, 158]);
    expect([inEpci("qpv2024", "200057867").length, inEpci("qpv2015", "200057867").length]).toEqual([22, 23]);
  });
});

/**
 * EPCI that have a gap of one QPV at least, and those counted once apart from the product, where it counted them. Those of
 * 2015 differ because a QPV stands here under the Métropole du Grand Paris and its EPT, and under the EPCI of 2020 and of 2024.
 */
const COUNTED = [
  ["revenu_median_disponible", "qpv2015", "2014", 202, 194],
  ["revenu_median_disponible", "qpv2015", "2015", 326, 316],
  ["revenu_median_disponible", "qpv2015", "2016", 329, 319],
  ["revenu_median_disponible", "qpv2015", "2017", 326, 316],
  ["revenu_median_disponible", "qpv2015", "2018", 329, 319],
  ["revenu_median_disponible", "qpv2015", "2019", 345, 325],
  ["taux_pauvrete_60", "qpv2015", "2015", 217, 207],
  ["taux_pauvrete_60", "qpv2015", "2016", 329, 319],
  ["taux_pauvrete_60", "qpv2015", "2019", 335, 324],
  ["taux_pauvrete_60", "qpv2024", "2021", 327, 327],
] as const;

test("each gap exists for as many EPCI as was counted, and the page of the base says so: npm run national-table", async () => {
  const { value } = await takeInventory(undefined, worldWithBase);
  if (!value || "formats" in value) throw new Error("the national inventory is expected");
  const found = COUNTED.map(([indicator, geography, period]) =>
    value.lines.find(
      (one) => one.indicator === indicator && one.period === period && one.geography === geography,
    ),
  );
  expect(found.map((one) => one?.epci)).toEqual(COUNTED.map(([, , , ours]) => ours));
  // The Métropole du Grand Paris, and EPCI of 2020 that others took over, are counted here beside those of today.
  for (const [, geography, , ours, theirs] of COUNTED)
    expect(ours - theirs).toBeLessThanOrEqual(geography === "qpv2015" ? 20 : 0);
  const page = readFileSync(join(PROJECT, "docs/base-nationale.md"), "utf8");
  expect(withTable(page, value.lines)).toBe(page);
}, 180_000);

test.each([
  ["248719312", "Rapport d’évaluation 2015-2019"],
  // Of an EPT, a year alone: levels, and no change.
  ["200058006", "Rapport d’évaluation 2021"],
  ["249740119", "Rapport d’évaluation 2014-2019"],
])(
  "the report of %s is written without any file of one’s own",
  async (epci, title) => {
    const written = new Map<string, string>();
    const write: World["write"] = async (_, files) => {
      for (const { path, content } of files) written.set(path, String(content));
    };
    const { diagnostics } = await reportEpci(epci, { date: "2026-11-20" }, { ...worldWithBase, write });
    expect(diagnostics.filter(({ severity }) => severity === "erreur")).toEqual([]);
    expect(written.get("rapport.html")).toContain(`<title>${title} :`);
  },
  60_000,
);

test.each([
  ["200060465", "create/sans-ecart"],
  ["217500016", "epci/sans-donnees"],
  ["200041523", "epci/sans-qpv"],
  ["200000009", "epci/inconnu"],
])("%s has no report, and is told why: %s", async (epci, code) => {
  const { value, diagnostics } = await reportEpci(epci, {}, worldWithBase);
  expect(value).toBeUndefined();
  expect(diagnostics.map((one) => one.code)).toEqual([code]);
});

test("a workspace that has nothing is told what comes with the program, and no warning of figures that are not its own", async () => {
  const { value, diagnostics } = await verify(worldWithBase);
  expect(diagnostics).toEqual([]);
  expect(
    value?.workspace.datasets.every(({ resources }) => resources.every(({ path }) => isOfBase(path))),
  ).toBe(true);
  expect((await worldWithBase.list(".")).filter((path) => !path.startsWith(".cache"))).toEqual([]);
  expect(EMPTY).not.toContain(PROJECT);
}, 60_000);
