import type { Comparison } from "../../compare/comparison.ts";
import { rowsWithFigures, secondOrderLevels } from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Workspace } from "../../data/workspace.ts";
import { summarySentences } from "../../french/gaps.ts";
import { atPeriod } from "../../french/periods.ts";
import { nameOf, plain, referenceName, signed } from "./comparison-words.ts";
import { honestyLines } from "./show-honesty.ts";
import { missingLines } from "./show-missing.ts";
import { ruleLines } from "./show-rules.ts";
import { wrap } from "./wrap.ts";

/** What stands under the rows: counts, what they rest on, what is missing and why, what the producers say. */
export function footer(table: Comparison, indicator: Indicator, workspace: Workspace): string {
  return [
    ...summarySentences(table, indicator),
    ...honestyLines(table, indicator, workspace),
    ...ownReferenceLine(table, workspace),
    ...secondOrderLine(table, indicator, workspace),
    ...silentRowsLine(table, workspace),
    ...missingLines(table, indicator, workspace),
    ...ruleLines(table),
  ]
    .map((line) => wrap(line, 80))
    .join("\n");
}

/** What each territory is compared with, when that is not the same for all. */
function ownReferenceLine(table: Comparison, workspace: Workspace): string[] {
  const groups = new Map<string, string[]>();
  for (const { territory, reference } of table.rows)
    if (reference !== undefined && reference !== table.reference)
      groups.set(reference, [...(groups.get(reference) ?? []), territory]);
  if (groups.size === 0) return [];
  const parts = [...groups].map(
    ([code, members]) => `${referenceName(code, table, workspace)} (${members.join(", ")})`,
  );
  return [`Référence de chaque QPV : ${parts.join(" ; ")}.`];
}

/** The gap of the EPCI itself to the level above: a quarter may catch up with an agglomeration that falls behind. */
function secondOrderLine(table: Comparison, { decimals }: Indicator, workspace: Workspace): string[] {
  const { secondOrder } = table;
  const levels = secondOrderLevels(table);
  if (!secondOrder || levels.length === 0) return [];
  const parts = levels.map(
    ({ period, absolute, ratio }) =>
      `${signed(absolute, decimals)} ${atPeriod(period)} (rapport ${plain(ratio, 2)})`,
  );
  const above = nameOf(secondOrder.reference ?? "", workspace);
  return [
    `Écart de second ordre, ${nameOf(secondOrder.territory, workspace)} / ${above} : ${parts.join(", ")}.`,
  ];
}

/** Territories that have no figure and no row: they are named, for nothing is left out in silence. */
function silentRowsLine(table: Comparison, workspace: Workspace): string[] {
  const shown = rowsWithFigures(table);
  const silent = table.rows.filter((row) => !shown.includes(row));
  if (silent.length === 0) return [];
  const names = silent.map(({ territory }) => `${territory} ${nameOf(territory, workspace)}`);
  return [`${silent.length} QPV sans chiffre, sur ${table.rows.length} : ${names.join(", ")}.`];
}
