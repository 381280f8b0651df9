import type { AskedShare, ShareCounts } from "../follow/money/asked-shares.ts";
import { SHARE_STATES } from "../follow/money/asked-shares.ts";
import type { MoneySums, SharedSums } from "../follow/money/money-line.ts";
import type { HeldBalances } from "../follow/money/money-year.ts";
import type { PartialSum } from "../follow/money/partial-sum.ts";
import { REQUIREMENTS } from "../follow/rules/requirement.ts";
import { percentWords } from "../follow/rules/requirement-words.ts";
import { capital, counted, formatEuros } from "../kernel/french.ts";
import { UNKNOWN } from "./amounts.ts";

/**
 * A sum in euros, with what is not known of it: a line without an amount is never 0.
 *
 * @example
 * partialWords({ known: 1200, missing: 2, lines: 5 })
 * // => "au moins 1\u202f200\u00a0€, 2 lignes sans montant"
 * @example
 * partialWords({ known: 0, missing: 1, lines: 1 })
 * // => "montant inconnu (1 ligne sans montant)"
 */
export function partialWords({ known, missing, lines }: PartialSum): string {
  if (lines === 0) return "aucune ligne";
  if (missing === 0) return formatEuros(known);
  const without = counted(missing, "ligne sans montant", "lignes sans montant");
  return known === 0 ? `montant inconnu (${without})` : `au moins ${formatEuros(known)}, ${without}`;
}

/**
 * The same for a cell of a table: what is not whole is a least.
 *
 * @example
 * partialCell({ known: 1200, missing: 2, lines: 5 })
 * // => "≥ 1\u202f200\u00a0€"
 * @example
 * partialCell({ known: 0, missing: 1, lines: 1 })
 * // => "n.d."
 */
export function partialCell({ known, missing, lines }: PartialSum): string {
  if (lines === 0) return "";
  if (missing === 0) return formatEuros(known);
  return known === 0 ? UNKNOWN : `≥ ${formatEuros(known)}`;
}

/** What the cells of tables of money mean, said once under them. */
export const PARTIAL_NOTE = `« ≥ » : au moins, des lignes n’ont pas de montant ; « ${UNKNOWN} » : aucune n’en a.`;

/** What was announced beside what was mobilised. */
export const announcedWords = ({ asked, granted, paid }: MoneySums): string =>
  `Demandé : ${partialWords(asked)} ; accordé : ${partialWords(granted)} ; versé : ${partialWords(paid)}.`;

/** The part of it that is of actions that were given up; nothing when no line of money is. */
export const givenUpWords = ({ granted, paid }: MoneySums): string[] =>
  granted.lines === 0
    ? []
    : [`Dont actions abandonnées : accordé ${partialWords(granted)} ; versé ${partialWords(paid)}.`];

const sharedGivenUpWords = ({ givenUp }: Pick<SharedSums, "givenUp">): string[] =>
  givenUp.lines === 0 ? [] : [`Dont accordé à des actions abandonnées : ${partialWords(givenUp)}.`];

/** All that one brings to several actions: announced beside mobilised, and what is of those that were given up. */
export const broughtInAll = (sums: SharedSums): string =>
  [announcedWords(sums), ...sharedGivenUpWords(sums)].join(" ");

/** Balances that wait: those said blocked, and those whose fiche has not come. */
export function heldWords({ blocked, waiting, actions }: HeldBalances): string {
  const said = [
    ...(blocked.lines > 0 ? [`bloqués : ${partialWords(blocked)}`] : []),
    ...(waiting && waiting.lines > 0 ? [`à verser, fiche non reçue : ${partialWords(waiting)}`] : []),
  ];
  if (said.length === 0) return "Aucun solde bloqué, ni en attente d’une fiche.";
  return `Soldes ${said.join(" ; ")} (${counted(actions.length, "action")}).`;
}

/** A share that the contract asks, and where it stands. */
export function askedShareWords({ asks, wanted, state, counts }: AskedShare): string {
  const { words } = REQUIREMENTS[asks];
  const what = `${capital(words)}, ${percentWords(wanted)} demandés : ${SHARE_STATES[state]}`;
  if (!counts) return `${what}, ces feuilles ne disent pas le total auquel elle se rapporte.`;
  return `${what} (${asks === "part_cpo_des_actions" ? actionCounts(counts) : creditCounts(counts)}).`;
}

const actionCounts = ({ yes, no, unknown }: ShareCounts): string =>
  `${counted(yes, "action")} sous CPO, ${no} sous un autre cadre, ${unknown} sans cadre écrit`;

const creditCounts = ({ yes, no, unknown }: ShareCounts): string =>
  `${formatEuros(yes)} sous CPO, ${formatEuros(no)} sous un autre cadre, ${counted(unknown, "ligne incertaine", "lignes incertaines")}`;
