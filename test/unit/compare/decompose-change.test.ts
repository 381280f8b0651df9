import { describe, expect, test } from "vitest";
import { decomposeChange } from "../../../src/compare/decompose-change.ts";
import type { Polarity } from "../../../src/data/unit.ts";
import { unknown } from "../../../src/kernel/unknown.ts";

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
  ] as const)("%s", (_, start, end, name, territory, reference, gap) => {
    const pair = ([value, against]: readonly [number, number]) => ({ value, reference: against });
    expect(decomposeChange(pair(start), pair(end), "plus_bas_mieux")).toEqual({
      gap,
      territory,
      reference,
      name,
    });
    const mirror = ([value, against]: readonly [number, number]) => ({
      value: 100 - value,
      reference: 100 - against,
    });
    expect(decomposeChange(mirror(start), mirror(end), "plus_haut_mieux")).toMatchObject({ name });
  });

  /** QP062016, median income 2016 and 2019: −7 €, of figures rounded to ten euros. */
  test("what roundings alone may make is no change", () => {
    const change = (rounding?: { value: number; reference: number }) =>
      decomposeChange(
        { value: 13960, reference: 16803, rounding },
        { value: 15130, reference: 17980, rounding },
        "plus_haut_mieux",
      );
    expect(change()).toEqual({ gap: -7, territory: 1170, reference: 1177, name: "progres_moindre" });
    expect(change({ value: 5, reference: 2.5 })).toMatchObject({ gap: -7, name: "ecart_stable" });
  });

  test("the rounding of one side hides no move of the other", () => {
    const start = { value: 40, reference: 20, rounding: { value: 0.05, reference: 1 } };
    const end = { value: 39, reference: 16.5, rounding: { value: 0.05, reference: 1 } };
    expect(decomposeChange(start, end, "plus_bas_mieux")).toMatchObject({ name: "progres_moindre" });
    const still = { ...end, value: 39.95 };
    expect(decomposeChange(start, still, "plus_bas_mieux")).toMatchObject({ name: "decrochage" });
  });

  test("what is missing", () => {
    const [known, hidden] = [
      { value: 1, reference: 2 },
      { value: unknown("secret"), reference: 2 },
    ];
    expect(decomposeChange(hidden, known, "plus_bas_mieux")).toEqual({ unknown: "secret" });
    expect(decomposeChange(known, hidden, "plus_bas_mieux")).toEqual({ unknown: "secret" });
  });
});

/** A poverty rate (less is better): the gap at both dates, the reference standing still at 20 %. */
describe("a territory that is ahead, level, or that changes sides", () => {
  const reading = (before: number, after: number, polarity: Polarity, rounding = 0) =>
    decomposeChange(
      { value: 20 + before, reference: 20, rounding: { value: rounding, reference: 0 } },
      { value: 20 + after, reference: 20, rounding: { value: rounding, reference: 0 } },
      polarity,
    );

  test.each([
    ["behind, then level", 3, 0, "ecart_comble"],
    ["ahead, then level", -3, 0, "avantage_perdu"],
    ["behind, then ahead", 3, -2, "inverse_en_faveur"],
    ["ahead, then behind", -2, 3, "inverse_en_defaveur"],
    ["further ahead: no gap that widens", -2, -5, "avantage_plus_grand"],
    ["ahead, by less: no catching up", -5, -2, "avantage_plus_petit"],
    ["level, then ahead", 0, -2, "avantage_plus_grand"],
    ["level, then behind", 0, 2, "decrochage"],
    ["level twice", 0, 0, "ecart_stable"],
  ] as const)("%s", (_, before, after, expected) => {
    expect(reading(before, after, "plus_bas_mieux")).toMatchObject({ name: expected });
    expect(reading(-before, -after, "plus_haut_mieux")).toMatchObject({ name: expected });
  });

  test.each([
    ["larger above", 2, 5, "ecart_plus_grand"],
    ["larger below", -2, -5, "ecart_plus_grand"],
    ["smaller below", -5, -2, "ecart_plus_petit"],
    ["on the other side", 2, -5, "ecart_inverse"],
    ["nil", 2, 0, "ecart_comble"],
    ["the same", 2, 2, "ecart_stable"],
  ] as const)("neither good nor bad: %s", (_, before, after, expected) => {
    expect(reading(before, after, "neutre")).toMatchObject({ name: expected });
  });

  test("a gap that the roundings of its two figures may make is none: comblé at its bound, not beyond", () => {
    expect(reading(3, 0.1, "plus_bas_mieux", 0.1)).toMatchObject({ name: "ecart_comble" });
    expect(reading(3, -0.1, "plus_bas_mieux", 0.1)).toMatchObject({ name: "ecart_comble" });
    expect(reading(3, -0.2, "plus_bas_mieux", 0.1)).toMatchObject({ name: "inverse_en_faveur" });
    expect(reading(0.1, -0.1, "plus_bas_mieux", 0.1)).toMatchObject({ name: "ecart_stable" });
  });
});

/** METHODS, addendum of November 2026, C: the four cases given there, and the same with progress of the territory. */
describe("« par le bas » survives crossing and being ahead", () => {
  const lower = "plus_bas_mieux";
  const higher = "plus_haut_mieux";
  test.each([
    [lower, [40, 20], [45, 45], "comble_par_le_bas"],
    [lower, [40, 20], [38, 38], "comble_et_recul_de_la_reference"],
    [lower, [40, 20], [20, 20], "ecart_comble"],
    [lower, [21, 20], [22, 24], "inverse_par_le_bas"],
    [lower, [21, 20], [20, 24], "inverse_et_recul_de_la_reference"],
    [lower, [21, 20], [18, 20], "inverse_en_faveur"],
    [higher, [22, 20], [21, 17], "avantage_par_le_bas"],
    [higher, [22, 20], [23, 17], "avantage_et_recul_de_la_reference"],
    [higher, [22, 20], [25, 21], "avantage_plus_grand"],
    [higher, [22, 20], [20, 20], "avantage_perdu"],
    [higher, [22, 20], [24, 24], "avantage_perdu"],
  ] as const)("%s: %j then %j is %s", (polarity, start, end, name) => {
    const pair = ([value, reference]: readonly [number, number]) => ({ value, reference });
    expect(decomposeChange(pair(start), pair(end), polarity)).toMatchObject({ name });
  });

  const [start, end] = [
    { value: 40, reference: 20 },
    { value: 37, reference: 22 },
  ];
  const holds = { lower: -7, upper: 1 };
  const rises = { lower: 1, upper: 3 };
  test.each([
    [
      "each side established",
      { territory: { lower: -5, upper: -1 }, reference: rises },
      "rattrapage_et_recul_de_la_reference",
    ],
    ["only that of the reference", { territory: holds, reference: rises }, "rapprochement_par_le_bas"],
    ["only that of the territory", { territory: { lower: -5, upper: -1 }, reference: holds }, "rattrapage"],
    ["neither", { territory: holds, reference: holds }, "ecart_plus_petit"],
    ["none tested", {}, "rattrapage_et_recul_de_la_reference"],
  ] as const)("a side whose interval holds 0 did not move: %s", (_, intervals, name) => {
    expect(decomposeChange(start, end, lower, intervals)).toMatchObject({ name });
  });

  test("a gap that widens while neither side's move is established is only larger", () => {
    const further = { value: 41, reference: 17 };
    const none = { territory: holds, reference: { lower: -4, upper: 2 } };
    expect(decomposeChange(start, further, lower, none)).toMatchObject({ name: "ecart_plus_grand" });
  });
});
