import type { Comparison, ComparisonRow, RowTrend } from "../../compare/comparison.ts";
import { memberFigures } from "../../compare/pooled.ts";
import { figuresShown, rowsWithFigures, secondOrderLevels, shownPeriods } from "../../compare/table-facts.ts";
import { madeWords } from "../../data/figure.ts";
import { type Indicator, sharesOf } from "../../data/indicator.ts";
import { isCount } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import { summarySentences } from "../../french/gaps.ts";
import { apartSentence, stableGaps, testedSentence, uncheckedRemarks } from "../../french/honesty.ts";
import { atPeriod } from "../../french/periods.ts";
import { priceSentences } from "../../french/prices.ts";
import { pooledSentences, referenceSentences } from "../../french/references.ts";
import { sourceLines } from "../../french/sources.ts";
import { frenchDate } from "../../kernel/french.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import { nameOf, OTHER_SET, plain, referenceName, signed, UNKNOWN } from "./comparison-cells.ts";
import { wrap } from "./text.ts";

/**
 * What a table must say of itself: how its reference was made, on what its intervals rest, which changes are more than
 * chance and the smallest one that could have been seen, the test of five points. One sentence each; those that have nothing to say are left out.
 */
export function honestyLines(table: Comparison, indicator: Indicator, workspace: Workspace): string[] {
  const { summary } = table;
  if (isCount(indicator.unit)) return [];
  return [
    ...referenceSentences(table, {
      shown: shownPeriods(table),
      mark: `${OTHER_SET} `,
      name: (code) => referenceName(code, table, workspace),
    }),
    ...(summary
      ? [
          ...priceSentences(table, indicator),
          ...testedSentence(table, indicator),
          ...stableGaps(table.rows),
          ...trendLine(table),
        ]
      : shownPeriods(table).flatMap((period) => apartSentence(table, period))),
  ];
}

/** Only where five periods could make a test. */
function trendLine({ rows, periods }: Comparison): string[] {
  if (periods.length < 5) return [];
  const counts = new Map<string, number>();
  for (const { trend } of rows) {
    if (!trend) continue;
    const said =
      "unknown" in trend.gap
        ? `non calculé (${REASON_WORDS[trend.gap.unknown]})`
        : DIRECTION_WORDS[trend.gap.direction];
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const counted = [...counts].map(([said, count]) => `${said} pour ${count} QPV`);
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
  if (counts?.count === undefined || referenceKind !== "epci" || !isSilent) return [];
  return [
    "aide : « --reference qpv-epci », « qpv-departement » ou « qpv-france » compare à un ensemble de QPV, dont cas et population sont publiés.",
  ];
}

/** The mark of a number that must be read with a warning of its producer. */
export const MARK = "*";

/** Rules that the shown numbers bear: levels of the two dates (or the last one) and changes. */
export function shownRules(table: Comparison): {
  readonly levels: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
  readonly tests: ReadonlySet<string>;
} {
  const { rows, otherReferences = [] } = table;
  const shown = shownPeriods(table);
  const all: readonly ComparisonRow[] = [...rows, ...otherReferences];
  const levels = all.flatMap((row) => row.levels.filter(({ period }) => shown.includes(period)));
  return {
    levels: new Set(levels.flatMap(({ rules }) => rules ?? [])),
    changes: new Set(all.flatMap(({ change }) => change?.rules ?? [])),
    tests: new Set(all.flatMap(({ trend }) => (trend && isSaid(trend) ? trend.rules : []))),
  };
}

/** A test that was made, or that a producer refuses: the others have no number for a warning to stand on. */
function isSaid({ gap }: RowTrend): boolean {
  return !("unknown" in gap) || gap.unknown === "comparaison_interdite";
}

/** What the producers refuse or discourage of the shown numbers: the sentence, its code, its source and its date. */
export function ruleLines(table: Comparison): string[] {
  const { levels, changes, tests } = shownRules(table);
  const said = (table.rules ?? []).flatMap(({ id, decision, sentence, source, date, scope }) => {
    const kind = levels.has(id) || changes.has(id) ? scope : tests.has(id) ? "test" : undefined;
    if (kind === undefined) return [];
    const opening = `${OPENING[decision][kind]} [${id}]`;
    return [
      `${opening} : ${sentence} (${source.title} ; relevé le ${frenchDate(date)})${concerned(id, table)}`,
    ];
  });
  return [...said, ...uncheckedRemarks(table)];
}

/** Whose figures a rule bears on, where they are not everyone's. */
function concerned(id: string, table: Comparison): string {
  const shown = shownPeriods(table);
  const codes = table.rows.flatMap(({ territory, levels, change, trend }) => {
    const ofLevels = levels.filter(({ period }) => shown.includes(period)).map(({ rules }) => rules);
    const isOne = [...ofLevels, change?.rules, trend?.rules].some((rules) => rules?.includes(id));
    return isOne ? [territory] : [];
  });
  return codes.length === 0 || codes.length === table.rows.length ? "" : ` Concerne ${codes.join(", ")}.`;
}

const OPENING = {
  interdite: { niveau: "Écart refusé", evolution: "Évolution refusée", test: "Test refusé" },
  deconseillee: {
    niveau: `${MARK} À lire avec prudence`,
    evolution: `${MARK} Évolution à lire avec prudence`,
    test: `${MARK} Test à lire avec prudence`,
  },
} as const;

/** What stands under the rows: counts, what they rest on, what is missing and why, what the producers say. */
export function footer(table: Comparison, indicator: Indicator, workspace: Workspace): string {
  return [
    ...summarySentences(table, indicator),
    ...honestyLines(table, indicator, workspace),
    ...ownReferenceLine(table, workspace),
    ...secondOrderLine(table, indicator, workspace),
    ...silentRowsLine(table, workspace),
    ...missingLines(table, indicator, workspace),
    ...ruleLines(table),
  ]
    .map((line) => wrap(line, 80))
    .join("\n");
}

/** What each territory is compared with, when that is not the same for all. */
function ownReferenceLine(table: Comparison, workspace: Workspace): string[] {
  const groups = new Map<string, string[]>();
  for (const { territory, reference } of table.rows)
    if (reference !== undefined && reference !== table.reference)
      groups.set(reference, [...(groups.get(reference) ?? []), territory]);
  if (groups.size === 0) return [];
  const parts = [...groups].map(
    ([code, members]) => `${referenceName(code, table, workspace)} (${members.join(", ")})`,
  );
  return [`Référence de chaque QPV : ${parts.join(" ; ")}.`];
}

/** The gap of the EPCI itself to the level above: a QPV may catch up with an agglomeration that falls behind. */
function secondOrderLine(table: Comparison, { decimals }: Indicator, workspace: Workspace): string[] {
  const { secondOrder } = table;
  const levels = secondOrderLevels(table);
  if (!secondOrder || levels.length === 0) return [];
  const parts = levels.map(
    ({ period, absolute, ratio }) =>
      `${signed(absolute, decimals)} ${atPeriod(period)} (rapport ${plain(ratio, 2)})`,
  );
  const above = nameOf(secondOrder.reference ?? "", workspace);
  return [
    `Écart de second ordre, ${nameOf(secondOrder.territory, workspace)} / ${above} : ${parts.join(", ")}.`,
  ];
}

/** Territories that have no figure and no row: they are named, for nothing is left out in silence. */
function silentRowsLine(table: Comparison, workspace: Workspace): string[] {
  const shown = rowsWithFigures(table);
  const silent = table.rows.filter((row) => !shown.includes(row));
  if (silent.length === 0) return [];
  const names = silent.map(({ territory }) => `${territory} ${nameOf(territory, workspace)}`);
  return [`${silent.length} QPV sans chiffre, sur ${table.rows.length} : ${names.join(", ")}.`];
}

/** The sources of what a table shows, and of nothing else. */
export function sourceBlock(
  table: Comparison,
  { datasets, indicators, observations }: Workspace,
  detailed: boolean,
): string {
  const indicator = indicators.get(table.indicator);
  const members = shownPeriods(table)
    .flatMap((period) => memberFigures(table, indicator, observations, { period }))
    .flatMap(({ addresses, period }) => addresses.map((address) => ({ address, period })));
  return sourceLines([...figuresShown(table, detailed), ...members], datasets)
    .map((line) => wrap(`Source : ${line}.`, 80))
    .join("\n");
}

/** The QPV together, apart from the rows, in the two dates of the change or in the last period. */
export function pooledBlock(table: Comparison, indicator: Indicator): string {
  return pooledSentences(table, indicator, shownPeriods(table))
    .map((line) => wrap(line, 80))
    .join("\n");
}
