import { counted } from "../../kernel/french.ts";
import { COHERENCE_WORDS } from "../../referentiel/coherence.ts";
import { type TextColumn, textTable } from "./text-table.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** What the référentiel leaves out: counts; with `--detail`, which ones, and the commitments of each commune. */
export function showCoherence(view: View): string[] {
  const { checks } = view.evaluation.coherence;
  const kept = checks.filter(({ total }) => total > 0);
  if (kept.length === 0) return [];
  const places = Math.max(...kept.map(({ found, total }) => `${found.length} sur ${total}`.length));
  const lines = kept.flatMap(({ check, found, total }) => [
    `   ${`${found.length} sur ${total}`.padStart(places)}  ${COHERENCE_WORDS[check]}`,
    ...(view.detail && found.length > 0
      ? [wrap(found.map(({ id }) => id).join(", "), view.width, "       ")]
      : []),
  ]);
  return [["COUVERTURE ET COHÉRENCE", ...lines].join("\n"), ...communes(view)];
}

function communes({ evaluation, detail }: View): string[] {
  const matrix = evaluation.coherence.communes;
  if (!matrix) return [];
  if (!detail)
    return [
      `${counted(matrix.rows.length, "commune s’engage", "communes s’engagent")} : « --detail » donne le tableau par commune.`,
    ];
  const columns: TextColumn[] = [
    { header: "Engagements", align: "left", width: 26 },
    ...matrix.nodes.map(({ id }) => ({ header: id, align: "right" as const })),
    { header: "autres", align: "right" },
    { header: "total", align: "right" },
  ];
  const rows = matrix.rows.map(({ commune, counts, elsewhere, total }) => [
    commune,
    ...[...counts, elsewhere, total].map(String),
  ]);
  return [textTable(columns, rows)];
}
