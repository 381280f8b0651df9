import { columnLetters, type Diagnostic, type Place } from "../../diagnostics/diagnostic.ts";
import { formatNumber } from "../../kernel/french.ts";
import { HIDDEN, wrap } from "./text.ts";

/** Beyond this, problems of the same kind in the same file are counted instead of shown. */
const SHOWN_OF_A_KIND = 5;

/**
 * Problems as a person reads them: place, severity, code, sentence, the line with a caret, the hint. A thousand of the
 * same kind in one file are the first five and a count.
 */
export function showDiagnostics(diagnostics: readonly Diagnostic[], width: number): string {
  const seen = new Map<string, number>();
  const shown = diagnostics.flatMap((diagnostic) => {
    const kind = `${fileOf(diagnostic.place)} ${diagnostic.code}`;
    const rank = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, rank);
    return rank <= SHOWN_OF_A_KIND ? [showOne(diagnostic, width)] : [];
  });
  const more = [...seen].flatMap(([kind, count]) =>
    count > SHOWN_OF_A_KIND ? [others(kind, count - SHOWN_OF_A_KIND)] : [],
  );
  return [...shown, ...more, total(diagnostics)].join("\n\n");
}

function others(kind: string, count: number): string {
  const words = count > 1 ? `${formatNumber(count, 0)} autres` : "1 autre";
  return `${kind} : ${words} (--json les donne tous)`;
}

/** One problem whole: its place, its code, its sentence, its line with a caret, its hint. */
export function showOne({ code, severity, place, message, hint }: Diagnostic, width: number): string {
  const lines = [`${inWords(place)}  ${severity}  ${code}`, wrap(shorten(message), width, "  ")];
  if (place.source !== undefined && place.line !== undefined)
    lines.push(excerpt(place.source, place.line, place.column ?? firstWord(place.source), width));
  return [...lines, wrap(shorten(`aide : ${hint}`), width, "  ")].join("\n");
}

function fileOf({ file, sheet }: Place): string {
  return sheet === undefined ? file : `${file}:${sheet}`;
}

/** `file:line:column`, or `file:sheet!B12` in a workbook. */
export function inWords(place: Place): string {
  const { sheet, line, column } = place;
  if (sheet !== undefined)
    return line === undefined
      ? fileOf(place)
      : `${fileOf(place)}!${column === undefined ? "" : columnLetters(column)}${line}`;
  return [place.file, line, column].filter((part) => part !== undefined).join(":");
}

/** A cell of ten thousand characters must not bury the sentence it stands in. */
function shorten(text: string): string {
  return text.length > 800 ? `${text.slice(0, 400)} […] ${text.slice(-300)}` : text;
}

/** Where a line begins to say something: what a problem of the whole line points at. */
function firstWord(source: string): number {
  return Math.max(0, source.search(/\S/)) + 1;
}

/** The part of the line around the column, never wider than the terminal: a line of a CSV can have 700 columns. */
function excerpt(source: string, line: number, column: number, width: number): string {
  const gutter = `  ${line} │ `;
  const room = width - gutter.length - 1;
  const from = column > room - 10 ? column - Math.floor(room / 2) : 0;
  const text = source
    .slice(from, from + room)
    .replaceAll("\t", " ")
    .replace(HIDDEN, "�");
  return `${gutter}${text}\n${" ".repeat(gutter.length - 2)}│ ${" ".repeat(Math.max(0, column - 1 - from))}^`;
}

function total(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const plural = (number: number, word: string) =>
    `${formatNumber(number, 0)} ${word}${number > 1 ? "s" : ""}`;
  const [errors, warnings] = [count("erreur"), count("avertissement")];
  return [errors && plural(errors, "erreur"), warnings && plural(warnings, "avertissement")]
    .filter(Boolean)
    .join(", ");
}
