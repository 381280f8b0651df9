import { describe, expect, test } from "vitest";
import type { SheetState } from "../../../src/follow/actions/sheet-state.ts";
import type { PartialSum } from "../../../src/follow/money/partial-sum.ts";
import {
  type DecisionFacts,
  dayWords,
  decisionWords,
  invitedWords,
  presentedWords,
  shownOf,
} from "../../../src/french/reinforced-action.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const whole = (known: number): PartialSum => ({ known, missing: 0, lines: 1 });
const NO_LINE: PartialSum = { known: 0, missing: 0, lines: 0 };

const facts = (
  action: Partial<DecisionFacts["action"]> = {},
  followed: Partial<DecisionFacts["followed"]> = {},
): DecisionFacts => ({
  action: {
    state: "realisee",
    sheet: "recue",
    money: { asked: whole(10), granted: whole(10), paid: whole(10) },
    ...action,
  },
  followed: {
    lead: "chef de projet",
    followUpMeetingOn: "2025-06-01",
    committeeOn: "2025-11-01",
    validatedOn: null,
    calendarSentOn: null,
    presentations: [{ day: "2025-12-04", isPresented: true }],
    ...followed,
  },
  year: 2025,
});
const said = (...given: Parameters<typeof facts>) => decisionWords(facts(...given)).map(plain);

describe("what a committee has to decide of an action", () => {
  test.each<[DecisionFacts["action"]["state"], string]>([
    ["deposee", "Retenir l’action, ou non."],
    ["programmee", "Dire si l’action a commencé, et quand elle finira."],
    ["en_cours", "Poursuivre l’action, ou la modifier."],
    ["realisee", "Reconduire l’action en 2026, la modifier ou l’arrêter."],
    ["partielle", "Décider de la suite en 2026 : l’action n’a été réalisée qu’en partie."],
    ["abandonnee", "Prendre acte de l’abandon, et décider de l’emploi des crédits."],
  ])("where all is written, what follows of its state: %s", (state, words) => {
    expect(said({ state })).toEqual([words]);
  });

  test.each<[string, Parameters<typeof facts>, string]>([
    ["no lead", [{}, { lead: null }], "Désigner un chef de projet : le suivi renforcé n’en a pas."],
    [
      "no committee held",
      [{}, { presentations: [] }],
      "Réunir le comité de pilotage : aucun n’est noté en 2025.",
    ],
    [
      "not presented",
      [{}, { presentations: [{ day: "2025-12-04", isPresented: false }] }],
      "Entendre le porteur : l’action n’a pas été présentée au comité de pilotage du 4 décembre 2025.",
    ],
    [
      "not known whether presented",
      [{}, { presentations: [{ day: "2025-12-04", isPresented: null }] }],
      "Dire si l’action a été présentée au comité de pilotage du 4 décembre 2025.",
    ],
    ["no meeting", [{}, { followUpMeetingOn: null }], "Fixer la réunion de suivi : aucune n’est notée."],
    [
      "no committee of its own",
      [{}, { committeeOn: null }],
      "Fixer le comité de l’action : aucun n’est noté.",
    ],
    [
      "the fiche is missing",
      [{ sheet: "manquante" as SheetState }],
      "Demander la fiche de suivi-bilan au porteur : non reçue, délai passé.",
    ],
    [
      "money is left to pay",
      [{ money: { asked: whole(10), granted: whole(10), paid: whole(4) } }],
      "Verser le reste, ou dire pourquoi : 6 € sur 10 € accordés.",
    ],
    [
      "an amount is not known",
      [{ money: { asked: whole(1), granted: { known: 0, missing: 1, lines: 1 }, paid: whole(1) } }],
      "Préciser les montants accordés et versés : il en manque.",
    ],
    [
      "no money at all",
      [{ money: { asked: NO_LINE, granted: NO_LINE, paid: NO_LINE } }],
      "Préciser le financement : aucune ligne n’est saisie.",
    ],
  ])("%s", (_, given, words) => {
    expect(said(...given)[0]).toBe(words);
  });
});

test.each([
  [true, "action présentée", "oui"],
  [false, "action non présentée", "non"],
  [null, "on ne sait si l’action y a été présentée", "rien ne le dit"],
] as const)("presented, invited: %s", (is, presented, invited) => {
  expect(presentedWords({ isPresented: is })).toBe(presented);
  expect(invitedWords(is)).toBe(invited);
});

test("days, and how many indicators are shown", () => {
  expect([dayWords(null), plain(dayWords("2025-03-20"))]).toEqual(["aucune date notée", "20 mars 2025"]);
  expect([shownOf(3, 3), shownOf(5, 35)]).toEqual(["", "5 sur 35, ceux qui ont un relevé d’abord."]);
});
