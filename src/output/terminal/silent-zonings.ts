import type { Comparison } from "../../compare/comparison.ts";
import type { Workspace } from "../../data/workspace.ts";
import { geographyWords } from "../../french/gaps.ts";

/** The QPV of an EPCI whose zoning makes no table, for none of them has a figure: they are named all the same. */
export function silentZonings(
  epci: string,
  comparisons: readonly Comparison[],
  { territories }: Workspace,
): string[] {
  const shown = new Set(comparisons.map(({ geography }) => geography));
  const silent = new Map<string, string[]>();
  for (const { code, label, kind, geography, epci: all } of territories.values()) {
    if (kind !== "qpv" || !all.includes(epci) || shown.has(geography)) continue;
    silent.set(geography, [...(silent.get(geography) ?? []), `${code} ${label}`]);
  }
  return [...silent].map(
    ([geography, names]) =>
      `${geographyWords(geography)} : ${names.length} QPV de cet EPCI, sans chiffre pour ce qui est montré : ${names.join(", ")}.`,
  );
}
