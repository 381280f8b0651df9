import type { ContractLists } from "../../follow/context.ts";
import type { ListName } from "../../follow/tables/column.ts";
import type { FollowTableName } from "../../follow/tables/tables.ts";
import type { PreparedRow } from "../../follow/workbook/workbook-context.ts";

/** One filled line of each table, with the words of the contract where it has lists: made up, and said so on its sheet. */
export function exampleRows(
  lists: ContractLists,
  year: number,
): Readonly<Record<FollowTableName, PreparedRow>> {
  const words = wordsOf(lists);
  return { ...ofActions(words, year), ...ofContract(words, year), ...ofResidents(words, year) };
}

const ACTION = "mediation-sante";

/** The words of the contract that the lines use: the first of each list. */
function wordsOf(lists: ContractLists) {
  const first = (list: ListName, otherwise: string): string => lists[list][0]?.code ?? otherwise;
  return {
    first,
    qpv: first("qpv", "QN00000X"),
    commune: first("communes", "00000"),
    present: lists.organismes.slice(0, 2).map(({ code }) => code),
  };
}

type Words = ReturnType<typeof wordsOf>;

function ofActions({ first, qpv, commune }: Words, year: number) {
  const action = ACTION;
  return {
    actions: {
      ...{ id: action, year, label: "Médiation en santé au pied des immeubles", holder: "Centre social" },
      ...{
        reach: "communale",
        commune,
        node: first("noeuds", "O1"),
        qpv: [qpv],
        frame: "CPO",
        state: "realisee",
      },
      ...{ isReinforced: true, lead: "chef de projet santé", validatedOn: `${year}-03-21` },
      ...{
        calendarSentOn: `${year}-04-02`,
        followUpMeetingOn: `${year}-06-17`,
        committeeOn: `${year}-11-20`,
      },
      areFundersInvited: true,
    },
    funding: {
      ...{
        action,
        year,
        funder: first("financeurs", "etat"),
        stream: "specifique",
        section: "fonctionnement",
        asked: 15_000,
      },
      ...{ granted: 12_000, advance: 9600, balance: 2400, balanceState: "a_verser" },
    },
    sheets: {
      ...{ action, year, receivedOn: `${year + 1}-03-12`, enteredOn: `${year + 1}-03-14`, r01: "rempli" },
      ...{ r02: "sans_objet", r03: "rempli", r04: "rempli", r05: "rempli", r06: "vide", r07: "rempli" },
      ...{ r08: "rempli", r09: "rempli", r10: "rempli", r11: "rempli", r12: "rempli", r13: "rempli" },
      ...{ expected: "100 personnes orientées", obtained: "92 personnes orientées", participants: 92 },
    },
    audiences: { action, year, breakdown: "qpv", modality: qpv, count: 64 },
  };
}

function ofContract({ first, qpv, commune, present }: Words, year: number) {
  const source = `Bilan annuel ${year}, p. 4`;
  return {
    commitments: {
      ...{ id: first("engagements", "E-01"), date: `${year}-11-20`, body: first("instances", "copil") },
      ...{ party: first("organismes", "etat"), state: "en_cours", ordinaryPlanned: 20_000 },
      ...{ ordinaryMobilised: 14_500, outlook: "Reconduit l’an prochain", source },
    },
    indicators: { id: first("suivis", "C-01"), date: `${year}-12-31`, value: 46, precision: 2, source },
    meetings: {
      ...{ body: first("instances", "copil"), plannedOn: `${year}-11-18`, heldOn: `${year}-11-20` },
      ...{ present, subject: "Bilan et programmation" },
      ...{ isCreditReview: true, examined: [ACTION], minutes: true },
    },
    tfpb: {
      ...{ landlord: first("bailleurs", "bailleur"), commune, qpv, year, zoning: "2024", dwellings: 320 },
      ...{ abated: 61_200, action: "Présence d’un médiateur de nuit", axis: "tranquillite" },
      ...{ plannedCost: 40_000, actualCost: 38_750, agreementSignedOn: `${year - 1}-11-04` },
    },
    form: {
      ...{ signatory: first("organismes", "etat"), item: first("rubriques", "p1"), year, answer: true },
      ...{ detail: "Une référente technique est nommée", source },
    },
    programme: {
      ...{ year, slot: first("choix", "ambition"), object: first("noeuds", "O1"), criteria: ["efficacite"] },
      ...{ decidedOn: `${year}-06-12`, body: first("instances", "copil") },
      ...{ reason: "Première ambition par les crédits engagés" },
    },
  };
}

function ofResidents({ first, qpv, commune }: Words, year: number) {
  const action = ACTION;
  return {
    cohorts: {
      ...{
        cohort: "sante-1",
        action,
        wave: "+6 mois",
        followed: 58,
        lost: 6,
        situation: "suivi par un médecin",
      },
      count: 41,
    },
    barometer: {
      ...{ theme: "sante", indicator: "Part des habitants sans médecin traitant", sense: "baisse" },
      ...{ territory: commune, year, value: 12.4, source: "CPAM" },
    },
    consultations: {
      ...{ survey: "Enquête au pied des immeubles", date: `${year}-10-09`, territory: qpv },
      ...{
        object: first("objets", "Q1"),
        question: "Savez-vous où consulter près de chez vous ?",
        favourable: 61,
        answers: 97,
      },
      ...{ sampling: "volontaires", source: "Centre social" },
    },
    opinions: {
      ...{ year, council: "conseil_municipal", territory: commune, sentOn: `${year + 1}-02-02` },
      ...{ receivedOn: `${year + 1}-02-27`, opinion: "reserves", contribution: "deliberation.pdf" },
      ...{ followed: "Le calendrier de la médiation santé est avancé d’un trimestre.", hasGrant: true },
    },
  };
}
