import type { Comparison } from "../compare/comparison.ts";
import type { PerimeterCount } from "../compare/perimeter.ts";
import type { Indicator } from "../data/indicator.ts";
import { counted, formatCount } from "../kernel/french.ts";
import { compareText } from "../kernel/text.ts";
import { geographyWords, summarySentences } from "./gaps.ts";
import { missingSentences, oneDateSentence } from "./missing.ts";

/**
 * How many rows are shown of those that have a figure, and how many have none.
 *
 * @example
 * leftRowsSentence(20, 94, 96)
 * // => ["20 lignes montrées sur 94 qui ont un chiffre, 2 sans chiffre : --detail les montre toutes, --sortie les écrit."]
 * @example
 * leftRowsSentence(12, 12, 12)
 * // => []
 */
export function leftRowsSentence(shown: number, known: number, all: number): string[] {
  const silent = all > known ? `, ${formatCount(all - known)} sans chiffre` : "";
  const few = counted(shown, "ligne montrée", "lignes montrées");
  if (shown < known)
    return [
      `${few} sur ${formatCount(known)} qui ont un chiffre${silent} : --detail les montre toutes, --sortie les écrit.`,
    ];
  return silent === "" ? [] : [`${counted(known, "ligne")} avec un chiffre${silent}.`];
}

/**
 * Said where QPV lie in several EPCI: each has a row for each of them, and none is counted.
 *
 * @example
 * sharedRowsSentence(4)
 * // => ["4 lignes portent sur des QPV situés dans plusieurs EPCI, une ligne par EPCI : elles ne sont pas dans les comptes."]
 * @example
 * sharedRowsSentence(0)
 * // => []
 */
export function sharedRowsSentence(count: number): string[] {
  if (count === 0) return [];
  return [
    count > 1
      ? `${formatCount(count)} lignes portent sur des QPV situés dans plusieurs EPCI, une ligne par EPCI : elles ne sont pas dans les comptes.`
      : "Une ligne porte sur un QPV situé dans plusieurs EPCI : elle n’est pas dans les comptes.",
  ];
}

/** What is said of a table of several EPCI: rows beside the counts, what is counted, how many rows lack what. */
export function perimeterSentences(table: Comparison, indicator: Indicator): string[] {
  return [
    ...sharedRowsSentence(table.otherReferences?.length ?? 0),
    ...summarySentences(table, indicator),
    ...oneDateSentence(table),
    ...missingSentences(table),
  ];
}

/**
 * What a perimeter holds of a zoning.
 *
 * @example
 * heldSentence({ geography: "qpv2024", qpv: 1362, epci: 333, loose: 2 })
 * // => "QPV 2024 : 1\u202f362 quartiers dans 333 EPCI ; 2 ne sont rattachés à aucun EPCI, et ne sont comparés à rien."
 * @example
 * heldSentence({ geography: "qpv2015", qpv: 1, epci: 1, loose: 0 })
 * // => "QPV 2015 : 1 quartier dans 1 EPCI."
 */
export function heldSentence({ geography, qpv, epci, loose }: PerimeterCount): string {
  const alone =
    loose === 0
      ? ""
      : ` ; ${formatCount(loose)} ${loose > 1 ? "ne sont rattachés" : "n’est rattaché"} à aucun EPCI, et ${loose > 1 ? "ne sont comparés" : "n’est comparé"} à rien`;
  return `${geographyWords(geography)} : ${counted(qpv, "quartier")} dans ${formatCount(epci)} EPCI${alone}.`;
}

/**
 * The title of a perimeter: its name, and the QPV of its last zoning.
 *
 * @example
 * perimeterTitle("Nord (59)", [{ geography: "qpv2015", qpv: 80, epci: 8, loose: 0 }, { geography: "qpv2024", qpv: 89, epci: 8, loose: 0 }])
 * // => "Nord (59) : 89 quartiers prioritaires, chacun à côté de son EPCI"
 */
export function perimeterTitle(label: string, counts: readonly PerimeterCount[]): string {
  const quarters = counted(counts.at(-1)?.qpv ?? 0, "quartier prioritaire", "quartiers prioritaires");
  return `${label} : ${quarters}, chacun à côté de son EPCI`;
}

/**
 * The indicators of which a perimeter has no figure at all.
 *
 * @example
 * withoutFigureSentence(["Taux d’emploi", "Part des impôts"])
 * // => "2 indicateurs décrits n’ont aucun chiffre pour ces quartiers : Part des impôts, Taux d’emploi."
 * @example
 * withoutFigureSentence([])
 * // => ""
 */
export function withoutFigureSentence(labels: readonly string[]): string {
  if (labels.length === 0) return "";
  const names = labels.toSorted(compareText).join(", ");
  return labels.length > 1
    ? `${formatCount(labels.length)} indicateurs décrits n’ont aucun chiffre pour ces quartiers : ${names}.`
    : `Un indicateur décrit n’a aucun chiffre pour ces quartiers : ${names}.`;
}
