import { isRange, type ObservationInput, type PrintedDetail } from "../data/observation.ts";
import type { TerritoryKind } from "../data/territory.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { CsvRow } from "../files/csv.ts";
import { failed, type Read } from "../files/read.ts";
import { isAbsence } from "../kernel/unknown.ts";

/** A line of observations.csv; `kindOf` says what kind of territory a code names. */
export function toObservation(
  { cells, line }: CsvRow,
  file: string,
  resource: number,
  kindOf: (code: string) => TerritoryKind | undefined,
): Read<ObservationInput> {
  const cell = (name: string): string => cells.get(name)?.trim() ?? "";
  const place = (field: string): Place => ({ file, line, field });
  const value = toNumber(cell("valeur"));
  const problems = [
    ...NEEDED.filter((name) => cell(name) === "").map((name) =>
      problem("csv/cellule-vide", place(name), { column: name }),
    ),
    ...valueProblems(cell("valeur"), value, cell("absence"), place),
    ...(cells.has("statistique") ? printedProblems(cell, place) : []),
  ];
  if (problems.length > 0) return failed(problems);
  const printed = cells.has("statistique") ? toPrinted(cell) : undefined;
  const [code, reason] = [cell("code"), cell("absence")];
  return {
    value: {
      code,
      indicator: cell("indicateur"),
      period: cell("periode"),
      geography: cell("geographie"),
      value,
      absence: isAbsence(reason) ? reason : "absent",
      resource,
      line,
      isRange: isRange(printed, kindOf(code)),
      printed,
    },
    diagnostics: [],
  };
}

/** The cells without which a figure is not one. */
const NEEDED = ["code", "indicateur", "periode"] as const;

/** A plain decimal number with a point; anything else, an empty cell or four hundred digits included, is undefined. */
function toNumber(text: string): number | undefined {
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

function valueProblems(
  text: string,
  value: number | undefined,
  absence: string,
  place: (field: string) => Place,
): Diagnostic[] {
  if (text !== "" && value === undefined) return [problem("csv/nombre", place("valeur"), { value: text })];
  if (absence !== "" && !isAbsence(absence)) {
    return [problem("dataset/absence-inconnue", place("absence"), { value: absence })];
  }
  return (text === "") === (absence === "")
    ? [problem("dataset/valeur-et-absence", place("valeur"), {})]
    : [];
}

const STATISTICS = ["valeur", "moyenne", "min", "max"];

function printedProblems(cell: (name: string) => string, place: (field: string) => Place): Diagnostic[] {
  const value = cell("statistique");
  const counts = ["n_disponibles", "n_total"].filter(
    (name) => cell(name) !== "" && toNumber(cell(name)) === undefined,
  );
  return [
    ...(STATISTICS.includes(value)
      ? []
      : [
          problem("csv/valeur", place("statistique"), {
            value,
            column: "statistique",
            suggestion: suggest(value, STATISTICS),
          }),
        ]),
    ...counts.map((name) => problem("csv/nombre", place(name), { value: cell(name) })),
  ];
}

function toPrinted(cell: (name: string) => string): PrintedDetail {
  return {
    qualifier: cell("qualificatif"),
    statistic: cell("statistique"),
    available: toNumber(cell("n_disponibles")),
    total: toNumber(cell("n_total")),
    lines: cell("lignes") || undefined,
    note: cell("note") || undefined,
  };
}
