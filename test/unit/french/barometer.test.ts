import { describe, expect, test } from "vitest";
import type { BarometerRules } from "../../../src/follow/barometer/barometer-rules.ts";
import {
  barometerMethod,
  beyondWords,
  indexWords,
  mixedYearsWords,
  needsRuleWords,
  needsSentences,
  needsWords,
  perturbationWords,
  rankWords,
  scoreChange,
  scoreWords,
  themesWords,
} from "../../../src/french/barometer.ts";
import { unknown } from "../../../src/kernel/unknown.ts";

const SOURCE = { document: "contrat" };
const THEMES = [
  "famille",
  "revenus",
  "emploi",
  "formation",
  "mobilite",
  "logement",
  "sante",
  "egalite",
  "culture_sport",
];
const RULES: BarometerRules = {
  mean: "arithmetique",
  beyond: "ramene",
  themeWeights: {},
  bounds: [],
  source: SOURCE,
};
const missing = unknown("valeurs_manquantes");
const score = (value: number | typeof missing) => ({ score: value, known: 2, of: 3 });
const name = (code: string) => ({ "59172": "Denain" })[code] ?? code;

test("scores, ranks and index; what is not known is never a blank nor a zero", () => {
  expect([scoreWords(score(41.6)), scoreWords(score(missing))]).toEqual(["42", "n.d."]);
  expect([indexWords(0.385), indexWords(missing), indexWords(undefined)]).toEqual(["0,39", "n.d.", ""]);
  expect(rankWords({ rank: 2.5, median: 3, lower: 2, upper: 5 })).toEqual({
    declared: "2,5",
    moved: "3 (2 à 5)",
  });
  expect(rankWords({ rank: 1, median: 1, lower: 1, upper: 1 }).moved).toBe("1");
  expect(rankWords(undefined)).toEqual({ declared: "n.d.", moved: "n.d." });
  expect(scoreChange({ overall: score(41), before: score(44) })).toBe("−3");
  expect(scoreChange({ overall: score(41), before: score(missing) })).toBe("n.d.");
  const none = { score: unknown("bornes_absentes"), known: 0, of: 0 };
  const bare = Object.fromEntries(THEMES.map((theme) => [theme, none])) as Record<"famille", typeof none>;
  const themes = { ...bare, emploi: score(41.6), revenus: score(missing) } as unknown as Parameters<
    typeof themesWords
  >[0];
  expect(themesWords(themes)).toBe(
    "revenus : valeurs manquantes (2 sur 3) ; emploi 42 (2 sur 3) ; sans indicateur : famille, formation, mobilité, logement, santé, égalité entre les femmes et les hommes, culture et sport",
  );
  const whole = Object.fromEntries(THEMES.map((theme) => [theme, score(50)])) as typeof themes;
  expect(themesWords(whole)).not.toContain("sans indicateur");
});

test("how it was made", () => {
  expect(barometerMethod(RULES)).toBe(
    "Note de 0 (borne défavorable) à 100 : moyenne arithmétique entre des bornes figées, sur tous les indicateurs d’un thème et les neuf thèmes. Une valeur au-delà d’une borne compte comme la borne.",
  );
  const other = {
    ...RULES,
    mean: "geometrique",
    beyond: "inconnu",
    leastIndicators: 2,
    leastThemes: 7,
  } as const;
  expect(barometerMethod(other)).toBe(
    "Note de 0 (borne défavorable) à 100 : moyenne géométrique (sur 1 à 100) entre des bornes figées, sur au moins 2 indicateurs par thème et au moins 7 des neuf thèmes. Une valeur au-delà d’une borne n’est pas notée.",
  );
});

test("of what perturbation the ranks are", () => {
  expect(perturbationWords(RULES)).toContain("Aucune perturbation n’est déclarée");
  const said = perturbationWords({ perturbation: { weights: 0.25, bounds: 0.1, draws: 1000, seed: 7 } });
  expect(said).toContain("du 5ᵉ au 95ᵉ centile");
  expect(said).toContain("(graine 7)");
  expect(said).toContain("25\u00a0%");
});

describe("needs", () => {
  const reading = { under: ["59172"], known: 4, total: 5 };
  test("general, of some territories, or not to be told", () => {
    expect(needsWords("emploi", { need: "zones", ...reading }, name)).toBe(
      "Emploi : zones à risque (1 sur 4 sous le seuil, 1 sans note) : Denain.",
    );
    expect(needsWords("emploi", { need: "generalise", under: ["a", "b"], known: 3, total: 3 }, name)).toBe(
      "Emploi : besoin généralisé (2 sur 3 sous le seuil).",
    );
  });

  test("by the declared rule, named as a convention; nothing without one", () => {
    const level = { kind: "commune", territories: [], needs: undefined, mixedYears: [] } as const;
    expect(needsSentences(level, name)).toEqual([]);
    expect(needsRuleWords(RULES, false)).toContain("non évalué, aucune règle n’est déclarée (suivi.yaml");
    expect(needsRuleWords(RULES, true)).toMatch(/aucune règle n’est déclarée\.$/);
    const none = { need: "indetermine", under: [], known: 0, total: 2 } as const;
    const needs = {
      ...Object.fromEntries(THEMES.map((theme) => [theme, none])),
      emploi: { need: "aucun", under: [], known: 2, total: 2 },
      ensemble: none,
    } as unknown as NonNullable<Parameters<typeof needsSentences>[0]["needs"]>;
    const rule = { under: 40, share: 0.5, convention: "comité du 3 mars 2025" };
    expect(needsRuleWords({ needs: rule }, true)).toBe(
      "Besoin : une note sous 40 ; généralisé quand c’est le cas d’au moins 50\u00a0% des territoires. Convention, et non texte du contrat : comité du 3 mars 2025",
    );
    expect(needsSentences({ ...level, needs }, name)).toEqual([
      "Emploi : aucun territoire sous le seuil (0 sur 2 sous le seuil).",
      "Ensemble : indéterminé : trop de territoires sans note (2 sans note).",
    ]);
  });
});

test("a value beyond a frozen bound, and what was made of it; indicators of several years", () => {
  const bounds = {
    indicator: "chômage",
    theme: "emploi",
    sense: "baisse",
    weight: 1,
    least: 5,
    most: 45,
    logarithm: false,
    frozenOn: "2024-01-01",
    replaces: [],
    source: SOURCE,
  } as const;
  const place = { bounds, value: 48.5, beyond: "maximum", place: 0, address: "b.csv:2" } as const;
  expect(beyondWords("59172", place, name)).toBe(
    "Denain, chômage : 48,5 est au-delà du maximum 45, figé le 1er\u00a0janvier 2024 ; la valeur compte comme la borne.",
  );
  const below = { ...place, value: 4, beyond: "minimum", place: unknown("hors_des_bornes") } as const;
  expect(beyondWords("59172", below, name)).toContain("au-delà du minimum 5");
  expect(beyondWords("59172", below, name)).toContain("n’est pas notée");
  expect(beyondWords("59172", { ...place, beyond: undefined }, name)).toBeUndefined();
  expect(beyondWords("59172", { ...place, value: missing }, name)).toBeUndefined();
  expect(mixedYearsWords([])).toBeUndefined();
  expect(mixedYearsWords(["chômage"])).toBe("Pas de la même année partout : chômage.");
});
