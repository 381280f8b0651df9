import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { failed, type Read } from "../files/read.ts";
import { codesOf } from "../kernel/closed-list.ts";
import { isCalendarDate } from "../kernel/dates.ts";
import { parseNumber } from "../kernel/numbers.ts";
import { type Measurement, type Opinion, type RecordLine, type RecordShape, SAMPLINGS } from "./records.ts";

/** The lines of releves.csv: what the follow-up recorded. */
export const MEASUREMENTS: RecordShape<Measurement> = {
  header: "id;date;valeur;precision;source;par;commentaire",
  optional: ["precision", "commentaire"],
  toRecord: toMeasurement,
};

/** What is neither a number: something done or not, and what was asked and is unknown. Never zero. */
const WORDS: Readonly<Record<string, boolean | null>> = { oui: true, non: false, inconnu: null };

/**
 * A line of releves.csv.
 *
 * @diagnostic record/date
 * @diagnostic measurement/valeur
 * @diagnostic measurement/precision
 */
function toMeasurement(line: RecordLine): Read<Measurement> {
  const { cell, place, address } = line;
  const value = toValue(cell("valeur"));
  const precision = cell("precision") === "" ? undefined : toNumber(cell("precision"));
  const problems: Diagnostic[] = [];
  if (!isCalendarDate(recordDate(cell("date"))))
    problems.push(problem("record/date", place("date"), { value: cell("date") }));
  if (value === undefined)
    problems.push(problem("measurement/valeur", place("valeur"), { value: cell("valeur") }));
  if (!isPrecision(cell("precision"), precision, value))
    problems.push(problem("measurement/precision", place("precision"), { value: cell("precision") }));
  if (problems.length > 0 || value === undefined) return failed(problems);
  const measurement: Measurement = {
    id: cell("id"),
    date: recordDate(cell("date")),
    value,
    precision,
    source: cell("source"),
    by: cell("par"),
    comment: cell("commentaire") || undefined,
    address,
  };
  return { value: measurement, diagnostics: [] };
}

/** A day as a French spreadsheet writes it, 31/12/2024, or as it is asked for; anything else as it is. */
function recordDate(text: string): string {
  return text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1");
}

/** A half-width is zero or more, and only a number has one. */
function isPrecision(
  text: string,
  half: number | undefined,
  value: Measurement["value"] | undefined,
): boolean {
  if (text === "") return true;
  return half !== undefined && half >= 0 && typeof value === "number";
}

function toValue(text: string): Measurement["value"] | undefined {
  const word = text.toLowerCase();
  return Object.hasOwn(WORDS, word) ? WORDS[word] : toNumber(text);
}

/** A number as a French spreadsheet writes it, or with a point; undefined for "1.234", which could be either. */
function toNumber(text: string): number | undefined {
  const parsed = parseNumber(text, ",", false);
  return "value" in parsed && Number.isFinite(parsed.value) ? parsed.value : undefined;
}

/** The lines of opinions.csv: what residents answered in a survey. */
export const OPINIONS: RecordShape<Opinion> = {
  header: "enquete;date;objet;question;favorables;reponses;echantillon;source",
  optional: [],
  toRecord: toOpinion,
};

/**
 * A line of opinions.csv.
 *
 * @diagnostic record/date
 * @diagnostic opinion/effectif
 * @diagnostic opinion/trop-de-favorables
 */
function toOpinion({ cell, place, address }: RecordLine): Read<Opinion> {
  const sampling = codesOf(SAMPLINGS).find((one) => one === cell("echantillon"));
  const [favourable, answers] = [toCount(cell("favorables")), toCount(cell("reponses"))];
  const problems: Diagnostic[] = COUNTS.filter((column) => toCount(cell(column)) === undefined).map(
    (column) => problem("opinion/effectif", place(column), { value: cell(column) }),
  );
  if (!isCalendarDate(recordDate(cell("date"))))
    problems.push(problem("record/date", place("date"), { value: cell("date") }));
  if (!sampling) {
    const suggestion = suggest(cell("echantillon"), codesOf(SAMPLINGS));
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
    recordDate(cell("date")),
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
