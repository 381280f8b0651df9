/** The identifiers of the référentiels among the files of `referentiels/`: the folders that hold a referentiel.yaml. */
export function referentielIds(files: readonly string[]): string[] {
  return files.flatMap((file) => /^([^/]+)\/referentiel\.yaml$/.exec(file)?.[1] ?? []);
}
