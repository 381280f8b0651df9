import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { formatNumber } from "../kernel/french.ts";
import { findKind, likeliestKind } from "./code-column.ts";
import { editionIn } from "./period-of.ts";
import { placeIn } from "./place-in.ts";
import { planColumns } from "./plan-columns.ts";
import type { ReadTarget, TableContext, Tally } from "./read-context.ts";
import { readLong } from "./read-long.ts";
import { readList } from "./read-territory-rows.ts";
import { readWide } from "./read-wide.ts";
import type { Recognised } from "./recognise.ts";

/** What was read of a table, beside what went to the target. */
export interface TableReading {
  readonly context: TableContext;
  readonly diagnostics: readonly Diagnostic[];
  /** The rows of the builder that this table filled: from, to. */
  readonly from: number;
  readonly to: number;
}

/** Reads a table whose family is known into a target: figures, territories, and every problem. */
export function readTable(
  recognised: Recognised,
  target: ReadTarget,
  isShare: (indicator: string) => boolean,
): TableReading {
  const from = target.builder.size;
  const context = contextOf(recognised, target);
  sayHeader(context);
  const blocked = context.diagnostics.some(({ severity }) => severity === "erreur");
  const { layout } = recognised.format;
  if (!blocked && layout === "large") readWide(context, isShare);
  if (!blocked && layout === "longue") readLong(context, isShare);
  if (!blocked && layout === "liste") readList(context);
  sayTruncated(context);
  return { context, diagnostics: context.diagnostics, from, to: target.builder.size };
}

function contextOf(recognised: Recognised, target: ReadTarget): TableContext {
  const { format, header } = recognised;
  const plan = planColumns(format, header.cells);
  const edition = target.settings.edition ?? editionIn(target.name, format.editionNames);
  const tally: Tally = {
    rows: 0,
    aggregates: new Map(),
    labelRows: 0,
    repeated: 0,
    atFloor: 0,
    codes: new Set(),
  };
  const base = {
    ...recognised,
    plan,
    target,
    edition,
    headerYear: plan.years[0] ?? 0,
    diagnostics: [],
    tally,
  };
  return { ...base, ...kindOf(recognised, base) };
}

/** The system of codes of the first territory's column, found on all its codes; long tables say it row by row. */
function kindOf(
  { format, table, delimiter, header }: Recognised,
  context: Pick<TableContext, "plan" | "diagnostics" | "table">,
): Pick<TableContext, "kind" | "pads"> {
  const main = context.plan.territories[0];
  if (!main || format.layout === "longue" || format.layout === "note")
    return { kind: undefined, pads: false };
  const last = Math.max(main.code, main.label, main.only);
  const column = codeColumn(table.rows(delimiter, header, last), format.aggregates, main);
  const found = findKind(column, main.spec.kinds);
  const place = placeIn(table, header.line, 1);
  if (found?.pads) {
    const count = column.codes.filter((code) => code.length < found.kind.width).length;
    const example = column.codes.find((code) => code.length < found.kind.width) ?? "";
    const repaired = example.padStart(found.kind.width, "0");
    context.diagnostics.push(
      problem("import/zeros-manges", place, {
        column: header.cells[main.code] ?? "",
        count: formatNumber(count, 0),
        example,
        repaired,
      }),
    );
  }
  return found ?? { kind: likeliestKind(column.codes, main.spec.kinds), pads: false };
}

/** The codes of the main territory; the labels only where two digits could be a region or a département. */
function codeColumn(
  row: ReturnType<Recognised["table"]["rows"]>,
  aggregates: readonly string[],
  { spec, only, code, label }: TableContext["plan"]["territories"][number],
) {
  const skip = new Set(aggregates.map((word) => word.toLowerCase()));
  const codes: string[] = [];
  const labels: string[] = [];
  const wantsLabels = label !== -1 && spec.kinds.includes("region");
  let isFirst = true;
  while (row.next()) {
    const text = row.text(code);
    const isWanted = !spec.only || spec.only.words.includes(row.text(only));
    const isLabels = isFirst && /\s/.test(text);
    isFirst = false;
    if (!isWanted || isLabels || skip.has(text.toLowerCase())) continue;
    codes.push(text);
    if (wantsLabels && text.length <= 3) labels.push(row.text(label));
  }
  return { codes, labels };
}

/** Problems of the header and of the file as a whole. */
function sayHeader({ format, plan, table, header, diagnostics, edition }: TableContext): void {
  const place = placeIn(table, header.line, 1);
  for (const { name } of plan.doubled)
    diagnostics.push(problem("csv/colonne-double", place, { column: name }));
  if (plan.years.length > 1)
    diagnostics.push(problem("import/annees-contraires", place, { years: plan.years.join(", ") }));
  for (const { name } of plan.undeclared)
    if (format.layout !== "note")
      diagnostics.push(problem("import/colonne-non-declaree", place, { column: name, format: format.id }));
  if (table.encoding === "mixte") diagnostics.push(problem("import/encodage-melange", placeIn(table), {}));
  if (format.layout === "liste" && format.editionNames.length > 0 && edition === undefined)
    diagnostics.push(problem("import/millesime-inconnu", place, { format: format.id }));
}

/** A last line cut short in a file that does not end with a line break: the transfer stopped there. */
function sayTruncated({ table, diagnostics }: TableContext): void {
  const last = diagnostics.at(-1);
  if (table.isWhole || last?.code !== "csv/cellules") return;
  diagnostics.pop();
  diagnostics.push(problem("import/tronque", last.place, {}));
}
