import { CHANGE_WORDS } from "../../compare/change-names.ts";
import type { Comparison, ComparisonRow, GapChange, GapLevel, Sourced } from "../../compare/comparison.ts";
import { type GapPrecision, precisionWords } from "../../compare/precision.ts";
import { changeName, levelSources } from "../../compare/table-facts.ts";
import { type FigureCount, madeWords } from "../../data/figure.ts";
import { formatGap, formatLevel } from "../../data/unit.ts";
import type { ExplainedRow } from "../../evaluation/explanation.ts";
import { geographyWords } from "../../french/gaps.ts";
import { effectWords } from "../../french/households.ts";
import { datedWords, deducedPeriods, periodWords, spanWords } from "../../french/periods.ts";
import { pricesWords } from "../../french/prices.ts";
import { capital, formatNumber } from "../../kernel/french.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import { between, plain, referenceName, signed } from "./comparison-cells.ts";
import { fileLines, leftOutLines, memberLines, ruleLines } from "./explain-members.ts";
import { wrap } from "./text.ts";

/** Where each number of a row comes from: figures, files and fingerprints, formula, counts, method, rules looked at. */
export function explainComparison(explained: ExplainedRow, width: number, all = false): string {
  const { territory, indicator, rows } = explained;
  const zoning = geographyWords(territory.geography);
  return [
    wrap(`${territory.label} [${territory.code}, ${zoning}] : ${indicator.label} [${indicator.id}]`, width),
    ...rows.flatMap((one) => ["", ...rowLines(one, explained, width, all)]),
    "",
    ...ruleLines(explained, width),
    "",
    ...fileLines(explained, width),
  ].join("\n");
}

type Row = ExplainedRow["rows"][number];

function rowLines(
  { row, table, members }: Row,
  explained: ExplainedRow,
  width: number,
  all: boolean,
): string[] {
  const { period, indicator, workspace } = explained;
  const list = { indicator, workspace, width, all };
  const name = referenceName(row.reference ?? table.reference, table, workspace);
  const levels = row.levels.filter((level) => period === undefined || level.period === period);
  return [
    wrap(`Comparé à : ${name} (${row.reference ?? table.reference})`, width),
    ...levels.flatMap((level) => {
      const here = members.filter((one) => one.period === level.period);
      return levelLines(level, explained, width, memberLines(level.reference, here, list));
    }),
    ...(period === undefined
      ? [
          ...changeLines(row, table, explained, width, leftOutLines(table, members, list)),
          ...trendLines(row, explained, width),
        ]
      : []),
  ];
}

type Shown = ExplainedRow["indicator"];

function levelLines(
  level: GapLevel,
  { indicator, workspace }: ExplainedRow,
  width: number,
  members: readonly string[],
): string[] {
  const { period, value, reference, absolute, ratio, relative, rules, precision } = level;
  const gap =
    typeof absolute === "number"
      ? `écart = valeur − référence = ${formatGap(absolute, indicator)} ; rapport = valeur ÷ référence = ${plain(ratio, 3)} ; écart relatif = ${typeof relative === "number" ? `${formatNumber(relative * 100, 1, true)} %` : "n.d."}`
      : `écart non calculé : ${REASON_WORDS[absolute.unknown]}`;
  return [
    "",
    datedWords([period], deducedPeriods(levelSources(level), workspace.datasets)),
    wrap(`valeur : ${figureWords(value, indicator)}`, width, "  "),
    ...(precision ? [] : countLines(value.counts ?? [], "du territoire", width)),
    wrap(`référence : ${figureWords(reference, indicator)}`, width, "  "),
    ...members,
    ...(precision || members.length > 0 ? [] : countLines(reference.counts ?? [], "de la référence", width)),
    wrap(gap, width, "  "),
    ...precisionLines(level, indicator, width),
    ...(rules ? [wrap(`règles qui s’appliquent : ${rules.join(", ")}`, width, "  ")] : []),
  ];
}

function figureWords({ value, address, made }: Sourced, indicator: Shown): string {
  const shown =
    typeof value === "number" ? formatLevel(value, indicator) : `n.d. (${REASON_WORDS[value.unknown]})`;
  if (made) return `${shown}, ${madeWords(made)}`;
  return address === undefined ? shown : `${shown}, ${address}`;
}

function precisionLines({ precision }: GapLevel, { decimals }: Shown, width: number): string[] {
  if (!precision) return [];
  const { interval, method, rounding, counts } = precision;
  const digits = Math.max(1, decimals);
  const said =
    "unknown" in interval
      ? `intervalle à 95 % : aucun (${REASON_WORDS[interval.unknown]})`
      : `intervalle à 95 % : ${between(interval, digits)} ; ${precisionWords(precision)} (${FORMULA[method]})`;
  return [
    wrap(said, width, "  "),
    ...effectLines(precision, width),
    ...countLines(
      counts.filter(({ of }) => of === "territoire"),
      "du territoire",
      width,
    ),
    ...countLines(
      counts.filter(({ of }) => of === "reference"),
      "de la référence",
      width,
    ),
    ...(rounding ? [wrap(`les arrondis seuls permettent : ${between(rounding, digits)}`, width, "  ")] : []),
  ];
}

/** What the cases and people were divided by, and the address of each household size. */
function effectLines(precision: GapPrecision, width: number): string[] {
  const said = effectWords(precision);
  const read = (precision.effects ?? []).flatMap(({ addresses }) => addresses);
  if (said === undefined) return [];
  return [said, ...(read.length > 0 ? [`tailles de ménage : ${read.join(", ")}`] : [])].map((line) =>
    wrap(line, width, "  "),
  );
}

/** The cases and people that a number rests on, each with its address. */
function countLines(counts: readonly FigureCount[], whose: string, width: number): string[] {
  return counts.map(({ role, indicator, period, value, address }) =>
    wrap(
      `${role} ${whose} : ${formatNumber(value, 0)} (${indicator}, ${periodWords(period)}), ${address}`,
      width,
      "    ",
    ),
  );
}

const FORMULA = {
  aucun: "",
  effectifs_imbriques: "(1 − f) × Newcombe du quartier et du reste",
  effectifs_independants: "Newcombe, méthode 10",
  taux_et_populations_imbriques: "(1 − f) × Newcombe du quartier et du reste, cas déduits du taux",
  taux_et_populations_independants: "Newcombe, méthode 10, cas déduits du taux",
  sans_intervalle: "",
} as const;

function changeLines(
  { change }: ComparisonRow,
  { summary }: Comparison,
  { indicator }: ExplainedRow,
  width: number,
  leftOut: readonly string[],
): string[] {
  if (!change || !summary) return [];
  const { decimals } = indicator;
  const made = [
    changeWords(change, decimals),
    ...priceWords(change, summary, decimals),
    ...againstWords(change, indicator),
  ];
  const lines = [
    ...testedWords(change, Math.max(1, decimals)),
    ...(change.rules ? [`règles qui s’appliquent : ${change.rules.join(", ")}`] : []),
  ];
  const wrapped = (all: readonly string[]) => all.map((line) => wrap(line, width, "  "));
  const span = capital(spanWords(summary.start, summary.end));
  return ["", span, ...wrapped(made), ...leftOut, ...wrapped(lines)];
}

/** In which euros the change is read, with the current ones beside, and where the index was read. */
function priceWords(
  { prices, current }: GapChange,
  { start, end }: { readonly start: string; readonly end: string },
  decimals: number,
): string[] {
  if (!prices || typeof current?.absolute !== "number") return [];
  const { value, reference, absolute } = current;
  return [
    `${pricesWords(prices, start, end)} ; en euros courants : ${signed(value, decimals)} − (${signed(reference, decimals)}) = ${signed(absolute, decimals)}`,
    `indice des prix : ${prices.addresses.join(", ")}`,
  ];
}

function changeWords(change: GapChange, decimals: number): string {
  const { absolute, value, reference } = change;
  if (typeof absolute !== "number") return `évolution non calculée : ${REASON_WORDS[absolute.unknown]}`;
  const said = changeName(change);
  const made = said ? ` : ${CHANGE_WORDS[said].long}` : "";
  return `évolution de l’écart = celle du quartier − celle de la référence = ${signed(value, decimals)} − (${signed(reference, decimals)}) = ${signed(absolute, decimals)}${made}`;
}

/** The reference of the change, on the territories that have a figure at both dates. */
function againstWords({ against }: GapChange, indicator: Shown): string[] {
  if (!against) return [];
  const [start, end] = [against.start, against.end].map(({ value }) =>
    typeof value === "number" ? formatLevel(value, indicator) : `n.d. (${REASON_WORDS[value.unknown]})`,
  );
  const made = against.start.made ? ` : ${madeWords(against.start.made)}` : "";
  return [`référence de l’évolution, de ${start} à ${end}${made}`];
}

function testedWords({ interval, detectable }: GapChange, digits: number): string[] {
  if (!interval || !("lower" in interval)) {
    const why = REASON_WORDS[interval?.unknown ?? "intervalle_absent"];
    return [`intervalle à 95 % de l’évolution : aucun (${why})`];
  }
  const tested = `intervalle à 95 % de l’évolution : ${between(interval, digits)} (MOVER, à partir des deux intervalles)`;
  if (!detectable || "unknown" in detectable) return [tested];
  const { smallestSignificant, smallestDetectable } = detectable;
  return [
    tested,
    `plus petit changement observé hors de l’intervalle à 95 % : ${formatNumber(smallestSignificant, digits)} (vu une fois sur deux) ; plus petit changement réel vu quatre fois sur cinq : ${formatNumber(smallestDetectable, digits)}`,
  ];
}

function trendLines({ trend }: ComparisonRow, { indicator }: ExplainedRow, width: number): string[] {
  if (!trend) return [];
  const { gap, theilSen, against } = trend;
  const set = against ? ` ; référence : ${madeWords(against)}` : "";
  const said =
    "unknown" in gap
      ? `test de l’écart sur cinq ans : non calculé (${REASON_WORDS[gap.unknown]})`
      : `test de l’écart sur cinq ans, ${gap.start}-${gap.end}, seuil de 99,8 % (χ² > 9,55) : χ² = ${formatNumber(gap.chiSquare, 2)}, ${gap.direction === "aucune" ? "aucune direction établie" : `en ${gap.direction}`}`;
  const slope =
    typeof theilSen === "number"
      ? ` ; pente de Theil-Sen ${signed(theilSen, Math.max(1, indicator.decimals))} par an`
      : "";
  return ["", wrap(`${said}${slope}${set}`, width)];
}
