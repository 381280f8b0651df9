import type { Evaluation } from "../../evaluation/evaluation.ts";

/** The number of each part of the report that there is; 0 for one that there is not. */
export interface PartNumbers {
  readonly ecarts: number;
  readonly constats: number;
  readonly cibles: number;
  readonly coherence: number;
  readonly valeurs: number;
  readonly mises_en_garde: number;
  readonly sources: number;
  readonly methode: number;
}

/** The parts in their order: those that would hold nothing are left out, and the others numbered without a gap. */
export function partNumbers({ epci, targets, shared, claims, coherence }: Evaluation): PartNumbers {
  const present: Readonly<Record<keyof PartNumbers, boolean>> = {
    ecarts: epci !== null,
    constats: true,
    cibles: targets.length > 0 || shared.length > 0,
    coherence: claims.length > 0 || coherence.checks.some(({ total }) => total > 0),
    valeurs: true,
    mises_en_garde: true,
    sources: true,
    methode: true,
  };
  const names = Object.keys(present) as (keyof PartNumbers)[];
  const kept = names.filter((name) => present[name]);
  const numbers = names.map((name) => [name, kept.indexOf(name) + 1] as const);
  return Object.fromEntries(numbers) as unknown as PartNumbers;
}
