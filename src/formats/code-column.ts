import { problem } from "../diagnostics/problem.ts";
import { formatNumber } from "../kernel/french.ts";
import { type CodeColumn, findKind, isNoteText, isTotal, likeliestKind, plainCode } from "./codes.ts";
import type { PlannedTerritory, TableContext } from "./plan.ts";
import { placeIn, type RowCursor } from "./raw-table.ts";
import type { Recognised } from "./recognise.ts";

/** The system of codes of the first territory's column, found on all its codes; long tables say it row by row. */
export function kindOf(
  { format, table, delimiter, header }: Recognised,
  context: Pick<TableContext, "plan" | "diagnostics" | "table">,
): Pick<TableContext, "kind" | "pads"> {
  const main = context.plan.territories[0];
  if (!main || format.layout === "longue" || format.layout === "note")
    return { kind: undefined, pads: false };
  const last = Math.max(main.code, main.label, main.only);
  // The code of a last row that is cut may be cut too: in such a file whole rows are read, and short ones left out.
  const rows = table.rows(delimiter, header, table.isWhole ? last : undefined);
  const least = table.isWhole ? 0 : header.cells.length;
  const column = codeColumn(rows, format.aggregates, main, least);
  const found = findKind(column, main.spec.kinds);
  if (!found) return { kind: likeliestKind(column.codes, main.spec.kinds), pads: false };
  if (found.pads) {
    const short = column.codes.filter((code) => code.length < found.kind.width);
    const [example = ""] = short;
    context.diagnostics.push(
      problem("import/zeros-manges", placeIn(table, header.line, 1), {
        column: header.cells[main.code] ?? "",
        count: formatNumber(short.length, 0),
        example,
        repaired: example.padStart(found.kind.width, "0"),
      }),
    );
  }
  return found;
}

/** The codes of the main territory; the labels where two digits could be a region, a département or France. */
function codeColumn(
  row: RowCursor,
  aggregates: readonly string[],
  { spec, only, code, label }: PlannedTerritory,
  least: number,
): CodeColumn {
  const skip = new Set(aggregates.map((word) => word.toLowerCase()));
  const codes: string[] = [];
  const labels: string[] = [];
  const wantsLabels = label !== -1 && spec.kinds.includes("region");
  let isFirst = true;
  while (row.next()) {
    const text = plainCode(row.text(code));
    const isWanted = !spec.only || spec.only.words.includes(row.text(only));
    const isRead = isWanted && row.count >= least && !isOther(text, isFirst) && !skip.has(text.toLowerCase());
    isFirst = false;
    if (!isRead) continue;
    codes.push(text);
    labels.push(wantsLabels && text.length <= 3 ? row.text(label) : "");
  }
  return { codes, labels };
}

/** A text of the column of codes that is none: nothing, a row of labels, a note, a total. */
function isOther(text: string, isFirst: boolean): boolean {
  return text === "" || isNoteText(text) || isTotal(text) || (isFirst && /\s/.test(text));
}
