import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { failed, type Read } from "../files/read.ts";
import { isCalendarDate } from "../kernel/dates.ts";
import type { Opinion } from "./follow-up.ts";
import type { RecordLine, RecordShape } from "./read-records.ts";

/** The lines of opinions.csv: what residents answered in a survey. */
export const OPINIONS: RecordShape<Opinion> = {
  header: "enquete;date;objet;question;favorables;reponses;echantillon;source",
  optional: [],
  toRecord: toOpinion,
};

const SAMPLINGS: readonly Opinion["sampling"][] = ["aleatoire", "volontaires", "exhaustif"];

/**
 * A line of opinions.csv.
 *
 * @diagnostic record/date
 * @diagnostic opinion/effectif
 * @diagnostic opinion/trop-de-favorables
 */
function toOpinion({ cell, place, address }: RecordLine): Read<Opinion> {
  const sampling = SAMPLINGS.find((one) => one === cell("echantillon"));
  const [favourable, answers] = [toCount(cell("favorables")), toCount(cell("reponses"))];
  const problems: Diagnostic[] = COUNTS.filter((column) => toCount(cell(column)) === undefined).map(
    (column) => problem("opinion/effectif", place(column), { value: cell(column) }),
  );
  if (!isCalendarDate(cell("date")))
    problems.push(problem("record/date", place("date"), { value: cell("date") }));
  if (!sampling) {
    const suggestion = suggest(cell("echantillon"), SAMPLINGS);
    problems.push(
      problem("csv/valeur", place("echantillon"), {
        value: cell("echantillon"),
        column: "echantillon",
        suggestion,
      }),
    );
  }
  if (favourable !== undefined && answers !== undefined && favourable > answers)
    problems.push(problem("opinion/trop-de-favorables", place("favorables"), { favourable, answers }));
  if (problems.length > 0 || !sampling || favourable === undefined || answers === undefined)
    return failed(problems);
  const [survey, date, about, wording, source] = [
    cell("enquete"),
    cell("date"),
    cell("objet"),
    cell("question"),
    cell("source"),
  ];
  const value = { survey, date, about, wording, favourable, answers, sampling, source, address };
  return { value, diagnostics: [] };
}

const COUNTS = ["favorables", "reponses"] as const;

/** How many people: a whole number, spaces between thousands allowed. */
function toCount(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
