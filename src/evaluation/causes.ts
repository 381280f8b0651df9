import type { Basis } from "./bases-of.ts";

const WORDS = {
  figures: "les chiffres ne sont plus les mêmes",
  parameters: "un seuil n’est plus le même",
  rule: "la règle n’est plus la même",
  definition: "sa définition n’est plus la même",
  human: "une appréciation ou une correction a changé",
} as const;

/** Why a verdict is not what it was: each thing it rests on that differs. Never empty. */
export function causes(before: Basis, after: Basis, dayChanged: boolean): string[] {
  const keys = Object.keys(WORDS) as (keyof typeof WORDS)[];
  const differing = keys.filter((key) => before[key] !== after[key]).map((key) => WORDS[key]);
  if (differing.length > 0) return differing;
  return [dayChanged ? "le jour de l’évaluation n’est plus le même" : "le programme n’est plus le même"];
}
