import { expect, test } from "vitest";
import { nearest } from "../../../src/kernel/text.ts";

const KNOWN = ["taux_pauvrete_60", "taux_emploi_15_64", "population_municipale"];

test.each<[string, string, readonly string[], string | undefined]>([
  ["one letter too many", "taux_pauvretee_60", KNOWN, "taux_pauvrete_60"],
  ["accents and case do not count", "Taux_Pauvreté_60", KNOWN, "taux_pauvrete_60"],
  ["the nearest of two near ones", "taux_emploi_15_46", KNOWN, "taux_emploi_15_64"],
  ["over a third of the letters differ: none", "chomage", KNOWN, undefined],
  [
    "a word that one candidate alone continues is that one cut short",
    "population",
    KNOWN,
    "population_municipale",
  ],
  ["a word that several continue is none of them", "taux", KNOWN, undefined],
  ["two letters are not the beginning of anything", "po", KNOWN, undefined],
  ["a whole word is itself, even when another continues it", "revenu", ["revenu_median", "revenu"], "revenu"],
  ["nothing known: none", "taux", [], undefined],
  ["of two equally near, the first given", "qpv2019", ["qpv2015", "qpv2014"], "qpv2015"],
])("%s", (_, word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
