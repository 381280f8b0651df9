import type { Comparison } from "../../compare/comparison.ts";
import { shownPeriods } from "../../compare/table-facts.ts";
import { type Indicator, sharesOf } from "../../data/indicator.ts";
import { isCount } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import { UNKNOWN } from "./comparison-words.ts";

/** Each reason once, with how many territories it concerns; then what may be compared instead, where that is known. */
export function missingLines(table: Comparison, indicator: Indicator, workspace: Workspace): string[] {
  const { rows } = table;
  const counts = new Map<keyof typeof REASON_WORDS, number>();
  const shown = shownPeriods(table);
  for (const row of rows) {
    const levels = row.levels.filter(({ period }) => shown.includes(period));
    const reasons = levels.flatMap(({ absolute }) => (typeof absolute === "object" ? absolute.unknown : []));
    for (const reason of new Set(reasons)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const lines = [...counts].map(([reason, count]) =>
    reason === "effectif_sans_ecart"
      ? `Écart non calculé : ${REASON_WORDS[reason]}.`
      : `${UNKNOWN} : ${REASON_WORDS[reason]} (${count} territoire${count > 1 ? "s" : ""} sur ${rows.length}).`,
  );
  return [...lines, ...shareHint(indicator, workspace), ...groupHint(table, indicator)];
}

function shareHint(indicator: Indicator, { indicators }: Workspace): string[] {
  const shares = isCount(indicator.unit) ? sharesOf(indicator, indicators.values()) : [];
  return shares.length === 0 ? [] : [`aide : se compare, tirée de cet effectif : ${shares.join(", ")}.`];
}

/** What to compare with, where nobody publishes the reference of a share whose cases and people are published for the QPV. */
function groupHint({ rows, referenceKind }: Comparison, { counts }: Indicator): string[] {
  const isSilent = rows.every(({ levels }) =>
    levels.every(({ reference }) => typeof reference.value !== "number"),
  );
  if (counts?.numerator === undefined || referenceKind !== "epci" || !isSilent) return [];
  return [
    "aide : « --reference qpv-epci », « qpv-departement » ou « qpv-france » compare à un ensemble de QPV, dont cas et population sont publiés.",
  ];
}
