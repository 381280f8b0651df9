import { capital, counted, frenchMoment } from "../kernel/french.ts";
import { STATUSES } from "../referentiel/rules/rule.ts";
import type { JudgedParty } from "../referentiel/targets/target.ts";
import { TARGET_REASONS } from "../referentiel/targets/target-reasons.ts";
import { lateWords } from "./due-days.ts";
import { printedWords } from "./sources.ts";

/**
 * For how many parties a target is reached, which, and what is known of the others: a sentence each. Bodies and roles only.
 *
 * @example
 * partySentences([{ id: "a", name: "CAF", status: "atteint", reason: null, measure: null }, { id: "b", name: "CPAM", status: "non_evaluable", reason: "aucun_releve", measure: null }], null)
 * // => ["Atteinte pour 1 partie sur 2 (CAF).", "Aucun relevé : CPAM."]
 */
export function partySentences(parties: readonly JudgedParty[], dueDay: string | null): string[] {
  const reached = parties.filter(({ status }) => status === "atteint");
  const names = reached.length === 0 ? "" : ` (${reached.map(({ name }) => name).join(", ")})`;
  const others = parties.filter(({ status }) => status !== "atteint");
  const words = new Map<string, string[]>();
  for (const party of others) {
    const said = partyWords(party, dueDay);
    words.set(said, [...(words.get(said) ?? []), party.name]);
  }
  const count =
    reached.length === 0
      ? `Atteinte pour aucune des ${parties.length} parties.`
      : `Atteinte pour ${counted(reached.length, "partie", "parties")} sur ${parties.length}${names}.`;
  return [
    count,
    ...[...words].map(([said, who]) => `${capital(said)} : ${who.join(", ")}.`),
    ...printedFor(parties),
  ];
}

/** What a document prints of some or all of the parties: it is not what the follow-up recorded. */
function printedFor(parties: readonly JudgedParty[]): string[] {
  const known = parties.flatMap(({ name, measure }) => (measure ? [{ name, measure }] : []));
  const said = new Map<string, string[]>();
  for (const { name, measure } of known) {
    if (!measure.printed) continue;
    const words = `${capital(printedWords(measure.printed))}, ${frenchMoment(measure.date)}`;
    said.set(words, [...(said.get(words) ?? []), name]);
  }
  return [...said].map(([words, who]) =>
    who.length === parties.length ? `${words}.` : `${words} : ${who.join(", ")}.`,
  );
}

/** What is known of a party that has not reached a target: both dates when it is late. */
export function partyWords({ status, reason, measure }: JudgedParty, dueDay: string | null): string {
  if (reason === "hors_delai" && measure && dueDay !== null) return lateWords(measure.date, dueDay);
  return reason === null ? STATUSES[status].toLowerCase() : TARGET_REASONS[reason];
}
