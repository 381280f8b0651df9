import { formatNumber } from "../../kernel/french.ts";
import { type Absence, REASON_WORDS } from "../../kernel/unknown.ts";
import type {
  ComparedFigure,
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
  const dry = isDryRun ? "\nÀ blanc : rien n’a été écrit." : "";
  return [...shown, `${parts.join(" ; ")}${dry}`].join("\n\n");
}

function showFile(file: ImportedFile, isDryRun: boolean, width: number): string {
  const verb = file.outcome === "importe" && isDryRun ? "serait importé" : OUTCOMES[file.outcome];
  const where = file.path === undefined ? "" : ` → ${file.path}`;
  const lines = [`${file.file}`, `  ${verb}${where}`];
  if (file.outcome === "deja_importe") return lines.join("\n");
  const tables = file.tables.flatMap((table) => showTable(table, width));
  return [...lines, ...tables, ...showRevision(file, width), ...showCompared(file, width)].join("\n");
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
    ...item("valeurs", table.observations === 0 ? "" : valuesIn(table)),
    ...item("lignes mises de côté", rowsAside(table)),
    ...item("colonnes mises de côté", columnsAside(table)),
    ...item("colonnes non déclarées", table.undeclared.join(", ")),
  ];
}

function valuesIn({ observations, absences, atFloor }: ImportedTable): string {
  const missing = Object.entries(absences) as [Absence, number][];
  const total = missing.reduce((sum, [, count]) => sum + count, 0);
  const words = missing.map(([reason, count]) => `${formatNumber(count, 0)} (${REASON_WORDS[reason]})`);
  const absent = words.length > 0 ? [`absentes : ${words.join(", ")}`] : [];
  const floor = atFloor > 0 ? [`${formatNumber(atFloor, 0)} au plancher (« au plus »)`] : [];
  return [`${formatNumber(observations - total, 0)} publiées`, ...floor, ...absent].join(", ");
}

function rowsAside({ aggregates, labelRows, repeatedRows }: ImportedTable): string {
  const rows = aggregates.map(({ code, rows: count }) => `${count} agrégat « ${code} »`);
  if (labelRows > 0) rows.push("1 ligne de libellés sous l’en-tête");
  if (repeatedRows > 0) rows.push(`${formatNumber(repeatedRows, 0)} répétitions du même territoire`);
  return rows.join(", ");
}

function columnsAside({ setAside }: ImportedTable): string {
  const byReason = new Map<string, string[]>();
  for (const { name, reason } of setAside) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  return [...byReason]
    .map(
      ([reason, names]) =>
        `${names.length > 6 ? `${names.slice(0, 6).join(", ")}… (${names.length})` : names.join(", ")} (${reason})`,
    )
    .join(" ; ");
}

function showRevision({ revises }: ImportedFile, width: number): string[] {
  if (!revises) return [];
  const { files, changes, added, kept } = revises;
  const titles = files.map(({ path, isReplaced }) =>
    isReplaced
      ? `révise en entier ${path}, qui est gardé et n’est plus lu`
      : `révise une partie de ${path}, qui est gardé et reste lu pour le reste`,
  );
  return [
    ...titles.map((title) => wrap(title, width, "   ")),
    ...showFigures("valeurs publiées changent", changes, width),
    ...showFigures("valeurs sont nouvelles", added, width),
    ...showFigures("valeurs de l’ancien fichier, absentes de celui-ci, restent lues", kept, width),
  ];
}

/** The numbers beside those of other files: said when one is known already, with the first that differ. */
function showCompared({ compared }: ImportedFile, width: number): string[] {
  if (!compared || compared.agrees + compared.overrules + compared.givesWay === 0) return [];
  const { added, agrees, overrules, givesWay, examples } = compared;
  const counts = [
    added > 0 ? `${formatNumber(added, 0)} nouvelles` : "",
    agrees > 0 ? `${formatNumber(agrees, 0)} égales à celles d’un autre fichier` : "",
    overrules > 0
      ? `${formatNumber(overrules, 0)} passent avant celles d’une copie ou d’une édition antérieure`
      : "",
    givesWay > 0 ? `${formatNumber(givesWay, 0)} s’effacent devant un autre fichier` : "",
  ].filter((text) => text !== "");
  const example = ({ code, indicator, period, held, value, where }: ComparedFigure) =>
    wrap(
      `${indicator}, ${code}, ${period} : ${formatNumber(value, digits(value))} ici, ${formatNumber(held, digits(held))} en ${where}`,
      width,
      "     ",
    );
  return [
    wrap(`valeurs comparées : ${counts.join(", ")}`, width, "   "),
    ...[...examples.overrules, ...examples.givesWay].slice(0, CHANGES_SHOWN).map(example),
  ];
}

function showFigures(title: string, figures: readonly FigureChange[], width: number): string[] {
  if (figures.length === 0) return [];
  const rest = figures.length - CHANGES_SHOWN;
  return [
    wrap(`${formatNumber(figures.length, 0)} ${title}`, width, "   "),
    ...figures.slice(0, CHANGES_SHOWN).map((change) => `     ${inWords(change)}`),
    ...(rest > 0 ? [`     … ${formatNumber(rest, 0)} autres (--json les donne tous)`] : []),
  ];
}

function inWords({ code, indicator, period, before, after }: FigureChange): string {
  const number = (value: number | undefined) =>
    value === undefined ? "aucune" : formatNumber(value, digits(value));
  if (before === after) return `${indicator}, ${code}, ${period} : ${number(before)}`;
  const difference =
    before !== undefined && after !== undefined
      ? ` (${formatNumber(after - before, Math.max(digits(before), digits(after)), true)})`
      : "";
  return `${indicator}, ${code}, ${period} : ${number(before)} → ${number(after)}${difference}`;
}

function digits(value: number): number {
  return Math.min(3, /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0);
}
