import { expect, test } from "vitest";
import { aimAndDue, aimWords } from "../../../src/french/aims.ts";
import { formatAmount } from "../../../src/french/amounts.ts";
import type { Target } from "../../../src/referentiel/targets/target.ts";
import { target } from "../../build.ts";

test.each<[Partial<Target>, string]>([
  [{}, "au moins 100\u00a0places"],
  [{ strict: true }, "plus de 100\u00a0places"],
  [{ approximate: true }, "au moins environ 100\u00a0places"],
  [{ strict: true, approximate: true }, "plus d’environ 100\u00a0places"],
  [{ shape: "exactement", value: 10, unit: "personnes", approximate: true }, "environ 10\u00a0personnes"],
  [{ shape: "fourchette", min: 10, max: 12, approximate: true }, "environ de 10 à 12\u00a0places"],
  [{ shape: "au_moins", value: 0, unit: "logements" }, "au moins 0\u00a0logement"],
  [{ shape: "couverture", value: 100, unit: "%", everyMonths: 12 }, "100\u00a0% par an"],
  [{ value: undefined }, "au moins une valeur non imprimée"],
  [{ shape: "au_plus" }, "au plus 100\u00a0places"],
  [{ shape: "au_plus", strict: true }, "moins de 100\u00a0places"],
  [{ shape: "exactement" }, "100\u00a0places"],
  [{ shape: "couverture", value: undefined }, "la totalité"],
  [{ shape: "couverture", unit: "%" }, "100\u00a0%"],
  [{ shape: "hausse_de", value: 20 }, "20\u00a0% de plus qu’au départ"],
  [{ shape: "baisse_de", value: undefined }, "une part non imprimée de moins qu’au départ"],
  [{ shape: "multiplie_par", value: 2 }, "2 fois la valeur de départ"],
  [{ shape: "multiplie_par", value: undefined }, "un multiple de la valeur de départ"],
  [{ shape: "fourchette", value: undefined, min: 1, max: 2 }, "de 1 à 2\u00a0places"],
  [{ shape: "fourchette", value: undefined, min: 1 }, "1\u00a0place"],
  [{ shape: "par_periode", value: 2, everyMonths: 12 }, "2\u00a0places par an"],
  [{ shape: "par_periode", value: 2, everyMonths: 24 }, "2\u00a0places tous les 2 ans"],
  [{ shape: "par_periode", value: 1, everyMonths: 1 }, "1\u00a0place par mois"],
  [{ shape: "par_periode", value: 1, everyMonths: 3 }, "1\u00a0place tous les 3 mois"],
  [{ shape: "par_periode", value: undefined }, "un nombre non imprimé par période"],
  [{ shape: "plus_vite_que", comparator: "hors QPV" }, "progresser plus vite que hors QPV"],
  [{ shape: "plus_vite_que" }, "progresser plus vite que l’autre groupe"],
  [{ shape: "sens", direction: "baisse" }, "moins qu’au départ"],
  [{ shape: "sens", direction: "hausse" }, "plus qu’au départ"],
  [{ shape: "jalon" }, "étape franchie"],
  [{ shape: "livrable", value: undefined }, "fait"],
  [{ shape: "livrable", value: 3 }, "3\u00a0places"],
  [{ shape: "reduction_ecart", value: undefined }, "un écart plus petit qu’au départ"],
  [{ shape: "reduction_ecart", value: 4, unit: "%" }, "un écart d’au plus 4\u00a0points"],
  [{ shape: "reduction_ecart", value: 1, unit: "%" }, "un écart d’au plus 1\u00a0point"],
  [
    { shape: "reduction_ecart", value: 5, comparator: "la ville" },
    "un écart d’au plus 5\u00a0places avec la ville",
  ],
])("%j", (one, words) => {
  expect(aimWords(target(one))).toBe(words);
});

test("by when, or that it is not printed", () => {
  expect(aimAndDue(target({ due: "2025-06" }))).toBe("au moins 100\u00a0places, en juin 2025");
  expect(aimAndDue(target({ due: undefined }))).toBe("au moins 100\u00a0places, sans échéance imprimée");
  expect(aimAndDue(target({ due: undefined, shape: "par_periode", everyMonths: 12 }))).toBe(
    "100\u00a0places par an",
  );
  expect(aimAndDue(target({ due: undefined, duePrinted: "à terme" }))).toBe(
    "au moins 100\u00a0places, à terme",
  );
});

test("a number without a unit may be a year", () => {
  expect([formatAmount(2015), formatAmount(12_000), formatAmount(2015.5)]).toEqual([
    "2015",
    "12\u202f000",
    "2\u202f015,5",
  ]);
});
