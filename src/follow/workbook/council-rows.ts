import { consultedIn } from "../councils/consulted.ts";
import type { Council } from "../tables/council-opinions.ts";
import { type PreparedRow, recordedOf, type WorkbookContext } from "./workbook-context.ts";

/** The councils to ask for their opinion on the report of the year, but for those that have a line. */
export function councilRows({ referentiel, territories, records, year }: WorkbookContext): PreparedRow[] {
  const { communes, districts } = consultedIn(referentiel.epci, territories);
  const entered = new Set(
    recordedOf(records, "opinions", year).map(
      (one) => `${String(one["council"])} ${String(one["territory"])}`,
    ),
  );
  const rows = (council: Council, codes: readonly { readonly code: string }[]) =>
    codes
      .filter(({ code }) => !entered.has(`${council} ${code}`))
      .map(({ code }) => ({ year, council, territory: code }));
  return [...rows("conseil_municipal", communes), ...rows("conseil_citoyen", districts)];
}
