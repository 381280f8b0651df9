import { problem } from "../diagnostics/problem.ts";
import { TERRITORY_KINDS, type Territory, type TerritoryKind } from "../model/territory.ts";
import { failed, type Read } from "./read.ts";
import type { CsvRow } from "./read-csv.ts";

/** A line of territoires.csv as a territory; lists in a cell are separated by commas, aliases by `|`. */
export function toTerritory({ cells, line }: CsvRow, file: string): Read<Territory> {
  const cell = (name: string): string => cells.get(name)?.trim() ?? "";
  const list = (name: string, separator: string): string[] =>
    cell(name)
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== "");
  const kind = cell("type");
  if (!isKind(kind))
    return failed(problem("territory/type-inconnu", { file, line, field: "type" }, { value: kind }));
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
