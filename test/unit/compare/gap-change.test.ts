import { describe, expect, test } from "vitest";
import { gapChange } from "../../../src/compare/gap-change.ts";
import { type Quantity, unknown } from "../../../src/kernel/unknown.ts";
import { gapLevel } from "../../build.ts";

type Pair = readonly [value: Quantity, reference: Quantity];
const level = (period: string, [value, reference]: Pair) => gapLevel(period, { value }, { value: reference });
const change = (
  start: Pair,
  end: Pair,
  polarity: "plus_haut_mieux" | "plus_bas_mieux" | "neutre" = "plus_haut_mieux",
) => gapChange(level("2014", start), level("2019", end), polarity);

/**
 * The same three QPV as in gap-level.test.ts, 2014 to 2019, by hand:
 *   CALL      17980 − 16382.4 = +1597.6
 *   QP062025  13220 − 11914 = +1306   −4760 − (−4468.4) = −291.6   0.73526 − 0.72724 = +0.00802
 *   QP062026  14020 − 13117 =  +903   −3960 − (−3265.4) = −694.6   0.77976 − 0.80068 = −0.02092
 *   QP062047  13580 − 12699 =  +881   −4400 − (−3683.4) = −716.6   0.75528 − 0.77516 = −0.01988
 * Euros say that the three fall further behind; the ratio says that Grande Résidence catches up.
 */
describe("what changed for a real QPV from 2014 to 2019", () => {
  test.each([
    ["QP062025", 11914, 13220, 1306, -291.6, 0.00802, "reduit"],
    ["QP062026", 13117, 14020, 903, -694.6, -0.02092, "creuse"],
    ["QP062047", 12699, 13580, 881, -716.6, -0.01988, "creuse"],
  ])("%s", (_, before, after, value, absolute, ratio, relativeMove) => {
    const found = change([before, 16382.4], [after, 17980]);
    expect(found.value).toBe(value);
    expect(found.reference).toBeCloseTo(1597.6, 9);
    expect(found.absolute).toBeCloseTo(absolute, 9);
    expect(found.ratio).toBeCloseTo(ratio, 4);
    expect(found).toMatchObject({ valueMove: "amelioree", absoluteMove: "creuse", relativeMove });
    expect(found.quadrant).toBe("amelioration_insuffisante");
  });
});

describe("what changed when something is missing", () => {
  test("a value that is missing leaves everything unknown with its reason, but the reference", () => {
    const found = change([unknown("secret"), 10], [8, 12]);
    expect(found).toEqual({
      value: unknown("secret"),
      reference: 2,
      absolute: unknown("secret"),
      ratio: unknown("secret"),
      valueMove: unknown("secret"),
      absoluteMove: unknown("secret"),
      relativeMove: unknown("secret"),
      quadrant: unknown("secret"),
    });
  });

  test("a reference that is missing leaves what is known of the value", () => {
    const found = change([5, 10], [8, unknown("non_disponible")]);
    expect(found).toEqual({
      value: 3,
      reference: unknown("non_disponible"),
      absolute: unknown("reference_non_publiee"),
      ratio: unknown("reference_non_publiee"),
      valueMove: "amelioree",
      absoluteMove: unknown("reference_non_publiee"),
      relativeMove: unknown("reference_non_publiee"),
      quadrant: unknown("reference_non_publiee"),
    });
  });

  test("a reference of zero leaves the absolute reading and its quadrant", () => {
    const found = change([5, 0], [4, 0], "plus_bas_mieux");
    expect(found).toMatchObject({ absolute: -1, ratio: unknown("reference_nulle"), quadrant: "rattrapage" });
  });

  test("nothing moved: on the axis, which is not unknown data", () => {
    expect(change([5, 10], [5, 10])).toMatchObject({
      value: 0,
      absolute: 0,
      valueMove: "inchangee",
      absoluteMove: "inchange",
      relativeMove: "inchange",
      quadrant: unknown("sur_un_axe"),
    });
  });
});
