import { type Quantity, unknown } from "../kernel/unknown.ts";
import type { Observation, Observations } from "./observation.ts";
import type { Perimeter, Territory } from "./territory.ts";

/** A member with its figure; undefined when no file that was read holds one. */
export interface MemberValue {
  readonly code: string;
  readonly value: Quantity | undefined;
}

/** A sum, and the members without which it is unknown. */
export interface MemberSum {
  readonly value: Quantity;
  readonly missing: readonly string[];
}

/**
 * What the figures of all members add up to. One that is missing leaves the sum unknown, with the reason of the first that
 * has one: a partial sum would pass for the whole. Only for counts: rates and medians do not add up.
 *
 * @example
 * memberSum([{ code: "62498", value: 9500.1 }, { code: "62510", value: 9000.1 }])
 * // => { value: 18500.2, missing: [] }
 * @example
 * memberSum([{ code: "62498", value: 9500.1 }, { code: "62510", value: { unknown: "secret" } }])
 * // => { value: { unknown: "secret" }, missing: ["62510"] }
 */
export function memberSum(members: readonly MemberValue[]): MemberSum {
  let [total, reason]: [number, Quantity | undefined] = [0, undefined];
  const missing: string[] = [];
  for (const { code, value } of members) {
    if (typeof value === "number") total += value;
    else {
      missing.push(code);
      reason ??= value;
    }
  }
  // The noise of binary sums is cut, far below what is published.
  const value = missing.length > 0 ? (reason ?? unknown("absent")) : Number(total.toPrecision(14));
  return { value, missing };
}

/**
 * The perimeters of an EPCI, those of the years nearest to a given one first, the later of two as near.
 *
 * @example
 * nearestPerimeters([{ year: "2020", communes: [] }, { year: "2024", communes: [] }], 2023).map(({ year }) => year)
 * // => ["2024", "2020"]
 */
export function nearestPerimeters(perimeters: readonly Perimeter[], year: number): Perimeter[] {
  const distance = (one: Perimeter) => Math.abs(Number(one.year) - year);
  return perimeters.toSorted(
    (left, right) => distance(left) - distance(right) || Number(right.year) - Number(left.year),
  );
}

/** The communes that a figure was summed over: each with its own, from the same file; undefined where no file holds one. */
export interface SummedOver {
  readonly year: string;
  readonly members: readonly { readonly code: string; readonly observation: Observation | undefined }[];
}

/** What a summed figure of an EPCI was made of; undefined for a published one. */
export function summedOver(
  { summedAt, indicator, period, address }: Observation,
  { perimeters = [] }: Territory,
  observations: Observations,
): SummedOver | undefined {
  const perimeter = perimeters.find(({ year }) => year === summedAt);
  if (!perimeter) return undefined;
  const { year, communes } = perimeter;
  const members = communes.map((code) => {
    const all = observations.all(indicator, code, period);
    return { code, observation: all.find((one) => one.address.file === address.file) };
  });
  return { year, members };
}
