import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { World } from "../files/world.ts";

/**
 * The identifiers of the référentiels among the files of `referentiels/`: the folders that hold a referentiel.yaml, or the
 * exemple.yaml of a played year.
 */
export function referentielIds(files: readonly string[]): string[] {
  const folders = files.flatMap((file) => /^([^/]+)\/(?:referentiel|exemple)\.yaml$/.exec(file)?.[1] ?? []);
  return [...new Set(folders)];
}

/**
 * The référentiels of a workspace, and its folders that hold something and no tree: nothing of them would be read.
 *
 * @diagnostic referentiel/sans-arbre
 */
export async function surveyReferentiels(
  world: World,
): Promise<{ readonly ids: readonly string[]; readonly incomplete: readonly Diagnostic[] }> {
  const files = await world.list("referentiels");
  const ids = referentielIds(files);
  const folders = [...new Set(files.flatMap((file) => /^([^/]+)\/./.exec(file)?.[1] ?? []))];
  const incomplete = folders
    .filter((folder) => !ids.includes(folder))
    .map((folder) => {
      const path = `referentiels/${folder}/referentiel.yaml`;
      return problem("referentiel/sans-arbre", { file: `referentiels/${folder}` }, { folder, path });
    });
  return { ids, incomplete };
}

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
