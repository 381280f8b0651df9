import { describe, expect, test } from "vitest";
import { contradicts } from "../../../src/data/departement-names.ts";
import { claimWhy } from "../../../src/french/claims.ts";
import { effectSentences, householdSentence } from "../../../src/french/households.ts";
import {
  columnsAsideWords,
  comparedFigureWords,
  comparedWords,
  figureChangeWords,
  revisedWords,
  rowsAsideWords,
} from "../../../src/french/imports.ts";
import {
  changeIntervalSentences,
  changeSentences,
  intervalSentence,
} from "../../../src/french/measured-gap.ts";
import { leftOutSentence, memberSentence, sharedWith, sumSentence } from "../../../src/french/members.ts";
import { changePriceSentences, comparedEuros, priceSentences } from "../../../src/french/prices.ts";
import { ownReferenceSentence, referenceLabel } from "../../../src/french/references.ts";
import { expectedRecordWords } from "../../../src/french/targets.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import type { Claim, ClaimCause, RecheckedClaim } from "../../../src/referentiel/claims/claim.ts";
import { indicator, share } from "../../build.ts";

const plain = (said: string): string => said.replace(/[\u00a0\u202f]/g, " ");
const RATE = share("taux", {});

describe("members of a reference", () => {
  const member = {
    code: "QP1",
    reference: "qpv-epci",
    period: "2019",
    value: 40,
    count: 400,
    total: 1000,
    addresses: ["a.csv:3"],
    isInChange: true,
  } as const;

  test("a figure with its cases and people, a reason without, and their sum", () => {
    expect(plain(memberSentence(member, RATE, "Le Pré"))).toMatch(
      /^Le Pré \(QP1\) : 40,0 %, 400 cas sur 1 000, a\.csv:3$/,
    );
    const secret = { ...member, value: unknown("secret") };
    expect(plain(memberSentence(secret, RATE, "Le Pré"))).toContain("secret statistique");
    expect(plain(memberSentence({ ...member, count: undefined }, RATE, "Le Pré"))).not.toContain("cas sur");
    expect(sumSentence([member, member]).map(plain)).toEqual(["somme : 800 cas sur 2 000"]);
    expect(sumSentence([member, { ...member, count: undefined }])).toEqual([]);
    expect(plain(leftOutSentence(secret, RATE, "Le Pré"))).toMatch(
      /^hors de l’évolution : Le Pré \(QP1\), 2019 : /,
    );
  });

  test("with which EPCI a QPV is shared", () => {
    const label = (code: string) => (code === "B" ? "CA de Béthune" : `Ville ${code}`);
    const territory = {
      code: "QP1",
      label: "Le Pré",
      kind: "qpv",
      geography: "qpv2015",
      communes: [],
      epci: ["A", "B", "C"],
      aliases: [],
    } as const;
    expect(sharedWith(territory, "A", label)).toBe("partagé avec la CA de Béthune et Ville C");
    expect(sharedWith({ ...territory, epci: ["A"] }, "A", label)).toBe("");
    expect(sharedWith(undefined, "A", label)).toBe("");
  });
});

test("an imported file: what is set aside, what it revises, and how it stands to others", () => {
  const aside = {
    aggregates: [{ code: "Ensemble", rows: 2 }],
    labelRows: 1,
    repeatedRows: 3,
    setAside: [
      { name: "A", reason: "note" },
      { name: "B", reason: "note" },
      { name: "C", reason: "autre" },
    ],
  };
  const table = aside as unknown as Parameters<typeof rowsAsideWords>[0];
  expect(rowsAsideWords(table)).toBe(
    "2 agrégat « Ensemble », 1 ligne de libellés sous l’en-tête, 3 répétitions du même territoire",
  );
  expect(columnsAsideWords(table)).toBe("A, B (note) ; C (autre)");
  const many = ["A", "B", "C", "D", "E", "F", "G"].map((name) => ({ name, reason: "note" }));
  expect(columnsAsideWords({ ...table, setAside: many })).toBe("A, B, C, D, E, F… (7) (note)");
  const revised = { path: "a.csv", isReplaced: true } as Parameters<typeof revisedWords>[0];
  expect(revisedWords(revised)).toContain("révise en entier a.csv");
  expect(revisedWords({ ...revised, isReplaced: false })).toContain("révise une partie de a.csv");
  const examples = { overrules: [], givesWay: [] };
  expect(comparedWords({ added: 1, agrees: 2, overrules: 3, givesWay: 4, examples })).toBe(
    "1 nouvelles, 2 égales à celles d’un autre fichier, 3 passent avant celles d’une copie ou d’une édition antérieure, 4 s’effacent devant un autre fichier",
  );
  expect(comparedWords({ added: 0, agrees: 2, overrules: 0, givesWay: 0, examples })).toBe(
    "2 égales à celles d’un autre fichier",
  );
  const at = { code: "QP1", indicator: "taux", period: "2019" };
  expect(comparedFigureWords({ ...at, value: 1.5, held: 2, where: "b.csv:4" })).toBe(
    "taux, QP1, 2019 : 1,5 ici, 2 en b.csv:4",
  );
  expect(figureChangeWords({ ...at, before: 1, after: 1.5 })).toBe("taux, QP1, 2019 : 1 → 1,5 (+0,5)");
  expect(figureChangeWords({ ...at, before: 1, after: 1 })).toBe("taux, QP1, 2019 : 1");
  expect(figureChangeWords({ ...at, before: undefined, after: 1 })).toBe("taux, QP1, 2019 : aucune → 1");
});

describe("a claim that cannot be recomputed", () => {
  const claim = {
    id: "C1",
    text: "",
    printed: 14,
    unit: "%",
    source: { document: "contrat" },
    computation: { operation: "part_possible", numbers: [{ value: 7 }] },
  } as unknown as Claim;
  const found = (cause: ClaimCause): RecheckedClaim => ({
    id: "C1",
    verdict: "inverifiable",
    cause,
    computed: null,
    lower: null,
    upper: null,
    counts: null,
  });

  test.each<[ClaimCause, RegExp]>([
    ["sans_nombres", /^Le document ne donne pas de quoi le recalculer\.$/],
    ["imprime_absent", /^Le nombre imprimé n’est pas déclaré\.$/],
    ["calcul_impossible", /^Le calcul n’existe pas pour ces nombres\.$/],
    ["un_seul_nombre", /^Un seul nombre est donné : rien à comparer\.$/],
    ["total_invalide", /^Aucun effectif entier ne peut être cherché pour 14 % sur 7\.$/],
  ])("%s", (cause, expected) => {
    expect(plain(claimWhy(claim, found(cause)))).toMatch(expected);
  });

  test("with what its note says is missing", () => {
    expect(claimWhy({ ...claim, note: "La page manque." }, found("sans_nombres"))).toBe(
      "Rien à recalculer : le document ne donne pas de quoi. La page manque.",
    );
  });
});

describe("households and prices", () => {
  const effect = { of: "reference", value: 3.36, origin: "mediane_nationale", addresses: [] } as const;
  const own = {
    of: "territoire",
    value: 3.2,
    origin: "tailles_publiees",
    period: "2020",
    addresses: ["m.csv:2"],
  } as const;

  test("the effects of a number, with the sizes that were read; those of a table, from least to most", () => {
    expect(effectSentences({})).toEqual([]);
    expect(effectSentences({ effects: [effect] })).toHaveLength(1);
    expect(effectSentences({ effects: [own, effect] })[1]).toBe("tailles de ménage : m.csv:2");
    const row = (value: number) => ({ levels: [{ precision: { effects: [{ ...own, value }, effect] } }] });
    const rows = [row(3.2), row(3.4)] as unknown as Parameters<typeof householdSentence>[0];
    expect(householdSentence(rows)[0]).toContain("3,20 à 3,40 dans les quartiers");
    expect(householdSentence([])).toEqual([]);
  });

  test("in which euros a change is read", () => {
    const prices = { base: "2019", factor: 1.0427, addresses: ["prix.csv:3"] };
    const change = {
      absolute: -44,
      prices,
      current: {
        value: 1426,
        reference: 1598,
        absolute: -172,
        valueMove: "amelioree",
        absoluteMove: "creuse",
      },
    };
    const dates = { start: "2014", end: "2019" };
    const said = changePriceSentences(change as never, dates, { decimals: 0 });
    expect(plain(said.join(" | "))).toMatch(
      /en euros courants : \+1 426 − \(\+1 598\) = −172 \| indice des prix : prix\.csv, ligne 3$/,
    );
    expect(changePriceSentences({ prices } as never, dates, { decimals: 0 })).toEqual([]);
    const table = (one: object) => ({ rows: [{ change: one }], summary: dates }) as never;
    const euros = { unit: "EUR", polarity: "plus_haut_mieux" } as const;
    expect(comparedEuros(table(change), euros)).toBe(", en euros constants de 2019");
    expect(comparedEuros(table({}), euros)).toBe(", en euros courants");
    expect(comparedEuros(table({}), { unit: "%" })).toBe("");
    expect(priceSentences(table({ absolute: 1 }), euros)[0]).toContain("n’est pas dans les données lues");
    expect(priceSentences(table(change), euros)[0]).toContain("écart plus grand : oui");
    expect(priceSentences(table(change), { ...euros, polarity: "neutre" })[0]).not.toContain("meilleure");
  });
});

test("a table of which each QPV has its own reference names them; a département is not another's name", () => {
  const rows = [
    { territory: "QP1", reference: "C1" },
    { territory: "QP2", reference: "C1" },
    { territory: "QP3" },
  ];
  const table = { reference: "commune", rows } as unknown as Parameters<typeof ownReferenceSentence>[0];
  expect(ownReferenceSentence(table, (code) => `Ville ${code}`)).toEqual([
    "Référence de chaque QPV : Ville C1 (QP1, QP2).",
  ]);
  expect(ownReferenceSentence({ ...table, rows: [] }, String)).toEqual([]);
  expect(contradicts("departement", "59", "Bretagne")).toBe(true);
  expect(contradicts("departement", "59", "Quelque part")).toBe(false);
});

test("the interval of a change, what it rests on, and why there is none", () => {
  const at = indicator("revenu");
  expect(changeIntervalSentences({} as never, at)[0]).toContain("aucun");
  expect(changeIntervalSentences({ interval: unknown("secret") } as never, at)[0]).toContain("secret");
  const interval = { lower: -3, upper: 2 };
  expect(changeIntervalSentences({ interval } as never, at)).toHaveLength(1);
  const detectable = { smallestSignificant: 2.5, smallestDetectable: 3.575 };
  expect(plain(changeIntervalSentences({ interval, detectable } as never, at)[1] ?? "")).toContain(
    "quatre fois sur cinq : 3,6",
  );
});

test("a gap without an interval, and a change that is not computed or rests on other territories, say why", () => {
  const at = indicator("revenu");
  const without = { interval: unknown("intervalle_absent"), method: "aucun" };
  expect(intervalSentence(without as never, at)).toBe("intervalle à 95 % : aucun (intervalle inconnu)");
  const dates = { start: "2014", end: "2019" };
  const refused = { absolute: unknown("comparaison_interdite") };
  expect(changeSentences(refused as never, dates, at)[0]).toContain("évolution non calculée");
  const made = { kind: "moyenne_simple_des_medianes", available: 2, total: 3 } as const;
  const against = { start: { value: 10_000, made }, end: { value: unknown("secret") } };
  const change = { absolute: -7, value: 1, reference: 8, against };
  const said = changeSentences(change as never, dates, at).join(" | ");
  expect(plain(said)).toContain(
    "référence de l’évolution, de 10 000 € à n.d. (secret statistique) : moyenne simple des médianes",
  );
  expect(
    plain(
      changeSentences({ ...change, against: { ...against, start: { value: 1 } } } as never, dates, at).join(
        " | ",
      ),
    ),
  ).toContain("de 1 € à n.d.");
});

test("what a reference is called without a kind, and under which name a target waits for its record", () => {
  expect(referenceLabel(undefined, "246200364", "CA de Lens-Liévin")).toBe("CA de Lens-Liévin");
  expect(expectedRecordWords("C-01")).toBe(
    "Relevé attendu : C-01 (tableau « indicateurs » du suivi, ou releves.csv, à côté du référentiel)",
  );
});
