import type { Comparison } from "../compare/comparison.ts";
import { type KnownNames, type RowSelection, selectRows } from "../compare/select-rows.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { geographyWords } from "../french/gaps.ts";
import { readCommunes } from "../workspace/passages.ts";

/** Chooses and orders the rows of tables, and keeps which of them it left without any. */
export class RowSelector {
  readonly #selection: RowSelection;
  readonly #workspace: Workspace;
  readonly #known: KnownNames;
  readonly #emptied: string[] = [];

  private constructor(selection: RowSelection, workspace: Workspace, known: KnownNames) {
    this.#selection = selection;
    this.#workspace = workspace;
    this.#known = known;
  }

  /** Communes that the workspace does not describe are known by their official names. */
  static async of(selection: RowSelection, workspace: Workspace, world: World): Promise<RowSelector> {
    const isNamed = selection.filters.some(({ field }) => field === "commune");
    const names = isNamed ? await readCommunes(world) : [];
    const official = new Map(names.map(({ code, label }) => [code, label]));
    const { territories } = workspace;
    return new RowSelector(selection, workspace, {
      get: (code) => territories.get(code),
      labels: (code) => {
        const { label = official.get(code), aliases = [] } = territories.get(code) ?? {};
        return label === undefined ? [] : [label, ...aliases];
      },
    });
  }

  /** A table with its rows chosen and ordered; undefined when none is left of it. */
  select(table: Comparison): Comparison | undefined {
    const { order, filters } = this.#selection;
    if (order === undefined && filters.length === 0) return table;
    const { polarity = "neutre" } = this.#workspace.indicators.get(table.indicator) ?? {};
    const selected = selectRows(table, this.#selection, this.#known, polarity);
    if (filters.length === 0 || selected.rows.length + (selected.otherReferences?.length ?? 0) > 0)
      return selected;
    this.#emptied.push(`${table.indicator}, ${geographyWords(table.geography)}`);
    return undefined;
  }

  /**
   * What the filter left empty, once all tables have been through.
   *
   * @diagnostic perimeter/filtre-vide
   */
  problems(): Diagnostic[] {
    if (this.#emptied.length === 0) return [];
    const text = this.#selection.filters.map(({ text: written }) => `« ${written} »`).join(" et ");
    const id = this.#emptied.join(" ; ");
    return [problem("perimeter/filtre-vide", { file: "option --filtrer" }, { id, text })];
  }
}

/** Gap tables with the rows that were asked for: a table of which none is left goes, and is said. */
export async function withSelectedRows<
  T extends { readonly workspace: Workspace; readonly comparisons: readonly Comparison[] },
>({ value, diagnostics }: Read<T>, selection: RowSelection, world: World): Promise<Read<T>> {
  if (!value) return { value, diagnostics };
  const selector = await RowSelector.of(selection, value.workspace, world);
  const comparisons = value.comparisons.flatMap((table) => selector.select(table) ?? []);
  return { value: { ...value, comparisons }, diagnostics: [...diagnostics, ...selector.problems()] };
}
