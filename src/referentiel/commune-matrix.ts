import { compareText } from "../kernel/text.ts";
import type { CommuneMatrix } from "./coherence.ts";
import type { Referentiel } from "./referentiel.ts";
import { walkNodes } from "./walk-nodes.ts";

/** How many commitments each commune takes under each node of the first level; null when none names a commune. */
export function communeMatrix({ nodes, commitments }: Referentiel): CommuneMatrix | null {
  const topOf = new Map(nodes.flatMap((top) => walkNodes([top]).map(({ id }) => [id, top.id] as const)));
  const communal = commitments.flatMap(({ commune, node }) =>
    commune === undefined ? [] : [{ commune, top: node === undefined ? undefined : topOf.get(node) }],
  );
  if (communal.length === 0) return null;
  const communes = [...new Set(communal.map(({ commune }) => commune))].toSorted(compareText);
  const rows = communes.map((commune) => {
    const own = communal.filter((one) => one.commune === commune);
    const counts = nodes.map(({ id }) => own.filter(({ top }) => top === id).length);
    const elsewhere = own.filter(({ top }) => top === undefined).length;
    return { commune, counts, elsewhere, total: own.length };
  });
  return { nodes: nodes.map(({ id, label }) => ({ id, label })), rows };
}
