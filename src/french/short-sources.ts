import { levelAt, levelSources, shownPeriods } from "../compare/table-facts.ts";
import type { Dataset } from "../data/workspace.ts";
import { addressFile } from "../kernel/addresses.ts";
import { counted } from "../kernel/french.ts";
import { geographyWords } from "./gaps.ts";
import { contractYears } from "./periods.ts";
import type { SpokenTable } from "./unsaid.ts";

/** Who publishes the figures of a table. */
export const publisherOf = ({ indicator }: SpokenTable): string =>
  indicator.sources[0]?.title ?? "source non déclarée";

/**
 * Who publishes the figures of some tables, of which years and zoning, each producer once: what a page has room for; files
 * and dates stand in the part on sources. « Insee, Filosofi : 2014-2019 (QPV 2015), 2021 (QPV 2024) ».
 */
export function shortSources(tables: readonly SpokenTable[]): string {
  const byProducer = new Map<string, string[]>();
  for (const { table, indicator } of tables) {
    const title = publisherOf({ table, indicator });
    const shown = shownPeriods(table);
    const when = `${contractYears(shown[0] ?? "", shown.at(-1) ?? "")} (${geographyWords(table.geography)})`;
    byProducer.set(title, [...new Set([...(byProducer.get(title) ?? []), when])]);
  }
  return [...byProducer].map(([title, dates]) => `${title} : ${dates.join(", ")}`).join(" ; ");
}

/** Data sets that a note has room to name. */
const FEW = 3;

/**
 * Where the figures of a note come from: publisher, years and zoning of each, then the data sets that hold them; each
 * table once.
 */
export function noteSources(
  tables: readonly SpokenTable[],
  datasets: readonly Pick<Dataset, "title" | "producer" | "resources">[],
): string {
  const each = [...new Map(tables.map((one) => [one.table, one])).values()];
  const figures = each.length === 0 ? "" : `Chiffres : ${shortSources(each)}. `;
  const files = new Set(each.flatMap(({ table }) => filesOf(table)));
  const held = datasets.filter(({ resources }) => resources.some(({ path }) => files.has(path)));
  const titles = held
    .slice(0, FEW)
    .map(({ title, producer }) => `${producer}, ${title.replace(/ \(.*\)$/, "")}`);
  const left = held.length - titles.length;
  const more = left > 0 ? ` et ${counted(left, "autre")}` : "";
  const sets = titles.length === 0 ? "" : `Jeux de données : ${titles.join(" ; ")}${more}. `;
  return `${figures}${sets}${DERIVED}`;
}

const filesOf = ({ rows, ...table }: SpokenTable["table"]): string[] =>
  rows
    .flatMap((row) => shownPeriods({ rows, ...table }).flatMap((period) => levelAt(row, period) ?? []))
    .flatMap(levelSources)
    .map(({ address }) => addressFile(address));

const DERIVED =
  "Écarts, moyennes et comptes : calculs ecarts sur ces valeurs publiées, moyennes simples. Fichiers, licences et méthode : rapport annuel.";
