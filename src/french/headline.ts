import type { Comparison } from "../compare/comparison.ts";
import type { SeriesPoint } from "../compare/gap-series.ts";
import { meanLevel } from "../compare/mean-level.ts";
import { printedWith, tableDigits } from "../compare/printed-digits.ts";
import { shownPeriods } from "../compare/table-facts.ts";
import { isSamePace, type Sides, type TableFinding, tableFinding } from "../compare/table-finding.ts";
import type { Indicator } from "../data/indicator.ts";
import { formatGap, formatLevel, unitWords } from "../data/unit.ts";
import { capital, counted } from "../kernel/french.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import { gapWord } from "./gaps.ts";
import { atPeriod, passesWords, spanWords } from "./periods.ts";
import { type Subject, subjectOf } from "./subjects.ts";

/** What a page says where its questions have no figure at all. */
export const NOTHING_PUBLISHED =
  "Aucun chiffre publié ne décrit encore ces quartiers : la situation de départ reste à établir";

/**
 * The finding of a table in one sentence, without a full stop: a headline. A verb of change (« augmente ») stands only where
 * an interval establishes it, « au même rythme » where the ratio is the same as printed, « stable » where nothing moved
 * beyond the published rounding; elsewhere two published values are compared (« plus grand »).
 */
export function headline(table: Comparison, indicator: Indicator): string {
  const subject = subjectOf(indicator);
  const finding = tableFinding(table);
  const said = finding ? changeClause(finding, table, indicator) : levelClause(table, indicator);
  return said === "" ? NOTHING_PUBLISHED : capital(`${subject.opening}${said}`);
}

function changeClause(finding: TableFinding, table: Comparison, indicator: Indicator): string {
  const { start, end, absolute, total } = finding;
  const when = spanWords(start, end);
  if (absolute.known === 0) return `${when}, ${withoutGap(finding, table, indicator)}`;
  const said = total === 1 ? alone(finding, table, indicator) : together(finding, table, indicator);
  return `${when}, ${said}`;
}

/** The gap is not known at both dates: what the values did, and why there is no gap. */
function withoutGap({ better, total }: TableFinding, { rows }: Comparison, indicator: Indicator): string {
  const subject = subjectOf(indicator);
  const unknown = rows.flatMap(({ change }) =>
    change && typeof change.absolute !== "number" ? [change.absolute.unknown] : [],
  )[0];
  const why = unknown === undefined ? "" : ` : ${REASON_WORDS[unknown]}`;
  const gap = `l’écart à l’agglomération ne se calcule pas${why}`;
  if (better.known === 0) return gap;
  const adjective = betterWord(indicator, subject);
  const of = total === 1 ? " du quartier" : " des quartiers";
  if (total === 1)
    return `${subject.value}${of} ${better.count === 1 ? `est ${adjective}` : `n’est pas ${adjective}`} ; ${gap}`;
  return `${subject.value} est ${adjective} pour ${outOfWords(better.count, better.known, total)} ; ${gap}`;
}

const betterWord = ({ polarity }: Indicator, { pronoun }: Subject): string => {
  const words = polarity === "plus_bas_mieux" ? ["plus bas", "plus basse"] : ["plus haut", "plus haute"];
  return words[pronoun === "celle" ? 1 : 0] as string;
};

/** Several quarters: what intervals establish, else both readings of the gap. */
function together(finding: TableFinding, table: Comparison, indicator: Indicator): string {
  const { absolute, relative, established, stable, total } = finding;
  const gap = gapNoun(finding, indicator);
  if (established.tested === absolute.known) return testedClause(finding, gap);
  if (stable * 2 > absolute.known)
    return `${gap} est stable, à l’arrondi publié près, pour ${outOfWords(stable, absolute.known, total)}`;
  const how = unitPlain(table, indicator);
  if (indicator.unit === "EUR" && finding.mean && isSamePace(finding.mean.start, finding.mean.end))
    return `${paceClause(table, finding.mean.end, indicator)} ; ${how}, l’écart est ${sidesClause(absolute, total)}`;
  const isAlike = sideOf(absolute) === sideOf(relative);
  if (relative.known === 0 || (isAlike && indicator.unit !== "EUR"))
    return `${gap} est ${sidesClause(absolute, total)}`;
  return `${gap} est ${sidesClause(absolute, total, ` ${how}`)}, ${secondReading(relative, isAlike)}`;
}

/** « le désavantage » where some quarter is ahead: a gap that grows to its advantage is no gap that grows. */
function gapNoun({ ahead }: TableFinding, indicator: Indicator): string {
  const word = gapWord({ ahead }, indicator.polarity);
  return `${word === "écart" ? "l’écart" : "le désavantage"}${subjectOf(indicator).of}`;
}

function testedClause({ absolute, established, total }: TableFinding, gap: string): string {
  const { smaller, greater } = established;
  const rest = absolute.known - smaller - greater;
  if (smaller + greater === 0)
    return `aucun changement de ${gap} n’est établi (${counted(absolute.known, "quartier testé", "quartiers testés")})`;
  const ways = [
    ...(greater > 0 ? [["augmente", greater] as const] : []),
    ...(smaller > 0 ? [["diminue", smaller] as const] : []),
  ].map(([verb, count], index) =>
    index === 0 ? `${verb} pour ${outOfWords(count, absolute.known, total)}` : `${verb} pour ${count}`,
  );
  const others = rest > 0 ? ` ; pour ${rest}, aucun changement n’est établi` : "";
  return `${gap} ${ways.join(" et ")}${others}`;
}

/** The ratio is the same at both dates as printed: the values moved together. */
function paceClause({ rows }: Comparison, { ratio }: SeriesPoint, indicator: Indicator): string {
  const { value, pronoun } = subjectOf(indicator);
  const moves = rows.flatMap(({ change }) => (typeof change?.value === "number" ? [change.value] : []));
  const isAll = (sign: number): boolean =>
    moves.length > 0 && moves.every((move) => Math.sign(move) === sign);
  const verb = isAll(1) ? "progresse" : isAll(-1) ? "recule" : "évolue";
  const whose = rows.length === 1 ? "du quartier" : "des quartiers";
  if (isAll(0))
    return `${value} ${whose} est le même (${perHundred(ratio)} de ${pronoun} de l’agglomération)`;
  return `${value} ${whose} ${verb} au même rythme que ${pronoun} de l’agglomération (${perHundred(ratio)})`;
}

/** One quarter: its gap at both dates, no count. */
function alone(finding: TableFinding, table: Comparison, indicator: Indicator): string {
  const { mean, established } = finding;
  const gap = gapNoun(finding, indicator);
  if (!mean) return `${gap} est ${sidesClause(finding.absolute, 1)}`;
  const printed = printedWith(indicator, tableDigits(table, [finding.start, finding.end], indicator).gap);
  const from = formatGap(mean.start.gap, printed);
  const to = formatGap(mean.end.gap, printed);
  const isEuro = indicator.unit === "EUR";
  const base = table.euros ? ` (euros de ${table.euros.base})` : "";
  const passes = `${passesWords(from, to)}${isEuro ? base : ""}`;
  if (isEuro && isSamePace(mean.start, mean.end))
    return `${paceClause(table, mean.end, indicator)} ; l’écart ${passes}`;
  const { verb, doubt } = establishedWords(established);
  const shares = isEuro
    ? `, soit de ${Math.round(mean.start.ratio * 100)} à ${perHundred(mean.end.ratio)}`
    : "";
  return `${gap} du quartier à l’agglomération ${verb}${passes}${shares}${doubt}`;
}

/** What an interval establishes of the gap of one quarter; a doubt where one was looked at and leaves it open. */
function establishedWords({ greater, smaller, tested }: TableFinding["established"]) {
  if (greater > 0) return { verb: "augmente : il ", doubt: "" };
  if (smaller > 0) return { verb: "diminue : il ", doubt: "" };
  return { verb: "", doubt: tested > 0 ? ", changement non établi" : "" };
}

/** « 78 pour 100 »: no digit more than a reader keeps. */
export const perHundred = (ratio: number): string => `${Math.round(ratio * 100)} pour 100`;

/** « en euros constants », « en points ». */
function unitPlain({ euros }: Comparison, { unit }: Indicator): string {
  if (unit !== "EUR") return unitWords(unit).inWords;
  return euros ? "en euros constants" : "en euros courants";
}

const sideOf = ({ smaller, greater }: Sides): number => Math.sign(smaller - greater);

/** Which way most gaps went. « plus grand pour 17 quartiers sur 22 ». */
function sidesClause(sides: Sides, total: number, how = ""): string {
  const { smaller, greater, same, known } = sides;
  if (total === 1) return `${smaller > 0 ? "plus petit" : greater > 0 ? "plus grand" : "le même"}${how}`;
  const side = sideOf(sides);
  if (side === 0 && smaller === 0) return `inchangé${how} pour ${outOfWords(same, known, total)}`;
  if (side === 0) return `plus petit${how} pour ${counted(smaller, "quartier")}, plus grand pour ${greater}`;
  const [word, count] = side > 0 ? ["plus petit", smaller] : ["plus grand", greater];
  return `${word}${how} pour ${outOfWords(count, known, total)}`;
}

/** The reading in proportion, after that in euros or points. */
function secondReading(relative: Sides, isAlike: boolean): string {
  const side = sideOf(relative);
  const [word, count] = side > 0 ? ["plus petit", relative.smaller] : ["plus grand", relative.greater];
  if (side === 0) return "et en proportion autant dans un sens que dans l’autre";
  return isAlike ? `en proportion pour ${count}` : `${word} en proportion pour ${count}`;
}

/** « 17 quartiers sur 22 », « 17 quartiers sur 20 renseignés ». */
function outOfWords(count: number, known: number, total: number): string {
  return `${counted(count, "quartier")} sur ${known}${known < total ? " renseignés" : ""}`;
}

/** A table of one date: where the quarters stand, and the reference. */
function levelClause(table: Comparison, indicator: Indicator): string {
  const period = shownPeriods(table).at(-1);
  const level = period === undefined ? undefined : meanLevel(table, period);
  if (!level) return "";
  const { value: noun } = subjectOf(indicator);
  const digits = tableDigits(table, [level.period], indicator);
  const printed = printedWith(indicator, digits.value);
  const [mean, least, most] = [level.value, level.least.value, level.most.value].map((one) =>
    formatLevel(one, printed),
  );
  const when = atPeriod(level.period);
  const beside =
    level.reference === null
      ? ""
      : `, contre ${formatLevel(level.reference, printedWith(indicator, digits.reference))} dans l’agglomération`;
  if (level.total === 1) return `${when}, ${noun} du quartier est de ${mean}${beside}`;
  if (level.reference !== null)
    return `${when}, ${noun} est de ${mean} en moyenne dans les quartiers${beside}`;
  return least === most
    ? `${when}, ${noun} des quartiers est de ${least}`
    : `${when}, ${noun} va de ${least} à ${most} selon les quartiers`;
}

/** Where the quarters stand at the last date of a table, in a sentence; empty without a figure. */
export function levelSentence(table: Comparison, indicator: Indicator): string {
  const said = levelClause(table, indicator);
  return said === "" ? "" : `${capital(`${subjectOf(indicator).opening}${said}`)}.`;
}
