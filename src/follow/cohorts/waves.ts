/**
 * Where a wave stands in a follow-up, in months: the entry before all others, the exit at 0, then « +6 mois », « +1 an » after it.
 * Undefined for other words.
 *
 * @example
 * waveRank("+6 mois")
 * // => 6
 * @example
 * waveRank("Entrée")
 * // => -1
 * @example
 * waveRank("à la fin")
 * // => undefined
 */
export function waveRank(wave: string): number | undefined {
  const word = wave.normalize("NFD").replaceAll(/\p{M}/gu, "").trim().toLowerCase();
  if (word === "entree") return ENTRY_RANK;
  if (word === "sortie") return 0;
  const [, count, unit] = /^\+\s*(\d{1,3})\s*(mois|ans?)$/.exec(word) ?? [];
  if (count === undefined) return undefined;
  return unit === "mois" ? Number(count) : Number(count) * 12;
}

/** The rank of the wave in which everybody enters. */
export const ENTRY_RANK = -1;
