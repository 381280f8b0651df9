import type { Indicator } from "../data/indicator.ts";
import { coarsest, digitsAt } from "../data/rounding.ts";
import { formatLevel, isCount, unitWords } from "../data/unit.ts";
import { formatCount, formatNumber, frenchDate } from "../kernel/french.ts";
import { decimalsOf } from "../kernel/numbers.ts";
import { type Quantity, REASON_WORDS, type Unknown } from "../kernel/unknown.ts";
import { type Operand, TRACE_REASONS, type TraceReason } from "../referentiel/rules/trace.ts";
import type { Interval } from "../statistics/counts.ts";
import { dueDayWords } from "./due-days.ts";
import { printedWords } from "./sources.ts";

/** An unknown is never a blank nor a zero; a note or a footer says why. */
export const UNKNOWN = "n.d.";

/** A quantity with its digits, `n.d.` when it is unknown. */
export function quantityWords(value: Quantity | undefined, decimals: number): string {
  return typeof value === "number" ? formatNumber(value, decimals) : UNKNOWN;
}

/**
 * « de » before an amount, elided where it is an estimate.
 *
 * @example
 * fromWords("environ 253")
 * // => "d’environ 253"
 * @example
 * fromWords("253")
 * // => "de 253"
 */
export const fromWords = (amount: string): string =>
  amount.startsWith("environ") ? `d’${amount}` : `de ${amount}`;

/** The same with its sign. */
export function signedWords(value: Quantity | undefined, decimals: number): string {
  return typeof value === "number" ? formatNumber(value, decimals, true) : UNKNOWN;
}

/** A figure in the unit of its indicator, with the digits it was published with, or why it is unknown. */
export function knownWords(value: Quantity, indicator: Indicator, step?: number): string {
  return typeof value === "number"
    ? formatLevel(value, { ...indicator, decimals: digitsAt(indicator.decimals, step) })
    : `${UNKNOWN} (${REASON_WORDS[value.unknown]})`;
}

/**
 * The limits of an interval, with a digit at least after the comma; `n.d.` when it is unknown. Limits that are not 0 are not
 * printed as 0, for what is said significant is what does not contain 0: both then have more digits, four at most.
 *
 * @example
 * intervalWords({ lower: -3.1, upper: 2 }, 0)
 * // => "−3,1 ; +2,0"
 * @example
 * intervalWords({ lower: 0.03, upper: 3.8 }, 1)
 * // => "+0,03 ; +3,80"
 */
export function intervalWords(interval: Interval | Unknown | undefined, decimals: number): string {
  if (!interval || "unknown" in interval) return UNKNOWN;
  const limits = [interval.lower, interval.upper];
  const least = intervalDigits(decimals);
  const isZero = (digits: number) => limits.some((one) => one !== 0 && Math.abs(one) * 10 ** digits < 0.5);
  const digits = Array.from({ length: 4 - least }, (_, more) => least + more).find((one) => !isZero(one));
  const [lower, upper] = limits.map((limit) => signedWords(limit, digits ?? Math.max(4, least)));
  return `${lower} ; ${upper}`;
}

/** A limit is computed: it has a digit more than a figure published whole. */
export const intervalDigits = (decimals: number): number => Math.max(1, decimals);

/** Where the noun of a unit ends: what follows does not agree with the number. */
const LINK = /^(?:d[’'].*|de|du|des|par|à|au|aux|en|vers|pour|sur)$/u;

/** Only plain words agree: a symbol, an acronym and a name stay as they are. */
const WORD = /^[a-zà-öø-ÿœ]{4,}$/u;

const INVARIABLE = new Set(["mois", "fois", "temps", "accès", "relais", "parcours", "avis", "prix"]);

/**
 * The unit of a document in the number of what it counts: French has the singular below two. What follows a preposition
 * stays as it is.
 *
 * @example
 * agree(2, "réunion par commune")
 * // => "réunions par commune"
 * @example
 * agree(0, "logements sociaux")
 * // => "logement social"
 */
export function agree(value: number, unit: string): string {
  const words = unit.split(" ");
  const link = words.findIndex((word) => LINK.test(word));
  const head = link < 0 ? words.length : link;
  const write = Math.abs(value) < 2 ? singular : plural;
  return words.map((word, index) => (index < head && agrees(word) ? write(word) : word)).join(" ");
}

const agrees = (word: string): boolean => WORD.test(word) && !INVARIABLE.has(word);

function singular(word: string): string {
  if (word.endsWith("iaux") || word.endsWith("saux")) return `${word.slice(0, -3)}al`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function plural(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  return word.endsWith("al") ? `${word.slice(0, -2)}aux` : `${word}s`;
}

/** What is counted one by one, as documents name it: half of one does not exist. */
const COUNTED = new Set(
  "adhérent adulte allocataire apprenti bénéficiaire chômeur collégien demandeur élève emploi enfant entreprise étudiant famille femme foyer habitant homme jeune logement lycéen ménage participant personne résident salarié senior usager".split(
    " ",
  ),
);

/**
 * Whether a unit counts people or things one by one: « jeunes », « demandeurs d’emploi », and not « hectares ».
 *
 * @example
 * isCounted("jeunes en suivi")
 * // => true
 */
export function isCounted(unit: string): boolean {
  const [noun = ""] = unit.toLowerCase().split(" ");
  return isCount(unit) || COUNTED.has(noun) || COUNTED.has(singular(noun));
}

/**
 * A number in the unit of a document, which agrees with it, with the decimals it has (two at most), whole for what is counted one by one; a no-break space stands between them.
 * Without a unit, four digits stand together: it may be a year.
 *
 * @example
 * formatAmount(1200, "places")
 * // => "1\u202f200\u00a0places"
 * @example
 * formatAmount(53.333333, "%")
 * // => "53,33\u00a0%"
 */
export function formatAmount(value: number, unit?: string): string {
  const isYear = unit === undefined && Number.isInteger(value) && value >= 1000 && value < 10_000;
  const digits = Math.min(2, decimalsOf(value));
  const isWhole = unit !== undefined && isCounted(unit);
  const shown = isYear ? `${value}` : isWhole ? formatCount(value) : formatNumber(value, digits);
  return unit === undefined ? shown : `${shown}\u00a0${agree(value, unitWords(unit).level)}`;
}

/** Units that are not written after the number: a count of nothing in particular, a yes or a no, a ratio. */
const BARE = new Set(["", "nombre", "oui_non", "rapport"]);

/** Digits after the comma, at most: thresholds and figures have fewer. */
const DECIMALS = 4;

/**
 * A value of a rule with its unit, as read in a sentence; a `part` is written in per cent.
 *
 * @example
 * valueWords(0.5, "part")
 * // => "50\u00a0%"
 */
export function valueWords(value: number | boolean, unit = ""): string {
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (unit === "part") return valueWords(100 * value, "%");
  const rounded = String(Number(value.toFixed(DECIMALS)));
  const decimals = rounded.split(".")[1]?.length ?? 0;
  const number = isCounted(unit) ? formatCount(value) : formatNumber(value, decimals);
  return BARE.has(unit) ? number : `${number}\u00a0${agree(value, unitWords(unit).level)}`;
}

/** Why a term or a condition is unknown, in a few words; with the line that the follow-up would have to record. */
export function unknownWords({ reason, expected }: Pick<Operand, "reason" | "expected">): string {
  if (reason === undefined) return "";
  const words = isTraceReason(reason) ? TRACE_REASONS[reason] : REASON_WORDS[reason];
  if (!expected) return words;
  const { id, year, by } = expected;
  const when =
    by === undefined ? (year === undefined ? "" : `, en ${year}`) : `, au plus tard le ${frenchDate(by)}`;
  return `${words} ; relevé attendu : ${id}${when}`;
}

const isTraceReason = (reason: TraceReason): reason is keyof typeof TRACE_REASONS => reason in TRACE_REASONS;

/** A term as a sentence names it: its value, what is known of it when it is not exact, or why it is unknown. */
export function termWords(operand: Operand): string {
  const { id, label = id, value, unit, between, figures } = operand;
  const printed = figures.find((figure) => figure.printed)?.printed;
  const when = printed ? printedWords(printed) : dueDayWords(operand);
  if (value === null) return `« ${label} » : ${when ?? unknownWords(operand)}`;
  const limit = (one: number) => valueWords(unit === "rapport" ? ratioShown(one) : one, unit);
  const range = between ? ` (de ${limit(between[0])} à ${limit(between[1])})` : "";
  const step = coarsest(figures.map((figure) => figure.step));
  return `« ${label} » vaut ${roundedWords(value, unit, step)}${range}${when === undefined ? "" : ` (${when})`}`;
}

/** A value with no more digits than the figures it comes from; that it is shown rounded, where it has more itself. */
function roundedWords(value: number | boolean, unit: string | undefined, step: number | undefined): string {
  const shown = shortened(value, unit, step);
  if (unit === "rapport" || shown === value || step === undefined) return valueWords(shown, unit);
  return `${valueWords(shown, unit)} (chiffres publiés à ${formatNumber(step, decimalsOf(step))} près)`;
}

/** A value cut to the digits of its figures; as it is when it has no more of them. A quotient has those of the tables. */
function shortened(value: number | boolean, unit: string | undefined, step: number | undefined) {
  if (typeof value === "boolean") return value;
  if (unit === "rapport") return ratioShown(value);
  if (step === undefined || step >= 10) return value;
  const digits = decimalsOf(step);
  return decimalsOf(value) <= digits ? value : Number(value.toFixed(digits));
}

/** A ratio with two digits after the comma, as in the tables; with more where two would say 1 of what is not. */
function ratioShown(ratio: number): number {
  const shown = Number(ratio.toFixed(2));
  return shown === 1 ? Number(ratio.toFixed(DECIMALS)) : shown;
}

/** The value of a term with no more digits than its figures; empty when it is unknown. */
export function amountWords({ value, unit, figures }: Pick<Operand, "value" | "unit" | "figures">): string {
  const step = coarsest(figures.map((figure) => figure.step));
  return value === null ? "" : valueWords(shortened(value, unit, step), unit);
}

/** What a term is held against: the value, and where it comes from. */
export function thresholdWords(operand: Operand): string {
  const { id, label = id, value, unit } = operand;
  return value === null
    ? `« ${label} », inconnu (${unknownWords(operand)})`
    : `${valueWords(value, unit)} (${label})`;
}
