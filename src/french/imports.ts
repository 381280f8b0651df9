import { formatNumber } from "../kernel/french.ts";
import { type Absence, REASON_WORDS } from "../kernel/unknown.ts";
import type {
  ComparedFigure,
  FigureChange,
  HeldComparison,
  ImportedTable,
  Revision,
} from "../workspace/import/import-report.ts";

/** How many values of a table are published, at a floor, and absent with each reason. */
export function valuesWords({ observations, absences, atFloor }: ImportedTable): string {
  const missing = Object.entries(absences) as [Absence, number][];
  const total = missing.reduce((sum, [, count]) => sum + count, 0);
  const words = missing.map(([reason, count]) => `${formatNumber(count, 0)} (${REASON_WORDS[reason]})`);
  const absent = words.length > 0 ? [`absentes : ${words.join(", ")}`] : [];
  const floor = atFloor > 0 ? [`${formatNumber(atFloor, 0)} au plancher (« au plus »)`] : [];
  return [`${formatNumber(observations - total, 0)} publiées`, ...floor, ...absent].join(", ");
}

/** The rows of a table that hold no figure of their own, by what they are; empty when there are none. */
export function rowsAsideWords({ aggregates, labelRows, repeatedRows, setAside }: ImportedTable): string {
  const rows = aggregates.map(({ code, rows: count }) => `${count} agrégat « ${code} »`);
  if (labelRows > 0) rows.push("1 ligne de libellés sous l’en-tête");
  if (repeatedRows > 0) rows.push(`${formatNumber(repeatedRows, 0)} répétitions du même territoire`);
  const others = byReason(setAside.filter(({ isRows }) => isRows === true));
  return [rows.join(", "), others].filter((text) => text !== "").join(" ; ");
}

/** The columns that a format sets aside, by reason: six at most of each. */
export function columnsAsideWords({ setAside }: ImportedTable): string {
  return byReason(setAside.filter(({ isRows }) => isRows !== true));
}

function byReason(list: ImportedTable["setAside"]): string {
  const names = new Map<string, string[]>();
  for (const { name, reason } of list) names.set(reason, [...(names.get(reason) ?? []), name]);
  return [...names]
    .map(
      ([reason, some]) =>
        `${some.length > 6 ? `${some.slice(0, 6).join(", ")}… (${some.length})` : some.join(", ")} (${reason})`,
    )
    .join(" ; ");
}

/**
 * The columns of a file that are not read, for the very line that says « importé »; empty when all are.
 *
 * @example
 * unreadWords([{ setAside: [{ name: "LIBGEO", reason: "libellé" }], undeclared: ["X"] }])
 * // => ", sauf 2 colonnes mises de côté"
 */
export function unreadWords(tables: readonly Pick<ImportedTable, "setAside" | "undeclared">[]): string {
  const count = unreadColumns(tables);
  if (count === 0) return "";
  return `, sauf ${formatNumber(count, 0)} colonne${count > 1 ? "s mises" : " mise"} de côté`;
}

/**
 * How many columns of some tables are not read.
 *
 * @example
 * unreadColumns([{ setAside: [{ name: "(lignes vides)", reason: "une ligne vide", isRows: true }], undeclared: ["X"] }])
 * // => 1
 */
export function unreadColumns(tables: readonly Pick<ImportedTable, "setAside" | "undeclared">[]): number {
  return tables.reduce(
    (sum, { setAside, undeclared }) =>
      sum + undeclared.length + setAside.filter(({ isRows }) => isRows !== true).length,
    0,
  );
}

/** What becomes of a file that another revises. */
export function revisedWords({ path, isReplaced }: Revision["files"][number]): string {
  return isReplaced
    ? `révise en entier ${path}, qui est gardé et n’est plus lu`
    : `révise une partie de ${path}, qui est gardé et reste lu pour le reste`;
}

/** How the values of a file stand to those of others: how many are new, agree, hold or give way. */
export function comparedWords({ added, agrees, overrules, givesWay }: HeldComparison): string {
  return [
    added > 0 ? `${formatNumber(added, 0)} nouvelles` : "",
    agrees > 0 ? `${formatNumber(agrees, 0)} égales à celles d’un autre fichier` : "",
    overrules > 0
      ? `${formatNumber(overrules, 0)} passent avant celles d’une copie ou d’une édition antérieure`
      : "",
    givesWay > 0 ? `${formatNumber(givesWay, 0)} s’effacent devant un autre fichier` : "",
  ]
    .filter((text) => text !== "")
    .join(", ");
}

/** A value that differs from that of another file, with both. */
export function comparedFigureWords({ code, indicator, period, held, value, where }: ComparedFigure): string {
  return `${indicator}, ${code}, ${period} : ${formatNumber(value, digits(value))} ici, ${formatNumber(held, digits(held))} en ${where}`;
}

/** A published value before and after a revision, and the difference. */
export function figureChangeWords({ code, indicator, period, before, after }: FigureChange): string {
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
