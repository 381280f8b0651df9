// A workspace with many small contracts and a template of one line: what a campaign costs beside its documents.
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ENTRY = resolve(import.meta.dirname, "../../test/golden/02-inconnu/entree");
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const PAGE = `<!doctype html><html lang="fr"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>T</title></head><body><h1>{{sujet.nom}}</h1></body></html>`;

/** QPV of a contract, at most. */
const QPV_OF_A_CONTRACT = 100;

/** Writes the workspace of so many documents; gives the names of its contracts. */
export function writeSmallWorkspace(path, documents) {
  const each = Math.min(QPV_OF_A_CONTRACT, documents);
  cpSync(join(ENTRY, "datasets"), join(path, "datasets"), { recursive: true });
  const codes = Array.from({ length: each - 2 }, (_, rank) => `QP9${String(rank).padStart(5, "0")}`);
  const quarter = (code, rank) => `${code};Quartier ${rank};qpv;qpv2015;62001;200000001;\n`;
  const income = (code, rank) =>
    [2014, 2019].map((year) => `${code};qpv2015;revenu;${year};${12000 + rank};\n`);
  addTo(join(path, "datasets/essai/territoires"), "territoires.csv", codes.map(quarter).join(""));
  addTo(join(path, "datasets/essai/valeurs"), "observations.csv", codes.flatMap(income).join(""));
  mkdirSync(join(path, "templates/ligne"), { recursive: true });
  const model = "id: ligne\ntitre: F\ndescription: D\nporte: quartier\ngabarit: f.hbs\n";
  writeFileSync(join(path, "templates/ligne/modele.yaml"), model);
  writeFileSync(join(path, "templates/ligne/f.hbs"), PAGE);
  const contracts = Array.from({ length: documents / each }, (_, rank) => `petit-${rank}`);
  for (const id of contracts) {
    const folder = join(path, "referentiels", id);
    cpSync(join(ENTRY, "referentiels/petit"), folder, { recursive: true });
    const text = readFileSync(join(folder, "referentiel.yaml"), "utf8");
    writeFileSync(join(folder, "referentiel.yaml"), text.replace("id: petit", `id: ${id}`));
  }
  return contracts;
}

function addTo(set, file, lines) {
  appendFileSync(join(set, file), lines);
  const hash = createHash("sha256")
    .update(readFileSync(join(set, file)))
    .digest("hex");
  const described = readFileSync(join(set, "datapackage.json"), "utf8");
  writeFileSync(join(set, "datapackage.json"), described.replace(/sha256:[0-9a-f]{64}/, `sha256:${hash}`));
}
