import type { Names } from "./names.ts";

/** What is said of a QPV that lies in several EPCI: with which others it is shared. Empty for the others. */
export function sharedWith(code: string, epci: string, names: Names): string {
  const others = (names.territory(code)?.epci ?? []).filter((other) => other !== epci);
  return others.length === 0
    ? ""
    : `partagé avec ${others.map((other) => withArticle(names.label(other))).join(" et ")}`;
}

/** « la CA d’Hénin-Carvin »: the abbreviations of groupings of communes are feminine. */
function withArticle(label: string): string {
  return /^(CA|CC|CU) /.test(label) ? `la ${label}` : label;
}
