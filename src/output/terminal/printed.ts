import type { Indicator } from "../../data/indicator.ts";
import { periodWords } from "../../french/periods.ts";
import {
  besideCounts,
  besideReading,
  differenceAmount,
  type Measure,
  printedAmount,
  publishedAmount,
} from "../../french/printed.ts";
import { qualifierWords } from "../../french/sources.ts";
import { capital } from "../../kernel/french.ts";
import type { PrintedBeside } from "../../referentiel/claims/printed-beside.ts";
import { type CellColumn, rowTable, wrap } from "./text.ts";

/** What printed values are shown with: the names of what they are of, and how wide. */
export interface PrintedNames {
  readonly indicator: (id: string) => Indicator | undefined;
  readonly label: (code: string) => string;
  readonly width: number;
}

/**
 * Printed values beside published ones, a table an indicator: the value as printed, the published one of the same territory
 * and period, the difference; under it, what is said of those that have none. With `detail`, how each was qualified and where
 * both were read.
 */
export function showPrinted(
  all: readonly PrintedBeside[],
  names: PrintedNames,
  detail: boolean | undefined,
): string {
  return [showPrintedTables(all, names, detail), wrap(`${besideCounts(all)}.`, names.width)].join("\n\n\n");
}

/** The tables alone. */
export function showPrintedTables(
  all: readonly PrintedBeside[],
  names: PrintedNames,
  detail: boolean | undefined,
): string {
  const ids = [...new Set(all.map(({ indicator }) => indicator))];
  const groups = ids.map((id) =>
    group(
      id,
      all.filter(({ indicator }) => indicator === id),
      names,
      detail,
    ),
  );
  return groups.join("\n\n\n");
}

function group(
  id: string,
  rows: readonly PrintedBeside[],
  names: PrintedNames,
  detail: boolean | undefined,
): string {
  const { width, indicator, label } = names;
  const own = indicator(id);
  const beside = own?.publishedAs && indicator(own.publishedAs.indicator);
  const measure: Measure = beside ?? { unit: own?.unit ?? "", decimals: own?.decimals ?? 0 };
  const besides = own?.publishedAs
    ? `À côté de : ${beside?.label ?? own.publishedAs.indicator} [${own.publishedAs.indicator}]. ${own.publishedAs.reserve}`
    : "Aucun indicateur publié n’a cette définition.";
  const said = rows.filter(({ standing }) => standing !== "sans_equivalent");
  const lines = [
    ...readingLines(said, measure, label),
    ...(detail ? rows.map((one) => detailLine(one, label)) : []),
  ];
  return [
    wrap(`${own?.label.toUpperCase() ?? id} [${id}]`, width),
    wrap(besides, width),
    "",
    rowTable(columnsOf(measure, label), rows, width),
    ...(lines.length > 0 ? ["", ...lines.map((line) => wrap(line, width))] : []),
  ].join("\n");
}

/** What the values are beside the published ones: those of which the same is to be said, together. */
function readingLines(
  rows: readonly PrintedBeside[],
  measure: Measure,
  label: (code: string) => string,
): string[] {
  const byReading = new Map<string, string[]>();
  for (const one of rows) {
    const reading = capital(besideReading(one, measure, label));
    const names = byReading.get(reading) ?? [];
    names.push(nameOf(one, label));
    byReading.set(reading, names);
  }
  return [...byReading].map(([reading, names]) => `${names.join(" ; ")} : ${reading}.`);
}

const nameOf = (one: PrintedBeside, label: (code: string) => string): string =>
  `${label(one.territory)} (${periodOf(one)})`;

const periodOf = ({ period }: PrintedBeside): string =>
  period.startsWith("edition-") ? "sans année" : periodWords(period);

/** How a value was qualified, where both were read, what the document says of it. */
function detailLine(one: PrintedBeside, label: (code: string) => string): string {
  const { qualifier, address, published, note } = one;
  const read = [address, ...(published?.addresses ?? [])].join(", ");
  return [`${nameOf(one, label)} : ${qualifierWords(qualifier)} ; ${read}.`, note ?? []].flat().join(" ");
}

function columnsOf(measure: Measure, label: (code: string) => string): CellColumn<PrintedBeside>[] {
  return [
    { header: "Territoire", align: "left", gives: true, cell: ({ territory }) => label(territory) },
    { header: "Période", align: "left", cell: periodOf },
    { header: "Imprimé", align: "right", cell: ({ value }) => printedAmount(value, measure.unit) },
    { header: "Publié", align: "right", cell: (one) => publishedAmount(one, measure) || "–" },
    { header: "Différence", align: "right", cell: (one) => differenceAmount(one, measure) || "–" },
    { header: "Lignes", align: "left", width: 14, cell: ({ lines }) => lines ?? "" },
  ];
}
