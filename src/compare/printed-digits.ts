import { coarsest, digitsAt } from "../data/rounding.ts";
import type { Comparison, GapChange, GapLevel } from "./comparison.ts";
import type { Sourced } from "./level-facts.ts";
import { levelAt, shownPeriods } from "./table-facts.ts";

/** What one prints by default: the digits of the indicator. */
interface Printed {
  readonly decimals: number;
}

/**
 * Digits after the comma of a value: never more than it was published with.
 *
 * @example
 * valueDigits({ value: 57, step: 1 }, { decimals: 1 })
 * // => 0
 */
export function valueDigits(value: Pick<Sourced, "step"> | undefined, { decimals }: Printed): number {
  return digitsAt(decimals, value?.step);
}

/**
 * Digits after the comma of a gap: those of the less precise of its two figures.
 *
 * @example
 * gapDigits({ value: { value: 57, step: 1 }, reference: { value: 45.8, step: 0.1 } }, { decimals: 1 })
 * // => 0
 */
export function gapDigits(
  level: Pick<GapLevel, "value" | "reference"> | undefined,
  { decimals }: Printed,
): number {
  return digitsAt(decimals, coarsest([level?.value.step, level?.reference.step]));
}

/**
 * Digits after the comma of a change of each side, and of that of the gap: those of the least precise of the figures
 * compared.
 *
 * @example
 * changeDigits({ steps: { value: 1, reference: 0.1 } }, { decimals: 1 })
 * // => { value: 0, reference: 1, gap: 0 }
 */
export function changeDigits(
  change: Pick<GapChange, "steps"> | null | undefined,
  { decimals }: Printed,
): { readonly value: number; readonly reference: number; readonly gap: number } {
  const { value, reference } = change?.steps ?? {};
  return {
    value: digitsAt(decimals, value),
    reference: digitsAt(decimals, reference),
    gap: digitsAt(decimals, coarsest([value, reference])),
  };
}

/**
 * Digits after the comma of what sums up several rows of a table in some periods: those of their coarsest figure. A reference is
 * printed with its own, as in the table: « 49 % en moyenne, contre 28,0 % dans l’agglomération ».
 */
export function tableDigits(
  { rows }: Pick<Comparison, "rows">,
  periods: readonly string[],
  { decimals }: Printed,
): { readonly value: number; readonly reference: number; readonly gap: number } {
  const levels = rows.flatMap((row) => periods.flatMap((period) => levelAt(row, period) ?? []));
  const value = coarsest(levels.map((level) => level.value.step));
  const reference = coarsest(levels.map((level) => level.reference.step));
  return {
    value: digitsAt(decimals, value),
    reference: digitsAt(decimals, reference),
    gap: digitsAt(decimals, coarsest([value, reference])),
  };
}

/** The same indicator, printed with so many digits. */
export const printedWith = <Unit extends Printed>(indicator: Unit, decimals: number): Unit =>
  indicator.decimals === decimals ? indicator : { ...indicator, decimals };

/** How the figures of one side of a table were rounded in a period: to what, and whether nobody declares it. */
export interface SideRounding {
  readonly of: "territoire" | "reference";
  readonly period: string;
  readonly step: number;
  readonly isRead: boolean;
}

/** The roundings of the figures that a table shows, each once: those of its rows, then of their references. */
export function shownRoundings(table: Comparison): readonly SideRounding[] {
  const rows = [...table.rows, ...(table.otherReferences ?? [])];
  const levels = shownPeriods(table).flatMap((period) => rows.flatMap((row) => levelAt(row, period) ?? []));
  const all = [
    ...levels.flatMap(({ period, value }) => roundingOf("territoire", period, value)),
    ...levels.flatMap(({ period, reference }) => roundingOf("reference", period, reference)),
  ];
  return [...new Map(all.map((one) => [Object.values(one).join("|"), one])).values()];
}

function roundingOf(of: SideRounding["of"], period: string, figure: Sourced): SideRounding[] {
  const { value, step, isStepRead = false } = figure;
  return step === undefined || typeof value !== "number" ? [] : [{ of, period, step, isRead: isStepRead }];
}
