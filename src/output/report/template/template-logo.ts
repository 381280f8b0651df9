import { problem } from "../../../diagnostics/problem.ts";
import { failed, type Read } from "../../../files/read.ts";
import { readBytes } from "../../../files/text.ts";
import { holderOf, type Layer, sayer } from "./template-layers.ts";

/** An image heavier than this would weigh in each of a campaign's documents. */
const MOST_BYTES = 300_000;

/** Kinds of images, by their first bytes: the name of a file does not say what it is. */
const KINDS: readonly (readonly [string, (bytes: Uint8Array, text: string) => boolean])[] = [
  ["image/png", (_, text) => text.startsWith("\u0089PNG\r\n\u001a\n")],
  ["image/jpeg", ([first, second, third]) => first === 0xff && second === 0xd8 && third === 0xff],
  [
    "image/svg+xml",
    (_, text) => /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<svg[\s>]/.test(text),
  ],
];

/**
 * The logo of a template as an address that holds it; empty without one. An image in an address runs no script and loads
 * nothing, whatever it holds.
 *
 * @diagnostic template/logo
 */
export async function readLogo(layers: readonly Layer[]): Promise<Read<string>> {
  const from = sayer(layers, "logo");
  const name = from?.value.logo;
  if (!from || name === undefined) return { value: "", diagnostics: [] };
  const place = from.placeOf(["logo"]);
  const holder = await holderOf(layers, from, name);
  const read = await readBytes(`${holder.folder}/${name}`, holder.world);
  if (!read.value)
    return failed(
      read.diagnostics.map((found) => (found.code === "file/introuvable" ? { ...found, place } : found)),
    );
  const refuse = (detail: string) => failed(problem("template/logo", place, { name, detail }));
  if (read.value.length > MOST_BYTES)
    return refuse(
      `il pèse ${Math.ceil(read.value.length / 1000)} ko, et un logo ${MOST_BYTES / 1000} ko au plus`,
    );
  const text = binary(read.value);
  const kind = KINDS.find(([, is]) => is(read.value ?? new Uint8Array(), text))?.[0];
  if (kind === undefined) return refuse("ce n’est ni un PNG, ni un JPEG, ni un SVG");
  return { value: `data:${kind};base64,${btoa(text)}`, diagnostics: [] };
}

/** Bytes as a text of as many letters, as `btoa` reads them. */
function binary(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
