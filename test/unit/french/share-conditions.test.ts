import { expect, test } from "vitest";
import { leafWords } from "../../../src/french/conditions.ts";
import { askedOfEach, valuesOfEach } from "../../../src/french/share-conditions.ts";
import type { ConditionTrace, Operand } from "../../../src/referentiel/rules/trace.ts";

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");

const term = (value: number | boolean | null, changes: Partial<Operand> = {}): Operand => ({
  id: "taux",
  kind: "terme",
  value,
  unit: "%",
  figures: [],
  ...changes,
});
const threshold = (value: number): Operand => ({
  id: "seuil",
  label: "Seuil du comité",
  kind: "parametre",
  value,
  unit: "%",
  figures: [],
});
const leaf = (kind: ConditionTrace["kind"], more: Partial<ConditionTrace> = {}): ConditionTrace => ({
  kind,
  result: true,
  children: [],
  ...more,
});
const compare = (value: number | null) =>
  leaf("compare", { comparator: "au_plus", operands: [term(value), threshold(40)] });
const each = (...traces: ConditionTrace[]) =>
  traces.map((trace, rank) => ({ territory: `QP${rank}`, trace }));

test("a share by a condition shows the values of the QPV, and what they are held against", () => {
  const trace = leaf("part_des_qpv", {
    outOf: { count: 1, known: 2, total: 3 },
    qpv: each(compare(50.1), compare(32.8), compare(null)),
  });
  expect(plain(leafWords(trace))).toBe(
    "part des QPV où « taux » vaut au plus 40 % (Seuil du comité) : 1 QPV sur 2 renseignés (3 en tout) ; « taux » : de 32,8 % à 50,1 % selon le QPV",
  );
});

test.each<[string, ConditionTrace]>([
  [
    "« taux » vaut de 10 % (Seuil du comité) à 40 % (Seuil du comité)",
    leaf("entre", { operands: [term(1), threshold(10), threshold(40)] }),
  ],
  [
    "« taux » vaut plus de « Avant »",
    leaf("compare", {
      comparator: "superieur_a",
      operands: [term(1), term(2, { id: "avant", label: "Avant" })],
    }),
  ],
  [
    "« taux » est en baisse, par le test sur cinq points",
    leaf("tendance", { direction: "baisse", operands: [term(null)] }),
  ],
  [
    "l’écart à l’agglomération est plus petit à la fin",
    leaf("ecart_evolue", { gap: "absolu", direction: "reduit" }),
  ],
  [
    "l’écart rapporté à l’agglomération est plus grand à la fin",
    leaf("ecart_evolue", { gap: "rapport", direction: "creuse" }),
  ],
  ["« taux » n’est ni faux ni nul", leaf("existe", { operands: [term(true)] })],
  ["« taux » est connu", leaf("connu", { operands: [term(1)] })],
  [
    "« taux » est connu et la règle R est « Atteint »",
    leaf("tous", { children: [leaf("connu", { operands: [term(1)] }), leaf("regle", { rule: "R" })] }),
  ],
  [
    "« taux » est connu ou la cible C est « Atteint »",
    leaf("au_moins_un", {
      children: [leaf("connu", { operands: [term(1)] }), leaf("cible_atteinte", { target: "C" })],
    }),
  ],
  [
    "au moins 1 tiennent de : « taux » est connu",
    leaf("au_moins_n", { n: 1, children: [leaf("connu", { operands: [term(1)] })] }),
  ],
  ["il est faux que « taux » est connu", leaf("non", { children: [leaf("connu", { operands: [term(1)] })] })],
])("%s", (expected, trace) => {
  expect(plain(askedOfEach(each(trace)))).toBe(expected);
});

test("values have no more digits than their figures; one value is said alone, and a yes or an unknown not at all", () => {
  const figures = [{ territory: "Q", period: "2019", value: 1, address: "a:1", step: 0.1 }];
  const of = (...values: (number | boolean | null)[]) =>
    valuesOfEach(each(...values.map((value) => leaf("existe", { operands: [term(value, { figures })] }))));
  expect(of(12.345, 12.301).map(plain)).toEqual(["« taux » : 12,3 % selon le QPV"]);
  expect(of(true, null)).toEqual([]);
  expect(valuesOfEach()).toEqual([]);
});

test("values of several terms are said in the order of their names", () => {
  const trace = leaf("existe", { operands: [term(3, { id: "zone" }), term(1, { id: "age" })] });
  expect(valuesOfEach(each(trace)).map((line) => plain(line)?.split(" : ")[0])).toEqual([
    "« age »",
    "« zone »",
  ]);
});
