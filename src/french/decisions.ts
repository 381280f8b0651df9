import type { Indicator } from "../data/indicator.ts";
import { counted, uncapital } from "../kernel/french.ts";
import type { Parameter } from "../referentiel/rules/rule.ts";
import { valueWords } from "./amounts.ts";
import type { ReadingResult } from "./beside.ts";

/** A threshold that no text fixes, as it is on the day. */
export interface OpenThreshold {
  readonly parameter: Pick<Parameter, "label" | "unit">;
  readonly value: number;
}

/** A finding of which the readings do not agree. */
export interface OpenReading {
  readonly indicator: Pick<Indicator, "shortLabel" | "unit">;
  readonly readings: readonly ReadingResult[];
}

/** What a committee has before it: only what the evaluation found. */
export interface OpenMatters {
  readonly thresholds: readonly OpenThreshold[];
  /** Rules that rest on a convention of their own, no threshold. */
  readonly conventions: number;
  readonly readings: readonly OpenReading[];
  /** Commitments that bind on the day, and those of them that name who steers them. */
  readonly commitments: { readonly total: number; readonly led: number };
  /** Targets that give no value to reach, and those that print no deadline. */
  readonly targets: { readonly withoutValue: number; readonly withoutDue: number };
}

/** What the committee has to decide, one sentence a matter, the gravest first; empty when nothing waits for it. */
export function decisionSentences(open: OpenMatters): string[] {
  return [
    ...open.thresholds.map(thresholdSentence),
    ...open.readings.flatMap(readingSentence),
    ...pilotSentence(open.commitments),
    ...targetSentence(open.targets),
    ...(open.conventions > 0
      ? [
          `Valider ${counted(open.conventions, "règle d’évaluation", "règles d’évaluation")} : convention, et non texte du contrat.`,
        ]
      : []),
  ];
}

const thresholdSentence = ({ parameter: { label, unit }, value }: OpenThreshold): string =>
  `Valider le seuil de ${valueWords(value, unit)} (${uncapital(label)}) : convention proposée.`;

/** Which measure of a gap decides, with what each one gives; in which euros, where only these disagree. */
function readingSentence({ indicator, readings }: OpenReading): string[] {
  const of = (one: ReadingResult | undefined): string =>
    one?.outOf && one.outOf.known > 1 ? `${counted(one.outOf.count, "quartier")} sur ${one.outOf.known}` : "";
  const absolute = readings.find(({ gap }) => gap !== "rapport");
  const relative = readings.find(({ gap }) => gap === "rapport");
  const unit = indicator.unit === "EUR" ? "en euros" : "en points";
  if (absolute && relative && absolute.status !== relative.status) {
    const sides = [[unit, absolute] as const, ["en proportion", relative] as const].map(([how, one]) =>
      of(one) === "" ? how : `${how} (${of(one)})`,
    );
    return [`Choisir la lecture qui décide : écart plus petit ${sides.join(" ou ")}.`];
  }
  const euros = readings.filter(({ gap }) => gap !== "rapport");
  if (new Set(euros.map(({ status }) => status)).size < 2) return [];
  return [
    `${indicator.shortLabel} : choisir entre euros constants et euros courants, qui ne donnent pas la même réponse.`,
  ];
}

function pilotSentence({ total, led }: OpenMatters["commitments"]): string[] {
  const without = total - led;
  if (without === 0) return [];
  const what = counted(without, "engagement");
  if (led === 0)
    return [
      `Désigner un pilote pour ${total > 1 ? `les ${what}` : "l’engagement"} du contrat : aucun n’en nomme.`,
    ];
  return [`Désigner un pilote pour ${what} sur ${total}.`];
}

function targetSentence({ withoutValue, withoutDue }: OpenMatters["targets"]): string[] {
  return [
    ...(withoutValue > 0
      ? [
          `Fixer la valeur à atteindre de ${counted(withoutValue, "cible")} qui n’en ${withoutValue > 1 ? "ont" : "a"} pas.`,
        ]
      : []),
    ...(withoutDue > 0
      ? [`Fixer l’échéance de ${counted(withoutDue, "cible")} qui n’en ${withoutDue > 1 ? "ont" : "a"} pas.`]
      : []),
  ];
}
