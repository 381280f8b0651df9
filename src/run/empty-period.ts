import type { Comparison } from "../compare/comparison.ts";
import { windowEnds } from "../data/period.ts";
import { publishedPeriods, qpvOf } from "../data/published-periods.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { allQuestions } from "../referentiel/tree.ts";

/**
 * Indicators that the questions name, without a figure at either end of the contract's period but with some at other dates:
 * what depends on them is not evaluable, and which periods are published is said: by `evaluer`, and by `verifier` before.
 */
export function emptyPeriod(
  referentiel: Referentiel,
  { territories, indicators, observations }: Workspace,
): Diagnostic[] {
  const { scale, epci, geography, start, end } = referentiel;
  if (scale !== "contractuelle") return [];
  const qpv = qpvOf({ epci, geography }, territories);
  const asked = new Set(allQuestions(referentiel).flatMap((question) => question.indicators));
  const list = [...asked].flatMap((id) => {
    const indicator = indicators.get(id);
    const published = indicator ? publishedPeriods(indicator, qpv, observations) : [];
    const ends = windowEnds({ start, end }, published);
    if (published.length === 0 || published.some((period) => ends.includes(period))) return [];
    return [`${id} (publié : ${published.join(", ")})`];
  });
  if (list.length === 0) return [];
  const place = { file: `referentiels/${referentiel.id}/referentiel.yaml` };
  const ends = start === end ? `en ${start}` : `en ${start} ni en ${end}`;
  return [problem("referentiel/periode-sans-donnees", place, { ends, list: list.join(" ; ") })];
}

/** Indicators that a référentiel puts in an order, and of which no table can be shown: the order stands for the day when one can. */
export function unshownOrder(
  { id, indicatorOrder = [] }: Pick<Referentiel, "id" | "indicatorOrder">,
  comparisons: readonly Pick<Comparison, "indicator">[],
): Diagnostic[] {
  const shown = new Set(comparisons.map(({ indicator }) => indicator));
  const list = indicatorOrder.filter((one) => !shown.has(one));
  if (list.length === 0) return [];
  const place = { file: `referentiels/${id}/referentiel.yaml` };
  return [problem("referentiel/ordre-sans-tableau", place, { list: list.join(", ") })];
}
