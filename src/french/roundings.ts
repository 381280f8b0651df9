import type { Comparison } from "../compare/comparison.ts";
import type { Sourced } from "../compare/level-facts.ts";
import { type SideRounding, shownRoundings } from "../compare/printed-digits.ts";
import type { Indicator } from "../data/indicator.ts";
import { digitsAt } from "../data/rounding.ts";
import { unitWords } from "../data/unit.ts";
import { formatNumber } from "../kernel/french.ts";
import { decimalsOf } from "../kernel/numbers.ts";
import { periodWords } from "./periods.ts";

type Printed = Pick<Indicator, "unit" | "decimals">;

/** A step in the unit of gaps: « 1 point », « 0,1 point », « 10 € ». */
function stepWords(step: number, unit: string): string {
  const noun = unit === "%" ? "point" : unitWords(unit).gap;
  return `${formatNumber(step, decimalsOf(step))} ${noun}`;
}

/** That the rounding of a figure was read in the digits of its column, and to what; undefined where it is declared. */
export function readStepWords(
  { step, isStepRead }: Pick<Sourced, "step" | "isStepRead">,
  { unit }: Printed,
): string | undefined {
  if (step === undefined || !isStepRead) return undefined;
  return `arrondi à ${stepWords(step, unit)}, lu dans les chiffres de la colonne`;
}

const SIDE = { territoire: "QPV", reference: "référence" } as const;

/**
 * How the figures of a table are rounded, where that takes digits away from a difference, or where no producer declares
 * it and the step was read in the digits of the whole column; nothing otherwise.
 */
export function roundingSentences(table: Comparison, indicator: Printed): readonly string[] {
  const found = shownRoundings(table);
  const isCoarse = ({ step }: SideRounding) => digitsAt(indicator.decimals, step) < indicator.decimals;
  if (!found.some((one) => one.isRead || isCoarse(one))) return [];
  const groups = new Map<string, SideRounding[]>();
  for (const one of found) {
    const key = `${one.of}|${one.step}|${one.isRead}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const parts = [...groups.values()].map((group) => groupWords(group, indicator.unit));
  const read = found.some(({ isRead }) => isRead)
    ? " (* pas déclaré : lu dans les chiffres de toute la colonne)"
    : "";
  const printed = found.some(isCoarse)
    ? " Un écart ou une évolution s’imprime avec les chiffres du moins précis des nombres comparés."
    : "";
  return [`Arrondi publié : ${parts.join(" ; ")}${read}.${printed}`];
}

function groupWords(group: readonly SideRounding[], unit: string): string {
  const [first] = group;
  if (!first) return "";
  const periods = group.map(({ period }) => periodWords(period)).join(" et ");
  return `${SIDE[first.of]}, ${periods} : ${stepWords(first.step, unit)}${first.isRead ? "*" : ""}`;
}
