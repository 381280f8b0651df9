import { type CountedFigure, countedFigure } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import type { Quantity } from "../kernel/unknown.ts";
import type { Comparison } from "./comparison.ts";

/** What one territory gives to a reference that several make, in one period. */
export interface MemberFigure {
  readonly reference: string;
  readonly code: string;
  readonly period: string;
  readonly value: Quantity;
  /** Cases and people, where the share is summed from them. */
  readonly cases: number | undefined;
  readonly people: number | undefined;
  /** `file:line` of the figure and of each count; empty when there is none. */
  readonly addresses: readonly string[];
  /** Whether it has a figure at both dates of the change; null without two dates. */
  readonly isInChange: boolean | null;
}

/** Which reference and which period; all those of the table when absent. */
interface AskedMembers {
  readonly reference?: string | undefined;
  readonly period?: string | undefined;
}

/**
 * The figures that the references of a table were made of, period by period, in the order of the codes; those that have
 * none stand there with their reason. Empty where one territory is the reference.
 */
export function memberFigures(
  { members = {}, summary, periods }: Comparison,
  indicator: Indicator | undefined,
  observations: Observations,
  asked: AskedMembers = {},
): MemberFigure[] {
  if (!indicator) return [];
  const read = (code: string, period: string) => countedFigure(indicator, code, period, observations);
  const isKnown = (code: string, period: string) => typeof read(code, period).figure.value === "number";
  const references = Object.entries(members).filter(([code]) => (asked.reference ?? code) === code);
  const shown = periods.filter((period) => (asked.period ?? period) === period);
  return references.flatMap(([reference, codes]) => {
    const inChange = new Set(
      summary ? codes.filter((code) => isKnown(code, summary.start) && isKnown(code, summary.end)) : [],
    );
    return shown.flatMap((period) =>
      codes.map((code) => ({
        reference,
        code,
        period,
        ...figureOf(read(code, period)),
        isInChange: summary ? inChange.has(code) : null,
      })),
    );
  });
}

function figureOf({ figure, observation, counts }: CountedFigure) {
  const own = observation ? [`${observation.address.file}:${observation.address.line}`] : [];
  // People without cases serve an interval; no sum is made of them.
  const isSummed = figure.numerator !== undefined;
  return {
    value: figure.value,
    cases: figure.numerator,
    people: isSummed ? figure.denominator : undefined,
    addresses: [...own, ...(isSummed ? counts.map(({ address }) => address) : [])],
  };
}
