import { describe, expect, test } from "vitest";
import { claimWhy } from "../../../../src/french/claims.ts";
import type { Claim, ClaimOperation } from "../../../../src/referentiel/claims/claim.ts";
import { recheckClaim } from "../../../../src/referentiel/claims/recheck.ts";

const claim = (
  operation: ClaimOperation | undefined,
  numbers: readonly number[],
  changes: Partial<Claim> = {},
): Claim => ({
  id: "CT-1",
  text: "Affirmation",
  source: { document: "contrat" },
  approximate: false,
  ...(operation ? { computation: { operation, numbers: numbers.map((value) => ({ value })) } } : {}),
  ...changes,
});

const why = (one: Claim): string => claimWhy(one, recheckClaim(one));

/** Lens-Liévin, 004_controles.csv: what the document prints, recomputed independently there. */
describe("the claims of the contract of Lens-Liévin", () => {
  test.each<[string, Claim, string, number | null]>([
    [
      "C01 +15,06 %",
      claim("variation", [47_800, 55_000], { printed: 15.06, unit: "%" }),
      "coherent",
      15.0627615063,
    ],
    ["C02 23 % in QPV", claim("part", [55_414, 241_645], { printed: 23, unit: "%" }), "coherent", 22.932],
    [
      "C03 « un quart »",
      claim("part", [55_000, 241_645], { printed: 25, approximate: true, unit: "%" }),
      "arrondi",
      22.761,
    ],
    [
      "C03 25 %, said as exact",
      claim("part", [55_000, 241_645], { printed: 25, unit: "%" }),
      "contradictoire",
      22.761,
    ],
    ["C04 21 QPV", claim("somme", [4, 15], { printed: 21, unit: "QPV" }), "contradictoire", 19],
    ["C05 1,6 times", claim("rapport", [17_020, 10_619], { printed: 1.6 }), "coherent", 1.6028],
    [
      "C05 within 1,4 to 1,9",
      claim("rapport", [17_020, 10_619], { printed: 1.4, printedTo: 1.9 }),
      "coherent",
      1.6028,
    ],
    ["C08 1,3 times", claim("rapport", [21_950, 17_020], { printed: 1.3 }), "coherent", 1.2897],
    ["C09 72 %", claim("part", [15, 21], { printed: 72, unit: "%" }), "contradictoire", 71.4286],
    ["C10 1,4 times: cut, not rounded", claim("rapport", [53.9, 36.1], { printed: 1.4 }), "arrondi", 1.4931],
    [
      "C11 « dépassant les 50 % »: true of the relative gap",
      claim("variation", [35, 70], { printed: 50, beyond: true, unit: "%" }),
      "coherent",
      100,
    ],
    [
      "C11 50 points: the absolute gap is less",
      claim("difference", [70.5, 36.1], { printed: 50 }),
      "contradictoire",
      34.4,
    ],
    ["C12 two minima", claim("egalite", [53.9, 52]), "contradictoire", null],
    ["C14 19,95 and 20", claim("egalite", [19.95, 20]), "arrondi", null],
    ["C17 46,1, 46,8 and 47", claim("egalite", [46.1, 46.8, 47]), "contradictoire", null],
    ["C19 51 % of 30", claim("part_possible", [30], { printed: 51 }), "contradictoire", null],
    ["C21 69 % of 16", claim("part_possible", [16], { printed: 69 }), "coherent", 68.75],
    ["C22 55 % of 21", claim("part_possible", [21], { printed: 55 }), "contradictoire", null],
    ["C23 67 % of 21", claim("part_possible", [21], { printed: 67 }), "coherent", 66.6667],
    [
      "C27 jobs of five sectors, each an estimate",
      {
        ...claim("somme", [], { printed: 71_665, unit: "emplois" }),
        computation: {
          operation: "somme",
          rounded: true,
          numbers: [229, 6719, 5787, 30_543, 28_388].map((value) => ({ value })),
        },
      },
      "arrondi",
      71_666,
    ],
    [
      "C27 said as exact counts",
      claim("somme", [229, 6719, 5787, 30_543, 28_388], { printed: 71_665 }),
      "contradictoire",
      71_666,
    ],
    ["C28 22 QPV", claim("somme", [11, 11], { printed: 21, unit: "QPV" }), "contradictoire", 22],
    ["C29 30 %", claim("part", [6617, 22_223], { printed: 30, unit: "%" }), "coherent", 29.7754],
    ["C30 +179 %", claim("variation", [137, 382], { printed: 179, unit: "%" }), "coherent", 178.8321],
    [
      "C32 60 % of 133 000",
      claim("part", [85_000, 133_000], { printed: 60, unit: "%" }),
      "contradictoire",
      63.9098,
    ],
    [
      "C33 parts that make 101 %",
      claim("somme", [11, 25, 45, 20], { printed: 100, unit: "%" }),
      "arrondi",
      101,
    ],
    ["C34 230", claim("somme", [82, 151], { printed: 230 }), "contradictoire", 233],
    ["C35 2 214 places", claim("somme", [1303, 911], { printed: 2214 }), "coherent", 2214],
    ["C37 the least of a table", claim("minimum", [76.1, 91.1], { printed: 76.1 }), "coherent", 76.1],
    ["C37 the greatest of a table", claim("maximum", [76.1, 91.1], { printed: 91.1 }), "coherent", 91.1],
    [
      "C38 « la majorité »: 8 colleges of 11",
      claim("part", [8, 11], { printed: 50, beyond: true, unit: "%" }),
      "coherent",
      72.7273,
    ],
    ["C41 a text", claim(undefined, []), "inverifiable", null],
  ])("%s", (_, one, verdict, computed) => {
    const found = recheckClaim(one);
    expect(found.verdict).toBe(verdict);
    if (computed === null) expect(found.computed).toBeNull();
    else expect(found.computed).toBeCloseTo(computed, 3);
    expect(claimWhy(one, found)).toMatch(/\.$/);
  });
});

describe("what else is recomputed", () => {
  test.each<[string, Claim, string]>([
    ["a product", claim("produit", [3, 4], { printed: 12 }), "coherent"],
    ["a count of a list", claim("effectif", [1, 1, 1], { printed: 3 }), "coherent"],
    ["the same number twice", claim("egalite", [21, 21]), "coherent"],
    [
      "« près de la moitié » and 48 %",
      claim("egalite", [50, 48], { approximate: true, unit: "%" }),
      "arrondi",
    ],
    ["one number", claim("egalite", [21]), "inverifiable"],
    ["a division by zero", claim("rapport", [1, 0], { printed: 1 }), "inverifiable"],
    ["a variation from zero", claim("variation", [0, 5], { printed: 1 }), "inverifiable"],
    [
      "a divisor that rounding can make zero",
      claim("rapport", [1, 0.1 - 0.1 + 0.04], { printed: 25, decimals: 0 }),
      "coherent",
    ],
    ["one number where two are needed", claim("difference", [1], { printed: 1 }), "inverifiable"],
    ["no printed number", claim("somme", [1, 2]), "inverifiable"],
    ["a share of no whole number", claim("part_possible", [2.5], { printed: 50 }), "inverifiable"],
    ["a share of so many that all are possible", claim("part_possible", [1000], { printed: 51 }), "coherent"],
    ["decimals said: 0,50 has two", claim("rapport", [1, 2], { printed: 0.5, decimals: 2 }), "coherent"],
    ["exactly what « plus de » says", claim("part", [1, 2], { printed: 50, beyond: true }), "contradictoire"],
    [
      "above « plus de » by the rounding alone",
      claim("rapport", [1.5, 0.5], { printed: 3, beyond: true }),
      "arrondi",
    ],
    ["a printed zero", claim("difference", [3, 3], { printed: 0 }), "coherent"],
  ])("%s", (_, one, verdict) => {
    expect(recheckClaim(one).verdict).toBe(verdict);
  });

  test.each<[string, Claim, RegExp]>([
    [
      "counts",
      claim("somme", [4, 15], { printed: 21, unit: "QPV" }),
      /19\u00a0QPV : les deux nombres diffèrent\.$/,
    ],
    [
      "rounded parts",
      claim("somme", [11, 25, 45, 20], { printed: 100, unit: "%" }),
      /, un arrondi l’explique\.$/,
    ],
    [
      "« un quart »",
      claim("part", [55_000, 241_645], { printed: 25, approximate: true, unit: "%" }),
      /, à moins d’un dixième d’un nombre rond ou donné pour approché\.$/,
    ],
    [
      "« plus de »",
      claim("somme", [456], { printed: 450, beyond: true, unit: "M€" }),
      /^Affirmé : plus de 450\u00a0M€ ; recalculé : 456\u00a0M€\.$/,
    ],
    [
      "« la majorité », and half",
      claim("part", [1, 2], { printed: 50, beyond: true, unit: "%" }),
      / : il ne le dépasse pas\.$/,
    ],
    ["shares", claim("rapport", [70.5, 36.1], { printed: 3 }), /, aucun arrondi ne l’explique\.$/],
    [
      "counts of one thing",
      claim("egalite", [21, 22], { unit: "QPV" }),
      /21\u00a0QPV, 22\u00a0QPV ; les nombres diffèrent\.$/,
    ],
    ["years", claim("egalite", [2023, 2024]), / : 2023, 2024 ; les nombres diffèrent\.$/],
    ["shares of one thing", claim("egalite", [53.9, 52]), /aucun arrondi ne les accorde\.$/],
  ])("why: %s", (_, one, said) => {
    expect(why(one)).toMatch(said);
  });

  test("what cannot be recomputed says why, in the words of its note", () => {
    expect(why(claim(undefined, [], { note: "Le total n’est pas imprimé." }))).toBe(
      "Rien à recalculer : le document ne donne pas de quoi. Le total n’est pas imprimé.",
    );
    expect(why(claim(undefined, []))).toBe("Le document ne donne pas de quoi le recalculer.");
  });

  test("the sentence gives both numbers, and what rounding allows", () => {
    expect(why(claim("rapport", [53.9, 36.1], { printed: 1.4, unit: "fois" }))).toBe(
      "Affirmé : 1,4\u00a0fois ; recalculé : 1,49\u00a0fois (de 1,49 à 1,50 selon les arrondis des nombres imprimés), une troncature l’explique, pas un arrondi.",
    );
    expect(why(claim("part_possible", [30], { printed: 51 }))).toBe(
      "Aucun nombre entier sur 30 ne donne 51\u00a0% : 15 donne 50\u00a0%, 16 donne 53,33\u00a0%.",
    );
    expect(why(claim("part_possible", [1000], { printed: 51 }))).toContain("ne peut rien exclure");
  });
});
