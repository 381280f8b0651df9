import { formatNumber } from "../kernel/format-number.ts";
import type { Comparison, ComparisonRow, GapLevel } from "../model/comparison.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Quantity } from "../model/quantity.ts";
import { unitWords } from "../model/unit.ts";
import { GEOGRAPHY_WORDS, QUADRANT_WORDS, REASON_WORDS } from "../model/words.ts";
import type { Workspace } from "../model/workspace.ts";
import { type TextColumn, textTable } from "./text-table.ts";
import { wrap } from "./wrap.ts";

/** A gap table, in 80 columns when there are no more (codes then give way to names): title, rows, k/n with the years, what is missing and why, sources. */
export function showComparison(table: Comparison, workspace: Workspace, width: number): string {
  const indicator = workspace.indicators.get(table.indicator);
  if (!indicator) return "";
  const blocks = [
    title(table, indicator, workspace),
    table.summary
      ? changeRows(table, indicator, workspace, width)
      : levelRows(table, indicator, workspace, width),
    footer(table, indicator, workspace),
    sources(table, workspace),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

const label = (code: string, { territories }: Workspace): string => territories.get(code)?.label ?? code;

function title(
  { geography, reference, summary, periods }: Comparison,
  indicator: Indicator,
  workspace: Workspace,
): string {
  const years = summary ? `${summary.start}-${summary.end}` : (periods.at(-1) ?? "");
  const zoning = GEOGRAPHY_WORDS[geography] ?? geography;
  const line = `${indicator.label} (${unitWords(indicator.unit).level}), ${years}`;
  return `${wrap(line.toUpperCase(), 80)}\n${zoning} ; référence : ${label(reference, workspace)}\n[${indicator.id}]`;
}

/** From this width on, the code stands before the name, and the name is whole. */
const WIDE = 108;

function territoryColumns(width: number, narrow: number): TextColumn[] {
  if (width < WIDE) return [{ header: "Territoire", align: "left", width: narrow }];
  return [
    { header: "Code", align: "left" },
    { header: "Territoire", align: "left", width: width - 80 + narrow - 10 },
  ];
}

function territoryCells(code: string, workspace: Workspace, width: number): string[] {
  return width < WIDE ? [label(code, workspace)] : [code, label(code, workspace)];
}

const NUMBER = { align: "right" } as const;

function changeRows(table: Comparison, indicator: Indicator, workspace: Workspace, width: number): string {
  const { start, end } = table.summary ?? { start: "", end: "" };
  const columns: TextColumn[] = [
    ...territoryColumns(width, 22),
    { header: end, ...NUMBER },
    { header: `Écart\n${start}`, ...NUMBER },
    { header: `Écart\n${end}`, ...NUMBER },
    { header: "Évol.\nécart", ...NUMBER },
    { header: `Rap.\n${start}`, ...NUMBER },
    { header: `Rap.\n${end}`, ...NUMBER },
    { header: "Lecture", align: "left", width: 14 },
  ];
  const rows = shownRows(table);
  return textTable(
    columns,
    rows.map((row) => [
      ...territoryCells(row.territory, workspace, width),
      ...changeCells(row, start, end, indicator),
    ]),
  );
}

function changeCells(row: ComparisonRow, start: string, end: string, indicator: Indicator): string[] {
  const at = (period: string): GapLevel | undefined => row.levels.find((level) => level.period === period);
  const { change } = row;
  return [
    plain(at(end)?.value.value, indicator.decimals),
    signed(at(start)?.absolute, indicator.decimals),
    signed(at(end)?.absolute, indicator.decimals),
    signed(change?.absolute, indicator.decimals),
    plain(at(start)?.ratio, 2),
    plain(at(end)?.ratio, 2),
    typeof change?.quadrant === "string"
      ? (SHORT_QUADRANT[change.quadrant] ?? QUADRANT_WORDS[change.quadrant])
      : UNKNOWN,
  ];
}

function levelRows(table: Comparison, indicator: Indicator, workspace: Workspace, width: number): string {
  const columns: TextColumn[] = [
    ...territoryColumns(width, 34),
    { header: "Période", align: "left", width: 12 },
    { header: "Valeur", ...NUMBER },
    { header: "Réf.", ...NUMBER },
    { header: "Écart", ...NUMBER },
    { header: "Rapport", ...NUMBER },
  ];
  const rows = shownRows(table).map((row) => {
    const level = row.levels.at(-1);
    return [
      ...territoryCells(row.territory, workspace, width),
      level?.period ?? "",
      plain(level?.value.value, indicator.decimals),
      plain(level?.reference.value, indicator.decimals),
      signed(level?.absolute, indicator.decimals),
      plain(level?.ratio, 2),
    ];
  });
  return textTable(columns, rows);
}

/** All territories; where most have no figure at all, those that have one: the footer counts the others. */
function shownRows({ rows }: Comparison): readonly ComparisonRow[] {
  const known = rows.filter(({ levels }) => levels.some(({ value }) => typeof value.value === "number"));
  return known.length * 2 < rows.length ? known : rows;
}

/** An unknown is never a blank nor a zero; the footer says why. */
const UNKNOWN = "n.d.";

const SHORT_QUADRANT: Readonly<Record<string, string>> = { amelioration_insuffisante: "Amél. insuff." };

const plain = (value: Quantity | undefined, decimals: number): string =>
  typeof value === "number" ? formatNumber(value, decimals) : UNKNOWN;

const signed = (value: Quantity | undefined, decimals: number): string =>
  typeof value === "number" ? formatNumber(value, decimals, true) : UNKNOWN;

function footer(table: Comparison, indicator: Indicator, workspace: Workspace): string {
  return [
    ...summaryLines(table, indicator),
    ...secondOrderLine(table, indicator, workspace),
    ...missingLines(table),
  ]
    .map((line) => wrap(line, 80))
    .join("\n");
}

function summaryLines({ summary }: Comparison, indicator: Indicator): string[] {
  if (!summary) return [];
  const { start, end, widenedAbsolute, widenedRelative, improved } = summary;
  const unit = unitWords(indicator.unit).inWords;
  const gaps = `Écart plus grand en ${end} qu’en ${start} : ${widenedAbsolute.k}/${widenedAbsolute.n} ${unit}, ${widenedRelative.k}/${widenedRelative.n} rapporté à la référence.`;
  const better = `Valeur meilleure en ${end} qu’en ${start} : ${improved.k}/${improved.n}.`;
  return [
    ...(widenedAbsolute.n > 0 ? [gaps] : []),
    ...(improved.n > 0 && indicator.polarity !== "neutre" ? [better] : []),
    "Deux valeurs publiées sont comparées ; aucun test ne dit si la différence est significative.",
  ];
}

/** The gap of the EPCI itself to the level above: a quarter may catch up with an agglomeration that falls behind. */
function secondOrderLine(
  { secondOrder, summary }: Comparison,
  indicator: Indicator,
  workspace: Workspace,
): string[] {
  const levels = (secondOrder?.levels ?? []).filter(({ absolute }) => typeof absolute === "number");
  const shown = levels.filter(({ period }) => !summary || period === summary.start || period === summary.end);
  if (!secondOrder || shown.length === 0) return [];
  const parts = shown.map(
    ({ period, absolute, ratio }) =>
      `${signed(absolute, indicator.decimals)} en ${period} (rapport ${plain(ratio, 2)})`,
  );
  return [
    `Écart de ${label(secondOrder.territory, workspace)} à la France métropolitaine : ${parts.join(", ")}.`,
  ];
}

/** Each reason once, with how many territories it concerns. */
function missingLines({ rows, summary, periods }: Comparison): string[] {
  const counts = new Map<string, number>();
  const shown = summary ? [summary.start, summary.end] : [periods.at(-1)];
  for (const row of rows) {
    const levels = row.levels.filter(({ period }) => shown.includes(period));
    const reasons = levels.flatMap(({ absolute }) => (typeof absolute === "object" ? absolute.unknown : []));
    for (const reason of new Set(reasons)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(
    ([reason, count]) =>
      `${UNKNOWN} : ${REASON_WORDS[reason as keyof typeof REASON_WORDS]} (${count} territoire${count > 1 ? "s" : ""} sur ${rows.length}).`,
  );
}

function sources({ rows, secondOrder }: Comparison, { datasets }: Workspace): string {
  const levels = [...rows, ...(secondOrder ? [secondOrder] : [])].flatMap((row) => row.levels);
  const addresses = levels.flatMap(({ value, reference }) => [value.address ?? "", reference.address ?? ""]);
  const files = new Set(addresses.map((address) => address.replace(/:\d+$/, "")));
  const used = datasets.filter(({ resources }) => resources.some(({ path }) => files.has(path)));
  return used.map((set) => wrap(`Source : ${set.producer}, ${set.title}. ${set.licence}.`, 80)).join("\n");
}
