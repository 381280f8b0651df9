import type { TimeLag } from "../compare/comparison.ts";
import { counted } from "../kernel/french.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import { UNKNOWN } from "./amounts.ts";

/**
 * By how many years a territory lags, as a cell: « 7 ans (2012) », « avant 2012 », « aucun ».
 *
 * @example
 * lagCell({ period: "2019", reached: { kind: "annee", year: 2012.4 }, span: ["2010", "2019"], isConstant: false })
 * // => "7 ans (2012)"
 */
export function lagCell({ period, reached }: TimeLag): string {
  if ("unknown" in reached) return UNKNOWN;
  if (reached.kind === "sans_retard") return "aucun";
  if (reached.kind === "avant") return `avant ${reached.year}`;
  if (reached.kind === "jamais_depuis") return `jamais depuis ${reached.year}`;
  return `${counted(Math.round(Number(period) - reached.year), "an")} (${Math.round(reached.year)})`;
}

/** When the reference had this level, on which years it rests, and what it is not: one sentence. */
export function lagSentence({ period, reached, span, isConstant }: TimeLag): string {
  const years = `années publiées de ${span[0]} à ${span[1]}${isConstant ? `, en euros de ${period}` : ""}`;
  if ("unknown" in reached) return `Retard temporel inconnu : ${REASON_WORDS[reached.unknown]} (${years}).`;
  switch (reached.kind) {
    case "sans_retard":
      return `Pas de retard temporel : en ${period}, la valeur n’est pas moins bonne que celle de la référence.`;
    case "avant":
      return `Retard temporel : la référence avait ce niveau avant ${reached.year}, si elle l’a eu (${years}).`;
    case "jamais_depuis":
      return `Retard temporel : la référence n’a pas eu ce niveau depuis ${reached.year} au moins (${years}).`;
    case "annee": {
      const lag = Math.round(Number(period) - reached.year);
      return `Retard temporel : la référence avait ce niveau vers ${Math.round(reached.year)}, il y a environ ${counted(lag, "an")} en ${period} (${years}, droite entre deux années).`;
    }
  }
}

/** That all territories of a table have the same lag: one line instead of a column that repeats itself. */
export function sameLagWords(lag: TimeLag, count: number): string {
  return `Retard sur la référence, en ${lag.period}, des ${counted(count, "territoire")} qui ont un écart : ${lagCell(lag)}.`;
}
