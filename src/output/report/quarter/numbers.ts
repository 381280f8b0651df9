import { shownPeriods } from "../../../compare/table-facts.ts";
import { geographyWords } from "../../../french/gaps.ts";
import { gapNumber, type KeyNumber, levelNumber, ratioNumber } from "../../../french/key-figures.ts";
import type { QuarterTable } from "./quarter-tables.ts";

const MOST = 4;

/** The numbers that a quarter is known by: the gap and the ratio of its lead, then the level of the other subjects. */
export function quarterNumbers(
  lead: QuarterTable | undefined,
  tables: readonly QuarterTable[],
): readonly KeyNumber[] {
  if (!lead) return [];
  const rest = tables.filter((one) => one !== lead);
  const ratio = ratioNumber(lead.own, lead.indicator);
  const own = [gapNumber(lead.own, lead.indicator), ratio ?? levelOf(lead)].flatMap((one) => one ?? []);
  return [...own, ...rest.flatMap((one) => levelOf(one, lead.table.geography) ?? [])].slice(0, MOST);
}

/** The level of an indicator, its zoning said where it is not that of the lead. */
function levelOf(
  { own, indicator, code }: QuarterTable,
  zoning: string = own.geography,
): KeyNumber | undefined {
  const found = shownPeriods(own).length === 0 ? undefined : levelNumber(own, indicator, () => code);
  if (!found || own.geography === zoning) return found;
  return { ...found, context: `${found.context} Périmètre : ${geographyWords(own.geography)}.` };
}
