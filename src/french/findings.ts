import type { ChangeSummary, Comparison } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import { counted, frenchDate } from "../kernel/french.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import type { Explained } from "../referentiel/rules/compile-rules.ts";
import { tally } from "../referentiel/rules/facts.ts";
import type { Parameter, QpvOutcome, Rule, Status } from "../referentiel/rules/rule.ts";
import type { ConditionTrace, Fact } from "../referentiel/rules/trace.ts";
import type { Question } from "../referentiel/tree.ts";
import { establishedSentence } from "./established.ts";
import { aheadSentence, gapWord } from "./gaps.ts";
import { notByQuarterWords } from "./lacking.ts";
import { publishedInstead } from "./missing.ts";
import { oneDateWords } from "./one-date.ts";
import { endThanStart, periodWords } from "./periods.ts";
import { changeUnitWords } from "./prices.ts";

/** What a sentence about a question needs: the table, its indicator, and the facts by outcome. */
export interface WhyContext {
  readonly comparison: Comparison;
  readonly indicator: Indicator;
  readonly facts: Readonly<Partial<Record<QpvOutcome, readonly Fact[]>>>;
  /** The question names the QPV that it is about: the facts are theirs alone. */
  readonly isAimed?: boolean | undefined;
}

/**
 * What the figures say of an outcome, in one French sentence with k/n and the years. It compares two published figures:
 * no word of it claims a trend.
 */
export function why(outcome: QpvOutcome, context: WhyContext): string {
  const { comparison, indicator } = context;
  const answers = context.facts[outcome] ?? [];
  const { yes, no } = tally(answers);
  const [alone] = oneDateWords(comparison, indicator);
  if (alone !== undefined) return alone;
  if (!comparison.summary || yes + no === 0) return nothingToSay(context, answers);
  const { start, end } = comparison.summary;
  const ahead =
    outcome === "situation_amelioree" ? [] : aheadSentence(comparison.summary, indicator.polarity);
  const what = movedWords(outcome, comparison, comparison.summary, indicator);
  const said = `${indicator.shortLabel} : ${countedWords(what, { outcome, context, comparison }, endThanStart(start, end))}.`;
  return [said, ...establishedSentence(outcome, comparison), ...ahead].join(" ");
}

/** What an outcome says of one quarter. */
function movedWords(
  outcome: QpvOutcome,
  comparison: Comparison,
  summary: ChangeSummary,
  indicator: Indicator,
): string {
  const unit = changeUnitWords(comparison, indicator);
  const what = gapWord(summary, indicator.polarity) === "écart" ? "l’écart" : "le désavantage";
  const toWhom = what === "l’écart" ? "à l’agglomération" : "par rapport à l’agglomération";
  const words: Readonly<Record<QpvOutcome, string>> = {
    ecart_reduit: `${what} ${toWhom} ${unit} est plus petit`,
    ecart_reduit_en_rapport: `rapporté à la valeur de l’agglomération, ${what} est plus petit`,
    situation_amelioree: `la valeur${indicator.unit === "EUR" ? ` ${unit}` : ""} est meilleure`,
  };
  return words[outcome];
}

interface Counting {
  readonly outcome: QpvOutcome;
  readonly context: WhyContext;
  readonly comparison: Comparison;
}

/** The same with when, and for how many of how many; of one quarter alone, that it is or is not so. */
function countedWords(what: string, { outcome, context, comparison }: Counting, when: string): string {
  const answers = context.facts[outcome] ?? [];
  const { yes, no, unknown } = tally(answers);
  if (answers.length === 1 && !context.isAimed) return `${yes === 1 ? what : denied(what)} ${when}`;
  const total = context.isAimed ? aimedWords(answers.length) : String(answers.length);
  const [known, among] = amongWords(yes + no, unknown, total);
  return `${what} ${when} pour ${yes} QPV sur ${known}${contrary(outcome, comparison)}${among}`;
}

/** The same of one quarter alone, when it is not so: « pour 0 QPV sur 1 » is no French. */
const denied = (said: string): string => said.replace(/ est (?=plus petit|meilleure)/, " n’est pas ");

/** Of how many known ones a count is, and of how many in all where some are unknown. */
const amongWords = (known: number, unknown: number, total: string): readonly [string, string] =>
  unknown > 0 ? [String(known), ` (${known} QPV renseignés aux deux dates sur ${total})`] : [total, ""];

/** Of how many QPV a count is, where the question names them: « 3 visés ». */
export const aimedWords = (total: number): string => counted(total, "visé");

/** Which QPV a question names, after what is found of them. */
export function aimedSentence(
  qpv: readonly { readonly code: string; readonly label?: string | undefined }[],
): string {
  const names = qpv.map(({ code, label }) => (label === undefined ? code : `${label} (${code})`));
  return `Question posée sur ${qpv.length} QPV : ${names.join(", ")}.`;
}

/** How many moved the other way, and how many did not move; nothing when all moved the good way. */
function contrary(outcome: QpvOutcome, { rows }: Comparison): string {
  const { of, contrary, same, words } = CONTRARY[outcome];
  const moves = rows.map(({ change }) => change?.[of]);
  const against = moves.filter((move) => move === contrary).length;
  const still = moves.filter((move) => move === same).length;
  return [against > 0 ? `, ${words} pour ${against}` : "", still > 0 ? `, identique pour ${still}` : ""].join(
    "",
  );
}

const CONTRARY = {
  ecart_reduit: { of: "absoluteMove", contrary: "creuse", same: "inchange", words: "plus grand" },
  ecart_reduit_en_rapport: { of: "relativeMove", contrary: "creuse", same: "inchange", words: "plus grand" },
  situation_amelioree: { of: "valueMove", contrary: "degradee", same: "inchangee", words: "moins bonne" },
} as const;

function nothingToSay({ comparison, indicator }: WhyContext, answers: readonly Fact[]): string {
  const reasons = new Set(answers.flatMap(({ reason }) => (reason ? REASON_WORDS[reason] : [])));
  const ends = comparison.summary
    ? ` (${periodWords(comparison.summary.start)} et ${periodWords(comparison.summary.end)})`
    : "";
  const why = reasons.size > 0 ? [...reasons].join(", ") : "aucun QPV renseigné";
  return `${indicator.shortLabel} : aucun QPV ne peut être lu aux deux dates${ends} : ${why}.`;
}

/** What must be read with a finding: the caveats of its indicator on change. */
export const warnings = ({ caveats }: Indicator): string[] =>
  caveats.filter(({ scope }) => scope === "evolution").map(({ text }) => text);

/** What a rule's warnings are looked for in. */
interface WarningContext {
  readonly parameters: readonly Parameter[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly day: string;
}

/**
 * What must be read with a finding because of its rule: thresholds used after the day until which they are known, and the
 * caveats of the indicators that the rule names itself.
 */
export function ruleWarnings(
  rule: Rule,
  { trace, exemption }: Explained,
  { parameters, indicators, day }: WarningContext,
): string[] {
  const used = new Set([trace, ...(exemption ? [exemption] : [])].flatMap(parametersIn));
  const expired = parameters.filter(({ id, knownUntil }) => used.has(id) && knownUntil < day);
  const named = Object.values(rule.terms).flatMap((term) =>
    term.kind === "releve" || term.kind === "imprime" ? [] : (indicators.get(term.indicator ?? "") ?? []),
  );
  const caveats = named.flatMap((indicator) => indicator.caveats.map(({ text }) => text));
  return [
    ...expired.map(
      ({ label, id, knownUntil }) =>
        `Le seuil « ${label} » (${id}) n’est connu que jusqu’au ${frenchDate(knownUntil)} : vérifier qu’il vaut encore.`,
    ),
    ...new Set(caveats),
  ];
}

/** The thresholds that a verdict read. */
export function parametersIn({ parameter, operands = [], qpv = [], children }: ConditionTrace): string[] {
  const compared = operands.flatMap(({ kind, id }) => (kind === "parametre" ? [id] : []));
  const inner = [...children, ...qpv.map(({ trace }) => trace)];
  return [...(parameter ? [parameter.id] : []), ...compared, ...inner.flatMap(parametersIn)];
}

/** Why a question without a rule has no verdict, unless the document says it better. */
export const NO_RULE = "Aucune règle ne répond à cette question.";

/** The dates of a contract for which an indicator has no figure of its QPV, and the periods in which it has. */
export interface PublishedWhen {
  /** « 2014 et 2019 ». */
  readonly ends: string;
  readonly published: readonly string[];
}

/** Nothing is published of the indicator of a question, on the zoning of the contract, at its dates: and when there is. */
export function nothingPublished(indicator: Indicator, { ends, published }: PublishedWhen): string {
  const instead = `${publishedInstead(published)}${notByQuarterWords(indicator)}`;
  return `${indicator.shortLabel} : aucune valeur des QPV pour ${ends} dans les données lues${instead}.`;
}

/** A rule that is written, and does not hold on the day of the evaluation. */
export const ruleNotInForce = (id: string): string => `La règle « ${id} » ne vaut pas à cette date.`;

/** Why a question is not asked on a day: replaced, not yet, or no more. */
export function notAskedSentence(
  { from = "", to = "" }: Pick<Question, "from" | "to">,
  replacer: Pick<Question, "id" | "from"> | undefined,
  day: string,
): string {
  const dates = from > day ? `qu’à partir du ${frenchDate(from)}` : `que jusqu’au ${frenchDate(to)}`;
  if (!replacer) return `Cette question ne vaut ${dates}.`;
  const since = replacer.from ? ` à partir du ${frenchDate(replacer.from)}` : "";
  return `Question remplacée par « ${replacer.id} »${since}.`;
}

/** Whether a rule applies: not here, or nobody knows. */
export const exemptionSentence = (status: Status): string =>
  status === "sans_objet"
    ? "La règle ne s’applique pas ici."
    : "Il n’est pas établi que la règle s’applique ici.";
