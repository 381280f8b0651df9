import {
  columnsAsideWords,
  comparedFigureWords,
  comparedWords,
  figureChangeWords,
  revisedWords,
  rowsAsideWords,
  unreadColumns,
  unreadWords,
  valuesWords,
} from "../../french/imports.ts";
import { formatNumber } from "../../kernel/french.ts";
import type {
  FigureChange,
  ImportedFile,
  ImportedTable,
  ImportReport,
} from "../../workspace/import/import-report.ts";
import { wrap } from "./text.ts";

const CHANGES_SHOWN = 5;

const OUTCOMES: Readonly<Record<ImportedFile["outcome"], string>> = {
  importe: "importé",
  deja_importe: "déjà importé",
  explique: "non importé, voir plus bas",
  note: "documentation, rien à retenir",
};

/** What an import did, file by file, as a person reads it. */
export function showImport({ files, isDryRun }: ImportReport, width: number): string {
  const shown = files.map((file) => showFile(file, isDryRun, width));
  const count = (outcome: ImportedFile["outcome"]) => files.filter((file) => file.outcome === outcome).length;
  const parts = (Object.keys(OUTCOMES) as ImportedFile["outcome"][])
    .filter((outcome) => count(outcome) > 0)
    .map((outcome) => `${OUTCOMES[outcome]} : ${count(outcome)}`);
  const imported = files.filter(({ outcome }) => outcome === "importe");
  const unread = unreadColumns(imported.flatMap(({ tables }) => tables));
  if (unread > 0) parts.push(`colonnes mises de côté : ${formatNumber(unread, 0)}`);
  const dry = isDryRun ? "\nÀ blanc : rien n’a été écrit." : "";
  return [...shown, `${parts.join(" ; ")}${dry}`].join("\n\n");
}

function showFile(file: ImportedFile, isDryRun: boolean, width: number): string {
  const verb = file.outcome === "importe" && isDryRun ? "serait importé" : OUTCOMES[file.outcome];
  const said = `  ${verb}${file.outcome === "importe" ? unreadWords(file.tables) : ""}`;
  if (file.isOther && file.path !== undefined)
    return [
      file.file,
      wrap(`mêmes valeurs que ${file.path}, déjà importé : rien n’est rangé`, width, "  "),
    ].join("\n");
  const lines = [`${file.file}`, ...withPath(said, file.path, width)];
  if (file.outcome === "deja_importe") return lines.join("\n");
  const tables = file.tables.flatMap((table) => showTable(table, width));
  return [
    ...lines,
    ...pagesLine(file),
    ...tables,
    ...showRevision(file, width),
    ...showCompared(file, width),
  ].join("\n");
}

/** What became of a file and where it lies, on a line, or on two where one is too narrow. */
function withPath(said: string, path: string | undefined, width: number): string[] {
  if (path === undefined) return [said];
  const whole = `${said} → ${path}`;
  return whole.length <= width ? [whole] : [said, `   → ${path}`];
}

/** Which page of an answer it is, of one that has several. */
function pagesLine({ pages = [] }: ImportedFile): string[] {
  const some = pages.filter(({ isLast, number }) => !isLast || number !== undefined);
  const named = some.map(({ number, isLast }) => `${number ?? "?"}${isLast ? " (la dernière)" : ""}`);
  return named.length === 0 ? [] : [`   page d’une réponse qui en a plusieurs : ${named.join(", ")}`];
}

function showTable(table: ImportedTable, width: number): string[] {
  const item = (name: string, text: string) =>
    text === "" ? [] : [wrap(`${name} : ${text}`, width, "     ").replace(/^ {5}/, "   ")];
  const counts = `${formatNumber(table.territories, 0)} (${table.kind})`;
  return [
    ...item("famille", `${table.title} [${table.format}]`),
    ...item("territoires", counts),
    ...item("indicateurs", table.indicators.join(", ")),
    ...item("période", table.periods.join(", ")),
    ...item("géographie", table.geographies.join(", ")),
    ...item("valeurs", table.observations === 0 ? "" : valuesWords(table)),
    ...item("lignes mises de côté", rowsAsideWords(table)),
    ...item("colonnes mises de côté", columnsAsideWords(table)),
    ...item("colonnes non déclarées", table.undeclared.join(", ")),
  ];
}

function showRevision({ revises }: ImportedFile, width: number): string[] {
  if (!revises) return [];
  const { files, changes, added, kept } = revises;
  return [
    ...files.map((file) => wrap(revisedWords(file), width, "   ")),
    ...showFigures("valeurs publiées changent", changes, width),
    ...showFigures("valeurs sont nouvelles", added, width),
    ...showFigures("valeurs de l’ancien fichier, absentes de celui-ci, restent lues", kept, width),
  ];
}

/** The numbers beside those of other files: said when one is known already, with the first that differ. */
function showCompared({ compared }: ImportedFile, width: number): string[] {
  if (!compared || compared.agrees + compared.overrules + compared.givesWay === 0) return [];
  const { overrules, givesWay } = compared.examples;
  return [
    wrap(`valeurs comparées : ${comparedWords(compared)}`, width, "   "),
    ...[...overrules, ...givesWay]
      .slice(0, CHANGES_SHOWN)
      .map((figure) => wrap(comparedFigureWords(figure), width, "     ")),
  ];
}

function showFigures(title: string, figures: readonly FigureChange[], width: number): string[] {
  if (figures.length === 0) return [];
  const rest = figures.length - CHANGES_SHOWN;
  return [
    wrap(`${formatNumber(figures.length, 0)} ${title}`, width, "   "),
    ...figures.slice(0, CHANGES_SHOWN).map((change) => `     ${figureChangeWords(change)}`),
    ...(rest > 0 ? [`     … ${formatNumber(rest, 0)} autres (--json les donne tous)`] : []),
  ];
}
