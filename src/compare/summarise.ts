import type { Quadrant, SaidChange } from "./change-names.ts";
import type { ChangeSummary, ComparisonRow, GapChange, OutOf } from "./comparison.ts";
import { changeName } from "./table-facts.ts";

/**
 * How many territories improved and how many gaps widened, in both readings: k of the n that have both dates, out of
 * the N of the perimeter. A gap or a value that did not move counts in n, not in k.
 *
 * @source Contrat de ville de Lens-Liévin 2024-2030, règle R8: part = |{écart creusé}| / |{donnée disponible à t0 et t1}|
 */
export function summarise(rows: readonly ComparisonRow[], start: string, end: string): ChangeSummary {
  const changes = rows.flatMap(({ change }) => (change ? [change] : []));
  const quadrants: Partial<Record<Quadrant, number>> = {};
  for (const { quadrant } of changes) {
    if (typeof quadrant === "string") quadrants[quadrant] = (quadrants[quadrant] ?? 0) + 1;
  }
  const changeNames: Partial<Record<SaidChange, number>> = {};
  for (const change of changes) {
    const said = changeName(change);
    if (said) changeNames[said] = (changeNames[said] ?? 0) + 1;
  }
  return {
    start,
    end,
    improved: share(changes, rows.length, (change) => change.valueMove, "amelioree"),
    widenedAbsolute: share(changes, rows.length, (change) => change.absoluteMove, "creuse"),
    widenedRelative: share(changes, rows.length, (change) => change.relativeMove, "creuse"),
    quadrants,
    ahead: changes.filter(({ quadrant }) => isAhead(quadrant)).length,
    changeNames,
  };
}

const isAhead = (quadrant: GapChange["quadrant"]): boolean =>
  typeof quadrant !== "string" && quadrant.unknown === "hors_des_quadrants";

function share(
  changes: readonly GapChange[],
  total: number,
  read: (change: GapChange) => string | object,
  counted: string,
): OutOf {
  const known = changes.map(read).filter((move) => typeof move === "string");
  return { count: known.filter((move) => move === counted).length, known: known.length, total };
}
