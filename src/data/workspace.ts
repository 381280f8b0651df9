import type { Indicator } from "./indicator.ts";
import type { Observations } from "./observation.ts";
import type { Passage } from "./passage.ts";
import type { Territory } from "./territory.ts";

/** The folder of the national base: published sets that come with the program, read beside those of any workspace. */
export const BASE = "datasets/base-nationale/";

/**
 * Whether a file of the data is one of the national base.
 *
 * @example
 * isOfBase("datasets/base-nationale/insee/cog/region2021.csv.gz:3")
 * // => true
 */
export const isOfBase = (path: string): boolean => path.startsWith(BASE);

/**
 * What a file of a set holds; `tableaux`: tables that a document prints, cell by cell; `brut`: a published file kept as it
 * came, read through its format.
 */
export const RESOURCE_ROLES = ["observations", "territoires", "tableaux", "brut"] as const;

/**
 * Whether the figures of a set were taken from a copy of what its producer published, and not from the producer, with what
 * users read; `exacte` is a file taken over as it is, as far as its holder says.
 */
export const COPIES = {
  exacte: "relevé dans une copie",
  transformee: "relevé dans une copie transformée par un tiers",
  en_partie_transformee: "relevé dans une copie en partie transformée par un tiers",
} as const;

/** One published file of a set: where it is and its sha256, so that any number can be traced to its bytes. */
export interface Resource {
  /** Path from the workspace's root, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly role: (typeof RESOURCE_ROLES)[number];
  /** Periods of its figures that no producer wrote: they were deduced from the edition. Absent when there are none. */
  readonly deduced?: readonly string[] | undefined;
  /** The codes that a list of territories describes; absent in any other file, and in an evaluation. */
  readonly territories?: readonly string[] | undefined;
}

/** A set of published figures, as its datapackage.json describes it. */
export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly producer: string;
  readonly licence: string;
  readonly licenceLink?: string | undefined;
  readonly sources: readonly { readonly title: string; readonly link?: string | undefined }[];
  readonly period: string;
  /** The producer's own date of last update, AAAA, AAAA-MM or AAAA-MM-JJ; absent: not known. Never the day of our description. */
  readonly updated?: string | undefined;
  /** Absent: taken from the producer. */
  readonly copy?: keyof typeof COPIES | undefined;
  readonly resources: readonly Resource[];
}

/** All that was read under datasets/: everything in a workspace but its référentiels. */
export interface Workspace {
  readonly datasets: readonly Dataset[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly territories: ReadonlyMap<string, Territory>;
  readonly observations: Observations;
  /** Former codes of EPCI, and those that took over their communes; absent: none is known. */
  readonly passages?: readonly Passage[] | undefined;
}
