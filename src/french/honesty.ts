import { CHANGE_WORDS } from "../compare/change-names.ts";
import type { Comparison, ComparisonRow, GapChange } from "../compare/comparison.ts";
import { precisionWords } from "../compare/precision.ts";
import { changeName, shownChange, shownPeriods } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { isCount, unitWords } from "../data/unit.ts";
import { formatCount, formatNumber } from "../kernel/french.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import { intervalDigits } from "./amounts.ts";
import { householdSentence } from "./households.ts";
import { passageSentences } from "./passages.ts";
import { periodWords, spanWords } from "./periods.ts";
import { priceSentences } from "./prices.ts";
import { type ReferenceVoice, referenceSentences } from "./references.ts";
import { baseYearSentences, ordinarySentences } from "./robustness.ts";
import { roundingSentences } from "./roundings.ts";

/** On what the intervals of a table rest, each way once. */
export function intervalMethods(rows: readonly ComparisonRow[]): string {
  const known = rows.flatMap(({ levels }) => levels.flatMap(({ precision }) => precision ?? []));
  const used = known.flatMap((one) => ("lower" in one.interval ? precisionWords(one) : []));
  return [...new Set(used)].join(" ; ");
}

/** Without intervals, published values stand beside each other: why, and that nothing tests their difference. */
export function untestedSentence(rows: readonly ComparisonRow[]): string {
  const [first] = rows.flatMap(({ levels }) =>
    levels.flatMap(({ precision }) =>
      precision && "unknown" in precision.interval ? precision.interval.unknown : [],
    ),
  );
  const why = first === undefined ? "" : ` (${REASON_WORDS[first]})`;
  return `Deux valeurs publiées sont comparées${why} ; aucun test ne dit si la différence est significative.`;
}

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
  const moved = tested.filter((change) => changeName(change) !== "pas_etabli");
  const years = spanWords(summary.start, summary.end);
  const said = `Changement d’écart significatif ${years} (intervalle à 95 % qui ne contient pas 0, ${intervalMethods(rows)}) : ${formatCount(moved.length)} sur ${formatCount(tested.length)}.`;
  const households = householdSentence(rows);
  if (moved.length === tested.length) return [said, ...households];
  return [
    `${said} Ailleurs, « ${CHANGE_WORDS.pas_etabli.long} » : pas de changement significatif selon l’intervalle à 95 %${smallest(tested, indicator)}.`,
    ...households,
  ];
}

function smallest(tested: readonly GapChange[], { decimals, unit }: Indicator): string {
  const seen = tested.flatMap(({ detectable }) =>
    detectable && "smallestDetectable" in detectable ? [detectable.smallestDetectable] : [],
  );
  if (seen.length === 0) return "";
  const [least, most] = [Math.min(...seen), Math.max(...seen)].map((one) =>
    formatNumber(one, intervalDigits(decimals)),
  );
  const size = least === most ? least : `de ${least} à ${most}`;
  return ` ; le plus petit changement réel vu quatre fois sur cinq est ${size} ${unitWords(unit).gap}`;
}

/** Where a table shows one date: how many gaps are more than chance, or why that is not known. Nothing without a gap. */
export function apartSentence({ rows }: Comparison, period: string): readonly string[] {
  const levels = rows.flatMap((row) => row.levels.filter((level) => level.period === period));
  if (!levels.some(({ absolute }) => typeof absolute === "number")) return [];
  const known = levels.flatMap(({ precision }) =>
    precision && "lower" in precision.interval ? [precision.interval] : [],
  );
  if (known.length === 0) return [untestedSentence(rows)];
  const apart = known.filter(({ lower, upper }) => lower > 0 || upper < 0);
  const methods = intervalMethods(rows);
  return [
    `Écart significatif, ${periodWords(period)} (intervalle à 95 % qui ne contient pas 0, ${methods}) : ${formatCount(apart.length)} sur ${formatCount(known.length)}.`,
    ...householdSentence(rows),
  ];
}

/**
 * How many gaps did not change beyond what their published figures were rounded to, of those whose change is known, as many
 * as the count of readings says; nothing when there is none. The counts of a table compare published figures: they keep
 * those that moved by a rounding, and this says so.
 */
export function stableGaps(rows: readonly ComparisonRow[]): string[] {
  const known = rows.filter(({ change }) => typeof change?.absolute === "number");
  const stable = known.filter(({ change }) => changeName(change) === "ecart_stable");
  if (stable.length === 0) return [];
  return [
    `Pas de changement d’écart au-delà de l’arrondi publié (« écart stable ») : ${formatCount(stable.length)} sur ${formatCount(known.length)} ; les comptes, qui comparent les valeurs publiées, ${stable.length > 1 ? "les" : "le"} gardent.`,
  ];
}

/**
 * What a table must say of its own numbers: how its reference was made, which changes, or gaps of one date, are more than
 * chance and on what that rests, the gaps that only roundings moved. Of a count, only what was published under a former code.
 */
export function honestSentences(
  table: Comparison,
  indicator: Indicator,
  voice: Pick<ReferenceVoice, "name">,
): readonly string[] {
  const shown = shownPeriods(table);
  const passed = passageSentences(table, shown);
  if (isCount(indicator.unit)) return [...passed, ...weightedSentence(table, shown)];
  const made = [...passed, ...referenceSentences(table, { ...voice, shown })];
  const rounded = roundingSentences(table, indicator);
  const ordinary = ordinarySentences(table, indicator);
  if (!shownChange(table))
    return [...made, ...rounded, ...ordinary, ...shown.flatMap((period) => apartSentence(table, period))];
  return [
    ...made,
    ...rounded,
    ...priceSentences(table, indicator),
    ...testedSentence(table, indicator),
    ...ordinary,
    ...baseYearSentences(table, indicator),
    ...stableGaps(table.rows),
  ];
}

/** Numbers of people or things that are not whole are estimates: they are printed rounded, which is said. */
function weightedSentence({ rows }: Comparison, shown: readonly string[]): readonly string[] {
  const levels = rows.flatMap((row) => row.levels.filter(({ period }) => shown.includes(period)));
  const isEstimated = levels.some(
    ({ value: { value } }) => typeof value === "number" && !Number.isInteger(value),
  );
  return isEstimated
    ? ["Effectifs estimés par pondération (non entiers dans le fichier) : arrondis à l’unité."]
    : [];
}
