/**
 * The letters of a column of a sheet; the first column is 1.
 *
 * @example
 * columnLetters(28)
 * // => "AB"
 */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last;
}
