import { describe, expect, test } from "vitest";
import { isNir, keyOf } from "../../../../src/follow/reading/nir.ts";
import { personalData } from "../../../../src/follow/reading/personal-data.ts";

describe("the national identifier", () => {
  /** The example that the Insee and the health insurance print: 2 55 08 14 168 025, key 38. */
  test("its key is that of the published example", () => {
    expect(keyOf("2550814168025")).toBe(38);
  });

  test("Corsica counts as 19 and 18", () => {
    expect(keyOf("155082A168025")).toBe(keyOf("1550819168025"));
    expect(keyOf("155082b168025")).toBe(keyOf("1550818168025"));
  });

  test.each([
    "2 55 08 14 168 025 38",
    "255081416802538",
    "n° 2550814168025, reçu",
    "2.55.08.14.168.025.38",
    "1 55 08 2A 168 025",
    "2 55 08 14 168 025 99",
  ])("%s is one", (text) => {
    expect(isNir(text)).toBe(true);
  });

  test.each([
    "255081416802539",
    "21590123400018",
    "215901234 00018",
    "7550814168025",
    "2552014168025",
    "1234567890123456",
    "12 500,00",
  ])("%s is none", (text) => {
    expect(isNir(text)).toBe(false);
  });
});

describe("what identifies a person", () => {
  test.each([
    ["contact : jean.dupont@exemple.fr", "une_adresse"],
    ["jean.dupont (at) ville.fr", "une_adresse"],
    ["jean.dupont[arobase]ville.fr", "une_adresse"],
    ["06 12 34 56 78", "un_telephone"],
    ["0327123456", "un_telephone"],
    ["+33 6 12 34 56 78", "un_telephone"],
    ["255081416802538", "un_nir"],
    ["M. Dupont", "un_nom"],
    ["suivi avec Mme de Latour", "un_nom"],
    ["M. le Préfet et M. Durand", "un_nom"],
    ["le docteur Benali", "un_nom"],
    ["Jean DUPONT", "un_nom"],
    ["DUPONT Jean", "un_nom"],
    ["JEAN DUPONT", "un_nom"],
    ["Marie-Claude Lefebvre", "un_nom"],
    ["Jean-Kevin Martin", "un_nom"],
    ["reportée ; Samira Benali est partie", "un_nom"],
    ["Jean de Latour", "un_nom"],
    ["Jean de la Tour", "un_nom"],
  ] as const)("« %s » holds %s", (text, kind) => {
    expect(personalData(text, "tout")).toBe(kind);
  });

  test.each([
    "Mme la maire de Maubeuge",
    "M. le Préfet",
    "collège Jean Macé",
    "école de Paul Bert",
    "rue Anatole France",
    "association des amis de la maison Louise Michel",
    "cheffe de projet",
    "médiation santé, 46/50, 1 200 €",
    "QN05901M",
    "Jean est un prénom",
    "21590123400018",
    "01/02/2025",
  ])("« %s » holds nothing of the kind", (text) => {
    expect(personalData(text, "tout")).toBeUndefined();
  });

  test.each([
    ["Samira B.", "un_nom"],
    ["cheffe de projet : Samira", "un_nom"],
    ["Benali", "pas_une_fonction"],
    ["cheffe de projet santé", undefined],
    ["Directrice du CCAS", undefined],
  ])("where a function belongs, « %s » is %s", (text, kind) => {
    expect(personalData(text, "fonction")).toBe(kind);
  });

  test("where an organisation belongs, a name in small letters is seen, and a centre that bears a name is not", () => {
    expect(personalData("jean dupont", "organisme")).toBe("un_nom");
    expect(personalData("centre social Louise Michel", "organisme")).toBeUndefined();
  });
});
