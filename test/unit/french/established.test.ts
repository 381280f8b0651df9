import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import type { Comparison } from "../../../src/compare/comparison.ts";
import { establishedWord } from "../../../src/french/charts.ts";
import {
  amongEstablished,
  establishedSentence,
  publishedOnly,
  untestedMark,
} from "../../../src/french/established.ts";
import { why } from "../../../src/french/findings.ts";
import { outcomeCounts } from "../../../src/french/outcome-counts.ts";
import { EPCI, epci, observation, qpv, share, workspace } from "../../build.ts";

const RATE = share("taux", { counts: { total: "gens" }, polarity: "plus_bas_mieux" });
const at = (code: string, period: string, rate: number, people: number | undefined) => [
  observation(code, period, rate, { indicator: "taux" }),
  ...(people === undefined ? [] : [observation(code, period, people, { indicator: "gens" })]),
];

/** QP1 moves by a point, QP2 by 25: only QP2 can be told from chance; QP3 has no population. */
function table(people: number | undefined = 1000): Comparison {
  const far = people && 100 * people;
  const [found] = compareEpci(
    workspace({
      territories: [qpv("QP1"), qpv("QP2"), qpv("QP3"), epci()],
      indicators: [RATE],
      figures: [
        ...at("QP1", "2014", 40, people),
        ...at("QP2", "2014", 40, people),
        ...at("QP3", "2014", 40, undefined),
        ...at(EPCI, "2014", 30, far),
        ...at("QP1", "2019", 41, people),
        ...at("QP2", "2019", 65, people),
        ...at("QP3", "2019", 45, undefined),
        ...at(EPCI, "2019", 30, far),
      ],
    }),
    { epci: EPCI },
  );
  if (!found) throw new Error("no table");
  return found;
}

describe("what intervals establish stands beside the counts of published figures", () => {
  const tested = table();
  const bare = { ...tested, rows: tested.rows.slice(2) };
  const unsure = { ...tested, rows: tested.rows.slice(0, 1) };

  test("in the large figures of the first page", () => {
    const said = (of: Comparison, outcome: "ecart_reduit" | "situation_amelioree") =>
      outcomeCounts(outcome, of, RATE).map(({ text }) => text);
    expect(said(tested, "ecart_reduit")).toEqual([
      "ont un écart en points plus grand en 2019 qu’en 2014, dont 1 établi (intervalle à 95 % ; 1 sans intervalle)",
      "ont un écart plus grand en 2019 qu’en 2014 s’il est rapporté à la valeur de l’agglomération (non testé)",
    ]);
    expect(said(unsure, "ecart_reduit")[0]).toMatch(/, dont aucun établi \(intervalle à 95 %\)$/);
    expect(said(tested, "situation_amelioree")[0]).toMatch(/\(non testée\)$/);
    expect(said(bare, "ecart_reduit").join(" ")).not.toMatch(/établi|testé/);
    expect(amongEstablished([])).toBe("");
    expect(untestedMark("ecart_reduit", tested)).toBe("");
  });

  test("in the sentence of a finding", () => {
    expect(establishedSentence("ecart_reduit", tested)).toEqual([
      "Changement d’écart établi par l’intervalle à 95 % : 1 sur 2 (plus petit : 0 ; plus grand : 1).",
    ]);
    expect(establishedSentence("ecart_reduit", unsure)).toEqual([
      "Aucun changement d’écart n’est établi par l’intervalle à 95 % (1 testé).",
    ]);
    expect(establishedSentence("ecart_reduit_en_rapport", tested)).toEqual(["Le rapport n’est pas testé."]);
    expect(establishedSentence("situation_amelioree", tested)).toEqual(["La valeur seule n’est pas testée."]);
    expect(establishedSentence("ecart_reduit", bare)).toEqual([]);
    const facts = { ecart_reduit: [{ territory: "QP1", answer: false, figures: [] }] } as never;
    expect(why("ecart_reduit", { comparison: unsure, indicator: RATE, facts })).toContain(
      "Aucun changement d’écart n’est établi",
    );
  });

  test("before the first page: « sans test » only where there is none", () => {
    const other = { ...RATE, shortLabel: "Autre" };
    const said = (...tables: readonly Comparison[]) =>
      publishedOnly(tables.map((one, index) => ({ table: one, indicator: index === 0 ? RATE : other })));
    expect(said(bare)).toEqual(["Comparaison de valeurs publiées à deux dates, sans test statistique."]);
    expect(said(tested)[0]).toContain(`ne contient pas 0 : 1 QPV sur 2 (${RATE.shortLabel}). Les rapports`);
    expect(said(tested, bare)[0]).toMatch(/n’ont pas de test, ni les écarts de : Autre\.$/);
    expect(said({ ...tested, summary: null })).toEqual([]);
  });

  test("what a chart is told of a change", () => {
    expect([true, false, undefined].map(establishedWord)).toEqual(["établi", "pas établi", ""]);
  });
});
