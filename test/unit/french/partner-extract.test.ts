import { describe, expect, test } from "vitest";
import type { PartnerLens } from "../../../src/follow/lens/partner-lens.ts";
import type { LandlordYear } from "../../../src/follow/tfpb/landlord-year.ts";
import {
  actionRole,
  answerWords,
  broughtToCommittee,
  declarationsWords,
  nextCommitteeWords,
  otherAnswers,
  roleWords,
} from "../../../src/french/partner-extract.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const SOURCE = { document: "contrat" };
const NO_SUM = { known: 0, missing: 0, lines: 0 };
const spoke = (declared: number) => ({
  declared,
  states: declared > 0 ? { tenu: declared } : {},
  ordinaryPlanned: NO_SUM,
  ordinaryMobilised: NO_SUM,
  specificPlanned: NO_SUM,
  specificMobilised: NO_SUM,
  lastOn: null,
});
const declared = (year: number, before: number): PartnerLens["declared"] => ({
  id: "sigh",
  name: "SIGH",
  mustDeclare: true,
  bound: 3,
  year: spoke(year),
  yearBefore: spoke(before),
});
const lens = (changes: Partial<PartnerLens> = {}): PartnerLens => ({
  id: "sigh",
  name: "SIGH",
  year: 2025,
  day: "2026-01-31",
  listed: { mustDeclare: true, source: SOURCE },
  isFunder: false,
  isLandlord: false,
  groups: [],
  declared: declared(1, 0),
  elements: [],
  shared: [],
  money: { actions: [], brought: null },
  meetings: [],
  ...changes,
});

test("what an organisation is", () => {
  const groups = [{ label: "Bailleurs sociaux", source: SOURCE }];
  expect(roleWords(lens({ isFunder: true, isLandlord: true, groups }))).toEqual([
    "Signataire ou partenaire qui doit déclarer chaque année.",
    "Financeur et bailleur du contrat.",
    "Fait partie de « Bailleurs sociaux ».",
  ]);
  expect(roleWords(lens({ listed: { mustDeclare: false, source: SOURCE } }))).toEqual([
    "Partenaire du contrat, sans déclaration attendue.",
  ]);
  expect(roleWords(lens({ listed: null }))).toEqual([]);
});

test("what it declared; nothing of one that need not and did not", () => {
  expect(declarationsWords(lens())).toBe("Déclarations : tenu (1) en 2025, n’a pas déclaré en 2024.");
  const free = { listed: { mustDeclare: false, source: SOURCE } };
  expect(declarationsWords(lens({ ...free, declared: declared(0, 0) }))).toBe("");
  expect(declarationsWords(lens({ ...free, declared: declared(0, 2) }))).toContain("tenu (2) en 2024");
  expect(declarationsWords(lens({ declared: null }))).toBe("");
});

test("the next committee", () => {
  expect(plain(nextCommitteeWords({ on: "2026-03-05" }))).toBe(
    "Prochain comité de pilotage : le 5 mars 2026.",
  );
  expect(nextCommitteeWords(undefined)).toBe("Date du prochain comité de pilotage : non saisie.");
});

describe("what it has to bring", () => {
  const landlord = (changes: Partial<LandlordYear>): LandlordYear => ({
    id: "sigh",
    name: "SIGH",
    addresses: ["tfpb.csv:2"],
    abatements: [],
    axes: [],
    abated: NO_SUM,
    planned: NO_SUM,
    actual: NO_SUM,
    isCoveredByPlan: true,
    isCovered: true,
    ...changes,
  });
  const action = {
    id: "forum",
    label: "Forum",
    state: "realisee",
    sheet: "manquante",
    isHolder: true,
    received: null,
    brought: null,
  } as const;

  test("nothing where all is there", () => {
    expect(broughtToCommittee(lens(), landlord({}))).toEqual([]);
    expect(
      broughtToCommittee(
        lens({ money: { actions: [{ ...action, isHolder: false }], brought: null } }),
        undefined,
      ),
    ).toEqual([]);
  });
  test("its declaration, and the fiches of the actions that it holds", () => {
    const silent = lens({ declared: declared(0, 0), money: { actions: [action], brought: null } });
    expect(broughtToCommittee(silent, undefined).map(plain)).toEqual([
      "Sa déclaration de 2025 : où en est chacun de ses engagements.",
      "La fiche de suivi-bilan de l’action « Forum » : non reçue, délai passé.",
    ]);
  });
  test.each<[Partial<LandlordYear>, string]>([
    [
      { addresses: [] },
      "Son abattement de TFPB de 2025 et ce qu’il a fait en contrepartie : rien n’est saisi.",
    ],
    [{ isCovered: null }, "Les montants de TFPB qui manquent : abattement ou contreparties."],
    [
      { isCovered: false },
      "Ses contreparties à l’abattement de TFPB : elles coûtent moins que ce qui lui a été abattu.",
    ],
  ])("of a landlord: %o", (changes, words) => {
    expect(broughtToCommittee(lens(), landlord(changes))).toEqual([words]);
  });
  test("answers", () => {
    expect(plain(answerWords("Signer", { due: "2024-12-31", duePrinted: null }))).toBe(
      "Une réponse (échéance : 31 décembre 2024) : Signer",
    );
    expect([otherAnswers(0), otherAnswers(1), otherAnswers(4)]).toEqual([
      "",
      "Et 1 autre réponse, dans les tableaux qui suivent.",
      "Et 4 autres réponses, dans les tableaux qui suivent.",
    ]);
  });
});

test("what it is in an action", () => {
  const sums = { asked: NO_SUM, granted: NO_SUM, paid: NO_SUM };
  expect(actionRole({ isHolder: true, brought: null })).toBe("porte");
  expect(actionRole({ isHolder: true, brought: sums })).toBe("porte et finance");
  expect(actionRole({ isHolder: false, brought: sums })).toBe("finance");
});
