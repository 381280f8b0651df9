import { CHANGE_WORDS } from "../compare/change-names.ts";
import type { Comparison, GapChange } from "../compare/comparison.ts";
import { readChange } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { unitWords } from "../data/unit.ts";
import { formatNumber } from "../kernel/french.ts";
import { intervalMethods } from "./interval-methods.ts";
import { spanWords } from "./span-words.ts";
import { untestedSentence } from "./untested-sentence.ts";

/**
 * Which changes of gap are more than chance, on what that rests and the smallest change that could have been seen; without
 * intervals, that two published values are compared and that nothing tests their difference. Nothing without a gap at
 * two dates.
 */
export function testedSentence({ rows, summary }: Comparison, indicator: Indicator): readonly string[] {
  if (!summary || !rows.some(({ change }) => typeof change?.absolute === "number")) return [];
  const tested = rows.flatMap(({ change }) =>
    change?.interval && !("unknown" in change.interval) ? [change] : [],
  );
  if (tested.length === 0) return [untestedSentence(rows)];
  const moved = tested.filter((change) => readChange(change) !== "pas_etabli");
  const years = spanWords(summary.start, summary.end);
  const said = `Changement d’écart significatif ${years} (intervalle à 95 % qui ne contient pas 0, ${intervalMethods(rows)}) : ${moved.length}/${tested.length}.`;
  if (moved.length === tested.length) return [said];
  return [
    `${said} Ailleurs, « ${CHANGE_WORDS.pas_etabli.long} » : pas de changement significatif selon l’intervalle à 95 %${smallest(tested, indicator)}.`,
  ];
}

function smallest(tested: readonly GapChange[], { decimals, unit }: Indicator): string {
  const seen = tested.flatMap(({ detectable }) =>
    detectable && "smallestSignificant" in detectable ? [detectable.smallestSignificant] : [],
  );
  if (seen.length === 0) return "";
  const [least, most] = [Math.min(...seen), Math.max(...seen)].map((one) =>
    formatNumber(one, Math.max(1, decimals)),
  );
  const size = least === most ? least : `de ${least} à ${most}`;
  return ` ; le plus petit qui aurait pu être vu est ${size} ${unitWords(unit).gap}`;
}
