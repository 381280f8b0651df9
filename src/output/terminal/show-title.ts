import type { Comparison } from "../../compare/comparison.ts";
import { figuresShown, shownPeriods } from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import { isCount, unitWords } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import { geographyWords } from "../../french/gaps.ts";
import { datedWords, deducedPeriods } from "../../french/periods.ts";
import { capital } from "../../kernel/french.ts";
import { referenceName } from "./comparison-words.ts";
import { wrap } from "./wrap.ts";

/** What is measured, in which unit, when, of whom, against what; a date that nobody has published says so. */
export function titleBlock(table: Comparison, indicator: Indicator, workspace: Workspace): string {
  const { geography, reference } = table;
  const { unit } = indicator;
  const deduced = deducedPeriods(figuresShown(table), workspace.datasets);
  const dates = datedWords(shownPeriods(table), deduced);
  const about = [
    `${unit === "%" ? "En %" : capital(unitWords(unit).inWords)}, ${dates}`,
    geographyWords(geography),
    ...(isCount(unit) ? [] : [`référence : ${referenceName(reference, table, workspace)}`]),
  ];
  return [wrap(indicator.label.toUpperCase(), 80), wrap(about.join(" ; "), 80), `[${indicator.id}]`].join(
    "\n",
  );
}
