// Writes what the catalogue of messages decides in docs/diagnostics: the head of each page (code, severity, message, hint)
// and the lists of the index. What a message means, its example and how to correct it stay as they were written by hand; a
// new page is born with these three parts empty, which the house test refuses. Run twice, it changes nothing.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { ROOT } from "./step.mjs";

await ensureBuild();
const { CATALOGUE } = await import("../dist/diagnostics/catalogue.js");

const FOLDER = join(ROOT, "docs", "diagnostics");
const PARTS = "## Ce que cela veut dire\n\n## Exemple\n\n## Corriger\n";

/** The titles of the index; subjects of one title that follow one another in the catalogue share a list. */
const TITLES = {
  workspace: "L’espace de travail",
  file: "Les fichiers",
  yaml: "Les fichiers YAML",
  json: "Les fichiers JSON",
  schema: "La forme des fichiers",
  csv: "Les tableaux CSV",
  dataset: "Les jeux de données",
  territory: "Les territoires",
  contour: "Contours des cartes",
  indicator: "Les indicateurs",
  epci: "Les EPCI et les références",
  perimeter: "Périmètre demandé",
  place: "Situer un territoire",
  reference: "Les EPCI et les références",
  period: "Les périodes",
  referentiel: "Les référentiels",
  rule: "Les règles",
  target: "Les cibles",
  commitment: "Les engagements",
  claim: "Les contrôles",
  record: "Les fichiers de suivi",
  measurement: "Les fichiers de suivi",
  opinion: "Les fichiers de suivi",
  requirement: "Le suivi du contrat",
  body: "Le suivi du contrat",
  organisation: "Le suivi du contrat",
  partner: "Le suivi du contrat",
  appreciation: "Les appréciations",
  barometre: "Le baromètre",
  cohorte: "Les cohortes",
  consultation: "Les consultations",
  action: "Les actions d’une année",
  sheet: "Les fiches de suivi-bilan",
  audience: "Les participants",
  funding: "L’argent des actions",
  entry: "Les saisies du suivi",
  tfpb: "L’abattement de TFPB",
  instance: "Les instances",
  programme: "Le programme d’évaluation",
  avis: "Les avis sur le rapport annuel",
  evaluation: "L’évaluation antérieure",
  create: "La création d’un référentiel",
  text: "Les textes du rapport",
  template: "Les modèles de rapport",
  site: "Le site",
  campagne: "Les campagnes",
  output: "L’écriture",
  pdf: "Le PDF",
  import: "L’import",
  history: "L’historique des imports",
  refresh: "La commande actualiser",
  format: "Les formats",
  explain: "La commande expliquer",
  verify: "La commande vérifier",
  usage: "La ligne de commande",
};

const SEVERITIES = { erreur: "**Erreur**", avertissement: "**Avertissement**" };

/** A file with what comes before its first title of the second rank, and the rest, written anew. */
async function rewrite(path, make) {
  const file = join(FOLDER, path);
  const before = await readFile(file, "utf8").catch(() => "");
  const at = before.indexOf("\n## ");
  const after = make(before.slice(0, at + 1), at === -1 ? "" : before.slice(at + 1));
  if (after === before) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, after);
  console.error(`docs/diagnostics/${path}`);
}

function titleOf(code) {
  const title = TITLES[code.split("/")[0]];
  if (title === undefined) throw new Error(`scripts/pages.mjs: no title for the subject of ${code}`);
  return title;
}

function index(codes) {
  const sections = [];
  for (const code of codes) {
    const title = titleOf(code);
    if (sections.at(-1)?.title !== title) sections.push({ title, lines: [] });
    sections.at(-1).lines.push(`- [${code}](${code}.md) : ${CATALOGUE[code].message}`);
  }
  return sections.map(({ title, lines }) => `## ${title}\n\n${lines.join("\n")}\n`).join("\n");
}

const codes = Object.keys(CATALOGUE);
for (const code of codes) {
  const { severity, message, hint } = CATALOGUE[code];
  const head = `# ${code}\n\n${SEVERITIES[severity]}\n\n> ${message}\n\naide : ${hint}\n\n`;
  await rewrite(`${code}.md`, (_, parts) => head + (parts || PARTS));
}
await rewrite("README.md", (opening) => opening + index(codes));
