/**
 * The file of an address, `file:line`.
 *
 * @example
 * addressFile("datasets/insee/observations.csv:17")
 * // => "datasets/insee/observations.csv"
 */
export const addressFile = (address: string): string => address.replace(/:\d+$/, "");

/** The line of an address, `file:line`; NaN where it names none. */
const addressLine = (address: string): number => Number(/:(\d+)$/.exec(address)?.[1] ?? Number.NaN);

/** Lines that follow one another, the first and the last; alone, a line is both. */
export type LineRun = readonly [first: number, last: number];

/**
 * The lines that some addresses name in each of their files, in runs: a file is named once.
 *
 * @example
 * [...linesByFile(["a.csv:18", "a.csv:17", "b.csv:2", "a.csv:20", "a.csv:18"])]
 * // => [["a.csv", [[17, 18], [20, 20]]], ["b.csv", [[2, 2]]]]
 */
export function linesByFile(addresses: readonly string[]): ReadonlyMap<string, readonly LineRun[]> {
  const lines = new Map<string, number[]>();
  for (const address of addresses) {
    const file = addressFile(address);
    lines.set(file, [...(lines.get(file) ?? []), addressLine(address)]);
  }
  return new Map([...lines].map(([file, all]) => [file, runsOf(all)]));
}

function runsOf(lines: readonly number[]): readonly LineRun[] {
  const runs: LineRun[] = [];
  for (const line of [...new Set(lines)].sort((one, other) => one - other)) {
    const [first, last] = runs.at(-1) ?? [];
    if (first !== undefined && last === line - 1) runs[runs.length - 1] = [first, line];
    else runs.push([line, line]);
  }
  return runs;
}
