import { CHANGE_WORDS } from "../compare/change-names.ts";
import type { ComparisonRow, GapLevel } from "../compare/comparison.ts";
import { isEstablished, isInterval } from "../compare/established.ts";
import { changeDigits, gapDigits, printedWith, valueDigits } from "../compare/printed-digits.ts";
import { changeName } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { formatGap, formatLevel } from "../data/unit.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import { intervalWords, UNKNOWN } from "./amounts.ts";
import { spanWords } from "./periods.ts";

/** A number of the table of a quarter, with what stands under it in small: its interval, its reading, why it is unknown. */
export interface QuarterNumber {
  readonly number: string;
  readonly under: string;
}

/** The value of a quarter, or of its reference; why it is unknown stands in the last column. */
export function levelCell(level: GapLevel, side: "value" | "reference", indicator: Indicator): QuarterNumber {
  const { value, step } = level[side];
  if (typeof value !== "number") return { number: UNKNOWN, under: "" };
  return { number: formatLevel(value, printedWith(indicator, valueDigits({ step }, indicator))), under: "" };
}

/** Its gap, with the 95 % interval where there is one. */
export function gapCell(level: GapLevel, indicator: Indicator): QuarterNumber {
  const { absolute, precision } = level;
  if (typeof absolute !== "number") return { number: UNKNOWN, under: "" };
  const digits = gapDigits(level, indicator);
  return {
    number: formatGap(absolute, printedWith(indicator, digits)),
    under: isInterval(precision?.interval) ? intervalWords(precision.interval, digits) : "",
  };
}

/**
 * What the gap did between the two dates of a table, an amount in constant euros: with its interval, and its reading as words.
 * Of one date, that, and why its gap is unknown.
 */
export function gapChangeCell(
  { change }: Pick<ComparisonRow, "change">,
  level: Pick<GapLevel, "absolute">,
  span: readonly [string, string] | undefined,
  indicator: Indicator,
): QuarterNumber {
  if (!span || !change) return { number: "", under: oneDate(level) };
  const { absolute, interval, prices } = change;
  if (typeof absolute !== "number") return { number: UNKNOWN, under: REASON_WORDS[absolute.unknown] };
  const digits = changeDigits(change, indicator).gap;
  const name = changeName(change);
  const said = [
    ...(isInterval(interval) ? [intervalWords(interval, digits)] : []),
    ...(name ? [CHANGE_WORDS[name].long] : []),
    ...(isEstablished(change) === undefined ? ["sans test"] : []),
  ];
  const euros = prices ? `, euros de ${prices.base}` : "";
  return {
    number: formatGap(absolute, printedWith(indicator, digits)),
    under: `${spanWords(...span)}${euros} : ${said.join(", ")}`,
  };
}

/** What a count, which has no gap, did between the two dates of a table: its own change, without a reading. */
export function countChangeCell(
  { change }: Pick<ComparisonRow, "change">,
  span: readonly [string, string] | undefined,
  indicator: Indicator,
): QuarterNumber {
  if (!span || !change) return { number: "", under: "une seule date" };
  const { value } = change;
  if (typeof value !== "number") return { number: UNKNOWN, under: REASON_WORDS[value.unknown] };
  const digits = changeDigits(change, indicator).value;
  return { number: formatGap(value, printedWith(indicator, digits)), under: spanWords(...span) };
}

const oneDate = ({ absolute }: Pick<GapLevel, "absolute">): string =>
  typeof absolute === "number" ? "une seule date" : `une seule date ; ${REASON_WORDS[absolute.unknown]}`;

/** What the small print of the table means. */
export const GAP_NOTE =
  "Écart : valeur du quartier moins celle de l’agglomération. Entre les deux bornes : intervalle à 95 %. « sans test » : rien ne sépare ce changement du hasard. n.d. : non disponible, ce qui n’est pas zéro.";
