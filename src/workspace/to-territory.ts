import { TERRITORY_KINDS, type Territory, type TerritoryKind } from "../data/territory.ts";
import { problem } from "../diagnostics/problem.ts";
import type { CsvRow } from "../files/csv.ts";
import { failed, type Read } from "../files/read.ts";

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
      label: cell("libelle"),
      kind,
      geography: cell("geographie"),
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
