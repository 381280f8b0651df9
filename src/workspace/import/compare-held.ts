import type { ObservationTable } from "../../data/observation-table.ts";
import type { Workspace } from "../../data/workspace.ts";
import { tableOf } from "../checks/panels.ts";
import type { ComparedFigure, HeldComparison } from "./import-report.ts";

/** Examples kept of each kind. */
const EXAMPLES = 5;

/**
 * A new file's numbers beside those that the workspace already reads elsewhere: new, equal (one figure, two sources),
 * overruling, or overruled. Files that it revises are left out: the revision says what changes of them.
 */
export function compareHeld(
  path: string,
  before: Workspace | undefined,
  after: Workspace,
  revised: ReadonlySet<string>,
): HeldComparison {
  const table = tableOf(after);
  const source = table.sources.findIndex(({ resource }) => resource.path === path);
  const held = before && tableOf(before);
  const kindOf = (compared: Compared): keyof Omit<HeldComparison, "examples"> => {
    if (compared === undefined) return "added";
    if (compared === "agrees") return "agrees";
    const { indicator, code, period } = compared;
    const holds = after.observations.find(indicator, code, period)?.address.file === path;
    return holds ? "overrules" : "givesWay";
  };
  const found = { added: 0, agrees: 0, overrules: 0, givesWay: 0 };
  const examples: { overrules: ComparedFigure[]; givesWay: ComparedFigure[] } = {
    overrules: [],
    givesWay: [],
  };
  for (const row of rowsOf(table, source)) {
    const compared = held && compareRow(table, row, held, revised);
    if (compared === "revised") continue;
    const kind = kindOf(compared);
    found[kind] += 1;
    if (typeof compared === "object" && kind in examples) examples[kind as "overrules"].push(compared);
  }
  const few = (all: readonly ComparedFigure[]) => all.slice(0, EXAMPLES);
  return { ...found, examples: { overrules: few(examples.overrules), givesWay: few(examples.givesWay) } };
}

/** Undefined: nobody gave the figure. */
type Compared = ComparedFigure | "agrees" | undefined;

function* rowsOf(table: ObservationTable, source: number): Generator<number> {
  const { columns } = table;
  // What communes add up to is nobody's figure.
  const isOwn = columns.series.map((one) => one.source === source && one.summedAt === undefined);
  const [from, to] = table.rowsOfSource(source);
  for (let row = from; row < to; row += 1)
    if (isOwn[columns.seriesOf[row] ?? 0] && !Number.isNaN(columns.value[row])) yield row;
}

function compareRow(
  table: ObservationTable,
  row: number,
  held: ObservationTable,
  revised: ReadonlySet<string>,
): Compared | "revised" {
  const { indicator = "", period = "" } = table.columns.series[table.columns.seriesOf[row] ?? 0] ?? {};
  // Most files bring a new period: nothing is looked for.
  if (!held.sorted.ranks.get(indicator)?.has(period)) return undefined;
  const now = table.at(row);
  const known = held.find(indicator, now.code, period);
  if (
    !known ||
    known.summedAt !== undefined ||
    typeof known.value !== "number" ||
    typeof now.value !== "number"
  )
    return undefined;
  if (revised.has(known.address.file)) return "revised";
  const step = Math.max(now.precision?.rounding ?? 0, known.precision?.rounding ?? 0);
  if (Math.abs(now.value - known.value) < step / 2 + 1e-9) return "agrees";
  const { file, line } = known.address;
  return { code: now.code, indicator, period, held: known.value, value: now.value, where: `${file}:${line}` };
}
