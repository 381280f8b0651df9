import { describe, expect, test } from "vitest";
import { comparePerimeter } from "../../../src/compare/compare-epci.ts";
import { compareIndicator, tableBetween } from "../../../src/compare/compare-indicator.ts";
import type { ChangesPart, TablePart } from "../../../src/output/site/parts.ts";
import { type SiteTable, tableFiles } from "../../../src/output/site/table-part.ts";
import { gapColumns } from "../../../src/page/gap-columns.ts";
import { filterRows, gapRows, moveOf } from "../../../src/page/gap-rows.ts";
import { sortBy } from "../../../src/page/sorting.ts";
import { takenLines, toFrenchCsv } from "../../../src/page/taken-away.ts";
import { traceParts } from "../../../src/page/trace-parts.ts";
import { dataset, EPCI, epci, indicator, observation, observations, qpv, workspace } from "../../build.ts";
import { readPart } from "../../read-part.ts";

const QUARTERS = [
  qpv("QP062001", { label: "Cité Bellevue", communes: ["62498"] }),
  qpv("QP062002", { label: "3 Cités", communes: ["62427"] }),
  qpv("QP062003", { label: "Éluau", communes: ["62427"] }),
];
const REVENUE = indicator("revenu");
const FIGURES = [
  ["QP062001", "2014", 12_000],
  ["QP062001", "2019", 13_000],
  ["QP062002", "2014", 11_000],
  ["QP062002", "2019", 14_000],
  ["QP062003", "2014", 12_500],
  [EPCI, "2014", 16_000],
  [EPCI, "2019", 18_000],
] as const;

/** A table as the site writes it, read back as the page does. */
function written() {
  const all = observations(FIGURES.map(([code, period, value]) => observation(code, period, value)));
  const whole = compareIndicator(
    REVENUE,
    { territories: QUARTERS, geography: "qpv2015", reference: EPCI, above: undefined },
    all,
  );
  if (!whole) throw new Error("no table");
  const between = [tableBetween(whole, "2014", "2019")].flatMap((table) => table ?? []);
  const one: SiteTable = { reference: "epci", whole, between };
  const nouns = {
    territories: new Map([...QUARTERS, epci()].map((territory) => [territory.code, territory])),
    indicators: new Map([[REVENUE.id, REVENUE]]),
    datasets: [dataset()],
  };
  const { head, files } = tableFiles(one, "revenu", nouns);
  const read = files.map(({ path, content }) => ({ path, value: readPart(content) }));
  const part = read[0]?.value as TablePart;
  const [changes] = (read[1]?.value ?? []) as readonly ChangesPart[];
  if (!changes) throw new Error("no change");
  return { head, paths: read.map(({ path }) => path), part, changes };
}

const { head, paths, part, changes } = written();
const DATES = { start: "2014", end: "2019" };
const rows = gapRows(part, DATES, changes);
const columns = gapColumns({ part, ...DATES, reading: "absolu", changeUnit: changes.unit });
const column = (id: string) => columns.find((one) => one.id === id) ?? columns[0];
const NONE = { name: "", commune: "", reference: "", letter: "", move: "" };

test("a table is written in parts: its levels, and what changed for each last date", () => {
  expect(paths).toEqual(["donnees/tableaux/revenu.js", "donnees/evolutions/revenu.2019.js"]);
  expect(head).toMatchObject({ id: "revenu", periods: ["2014", "2019"], pairs: [["2014", "2019"]] });
});

test("the furthest behind stand first, those without a gap last, whatever the way", () => {
  const order = (isDescending: boolean) =>
    sortBy(rows, column("ecart")?.rank ?? (() => 0), isDescending).map(({ place }) => place.code);
  expect(order(false)).toEqual(["QP062001", "QP062002", "QP062003"]);
  expect(order(true)).toEqual(["QP062002", "QP062001", "QP062003"]);
});

test("a number that is not known says why, and is no zero", () => {
  const unknown = rows.find(({ place }) => place.code === "QP062003");
  if (!unknown) throw new Error("no row");
  expect(column("ecart")?.cell(unknown)).toMatchObject({ text: "n.d.", note: expect.stringMatching(/\w/) });
  expect(column("ecart")?.cell(unknown).number).toBeUndefined();
});

test("a filter looks for all the words of a name, accents and capitals apart", () => {
  const kept = (filter: Partial<typeof NONE>) =>
    filterRows(rows, { ...NONE, ...filter }, "absolu").map(({ place }) => place.label);
  expect(kept({ name: "ELUAU" })).toEqual(["Éluau"]);
  expect(kept({ name: "bel cité" })).toEqual(["Cité Bellevue"]);
  expect(kept({ name: "qp062002" })).toEqual(["3 Cités"]);
  expect(kept({ commune: "62427" })).toEqual(["3 Cités", "Éluau"]);
  expect(kept({ move: "reduit" })).toEqual(["3 Cités"]);
  expect(rows.map((row) => moveOf(row, "absolu"))).toEqual(["creuse", "reduit", ""]);
});

test("colours, filters and words of a reading say one thing: a gap larger in euros may be smaller for 100", () => {
  const [row] = rows;
  if (!row?.change) throw new Error("no change");
  const change = { ...row.change, absoluteMove: "creuse", relativeMove: "reduit" } as const;
  expect([moveOf({ change }, "absolu"), moveOf({ change }, "relatif")]).toEqual(["creuse", "reduit"]);
  const relative = gapColumns({ part, ...DATES, reading: "relatif", changeUnit: "" });
  const words = relative.find(({ id }) => id === "lecture")?.cell({ ...row, change });
  expect(words?.text).toBe("↓\u00a0Plus petit");
  expect(relative.find(({ id }) => id === "ecart")?.rank(row)).toBeCloseTo(-5000 / 18_000);
});

test("what is taken home has the code of each territory and all the digits of its numbers", () => {
  const [heads = "", first = ""] = toFrenchCsv(takenLines(columns, rows)).split("\r\n");
  expect(heads).toBe(
    "\ufeffCode;Quartier;Commune;Valeur 2019 (€);Écart 2014 (€);Écart 2019 (€);Évolution de l’écart (en euros courants);Lecture (↑ écart plus grand, ↓ plus petit);Comparé à",
  );
  expect(first).toMatch(/^QP062001;Cité Bellevue;62498;13000;-4000;-5000;-1000;/);
});

test("a trace names the file and the line of each figure, and the command that says the same", () => {
  const [first] = rows;
  if (!first) throw new Error("no row");
  const trace = traceParts(first, "2014..2019", part, changes);
  expect(trace.sections.map(({ title }) => title)).toEqual(["2014", "2019", "De 2014 à 2019"]);
  expect(trace.files.map(({ path }) => path)).toEqual(["datasets/essai/observations.csv"]);
  expect(trace.command).toBe("ecarts expliquer QP062001/revenu");
  expect(traceParts(first, "2019", part, changes).command).toBe("ecarts expliquer QP062001/revenu/2019");
});

test("between two other dates a table says what a comparison asked for these dates says", () => {
  expect(changes.changes.map((change) => change?.absolute)).toEqual([
    -1000,
    1000,
    { unknown: "absent_des_donnees" },
  ]);
});

describe("a table of several EPCI", () => {
  const OTHER = "200093201";
  const wide = workspace({
    territories: [
      epci(EPCI, { label: "CA de Lens" }),
      epci(OTHER, { label: "CA de Béthune" }),
      qpv("QP1", { label: "Un" }),
      qpv("QP2", { label: "Deux", epci: [OTHER] }),
      qpv("QP3", { label: "Trois", epci: [EPCI, OTHER] }),
    ],
    indicators: [REVENUE],
    figures: [
      ...["QP1", "QP2", "QP3"].map((code) => observation(code, "2019", 12_000)),
      observation(EPCI, "2019", 18_000),
      observation(OTHER, "2019", 17_000),
    ],
  });
  const [whole] = comparePerimeter(wide, { perimeter: { kind: "france" } });
  if (!whole) throw new Error("no table");
  const { files } = tableFiles({ reference: "epci", whole, between: [], isWide: true }, "revenu", wide);
  const held = readPart(files[0]?.content ?? "") as TablePart;
  const all = gapRows(held, { start: "", end: "2019" }, undefined);
  const shown = gapColumns({ part: held, start: "", end: "2019", reading: "absolu", changeUnit: "" });

  test("names the EPCI of each row, and a quarter of two has a row for each, in no count", () => {
    expect(all.map(({ id, reference, isCounted }) => [id, reference, isCounted])).toEqual([
      [`QP1.${EPCI}`, "CA de Lens", true],
      [`QP2.${OTHER}`, "CA de Béthune", true],
      [`QP3.${OTHER}`, "CA de Béthune", false],
      [`QP3.${EPCI}`, "CA de Lens", false],
    ]);
    const column = shown.find(({ id }) => id === "reference");
    expect(all.map((row) => column?.cell(row).note === undefined)).toEqual([true, true, false, false]);
  });

  test("is filtered by EPCI, and taken home with it once", () => {
    const kept = filterRows(all, { ...NONE, reference: OTHER }, "absolu");
    expect(kept.map(({ place }) => place.label)).toEqual(["Deux", "Trois"]);
    const [heads = "", , , last = ""] = toFrenchCsv(takenLines(shown, all)).split("\r\n");
    expect(heads).toBe("\ufeffCode;Quartier;Commune;EPCI;Valeur 2019 (€);Écart 2019 (€)");
    expect(last).toMatch(
      /^QP3;Trois;62498;CA de Béthune \(aussi comparé à un autre.* hors des comptes\);12000;-5000/,
    );
  });
});
