/**
 * The character, from 1, at which the n-th cell of a CSV line begins (0 is the first). Separators between quotation
 * marks do not count; of a line with too few cells, the last one.
 *
 * @example
 * cellColumn('a;"b;c";d', ";", 2)
 * // => 9
 */
export function cellColumn(line: string, delimiter: string, index: number): number {
  let [cell, start, isQuoted] = [0, 0, false];
  for (let at = 0; at < line.length && cell < index; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === delimiter && !isQuoted) [cell, start] = [cell + 1, at + 1];
  }
  return start + 1;
}

/**
 * The separator of a CSV header: the commonest of those that are in use; a semicolon when there is none.
 *
 * @example
 * delimiterOf("code;libelle, en clair;type")
 * // => ";"
 */
export function delimiterOf(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [";", ",", "\t", "|"].reduce((best, one) => (count(one) > count(best) ? one : best));
}
