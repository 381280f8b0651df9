import type { Indicator } from "../data/indicator.ts";
import { counted } from "../kernel/french.ts";
import { listWords } from "./quarter-head.ts";

/** Communes that a heading of squares has room for. */
const MOST_TOWNS = 3;

/**
 * The communes of some squares; the first and a count where they are many.
 *
 * @example
 * townsWords(["Angres", "Avion", "Bénifontaine", "Grenay"])
 * // => "Angres, Avion et 2 autres"
 */
export const townsWords = (towns: readonly string[]): string =>
  towns.length > MOST_TOWNS
    ? `${towns.slice(0, 2).join(", ")} et ${counted(towns.length - 2, "autre")}`
    : listWords(towns);

/**
 * The communes of a quarter in a narrow list: one or two, or the first and a count.
 *
 * @example
 * fewTowns(["Lens", "Loison-sous-Lens", "Vendin-le-Vieil"])
 * // => "Lens et 2 autres"
 */
export const fewTowns = (towns: readonly string[]): string =>
  towns.length > 2 ? `${towns[0]} et ${counted(towns.length - 1, "autre")}` : listWords(towns);

/** What a schematic of quarters shows: « Taux de pauvreté, 2019 : un carré par quartier, groupés par commune ». */
export const tileMapTitle = ({ shortLabel }: Pick<Indicator, "shortLabel">, when: string): string =>
  `${shortLabel}, ${when} : un carré par quartier, rangé par commune`;

/**
 * The bounds of a class.
 *
 * @example
 * classWords("35 %", "39 %")
 * // => "de 35 % à 39 %"
 * @example
 * classWords("35 %", "35 %")
 * // => "35 %"
 */
export const classWords = (least: string, most: string): string =>
  least === most ? least : `de ${least} à ${most}`;

/**
 * What the frame of some quarters of a map means; nothing when none is framed.
 *
 * @example
 * framedWords(1)
 * // => "Encadré : ce quartier."
 */
export function framedWords(subjects: number): string {
  if (subjects === 0) return "";
  return subjects === 1 ? "Encadré : ce quartier." : "Encadrés : les quartiers de la commune.";
}

/** Over the small charts of some quarters; of one alone, no order is said. */
export const vignettesTitle = ({ shortLabel }: Pick<Indicator, "shortLabel">, count: number): string =>
  count === 1
    ? `${shortLabel}, année par année`
    : `${shortLabel}, quartier par quartier : celui dont l’écart évolue le plus défavorablement d’abord`;

/**
 * How they are read, with the last date of one of them.
 *
 * @example
 * vignettesLegend("Camus", "en 2019, 14 000 € dans le quartier, 17 500 € dans l’agglomération", true)
 * // => "Trait plein : le quartier ; tirets : l’agglomération ; même échelle partout. Bandes : ruptures de série. Lecture : Camus, en 2019, 14 000 € dans le quartier, 17 500 € dans l’agglomération."
 */
export const vignettesLegend = (name: string, example: string, hasBreaks: boolean): string =>
  [
    "Trait plein : le quartier ; tirets : l’agglomération ; même échelle partout.",
    ...(hasBreaks ? ["Bandes : ruptures de série."] : []),
    `Lecture : ${name}, ${example}.`,
  ].join(" ");

/** Where rows or charts are left out for want of room (`where`: « dans le rapport »); empty when all are there. */
export function leftOutSentence(shown: number, total: number, where = "dans le rapport"): string {
  const left = total - shown;
  return left > 0 ? `${counted(left, "autre quartier", "autres quartiers")} ${where}.` : "";
}

/** What stands over the figures of the agglomeration in the table of a commune. */
export const REFERENCE_ROW = "Agglomération";

/** Under a small chart: what the gap did. */
export const changedGap = (change: string): string => `Évolution de l’écart : ${change}`;
