/** A datapackage.json as it stands on disk: what is not ours is kept as it is. */
export interface PackageDocument {
  readonly [key: string]: unknown;
  readonly resources?: readonly PackageFile[];
  readonly sources?: readonly { readonly title: string }[];
  readonly temporal?: { readonly start: string; readonly end?: string };
}

/** One file of a set. */
export interface PackageFile {
  readonly [key: string]: unknown;
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly ecarts?: {
    readonly edition?: string;
    readonly periode?: string;
    readonly nom: string;
    readonly recu: string;
    readonly formats: readonly string[];
    readonly contenu?: readonly string[];
    readonly remplace_par?: string;
    readonly revise_par?: readonly string[];
  };
}

/**
 * Whether a document has, wherever they stand, the kinds of values that an import relies on: a descriptor comes with a workspace
 * that someone else may have written. Its schema says the rest, when the workspace is read.
 */
export function isPackage(document: unknown): document is PackageDocument {
  if (!isObject(document)) return false;
  const { resources = [], sources = [], temporal = {} } = document;
  return (
    Array.isArray(resources) &&
    resources.every(isPackageFile) &&
    Array.isArray(sources) &&
    sources.every((source) => isObject(source) && isText(source["title"])) &&
    isObject(temporal) &&
    [temporal["start"], temporal["end"]].every(isTextOrNothing)
  );
}

function isPackageFile(resource: unknown): boolean {
  if (!isObject(resource) || ![resource["path"], resource["hash"]].every(isText)) return false;
  const { ecarts } = resource;
  if (ecarts === undefined) return true;
  if (!isObject(ecarts) || !isText(ecarts["nom"])) return false;
  const { edition, periode, remplace_par, formats = [], contenu = [], revise_par = [] } = ecarts;
  return (
    [edition, periode, remplace_par].every(isTextOrNothing) &&
    [formats, contenu, revise_par].every((list) => Array.isArray(list) && list.every(isText))
  );
}

const isText = (value: unknown): boolean => typeof value === "string";

const isTextOrNothing = (value: unknown): boolean => value === undefined || isText(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
