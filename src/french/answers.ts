import { capital, counted } from "../kernel/french.ts";
import { GAP_MEASURES, type Status } from "../referentiel/rules/rule.ts";
import type { ReadingResult } from "./beside.ts";

/** What is known of a finding, for its answer in a sentence. */
export interface AnsweredFinding {
  readonly status: Status;
  /** What its rule gives; null when unknown. */
  readonly result: boolean | null;
  readonly readings: readonly ReadingResult[];
}

/** What committees read for a status: short, and never a reproach for what nobody could know. */
const ANSWERS: Readonly<Record<Status, string>> = {
  atteint: "Oui",
  non_atteint: "Non",
  selon_la_lecture: "Selon la lecture",
  en_bonne_voie: "En bonne voie",
  en_retard: "En retard",
  etat_de_depart: "État de départ",
  non_evaluable: "Pas encore de donnée",
  sans_objet: "Sans objet",
};

/** The status of a finding as committees read it. */
export const answerStatus = (status: Status): string => ANSWERS[status];

/**
 * The answer of a finding in a few words: what each reading gives where there are several, else what its rule
 * gives; empty where the status says it all.
 *
 * @example
 * answerWords({ status: "etat_de_depart", readings: [], result: true })
 * // => "Oui"
 */
export function answerWords({ status, readings, result }: AnsweredFinding): string {
  const told = readings.filter((one) => one.status === "atteint" || one.status === "non_atteint");
  if (status === "etat_de_depart" && told.length === 0 && typeof result === "boolean")
    return result ? "Oui" : "Non";
  if (status === "non_evaluable" || told.length === 0) return "";
  const groups = merged(told);
  const said = groups.map(({ how, one }) => `${groups.length > 1 ? `${how} : ` : ""}${yesNo(one)}`);
  return capital(said.join(" ; "));
}

/** The readings by how the gap is measured; those of two kinds of euros that agree are one. */
function merged(readings: readonly ReadingResult[]): { readonly how: string; readonly one: ReadingResult }[] {
  return readings
    .filter(
      (one, index) =>
        readings.findIndex((other) => other.gap === one.gap && other.status === one.status) === index,
    )
    .map((one) => ({ how: howWords(one, readings), one }));
}

function howWords(one: ReadingResult, readings: readonly ReadingResult[]): string {
  if (one.gap === "rapport") return "en proportion";
  const others = readings.filter(({ gap }) => gap === one.gap);
  if (new Set(others.map(({ status }) => status)).size > 1) return one.label;
  if (one.euros) return "en euros";
  return one.gap === undefined ? one.label : one.label === "" ? GAP_MEASURES.absolu : one.label;
}

const yesNo = ({ status, outOf }: ReadingResult): string => {
  const word = status === "atteint" ? "oui" : "non";
  return outOf && outOf.known > 1 ? `${word} (${counted(outOf.count, "quartier")} sur ${outOf.known})` : word;
};
