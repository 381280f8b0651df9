/** The caution that goes with one date, or several, that no producer wrote. */
export const DEDUCED_WORDS = {
  one: "date déduite de l’édition",
  several: "dates déduites de l’édition",
} as const;
