import { territoriesOf } from "../../data/territory-parts.ts";
import { requirementOn } from "../rules/requirement.ts";
import { ZONINGS } from "../tables/tfpb.ts";
import { type PreparedRow, recordedOf, type WorkbookContext } from "./workbook-context.ts";

/** The meetings that each body still owes the year; one row for a body whose number no document says and that has none yet. */
export function meetingRows({ rules, records, year }: WorkbookContext): PreparedRow[] {
  const held = recordedOf(records, "meetings", year);
  return rules.bodies
    .filter(({ from, to }) => (from ?? "") <= `${year}-12-31` && `${year}-01-01` <= (to ?? "9999"))
    .flatMap(({ id, timesAYear = 1 }) => {
      const known = held.filter((one) => one["body"] === id).length;
      return Array.from({ length: Math.max(timesAYear - known, 0) }, () => ({ body: id }));
    });
}

/**
 * Landlords by communes that have a QPV of the zoning of the year, but for those that have a line. When no document says which
 * zoning, that of any counts, and the cell stays empty.
 */
export function tfpbRows({
  referentiel,
  rules,
  territories,
  lists,
  records,
  year,
}: WorkbookContext): PreparedRow[] {
  const asked = requirementOn(rules.requirements, "geographie_de_l_abattement", `${year}-12-31`)?.value;
  const zoning = Object.keys(ZONINGS).find((one) => one === String(asked));
  const towns = new Set(
    territoriesOf(territories, "qpv")
      .filter((one) => one.epci.includes(referentiel.epci) && (!zoning || one.geography === `qpv${zoning}`))
      .flatMap(({ communes }) => communes),
  );
  const entered = new Set(
    recordedOf(records, "tfpb", year).map((one) => `${String(one["landlord"])} ${String(one["commune"])}`),
  );
  return rules.landlords.flatMap(({ id }) =>
    lists.communes
      .filter(({ code }) => towns.has(code) && !entered.has(`${id} ${code}`))
      .map(({ code }) => ({ landlord: id, commune: code, year, ...(zoning !== undefined && { zoning }) })),
  );
}
