import { expect, test } from "vitest";
import { quadrant } from "../../../src/compare/gap-change.ts";
import { unknown } from "../../../src/kernel/unknown.ts";

// Contrat de ville de Lens-Liévin 2024-2030, lectures des quadrants, l. 2252-2309.
test.each([
  ["amelioree", "reduit", "rattrapage"],
  ["amelioree", "creuse", "amelioration_insuffisante"],
  ["degradee", "reduit", "resistance"],
  ["degradee", "creuse", "decrochage"],
  ["en_hausse", "reduit", "specialisation_attenuee"],
  ["en_baisse", "reduit", "specialisation_attenuee"],
  ["en_hausse", "creuse", "specialisation_accentuee"],
  ["en_baisse", "creuse", "specialisation_accentuee"],
] as const)("a value %s and a gap %s are %s", (value, gap, expected) => {
  expect(quadrant(value, gap)).toBe(expected);
});

test.each([
  ["inchangee", "reduit"],
  ["inchangee", "creuse"],
  ["inchangee", "inchange"],
  ["amelioree", "inchange"],
  ["degradee", "inchange"],
  ["en_hausse", "inchange"],
] as const)("a value %s and a gap %s are on an axis", (value, gap) => {
  expect(quadrant(value, gap)).toEqual(unknown("sur_un_axe"));
});
