import type { Reading } from "../referentiel/rules/rule.ts";

const GEOGRAPHIES = new Map([
  ["qpv2015", "QPV 2015"],
  ["qpv2024", "QPV 2024"],
  ["ensemble", "ensembles de territoires"],
]);

/**
 * What users read for a zoning; one that is not known is written as it is in the data.
 *
 * @example
 * geographyWords("qpv2015")
 * // => "QPV 2015"
 */
export function geographyWords(geography: string): string {
  return GEOGRAPHIES.get(geography) ?? geography;
}

/** What users read for each reading that a rule counts. */
export const READING_WORDS: Readonly<Record<Reading, string>> = {
  ecart_reduit: "écart absolu plus petit à la fin",
  ecart_reduit_en_rapport: "écart relatif plus petit à la fin",
  situation_amelioree: "valeur meilleure à la fin",
};
