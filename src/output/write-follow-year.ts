import type { World } from "../files/world.ts";
import type { FollowYear } from "../follow/follow-year.ts";
import { frenchDate } from "../kernel/french.ts";
import { VERSION } from "../kernel/version.ts";
import { toCsv } from "./tables/csv.ts";
import type { NameOf } from "./tables/follow-money.ts";
import { followYearTables } from "./tables/follow-year.ts";
import { toXlsx } from "./tables/xlsx.ts";
import { type WrittenFiles, writeFiles } from "./write-files.ts";

/** A year of follow-up to be written: of which contract, and what its codes stand for. */
export interface WrittenYear {
  readonly title: string;
  readonly followYear: FollowYear;
  readonly nameOf: NameOf;
}

/**
 * Writes what the tables of a year come to, as CSV, as a workbook and as JSON: all the files or none. Gives their names, or the
 * problem of a folder that cannot be written.
 */
export async function writeFollowYear(
  { title, followYear, nameOf }: WrittenYear,
  folder: string,
  world: World,
): Promise<WrittenFiles> {
  const { year, day } = followYear;
  const tables = followYearTables(followYear, nameOf);
  const head = {
    title: `${title} : suivi de ${year}`,
    date: day,
    about: [
      ["Contrat", title],
      ["Année", `${year}, telle qu’elle est connue le ${frenchDate(day)}`],
    ] as const,
    producedBy: `ecarts ${VERSION}`,
    datasets: [],
  };
  return writeFiles(
    [
      ...tables.map((table) => ({ path: `${table.name}.csv`, content: toCsv(table) })),
      { path: `bilan-${year}.xlsx`, content: await toXlsx(head, tables) },
      { path: `bilan-${year}.json`, content: `${JSON.stringify(followYear, undefined, 2)}\n` },
    ],
    folder,
    world,
  );
}
