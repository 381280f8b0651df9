import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place } from "../diagnostics/place.ts";
import { problem } from "../diagnostics/problem.ts";
import type { ObservationInput, PrintedDetail } from "../model/observations.ts";
import { ABSENCES, type Absence } from "../model/quantity.ts";
import { failed, type Read } from "./read.ts";
import type { CsvRow } from "./read-csv.ts";

/** A line of observations.csv; `isGroup` says whether a code names a group of territories. */
export function toObservation(
  { cells, line }: CsvRow,
  file: string,
  resource: number,
  isGroup: (code: string) => boolean,
): Read<ObservationInput> {
  const cell = (name: string): string => cells.get(name)?.trim() ?? "";
  const place = (field: string): Place => ({ file, line, field });
  const value = toNumber(cell("valeur"));
  const problems = valueProblems(cell("valeur"), value, cell("absence"), place);
  if (problems.length > 0) return failed(...problems);
  const printed = cells.has("statistique") ? toPrinted(cell) : undefined;
  const code = cell("code");
  return {
    value: {
      code,
      indicator: cell("indicateur"),
      period: cell("periode"),
      geography: cell("geographie"),
      value,
      absence: isAbsence(cell("absence")) ? (cell("absence") as Absence) : "absent",
      resource,
      line,
      isRange: (printed?.statistic === "min" || printed?.statistic === "max") && isGroup(code),
      printed,
    },
    diagnostics: [],
  };
}

/** A plain decimal number with a point; anything else, an empty cell included, is undefined. */
function toNumber(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
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

function isAbsence(value: string): value is Absence {
  return (ABSENCES as readonly string[]).includes(value);
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
