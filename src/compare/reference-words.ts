import type { ReferenceKind } from "./gap-reference.ts";

/** What users write to ask for each kind of reference, and what they read. */
interface ReferenceWords {
  readonly option: string;
  readonly label: (name: string) => string;
}

const same = (name: string): string => name;

export const REFERENCE_WORDS: Readonly<Record<ReferenceKind, ReferenceWords>> = {
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
};

/** What a reference of its own for each quarter is called in a title. */
const EACH: Readonly<Partial<Record<ReferenceKind, string>>> = {
  commune: "la commune de chaque QPV",
  departement: "le département de chaque QPV",
  region: "la région de chaque QPV",
  ensemble_qpv_departement: "l’ensemble des QPV du département de chaque QPV",
};

/**
 * What a reference is called: from its kind and the label of its code; in a title, what each quarter has of its own.
 *
 * @example
 * referenceLabel("epci_hors_qpv", "246200364", "CA de Lens-Liévin")
 * // => "CA de Lens-Liévin hors QPV"
 * @example
 * referenceLabel("commune", "commune", "commune")
 * // => "la commune de chaque QPV"
 */
export function referenceLabel(
  kind: ReferenceKind | "territoire" | undefined,
  code: string,
  name: string,
): string {
  if (kind === undefined || kind === "territoire") return name;
  return code === kind ? (EACH[kind] ?? name) : REFERENCE_WORDS[kind].label(name);
}
