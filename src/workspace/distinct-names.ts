import type { Territory } from "../data/territory.ts";
import { qpvIn, withTerritories } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import type { World } from "../files/world.ts";
import { foldText } from "../kernel/text.ts";
import { readCommunes } from "./passages.ts";

/**
 * A workspace in which two QPV of an EPCI and of one zoning that bear the same name are told apart wherever they are named:
 * by their communes, and by their code where the communes are the same or not known. Their own name stays an alias. The same
 * workspace when no two of them do.
 */
export async function withDistinctNames(
  workspace: Workspace,
  epci: string,
  world: World,
): Promise<Workspace> {
  const { territories } = workspace;
  const doubles = doublesOf(qpvIn(epci, territories));
  if (doubles.length === 0) return workspace;
  const nameOf = await communeNames(doubles.flat(), territories, world);
  const renamed = doubles.flatMap((alike) => alike.map((one) => renamedAmong(one, alike, nameOf)));
  return {
    ...workspace,
    territories: withTerritories(territories, renamed),
  };
}

/** The QPV that bear the name of another one of their zoning, together. */
function doublesOf(qpv: readonly Territory[]): readonly (readonly Territory[])[] {
  const byName = new Map<string, Territory[]>();
  for (const one of qpv) {
    const key = `${one.geography}|${foldText(one.label)}`;
    byName.set(key, [...(byName.get(key) ?? []), one]);
  }
  return [...byName.values()].filter(({ length }) => length > 1);
}

async function communeNames(
  qpv: readonly Territory[],
  territories: ReadonlyMap<string, Territory>,
  world: World,
): Promise<(code: string) => string | undefined> {
  const codes = qpv.flatMap(({ communes }) => communes);
  if (codes.every((code) => territories.has(code))) return (code) => territories.get(code)?.label;
  const communes = await readCommunes(world);
  const official = new Map(communes.map(({ code, label }) => [code, label]));
  return (code) => territories.get(code)?.label ?? official.get(code);
}

function renamedAmong(
  qpv: Territory,
  alike: readonly Territory[],
  nameOf: (code: string) => string | undefined,
): Territory {
  const where = ({ communes }: Territory): string =>
    communes.flatMap((code) => nameOf(code) ?? []).join(" et ");
  const place = where(qpv);
  const isAlone = place !== "" && alike.filter((one) => where(one) === place).length === 1;
  const mark = [...(place === "" ? [] : [place]), ...(isAlone ? [] : [qpv.code])].join(", ");
  return { ...qpv, label: `${qpv.label} (${mark})`, aliases: [...qpv.aliases, qpv.label] };
}
