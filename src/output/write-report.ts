import { printedName } from "../data/printed-name.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import type { Printer } from "../files/printing.ts";
import type { OutputFile, World } from "../files/world.ts";
import { contractYears } from "../french/periods.ts";
import { type CheckedPdf, type PrintOrder, printChecked, unwritten } from "./print-checked.ts";
import type { DocumentPlace } from "./report/document.ts";
import type { Template } from "./report/template/template.ts";
import { commitmentTable } from "./tables/commitments.ts";
import { toCsv } from "./tables/csv.ts";
import { type PackageHead, toDatapackage } from "./tables/datapackage.ts";
import { claimTable, findingTable } from "./tables/findings.ts";
import { followedTable } from "./tables/followed.ts";
import { ruleTable } from "./tables/members.ts";
import { printedCells, printedTable } from "./tables/printed.ts";
import { readingSheets } from "./tables/reading-sheet.ts";
import { gapTables } from "./tables/summaries.ts";
import { targetTable } from "./tables/targets.ts";
import { toXlsx, type WorkbookHead } from "./tables/xlsx.ts";

/** Everything that a report is but its pages: the evaluation, the tables as a data package, the workbook. */
export async function dataFiles(
  evaluation: Evaluation,
  { sha256 }: Pick<World, "sha256">,
): Promise<OutputFile[]> {
  const indicators = new Map(evaluation.indicators.map((indicator) => [indicator.id, indicator]));
  const territories = new Map(evaluation.territories.map((territory) => [territory.code, territory]));
  const { comparisons, datasets } = evaluation;
  const source = { comparisons, indicators, territories, datasets };
  const all = [
    ...gapTables(source),
    findingTable(evaluation),
    targetTable(evaluation),
    commitmentTable(evaluation),
    followedTable(evaluation),
    claimTable(evaluation),
    printedTable(evaluation),
    printedCells(evaluation),
    ruleTable(evaluation),
  ];
  const csv = all.map((table) => ({
    table,
    file: { path: `tables/${table.name}.csv`, content: toCsv(table) },
  }));
  return [
    { path: "evaluation.json", content: `${JSON.stringify(evaluation, undefined, 2)}\n` },
    { path: "ecarts.xlsx", content: await toXlsx(workbookHead(evaluation), all, readingSheets(source)) },
    ...csv.map(({ file }) => file),
    { path: "tables/datapackage.json", content: toDatapackage(headOf(evaluation), csv, sha256) },
  ];
}

const headOf = ({ referentiel, shared, date, producedBy, datasets }: Evaluation): PackageHead => ({
  name: referentiel.id,
  title: `Écarts et constats : ${referentiel.title}`,
  date,
  version: producedBy.version,
  datasets,
  documents: [referentiel, ...shared.filter(({ targets }) => targets.length > 0)].flatMap(
    (one) => one.documents,
  ),
});

/** What the first sheet of the workbook of an evaluation says. */
export function workbookHead({ referentiel, epci, date, producedBy, datasets }: Evaluation): WorkbookHead {
  return {
    title: `Écarts et constats : ${referentiel.title}`,
    date,
    about: [
      ["Référentiel", referentiel.title],
      ...(epci ? [["Agglomération", `${printedName(epci.label)} (${epci.code})`] as const] : []),
      ["Période", contractYears(referentiel.start, referentiel.end)],
    ],
    producedBy: `ecarts ${producedBy.version}, empreinte des données ${producedBy.inputs}`,
    datasets,
  };
}

/** A report on disk: where, which files, and what was said on the way (no browser: a warning, and no PDF). */
export interface WrittenReport {
  readonly folder: string;
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Prints and writes a document of a report: all its files or none. Nothing is written when the browser dies, when a part of the page cannot
 * be read once printed, or when the folder cannot be written.
 *
 * @diagnostic pdf/navigateur-absent
 * @diagnostic pdf/navigateur-mort
 * @diagnostic output/ecriture-impossible
 */
export async function writeReport(
  evaluation: Evaluation,
  html: string,
  { folder, name, hasData, mostPages }: DocumentPlace & Pick<Template, "mostPages">,
  world: World,
  printer: Printer | undefined,
): Promise<WrittenReport> {
  const order = { day: evaluation.date, place: { file: folder }, mostPages: mostPages ?? undefined };
  try {
    // The tables and the workbook are made while the browser prints.
    const printing = print(html, order, world, printer);
    const data = hasData ? dataFiles(evaluation, world) : [];
    const [{ pdf, diagnostics }, tables] = await Promise.all([printing, data]);
    if (diagnostics.length > 0) return { folder, files: [], diagnostics };
    const files = [
      ...(pdf ? [{ path: `${name}.pdf`, content: pdf }] : []),
      { path: `${name}.html`, content: html },
      ...tables,
    ];
    // The PDF of an earlier day must not stay beside the pages of today.
    await world.write(folder, files, pdf ? [] : [`${name}.pdf`]);
    const missing = pdf ? [] : [problem("pdf/navigateur-absent", { file: folder }, {})];
    return { folder, files: files.map(({ path }) => path), diagnostics: missing };
  } catch (error) {
    return { folder, files: [], diagnostics: [unwritten(error, folder)] };
  }
}

async function print(
  html: string,
  order: PrintOrder,
  world: World,
  printer: Printer | undefined,
): Promise<CheckedPdf> {
  if (!printer) return { pdf: undefined, diagnostics: [] };
  const done = world.progress("impression du PDF");
  try {
    return await printChecked(printer, html, order);
  } finally {
    done();
  }
}
