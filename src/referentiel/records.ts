import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { delimiterOf, readCsv } from "../files/csv.ts";
import { failed, type Read } from "../files/read.ts";
import { readSpreadsheetText } from "../files/text.ts";
import type { World } from "../files/world.ts";
import type { Source } from "./tree.ts";

/** One line of releves.csv: a value that the follow-up recorded. */
export interface Measurement {
  /** Of a target, a commitment, a follow-up indicator, or a name of its own. */
  readonly id: string;
  /** Year or day that the value describes: AAAA, AAAA-MM or AAAA-MM-JJ. */
  readonly date: string;
  /** In the unit of what it measures; true or false for something done or not; null when it was asked and is unknown. */
  readonly value: number | boolean | null;
  /** Half-width of what is known of the value: ± this, in its unit. */
  readonly precision?: number | undefined;
  readonly source: string;
  /** The body that recorded it; never a person. */
  readonly by: string;
  readonly comment?: string | undefined;
  readonly address: string;
  /** What was observed or decided in words, where a number, yes or no does not say it; never a person's words. */
  readonly text?: string | undefined;
  /** The QPV, commune or partner that it is of, when it is not of the whole contract. */
  readonly part?: string | undefined;
  /** Where a document prints it, when no follow-up recorded it. */
  readonly printed?: Source | undefined;
  /** What its producer publishes it as, when no follow-up recorded it. */
  readonly published?: PublishedFigure | undefined;
  /** Of a figure made of several. */
  readonly addresses?: readonly string[] | undefined;
}

/** A published figure that stands for a line of the follow-up: of which indicator and territory, in which unit. */
export interface PublishedFigure {
  readonly indicator: string;
  readonly territory: string;
  /** Of the territory. */
  readonly label: string;
  readonly unit: string;
}

/** How the respondents of a survey were chosen, with what it keeps from being said of the others. */
export const SAMPLINGS = {
  aleatoire: "",
  volontaires: "des volontaires : leurs réponses ne disent rien de ceux qui n’ont pas répondu",
  exhaustif: "tous ont été interrogés : pas d’échantillon, pas d’intervalle",
} as const;

export type Sampling = keyof typeof SAMPLINGS;

/** One line of opinions.csv: how many residents gave an answer, in a survey. */
export interface Opinion {
  readonly survey: string;
  readonly date: string;
  /** A question or a node of the référentiel. */
  readonly about: string;
  /** The wording asked. */
  readonly wording: string;
  readonly favourable: number;
  readonly answers: number;
  /** How the respondents were chosen: their answers speak for the others only if they were drawn at random. */
  readonly sampling: Sampling;
  readonly source: string;
  readonly address: string;
}

/** One line of a follow-up file: the text of its cells, and where each of them is. */
export interface RecordLine {
  readonly cell: (column: string) => string;
  readonly place: (column: string) => Place;
  readonly address: string;
}

/** What a follow-up file is made of: its exact header, the cells that may be empty, and how a line is read. */
export interface RecordShape<T> {
  readonly header: string;
  readonly optional: readonly string[];
  readonly toRecord: (line: RecordLine) => Read<T>;
}

/** The lines of a follow-up file: all of them as text, and those that could be read, each with the place of its cells. */
export interface ReadRecords<T> {
  readonly lines: readonly RecordLine[];
  readonly records: readonly { readonly value: T; readonly place: RecordLine["place"] }[];
  readonly sha256: string;
}

/**
 * Reads a follow-up file that people fill in a spreadsheet, as it saves it: semicolons, commas or tabulations, UTF-8 or
 * Windows-1252, emptied lines. Its header is exact, its lines are read one by one, and those that cannot be are problems and are
 * left out. No value when the header itself is another: no line would mean anything.
 *
 * @diagnostic record/en-tete
 */
export async function readRecords<T>(
  file: string,
  { header, optional, toRecord }: RecordShape<T>,
  world: World,
): Promise<Read<ReadRecords<T>>> {
  const text = await readSpreadsheetText(file, world);
  if (text.value === undefined) return failed(text.diagnostics);
  const found =
    text.value
      .split(/\r\n|\n|\r/, 1)[0]
      ?.replaceAll('"', "")
      .trim() ?? "";
  const delimiter = delimiterOf(found);
  if (found.split(delimiter).join(";") !== header)
    return failed(problem("record/en-tete", { file, line: 1, column: 1 }, { found, header }));
  const { value: rows = [], diagnostics } = readCsv(text.value, file, delimiter, header.split(";"));
  // A spreadsheet keeps the lines that it emptied: separators alone say nothing.
  const filled = rows.filter(({ cells }) => [...cells.values()].some((cell) => cell.trim() !== ""));
  const lines = filled.map(({ cells, line }) => toLine(cells, file, line));
  const needed = header.split(";").filter((column) => !optional.includes(column));
  const reads = lines.map((line) => ({ line, read: readLine(line, needed, toRecord) }));
  const records = reads.flatMap(({ line, read }) =>
    read.value === undefined ? [] : [{ value: read.value, place: line.place }],
  );
  const problems = reads.flatMap(({ read }) => read.diagnostics);
  return {
    value: { lines, records, sha256: world.sha256(text.value) },
    diagnostics: [...diagnostics, ...problems],
  };
}

function toLine(cells: ReadonlyMap<string, string>, file: string, line: number): RecordLine {
  return {
    cell: (column) => cells.get(column)?.trim() ?? "",
    place: (field) => ({ file, line, field }),
    address: `${file}:${line}`,
  };
}

/** All that is wrong with a line; an empty cell is said to be empty, and nothing else of it. */
function readLine<T>(
  line: RecordLine,
  needed: readonly string[],
  toRecord: RecordShape<T>["toRecord"],
): Read<T> {
  const empty = needed.filter((column) => line.cell(column) === "");
  const read = toRecord(line);
  if (empty.length === 0) return read;
  const problems: Diagnostic[] = empty.map((column) =>
    problem("csv/cellule-vide", line.place(column), { column }),
  );
  return failed(
    problems,
    read.diagnostics.filter(({ place }) => !empty.includes(place.field ?? "")),
  );
}
