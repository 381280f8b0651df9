import { capital, frenchDate, frenchMoment } from "../kernel/french.ts";
import {
  type JudgedMeasure,
  TARGET_REASON_WORDS,
  type Target,
  type TargetFinding,
} from "../referentiel/targets/target.ts";
import type { Estimate } from "../statistics/counts.ts";
import { aimAndDue, aimWords } from "./aim-words.ts";
import { formatAmount } from "./amount.ts";

/** What the sentence is made from: the finding but its sentence. */
export type Found = Omit<TargetFinding, "why">;

/** What was recorded, what is aimed at, where the path stands, and why there is no verdict when there is none. */
export function targetWhy(target: Target, found: Found): string {
  const reason = reasonWords(found);
  if (found.status === "sans_objet") return capital(`${reason}.`);
  const isCeiling = target.standing === "plafond_reglementaire";
  const aim = isCeiling ? `plafond : ${aimWords(target)}` : `cible : ${aimAndDue(target)}`;
  if (!found.measure) return capital(`${reason} ; ${aim}.`);
  const measured = `${measureWords(target, found.measure)} ; ${aim}`;
  return [
    `${measured}.`,
    ...(found.alreadyMet ? ["Déjà atteinte au départ, elle est à maintenir."] : []),
    ...pathWords(target, found),
    ...(found.reason ? [capital(`${reason}.`)] : []),
  ].join(" ");
}

function reasonWords({ reason, replacedBy }: Found): string {
  if (!reason) return "";
  return reason === "remplacee" ? `remplacée par ${replacedBy ?? ""}` : TARGET_REASON_WORDS[reason];
}

function measureWords({ unit, shape }: Target, { value, lower, upper, date }: JudgedMeasure): string {
  const when = frenchMoment(date);
  if (typeof value === "boolean") return `Relevé ${when} : ${value ? "oui" : "non"}`;
  const half = ((upper ?? value) - (lower ?? value)) / 2;
  const doubt = half > 0 ? ` (± ${formatAmount(half)})` : "";
  return `${OPENINGS[shape]?.(date) ?? `Relevé ${when}`} : ${formatAmount(value, unit)}${doubt}`;
}

/** What else than a level is measured: a count over a period, a change since the first date. */
const OPENINGS: Readonly<Partial<Record<Target["shape"], (date: string) => string>>> = {
  par_periode: (date) => (date.length === 4 ? `Compté en ${date}` : `Compté jusqu’au ${frenchDate(date)}`),
  plus_vite_que: (date) => `Différence entre le premier relevé et celui de ${date}`,
};

function pathWords({ unit }: Target, { required, progress, share, status }: Found): string[] {
  if (required === null || progress === null || status === "atteint") return [];
  const done = share ? ` ; ${percent(share)} du chemin jusqu’à la cible` : "";
  return [
    `La trajectoire demande ${formatAmount(required, unit)} à cette date : ${percent(progress)} de ce qu’elle demande${done}.`,
  ];
}

function percent({ value, lower, upper }: Estimate): string {
  const whole = (part: number): string => formatAmount(Math.round(part * 100));
  const shown = `${whole(value)}\u00a0%`;
  return Math.round(lower * 100) === Math.round(upper * 100)
    ? shown
    : `${shown} (de ${whole(lower)} à ${whole(upper)}\u00a0%)`;
}
