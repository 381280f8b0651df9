import { expect, test } from "vitest";
import type { TimeLag } from "../../../src/compare/comparison.ts";
import { lagCell, lagSentence, sameLagWords } from "../../../src/french/time-lag.ts";
import { unknown } from "../../../src/kernel/unknown.ts";

const lag = (reached: TimeLag["reached"], isConstant = false): TimeLag => ({
  period: "2019",
  reached,
  span: ["2010", "2019"],
  isConstant,
});

test.each([
  [
    lag({ kind: "annee", year: 2012.4 }),
    "7 ans (2012)",
    "Retard temporel : la référence avait ce niveau vers 2012, il y a environ 7 ans en 2019 (années publiées de 2010 à 2019, droite entre deux années).",
  ],
  [
    lag({ kind: "avant", year: 2010 }, true),
    "avant 2010",
    "Retard temporel : la référence avait ce niveau avant 2010, si elle l’a eu (années publiées de 2010 à 2019, en euros de 2019).",
  ],
  [
    lag({ kind: "jamais_depuis", year: 2010 }),
    "jamais depuis 2010",
    "Retard temporel : la référence n’a pas eu ce niveau depuis 2010 au moins (années publiées de 2010 à 2019).",
  ],
  [
    lag({ kind: "sans_retard" }),
    "aucun",
    "Pas de retard temporel : en 2019, la valeur n’est pas moins bonne que celle de la référence.",
  ],
  [
    lag(unknown("points_insuffisants")),
    "n.d.",
    "Retard temporel inconnu : trop peu de périodes (années publiées de 2010 à 2019).",
  ],
])("%#: %s", (one, cell, sentence) => {
  expect(lagCell(one)).toBe(cell);
  expect(lagSentence(one)).toBe(sentence);
});

test("the same for all is said once", () => {
  expect(sameLagWords(lag({ kind: "avant", year: 2010 }), 22)).toBe(
    "Retard sur la référence, en 2019, des 22 territoires qui ont un écart : avant 2010.",
  );
});
