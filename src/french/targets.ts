import type { FollowedKind } from "../follow/standing/followed.ts";
import { capital, counted, frenchDate, frenchMoment, outOf } from "../kernel/french.ts";
import { decimalsOf } from "../kernel/numbers.ts";
import type {
  JudgedMeasure,
  JudgedParty,
  JudgedTarget,
  Target,
  TargetFinding,
} from "../referentiel/targets/target.ts";
import { TARGET_REASONS } from "../referentiel/targets/target-reasons.ts";
import type { Estimate } from "../statistics/counts.ts";
import { aimAndDue, aimWords, unitOfShape } from "./aims.ts";
import { formatAmount } from "./amounts.ts";
import { lateWords } from "./due-days.ts";
import { partySentences } from "./parties.ts";
import { printedWords } from "./sources.ts";

/** What was recorded, what is aimed at, where the path stands, and why there is no verdict when there is none. */
export function targetWhy(target: Target, found: JudgedTarget): string {
  const reason = reasonWords(found);
  if (found.status === "sans_objet") return capital(`${reason}.`);
  const isCeiling = target.textKind === "plafond_reglementaire";
  const aim = isCeiling ? `plafond : ${aimWords(target)}` : `cible : ${aimAndDue(target)}`;
  if (found.parties) return partiesWhy(found.parties, found, `${aim}.`);
  if (!found.measure) return capital(`${reason} ; ${aim}.`);
  const measured = `${measureWords(target, found.measure)} ; ${aim}`;
  return [
    `${measured}.`,
    ...(found.alreadyMet ? ["Déjà atteinte au départ, elle est à maintenir."] : []),
    ...pathWords(target, found),
    ...(found.reason ? [capital(`${reason}.`)] : []),
  ].join(" ");
}

/** By party; then why the whole has no verdict, or which line that names no party shows that one missed it. */
function partiesWhy(parties: readonly JudgedParty[], found: JudgedTarget, aim: string): string {
  const isSaid = found.status !== "non_evaluable" && parties.some(({ status }) => status === found.status);
  const reason = isSaid ? "" : reasonWords(found);
  return [
    ...partySentences(parties, found.dueDay),
    capital(aim),
    ...(reason === "" ? [] : [capital(`${reason}.`)]),
  ].join(" ");
}

/** What the words of a reason need of a verdict. */
type Reasoned = Pick<JudgedTarget, "reason" | "replacedBy" | "measure" | "dueDay">;

/** Why a target has no plain verdict, with what replaces it; empty when it has one. */
export function reasonWords({ reason, replacedBy, measure, dueDay }: Reasoned): string {
  if (!reason) return "";
  if (reason === "hors_delai" && measure && dueDay !== null) return lateWords(measure.date, dueDay);
  return reason === "remplacee" ? `remplacée par ${replacedBy ?? ""}` : TARGET_REASONS[reason];
}

function measureWords({ unit, shape }: Target, measure: JudgedMeasure): string {
  const { value, lower, upper, date, published } = measure;
  const from = published ? ` pour ${published.label} (${measure.source})` : "";
  const opening = `${openingWords(measure)}${measure.printed ? "," : ""} ${frenchMoment(date)}${from}`;
  if (typeof value === "boolean") return `${opening} : ${value ? "oui" : "non"}`;
  const shown = unitOfShape(shape, value, unit ?? published?.unit);
  const half = ((upper ?? value) - (lower ?? value)) / 2;
  const doubt = half > 0 ? ` (± ${formatAmount(half)})` : "";
  return `${OPENINGS[shape]?.(date) ?? opening} : ${formatAmount(value, shown)}${doubt}`;
}

/** Who says a value: a document, a producer, else the follow-up. */
export function openingWords({ printed, published }: Pick<JudgedMeasure, "printed" | "published">): string {
  if (printed) return capital(printedWords(printed));
  return published ? "Valeur publiée" : "Relevé";
}

/** What else than a level is measured: a count over a period, a change since the first date. */
const OPENINGS: Readonly<Partial<Record<Target["shape"], (date: string) => string>>> = {
  par_periode: (date) => (date.length === 4 ? `Compté en ${date}` : `Compté jusqu’au ${frenchDate(date)}`),
  plus_vite_que: (date) => `Différence entre le premier relevé et celui de ${date}`,
};

/**
 * What the path asks on the day of the record, with no more digits than what it is drawn from: half a bus is asked of nobody.
 *
 * @example
 * requiredShown({ value: 270, baseline: { kind: "date", value: 134 } }, { required: 198.07, measure: { value: 238 } })
 * // => 198
 */
export function requiredShown(
  { value, baseline }: Pick<Target, "value" | "baseline">,
  {
    required,
    measure,
  }: { readonly required: number | null; readonly measure: Pick<JudgedMeasure, "value"> | null },
): number | null {
  if (required === null) return null;
  const known = [value, baseline?.value, measure?.value].filter((one) => typeof one === "number");
  const digits = Math.max(0, ...known.map(decimalsOf));
  return Number(required.toFixed(Math.min(digits, 6)));
}

function pathWords(target: Target, found: JudgedTarget): string[] {
  const { unit, shape } = target;
  const { progress, pathDone, status, startDay } = found;
  const required = requiredShown(target, found);
  if (required === null || progress === null || status === "atteint") return [];
  const done = pathDone ? ` ; ${percentWords(pathDone)} du chemin jusqu’à la cible` : "";
  // A share of the way that is negative is read by nobody.
  const reached =
    progress.value < 0
      ? "la valeur est plus loin de la cible que le départ"
      : `${percentWords(progress)} de ce qu’elle demande${done}`;
  return [
    `La trajectoire demande ${formatAmount(required, unitOfShape(shape, required, unit))} à cette date : ${reached}.`,
    ...(startDay === null
      ? []
      : [
          `Elle part de la date du document, le ${frenchDate(startDay)} : il donne sa valeur de départ au présent.`,
        ]),
  ];
}

function percentWords({ value, lower, upper }: Estimate): string {
  const whole = (part: number): string => formatAmount(Math.round(part * 100));
  const shown = `${whole(value)}\u00a0%`;
  return Math.round(lower * 100) === Math.round(upper * 100)
    ? shown
    : `${shown} (de ${whole(lower)} à ${whole(upper)}\u00a0%)`;
}

/**
 * Why targets have no verdict, in French, with how many times, the most frequent first:
 * « aucun relevé (12) ; la période n’est pas finie (3) ». Empty when all have one.
 */
export function reasonCounts(findings: readonly Judged[]): string {
  const words = findings.flatMap(({ status, reason }) =>
    reason && !hasVerdict({ status }) ? [TARGET_REASONS[reason]] : [],
  );
  return [...new Set(words)]
    .map((word) => ({ word, count: words.filter((one) => one === word).length }))
    .toSorted((left, right) => right.count - left.count)
    .map(({ word, count }) => `${word} (${count})`)
    .join(" ; ");
}

type Judged = Pick<TargetFinding, "status" | "reason">;

/** Whether a target has a verdict: reached or not, on its way or late. */
export const hasVerdict = ({ status }: Pick<Judged, "status">): boolean =>
  status !== "non_evaluable" && status !== "sans_objet";

/** The targets without a verdict, with why; empty when all have one. */
export function withoutVerdictSentence(findings: readonly Judged[]): string {
  const without = findings.filter((one) => one.reason !== null && !hasVerdict(one));
  if (without.length === 0) return "";
  return `${counted(without.length, "cible sans verdict", "cibles sans verdict")} : ${reasonCounts(without)}.`;
}

/** How many targets could be judged of those that have an object, and how many have none. */
export function targetCoverageSentence(findings: readonly Judged[]): string {
  const withObject = findings.filter(({ status }) => status !== "sans_objet");
  const aside = findings.length - withObject.length;
  const judged = { evaluable: withObject.filter(hasVerdict).length, total: withObject.length };
  const others =
    aside === 0
      ? ""
      : ` ; ${counted(aside, "autre est sans objet", "autres sont sans objet")} à cette date ou à cette échelle`;
  return `${outOf(judged, "cible")}${others}.`;
}

/** Where the targets of a shared référentiel stand, as a headline: no full stop. */
export function targetHeadline({
  total,
  judged,
  reached,
}: {
  readonly total: number;
  readonly judged: number;
  readonly reached: number;
}): string {
  if (total === 0) return "Des règles et des seuils partagés, sans cible à juger";
  if (judged === 0)
    return total === 1
      ? "La seule cible ne peut pas encore être jugée"
      : `Aucune des ${total} cibles ne peut encore être jugée`;
  const of = `${counted(judged, "cible")} sur ${total} ${judged > 1 ? "sont jugées" : "est jugée"}`;
  return `${of}, dont ${counted(reached, "atteinte")}`;
}

/** Where a value is entered: both are read, and count alike. */
const RECORDS = "tableau « indicateurs » du suivi, ou releves.csv, à côté du référentiel";

/** Under which name a target waits for its record. */
export function expectedRecordWords(name: string): string {
  return `Relevé attendu : ${name} (${RECORDS})`;
}

/**
 * Where what answers to a followed thing is entered: bodies and requirements have no line of their own, the tables of the follow-up
 * answer for them.
 */
export function expectedLineWords(kind: FollowedKind, name: string): string {
  if (kind === "instance")
    return "Saisie attendue : le tableau des instances (suivi/, à côté du référentiel)";
  return kind === "exigence"
    ? "Saisie attendue : les tableaux du suivi (suivi/, à côté du référentiel)"
    : expectedRecordWords(name);
}

/** Nothing was recorded of a target that is judged without. */
export const NO_RECORD = "Relevé : aucun";
