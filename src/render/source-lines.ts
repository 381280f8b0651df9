import type { Dataset } from "../model/dataset.ts";

/** The data sets that hold these addresses (`file:line`), in the order of the evaluation. */
export function datasetsOf(
  addresses: readonly (string | undefined)[],
  datasets: readonly Dataset[],
): readonly Dataset[] {
  const files = new Set(addresses.flatMap((address) => address?.replace(/:\d+$/, "") ?? []));
  return datasets.filter(({ resources }) => resources.some(({ path }) => files.has(path)));
}

/** A source as it is printed under a table: producer, title, licence. */
export function sourceLine({ producer, title, period, licence }: Dataset): string {
  const dated = title.includes(period) ? title : `${title}, ${period}`;
  return `${producer}, ${dated} (${shortLicence(licence)})`;
}

/** A licence in a few words: what comes after the first comma or semicolon is in the sources of the report. */
function shortLicence(licence: string): string {
  return licence.split(/[,;]/)[0]?.trim() ?? licence;
}
