const WORDS: Readonly<Record<string, string>> = {
  EACCES: "droits insuffisants",
  EPERM: "droits insuffisants",
  EROFS: "le disque est en lecture seule",
  ENOSPC: "le disque est plein",
  EDQUOT: "le quota de disque est atteint",
  EFBIG: "le fichier dépasse la taille permise",
  ENOENT: "ce dossier ne peut pas être créé à cet endroit",
  ENOTDIR: "un fichier porte le nom du dossier, ou d’un dossier de ce chemin",
  EEXIST: "un fichier porte le nom du dossier, ou d’un dossier de ce chemin",
  EISDIR: "un dossier porte le nom d’un fichier à écrire",
  EBUSY: "un fichier est ouvert dans un autre programme",
  ENAMETOOLONG: "son nom est trop long",
};

/** What a disk refused, in French. */
export function diskWords(error: unknown): string {
  return WORDS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** The code of a system error; nothing for another one. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
