import type { Scope } from "../scope.ts";
import type { Origin, Source, Validity } from "../tree.ts";

/** The shapes of targets met in the contracts. */
export const TARGET_SHAPES = [
  "au_moins",
  "au_plus",
  "exactement",
  "couverture",
  "hausse_de",
  "baisse_de",
  "multiplie_par",
  "fourchette",
  "par_periode",
  "plus_vite_que",
  "sens",
  "jalon",
  "livrable",
  "reduction_ecart",
] as const;

export type TargetShape = (typeof TARGET_SHAPES)[number];

/** The starting value of a target. A past target or an undated value is not an observation: no path starts from it. */
export interface Baseline {
  readonly value?: number | undefined;
  /** AAAA, AAAA-MM or AAAA-MM-JJ; absent when the document does not say. */
  readonly date?: string | undefined;
  readonly nature: "constat" | "cible_passee" | "non_datee" | "annoncee";
  readonly text?: string | undefined;
  readonly source?: Source | undefined;
}

/** What a document aims at. Values are in `unit`, the document's own words; `%` is from 0 to 100. */
export interface Target extends Validity {
  readonly id: string;
  readonly label: string;
  readonly node?: string | undefined;
  readonly objective?: string | undefined;
  readonly shape: TargetShape;
  /** The value aimed at; for `hausse_de` and `baisse_de` in % of the baseline; for `multiplie_par` the factor. */
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** « plus de », « moins de »: the value itself is not enough. */
  readonly strict: boolean;
  /** « environ », « près de ». */
  readonly approximate: boolean;
  readonly unit?: string | undefined;
  /** For a share: what is over what. Two shares of different denominators are two different targets. */
  readonly shareOf?: string | undefined;
  readonly direction?: "hausse" | "baisse" | undefined;
  /** For `par_periode`, and a `couverture` to be had again in each period: the length of the period, in months. */
  readonly everyMonths?: number | undefined;
  readonly comparator?: string | undefined;
  readonly baseline?: Baseline | undefined;
  /** AAAA, AAAA-MM or AAAA-MM-JJ. */
  readonly due?: string | undefined;
  readonly duePrinted?: string | undefined;
  /** The scale at which it is judged, and at no other. */
  readonly scope: Scope;
  readonly territory?: string | undefined;
  /** A role or an institution; never a person's name. */
  readonly lead?: string | undefined;
  readonly indicator?: string | undefined;
  readonly standing: "engagement" | "exemple" | "constat" | "plafond_reglementaire";
  readonly note?: string | undefined;
  readonly origin: Origin;
  readonly source: Source;
}

/** Under which name releves.csv records the other group of a target « plus vite que »: the target's and this. */
export const COMPARATOR_SUFFIX = "-comparateur";
