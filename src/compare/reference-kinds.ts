import type { Territory } from "../data/territory.ts";
import { codesOf } from "../kernel/closed-list.ts";

/** What users write to ask for each kind of reference, and what they read. */
interface ReferenceWords {
  readonly option: string;
  readonly label: (name: string) => string;
}

const same = (name: string): string => name;

/** What a QPV can be compared with. */
export const REFERENCE_WORDS = {
  epci: { option: "epci", label: same },
  epci_hors_qpv: { option: "epci-hors-qpv", label: (name) => `${name} hors QPV` },
  commune: { option: "commune", label: same },
  departement: { option: "departement", label: same },
  region: { option: "region", label: same },
  france_metropolitaine: { option: "france", label: same },
  unite_urbaine: { option: "unite-urbaine", label: same },
  ensemble_qpv_epci: { option: "qpv-epci", label: (name) => `ensemble des QPV (${name})` },
  ensemble_qpv_departement: { option: "qpv-departement", label: (name) => `ensemble des QPV (${name})` },
  ensemble_qpv_france: { option: "qpv-france", label: () => "ensemble des QPV connus" },
  groupe: { option: "groupe", label: same },
} as const satisfies Readonly<Record<string, ReferenceWords>>;

export type ReferenceKind = keyof typeof REFERENCE_WORDS;

export const REFERENCE_KINDS = codesOf(REFERENCE_WORDS);

/** What the QPV are compared with: a kind of reference, or one territory by its code. */
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
