import { SHEET_STATES } from "../follow/actions/sheet-state.ts";
import type { PartnerLens } from "../follow/lens/partner-lens.ts";
import type { PartnerAction } from "../follow/lens/partner-money.ts";
import type { KnownMeeting } from "../follow/meetings/meetings-year.ts";
import type { Followed } from "../follow/standing/followed.ts";
import type { LandlordYear } from "../follow/tfpb/landlord-year.ts";
import { capital, counted, frenchDate } from "../kernel/french.ts";
import { promisedFor } from "./commitment-review.ts";
import { PRESSING_SHEETS } from "./follow-actions.ts";
import { declaredWords } from "./follow-parties.ts";

/** What an organisation is in the contract: whether it must declare, funds, is a landlord, of which groups. */
export function roleWords({ listed, isFunder, isLandlord, groups }: PartnerLens): string[] {
  const roles = [...(isFunder ? ["financeur"] : []), ...(isLandlord ? ["bailleur"] : [])];
  return [
    ...(listed
      ? [
          listed.mustDeclare
            ? "Signataire ou partenaire qui doit déclarer chaque année."
            : "Partenaire du contrat, sans déclaration attendue.",
        ]
      : []),
    ...(roles.length > 0 ? [`${capital(roles.join(" et "))} du contrat.`] : []),
    ...groups.map(({ label }) => `Fait partie de « ${label} ».`),
  ];
}

/** What it declared in the year and the year before; empty of one that need not, and did not. */
export function declarationsWords({ declared, listed, year }: PartnerLens): string {
  const isTold =
    declared && (listed?.mustDeclare || declared.year.declared + declared.yearBefore.declared > 0);
  return isTold
    ? `Déclarations : ${declaredWords(declared.year)} en ${year}, ${declaredWords(declared.yearBefore)} en ${year - 1}.`
    : "";
}

/** When the next committee meets, as far as the day knows. */
export function nextCommitteeWords(planned: Pick<KnownMeeting, "on"> | undefined): string {
  return planned
    ? `Prochain comité de pilotage : le ${frenchDate(planned.on)}.`
    : "Date du prochain comité de pilotage : non saisie.";
}

/** What it has to bring beside answers on commitments: its declaration, fiches of its actions, what it did for an abatement. */
export function broughtToCommittee(lens: PartnerLens, landlord: LandlordYear | undefined): string[] {
  const { listed, declared, money, year } = lens;
  const sheets = money.actions.filter(({ isHolder, sheet }) => isHolder && PRESSING_SHEETS.includes(sheet));
  return [
    ...(listed?.mustDeclare === true && declared?.year.declared === 0
      ? [`Sa déclaration de ${year} : où en est chacun de ses engagements.`]
      : []),
    ...sheets.map(
      ({ label, sheet }) => `La fiche de suivi-bilan de l’action « ${label} » : ${SHEET_STATES[sheet]}.`,
    ),
    ...landlordWords(landlord, year),
  ];
}

function landlordWords(landlord: LandlordYear | undefined, year: number): string[] {
  if (!landlord) return [];
  if (landlord.addresses.length === 0)
    return [`Son abattement de TFPB de ${year} et ce qu’il a fait en contrepartie : rien n’est saisi.`];
  if (landlord.isCovered === null)
    return ["Les montants de TFPB qui manquent : abattement ou contreparties."];
  return landlord.isCovered
    ? []
    : ["Ses contreparties à l’abattement de TFPB : elles coûtent moins que ce qui lui a été abattu."];
}

/** An answer that is awaited of it: on what, and by when it was promised. */
export const answerWords = (what: string, by: Pick<Followed, "due" | "duePrinted">): string =>
  `Une réponse (échéance : ${promisedFor(by).toLowerCase()}) : ${what}`;

/** How many other answers are awaited; empty of none. */
export const otherAnswers = (count: number): string =>
  count === 0
    ? ""
    : `Et ${counted(count, "autre réponse", "autres réponses")}, dans les tableaux qui suivent.`;

/** What is said of an organisation that has nothing to bring. */
export const NOTHING_TO_BRING = "Rien d’échu, ni de daté d’ici la fin de l’année.";

/** What it is in an action. */
export function actionRole({ isHolder, brought }: Pick<PartnerAction, "isHolder" | "brought">): string {
  if (!isHolder) return "finance";
  return brought ? "porte et finance" : "porte";
}
