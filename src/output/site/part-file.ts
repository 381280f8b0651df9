import type { OutputFile } from "../../files/world.ts";
import { packJson } from "../../kernel/packed-json.ts";

/** Where the data of a site stand, from its folder. */
export const DATA_FOLDER = "donnees";

/**
 * A part of the data of a site as a script that a page opened from disk can load: it hands one text to the page, which reads it
 * as JSON. Nothing of it is ever run or taken for HTML: the text is quoted, with what could end the quotation, the script or the line escaped.
 *
 * @example
 * partFile("essai", ["</script>"]).content.includes("</script>")
 * // => false
 */
export function partFile(name: string, value: unknown): OutputFile & { readonly content: string } {
  return {
    path: `${DATA_FOLDER}/${name}.js`,
    content: `ecartsPart("${name}",${quoted(packJson(value))});\n`,
  };
}

/** In bytes: half of the memory that a text of a country takes. */
export const encoded = ({ path, content }: OutputFile): OutputFile => ({
  path,
  content: typeof content === "string" ? new TextEncoder().encode(content) : content,
});

/** A text between single quotes, which JSON does not use. */
function quoted(text: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("</", "<\\/")
    .replaceAll("<!", "<\\!")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return `'${escaped}'`;
}

/**
 * Names for parts, made of letters, digits, hyphens and underscores whatever the words: those that come to the same, on a disk that
 * takes no notice of capitals too, are told apart by a number.
 *
 * @example
 * const naming = partNames();
 * [naming("Revenu", "a.b"), naming("revenu", "a-b")]
 * // => ["revenu-a-b", "revenu-a-b-2"]
 */
export function partNames(): (...words: readonly string[]) => string {
  const used = new Map<string, number>();
  return (...words) => {
    const name = words.map((word) => word.toLowerCase().replace(/[^a-z0-9_]+/g, "-")).join("-");
    const rank = (used.get(name) ?? 0) + 1;
    used.set(name, rank);
    return rank === 1 ? name : `${name}-${rank}`;
  };
}
