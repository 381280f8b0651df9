import type { Territory } from "../data/territory.ts";

/** What a QPV can be compared with. */
export const REFERENCE_KINDS = [
  "epci",
  "epci_hors_qpv",
  "commune",
  "departement",
  "region",
  "france_metropolitaine",
  "unite_urbaine",
  "ensemble_qpv_epci",
  "ensemble_qpv_departement",
  "ensemble_qpv_france",
  "groupe",
] as const;

export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** What the quarters are compared with: a kind of reference, or one territory by its code. */
export type AskedReference = { readonly kind: ReferenceKind } | { readonly code: string };

/** One reference of one QPV: a territory with figures of its own, or a set of territories to aggregate. */
export interface GapReference {
  readonly kind: ReferenceKind;
  /** Code of the territory, of the EPCI or of the department that the set belongs to, name of the group. */
  readonly code: string;
  /** Territories whose figures are summed; empty when the reference has figures of its own. */
  readonly members: readonly string[];
  /** Territories whose figures are taken away from those of `code` (EPCI hors QPV). */
  readonly without: readonly string[];
  /** Whether the QPV lies wholly inside, so that the nested interval holds; null: not known, no interval of counts. */
  readonly nested: boolean | null;
}

/** What lies in what, beyond communes and EPCI: read from data, never guessed from a label. */
export interface Memberships {
  readonly territories: ReadonlyMap<string, Territory>;
  /** By commune: region, urban unit. */
  readonly regionOf: ReadonlyMap<string, string>;
  readonly urbanUnitOf: ReadonlyMap<string, string>;
  /** Named groups: codes of their territories. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}
