import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { compareEpci } from "../../src/compare/compare-epci.ts";
import type { OutOf } from "../../src/compare/comparison.ts";
import type { Workspace } from "../../src/data/workspace.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";

/**
 * The embedded data against the figures that they were carried over from, and the engine against a computation that
 * shares no line with it. The figures lie beside the project, not in it: elsewhere these tests are skipped, and say so.
 */
const FOLDER = resolve("..", "shared", "figures");
const isHere = existsSync(resolve(FOLDER, "indicateurs.csv"));
if (!isHere)
  console.warn("test/real: ../shared/figures is absent, the embedded data are NOT compared with it");

type Row = Record<"code" | "geographie" | "indicateur" | "periode" | "valeur" | "epci", string>;
const rows = (name: string): Row[] =>
  parse(readFileSync(resolve(FOLDER, name)), { columns: true, delimiter: ";", bom: true });

/** A third party's table of QPV of 2024, from which the figures of those of one EPCI, and of two, were both taken. */
const DERIVED = resolve("..", "shared", "data", "derived", "mafrance_analyse_qpv.csv");
const COLUMNS: Readonly<Record<string, readonly [column: string, year: string]>> = {
  population_municipale: ["popMuniQPV", "2020"],
  taux_emploi_15_64: ["taux_d_emploi", "2020"],
  taux_pauvrete_60: ["taux_pauvrete_60%", "2021"],
  part_logements_sociaux: ["taux_logements_sociaux", "2022"],
  part_menages_une_personne: ["partMen1p", "2020"],
  part_menages_deux_personnes: ["partMen2p", "2020"],
  part_menages_trois_personnes: ["partMen3p", "2020"],
  part_menages_quatre_cinq_personnes: ["partMen45p", "2020"],
  part_menages_six_personnes: ["partMen6pp", "2020"],
};

/** The same keys as those of the published figures: a QPV of several communes has several equal lines. */
function derivedFigures(): Map<string, number> {
  const lines: Record<string, string>[] = parse(readFileSync(DERIVED), { columns: true, bom: true });
  const found = lines.flatMap((line) =>
    Object.entries(COLUMNS).flatMap(([indicator, [column, year]]) =>
      line[column] === "" ? [] : [[`${indicator} ${line.codeQPV} ${year}`, Number(line[column])] as const],
    ),
  );
  return new Map(found);
}

describe.skipIf(!isHere)(isHere ? "../shared/figures" : "../shared/figures is absent", () => {
  let workspace: Workspace;
  let published: Row[];
  let territories: Row[];
  beforeAll(async () => {
    const opened = await openWorkspace(nodeWorld("."));
    expect(opened.diagnostics).toEqual([]);
    if (!opened.value) throw new Error("the embedded data cannot be read");
    workspace = opened.value;
    published = rows("indicateurs.csv");
    territories = rows("territoires.csv");
  });

  test("every published figure is embedded, with the same value and the same geography", () => {
    expect(published.length).toBeGreaterThan(1000);
    const lost = published.filter(({ indicateur, code, periode, valeur, geographie }) => {
      const found = workspace.observations.find(indicateur, code, periode);
      return found?.value !== Number(valeur) || found.geography !== geographie;
    });
    expect(lost).toEqual([]);
  });

  const isShared = (code: string): boolean => {
    const found = workspace.territories.get(code);
    return found?.geography === "qpv2024" && found.epci.length > 1;
  };

  test("no other figure is embedded, but what the contract prints and shared QPV, with the value of their table", () => {
    const indicators = new Set(published.map(({ indicateur }) => indicateur));
    const keys = new Set(
      published.map(({ indicateur, code, periode }) => `${indicateur} ${code} ${periode}`),
    );
    const all = Array.from({ length: workspace.observations.size }, (_, row) =>
      workspace.observations.at(row),
    );
    const added = all.filter(
      ({ indicator, code, period, printed, address }) =>
        indicators.has(indicator) &&
        !printed &&
        address.dataset !== "insee-population-qpv2015" &&
        !keys.has(`${indicator} ${code} ${period}`) &&
        !isShared(code),
    );
    const derived = derivedFigures();
    const shared = all.filter(({ indicator, code }) => isShared(code) && Object.hasOwn(COLUMNS, indicator));
    expect(shared.length).toBe(71);
    expect(
      shared.filter(
        ({ indicator, code, period, value }) => derived.get(`${indicator} ${code} ${period}`) !== value,
      ),
    ).toEqual([]);
    expect(added.map(({ address }) => `${address.file}:${address.line}`)).toEqual([]);
  });

  test("every territory is embedded, in the same EPCI", () => {
    const lost = territories.filter(({ code, epci }) => {
      const found = workspace.territories.get(code);
      return !epci.split(",").every((one) => found?.epci.includes(one) || one === "");
    });
    expect(lost).toEqual([]);
    const known = new Set(territories.map(({ code }) => code));
    const added = [...workspace.territories.values()].filter(
      ({ code, kind, geography }) => kind === "qpv" && geography === "qpv2024" && !known.has(code),
    );
    expect(added.map(({ code }) => code).toSorted()).toEqual(
      added
        .map(({ code }) => code)
        .filter(isShared)
        .toSorted(),
    );
    expect(added.length).toBe(8);
  });

  /** Prices of 2019 over those of 2014: Insee, IPC, base 2015, annual means 104.23 and 99.96 (METHODS, addendum). */
  const PRICES = 104.23 / 99.96;

  /** Plain code on the CSV: no function of src, no shared shape; amounts of 2014 in the euros of 2019. */
  function widened(epci: string): { euros: OutOf; ratio: OutOf } {
    const value = new Map<string, number>();
    for (const { indicateur, code, periode, valeur } of published)
      if (indicateur === "revenu_median_disponible") value.set(`${code} ${periode}`, Number(valeur));
    let [n, euros, ratio, total] = [0, 0, 0, 0];
    for (const { code, geographie, epci: list } of territories) {
      if (geographie !== "qpv2015" || !list.split(",").includes(epci)) continue;
      total += 1;
      const [q0, q1, e0, e1] = [`${code} 2014`, `${code} 2019`, `${epci} 2014`, `${epci} 2019`].map((key) =>
        value.get(key),
      );
      if (q0 === undefined || q1 === undefined || e0 === undefined || e1 === undefined) continue;
      n += 1;
      if (e1 - q1 > (e0 - q0) * PRICES) euros += 1;
      if (q1 / e1 < q0 / e0) ratio += 1;
    }
    return { euros: { count: euros, known: n, total }, ratio: { count: ratio, known: n, total } };
  }

  // Computed by hand once for the first: 19 of 22 in current euros, 17 in those of 2019, 8 of 22 in ratio. Béthune-Bruay has no
  // value for 2014.
  test.each([
    ["246200364", "Lens-Liévin", [17, 22, 22], [8, 22, 22]],
    ["200042190", "Porte du Hainaut", [10, 13, 13], [8, 13, 13]],
    ["200043396", "Maubeuge", [5, 9, 9], [3, 9, 9]],
    ["200040947", "Cœur de Flandre", [0, 1, 1], [0, 1, 1]],
    ["246200729", "Boulonnais", [3, 6, 6], [1, 6, 6]],
    ["200072460", "Béthune-Bruay", [0, 0, 16], [0, 0, 16]],
  ])(
    "widened gaps of median income, 2014-2019, %s %s: %j in euros of 2019, %j in ratio",
    (epci, _, euros, ratio) => {
      const share = ([count = 0, known = 0, total = 0]: number[]): OutOf => ({ count, known, total });
      expect(widened(epci)).toEqual({ euros: share(euros), ratio: share(ratio) });
      const [table] = compareEpci(workspace, {
        epci,
        indicators: ["revenu_median_disponible"],
        geography: "qpv2015",
        window: { start: "2014", end: "2019" },
      });
      expect(table?.summary?.widenedAbsolute).toEqual(share(euros));
      expect(table?.summary?.widenedRelative).toEqual(share(ratio));
    },
  );
});
