// Relit ce que « ecarts comparer --sortie » écrit : chaque table en CSV et en Parquet doit avoir, pour DuckDB, les mêmes
// lignes, les mêmes nombres et les mêmes absences ; une bibliothèque de Data Packages doit juger le descripteur valide et lire
// chaque table avec ses types. Sort en erreur à la première différence.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import datapackage from "datapackage";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ecarts-tables-"));

try {
  const options = ["comparer", "--epci", "246200364", "--espace", PROJECT, "--sortie", folder];
  const run = spawnSync(process.execPath, [join(PROJECT, "dist/cli/main.js"), ...options], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const { resources } = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  if (resources.length === 0) throw new Error("aucune table");
  const db = await (await DuckDBInstance.create()).connect();
  for (const { name, schema } of resources) await compareTable(db, name, schema.fields);
  await readPackage(resources);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The Data Package as a library of that standard reads it: valid, every cell of the type that its column announces. */
async function readPackage(resources) {
  const read = await datapackage.Package.load(join(folder, "datapackage.json"));
  if (!read.valid) throw new Error(`datapackage.json : ${read.errors.map(String).join(" ; ")}`);
  for (const { name } of resources) {
    const found = await read.getResource(name).read({ keyed: true });
    if (found.length === 0) throw new Error(`${name} : aucune ligne`);
    console.log(`${name} : ${found.length} lignes lues avec leurs types`);
  }
}

/** The CSV read as its descriptor says against the Parquet, column by column. */
async function compareTable(db, name, fields) {
  const types = fields.map((field) => `'${field.name}': 'VARCHAR'`).join(", ");
  const csv = `read_csv('${folder}/${name}.csv', delim=';', header=true, quote='"', escape='"', columns={${types}})`;
  const parquet = `read_parquet('${folder}/${name}.parquet')`;
  const [counts] = await rows(
    db,
    `SELECT (SELECT count(*) FROM ${csv}) AS csv, (SELECT count(*) FROM ${parquet}) AS parquet`,
  );
  if (counts.csv !== counts.parquet)
    throw new Error(`${name} : ${counts.csv} lignes en CSV, ${counts.parquet} en Parquet`);
  for (const field of fields) {
    const isText = field.type === "string";
    const asNumber = `try_cast(replace("${field.name}", ',', '.') AS DOUBLE)`;
    const one = isText
      ? `count("${field.name}") AS n, 0 AS total`
      : `count(${asNumber}) AS n, coalesce(sum(${asNumber}), 0) AS total`;
    const other = isText
      ? `count("${field.name}") AS n, 0 AS total`
      : `count("${field.name}") AS n, coalesce(sum("${field.name}"), 0) AS total`;
    const [left] = await rows(db, `SELECT ${one} FROM ${csv}`);
    const [right] = await rows(db, `SELECT ${other} FROM ${parquet}`);
    const isSame =
      left.n === right.n && Math.abs(left.total - right.total) <= 1e-9 * Math.max(1, Math.abs(right.total));
    if (!isSame)
      throw new Error(
        `${name}.${field.name} : ${JSON.stringify(left)} en CSV, ${JSON.stringify(right)} en Parquet`,
      );
  }
  console.log(`${name} : ${counts.csv} lignes, ${fields.length} colonnes, identiques en CSV et en Parquet`);
}

async function rows(db, sql) {
  const found = (await db.runAndReadAll(sql)).getRowObjects();
  return found.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value)])),
  );
}
