import { CHANGE_WORDS } from "../compare/change-names.ts";
import type { GapChange, GapLevel } from "../compare/comparison.ts";
import type { Sourced } from "../compare/level-facts.ts";
import { isOrdinary } from "../compare/ordinary-variation.ts";
import { type CountSource, type GapMethod, type GapPrecision, precisionWords } from "../compare/precision.ts";
import { changeDigits, gapDigits, printedWith } from "../compare/printed-digits.ts";
import { changeName } from "../compare/table-facts.ts";
import type { FigureCount } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import { madeWords } from "../data/made-figure.ts";
import { EXTREMES } from "../data/observation.ts";
import { formatGap } from "../data/unit.ts";
import { formatCount, formatNumber } from "../kernel/french.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import {
  fromWords,
  intervalDigits,
  intervalWords,
  knownWords,
  quantityWords,
  signedWords,
  UNKNOWN,
} from "./amounts.ts";
import { periodWords } from "./periods.ts";
import { changePriceSentences, type Dates } from "./prices.ts";
import { ORDINARY_WORDS } from "./robustness.ts";
import { readStepWords } from "./roundings.ts";
import { sumWords } from "./sums.ts";

/** A figure with how it was made, or where it was read. */
export function figureWords(figure: Sourced, indicator: Indicator): string {
  const { value, address, made, step, extreme } = figure;
  const origin = made ? madeWords(made) : address;
  const quoted = extreme && EXTREMES[extreme];
  const said = [quoted, origin, readStepWords(figure, indicator)].filter((one) => one !== undefined);
  return [knownWords(value, indicator, step), ...said].join(", ");
}

/** A gap with its formulas: absolute, ratio and relative; or why it is unknown. */
export function gapSentence(level: GapLevel, indicator: Indicator): string {
  const { absolute, ratio, relative } = level;
  const printed = printedWith(indicator, gapDigits(level, indicator));
  if (typeof absolute !== "number") return `écart non calculé : ${REASON_WORDS[absolute.unknown]}`;
  const share = typeof relative === "number" ? `${formatNumber(relative * 100, 1, true)} %` : UNKNOWN;
  return `écart = valeur − référence = ${formatGap(absolute, printed)} ; rapport = valeur ÷ référence = ${quantityWords(ratio, 3)} ; écart relatif = ${share}`;
}

const WHOSE: Readonly<Record<CountSource["of"], string>> = {
  territoire: "du territoire",
  reference: "de la référence",
};

/** The cases and people that a number of a territory, or of its reference, rests on, each with its address. */
export function countSentences(counts: readonly FigureCount[], of: CountSource["of"]): string[] {
  return counts.map(({ role, indicator, period, value, address, sum }) =>
    [
      `${role} ${WHOSE[of]} : ${formatCount(value)} (${indicator}, ${periodWords(period)})`,
      address,
      ...(sum ? [sumWords(sum, indicator, period)] : []),
    ].join(", "),
  );
}

const FORMULA: Readonly<Record<GapMethod, string>> = {
  aucun: "",
  effectifs_imbriques: "(1 − f) × Newcombe du quartier et du reste",
  effectifs_independants: "Newcombe, méthode 10",
  taux_et_populations_imbriques: "(1 − f) × Newcombe du quartier et du reste, cas déduits du taux",
  taux_et_populations_independants: "Newcombe, méthode 10, cas déduits du taux",
  sans_intervalle: "",
};

/** The interval of a gap with what it rests on and its formula, or why there is none. */
export function intervalSentence(precision: GapPrecision, { decimals }: Indicator): string {
  const { interval, method } = precision;
  if ("unknown" in interval) return `intervalle à 95 % : aucun (${REASON_WORDS[interval.unknown]})`;
  return `intervalle à 95 % : ${intervalWords(interval, decimals)} ; ${precisionWords(precision)} (${FORMULA[method]})`;
}

/** All that roundings and floors alone allow a gap to be; nothing where none is declared. */
export function roundingSentence({ rounding }: GapPrecision, { decimals }: Indicator): string[] {
  return rounding ? [`les arrondis seuls permettent : ${intervalWords(rounding, decimals)}`] : [];
}

/** The change of a gap taken apart, with its name, and the reference that it rests on; or why it is unknown. */
export function changeSentences(change: GapChange, dates: Dates, indicator: Indicator): string[] {
  const { absolute, value, reference } = change;
  const digits = changeDigits(change, indicator);
  const against = againstSentence(change, indicator);
  if (typeof absolute !== "number")
    return [`évolution non calculée : ${REASON_WORDS[absolute.unknown]}`, ...against];
  const said = changeName(change);
  const ordinary = isOrdinary(change) ? `, ${ORDINARY_WORDS}` : "";
  const name = said ? ` : ${CHANGE_WORDS[said].long}${ordinary}` : "";
  return [
    `évolution de l’écart = celle du quartier − celle de la référence = ${signedWords(value, digits.value)} − (${signedWords(reference, digits.reference)}) = ${signedWords(absolute, digits.gap)}${name}`,
    ...changePriceSentences(change, dates, indicator),
    ...against,
  ];
}

/** The reference of the change, on the territories that have a figure at both dates. */
function againstSentence({ against }: GapChange, indicator: Indicator): string[] {
  if (!against) return [];
  const [start, end] = [against.start, against.end].map(({ value, step }) =>
    knownWords(value, indicator, step),
  );
  const made = against.start.made ? ` : ${madeWords(against.start.made)}` : "";
  return [`référence de l’évolution, ${fromWords(start ?? UNKNOWN)} à ${end}${made}`];
}

/** The interval of a change, and the smallest changes that could have been seen; or why there is none. */
export function changeIntervalSentences(
  { interval, detectable }: GapChange,
  { decimals }: Indicator,
): string[] {
  if (!interval || "unknown" in interval) {
    const why = REASON_WORDS[interval?.unknown ?? "intervalle_absent"];
    return [`intervalle à 95 % de l’évolution : aucun (${why})`];
  }
  const digits = intervalDigits(decimals);
  const tested = `intervalle à 95 % de l’évolution : ${intervalWords(interval, decimals)} (MOVER, à partir des deux intervalles)`;
  if (!detectable || "unknown" in detectable) return [tested];
  const { smallestSignificant, smallestDetectable } = detectable;
  return [
    tested,
    `plus petit changement observé hors de l’intervalle à 95 % : ${formatNumber(smallestSignificant, digits)} (vu une fois sur deux) ; plus petit changement réel vu quatre fois sur cinq : ${formatNumber(smallestDetectable, digits)}`,
  ];
}

/** The rules of comparability that a number bears, by name; nothing without any. */
export function appliedRulesSentence(rules: readonly string[] | undefined): string[] {
  return rules ? [`règles qui s’appliquent : ${rules.join(", ")}`] : [];
}
