/**
 * A period as it is printed: a year as it is, an edition in words.
 *
 * @example
 * periodWords("edition-2023")
 * // => "édition 2023"
 */
export function periodWords(period: string): string {
  return period.replace(/^edition-/, "édition ");
}
