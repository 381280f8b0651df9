import { withPassages } from "../data/bridged-observations.ts";
import { communeOf } from "../data/territory-codes.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";

/** What a verification is limited to: the territories of an EPCI, the référentiels that bind it, the files with their figures. */
export interface VerifiedScope {
  readonly codes: ReadonlySet<string>;
  readonly referentiels: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/**
 * What an EPCI touches: itself, its QPV and its groups, its communes and their IRIS, the levels `above`; the files and the
 * indicators with a figure of one of these.
 */
export function scopeOf(
  epci: string,
  above: readonly string[],
  referentiels: readonly Referentiel[],
  held: Workspace,
): VerifiedScope {
  const workspace = withPassages(held, epci);
  const codes = codesOf(epci, above, workspace);
  const files = new Set<string>();
  const indicators = new Set<string>();
  const { observations } = workspace;
  for (const indicator of observations.indicators)
    for (const code of codes)
      for (const period of observations.periods(indicator, code)) {
        indicators.add(indicator);
        for (const { address } of observations.all(indicator, code, period)) files.add(address.file);
      }
  const bound = referentiels.flatMap(({ id, adopts }) => [id, ...adopts]);
  return { codes, referentiels: new Set(bound), indicators, files };
}

function codesOf(epci: string, above: readonly string[], { territories }: Workspace): Set<string> {
  const all = [...territories.values()];
  const inside = all.filter((one) => one.code === epci || one.epci.includes(epci));
  const held = territories.get(epci);
  const communes = new Set([
    ...inside.flatMap((one) => one.communes),
    ...(held?.perimeters ?? []).flatMap((perimeter) => perimeter.communes),
  ]);
  const iris = all.filter(
    ({ kind, communes: where }) => kind === "iris" && where.some((one) => communes.has(communeOf(one))),
  );
  return new Set([...inside.map(({ code }) => code), ...communes, ...iris.map(({ code }) => code), ...above]);
}

/**
 * Whether a problem is of what a verification is limited to. What blocks always is: nothing works until it is corrected. Of the
 * rest, the problem of a territory when it is one of them, that of an indicator or of a file when they have a figure in it, that of
 * a référentiel when it binds.
 */
export function isWithin(
  { severity, place, about }: Diagnostic,
  { codes, referentiels, indicators, files }: VerifiedScope,
): boolean {
  if (severity === "erreur") return true;
  if (about?.territories) return about.territories.some((code) => codes.has(code));
  if (about?.indicator !== undefined) return indicators.has(about.indicator);
  const [, folder] = /^referentiels\/([^/]+)/.exec(place.file) ?? [];
  if (folder !== undefined) return referentiels.has(folder);
  return !place.file.startsWith("datasets/") || files.has(place.file);
}
