/**
 * Whether a path is of what commands store in a workspace, and may change all at once: the data, and what was read of the
 * follow-up of a référentiel. A journal or a history may come with a workspace that someone else has sent.
 *
 * @example
 * isStoredPath("referentiels/hazebrouck/suivi/2025/suivi.xlsx")
 * // => true
 * @example
 * isStoredPath("datasets/../../outside")
 * // => false
 */
export function isStoredPath(path: string): boolean {
  const parts = path.split(/[/\\]/);
  if (parts.some((part) => ["", ".", ".."].includes(part))) return false;
  const [first, , folder, year = ""] = parts;
  if (first === "datasets") return parts.length > 1;
  return first === "referentiels" && folder === "suivi" && /^\d{4}$/.test(year) && parts.length === 5;
}
