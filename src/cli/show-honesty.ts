import { formatNumber } from "../kernel/format-number.ts";
import type { Comparison, ComparisonRow } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import { isCount } from "../model/is-count.ts";
import { stableGaps } from "../model/stable-gaps.ts";
import { unitWords } from "../model/unit.ts";
import { CHANGE_WORDS, madeWords, precisionWords, REASON_WORDS } from "../model/words.ts";
import type { Workspace } from "../model/workspace.ts";
import { periodWords } from "../render/period-words.ts";
import { referenceSentences } from "../render/reference-sentences.ts";
import { isWithinChance, NOT_ESTABLISHED, OTHER_SET, referenceName } from "./comparison-words.ts";
import { shownPeriod } from "./shown-period.ts";

/**
 * What a table must say of itself: how its reference was made, on what its intervals rest, which changes are more than
 * chance and the smallest one that could have been seen, what QPV and reference each did, the test of five points. One
 * sentence each; those that have nothing to say are left out.
 */
export function honestyLines(table: Comparison, indicator: Indicator, workspace: Workspace): string[] {
  const { summary } = table;
  if (isCount(indicator.unit)) return [];
  return [
    ...referenceSentences(table, {
      shown: summary ? [summary.start, summary.end] : [shownPeriod(table) ?? ""],
      mark: `${OTHER_SET} `,
      name: (code) => referenceName(code, table, workspace),
    }),
    ...(summary
      ? [
          ...changeLine(table, indicator),
          ...decompositionLine(table),
          ...stableGaps(table.rows),
          ...trendLine(table),
        ]
      : levelLine(table)),
  ];
}

function changeLine({ rows, summary }: Comparison, indicator: Indicator): string[] {
  const tested = rows.flatMap(({ change }) =>
    change?.interval && !("unknown" in change.interval) ? [change] : [],
  );
  if (tested.length === 0) return [withoutInterval(rows)];
  const moved = tested.filter((change) => !isWithinChance(change));
  const seen = tested.flatMap(({ detectable }) =>
    detectable && "smallestSignificant" in detectable ? [detectable.smallestSignificant] : [],
  );
  const digits = Math.max(1, indicator.decimals);
  const [least, most] = [Math.min(...seen), Math.max(...seen)].map((one) => formatNumber(one, digits));
  const size = least === most ? least : `de ${least} à ${most}`;
  const years = `de ${periodWords(summary?.start ?? "")} à ${periodWords(summary?.end ?? "")}`;
  const said = `Changement d’écart significatif ${years} (intervalle à 95 % qui ne contient pas 0, ${methodOf(rows)}) : ${moved.length}/${tested.length}.`;
  if (moved.length === tested.length) return [said];
  return [
    `${said} Ailleurs, « ${NOT_ESTABLISHED} » : pas de changement significatif selon l’intervalle à 95 % ; le plus petit qui aurait pu être vu est ${size} ${unitWords(indicator.unit).gap}.`,
  ];
}

/** Where there is one date only: how many gaps are more than chance, or why that is not known. */
function levelLine(table: Comparison): string[] {
  const period = shownPeriod(table) ?? "";
  const levels = table.rows.flatMap((row) => row.levels.filter((level) => level.period === period));
  if (!levels.some(({ absolute }) => typeof absolute === "number")) return [];
  const known = levels.flatMap(({ precision }) =>
    precision && "lower" in precision.interval ? [precision.interval] : [],
  );
  if (known.length === 0) return [withoutInterval(table.rows)];
  const apart = known.filter(({ lower, upper }) => lower > 0 || upper < 0);
  return [
    `Écart significatif, ${periodWords(period)} (intervalle à 95 % qui ne contient pas 0, ${methodOf(table.rows)}) : ${apart.length}/${known.length}.`,
  ];
}

function methodOf(rows: readonly ComparisonRow[]): string {
  const known = rows.flatMap(({ levels }) => levels.flatMap(({ precision }) => precision ?? []));
  const used = known.flatMap((one) => ("lower" in one.interval ? precisionWords(one) : []));
  return [...new Set(used)].join(" ; ");
}

function withoutInterval(rows: readonly ComparisonRow[]): string {
  const reasons = rows.flatMap(({ levels }) =>
    levels.flatMap(({ precision }) =>
      precision && "unknown" in precision.interval ? precision.interval.unknown : [],
    ),
  );
  const [first] = reasons;
  const why = first === undefined ? "" : ` (${REASON_WORDS[first]})`;
  return `Deux valeurs publiées sont comparées${why} ; aucun test ne dit si la différence est significative.`;
}

function decompositionLine({ rows, summary }: Comparison): string[] {
  const found = rows.flatMap(({ change }) => {
    const taken = change?.decomposition;
    if (!taken || !("reading" in taken)) return [];
    return isWithinChance(change) ? NOT_ESTABLISHED : CHANGE_WORDS[taken.reading];
  });
  const counted = tally(found).map(([words, count]) => `${words} ${count}`);
  if (counted.length === 0) return [];
  const [start, end] = [periodWords(summary?.start ?? ""), periodWords(summary?.end ?? "")];
  const years = /^\d{4}$/.test(start) ? `${start}-${end}` : `de ${start} à ${end}`;
  return [`Ce que font le QPV et sa référence, ${years} : ${counted.join(", ")}.`];
}

/** Only where five periods could make a test. */
function trendLine({ rows, periods }: Comparison): string[] {
  if (periods.length < 5) return [];
  const verdicts = rows.flatMap(({ trend }) => {
    if (!trend) return [];
    if ("unknown" in trend.gap) return [`ne peut être calculé (${REASON_WORDS[trend.gap.unknown]})`];
    return [DIRECTION_WORDS[trend.gap.direction]];
  });
  const counted = tally(verdicts).map(([verdict, count]) => `${verdict} ${count}`);
  const sets = rows.flatMap(({ trend }) => (trend?.against ? [madeWords(trend.against)] : []));
  return [
    `Test de l’écart sur cinq ans, seuil de 99,8 % : ${[counted.join(", "), ...new Set(sets)].join(" ; ")}.`,
  ];
}

const DIRECTION_WORDS = {
  hausse: "en hausse",
  baisse: "en baisse",
  aucune: "sans direction établie",
} as const;

function tally<T>(found: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts];
}
