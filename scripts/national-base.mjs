// Makes datasets/base-nationale/ again from the published files that its fichiers.csv lists, with the product's own importer:
//   node scripts/national-base.mjs DOSSIER
// DOSSIER holds the files, wherever they lie in it. Each must have the sha256 that the list gives; nothing is changed in it, a
// CSV is only compressed. What the importer writes of each is kept, with the state of the copy and a name of its own.
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { ensureBuild } from "./build.mjs";
import { ROOT } from "./step.mjs";

const BASE = join(ROOT, "datasets", "base-nationale");
/** The day on which the files were put together: the licence asks for it, and the same files make the same base. */
const DAY = "2026-11-29";
const PRICES = "insee/prix-consommation";
const WORDS = {
  telle_quelle: "tel que publié, relevé dans un dépôt public",
  reenregistree: "réenregistré par un tableur, relevé dans un dépôt public",
  transformee: "transformé par un tiers, relevé dans un dépôt public",
};

await ensureBuild();
const { importFiles } = await import("../dist/workspace/import/import-files.js");
const { nodeImportWorld } = await import("../dist/machine/node-world.js");

const listed = (await readFile(join(BASE, "fichiers.csv"), "utf8"))
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(";"))
  .map(([name, copy, edition, sha256]) => ({ name, copy, edition, sha256 }));
const given = await filesUnder(process.argv[2] ?? ".");
const work = await mkdtemp(join(tmpdir(), "base-nationale-"));
try {
  const input = join(work, "fichiers");
  await mkdir(input);
  for (const file of listed) await writeFile(join(input, storedName(file.name)), packed(file));
  // What a third party made is no edition of a producer's file, and is not weighed against it here: reading decides.
  const [published, made] = [join(work, "producteurs"), join(work, "tiers")];
  await importInto(
    published,
    input,
    listed.filter(({ copy }) => copy !== "transformee"),
  );
  await importInto(
    made,
    input,
    listed.filter(({ copy }) => copy === "transformee"),
  );
  for (const entry of await readdir(BASE, { withFileTypes: true }))
    if (entry.isDirectory()) await rm(join(BASE, entry.name), { recursive: true });
  for (const space of [published, made]) await addToBase(join(space, "datasets"));
  await addPrices(join(work, "prix"));
} finally {
  await rm(work, { recursive: true, force: true });
}

/** Imports the files into a workspace of their own: those of an edition that nothing in them gives apart. */
async function importInto(space, input, files) {
  await mkdir(join(space, "datasets"), { recursive: true });
  const world = { ...nodeImportWorld(space), today: () => DAY };
  for (const edition of new Set(files.map((one) => one.edition))) {
    const paths = files
      .filter((one) => one.edition === edition)
      .map(({ name }) => join(input, storedName(name)));
    const settings = edition === "" ? {} : { edition };
    const { value, diagnostics } = await importFiles({ files: paths, dryRun: false, settings }, world);
    const lost = value?.files.filter(({ outcome }) => outcome !== "importe").map(({ file }) => file) ?? paths;
    if (lost.length === 0) continue;
    for (const { severity, place, message } of diagnostics)
      if (severity === "erreur") console.error(`${place.file}: ${message}`);
    throw new Error(`non importés : ${lost.map((file) => basename(file)).join(", ")}`);
  }
}

/** The price index that comes with the program, for the workspaces that have no set of their own: its table as it is, its description too. */
async function addPrices(space) {
  const own = join(ROOT, "datasets", PRICES);
  await mkdir(join(space, "datasets"), { recursive: true });
  const world = { ...nodeImportWorld(space), today: () => DAY };
  const table = join(space, "prix-consommation.csv");
  await cp(join(own, "observations.csv"), table);
  const { value } = await importFiles({ files: [table], dryRun: false, settings: {} }, world);
  const kept = value?.files[0];
  if (kept?.outcome !== "importe") throw new Error(`non importé : ${table}`);
  const made = join(space, "datasets", "local", "table-longue");
  const { resources, temporal } = JSON.parse(await readFile(join(made, "datapackage.json"), "utf8"));
  const { name, title, description, licenses, contributors, sources, copie } = JSON.parse(
    await readFile(join(own, "datapackage.json"), "utf8"),
  );
  const set = { profile: "data-package", name: `base-nationale-${name}`, title, description };
  const about = { created: `${DAY}T00:00:00Z`, licenses, contributors, temporal, sources, resources, copie };
  await rm(join(made, "datapackage.json"));
  await cp(made, join(BASE, PRICES), { recursive: true });
  const path = join(BASE, PRICES, "datapackage.json");
  await writeFile(path, `${JSON.stringify({ ...set, ...about }, null, 2)}\n`);
}

/** A CSV compresses to a fifth; an archive or a workbook is what it is. */
function storedName(name) {
  return /\.(csv|geojson)$/.test(name) ? `${name}.gz` : name;
}

function packed({ name, sha256 }) {
  const bytes = given.get(sha256);
  if (!bytes) throw new Error(`${name} : aucun fichier du dossier n’a l’empreinte ${sha256}`);
  return /\.(csv|geojson)$/.test(name) ? gzipSync(bytes, { level: 9 }) : bytes;
}

/** The files of a folder by their sha256. */
async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = new Map();
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    found.set(createHash("sha256").update(bytes).digest("hex"), bytes);
  }
  return found;
}

/** Puts the sets of a workspace into the base. */
async function addToBase(made) {
  const entries = await readdir(made, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter(({ name }) => name === "datapackage.json")) {
    const set = entry.parentPath.slice(made.length + 1);
    await cp(entry.parentPath, join(BASE, set), { recursive: true });
    const path = join(BASE, set, "datapackage.json");
    await writeFile(
      path,
      `${JSON.stringify(described(JSON.parse(await readFile(path, "utf8"))), null, 2)}\n`,
    );
  }
}

/** A set of the base: its name is not that of a set that a user imports, and it says what its files are copies of. */
function described(set) {
  const copies = set.resources.map(({ path }) => listed.find(({ name }) => storedName(name) === path)?.copy);
  const words = [...new Set(copies)].map(
    (copy) => `${copies.filter((one) => one === copy).length} ${WORDS[copy]}`,
  );
  return {
    ...set,
    name: `base-nationale-${set.name}`,
    description: `${set.description} Base nationale, fichiers gardés à l’octet près : ${words.join(" ; ")}.`,
    copie: copies.every((one) => one === "transformee") ? "transformee" : "exacte",
  };
}
