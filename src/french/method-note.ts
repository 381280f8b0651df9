import { frenchDate } from "../kernel/french.ts";
import {
  type ChosenReading,
  type DatedValue,
  EUROS,
  GAP_MEASURES,
  type Parameter,
  type Term,
} from "../referentiel/rules/rule.ts";
import { valueWords } from "./amounts.ts";
import { printedWords } from "./sources.ts";

/** Of whom a term is read. */
const WHOSE: Readonly<Record<string, string>> = {
  qpv: "de chaque quartier",
  epci: "de l’agglomération",
  niveau_superieur: "du niveau au-dessus de l’agglomération",
};

/** At which date. */
const WHEN: Readonly<Record<string, string>> = {
  debut: "au début de la période",
  fin: "à la fin de la période",
  derniere: "la plus récente",
};

const whose = (of: string): string => WHOSE[of] ?? `du territoire ${of}`;
const when = (at: string): string => WHEN[at] ?? `en ${at}`;
const recorded = (at = "derniere"): string =>
  at === "derniere" ? "le plus récent" : at === "premiere" ? "le premier" : `en ${at}`;
const named = (indicator: string | undefined): string =>
  indicator === undefined ? "de l’indicateur de la question" : `de l’indicateur ${indicator}`;

/**
 * What a term of a rule reads, and where.
 *
 * @example
 * readByTerm({ kind: "serie", of: "epci" })
 * // => "série de l’indicateur de la question, de l’agglomération"
 */
export function readByTerm(term: Term): string {
  switch (term.kind) {
    case "indicateur":
      return `valeur ${named(term.indicator)}, ${whose(term.of)}, ${when(term.at)}`;
    case "ecart":
      return `${GAP_MEASURES[term.measure]} ${named(term.indicator)}, ${when(term.at)}`;
    case "serie":
      return `série ${named(term.indicator)}, ${whose(term.of)}`;
    case "releve":
      return `relevé « ${term.measurement} » du suivi (${term.unit.replaceAll("_", " ")}), ${recorded(term.at)}`;
    case "imprime":
      return `${printedWords(term.source)} : ${valueWords(term.value, term.unit)}`;
  }
}

/** The reading that a body of the contract chose, who and when. */
export function chosenReading({ gap, euros, source, date }: ChosenReading): string {
  const said = [...(gap ? [GAP_MEASURES[gap]] : []), ...(euros ? [EUROS[euros]] : [])];
  return `${said.join(", ")} (${source}, ${frenchDate(date)})`;
}

/** A value of a threshold, from when to when. */
export function thresholdValue({ value, from, to }: DatedValue, { unit }: Pick<Parameter, "unit">): string {
  const until = to === undefined ? "" : ` jusqu’au ${frenchDate(to)}`;
  return `${valueWords(value, unit)}, depuis le ${frenchDate(from)}${until}`;
}

/** What a value that no text fixes is, and what has to be done of it. */
export const CONVENTION_OF_THRESHOLD = "Aucun texte ne le fixe : le comité doit l’approuver.";
