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
      return label === undefined ? whole : `${kind} « ${cutAtWord(label, MOST)} »`;
    })
    .replaceAll(/\s?;\srelevé attendu\s:\s[\p{L}\d._-]+/gu, "")
    .replaceAll(/\s\[[a-z]+(?:_[a-z\d]+)+\]/g, "")
    .replaceAll(/\s\([\w./-]+\.(?:csv|yaml)(?::\d+|,\sl\.\s\d+)?\)/g, "")
    .replaceAll(/\sdans\sreferentiels\/[\w./-]+\.md/g, "");
}

/** The same value with every text in it plain: nothing else changes, keys included. */
export function plainDeep<T>(value: T, elements: NamedElements): T {
  if (typeof value === "string") return plainText(value, elements) as T;
  if (Array.isArray(value)) return value.map((one) => plainDeep(one, elements)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, plainDeep(held, elements)]),
  ) as T;
}
