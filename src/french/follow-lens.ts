import { SHEET_STATES } from "../follow/actions/sheet-state.ts";
import type { LensElement } from "../follow/lens/bound-elements.ts";
import type { ContractSheet } from "../follow/lens/contract-sheet.ts";
import { LENS_TIES } from "../follow/lens/named-organisation.ts";
import type { BodyPresence, PartnerLens } from "../follow/lens/partner-lens.ts";
import type { PartnerAction } from "../follow/lens/partner-money.ts";
import type { Body } from "../follow/rules/follow-rules.ts";
import type { Requirement } from "../follow/rules/requirement.ts";
import { requirementWords } from "../follow/rules/requirement-words.ts";
import { FOLLOW_UP_STATES } from "../follow/standing/followed.ts";
import { ACTION_STATES } from "../follow/tables/actions.ts";
import { capital, counted, frenchDate } from "../kernel/french.ts";
import { foldText } from "../kernel/text.ts";
import type { Source } from "../referentiel/tree.ts";
import { PRESSING_SHEETS } from "./follow-actions.ts";
import { broughtInAll, partialWords } from "./follow-money.ts";
import { declaredWords } from "./follow-parties.ts";
import { deadlineWords } from "./follow-up.ts";
import { firstAndOthers, tallyOf } from "./tally.ts";

/** How a source is quoted: « Contrat, l. 7297-7299 ». */
type Quote = (source: Source) => string;

/** Of whom, in which year and on which day. */
export const lensHeading = ({ id, name, year, day }: PartnerLens): string =>
  `${name}${foldText(id) === foldText(name) ? "" : ` (${id})`} : l’année ${year}, connue le ${frenchDate(day)}.`;

/** Who an organisation is in the contract, what it must declare and whether it did. */
export function identityWords(lens: PartnerLens, quote: Quote): string[] {
  const { listed, isFunder, isLandlord, groups } = lens;
  const roles = [...(isFunder ? ["financeur"] : []), ...(isLandlord ? ["bailleur"] : [])];
  return [
    listed
      ? `${listed.mustDeclare ? "Signataire ou partenaire qui doit déclarer chaque année" : "Partenaire suivi, sans déclaration attendue"} (${quote(listed.source)}).`
      : "Ni signataire ni partenaire que suivi.yaml nomme parmi ses organismes.",
    ...(roles.length > 0 ? [`${capital(roles.join(" et "))} du contrat.`] : []),
    ...groups.map(({ label, source }) => `Fait partie de « ${label} » (${quote(source)}).`),
    ...declarationWords(lens),
  ];
}

function declarationWords({ declared, year }: PartnerLens): string[] {
  if (!declared) return [];
  return [
    `En ${year} : ${declaredWords(declared.year)} ; en ${year - 1} : ${declaredWords(declared.yearBefore)}.`,
  ];
}

/** What waits for an organisation beside dated things: its declaration of the year, fiches of its actions. */
export function awaitedWords({ listed, declared, money, year }: PartnerLens): string[] {
  const isSilent = listed?.mustDeclare === true && declared?.year.declared === 0;
  const sheets = money.actions.filter(({ isHolder, sheet }) => isHolder && PRESSING_SHEETS.includes(sheet));
  return [
    ...(isSilent ? [`Déclaration de ${year} : rien de saisi.`] : []),
    ...sheets.map(({ id, label, sheet }) => `Fiche de l’action ${id}, ${label} : ${SHEET_STATES[sheet]}.`),
  ];
}

/** How many are in which state, what wants attention first: « 5 (échue, aucun relevé depuis 1, rien de saisi 4) ». */
export function stateTally(elements: readonly Pick<LensElement, "state">[]): string {
  const states = tallyOf(
    FOLLOW_UP_STATES,
    elements.map(({ state }) => state),
  );
  return `${elements.length} : ${states}`;
}

/** An element on a line: where it stands, by when, then its words. */
export function elementLine({ id, state, due, duePrinted, label }: LensElement): string {
  const said = [FOLLOW_UP_STATES[state], deadlineWords({ due, duePrinted }) ?? []].flat().join(", ");
  return `${id}  ${said} : ${label}`;
}

/** Under which words the document writes an organisation when they are not its name, and how it is tied. */
export function readAsWords(
  elements: readonly LensElement[],
  { id, name }: Pick<PartnerLens, "id" | "name">,
): string[] {
  const own = new Set([id, name].map(foldText));
  const others = elements.filter(
    ({ by, tie }) => by !== null && !own.has(foldText(by)) && tie !== "collectif",
  );
  const texts = [...new Set(others.map(({ by, tie }) => `« ${by} » (${LENS_TIES[tie]})`))];
  return texts.length === 0 ? [] : [`Écrit sous ${firstAndOthers(texts, 4, ["autre nom", "autres noms"])}.`];
}

/** What an organisation brings to the actions of the year, in all. */
export function broughtWords({ money, isFunder, year }: PartnerLens): string[] {
  if (money.brought) return [`Apporté en ${year}. ${broughtInAll(money.brought)}`];
  return isFunder ? [`Aucune ligne de financement de ${year} ne le nomme.`] : [];
}

/** An action on a line: what the organisation is in it, where it stands, the money. */
export function actionLine({ id, label, state, isHolder, received, brought }: PartnerAction): string {
  const said = [
    [isHolder ? "porte" : [], brought ? "finance" : []].flat().join(" et "),
    ACTION_STATES[state],
    received
      ? `accordé par tous : ${partialWords(received.granted)}, versé : ${partialWords(received.paid)}`
      : [],
    brought
      ? `accordé par lui : ${partialWords(brought.granted)}, versé : ${partialWords(brought.paid)}`
      : [],
  ].flat();
  return `${id}, ${label} : ${said.join(" ; ")}.`;
}

/** At how many of the meetings of a body an organisation was; those of which nobody wrote who came are said apart. */
export function presenceWords({ name, held, attended, unsaid }: BodyPresence): string {
  const open = unsaid === 0 ? "" : ` ; ${counted(unsaid, "réunion")} sans présents saisis`;
  return `${name} : présent à ${attended} sur ${counted(held, "réunion tenue", "réunions tenues")}${open}.`;
}

/** What a contract is: its years, who holds it, where, how it is built. */
export function contractWords(sheet: ContractSheet): string[] {
  const { contract, holder, epci, zonings, levels, counts, adopts } = sheet;
  const districts = zonings.map(({ geography, count }) => `${count} de ${geography.replace("qpv", "")}`);
  const tree = levels.map(({ level, count }) => `${level} (${count})`);
  return [
    `Contrat ${contract}, porté par ${holder}.`,
    `EPCI : ${epci.name}${epci.name === epci.id ? "" : ` (${epci.id})`}. Quartiers prioritaires : ${districts.length === 0 ? "aucun décrit ici" : districts.join(", ")}.`,
    ...(tree.length === 0 ? [] : [`Niveaux : ${tree.join(", ")}.`]),
    `${capital(counted(counts.questions, "question"))}, ${counted(counts.commitments, "engagement")}, ${counted(counts.targets, "cible")}, ${counted(counts.indicators, "indicateur de suivi", "indicateurs de suivi")}.`,
    ...(adopts.length === 0 ? [] : [`Reprend : ${adopts.join(", ")}.`]),
  ];
}

/** A body with its rhythm and its lines. */
export function bodyWords({ name, timesAYear, source }: Body, quote: Quote): string {
  const rhythm = timesAYear === undefined ? "rythme non chiffré" : `au moins ${timesAYear} fois par an`;
  return `${name} : ${rhythm} (${quote(source)})`;
}

/** What the contract asks of its follow-up, on a line with its days and lines. */
export function askedWords(requirement: Requirement, quote: Quote): string {
  const until = requirement.to === undefined ? "" : `, jusqu’au ${frenchDate(requirement.to)}`;
  return `${capital(requirementWords(requirement))}${until} (${quote(requirement.source)})`;
}
