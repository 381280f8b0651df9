const WORDS: Readonly<Record<string, string>> = {
  EACCES: "droits insuffisants",
  EPERM: "droits insuffisants",
  EROFS: "le disque est en lecture seule",
  ENOSPC: "le disque est plein",
  EDQUOT: "le quota du disque est atteint",
  EFBIG: "le fichier dépasse la taille permise",
  ENOTDIR: "un fichier porte le nom d’un dossier",
  EISDIR: "un dossier porte le nom d’un fichier à écrire",
};

/** What a disk refused, in French. */
export function diskWords(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return WORDS[code] ?? (error instanceof Error ? error.message : String(error));
}
