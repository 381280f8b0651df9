import { sanitizeAttributeValue, sanitizeTextContent } from "write-excel-file/utility";
import { columnLetters } from "../../diagnostics/diagnostic.ts";
import { COLUMN_KINDS, type Column, type ColumnKind } from "../../follow/tables/column.ts";
import { ROWS } from "./follow-workbook.ts";
import type { ListSheet } from "./list-sheet.ts";

type Attributes = Readonly<Record<string, string>>;

interface Rule {
  readonly attributes: Attributes;
  readonly formulas: readonly string[];
}

/** What a spreadsheet lets pass without a question, by the kind of a column; another kind takes anything. */
const BY_KIND: Readonly<Partial<Record<ColumnKind, Rule>>> = {
  oui_non: { attributes: { type: "list" }, formulas: ['"oui,non"'] },
  jour: { attributes: { type: "date", operator: "greaterThan" }, formulas: ["36526"] },
  annee: { attributes: { type: "whole", operator: "between" }, formulas: ["2000", "2100"] },
  euros: { attributes: { type: "decimal", operator: "greaterThanOrEqual" }, formulas: ["0"] },
  entier: { attributes: { type: "whole", operator: "greaterThanOrEqual" }, formulas: ["0"] },
};

/** Longest texts that spreadsheets show for a column. */
const LONGEST = { title: 32, text: 255 } as const;

/**
 * The data validations of the sheet of a table: drop-down lists, and a question before what is out of its kind. Nothing is
 * refused: an officer who has a reason keeps what was typed, and the reader says what it cannot read.
 *
 * @source ECMA-376, part 1, § 18.3.1.32 (dataValidation) and § 18.3.1.33 (dataValidations)
 */
export function dataValidations(columns: readonly Column[], { rangeOf }: Pick<ListSheet, "rangeOf">): string {
  const all = columns.flatMap((column, index) => {
    const rule = ruleOf(column, rangeOf(column));
    const letters = columnLetters(index + 1);
    const sqref = `${letters}${ROWS.first}:${letters}${ROWS.last}`;
    return rule ? [element(rule, { ...rule.attributes, ...wordsOf(column), sqref })] : [];
  });
  return all.length === 0 ? "" : `<dataValidations count="${all.length}">${all.join("")}</dataValidations>`;
}

/** Several words cannot be chosen in one cell: a note says how to write them. */
function ruleOf({ kind }: Column, range: string | undefined): Rule | undefined {
  if (kind === "plusieurs") return { attributes: {}, formulas: [] };
  return range === undefined ? BY_KIND[kind] : { attributes: { type: "list" }, formulas: [range] };
}

function wordsOf({ kind, name, help, list }: Column): Attributes {
  const title = name.slice(0, LONGEST.title);
  const words = COLUMN_KINDS[list === undefined ? kind : "choix"];
  const expected = `Cette cellule attend ${words}. Garder ce qui est écrit ?`;
  if (kind === "plusieurs")
    return {
      ...{ allowBlank: "1", showInputMessage: "1", promptTitle: title },
      prompt: `${help} Plusieurs codes de la feuille « Listes », séparés par des points-virgules.`.slice(
        0,
        LONGEST.text,
      ),
    };
  return {
    allowBlank: "1",
    errorStyle: "warning",
    showErrorMessage: "1",
    errorTitle: title,
    error: expected,
  };
}

function element({ formulas }: Rule, attributes: Attributes): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${sanitizeAttributeValue(value)}"`,
  );
  const inside = formulas.map(
    (one, index) => `<formula${index + 1}>${sanitizeTextContent(one)}</formula${index + 1}>`,
  );
  return `<dataValidation${written.join("")}>${inside.join("")}</dataValidation>`;
}

/**
 * The XML of a sheet with its validations after its data, a page as wide as the sheet when it is printed, and, where there are
 * validations, each column in the format of its first line: what is typed further down is shown alike.
 */
export function withValidations(xml: string, validations: string): string {
  const styles = new Map(
    [
      ...(validations === "" ? "" : xml).matchAll(
        new RegExp(`<c r="([A-Z]+)${ROWS.first}"[^>]*? s="(\\d+)"`, "g"),
      ),
    ].map(([, letters = "", style = ""]) => [letters, style] as const),
  );
  return xml
    .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" ')
    .replace("</sheetData>", () => `</sheetData>${validations}`)
    .replace(/<col min="(\d+)"/g, (whole, column: string) => {
      const style = styles.get(columnLetters(Number(column)));
      return style === undefined ? whole : `<col style="${style}" min="${column}"`;
    });
}
