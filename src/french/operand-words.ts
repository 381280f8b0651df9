import { unitWords } from "../data/unit.ts";
import { formatNumber } from "../kernel/french.ts";
import type { Operand } from "../referentiel/rules/trace.ts";
import { agree } from "./agree.ts";

/** Units that are not written after the number: a count of nothing in particular, a yes or a no, a ratio. */
const BARE = new Set(["", "nombre", "oui_non", "rapport"]);

/** Digits after the comma, at most: thresholds and figures have fewer. */
const DECIMALS = 4;

/**
 * A value of a rule with its unit, as read in a sentence; a `part` is written in per cent.
 *
 * @example
 * valueWords(0.5, "part")
 * // => "50\u00a0%"
 */
export function valueWords(value: number | boolean, unit = ""): string {
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (unit === "part") return valueWords(100 * value, "%");
  const rounded = String(Number(value.toFixed(DECIMALS)));
  const decimals = rounded.split(".")[1]?.length ?? 0;
  const number = formatNumber(value, decimals);
  return BARE.has(unit) ? number : `${number}\u00a0${agree(value, unitWords(unit).level)}`;
}

/** A term as a sentence names it: its value, what is known of it when it is not exact, or why it is unknown. */
export function termWords({ id, label = id, value, unit, reason = "", between }: Operand): string {
  if (value === null) return `« ${label} » est inconnu (${reason})`;
  const range = between ? ` (de ${valueWords(between[0], unit)} à ${valueWords(between[1], unit)})` : "";
  return `« ${label} » vaut ${valueWords(value, unit)}${range}`;
}

/** What a term is held against: the value, and where it comes from. */
export function thresholdWords({ id, label = id, value, unit, reason = "" }: Operand): string {
  return value === null ? `« ${label} », inconnu (${reason})` : `${valueWords(value, unit)} (${label})`;
}
