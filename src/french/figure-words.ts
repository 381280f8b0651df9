import { REASON_WORDS } from "../kernel/unknown.ts";
import type { Operand, UsedFigure } from "../referentiel/rules/trace.ts";
import { valueWords } from "./operand-words.ts";

/**
 * A figure that a condition read, in French: whose, of when, how much, and its address. `operand` is the term that it was
 * read for; `label` names a territory.
 *
 * @example
 * figureWords({ territory: "", period: "2025", value: 52, address: "releves.csv:2" }, undefined, () => "")
 * // => "relevé, 2025 : 52 (releves.csv:2)"
 */
export function figureWords(
  { territory, period, value, address }: UsedFigure,
  operand: Pick<Operand, "unit" | "value"> | undefined,
  label: (code: string) => string,
): string {
  const unit = operand?.unit === "oui_non" ? "" : operand?.unit;
  const isYesNo = typeof operand?.value === "boolean";
  const known = typeof value === "number" ? (isYesNo ? value === 1 : value) : undefined;
  const shown = known === undefined ? REASON_WORDS[unknownOf(value)] : valueWords(known, unitOf(unit));
  const who = territory === "" ? "relevé" : `${territory} ${label(territory)}`.trim();
  return `${who}, ${period} : ${shown} (${address ?? "aucun fichier lu"})`;
}

/** A figure behind a gap is a level: points are those of per cents, and a ratio is between two values without unit. */
function unitOf(unit: string | undefined): string {
  if (unit === "points") return "%";
  return unit ?? "";
}

const unknownOf = (value: UsedFigure["value"]) => (typeof value === "number" ? "absent" : value.unknown);
