/** The kinds of territories that are known. An `ensemble` is a named group: all the QPV of an EPCI, of France. */
export const TERRITORY_KINDS = [
  "qpv",
  "epci",
  "commune",
  "iris",
  "departement",
  "region",
  "france",
  "ensemble",
] as const;

/** What became of a QPV from 2015 to 2024, as the correspondence table says: never deduced from a code. */
export const SUCCESSIONS = {
  inchange: "périmètre inchangé",
  modifie: "périmètre modifié",
  nouveau: "quartier nouveau",
  sorti: "quartier sorti de la géographie prioritaire",
} as const;

/** The name of one of them. */
export type SuccessionId = keyof typeof SUCCESSIONS;

/** The name of a kind of territories. */
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

/** The communes of an EPCI on 1 January of a year, as a list of that vintage gives them. */
export interface Perimeter {
  readonly year: string;
  readonly communes: readonly string[];
}

/**
 * A territory. The QPV of 2015 and of 2024 are different territories, with different codes and geographies:
 * nothing links one to the other unless data say so.
 */
export interface Territory {
  readonly code: string;
  readonly label: string;
  readonly kind: TerritoryKind;
  /** The zoning that the code belongs to: `qpv2015`, `qpv2024`, `cog`. */
  readonly geography: string;
  /** Codes of the communes it lies in, several for many QPV. */
  readonly communes: readonly string[];
  /** Codes of the EPCI it lies in: 17 QPV of 2024 lie in several. */
  readonly epci: readonly string[];
  /** Other labels under which documents name it. */
  readonly aliases: readonly string[];
  /** False when imported figures name it but no imported list does. */
  readonly isListed?: boolean | undefined;
  /** Codes of the territories that it succeeds (QPV 2015 of a QPV 2024), when a correspondence table says so. */
  readonly predecessors?: readonly string[] | undefined;
  /** What the correspondence table of QPV says became of it. */
  readonly succession?: SuccessionId | undefined;
  /** Of an EPCI: its communes at each vintage whose list was imported, the earliest first. */
  readonly perimeters?: readonly Perimeter[] | undefined;
}
