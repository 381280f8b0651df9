import type { Comparison } from "../compare/comparison.ts";
import { type KnownNames, type RowSelection, selectRows } from "../compare/select-rows.ts";
import type { Workspace } from "../data/workspace.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { geographyWords } from "../french/gaps.ts";
import { readOfficialNames } from "../workspace/passages.ts";

/**
 * Gap tables with the rows that were asked for. A table of which no row meets the filter is left out, and said; when a filter
 * leaves nothing of any table, so is each of them.
 *
 * @diagnostic perimeter/filtre-vide
 */
export async function withSelectedRows<
  T extends { readonly workspace: Workspace; readonly comparisons: readonly Comparison[] },
>({ value, diagnostics }: Read<T>, selection: RowSelection, world: World): Promise<Read<T>> {
  const { order, filters } = selection;
  if (!value || (order === undefined && filters.length === 0)) return { value, diagnostics };
  const { territories, indicators } = value.workspace;
  const names = filters.some(({ field }) => field === "commune")
    ? (await readOfficialNames(world)).communes
    : [];
  const official = new Map(names.map(({ code, label }) => [code, label]));
  const known: KnownNames = {
    get: (code) => territories.get(code),
    labels: (code) => {
      const { label = official.get(code), aliases = [] } = territories.get(code) ?? {};
      return label === undefined ? [] : [label, ...aliases];
    },
  };
  const selected = value.comparisons.map((table) =>
    selectRows(table, selection, known, indicators.get(table.indicator)?.polarity ?? "neutre"),
  );
  const isEmpty = ({ rows, otherReferences = [] }: Comparison) => rows.length + otherReferences.length === 0;
  const emptied = filters.length === 0 ? [] : selected.filter(isEmpty);
  const ids = emptied
    .map(({ indicator, geography }) => `${indicator}, ${geographyWords(geography)}`)
    .join(" ; ");
  const text = filters.map(({ text: written }) => `« ${written} »`).join(" et ");
  const said =
    emptied.length === 0
      ? []
      : [problem("perimeter/filtre-vide", { file: "option --filtrer" }, { id: ids, text })];
  const comparisons = selected.filter((table) => !emptied.includes(table));
  return { value: { ...value, comparisons }, diagnostics: [...diagnostics, ...said] };
}
