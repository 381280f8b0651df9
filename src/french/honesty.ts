import { CHANGE_WORDS } from "../compare/change-names.ts";
import type { Comparison, ComparisonRow, GapChange } from "../compare/comparison.ts";
import { precisionWords } from "../compare/precision.ts";
import { changeName, displayedPeriods, levelAt } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { unitWords } from "../data/unit.ts";
import { capital, formatNumber } from "../kernel/french.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import { aheadSentence } from "./gaps.ts";
import { householdSentence } from "./households.ts";
import { periodWords, spanWords } from "./periods.ts";
import { priceSentences } from "./prices.ts";
import { referenceSentences, ruleWords } from "./references.ts";

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
  const said = `Changement d’écart significatif ${years} (intervalle à 95 % qui ne contient pas 0, ${intervalMethods(rows)}) : ${moved.length}/${tested.length}.`;
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
    formatNumber(one, Math.max(1, decimals)),
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
    `Écart significatif, ${periodWords(period)} (intervalle à 95 % qui ne contient pas 0, ${methods}) : ${apart.length}/${known.length}.`,
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
    `Pas de changement d’écart au-delà de l’arrondi publié (« écart stable ») : ${stable.length}/${known.length} ; les comptes, qui comparent les valeurs publiées, ${stable.length > 1 ? "les" : "le"} gardent.`,
  ];
}

/** What a producer asks of small numbers of people, where none is read beside the figures: nothing tells whose are small. */
export function uncheckedRemarks({ unchecked = [] }: Comparison): readonly string[] {
  return unchecked.map(
    ({ id, sentence, source }) =>
      `À lire avec prudence [${id}] : ${sentence} (${source.title}) Les effectifs ne sont pas dans les données lues : rien ne dit ici quels QPV sont concernés.`,
  );
}

/**
 * What a table must say of its own numbers: the QPV that are ahead, which changes are more than chance, on what its
 * intervals rest or why there are none, and the sentence of a producer who refuses a comparison.
 */
export function honestRemarks(comparison: Comparison, indicator: Indicator): readonly string[] {
  const { summary } = comparison;
  const made = referenceSentences(comparison, {
    shown: displayedPeriods(comparison),
    mark: "",
    name: (code) => code,
  });
  const rules = [...refusals(comparison), ...uncheckedRemarks(comparison)];
  if (!summary) return [...precisionRemark(comparison), ...made, ...rules];
  return [
    ...aheadSentence(summary, indicator.polarity),
    ...priceSentences(comparison, indicator),
    ...testedSentence(comparison, indicator),
    ...made,
    ...stableGaps(comparison.rows),
    ...rules,
  ];
}

function precisionRemark({ rows }: Comparison): string[] {
  const known = rows.flatMap(({ levels }) => levels.flatMap(({ precision }) => precision ?? []));
  const methods = known.flatMap((one) => ("lower" in one.interval ? precisionWords(one) : []));
  if (methods.length > 0)
    return [`Intervalles à 95 % : ${[...new Set(methods)].join(" ; ")}.`, ...householdSentence(rows)];
  const reasons = known.flatMap(({ interval }) =>
    "unknown" in interval ? REASON_WORDS[interval.unknown] : [],
  );
  return reasons.length === 0 ? [] : [`Intervalle : aucun (${[...new Set(reasons)].join(" ; ")}).`];
}

function refusals(comparison: Comparison): string[] {
  const refused = (comparison.rules ?? []).filter(({ decision }) => decision === "interdite");
  return refused.map(({ id }) => `${capital(ruleWords(comparison, [id]))}.`);
}

/** Why tables hold no gap in the periods that they show, each reason once; nothing when they lack none. */
export function noGapRemark(
  tables: readonly { readonly comparison: Comparison; readonly periods: readonly string[] }[],
): readonly string[] {
  const levels = tables.flatMap(({ comparison, periods }) =>
    comparison.rows.flatMap((row) => periods.flatMap((period) => levelAt(row, period) ?? [])),
  );
  const reasons = levels.flatMap(({ value, absolute }) =>
    typeof value.value === "number" && typeof absolute !== "number" ? REASON_WORDS[absolute.unknown] : [],
  );
  if (reasons.length === 0) return [];
  return [`Écart à l’agglomération non calculé : ${[...new Set(reasons)].join(", ")}.`];
}
