import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { failed, type Read } from "../files/read.ts";
import { readText } from "../files/text.ts";
import type { OutputFile, World } from "../files/world.ts";

const FOLDER = "templates/referentiel";

/** The files that all the models share; a model may have its own of the same name. */
const SHARED = "commun";

/** What ends the name of a file to be filled in. */
const ENDING = ".gabarit";

/**
 * The files of a model of référentiel that comes with the program, still to be filled in, sorted by name.
 *
 * @diagnostic create/modele-inconnu
 */
export async function readScaffold(id: string, { own, ...world }: World): Promise<Read<OutputFile[]>> {
  const here: World = { ...world, ...own, own };
  const files = (await own.list(FOLDER)).filter((file) => file.endsWith(ENDING));
  const models = [...new Set(files.map((file) => file.split("/")[0] ?? ""))].filter((one) => one !== SHARED);
  if (!models.includes(id)) {
    const place = { file: "option --modele" };
    return failed(problem("create/modele-inconnu", place, { id, suggestion: suggest(id, models) }));
  }
  const names = [SHARED, id].flatMap((folder) =>
    files
      .filter((file) => file.startsWith(`${folder}/`))
      .map((file) => [file.slice(folder.length + 1, -ENDING.length), `${FOLDER}/${file}`] as const),
  );
  const chosen = [...new Map(names)].sort(([left], [right]) => (left < right ? -1 : 1));
  const reads = await Promise.all(chosen.map(([, path]) => readText(path, here)));
  return {
    value: chosen.map(([path], index) => ({ path, content: reads[index]?.value ?? "" })),
    diagnostics: reads.flatMap(({ diagnostics }) => diagnostics),
  };
}
