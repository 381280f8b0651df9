import { SUCCESSIONS, type SuccessionId, type Territory } from "../data/territory.ts";
import { counted } from "../kernel/french.ts";

/** The QPV of the two zonings, and what the correspondence table says became of them. */
export interface TwoZonings {
  /** Those of 2024, each with what it is and the codes of 2015 that it succeeds. */
  readonly now: readonly Territory[];
  /** Those of 2015 that left the zoning. */
  readonly gone: readonly Territory[];
  /** Those of either zoning of which the table says nothing: never left out. */
  readonly untold: readonly Territory[];
}

/** What is known of a QPV that the correspondence table leaves out. */
const UNTOLD_WORDS: Readonly<Record<string, string>> = {
  qpv2015: "aucun devenir publié",
  qpv2024: "aucune origine publiée",
};

/** What the table says of a QPV: « périmètre modifié », « aucun devenir publié ». */
export const fateWords = ({ succession, geography }: Pick<Territory, "succession" | "geography">): string =>
  succession ? SUCCESSIONS[succession] : (UNTOLD_WORDS[geography] ?? "");

/**
 * Whether a correspondence table was read and says nothing of a QPV: neither what it is, nor which one succeeds it. `all`:
 * those among which it is looked for.
 */
export function isUntold(quarter: Territory, all: readonly Territory[]): boolean {
  const { kind, geography, succession, code } = quarter;
  if (kind !== "qpv" || succession || !UNTOLD_WORDS[geography]) return false;
  return (
    all.some((one) => one.succession !== undefined) &&
    !all.some(({ predecessors }) => predecessors?.includes(code))
  );
}

/** The QPV of a list of which a correspondence table says something; undefined when it says nothing of any. */
export function twoZonings(territories: readonly Territory[]): TwoZonings | undefined {
  const qpv = territories.filter(({ kind }) => kind === "qpv");
  const now = qpv.filter(({ geography, succession }) => geography === "qpv2024" && succession !== undefined);
  const gone = qpv.filter(({ succession }) => succession === "sorti");
  const untold = qpv.filter((one) => isUntold(one, qpv));
  return now.length + gone.length === 0 ? undefined : { now, gone, untold };
}

/**
 * How many QPV are the same, changed, new or gone; their figures of the two zonings are never joined.
 *
 * @example
 * zoningSentence({ now: [{ code: "QN1", label: "A", kind: "qpv", geography: "qpv2024", communes: [], epci: [], aliases: [], succession: "modifie" }], gone: [], untold: [] })
 * // => "De 2015 à 2024, selon la table de correspondance de l’ANCT : 1 quartier au périmètre modifié. Les chiffres des deux zonages ne sont jamais raccordés."
 */
export function zoningSentence({ now, gone, untold }: TwoZonings): string {
  const lost = (id: string) => untold.filter(({ geography }) => geography === id).length;
  const count = (id: SuccessionId) => now.filter(({ succession }) => succession === id).length;
  const parts = [
    [count("inchange"), "quartier au périmètre inchangé", "quartiers au périmètre inchangé"],
    [count("modifie"), "quartier au périmètre modifié", "quartiers au périmètre modifié"],
    [count("nouveau"), "quartier nouveau", "quartiers nouveaux"],
    [gone.length, "quartier de 2015 sorti", "quartiers de 2015 sortis"],
    [lost("qpv2015"), "quartier de 2015 sans devenir publié", "quartiers de 2015 sans devenir publié"],
    [lost("qpv2024"), "quartier de 2024 sans origine publiée", "quartiers de 2024 sans origine publiée"],
  ] as const;
  const said = parts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => counted(number, one, many));
  return `De 2015 à 2024, selon la table de correspondance de l’ANCT : ${said.join(", ")}. Les chiffres des deux zonages ne sont jamais raccordés.`;
}
