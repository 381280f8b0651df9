import type { Source, Validity } from "../../referentiel/tree.ts";
import type { IndexMean } from "../../statistics/composite-index.ts";
import type { HumanDimension, HumanIndexName } from "../../statistics/human-index.ts";
import type { BAROMETER_SENSES, BAROMETER_THEMES } from "../tables/barometer.ts";

export type BarometerTheme = keyof typeof BAROMETER_THEMES;
export type BarometerSense = keyof typeof BAROMETER_SENSES;

/** How indicators make a theme, and themes the whole. */
export const BAROMETER_MEANS = {
  arithmetique: "moyenne arithmétique",
  geometrique: "moyenne géométrique (sur 1 à 100)",
} as const satisfies Readonly<Record<IndexMean, string>>;

/** What is made of a value beyond the frozen bounds; it is said in both cases. */
export const BEYOND_BOUNDS = {
  ramene: "une valeur au-delà d’une borne compte comme la borne",
  inconnu: "une valeur au-delà d’une borne n’est pas notée",
} as const;

/** Two values between which an indicator is placed: frozen on a date, so that no territory moves because another did. */
export interface FrozenBounds extends Validity {
  readonly least: number;
  readonly most: number;
  /** By its logarithm: income. */
  readonly logarithm: boolean;
  /** The day on which they were frozen, AAAA-MM-JJ. */
  readonly frozenOn: string;
  /** Where they come from. */
  readonly source: Source;
}

/** An indicator of the barometer, as the lines of the table name it. */
export interface BarometerBounds extends FrozenBounds {
  readonly indicator: string;
  readonly theme: BarometerTheme;
  readonly sense: BarometerSense;
  /** In its theme. */
  readonly weight: number;
}

/** By how much weights and bounds are moved to see how far ranks rest on them. */
export interface Perturbation {
  /** Of each weight, either way: 0.25 is a quarter. */
  readonly weights: number;
  /** Of the distance between the bounds, either way. */
  readonly bounds: number;
  readonly draws: number;
  readonly seed: number;
}

/** When needs are general, and when some territories are at risk: a convention, for no document gives its numbers. */
export interface NeedsRule {
  /** A score (0 to 100) under which a territory is in need. */
  readonly under: number;
  /** From which share of the territories (0 to 1) the need is general. */
  readonly share: number;
  /** Who chose these two numbers, and why. */
  readonly convention: string;
}

/** The human development index that opens the barometer. */
export interface HumanIndexRule {
  readonly name: HumanIndexName;
  /** By dimension: the indicator that the lines name, and its frozen bounds. */
  readonly components: Readonly<Record<HumanDimension, FrozenBounds & { readonly indicator: string }>>;
}

/** How the barometer of a contract is computed: nothing here is a default of the program. */
export interface BarometerRules {
  readonly mean: IndexMean;
  readonly beyond: keyof typeof BEYOND_BOUNDS;
  /** How many indicators of a theme, of those declared, must be known; all of them when nothing is said. */
  readonly leastIndicators?: number | undefined;
  /** How many of the nine themes must be known for the whole; all of them when nothing is said. */
  readonly leastThemes?: number | undefined;
  /** Of themes; 1 where nothing is said. */
  readonly themeWeights: Readonly<Partial<Record<BarometerTheme, number>>>;
  readonly bounds: readonly BarometerBounds[];
  readonly perturbation?: Perturbation | undefined;
  readonly needs?: NeedsRule | undefined;
  readonly humanIndex?: HumanIndexRule | undefined;
  readonly source: Source;
}
