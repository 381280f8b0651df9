import type { Territory } from "../data/territory.ts";
import { communeOf } from "../data/territory-codes.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { proposal } from "../diagnostics/proposal.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { matchNames, namesOfLabel, nameWords } from "../kernel/names.ts";
import { readCommunes, readEpciNames } from "./passages.ts";

/** Which QPV is looked for: as it was written, and which of two zonings has what is asked of it. */
export interface AskedQpv {
  readonly asked: string;
  readonly hasFigures: (qpv: Territory) => boolean;
}

/**
 * The QPV that a user means by its name: accents, case and hyphens apart, alone or followed by its commune or its EPCI (« Centre
 * ville, Lens »). One that has the same name in both zonings is that of the zoning which has figures, the later one where both
 * do. Several that bear the name are listed, as are those of nearly that name; undefined when there is none of these.
 *
 * @diagnostic place/compris
 * @diagnostic place/plusieurs
 * @diagnostic place/qpv-inconnu
 */
export async function findQpv(
  { asked, hasFigures }: AskedQpv,
  workspace: Workspace,
  world: World,
  place: Place,
): Promise<Read<Territory> | undefined> {
  const quarters = territoriesOf(workspace.territories, "qpv");
  const placesOf = await placeNames(workspace, world);
  const whole = matchNames(asked, quarters, wordsOf);
  const [name, where] = splitName(asked);
  const named = where.length > 0 ? matchNames(name, quarters, wordsOf).exact : [];
  const isThere = (qpv: Territory) =>
    placesOf(qpv).some((label) => where.every((word) => nameWords(label).includes(word)));
  const exact = whole.exact.length > 0 ? whole.exact : named.filter(isThere);
  const listed = (found: readonly Territory[]) =>
    proposal(
      found.map(
        ({ code, label, geography, ...one }) =>
          `${code} (${[label, placesOf(one)[0], geography].join(", ")})`,
      ),
    );
  const [only, ...others] = likeliest(exact, hasFigures);
  if (only && others.length === 0) {
    const { code, label, geography } = only;
    const values = { asked, code, label, place: placesOf(only)[0] ?? "", geography };
    return { value: only, diagnostics: [problem("place/compris", place, values)] };
  }
  const several = listed(exact);
  if (several)
    return failed(problem("place/plusieurs", place, { asked, count: exact.length, suggestion: several }));
  const near = [named, whole.partial, whole.near].map(listed).find((one) => one !== undefined);
  return near && failed(problem("place/qpv-inconnu", place, { asked, suggestion: near }));
}

const wordsOf = ({ label, aliases }: Territory): readonly (readonly string[])[] =>
  [label, ...aliases].flatMap(namesOfLabel).map(nameWords);

/** « Centre ville, Auchel » or « Centre ville (Auchel) »: the name, and the words of the place. */
function splitName(asked: string): readonly [name: string, where: readonly string[]] {
  const [, name = asked, where = ""] = /^(.+?)\s*[,(]\s*([^(),]+)\)?\s*$/.exec(asked) ?? [];
  return [name, nameWords(where)];
}

/** Those of one place that differ by their zoning alone: that with figures, the later one where both have some. */
function likeliest(
  exact: readonly Territory[],
  hasFigures: (qpv: Territory) => boolean,
): readonly Territory[] {
  const placed = (one: Territory) => [...one.epci].sort().join(" ");
  const isOnePlace = new Set(exact.map(placed)).size === 1;
  const isOneEach = new Set(exact.map(({ geography }) => geography)).size === exact.length;
  if (exact.length < 2 || !isOnePlace || !isOneEach) return exact;
  const known = exact.filter(hasFigures);
  const kept = known.length > 0 ? known : exact;
  return kept.toSorted((one, other) => (one.geography < other.geography ? 1 : -1)).slice(0, 1);
}

/** By what a QPV is told from another: the names of its communes, then of its EPCI. */
async function placeNames(
  { territories }: Workspace,
  world: World,
): Promise<(qpv: Pick<Territory, "communes" | "epci">) => readonly string[]> {
  const [communes, epci] = await Promise.all([readCommunes(world), readEpciNames(world)]);
  const towns = new Map(communes.map(({ code, label }) => [code, label]));
  const named = (code: string) => territories.get(code)?.label ?? towns.get(code) ?? epci.get(code) ?? [];
  return (qpv) => [...qpv.communes.map(communeOf), ...qpv.epci].flatMap(named);
}
