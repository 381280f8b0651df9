import type { BaseYear, Comparison, ComparisonRow, OutOf } from "../compare/comparison.ts";
import { isOrdinary } from "../compare/ordinary-variation.ts";
import { changeName, shownChange, shownPeriods } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { formatLevel } from "../data/unit.ts";
import { counted, formatNumber } from "../kernel/french.ts";
import { type Quantity, REASON_WORDS } from "../kernel/unknown.ts";

/** The same in a cell: the sentences under the table say what it marks. */
export const ORDINARY_MARK = "~";

/** What stands beside the reading of a change that is within the ordinary variation of a quarter of this size. */
export const ORDINARY_WORDS = "dans la variation ordinaire d’un quartier de cette taille";

/**
 * By how much a median ordinarily varies in quarters of these sizes, for a level and for a change, and how many changes are
 * no larger; that it is not known, and why. Nothing for what is no median. Never called an interval: it is an order of size.
 */
export function ordinarySentences(table: Comparison, indicator: Indicator): readonly string[] {
  if (!indicator.spread) return [];
  const shown = shownPeriods(table);
  const levels = table.rows.flatMap((row) =>
    row.levels.filter(({ period, value }) => shown.includes(period) && typeof value.value === "number"),
  );
  const size = sizeWords(
    levels.flatMap(({ ordinary }) => ordinary ?? []),
    indicator,
  );
  if (levels.length === 0) return [];
  if (!("words" in size))
    return [`Variation ordinaire d’un quartier de cette taille : inconnue (${size.why}).`];
  const head = `Variation ordinaire d’un quartier de cette taille (ordre de grandeur, et non intervalle) : ${size.words} pour une valeur`;
  return [`${head}${changeWords(table, indicator)}.`];
}

function changeWords(table: Comparison, indicator: Indicator): string {
  const changes = shownChange(table) ? table.rows.flatMap(({ change }) => change ?? []) : [];
  const known = changes.filter(
    ({ absolute, ordinary }) => typeof absolute === "number" && typeof ordinary === "number",
  );
  const size = sizeWords(
    known.flatMap(({ ordinary }) => ordinary ?? []),
    indicator,
  );
  if (!("words" in size)) return "";
  const within = known.filter(isOrdinary).length;
  const caughtUp = known.filter((one) => isOrdinary(one) && changeName(one) === "rattrapage").length;
  const of = caughtUp > 0 ? `, dont ${counted(caughtUp, "rattrapage")}` : "";
  return `, ${size.words} pour une évolution ; évolutions d’écart qui n’en sortent pas (${ORDINARY_MARK}) : ${within} sur ${known.length}${of}`;
}

/** The least and the greatest of what is known, or why nothing is. */
function sizeWords(all: readonly Quantity[], indicator: Indicator): { words: string } | { why: string } {
  const known = all.filter((one) => typeof one === "number");
  const [first] = all.filter((one) => typeof one !== "number");
  if (known.length === 0) return { why: REASON_WORDS[first?.unknown ?? "quantiles_absents"] };
  const [least, most] = [Math.min(...known), Math.max(...known)].map((one) => Number(one.toPrecision(2)));
  const words = formatLevel(most ?? 0, indicator);
  return {
    words: least === most ? `± ${words}` : `± ${formatNumber(least ?? 0, indicator.decimals)} à ${words}`,
  };
}

/** From each year, how many values got better and how many gaps smaller, where that depends on it; nothing otherwise. */
export function baseYearSentences(
  { baseYears = [] }: Pick<Comparison, "baseYears">,
  { polarity }: Pick<Indicator, "polarity">,
): readonly string[] {
  if (baseYears.length === 0) return [];
  const parts = [
    ...(polarity === "neutre" ? [] : countsWords("valeur meilleure", baseYears, (one) => one.improved)),
    ...countsWords("écart plus petit", baseYears, (one) => one.narrowed),
  ];
  return parts.length === 0 ? [] : [`La réponse dépend de l’année de départ : ${parts.join(" ; ")}.`];
}

function countsWords(
  what: string,
  years: readonly BaseYear[],
  read: (one: BaseYear) => OutOf,
): readonly string[] {
  if (new Set(years.map((one) => read(one).count)).size < 2) return [];
  const said = years.map((one) => `${read(one).count} sur ${read(one).known} depuis ${one.start}`);
  return [`${what} pour ${said.join(", ")}`];
}

/** The mark of a change that is no larger than the ordinary variation. */
export const ordinaryMark = ({ change }: Pick<ComparisonRow, "change">): string =>
  isOrdinary(change) ? " ~" : "";
