import type { Territory } from "../data/territory.ts";
import { compareText } from "../kernel/text.ts";

/** The codes of the QPV of a zoning that lie in an EPCI, wholly or in part, in order. */
export function quartersOf(
  { epci, geography }: { readonly epci: string; readonly geography: string },
  territories: Iterable<Territory>,
): string[] {
  return [...territories]
    .filter((one) => one.kind === "qpv" && one.geography === geography && one.epci.includes(epci))
    .map(({ code }) => code)
    .sort(compareText);
}
