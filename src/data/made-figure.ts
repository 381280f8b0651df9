import { counted, formatCount } from "../kernel/french.ts";

/** What users read for a figure that nobody publishes as such. */
export const MADE_WORDS = {
  part_des_effectifs: "calculé : cas sur population, publiés tous deux",
  part_des_sommes: "calculé : cas sur population, chacun la somme des communes de l’EPCI",
  part_exacte: "part des cas et des populations additionnés",
  moyenne_simple_des_parts: "moyenne simple des parts",
  moyenne_simple_des_moyennes: "moyenne simple",
  moyenne_simple_des_medianes: "moyenne simple des médianes, qui n’est pas une médiane",
  moyenne_simple_des_quantiles: "moyenne simple des quantiles, qui n’est pas un quantile",
  reste_de_l_epci: "cas et population de l’EPCI moins ceux de ses QPV",
} as const;

export type MadeKind = keyof typeof MADE_WORDS;

/** A figure that nobody publishes: what was computed, of how many territories out of how many. */
export interface MadeFigure {
  readonly kind: MadeKind;
  readonly available: number;
  readonly total: number;
  /** At how many dates each of the available territories has a figure; absent: at one, its own. */
  readonly dates?: number | undefined;
}

/**
 * How a figure was made, with how many territories it rests on when there are several, and at which dates.
 *
 * @example
 * madeWords({ kind: "moyenne_simple_des_parts", available: 20, total: 22 })
 * // => "moyenne simple des parts, sur 20 QPV disponibles sur 22"
 * @example
 * madeWords({ kind: "moyenne_simple_des_parts", available: 1203, total: 1253 })
 * // => "moyenne simple des parts, sur 1\u202f203 QPV disponibles sur 1\u202f253"
 * @example
 * madeWords({ kind: "part_exacte", available: 87, total: 91, dates: 2 })
 * // => "part des cas et des populations additionnés, sur 87 QPV disponibles aux deux dates sur 91"
 */
export function madeWords({ kind, available, total, dates = 1 }: MadeFigure): string {
  if (isQuotient(kind)) return MADE_WORDS[kind];
  const when = dates === 1 ? "" : dates === 2 ? " aux deux dates" : ` aux ${dates} dates`;
  return `${MADE_WORDS[kind]}, sur ${counted(available, "QPV disponible", "QPV disponibles")}${when} sur ${formatCount(total)}`;
}

/**
 * Whether a figure was made of the cases and people of one territory, and not of several.
 *
 * @example
 * isQuotient("part_des_sommes")
 * // => true
 */
export function isQuotient(kind: MadeKind): kind is "part_des_effectifs" | "part_des_sommes" {
  return kind === "part_des_effectifs" || kind === "part_des_sommes";
}
