import type { Indicator } from "../data/indicator.ts";
import { printedLabel } from "../data/printed-name.ts";
import type { Territory } from "../data/territory.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { compareText } from "../kernel/text.ts";

/** What an evaluation calls its territories and indicators. */
export interface Labels {
  territory(code: string): Territory | undefined;
  indicator(id: string): Indicator | undefined;
  /** The name of a territory as it is printed; its code when the evaluation does not hold it. */
  label(code: string): string;
}

/** The names of an evaluation, by code. */
export function namesOf({ territories, indicators, epci }: Evaluation): Labels {
  const byCode = new Map(
    [...(epci ? [epci] : []), ...territories].map((territory) => [territory.code, territory]),
  );
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return {
    territory: (code) => byCode.get(code),
    indicator: (id) => byId.get(id),
    label: (code) => printedLabel(code, byCode),
  };
}

/**
 * An identifier for an HTML anchor: letters, digits, hyphens and underscores, whatever the names.
 *
 * @example
 * anchor("constat", "Q1/revenu médian")
 * // => "constat-Q1-revenu-m-dian"
 */
export function anchor(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[^A-Za-z0-9_]+/g, "-")).join("-");
}

/** Rows in the alphabetical order of their territories, as a reader looks for one. */
export function sortByLabel<Row extends { readonly territory: string }>(
  rows: readonly Row[],
  names: Pick<Labels, "label">,
): Row[] {
  return [...rows].sort(
    (left, right) =>
      compareText(names.label(left.territory), names.label(right.territory)) ||
      compareText(left.territory, right.territory),
  );
}
