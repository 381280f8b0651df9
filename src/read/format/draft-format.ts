import { stringify } from "yaml";
import { CODE_KIND_IDS, CODE_KINDS } from "../../model/code-kinds.ts";
import type { Format } from "../../model/format.ts";
import type { HeadLine, RawTable, RowCursor } from "../raw/raw-table.ts";
import { lostItsZeros } from "./code-column.ts";
import { recognise, widest } from "./recognise.ts";

const SAMPLE = 200;

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
export function draftFormat(table: RawTable, formats: ReadonlyMap<string, Format>): string {
  const recognition = recognise(table, formats.values());
  const header = widest(table);
  const columns = guess(table, header);
  const code = columns.find(({ kind }) => kind !== undefined);
  const numeric = columns.filter((column) => column.isNumeric && column !== code);
  const marks = [...new Set(numeric.flatMap((column) => column.marks))];
  const document = {
    id: "producteur/famille",
    titre: "à compléter",
    producteur: "à compléter",
    jeu: "producteur/famille",
    source: "à compléter, {periode}",
    licence: { titre: "à compléter" },
    disposition: "large",
    reconnaissance: { colonnes: [code, ...numeric.slice(0, 3)].flatMap((one) => (one ? [one.name] : [])) },
    territoires: [{ code: [code?.name ?? "à compléter"], mailles: [code?.kind ?? "commune"] }],
    periode: /(?:[0-9]{2})$/.test(numeric[0]?.name ?? "") ? { en_tete: true } : { inconnue: true },
    decimale: numeric.find(({ mark }) => mark !== undefined)?.mark ?? ".",
    absences: Object.fromEntries([["", "absent"], ...marks.map((mark) => [mark, "absent"])]),
    indicateurs: numeric.map(({ name }) => ({ id: slug(name), colonnes: [withYear(name)] })),
    ecartees: [{ colonnes: others(columns, code, numeric), motif: "à compléter" }],
  };
  return `${comments(table, recognition)}\n${stringify(document, { lineWidth: 100 })}`;
}

function comments(table: RawTable, recognition: ReturnType<typeof recognise>): string {
  const { delimiter } = widest(table);
  const lines = [
    "yaml-language-server: $schema=../../../schemas/format.schema.json",
    `Ébauche pour ${table.place} : à ranger sous datasets/formats/<producteur>/<famille>.yaml une fois complétée.`,
    `Séparateur « ${delimiter === "\t" ? "tabulation" : delimiter} », encodage ${table.encoding}.`,
    "Chaque indicateur doit être décrit par datasets/indicateurs/<id>.yaml ; les marques d’absence ont un sens à demander au producteur.",
    ...nearestWords(recognition),
  ];
  return lines.map((line) => `# ${line}`).join("\n");
}

function nearestWords(recognition: ReturnType<typeof recognise>): string[] {
  if ("found" in recognition) return [`Déjà connu : ${recognition.found.format.id}.`];
  if ("several" in recognition) return [`Convient à ${recognition.several.join(", ")}.`];
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
  const numbers = filled.filter((text) => /^-?[\d\s\u00a0\u202f.,]+$/.test(text));
  const words = [...new Set(filled.filter((text) => !numbers.includes(text)))];
  const decimal = numbers.map((text) => /([.,])\d{1,2}$/.exec(text)?.[1]).find((mark) => mark !== undefined);
  const isNumeric = numbers.length > filled.length / 2 && words.length <= 6;
  return {
    name,
    kind: kindOf(filled),
    isNumeric,
    mark: decimal as "," | "." | undefined,
    marks: isNumeric ? words : [],
  };
}

/** The system of a column of codes: all different, and all of it. Two digits alone could be anything. */
function kindOf(sample: readonly string[]): string | undefined {
  if (sample.length === 0 || new Set(sample).size < sample.length * 0.9) return undefined;
  const sure = CODE_KIND_IDS.filter(
    (id) => !["departement", "region", "metropole", "france", "ensemble"].includes(id),
  );
  return sure.find((id) => sample.every(CODE_KINDS[id].test) || lostItsZeros(sample, CODE_KINDS[id]));
}

function others(
  columns: readonly GuessedColumn[],
  code: GuessedColumn | undefined,
  numeric: readonly GuessedColumn[],
): string[] {
  const rest = columns
    .filter((column) => column !== code && !numeric.includes(column))
    .map(({ name }) => name);
  return rest.length > 0 ? rest : ["à compléter"];
}

function slug(name: string): string {
  const text = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[a-z]/.test(text) ? text : `i_${text}`;
}

/** `MED21` is written `MED{AA}`: a new edition then needs no new line. */
function withYear(name: string): string {
  return name.replace(/(?<!\d)\d{2}$/, "{AA}");
}
