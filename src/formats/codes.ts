import { contradicts, departementNamed } from "../data/departement-names.ts";
import { CODE_KINDS, type CodeKind, type CodeKindId, isRegionLabel } from "../data/territory-codes.ts";

/** The codes of a column as published, with their labels, in the order of the rows; no aggregate, no empty cell. */
export interface CodeColumn {
  readonly codes: readonly string[];
  readonly labels: readonly string[];
}

/** The system of codes of a column; `pads` when a spreadsheet ate the zeros of the whole column. */
export interface FoundKind {
  readonly kind: CodeKind;
  readonly pads: boolean;
}

/**
 * The system of codes that all the codes of a column belong to, among those a format allows. Regions and départements
 * share digits: their labels decide, else a column of ten codes or more that are all regions. « 1 » is metropolitan France
 * unless its label is another name.
 * Undefined when no system holds them all.
 */
export function findKind(column: CodeColumn, allowed: readonly CodeKindId[]): FoundKind | undefined {
  const kinds = allowed.map((id) => CODE_KINDS[id]);
  const fits = kinds.filter((kind) => column.codes.every((code) => kind.test(code)) && agrees(kind, column));
  const chosen = fits.length > 1 ? withoutRegionDoubt(fits, column) : fits[0];
  if (chosen) return { kind: chosen, pads: false };
  const padded = kinds.find((kind) => lostItsZeros(column.codes, kind) || isNamedOnce(kind, column));
  return padded && { kind: padded, pads: true };
}

/** A column whose labels are other territories than its codes is of another system. */
function agrees({ id }: CodeKind, { codes, labels }: CodeColumn): boolean {
  return id !== "metropole" || !codes.some((code, index) => contradicts(id, code, labels[index] ?? ""));
}

/** Départements whose names prove that each code lost its zeros, whether or not another has its full length. */
function isNamedOnce({ id, width }: CodeKind, { codes, labels }: CodeColumn): boolean {
  return (
    id === "departement" &&
    codes.length > 0 &&
    codes.every((code, index) => departementNamed(labels[index] ?? "") === code.padStart(width, "0"))
  );
}

function withoutRegionDoubt(fits: readonly CodeKind[], { codes, labels }: CodeColumn): CodeKind | undefined {
  const region = fits.find(({ id }) => id === "region");
  if (!region || !fits.some(({ id }) => id === "departement")) return fits[0];
  const named = codes.filter((code, index) => isRegionLabel(code, labels[index] ?? "")).length;
  const hasLabels = labels.some((label) => label !== "");
  const isRegion = hasLabels ? named * 2 > codes.length : codes.length >= 10;
  return isRegion ? region : fits.find(({ id }) => id !== "region");
}

/**
 * Whether the whole column proves that leading zeros were eaten: some codes are too short, none begins with a zero, some
 * have their full length, and all are right once the zeros are put back.
 */
export function lostItsZeros(codes: readonly string[], kind: CodeKind): boolean {
  if (kind.width === 0) return false;
  const short = codes.filter((code) => code.length < kind.width);
  const full = codes.filter((code) => code.length >= kind.width);
  return (
    short.length > 0 &&
    full.length > 0 &&
    !codes.some((code) => code.startsWith("0")) &&
    codes.every((code) => kind.test(code.padStart(kind.width, "0")))
  );
}

/**
 * The system that holds most of the codes, so that the others can be named; where none holds any, the one that would with
 * leading zeros. Undefined when none is allowed.
 */
export function likeliestKind(
  codes: readonly string[],
  allowed: readonly CodeKindId[],
): CodeKind | undefined {
  const kinds = allowed.map((id) => CODE_KINDS[id]);
  return best(kinds, codes, (kind, code) => kind.test(code)) ?? best(kinds, codes, isShortIn) ?? kinds[0];
}

const isShortIn = (kind: CodeKind, code: string): boolean => isShortOf(code, kind);

/** The first of the systems that hold most codes; undefined when none holds one. */
function best(
  kinds: readonly CodeKind[],
  codes: readonly string[],
  holds: (kind: CodeKind, code: string) => boolean,
): CodeKind | undefined {
  const scores = kinds.map((kind) => ({ kind, score: codes.filter((code) => holds(kind, code)).length }));
  const most = Math.max(0, ...scores.map(({ score }) => score));
  return most === 0 ? undefined : scores.find(({ score }) => score === most)?.kind;
}

/**
 * Whether a code lacks leading zeros to be one of a system whose codes are all of one length.
 *
 * @example
 * isShortOf("1001", { width: 5, test: (code) => /^\d{5}$/.test(code) })
 * // => true
 */
export function isShortOf(code: string, { width, test }: Pick<CodeKind, "width" | "test">): boolean {
  return width > 0 && code !== "" && code.length < width && test(code.padStart(width, "0"));
}

/**
 * The names of a list in a cell, parted by commas, semicolons or bars.
 *
 * @example
 * splitNames("Douchy-les-Mines, Lourches")
 * // => ["Douchy-les-Mines", "Lourches"]
 */
export function splitNames(cell: string): string[] {
  return cell
    .split(/[,;|]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/**
 * The codes of a list in a cell, in all the ways in which lists are written: `59014, 59491`, `59014 / 59491`,
 * `['59014', '59491']`, `="59014"`, or codes of five characters one after the other, as Insee's table of QPV writes them.
 *
 * @example
 * splitCodes("59014 / 59491")
 * // => ["59014", "59491"]
 * @example
 * splitCodes("['59014', '59491']")
 * // => ["59014", "59491"]
 * @example
 * splitCodes("5901459491")
 * // => ["59014", "59491"]
 */
export function splitCodes(cell: string): string[] {
  const items = cell.split(/[\s,;|/+&="'’`[\](){}]+/u).filter((item) => item !== "");
  const [only] = items;
  const isGlued = items.length === 1 && only !== undefined && /^(?:\d[\dAB]\d{3}){2,}$/.test(only);
  return isGlued ? (only.match(/.{5}/g) ?? []) : items;
}

/**
 * A code as spreadsheets protect it: `="62498"` is 62498.
 *
 * @example
 * plainCode('="01001"')
 * // => "01001"
 */
export function plainCode(text: string): string {
  return text.startsWith("=") ? (/^="(.*)"$/.exec(text)?.[1]?.trim() ?? text) : text;
}

/** A code that begins with a digit or as those of QPV do: no sentence and no total does. Asked of every row. */
const BARE_CODE = /^[\dQ][\dA-Z]*$/;

/**
 * Whether a text of the column of codes is a sentence: a source, a note, a title.
 *
 * @example
 * isNoteText("Source : Insee, Filosofi 2021.")
 * // => true
 * @example
 * isNoteText("QP059050")
 * // => false
 */
export function isNoteText(text: string): boolean {
  if (BARE_CODE.test(text)) return false;
  return (
    /^(?:sources?|notes?|lecture|champ|avertissement|©|\*)(?![a-z0-9])/i.test(text) ||
    /\S\s+\S+\s+\S/.test(text)
  );
}

/**
 * Whether a text of the column of codes says that the row adds up the others.
 *
 * @example
 * isTotal("Total général")
 * // => true
 */
export function isTotal(text: string): boolean {
  return !BARE_CODE.test(text) && /^(?:sous[ -]?total|total|totaux|ensemble)(?!\p{L})/iu.test(text);
}
