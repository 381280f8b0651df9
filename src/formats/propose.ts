import { stringify } from "yaml";
import { CODE_KIND_IDS, CODE_KINDS } from "../data/territory-codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { ImportWorld } from "../files/world.ts";
import { foldText } from "../kernel/text.ts";
import { lostItsZeros } from "./codes.ts";
import { columnPattern, escapePattern } from "./column-pattern.ts";
import type { Format } from "./format.ts";
import { openRaw } from "./open-raw.ts";
import type { HeadLine, RawTable, RowCursor } from "./raw-table.ts";
import { readFormats, withoutEmptyFormats } from "./read-formats.ts";
import { recognise, widest } from "./recognise.ts";

const SAMPLE = 200;

const UNKNOWN = "à compléter";

/** What a column of a sample seems to hold. */
interface GuessedColumn {
  readonly name: string;
  readonly kind: string | undefined;
  readonly isNumeric: boolean;
  readonly mark: "," | "." | undefined;
  readonly marks: readonly string[];
}

/**
 * A draft format as YAML: the separator, the decimal mark, the column of codes with its system, the numeric columns.
 * Meanings are never guessed: what only the producer can say is left as « à compléter ».
 */
export function draftFormat(table: RawTable, formats: ReadonlyMap<string, Format>, thisYear: number): string {
  const recognition = recognise(table, formats.values());
  const header = widest(table);
  const columns = guess(table, header);
  const code = codeColumn(columns);
  const numeric = columns.filter((column) => column.isNumeric && column !== code);
  const marks = [...new Set(numeric.flatMap((column) => column.marks))];
  const unknown = numeric.filter(({ name }) => !isKnownName(name, formats));
  const year = yearOf(
    unknown.map(({ name }) => name),
    thisYear,
  );
  const bare = (name: string) => (isKnownName(name, formats) ? name : withoutYear(name, year));
  const written = (name: string) => (isKnownName(name, formats) ? pattern(name) : withYear(name, year));
  const ids = uniqueIds(numeric.map(({ name }) => bare(name)));
  const document = {
    id: "producteur/famille",
    titre: UNKNOWN,
    producteur: UNKNOWN,
    jeu: "producteur/famille",
    source: "à compléter, {periode}",
    licence: { titre: UNKNOWN },
    disposition: "large",
    reconnaissance: {
      colonnes: required(
        code,
        numeric.slice(0, 3).map(({ name }) => written(name)),
      ),
    },
    territoires: [{ code: [code ? pattern(code.name) : UNKNOWN], mailles: [code?.kind ?? "commune"] }],
    periode: year === undefined ? { inconnue: true } : { en_tete: true },
    decimale: numeric.find(({ mark }) => mark !== undefined)?.mark ?? ".",
    absences: Object.fromEntries([["", "absent"], ...marks.map((mark) => [mark, "absent"])]),
    indicateurs: numeric.map(({ name }, index) => ({ id: ids[index], colonnes: [written(name)] })),
    ecartees: [{ colonnes: others(columns, code, numeric), motif: UNKNOWN }],
  };
  return `${comments(table, recognition, code)}\n${stringify(document, { lineWidth: 100 })}`;
}

function comments(
  table: RawTable,
  recognition: ReturnType<typeof recognise>,
  code: GuessedColumn | undefined,
): string {
  const { delimiter } = widest(table);
  const lines = [
    "yaml-language-server: $schema=../../../schemas/format.schema.json",
    `Ébauche pour ${table.place} : à ranger sous datasets/formats/<producteur>/<famille>.yaml une fois complétée.`,
    ...(delimiter === ""
      ? []
      : [`Séparateur « ${delimiter === "\t" ? "tabulation" : delimiter} », encodage ${table.encoding}.`]),
    ...(code
      ? []
      : [
          "Aucune colonne de codes, un par ligne et tous d’une maille : sinon, un fichier par maille, ou « longue ».",
        ]),
    "Une colonne d’années, ou un nombre à la fin d’un nom (POV60), ont pu tromper : à relire.",
    "Chaque indicateur doit être décrit par datasets/indicateurs/<id>.yaml ; les marques d’absence ont un sens à demander au producteur.",
    ...nearestWords(recognition),
  ];
  return lines.map((line) => `# ${line}`).join("\n");
}

function nearestWords(recognition: ReturnType<typeof recognise>): string[] {
  if ("found" in recognition) return [`Déjà connu : ${recognition.found.format.id}.`];
  if ("several" in recognition) return [`Convient à ${recognition.several.join(", ")}.`];
  if ("unproven" in recognition) return [`Convient à ${recognition.unproven.join(", ")}, selon le nom.`];
  if ("contradicted" in recognition) return [`Déjà connu : ${recognition.contradicted.format}.`];
  const { nearest } = recognition;
  return nearest
    ? [`Famille la plus proche : ${nearest.format.id} ; il y manque ${nearest.missing.join(", ") || "rien"}.`]
    : [];
}

function guess(table: RawTable, header: HeadLine & { readonly delimiter: string }): GuessedColumn[] {
  const samples = header.cells.map((): string[] => []);
  const row: RowCursor = table.rows(header.delimiter, header);
  for (let count = 0; count < SAMPLE && row.next(); count += 1)
    samples.forEach((sample, cell) => {
      sample.push(row.text(cell));
    });
  return header.cells
    .map((name, cell) => guessColumn(name, samples[cell] ?? []))
    .filter(({ name }) => name !== "");
}

function guessColumn(name: string, sample: readonly string[]): GuessedColumn {
  const filled = sample.filter((text) => text !== "");
  const numbers = filled.filter((text) => NUMBER.test(text));
  const words = [...new Set(filled.filter((text) => !numbers.includes(text)))];
  const decimal = numbers
    .map((text) => /([.,])\d{1,2}$/.exec(text.replace(/%$/, "").trimEnd())?.[1])
    .find((mark) => mark !== undefined);
  const isNumeric = numbers.length > filled.length / 2 && words.length <= 6;
  return {
    name,
    kind: kindOf(filled),
    isNumeric,
    mark: decimal as "," | "." | undefined,
    marks: isNumeric ? words : [],
  };
}

const NUMBER = /^-?(?=.*\d)[\d\s.,]+%?$/;

/** Any number of five digits looks like a commune: a column of codes that nothing else looks like comes first. */
function codeColumn(columns: readonly GuessedColumn[]): GuessedColumn | undefined {
  const codes = columns.filter(({ kind }) => kind !== undefined);
  return codes.find(({ kind }) => kind !== "commune") ?? codes[0];
}

/** The system of a column of codes: all different, and all of it. Two digits alone could be anything. */
function kindOf(sample: readonly string[]): string | undefined {
  if (sample.length === 0 || new Set(sample).size < sample.length * 0.9) return undefined;
  const sure = CODE_KIND_IDS.filter(
    (id) => !["departement", "region", "metropole", "france", "ensemble"].includes(id),
  );
  return sure.find((id) => sample.every(CODE_KINDS[id].test) || lostItsZeros(sample, CODE_KINDS[id]));
}

function required(code: GuessedColumn | undefined, figures: readonly string[]): string[] {
  const names = [...(code ? [pattern(code.name)] : []), ...figures];
  return names.length > 0 ? names : [UNKNOWN];
}

/** A variable that some family has under this very name: its digits are its own (TP60), and no year. */
function isKnownName(name: string, formats: ReadonlyMap<string, Format>): boolean {
  return [...formats.values()].some(({ indicators }) =>
    indicators.some(({ columns }) => columns.some((column) => column.match(name) === 0)),
  );
}

function others(
  columns: readonly GuessedColumn[],
  code: GuessedColumn | undefined,
  numeric: readonly GuessedColumn[],
): string[] {
  const rest = columns
    .filter((column) => column !== code && !numeric.includes(column))
    .map(({ name }) => pattern(name));
  return rest.length > 0 ? rest : [UNKNOWN];
}

/** Identifiers made of the names of the columns, numbered where two would be the same. */
function uniqueIds(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const text = foldText(name)
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "");
    const id = /^[a-z]/.test(text) ? text : `i_${text}`;
    const rank = (seen.get(id) ?? 0) + 1;
    seen.set(id, rank);
    return rank === 1 ? id : `${id}_n${rank}`;
  });
}

const YEAR = /(?<!\d)((?:19|20)\d\d|\d\d)$/;

/** The year that names end with: the same for all that end with digits, and not to come; else they are ages or ranks. */
function yearOf(names: readonly string[], thisYear: number): string | undefined {
  const [first, ...others] = new Set(names.flatMap((name) => YEAR.exec(name)?.[1] ?? []));
  if (first === undefined || others.length > 0) return undefined;
  const year = columnPattern(first.length === 4 ? "{AAAA}" : "{AA}").match(first);
  return year !== undefined && year <= thisYear ? first : undefined;
}

/** `MED21` is written `MED{AA}`: a new edition then needs no new line. */
function withYear(name: string, year: string | undefined): string {
  const bare = withoutYear(name, year);
  if (bare === name) return pattern(name);
  return `${pattern(bare)}${year?.length === 4 ? "{AAAA}" : "{AA}"}`;
}

function withoutYear(name: string, year: string | undefined): string {
  return year !== undefined && YEAR.exec(name)?.[1] === year ? name.slice(0, -year.length) : name;
}

/** A name as it is written in a format; one too long for a pattern is cut. */
function pattern(name: string): string {
  const text = escapePattern(name);
  return text.length <= 100 ? text : `${escapePattern(name.slice(0, 45))}*`;
}

/**
 * What `ecarts importer --proposer` prints: a draft format for each table of each file, as YAML documents, each to be
 * completed and stored in a file of its own. No value when no file could be opened.
 */
export async function propose(files: readonly string[], world: ImportWorld): Promise<Read<string>> {
  const formats = await readFormats(await withoutEmptyFormats(world));
  const known = formats.value ?? new Map<string, Format>();
  const inside = await Promise.all(files.map((path) => world.folder(path)));
  const paths = files.flatMap((path, rank) => inside[rank] ?? [path]);
  const reads = await Promise.all(paths.map((path) => draftsOf(path, known, world)));
  const drafts = reads.flatMap(({ value }) => value ?? []);
  const diagnostics = [
    ...formats.diagnostics,
    ...reads.flatMap((read): readonly Diagnostic[] => read.diagnostics),
  ];
  return drafts.length === 0 ? failed(diagnostics) : { value: drafts.join("---\n"), diagnostics };
}

async function draftsOf(
  path: string,
  formats: ReadonlyMap<string, Format>,
  world: ImportWorld,
): Promise<Read<string[]>> {
  const source = await world.source(path);
  if ("missing" in source) return failed(problem("import/introuvable", { file: path }, { path }));
  if ("tooBig" in source) return failed(problem("import/trop-gros", { file: path }, source.tooBig));
  if (source.bytes.byteLength === 0) return failed(problem("file/vide", { file: path }, {}));
  const { value, diagnostics } = await openRaw(source.bytes, path, path, world);
  const thisYear = Number(world.today().slice(0, 4));
  return { value: value?.map(({ table }) => draftFormat(table, formats, thisYear)), diagnostics };
}
