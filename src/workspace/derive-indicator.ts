import type { Indicator } from "../data/indicator.ts";

const WORDS: Readonly<Record<string, string>> = { etrangers: "étrangers", etrangeres: "étrangères" };

/**
 * The indicator of a key such as `taux_emploi_15_64.femmes`: the whole population's, with the part it is restricted to
 * in its label. Its counts are not those of the whole population. Undefined when the base is not known.
 */
export function deriveIndicator(key: string, known: ReadonlyMap<string, Indicator>): Indicator | undefined {
  const [id = "", ...parts] = key.split(".");
  const base = known.get(id);
  if (!base || parts.length === 0) return base;
  const words = parts.map((part) => WORDS[part] ?? part.replaceAll("_", " ")).join(", ");
  const { counts: _, ...rest } = base;
  return { ...rest, id: key, label: `${base.label} (${words})`, shortLabel: `${base.shortLabel} (${words})` };
}
