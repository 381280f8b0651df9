import { capital, counted } from "../kernel/french.ts";
import { GAP_MEASURES, type QpvOutcome, type Status } from "../referentiel/rules/rule.ts";
import type { ReadingResult } from "./beside.ts";
import { type Changed, testedWords } from "./established.ts";

/** What a rule counts of each QPV, and their changes. */
export interface Counted {
  readonly outcome: QpvOutcome;
  readonly rows: readonly Changed[];
}

/** What is known of a finding, for its answer in a sentence. */
export interface AnsweredFinding {
  readonly status: Status;
  /** What its rule gives; null when unknown. */
  readonly result: boolean | null;
  readonly readings: readonly ReadingResult[];
  /** Absent when its rule counts no QPV, as one that reads a record of the follow-up. */
  readonly counted?: Counted | undefined;
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
 * gives; empty where the status says it all. A rule that counts quarters answers of the figures as published, and its
 * answer says so and what a test establishes: read alone, « oui » beside « aucun changement établi » would contradict it.
 *
 * @example
 * answerWords({ status: "etat_de_depart", readings: [], result: true })
 * // => "Oui"
 */
export function answerWords({ status, readings, result, counted: of }: AnsweredFinding): string {
  if (status === "non_evaluable") return "";
  const told = readings.filter((one) => one.status === "atteint" || one.status === "non_atteint");
  const published = of ? "dans les chiffres publiés" : "";
  const said = told.length > 0 ? readingsWords(told, published) : ruleWords({ status, result }, published);
  return said === "" ? "" : `${capital(said)}${of ? `. ${testOf(of, told)}` : ""}`;
}

/** What the rule gives before the contract, where one reading is all there is. */
function ruleWords(
  { status, result }: Pick<AnsweredFinding, "status" | "result">,
  published: string,
): string {
  if (status !== "etat_de_depart" || result === null) return "";
  return joined(result ? "oui" : "non", published);
}

function readingsWords(told: readonly ReadingResult[], published: string): string {
  const groups = merged(told);
  if (groups.length === 1) return groups.map(({ one }) => yesNo(one, published)).join("");
  const said = groups.map(({ how, one }) => `${how} : ${yesNo(one)}`).join(" ; ");
  return published ? `${published}, ${said}` : said;
}

/** The test is about the gap in points: also where the rule reads it in proportion and another reading in points. */
function testOf({ outcome, rows }: Counted, told: readonly ReadingResult[]): string {
  const inPoints = outcome !== "situation_amelioree" && told.some(({ gap }) => gap === "absolu");
  return capital(testedWords(inPoints ? "ecart_reduit" : outcome, rows));
}

const joined = (word: string, published: string): string => (published ? `${word} ${published}` : word);

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

function yesNo({ status, outOf }: ReadingResult, published = ""): string {
  const word = joined(status === "atteint" ? "oui" : "non", published);
  return outOf && outOf.known > 1 ? `${word} (${counted(outOf.count, "quartier")} sur ${outOf.known})` : word;
}
