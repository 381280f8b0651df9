import { describe, expect, test } from "vitest";
import type { LensElement } from "../../../src/follow/lens/bound-elements.ts";
import type { PartnerLens } from "../../../src/follow/lens/partner-lens.ts";
import type { PartnerAction } from "../../../src/follow/lens/partner-money.ts";
import {
  actionLine,
  askedWords,
  awaitedWords,
  bodyWords,
  broughtWords,
  contractWords,
  elementLine,
  identityWords,
  lensHeading,
  presenceWords,
  readAsWords,
  stateTally,
} from "../../../src/french/follow-lens.ts";
import { requirement } from "../../follow-rows.ts";

const source = { document: "contrat", lines: "7" };
const quote = () => "Contrat, l. 7";
const sum = (known: number) => ({ known, missing: 0, lines: 1 });
const sums = { asked: sum(30), granted: sum(20), paid: sum(10) };
const told = (declared: number) => ({ declared, states: declared > 0 ? { tenu: declared } : {} });

const lens = (changes: Partial<PartnerLens> = {}): PartnerLens => ({
  id: "caf",
  name: "CAF du Nord",
  year: 2025,
  day: "2026-01-31",
  listed: null,
  isFunder: false,
  isLandlord: false,
  groups: [],
  declared: null,
  elements: [],
  shared: [],
  money: { actions: [], brought: null },
  meetings: [],
  ...changes,
});
const declared = { year: told(0), yearBefore: told(2) } as unknown as NonNullable<PartnerLens["declared"]>;
const element = (changes: Partial<LensElement> = {}): LensElement => ({
  id: "E-1",
  kind: "engagement",
  label: "Ouvrir un lieu",
  tie: "promet",
  by: "CAF",
  orientation: null,
  state: "rien",
  due: null,
  duePrinted: null,
  isDue: false,
  source,
  ...changes,
});
const action = (changes: Partial<PartnerAction> = {}): PartnerAction => ({
  id: "forum",
  label: "Forum",
  state: "realisee",
  sheet: "manquante",
  isHolder: true,
  received: sums,
  brought: null,
  ...changes,
});
const bare = (texts: readonly string[]) => texts.map((text) => text.replaceAll("\u00a0", " "));

describe("a partner", () => {
  test("is named with its identifier unless both are one", () => {
    expect(bare([lensHeading(lens()), lensHeading(lens({ id: "sigh", name: "SIGH" }))])).toEqual([
      "CAF du Nord (caf) : l’année 2025, connue le 31 janvier 2026.",
      "SIGH : l’année 2025, connue le 31 janvier 2026.",
    ]);
  });

  test("is a signatory who must declare, a partner who need not, or neither; funder, landlord, of groups", () => {
    expect(identityWords(lens({ listed: { mustDeclare: true, source }, declared }), quote)).toEqual([
      "Signataire ou partenaire qui doit déclarer chaque année (Contrat, l. 7).",
      "En 2025 : n’a pas déclaré ; en 2024 : tenu (2).",
    ]);
    expect(identityWords(lens({ listed: { mustDeclare: false, source } }), quote)).toEqual([
      "Partenaire suivi, sans déclaration attendue (Contrat, l. 7).",
    ]);
    const roles = { isFunder: true, isLandlord: true, groups: [{ label: "Bailleurs", source }] };
    expect(identityWords(lens(roles), quote)).toEqual([
      "Ni signataire ni partenaire que suivi.yaml nomme parmi ses organismes.",
      "Financeur et bailleur du contrat.",
      "Fait partie de « Bailleurs » (Contrat, l. 7).",
    ]);
  });

  test("is awaited for its declaration and the fiches of the actions that it holds", () => {
    const actions = [action(), action({ isHolder: false }), action({ sheet: "recue" })];
    const listed = { mustDeclare: true, source };
    expect(awaitedWords(lens({ listed, declared, money: { actions, brought: null } }))).toEqual([
      "Déclaration de 2025 : rien de saisi.",
      "Fiche de l’action forum, Forum : non reçue, délai passé.",
    ]);
    expect(awaitedWords(lens({ listed: { mustDeclare: false, source }, declared }))).toEqual([]);
  });

  test("brings money, or is a funder of whom no line speaks", () => {
    const brought = (known: number, lines: number) =>
      bare(
        broughtWords(
          lens({ money: { actions: [], brought: { ...sums, givenUp: { known, missing: 0, lines } } } }),
        ),
      );
    expect(brought(0, 0)).toEqual(["Apporté en 2025. Demandé : 30 € ; accordé : 20 € ; versé : 10 €."]);
    expect(brought(5, 1)).toEqual([
      "Apporté en 2025. Demandé : 30 € ; accordé : 20 € ; versé : 10 €. Dont accordé à des actions abandonnées : 5 €.",
    ]);
    expect(broughtWords(lens({ isFunder: true }))).toEqual([
      "Aucune ligne de financement de 2025 ne le nomme.",
    ]);
    expect(broughtWords(lens())).toEqual([]);
  });

  test("holds an action, funds it, or both", () => {
    expect(
      bare([actionLine(action()), actionLine(action({ isHolder: false, received: null, brought: sums }))]),
    ).toEqual([
      "forum, Forum : porte ; réalisée ; accordé par tous : 20 €, versé : 10 €.",
      "forum, Forum : finance ; réalisée ; accordé par lui : 20 €, versé : 10 €.",
    ]);
    expect(actionLine(action({ brought: sums }))).toContain("porte et finance");
  });

  test("was at some of the meetings held", () => {
    const body = { id: "copil", name: "COPIL", held: 3, attended: 1, unsaid: 0 };
    expect([presenceWords(body), presenceWords({ ...body, unsaid: 2 })]).toEqual([
      "COPIL : présent à 1 sur 3 réunions tenues.",
      "COPIL : présent à 1 sur 3 réunions tenues ; 2 réunions sans présents saisis.",
    ]);
  });
});

describe("what binds it", () => {
  test("is told by state, and line by line", () => {
    expect(stateTally([element(), element({ state: "echue" }), element()])).toBe(
      "3 : échue, aucun relevé depuis (1), rien de saisi (2)",
    );
    expect(bare([elementLine(element()), elementLine(element({ due: "2024" }))])).toEqual([
      "E-1  rien de saisi : Ouvrir un lieu",
      "E-1  rien de saisi, échéance en 2024 : Ouvrir un lieu",
    ]);
  });

  test("says under which other words the document names it", () => {
    const of = (...texts: (string | null)[]) =>
      readAsWords(
        texts.map((by) => element({ by })),
        lens(),
      );
    expect(of("CAF", "Caf du Nord", null)).toEqual([]);
    expect(of("Caf de Lille")).toEqual(["Écrit sous « Caf de Lille » (s’y engage)."]);
    expect(of("A", "B", "C", "D", "E")[0]).toContain("« D » (s’y engage) et 1 autre nom.");
    expect(readAsWords([element({ by: "Bailleurs", tie: "collectif" })], lens())).toEqual([]);
  });
});

describe("a contract", () => {
  const sheet = {
    id: "essai",
    title: "Essai",
    contract: "2024-2030",
    holder: "CALL",
    adopts: [],
    day: "2026-01-31",
    epci: { id: "1", name: "1" },
    zonings: [],
    levels: [],
    counts: { questions: 1, commitments: 2, targets: 0, indicators: 3 },
    bodies: [],
    requirements: [],
    funders: [],
    landlords: [],
    organisations: [],
  };

  test("has its years, its holder, its districts, its levels and its counts", () => {
    expect(contractWords(sheet)).toEqual([
      "Contrat 2024-2030, porté par CALL.",
      "EPCI : 1. Quartiers prioritaires : aucun décrit ici.",
      "1 question, 2 engagements, 0 cible, 3 indicateurs de suivi.",
    ]);
    const whole = {
      ...sheet,
      epci: { id: "1", name: "CA" },
      zonings: [{ geography: "qpv2024", count: 11 }],
      levels: [{ level: "pilier", count: 3 }],
      adopts: ["etat-nord"],
    };
    expect(contractWords(whole).slice(1)).toEqual([
      "EPCI : CA (1). Quartiers prioritaires : 11 de 2024.",
      "Niveaux : pilier (3).",
      "1 question, 2 engagements, 0 cible, 3 indicateurs de suivi.",
      "Reprend : etat-nord.",
    ]);
  });

  test("has bodies with their rhythm, and what it asks until when", () => {
    const body = { id: "copil", name: "COPIL", source, replaces: [] };
    expect([bodyWords(body, quote), bodyWords({ ...body, timesAYear: 2 }, quote)]).toEqual([
      "COPIL : rythme non chiffré (Contrat, l. 7)",
      "COPIL : au moins 2 fois par an (Contrat, l. 7)",
    ]);
    const asked = requirement("solde_apres_fiche", true);
    expect(bare([askedWords(asked, quote), askedWords({ ...asked, to: "2025-12-31" }, quote)])).toEqual([
      "Le solde n’est versé qu’après la fiche (Contrat, l. 7)",
      "Le solde n’est versé qu’après la fiche, jusqu’au 31 décembre 2025 (Contrat, l. 7)",
    ]);
  });
});
