import { leadingRank } from "../compare/leading-indicators.ts";
import type { Indicator } from "../data/indicator.ts";

/** What sentences call the subject of an indicator. */
export interface Subject {
  /** What stands before the sentence where it cannot name the subject itself: « Sans le bac : »; else empty. */
  readonly opening: string;
  /** « le revenu ». */
  readonly value: string;
  /** « celui de l’agglomération »: its pronoun. */
  readonly pronoun: string;
  /** After « écart »: « de revenu »; empty where the opening says it. */
  readonly of: string;
}

/** The subjects that have a noun of their own, by the rank of their indicators and their unit. */
const NOUNS: readonly (Omit<Subject, "opening"> & { readonly unit: string })[] = [
  { unit: "%", value: "le taux de pauvreté", pronoun: "celui", of: " de pauvreté" },
  { unit: "EUR", value: "le revenu", pronoun: "celui", of: " de revenu" },
  { unit: "%", value: "le taux d’emploi", pronoun: "celui", of: " de taux d’emploi" },
];

/**
 * What sentences call the subject of an indicator: its noun where it is one of those that an evaluation opens with, else its
 * label before the sentence.
 *
 * @example
 * subjectOf({ id: "taux_pauvrete_60", unit: "%", shortLabel: "Taux de pauvreté" }).of
 * // => " de pauvreté"
 * @example
 * subjectOf({ id: "part_sans_bac", unit: "%", shortLabel: "Sans le bac" }).opening
 * // => "Sans le bac : "
 */
export function subjectOf({ id, unit, shortLabel }: Pick<Indicator, "id" | "unit" | "shortLabel">): Subject {
  const noun = NOUNS[leadingRank(id)];
  const isWhole = !id.includes(".");
  return isWhole && noun?.unit === unit
    ? { opening: "", ...noun }
    : { opening: `${shortLabel} : `, value: "la valeur", pronoun: "celle", of: "" };
}
