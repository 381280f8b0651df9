import type { Indicator } from "../data/indicator.ts";
import { TERRITORY_KINDS, type Territory, type TerritoryKind } from "../data/territory.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { CsvRow } from "../files/csv.ts";
import { failed, type Read } from "../files/read.ts";
import type { ReadDataset } from "./read-dataset.ts";

/** A line of territoires.csv as a territory; lists in a cell are separated by commas, aliases by `|`. */
export function toTerritory({ cells, line }: CsvRow, file: string): Read<Territory> {
  const cell = (name: string): string => cells.get(name)?.trim() ?? "";
  const list = (name: string, separator: string): string[] =>
    cell(name)
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== "");
  const kind = cell("type");
  const empty = ["code", "libelle", "geographie"].filter((column) => cell(column) === "");
  const problems = empty.map((column) =>
    problem("csv/cellule-vide", { file, line, field: column }, { column }),
  );
  if (!isKind(kind)) {
    const unknown = problem("territory/type-inconnu", { file, line, field: "type" }, { value: kind });
    return failed(problems, unknown);
  }
  if (problems.length > 0) return failed(problems);
  return {
    value: {
      code: cell("code"),
      kind,
      geography: cell("geographie"),
      label: cell("libelle"),
      communes: list("communes", ","),
      epci: list("epci", ","),
      aliases: list("alias", "|"),
    },
    diagnostics: [],
  };
}

function isKind(value: string): value is TerritoryKind {
  return (TERRITORY_KINDS as readonly string[]).includes(value);
}

/** The territories of all sets, by code; a code described twice is a problem, and its first line holds. */
export function readTerritories(datasets: readonly ReadDataset[]): {
  readonly territories: ReadonlyMap<string, Territory>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const territories = new Map<string, Territory>();
  const firsts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, row } of linesOf(datasets)) {
    const read = toTerritory(row, file);
    diagnostics.push(...read.diagnostics);
    if (!read.value) continue;
    const { code } = read.value;
    const first = firsts.get(code);
    if (first) {
      diagnostics.push(
        problem("territory/doublon", { file, line: row.line, field: "code" }, { code, first }),
      );
      continue;
    }
    firsts.set(code, `${file}:${row.line}`);
    territories.set(code, read.value);
  }
  return { territories, diagnostics: [...diagnostics, ...strayTerritories(datasets, territories)] };
}

/** Territories attached to an EPCI that nothing describes: they would drop out of every comparison without a word. */
function strayTerritories(
  datasets: readonly ReadDataset[],
  territories: ReadonlyMap<string, Territory>,
): Diagnostic[] {
  return linesOf(datasets).flatMap(({ file, row }) => {
    const territory = toTerritory(row, file).value;
    const strangers = (territory?.epci ?? []).filter((code) => !territories.has(code));
    const place = { file, line: row.line, field: "epci" };
    return strangers.map((code) =>
      problem("territory/epci-inconnu", place, { code, label: territory?.label ?? "" }),
    );
  });
}

function linesOf(datasets: readonly ReadDataset[]) {
  return datasets
    .flatMap(({ files }) => files)
    .filter(({ resource }) => resource.role === "territoires")
    .flatMap(({ resource, rows }) => rows.map((row) => ({ file: resource.path, row })));
}

/**
 * Stand-ins for the indicators that broken files may describe: their own problems have been said, and their figures are not
 * to be said unknown. They never count: a workspace with a problem is not used.
 */
export function placeholderIndicators(files: readonly string[]): Map<string, Indicator> {
  return new Map(
    files.map((file) => {
      const id = file.replace(/^.*\/|\.yaml$/g, "");
      return [id, { ...NO_INDICATOR, id, label: id, shortLabel: id }] as const;
    }),
  );
}

/** Every code that figures name, as a territory. */
export function placeholderTerritories(datasets: readonly ReadDataset[]): Map<string, Territory> {
  const rows = datasets
    .flatMap(({ files }) => files)
    .filter(({ resource }) => resource.role === "observations")
    .flatMap((file) => file.rows);
  const codes = new Set(rows.map(({ cells }) => cells.get("code")?.trim() ?? ""));
  return new Map([...codes].map((code) => [code, { ...NO_TERRITORY, code, label: code }] as const));
}

const NO_INDICATOR: Omit<Indicator, "id" | "label" | "shortLabel"> = {
  unit: "",
  polarity: "neutre",
  decimals: 0,
  bounds: [null, null],
  definition: "",
  sources: [],
  caveats: [],
};

const NO_TERRITORY: Omit<Territory, "code" | "label"> = {
  kind: "ensemble",
  geography: "",
  communes: [],
  epci: [],
  aliases: [],
};
