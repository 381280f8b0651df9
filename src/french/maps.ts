import type { Indicator } from "../data/indicator.ts";
import { direction, type Polarity } from "../data/unit.ts";
import { COPIES, type Dataset } from "../data/workspace.ts";
import { counted } from "../kernel/french.ts";

/** A quarter of a map as its list names it. */
export interface MappedQuarter {
  readonly numero: string;
  readonly name: string;
  readonly value: string;
}

/**
 * What a map says in a sentence: its extremes, named.
 *
 * @example
 * mapTitle({ shortLabel: "Taux de pauvreté" }, [{ name: "Cité 4", value: "38 %" }, { name: "Cité 9", value: "62 %" }])
 * // => "Taux de pauvreté : de 38 % (Cité 4) à 62 % (Cité 9)"
 * @example
 * mapTitle({ shortLabel: "Taux de pauvreté" }, [{ name: "Cité 4", value: "38 %" }, { name: "Cité 9", value: "38 %" }])
 * // => "Taux de pauvreté : 38 % partout"
 */
export function mapTitle(
  { shortLabel }: Pick<Indicator, "shortLabel">,
  ascending: readonly Pick<MappedQuarter, "name" | "value">[],
  isCut = false,
): string {
  const [least, most] = [ascending.at(0), ascending.at(-1)];
  if (!least || !most) return shortLabel;
  if (isCut) return `${shortLabel}, ici et alentour : de ${least.value} à ${most.value}`;
  return least.value === most.value
    ? `${shortLabel} : ${least.value} partout`
    : `${shortLabel} : de ${least.value} (${least.name}) à ${most.value} (${most.name})`;
}

/**
 * What the darkest class of a map is; nothing where there are no classes.
 *
 * @example
 * darkestWords("plus_bas_mieux")
 * // => "Le plus foncé : le moins favorable."
 */
export function darkestWords(polarity: Polarity): string {
  const most = direction(polarity) === 0 ? "les valeurs les plus hautes" : "le moins favorable";
  return `Le plus foncé : ${most}.`;
}

/** How one quarter of a map is read. */
export const mapReading = ({ numero, name, value }: MappedQuarter): string =>
  `Lecture : ${numero}, ${name}, ${value}.`;

/** The quarters of a class that stand beside no number, or have no contour; empty when there are none. */
export function undrawnSentence(names: readonly string[]): string {
  if (names.length === 0) return "";
  return `Sans contour dans les données : ${names.join(", ")}.`;
}

/** What a map of the surroundings of its subjects alone says: its classes are those of all. */
export const cutSentence = (all: number, unnamed: number): string =>
  `Classes des ${all} quartiers du contrat${unnamed === 0 ? "" : ` ; ${counted(unnamed, "quartier dessiné", "quartiers dessinés")} sans nom`}.`;

/** Others that are drawn and not named; empty when all are. */
export const unnamedSentence = (count: number): string =>
  count === 0
    ? ""
    : `${counted(count, "autre quartier est dessiné", "autres quartiers sont dessinés")} sans être nommé${count > 1 ? "s" : ""}.`;

/** Whose contours are drawn, whether a third party changed them, and that they are simplified. */
export function contourSource(datasets: readonly Pick<Dataset, "producer" | "copy">[]): string {
  const each = datasets.map(({ producer, copy }) =>
    copy === undefined ? producer : `${producer} (${COPIES[copy]})`,
  );
  return `Contours : ${[...new Set(each)].join(" ; ")}, simplifiés`;
}

/** A map read aloud: its title, then the quarters of each class. */
export function mapAloud(
  title: string,
  classes: readonly { readonly words: string; readonly quarters: readonly MappedQuarter[] }[],
): string {
  const parts = classes.map(
    ({ words, quarters }) =>
      `${words} : ${quarters.map(({ name, value }) => `${name}, ${value}`).join(" ; ")}`,
  );
  return `Carte. ${title}. ${parts.join(". ")}.`;
}

/** What stands over the quarters of a class: its letter and bounds; those without a figure; all of them where there are no classes. */
export const CLASSLESS = { unknown: "Sans chiffre publié", all: "Quartiers" } as const;
