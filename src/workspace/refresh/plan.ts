import { CODE_KINDS } from "../../data/territory-codes.ts";
import { MELODI, type Source } from "./register.ts";

/** One request of a source. Of Melodi, the address is that of all its pages, without the number of one. */
export interface SourceRequest {
  readonly address: string;
  /** What the files that it gives are called, without extension for Melodi; undefined: by its address. */
  readonly name: string | undefined;
}

/** A source with what would be asked for it. */
export interface PlannedSource {
  readonly source: Source;
  readonly requests: readonly SourceRequest[];
  /** Pages that an interrupted call has left, and that need not be asked for again. */
  readonly pagesKept: number;
}

/** A source that is not asked: it describes nothing of the EPCI, or is too large for the whole country. */
export interface AsideSource {
  readonly source: Source;
  readonly reason: "zonage" | "par_epci";
}

/** What will be asked of whom. */
export interface RefreshPlan {
  readonly epci: { readonly code: string; readonly label: string } | undefined;
  readonly sources: readonly PlannedSource[];
  readonly aside: readonly AsideSource[];
}

/** The most observations that Melodi gives at once. */
const ROWS_A_PAGE = 100_000;

/**
 * The requests of a source: a file, or a set of Melodi, whole or for an EPCI (its own figures, then those of its communes, where
 * the set describes them); none for a page that is to be opened by hand.
 *
 * @source Insee, API Melodi: GEO=EPCI-246200364, and GEO=EPCI-246200364*COM for its communes
 */
export function requestsOf({ origin, levels }: Source, epci: string | undefined): readonly SourceRequest[] {
  if (origin.kind === "page") return [];
  if (origin.kind === "fichier") return [{ address: origin.address, name: undefined }];
  const { dataset, filters } = origin;
  const own = levels.includes("epci") ? [`EPCI-${epci}`] : [];
  const inside = levels.includes("commune") ? [`EPCI-${epci}*COM`] : [];
  const places = epci === undefined ? [undefined] : [...own, ...inside];
  return places.map((place) => {
    const words = filters.flatMap(([name, values]) => values.map((value) => `${name}=${value}`));
    if (place !== undefined) words.push(`GEO=${place.replace("*", "%2A")}`);
    const query = [...words, `maxResult=${ROWS_A_PAGE}`].join("&");
    const name = [dataset, place?.replace("*COM", "-communes")].filter(Boolean).join("_");
    return { address: `${MELODI}/data/${dataset}?${query}`, name };
  });
}

/** Why a source is not asked; undefined for one that is. `zonings`: those in which the EPCI is known to have QPV. */
export function asideReason(
  { levels, origin }: Source,
  zonings: ReadonlySet<string> | undefined,
): AsideSource["reason"] | undefined {
  if (!zonings) return origin.kind === "melodi" && origin.isByEpci ? "par_epci" : undefined;
  const isAbout = levels.some((level) => CODE_KINDS[level].kind !== "qpv" || zonings.has(level));
  return zonings.size === 0 || isAbout ? undefined : "zonage";
}
