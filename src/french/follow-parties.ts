import type { ReviewOfYear, SignatoryYear } from "../follow/commitments/signatory-review.ts";
import type { BodyYear } from "../follow/meetings/meetings-year.ts";
import type { CreditReview } from "../follow/meetings/steering.ts";
import { type EachParty, type PartyAnswer, silentParties } from "../follow/parties/each-party.ts";
import { requirementWords } from "../follow/rules/requirement-words.ts";
import { COMMITMENT_STATES } from "../follow/tables/commitment-states.ts";
import type { Abatement } from "../follow/tfpb/landlord-year.ts";
import type { SignedByEach } from "../follow/tfpb/signatures.ts";
import type { CounterpartOfEach } from "../follow/tfpb/tfpb-year.ts";
import { codesOf } from "../kernel/closed-list.ts";
import { capital, counted, formatEuros, frenchDate, frenchMoment } from "../kernel/french.ts";
import { UNKNOWN } from "./amounts.ts";
import { printedWords } from "./sources.ts";
import { agreed, firstAndOthers, tally, tallyOf } from "./tally.ts";

/** Names one after the other; of many, the first and how many more. */
const MOST_NAMES = 12;

export function namesWords(parties: readonly { readonly name: string }[]): string {
  return firstAndOthers(
    parties.map(({ name }) => name),
    MOST_NAMES,
  );
}

interface EachWords<P> {
  /** What is said of one that has not. */
  readonly missed: (party: P) => string;
  /** What is said of those who may have or not. */
  readonly open: string;
  /** Of how many, when others are said apart. */
  readonly total?: number;
}

/** How many of how many have, and who; then who has not, and who it is not known of. */
function eachWords<P extends PartyAnswer>(
  each: EachParty<P>,
  { missed, open, total = each.parties.length }: EachWords<P>,
): string[] {
  const { parties } = each;
  const done = parties.filter(({ isMet }) => isMet === true);
  const failed = parties.filter(({ isMet }) => isMet === false);
  const silent = silentParties(each);
  return [
    `${tally(done.length, total)}${done.length === 0 ? "" : ` (${namesWords(done)})`}`,
    ...failed.map((party) => `${party.name}, ${missed(party)}`),
    ...(silent.length === 0 ? [] : [`${open} : ${namesWords(silent)}`]),
  ];
}

/** What each landlord had to sign by a day, who did, who was late, who is silent. One's yes is never said of all. */
export function signedWords({ requirement, ...each }: SignedByEach): string {
  const partly = each.parties.filter(({ isMet, on }) => isMet === null && on !== null);
  const said = eachWords(
    { ...each, parties: each.parties.filter((party) => !partly.includes(party)) },
    {
      missed: ({ on }) => `trop tard, ${frenchMoment(`${on}`)}`,
      open: "rien de saisi",
      total: each.parties.length,
    },
  );
  const open = partly.map(({ name, silentCommunes }) =>
    silentCommunes.length === 0
      ? `${name} : jour limite non précisé`
      : `${name} : rien pour ${silentCommunes.join(", ")}`,
  );
  const all = [...said, ...open, ...printedSignatures(each.parties)];
  return `${capital(requirementWords(requirement))}${requirement.value === null ? ". Ont signé :" : " :"} ${all.join(" ; ")}.`;
}

/** Of whom only the contract says that they signed: it is not what a line of the follow-up says. */
function printedSignatures(parties: SignedByEach["parties"]): string[] {
  const printed = parties.filter((party) => party.printed !== null);
  const [first] = printed;
  if (!first?.printed) return [];
  const who = printed.length === parties.length ? "" : ` pour ${namesWords(printed)}`;
  return [`${printedWords(first.printed)}${who}`];
}

/** Where a tax was abated, on how many dwellings and of how much: « Maubeuge, Bois : 412 logements, 61 800 € abattus. ». */
export function abatementWords(
  { commune, qpv, dwellings, abated }: Abatement,
  name: (code: string) => string,
): string {
  const where = qpv === null ? name(commune) : `${name(commune)}, ${name(qpv)}`;
  const size = dwellings === null ? `logements : ${UNKNOWN}` : counted(dwellings, "logement");
  const amount = abated === null ? `montant abattu : ${UNKNOWN}` : `${formatEuros(abated)} abattus`;
  return `${where} : ${size}, ${amount}.`;
}

/** Whether what each landlord did is worth what was abated for it, where the contract asks it. */
export function counterpartWords(counterpart: CounterpartOfEach): string {
  const said = eachWords(counterpart, {
    missed: () => "moins que l’abattement",
    open: "montants absents ou incomplets",
  });
  return `${capital(requirementWords(counterpart.requirement))} : ${said.join(" ; ")}.`;
}

/** How often a body met against what is asked, as a cell. */
export function heldCell({ held, asked, isMet }: Pick<BodyYear, "held" | "asked" | "isMet">): string {
  if (asked === null) return `${held}`;
  return `${tally(held, asked)}${isMet === false ? ", trop peu" : ""}`;
}

/** Whether credits were reviewed before each steering committee. */
export function creditReviewWords({ copilOn, reviewedOn, isMet }: CreditReview): string {
  const what = `Comité de pilotage du ${frenchDate(copilOn)}`;
  if (reviewedOn !== null) return `${what} : crédits passés en revue le ${frenchDate(reviewedOn)}.`;
  return isMet === false
    ? `${what} : aucune revue des crédits avant lui.`
    : `${what} : rien ne dit si les crédits ont été passés en revue avant lui.`;
}

/** Who of those who must has declared nothing, by name: not known is not no. */
export function silentWords({ silent, signatories, isMet }: ReviewOfYear, year: number): string {
  const all = signatories.filter(({ mustDeclare }) => mustDeclare).length;
  if (all === 0) return "Le contrat ne dit pas qui doit déclarer.";
  if (isMet === true || silent.length === 0)
    return `Tous ont déclaré en ${year} (${counted(all, "signataire")}).`;
  return `${tally(all - silent.length, all)} ${agreed(all - silent.length, "a", "ont")} déclaré en ${year} ; ${agreed(silent.length, "n’a", "n’ont")} pas déclaré : ${namesWords(silent)}.`;
}

/** The row of the review for what is declared of nobody whom the contract names. */
export const NOBODY = "(autre, ou non dit)";
export const UNATTRIBUTED = `${NOBODY} : l’engagement lie plusieurs signataires et la ligne ne dit pas lequel déclare, ou celui qui déclare n’est pas dans la liste du contrat ; l’écrire dans « partie ».`;

/** How many commitments a signatory spoke of in a year, by state. */
export function declaredWords({ declared, states }: SignatoryYear): string {
  if (declared === 0) return "n’a pas déclaré";
  return tallyOf(
    COMMITMENT_STATES,
    codesOf(COMMITMENT_STATES).flatMap((state) => Array<typeof state>(states[state] ?? 0).fill(state)),
  );
}
