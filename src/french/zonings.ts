import type { SuccessionId, Territory } from "../data/territory.ts";
import { counted } from "../kernel/french.ts";

/** The QPV of the two zonings, and what the correspondence table says became of them. */
export interface TwoZonings {
  /** Those of 2024, each with what it is and the codes of 2015 that it succeeds. */
  readonly now: readonly Territory[];
  /** Those of 2015 that left the zoning. */
  readonly gone: readonly Territory[];
}

/** The QPV of a list of which a correspondence table says something; undefined when it says nothing of any. */
export function twoZonings(territories: readonly Territory[]): TwoZonings | undefined {
  const qpv = territories.filter(({ kind }) => kind === "qpv");
  const now = qpv.filter(({ geography, succession }) => geography === "qpv2024" && succession !== undefined);
  const gone = qpv.filter(({ succession }) => succession === "sorti");
  return now.length + gone.length === 0 ? undefined : { now, gone };
}

/**
 * How many QPV are the same, changed, new or gone; their figures of the two zonings are never joined.
 *
 * @example
 * zoningSentence({ now: [{ code: "QN1", label: "A", kind: "qpv", geography: "qpv2024", communes: [], epci: [], aliases: [], succession: "modifie" }], gone: [] })
 * // => "De 2015 à 2024, selon la table de correspondance de l’ANCT : 1 quartier au périmètre modifié. Les chiffres des deux zonages ne sont jamais raccordés."
 */
export function zoningSentence({ now, gone }: TwoZonings): string {
  const count = (id: SuccessionId) => now.filter(({ succession }) => succession === id).length;
  const parts = [
    [count("inchange"), "quartier au périmètre inchangé", "quartiers au périmètre inchangé"],
    [count("modifie"), "quartier au périmètre modifié", "quartiers au périmètre modifié"],
    [count("nouveau"), "quartier nouveau", "quartiers nouveaux"],
    [gone.length, "quartier de 2015 sorti", "quartiers de 2015 sortis"],
  ] as const;
  const said = parts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => counted(number, one, many));
  return `De 2015 à 2024, selon la table de correspondance de l’ANCT : ${said.join(", ")}. Les chiffres des deux zonages ne sont jamais raccordés.`;
}
