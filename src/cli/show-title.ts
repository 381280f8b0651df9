import { capital } from "../kernel/capital.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import { isCount } from "../model/is-count.ts";
import { unitWords } from "../model/unit.ts";
import { geographyWords } from "../model/words.ts";
import type { Workspace } from "../model/workspace.ts";
import { datedWords } from "../render/dated-words.ts";
import { deducedPeriods } from "../render/deduced-periods.ts";
import { referenceName } from "./comparison-words.ts";
import { figuresShown } from "./figures-shown.ts";
import { shownPeriods } from "./shown-periods.ts";
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
