import { printedWith } from "../compare/printed-digits.ts";
import { nearRank, type RowPlace } from "../compare/row-place.ts";
import type { Indicator } from "../data/indicator.ts";
import { formatLevel } from "../data/unit.ts";
import { counted } from "../kernel/french.ts";
import { atPeriod } from "./periods.ts";

/**
 * Where a quarter stands among its peers: its rank counted from the nearer end, how many peers, whether that end is the less
 * favourable; never a rank without its number of peers. « La 3ᵉ valeur la plus haute des 22 quartiers, côté défavorable. »
 */
export function quarterPlaceSentence(place: RowPlace, { polarity }: Pick<Indicator, "polarity">): string {
  const { among, equal, without } = place;
  const missing =
    without === 0 ? "" : ` ; ${counted(without, "autre quartier", "autres quartiers")} sans chiffre`;
  if (among.length === 1) return `Seul quartier dont le chiffre est lu${missing}.`;
  const { rank, from, isWorse } = nearRank(place, polarity);
  const nth = rank === 1 ? "valeur" : `${rank}ᵉ valeur`;
  const most = from === "haut" ? "la plus haute" : "la plus basse";
  const side = isWorse === undefined ? "" : isWorse ? ", côté défavorable" : ", côté favorable";
  const same = equal === 0 ? "" : ` (avec ${counted(equal, "autre")})`;
  const of = `des ${among.length} quartiers`;
  if (among.at(0)?.value === among.at(-1)?.value)
    return `La même valeur pour les ${among.length} quartiers${missing}.`;
  return `La ${nth} ${most} ${of}${same}${side}${missing}.`;
}

/** The strip of all quarters, read aloud. */
export function quarterStripAloud(
  place: RowPlace,
  indicator: Indicator,
  digits: number,
  reference: string | undefined,
): string {
  const printed = printedWith(indicator, digits);
  const words = (value: number): string => formatLevel(value, printed);
  const [least, most] = [place.among.at(0), place.among.at(-1)];
  const beside = reference === undefined ? "" : ` ; agglomération ${reference}`;
  return `${indicator.shortLabel} ${atPeriod(place.period)} : ${words(place.own)} dans ce quartier${
    least && most && least.value !== most.value
      ? `, de ${words(least.value)} à ${words(most.value)} dans les ${place.among.length} quartiers`
      : ""
  }${beside}. ${quarterPlaceSentence(place, indicator)}`;
}

/** How a strip is read: its marks. */
export const STRIP_LEGEND =
  "Un point par quartier ; losange plein : ce quartier ; trait : l’agglomération. Un rang ne dit rien du hasard ni des causes.";
