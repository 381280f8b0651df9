import { yearOf } from "../kernel/dates.ts";
import type { Indicator } from "./indicator.ts";
import type { Observations } from "./observation.ts";

/** Where a household effect comes from, with what users read. */
export const EFFECT_ORIGINS = {
  tailles_publiees: "tailles de ménage publiées",
  mediane_nationale: "médiane des QPV de France, faute de tailles publiées",
} as const;

/** By how much persons who live together make a share less sure than as many persons drawn one by one. */
export interface HouseholdEffect {
  /** Cases and population are divided by it: 1 when each lives alone. */
  readonly value: number;
  /** From the household sizes published for the territory, or the median of those of the QPV of France. */
  readonly origin: keyof typeof EFFECT_ORIGINS;
  /** The period of the sizes; absent for the median. */
  readonly period?: string | undefined;
  /** `file:line` of each size; empty for the median. */
  readonly addresses: readonly string[];
}

/**
 * The median effect of 1,242 QPV of 2024 (5th to 95th centile: 2.6 to 4.0).
 *
 * @source METHODS, addendum of November 2026, A; recomputed by test/real/household-effect.test.ts
 */
export const MEDIAN_EFFECT = 3.36;

/** The shares of households by size, in per cent, with the persons of each class; the open ones count 4.4 and 6.6. */
export const HOUSEHOLD_SIZES: readonly (readonly [indicator: string, persons: number])[] = [
  ["part_menages_une_personne", 1],
  ["part_menages_deux_personnes", 2],
  ["part_menages_trois_personnes", 3],
  ["part_menages_quatre_cinq_personnes", 4.4],
  ["part_menages_six_personnes", 6.6],
];

/**
 * The design effect of households of which all are cases or none is: mean of size² over mean of size. Undefined when no
 * household has anybody.
 *
 * @source L. Kish, Survey Sampling, 1965, § 8.2, with an intra-household correlation of 1; METHODS, addendum A
 * @example
 * effectOfSizes([[43.3, 1], [24.1, 2], [13.2, 3], [15.6, 4.4], [3.7, 6.6]])?.toFixed(2)
 * // => "3.22"
 */
export function effectOfSizes(
  sizes: readonly (readonly [share: number, persons: number])[],
): number | undefined {
  const sum = (power: number) => sizes.reduce((total, [share, size]) => total + share * size ** power, 0);
  const effect = sum(2) / sum(1);
  return Number.isFinite(effect) ? effect : undefined;
}

/** Five shares printed to a tenth make 100 to a quarter of a point, more when a class is missing or doubled. */
const WHOLE = { least: 98, most: 102 } as const;

/**
 * The effect of a territory for an indicator whose persons are cases by household (`grappe: menage`): from its sizes of
 * the nearest period in which the five are published, else the national median. Undefined for other indicators.
 */
export function householdEffect(
  { cluster }: Pick<Indicator, "cluster">,
  code: string,
  period: string,
  observations: Observations,
): HouseholdEffect | undefined {
  if (cluster !== "menage") return undefined;
  const year = yearOf(period) ?? 0;
  const distance = ({ period: other }: KnownEffect) => Math.abs((yearOf(other) ?? 0) - year);
  let nearest: KnownEffect | undefined;
  for (const one of knownEffects(code, observations))
    if (!nearest || distance(one) < distance(nearest)) nearest = one;
  return nearest ?? MEDIAN;
}

const MEDIAN: HouseholdEffect = { value: MEDIAN_EFFECT, origin: "mediane_nationale", addresses: [] };

/** From the sizes that are published for a territory in a period. */
type KnownEffect = HouseholdEffect & { readonly period: string };

const EFFECTS = new WeakMap<Observations, Map<string, readonly KnownEffect[]>>();

/** Worked out once: every period of every such indicator of a territory asks for those of its sizes. */
function knownEffects(code: string, observations: Observations): readonly KnownEffect[] {
  const all = EFFECTS.get(observations) ?? new Map<string, readonly KnownEffect[]>();
  const known = all.get(code);
  if (known) return known;
  const [first = ["", 0]] = HOUSEHOLD_SIZES;
  const found = observations
    .periods(first[0], code)
    .flatMap((period) => publishedEffect(code, period, observations) ?? []);
  EFFECTS.set(observations, all.set(code, found));
  return found;
}

function publishedEffect(code: string, period: string, observations: Observations): KnownEffect | undefined {
  const sizes: (readonly [share: number, persons: number])[] = [];
  let total = 0;
  for (const [indicator, persons] of HOUSEHOLD_SIZES) {
    const share = observations.find(indicator, code, period)?.value;
    if (typeof share !== "number") return undefined;
    sizes.push([share, persons]);
    total += share;
  }
  const value = total < WHOLE.least || total > WHOLE.most ? undefined : effectOfSizes(sizes);
  if (value === undefined) return undefined;
  return {
    value,
    origin: "tailles_publiees",
    period,
    // Of thousands of effects a table shows a few: their addresses are made then.
    get addresses() {
      return HOUSEHOLD_SIZES.flatMap(([indicator]) => {
        const address = observations.find(indicator, code, period)?.address;
        return address ? [`${address.file}:${address.line}`] : [];
      });
    },
  };
}
