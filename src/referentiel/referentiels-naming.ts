import type { World } from "../files/world.ts";

/** How the schemas have identifiers written; that of a finding adds `/` and its indicator to that of its question. */
const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/**
 * The référentiels in whose files an identifier is written as a whole word: no other can hold what it names. One with a
 * backslash is always among them, for YAML can then write a letter otherwise.
 */
export async function referentielsNaming(
  id: string,
  referentiels: readonly string[],
  world: World,
): Promise<string[]> {
  const [word = ""] = id.split("/");
  if (!IDENTIFIER.test(word)) return [];
  const asWord = new RegExp(`\\\\|(?<![A-Za-z0-9_-])${word}(?![A-Za-z0-9_-])`);
  const files = (await world.list("referentiels")).filter((file) => file.endsWith(".yaml"));
  const naming = await Promise.all(
    referentiels.map(async (referentiel) => {
      const own = files.filter((file) => file.startsWith(`${referentiel}/`));
      const texts = await Promise.all(own.map((file) => textOf(`referentiels/${file}`, world)));
      return texts.some((text) => asWord.test(text)) ? [referentiel] : [];
    }),
  );
  return naming.flat();
}

/** Empty when the file cannot be read: its référentiel then holds nothing that could be explained. */
async function textOf(path: string, world: World): Promise<string> {
  const bytes = await world.read(path).catch(() => undefined);
  return bytes ? new TextDecoder().decode(bytes) : "";
}
