import { cutAtWord } from "../kernel/text.ts";

/** What sentences name by an identifier: elements of a référentiel with their words. */
export interface NamedElements {
  readonly targets: readonly { readonly id: string; readonly label: string }[];
  readonly rules: readonly { readonly id: string; readonly label: string }[];
}

/** Letters that the words of an element take in the middle of a sentence. */
const MOST = 90;

/**
 * A sentence made for those who write a référentiel, as those read it who only read reports: a target or a rule by its words
 * instead of its identifier, no identifier of a line to enter, of a rule of comparability, nor the file that something is in.
 *
 * @example
 * plainText("Cible C-1 : non atteint.", { targets: [{ id: "C-1", label: "Une réunion par an" }], rules: [] })
 * // => "Cible « Une réunion par an » : non atteint."
 * @example
 * plainText("aucun relevé ; relevé attendu : L-09", { targets: [], rules: [] })
 * // => "aucun relevé"
 * @example
 * plainText("À écrire dans referentiels/lens-lievin/textes/dsu.md.", { targets: [], rules: [] })
 * // => "À écrire."
 */
export function plainText(text: string, { targets, rules }: NamedElements): string {
  return text
    .replaceAll(/\b(cible|règle) ([\p{L}\d][\p{L}\d._-]*)(?=\s:\s)/giu, (whole, kind: string, id: string) => {
      const among = kind.toLowerCase() === "cible" ? targets : rules;
      const label = among.find((one) => one.id === id)?.label;
      return label === undefined ? whole : `${kind} « ${cutAtWord(label, MOST).replace(/\.$/, "")} »`;
    })
    .replaceAll(/\s?;\srelevé attendu\s:\s[\p{L}\d_-]+(?:\.[\p{L}\d_-]+)*/gu, "")
    .replaceAll(/\s\[[a-z]+(?:_[a-z\d]+)+\]/g, "")
    .replaceAll(/\s\([\w./-]+\.(?:csv|yaml)(?::\d+|,\sl\.\s\d+)?\)/g, "")
    .replaceAll(/\sdans\sreferentiels\/[\w./-]+\.md/g, "");
}

/** The same value with every text in it plain: nothing else changes, keys included. */
export const plainDeep = <T>(value: T, elements: NamedElements): T =>
  eachText(value, (text) => plainText(text, elements));

/** « l. 12 », « l. 12-15, 18 et 20 » : a number that counts something (« 2 axes ») is no line. */
const NOT_COUNTED = String.raw`(?![-\d]|\s?(?!et\s\d+(?:-\d+)?(?!\s?[\p{L}%€\d]))[\p{L}%€])`;
const LINES = String.raw`l\.\s?\d+(?:-\d+)?(?:(?:,\s|\set\s)\d+(?:-\d+)?${NOT_COUNTED})*`;
const ALONE = new RegExp(String.raw`\s\((?:contrat,\s)?(?:${LINES}(?:\s;\s)?)+\)`, "gu");
const FIRST = new RegExp(String.raw`\(${LINES},\s`, "gu");
const AFTER = new RegExp(String.raw`,\s(?:${LINES}|lignes citées)`, "gu");
const WHOLE = new RegExp(String.raw`^Contrat,\s(?:${LINES}|lignes citées)$`, "u");
const ABOUT = /\sLes lignes citées sont[^.]*\./gu;

/**
 * A text without the lines of the extract that its words were read in: nobody else has that extract, a committee least of all. The
 * document and its page stay; the contract alone, in a document about it, says nothing.
 *
 * @example
 * withoutLines("Contrat, p. 4, l. 12-15 et 18 ; Insee, Filosofi")
 * // => "Contrat, p. 4 ; Insee, Filosofi"
 * @example
 * withoutLines("Le texte saute de 3 à 5 (l. 1406), et compte 2 axes (l. 12, imprimés en capitales).")
 * // => "Le texte saute de 3 à 5, et compte 2 axes (imprimés en capitales)."
 */
export const withoutLines = (text: string): string =>
  /\bl\.|lignes/.test(text)
    ? (WHOLE.test(text) ? "" : text)
        .replaceAll(ALONE, "")
        .replaceAll(FIRST, "(")
        .replaceAll(AFTER, "")
        .replaceAll(ABOUT, "")
    : text;

/** The same value with every text in it without lines. */
export const withoutLinesDeep = <T>(value: T): T => eachText(value, withoutLines);

function eachText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => eachText(one, change)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, eachText(held, change)])) as T;
}
