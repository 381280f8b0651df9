import type { ChangeSummary, Comparison, GapChange } from "../compare/comparison.ts";
import { changeDigits } from "../compare/printed-digits.ts";
import type { Indicator } from "../data/indicator.ts";
import type { PriceChange } from "../data/prices.ts";
import { unitWords } from "../data/unit.ts";
import { formatCount, formatNumber } from "../kernel/french.ts";
import { signedWords } from "./amounts.ts";
import { spanWords } from "./periods.ts";
import { addressesWords } from "./sources.ts";
import { toldOfOne } from "./tally.ts";

/** The first and the last year of a change. */
export type Dates = Pick<ChangeSummary, "start" | "end">;

/**
 * In which euros a change is read, and by how much prices moved.
 *
 * @example
 * pricesWords({ base: "2019", factor: 1.0427, addresses: [] }, "2014", "2019")
 * // => "en euros constants de 2019 (prix de 2014 à 2019 : +4,3\u00a0%, Insee, indice des prix à la consommation)"
 */
export function pricesWords({ base, factor }: PriceChange, start: string, end: string): string {
  const moved = formatNumber((factor - 1) * 100, 1, true);
  return `${constantWords({ base })} (prix ${spanWords(start, end)} : ${moved}\u00a0%, Insee, indice des prix à la consommation)`;
}

/** With which prices the changes of a table are read; undefined for what is no amount, or where no index is known. */
export function tablePrices({ rows }: Pick<Comparison, "rows">): PriceChange | undefined {
  return rows.flatMap(({ change }) => change?.prices ?? [])[0];
}

/** In what the changes of a table are said: points, or euros, constant where an index is known, else current. */
export function changeUnitWords(table: Pick<Comparison, "rows">, { unit }: Pick<Indicator, "unit">): string {
  const prices = tablePrices(table);
  if (prices) return constantWords(prices);
  return unit === "EUR" ? "en euros courants" : unitWords(unit).inWords;
}

const constantWords = ({ base }: Pick<PriceChange, "base">): string => `en euros constants de ${base}`;

/** In which euros values of two dates are compared, as the end of a sentence; empty for what is no amount. */
export function comparedEuros(table: Pick<Comparison, "rows">, { unit }: Pick<Indicator, "unit">): string {
  if (unit !== "EUR") return "";
  const prices = tablePrices(table);
  return prices ? `, ${constantWords(prices)}` : ", en euros courants";
}

/** In which euros the changes of a table of amounts are read; nothing for what is no amount, nor without a change. */
export function eurosSentences(
  { rows, summary }: Pick<Comparison, "rows" | "summary">,
  { unit }: Pick<Indicator, "unit">,
): readonly string[] {
  if (unit !== "EUR" || !summary || knownChanges(rows).length === 0) return [];
  const prices = tablePrices({ rows });
  if (!prices)
    return [
      "Évolutions en euros courants : l’indice des prix de ces années n’est pas dans les données lues.",
    ];
  return [
    `Évolutions et lectures ${pricesWords(prices, summary.start, summary.end)} ; les valeurs et les écarts de chaque année sont en euros courants.`,
  ];
}

const knownChanges = (rows: Comparison["rows"]): readonly GapChange[] =>
  rows.flatMap(({ change }) => (typeof change?.absolute === "number" ? [change] : []));

/** The same in one sentence with what the current euros say beside, where prices are known. */
export function priceSentences(
  table: Pick<Comparison, "rows" | "summary">,
  indicator: Pick<Indicator, "unit" | "polarity">,
): readonly string[] {
  const said = eurosSentences(table, indicator);
  if (said.length === 0 || !tablePrices(table)) return said;
  const moves = knownChanges(table.rows).flatMap(({ current }) => current ?? []);
  if (moves.length === 0) return said;
  const better = moves.filter(({ valueMove }) => valueMove === "amelioree").length;
  const larger = moves.filter(({ absoluteMove }) => absoluteMove === "creuse").length;
  const of = (count: number): string =>
    table.rows.length === 1 ? toldOfOne(count) : `${formatCount(count)} sur ${formatCount(moves.length)}`;
  const values = indicator.polarity === "neutre" ? "" : `valeur meilleure : ${of(better)} ; `;
  return [`${said.join("")} En euros courants, ${values}écart plus grand : ${of(larger)}.`];
}

/** In which euros one change is read, what the current ones make of it, and where the price index was read; else nothing. */
export function changePriceSentences(
  change: Pick<GapChange, "prices" | "current" | "steps">,
  { start, end }: Dates,
  indicator: Pick<Indicator, "decimals">,
): readonly string[] {
  const { prices, current } = change;
  const digits = changeDigits(change, indicator);
  if (!prices || typeof current?.absolute !== "number") return [];
  const own = signedWords(current.value, digits.value);
  const reference = signedWords(current.reference, digits.reference);
  const gap = signedWords(current.absolute, digits.gap);
  return [
    `${pricesWords(prices, start, end)} ; en euros courants : ${own} − (${reference}) = ${gap}`,
    `indice des prix : ${addressesWords(prices.addresses)}`,
  ];
}
