import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { readYamlOnce } from "../files/yaml-once.ts";

/** A played year: the référentiel of a contract, with a follow-up that somebody made up to show how it is used. */
export interface PlayedYear {
  /** The folder of the contract's référentiel. */
  readonly of: string;
  readonly title: string;
  /** What is made up and what is not; printed on every page. */
  readonly warning: string;
}

/** What a person writes in exemple.yaml. */
interface WrittenExampleFile {
  readonly contrat: string;
  readonly titre: string;
  readonly avertissement: string;
}

/** The file that makes a folder a played year, in the place of a referentiel.yaml. */
export const EXAMPLE_FILE = "exemple.yaml";

/**
 * The played year that a folder of référentiels holds; no value, and no problem, for one that holds a référentiel of its own.
 * `files`, those of all the folders.
 *
 * @diagnostic referentiel/exemple-et-arbre
 * @diagnostic referentiel/exemple-de-rien
 */
export async function readPlayedYear(
  id: string,
  files: readonly string[],
  world: World,
): Promise<Read<PlayedYear>> {
  const path = `referentiels/${id}/${EXAMPLE_FILE}`;
  if (!files.includes(`${id}/${EXAMPLE_FILE}`)) return failed([]);
  if (files.includes(`${id}/referentiel.yaml`))
    return failed(problem("referentiel/exemple-et-arbre", { file: path }, { folder: id }));
  const { value, diagnostics } = await readYamlOnce<WrittenExampleFile>(path, "exemple", world);
  if (!value) return failed(diagnostics);
  const { contrat, titre, avertissement } = value.value;
  const contracts = files.flatMap((file) => /^([^/]+)\/referentiel\.yaml$/.exec(file)?.[1] ?? []);
  if (!contracts.includes(contrat)) {
    const suggestion = suggest(contrat, contracts);
    return failed(
      problem("referentiel/exemple-de-rien", value.placeOf(["contrat"]), { id: contrat, suggestion }),
    );
  }
  return { value: { of: contrat, title: titre, warning: avertissement }, diagnostics };
}
