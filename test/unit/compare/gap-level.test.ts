import { describe, expect, test } from "vitest";
import type { Sourced } from "../../../src/compare/level-facts.ts";
import { type Quantity, unknown } from "../../../src/kernel/unknown.ts";
import { gapLevel } from "../../build.ts";

const at = (value: Quantity): Sourced => ({ value });

/**
 * Median disposable income in euros, from figures/indicateurs.csv (Insee, Filosofi 2014 and 2019), against the
 * CA de Lens-Liévin: 16 382.4 € in 2014, 17 980 € in 2019. By hand:
 *   QP062025  2014  11914 − 16382.4 = −4468.4   11914 / 16382.4 = 0.72724   2019  13220 − 17980 = −4760   0.73526
 *   QP062026  2014  13117 − 16382.4 = −3265.4   13117 / 16382.4 = 0.80068   2019  14020 − 17980 = −3960   0.77976
 *   QP062047  2014  12699 − 16382.4 = −3683.4   12699 / 16382.4 = 0.77516   2019  13580 − 17980 = −4400   0.75528
 */
describe("the gap of a real QPV to its agglomeration", () => {
  test.each([
    ["QP062025", "2014", 11914, 16382.4, -4468.4, 0.72724],
    ["QP062025", "2019", 13220, 17980, -4760, 0.73526],
    ["QP062026", "2014", 13117, 16382.4, -3265.4, 0.80068],
    ["QP062026", "2019", 14020, 17980, -3960, 0.77976],
    ["QP062047", "2014", 12699, 16382.4, -3683.4, 0.77516],
    ["QP062047", "2019", 13580, 17980, -4400, 0.75528],
  ])("%s in %s", (_, period, value, reference, absolute, ratio) => {
    const level = gapLevel(period, at(value), at(reference));
    expect(level.absolute).toBeCloseTo(absolute, 9);
    expect(level.ratio).toBeCloseTo(ratio, 5);
    expect(level.relative).toBeCloseTo(ratio - 1, 5);
  });
});

describe("a gap that cannot be known", () => {
  test.each<[string, Quantity, Quantity, Quantity, Quantity]>([
    ["no value: its own reason", unknown("secret"), 2, unknown("secret"), unknown("secret")],
    [
      "a reference that no file holds",
      1,
      unknown("absent_des_donnees"),
      unknown("reference_absente"),
      unknown("reference_absente"),
    ],
    [
      "a reference that its producer hides",
      1,
      unknown("secret"),
      unknown("reference_non_publiee"),
      unknown("reference_non_publiee"),
    ],
    [
      "a reference that cannot be computed: its own reason",
      1,
      unknown("effectifs_du_reste_absents"),
      unknown("effectifs_du_reste_absents"),
      unknown("effectifs_du_reste_absents"),
    ],
    [
      "neither: the value’s reason first",
      unknown("absent"),
      unknown("secret"),
      unknown("absent"),
      unknown("absent"),
    ],
    ["a reference of zero has a difference, and no ratio", 3, 0, 3, unknown("reference_nulle")],
    ["zero against zero has no ratio either", 0, 0, 0, unknown("reference_nulle")],
    ["zero is a value", 0, 4, -4, 0],
  ])("%s", (_, value, reference, absolute, ratio) => {
    const level = gapLevel("2019", at(value), at(reference));
    expect([level.absolute, level.ratio]).toEqual([absolute, ratio]);
    expect(level.relative).toEqual(typeof ratio === "number" ? ratio - 1 : ratio);
  });
});
