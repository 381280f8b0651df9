// The gaps of the whole country from one Parquet file, ours and DuckDB's in one run: results first, then the times of reading the
// file and of computing. Usage: node national.mjs [runs]   (after `npm run build` at the root and `npm install --ignore-scripts` here)
// The file is made of the embedded national base: every figure of a QPV or of its EPCI that is no count, with its cases and people.
// It holds no roundings and no households, for which SQL of one page has no words: intervals are those of exact rates.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { parquetReadObjects } from "hyparquet";
import { FigureReader } from "../../dist/compare/figure-reader.js";
import { figurePeriods } from "../../dist/data/figure.js";
import { Dictionary } from "../../dist/data/observation-columns.js";
import { territoriesOf } from "../../dist/data/territory-parts.js";
import { isCount } from "../../dist/data/unit.js";
import { compareColumns, nodeWorld } from "../../dist/index.js";
import { toParquet } from "../../dist/output/tables/parquet.js";
import { inspect } from "../../dist/workspace/inspect.js";
import { sqlOfCells } from "./sql.mjs";

const runs = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "ecarts-national-"));
const [FIGURES, PAIRS] = ["figures", "pairs"].map((name) => join(folder, `${name}.parquet`));
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const column = (name, type) => ({ name, type, cell: (row) => row[name] });

await writeFiles();
const duckdb = await (await DuckDBInstance.create(":memory:")).connect();
await duckdb.run("SET threads = 2");
const own = { read: [], compute: [] };
const other = { read: [], compute: [] };
let [ours, theirs] = [];
for (let run = 0; run < runs; run += 1) {
  ours = await timed(own, readColumns, ({ tables }) =>
    tables.map(({ figures, plan }) => compareColumns(figures, plan)),
  );
  theirs = await timed(other, readTables, computeTables);
}
console.log(await differences(ours, theirs));
const size = (statSync(FIGURES).size / 2 ** 20).toFixed(1);
console.log(
  `${ours.read.rows} figures, ${size} MB of Parquet, ${ours.read.pairs} pairs, Node ${process.versions.node}\n`,
);
console.log("| | reading the file (ms) | computing (ms) |\n| --- | --- | --- |");
console.log(`| ecarts, one core | ${median(own.read).toFixed(0)} | ${median(own.compute).toFixed(0)} |`);
console.log(`| DuckDB, 2 threads | ${median(other.read).toFixed(0)} | ${median(other.compute).toFixed(0)} |`);
rmSync(folder, { recursive: true, force: true });

async function writeFiles() {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const { value } = await inspect({ ...nodeWorld(root), progress: () => () => undefined });
  const { observations, territories, indicators } = value;
  const quarters = territoriesOf(territories, "qpv").filter(({ epci }) => epci.length > 0);
  const codes = [...new Set([...quarters.map(({ code }) => code), ...quarters.flatMap(({ epci }) => epci)])];
  const shares = [...indicators.values()].filter(({ unit }) => !isCount(unit));
  const figures = shares.flatMap((indicator) => {
    const reader = new FigureReader(indicator, observations);
    return codes.flatMap((territory) =>
      figurePeriods(indicator, territory, observations).flatMap((period) => {
        const { figure } = reader.at(territory, period);
        const { value: number, count, total, extreme } = figure;
        if (typeof number !== "number" || extreme || !/^\d{4}$/.test(period)) return [];
        const counts = total === undefined ? {} : { c: count, d: total };
        return [
          {
            territory,
            indicator: indicator.id,
            factor: indicator.unit === "%" ? 100 : null,
            period: Number(period),
            value: number,
            ...counts,
          },
        ];
      }),
    );
  });
  const pairs = quarters.flatMap(({ code, epci }) =>
    epci.map((reference) => ({ territory: code, reference, isNested: epci.length === 1 ? 1 : 0 })),
  );
  const [word, whole, number] = ["string", "integer", "number"];
  const columns = [
    column("territory", word),
    column("indicator", word),
    column("factor", number),
    column("period", whole),
    column("value", number),
    column("c", number),
    column("d", number),
  ];
  writeFileSync(FIGURES, await toParquet({ columns, rows: figures }));
  const own = [
    column("pair", whole),
    column("territory", word),
    column("reference", word),
    column("isNested", whole),
  ];
  writeFileSync(PAIRS, await toParquet({ columns: own, rows: pairs.map((one, pair) => ({ pair, ...one })) }));
}

async function timed(times, read, compute) {
  const start = performance.now();
  const held = await read();
  const middle = performance.now();
  const found = await compute(held);
  times.read.push(middle - start);
  times.compute.push(performance.now() - middle);
  return { read: held, found };
}

/** The file as columns of numbers, an indicator after another with the years that it has, as `comparer` does. */
async function readColumns() {
  const [rows, pairs] = await Promise.all([rowsOf(FIGURES), rowsOf(PAIRS)]);
  const territories = new Dictionary();
  const pairTerritory = Int32Array.from(pairs, ({ territory }) => territories.number(territory));
  const pairReference = Int32Array.from(pairs, ({ reference }) => territories.number(reference));
  const nested = Uint8Array.from(pairs, ({ isNested }) => (isNested === 1 ? 1 : 2));
  const groups = groupedBy(rows);
  const tables = [...groups].map(([indicator, own]) => {
    const years = [...new Set(own.map(({ period }) => period))].sort((a, b) => a - b);
    const rankOf = new Map(years.map((year, rank) => [year, rank]));
    const numbers = (read) => Float64Array.from(own, (row) => read(row) ?? Number.NaN);
    const figures = {
      territory: Int32Array.from(own, ({ territory }) => territories.number(territory)),
      indicator: new Int32Array(own.length),
      period: Int32Array.from(own, ({ period }) => rankOf.get(period)),
      value: numbers(({ value }) => value),
      count: numbers(({ c }) => c),
      total: numbers(({ d }) => d),
      absence: new Uint8Array(own.length),
    };
    const plan = {
      territories: territories.words.length,
      indicators: 1,
      years,
      ...{ pairTerritory, pairReference, nested },
      factor: Float64Array.of(own[0].factor ?? Number.NaN),
      spacing: Int32Array.of(1),
    };
    return { indicator, figures, plan };
  });
  return { tables, pairs: pairs.length, rows: rows.length };
}

function groupedBy(rows) {
  const groups = new Map();
  for (const row of rows) {
    const known = groups.get(row.indicator);
    if (known) known.push(row);
    else groups.set(row.indicator, [row]);
  }
  return groups;
}

function rowsOf(path) {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) });
}

async function readTables() {
  for (const [name, path] of [
    ["published", FIGURES],
    ["pairs", PAIRS],
  ])
    await duckdb.run(`CREATE OR REPLACE TABLE ${name} AS SELECT * FROM read_parquet('${path}')`);
  await duckdb.run(
    "CREATE OR REPLACE VIEW figures AS SELECT territory, indicator, period, coalesce(c, value / factor * d) AS c, d FROM published WHERE d IS NOT NULL AND factor IS NOT NULL",
  );
}

async function computeTables() {
  await duckdb.run(`CREATE OR REPLACE TABLE gaps AS SELECT pair, q.indicator, q.period, q.value - e.value AS gap
    FROM published q JOIN pairs USING (territory)
    JOIN published e ON e.territory = reference AND e.indicator = q.indicator AND e.period = q.period`);
  await duckdb.run(
    `CREATE OR REPLACE TABLE intervals AS SELECT pair, indicator, period, lower, upper FROM (${sqlOfCells})`,
  );
}

/** Every gap, and every interval that ours has; an exception at the first that is not the same. What is refused has none. */
async function differences({ read, found }) {
  const gaps = grouped(await rowsFrom("gaps"));
  const intervals = grouped(await rowsFrom("intervals"));
  let [known, tested] = [0, 0];
  for (const [rank, { indicator, plan }] of read.tables.entries()) {
    const { cells } = found[rank];
    const years = plan.years.length;
    const keyOf = (cell) => `${Math.floor(cell / years)} ${plan.years[cell % years]}`;
    const [own, limits] = [gaps, intervals].map((all) => all.get(indicator) ?? new Map());
    for (const [cell, gap] of cells.gap.entries()) {
      if (Number.isNaN(gap)) continue;
      same(own.get(keyOf(cell))?.gap, gap, indicator);
      known += 1;
      if (Number.isNaN(cells.lower[cell])) continue;
      same(limits.get(keyOf(cell))?.lower, cells.lower[cell], indicator);
      same(limits.get(keyOf(cell))?.upper, cells.upper[cell], indicator);
      tested += 1;
    }
    if (own.size !== cells.gap.filter((gap) => !Number.isNaN(gap)).length)
      throw new Error(`${indicator}: ${own.size} gaps of DuckDB`);
  }
  return `same results: ${known} gaps, ${tested} intervals`;
}

async function rowsFrom(table) {
  return (await duckdb.runAndReadAll(`SELECT * FROM ${table}`)).getRowObjectsJS();
}

/** By indicator, then by pair and year. */
function grouped(rows) {
  const found = new Map();
  for (const row of rows) {
    const own = found.get(row.indicator) ?? new Map();
    found.set(row.indicator, own.set(`${row.pair} ${row.period}`, row));
  }
  return found;
}

function same(found, expected, indicator) {
  if (!(Math.abs(found - expected) <= 1e-7 * Math.max(1, Math.abs(expected))))
    throw new Error(`${indicator}: ${found}, ${expected} expected`);
}
