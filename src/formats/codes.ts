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
 * share digits: their labels decide, else a column of ten codes or more that are all regions.
 * Undefined when no system holds them all.
 */
export function findKind(column: CodeColumn, allowed: readonly CodeKindId[]): FoundKind | undefined {
  const kinds = allowed.map((id) => CODE_KINDS[id]);
  const fits = kinds.filter((kind) => column.codes.every((code) => kind.test(code)));
  const chosen = fits.length > 1 ? withoutRegionDoubt(fits, column) : fits[0];
  if (chosen) return { kind: chosen, pads: false };
  const padded = kinds.find((kind) => lostItsZeros(column.codes, kind));
  return padded && { kind: padded, pads: true };
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

/** The system that holds most of the codes, so that the others can be named; undefined when none is allowed. */
export function likeliestKind(
  codes: readonly string[],
  allowed: readonly CodeKindId[],
): CodeKind | undefined {
  const scores = allowed.map((id) => ({
    kind: CODE_KINDS[id],
    score: codes.filter(CODE_KINDS[id].test).length,
  }));
  return scores.reduce(
    (best, one) => (one.score > best.score ? one : best),
    scores[0] ?? { kind: undefined, score: 0 },
  ).kind;
}

/**
 * The items of a list in a cell: `59014, 59491`, or codes of five characters one after the other, as Insee's table of
 * QPV writes them.
 *
 * @example
 * splitList("59014, 59491")
 * // => ["59014", "59491"]
 * @example
 * splitList("5901459491")
 * // => ["59014", "59491"]
 */
export function splitList(cell: string): string[] {
  const items = cell
    .split(/[,;|]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  const [only] = items;
  const isGlued = items.length === 1 && only !== undefined && /^(?:\d[\dAB]\d{3}){2,}$/.test(only);
  return isGlued ? (only.match(/.{5}/g) ?? []) : items;
}
