import { describe, expect, test } from "vitest";
import { decomposeChange } from "../../../src/compare/decompose-change.ts";
import { unknown } from "../../../src/model/quantity.ts";

/** A poverty rate (less is better) of a quarter and of its agglomeration, in per cent, at two dates. */
describe("what the territory did and what the reference did", () => {
  test.each([
    ["both improve, the quarter more", [40, 20], [35, 18], "rattrapage", -5, -2, -3],
    ["the quarter improves alone", [40, 20], [35, 20], "rattrapage", -5, 0, -5],
    [
      "it improves, the reference gets worse",
      [40, 20],
      [38, 22],
      "rattrapage_et_recul_de_la_reference",
      -2,
      2,
      -4,
    ],
    ["it stays, the reference gets worse", [40, 20], [40, 24], "rapprochement_par_le_bas", 0, 4, -4],
    ["both get worse, the reference more", [40, 20], [41, 24], "rapprochement_par_le_bas", 1, 4, -3],
    ["both improve, the reference more", [40, 20], [39, 16], "progres_moindre", -1, -4, 3],
    ["it stays, the reference improves", [40, 20], [40, 18], "decrochage", 0, -2, 2],
    ["both get worse, the quarter more", [40, 20], [44, 21], "decrochage", 4, 1, 3],
    ["the same move", [40, 20], [42, 22], "ecart_stable", 2, 2, 0],
  ] as const)("%s", (_, start, end, reading, territory, reference, gap) => {
    const pair = ([value, against]: readonly [number, number]) => ({ value, reference: against });
    expect(decomposeChange(pair(start), pair(end), "plus_bas_mieux")).toEqual({
      gap,
      territory,
      reference,
      reading,
    });
    const mirror = ([value, against]: readonly [number, number]) => ({
      value: 100 - value,
      reference: 100 - against,
    });
    expect(decomposeChange(mirror(start), mirror(end), "plus_haut_mieux")).toMatchObject({ reading });
  });

  /** QP062016, median income 2016 and 2019: −7 €, of figures rounded to ten euros. */
  test("what roundings alone may make is no change", () => {
    const change = (territory: number, reference: number) =>
      decomposeChange(
        { value: 13960, reference: 16803 },
        { value: 15130, reference: 17980 },
        "plus_haut_mieux",
        { territory, reference },
      );
    expect(change(0, 0)).toEqual({ gap: -7, territory: 1170, reference: 1177, reading: "progres_moindre" });
    expect(change(10, 5.5)).toMatchObject({ gap: -7, reading: "ecart_stable" });
  });

  test("what is missing, or neither good nor bad", () => {
    const [known, hidden] = [
      { value: 1, reference: 2 },
      { value: unknown("secret"), reference: 2 },
    ];
    expect(decomposeChange(hidden, known, "plus_bas_mieux")).toEqual({ unknown: "secret" });
    expect(decomposeChange(known, hidden, "plus_bas_mieux")).toEqual({ unknown: "secret" });
    expect(decomposeChange(known, known, "neutre")).toEqual({ unknown: "sans_objet" });
  });
});
