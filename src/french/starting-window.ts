import { isLeading } from "../compare/leading-indicators.ts";
import type { StartingWindow } from "../referentiel/starting-window.ts";
import { geographyWords } from "./gaps.ts";

/** Where a new référentiel starts from. */
export interface Started {
  readonly start: StartingWindow;
  /** « 2024-2030 ». */
  readonly contract: string;
}

/**
 * The zoning and the years on which an evaluation starts, why these, and what to write for those of the other zoning.
 *
 * @example
 * startSentences({ contract: "2024-2030", start: { geography: "qpv2024", why: "contrat", start: "2021", end: "2021", indicators: [] } })
 * // => ["Zonage : QPV 2024, celui d’un contrat 2024-2030 ; une seule année, 2021 : l’état de départ, sans évolution."]
 */
export function startSentences({ contract, start }: Started): string[] {
  const { geography, why = "contrat", other } = start;
  const reason = {
    contrat: `celui d’un contrat ${contract}`,
    periode: "celui de la période demandée",
    sans_ecart: `aucun écart n’est lu pour celui d’un contrat ${contract}`,
    annees: "celui dont on a le plus d’années",
  }[why];
  const opening = `Zonage : ${geographyWords(geography)}, ${reason} ; ${yearsWords(start)}.`;
  if (!other) return [opening];
  const otherWords = geographyWords(other.geography);
  if (why === "annees")
    return [
      opening,
      `Sur les ${otherWords}, ceux d’un contrat ${contract}, ${yearsWords(other)} ; « ecarts creer » en part.`,
    ];
  const keys = `« geographie: ${other.geography} » et « periode: ${other.start}..${other.end} »`;
  const opens = other.indicators.filter(isLeading);
  const named = opens.length === 0 ? "" : ` ; « indicateurs » qui y ont un écart : ${opens.join(", ")}`;
  return [
    opening,
    `Pour lire les années d’avant sur les ${otherWords} (${yearsWords(other)}), comme « rapport --epci », écrire ${keys}, et retirer « periodes » si elle y est${named}.`,
  ];
}

const yearsWords = ({ start, end }: Pick<StartingWindow, "start" | "end">): string =>
  start === end
    ? `une seule année, ${end} : l’état de départ, sans évolution`
    : `deux années, ${start} et ${end}`;
