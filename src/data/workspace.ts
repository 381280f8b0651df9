import type { Indicator } from "./indicator.ts";
import type { Observations } from "./observation.ts";
import type { Passage } from "./passage.ts";
import type { Territory } from "./territory.ts";

/** What a file of a set holds; `brut`: a published file kept as it came, read through its format. */
export const RESOURCE_ROLES = ["observations", "territoires", "brut"] as const;

/** One published file of a set: where it is and its sha256, so that any number can be traced to its bytes. */
export interface Resource {
  /** Path from the workspace's root, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly role: (typeof RESOURCE_ROLES)[number];
  /** Periods of its figures that no producer wrote: they were deduced from the edition. Absent when there are none. */
  readonly deduced?: readonly string[] | undefined;
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
  /** The day on which the set was put together or last updated here, AAAA-MM-JJ; the licence asks for it. */
  readonly updated: string;
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
