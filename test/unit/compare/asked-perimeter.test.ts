import { expect, test } from "vitest";
import { departementAsked, regionAsked } from "../../../src/compare/asked-perimeter.ts";

test.each([
  ["59", "departement-59", "Nord (59)"],
  ["1", "departement-01", "Ain (01)"],
  ["2a", "departement-2a", "Corse-du-Sud (2A)"],
  ["974", "departement-974", "La Réunion (974)"],
  ["pas de calais", "departement-62", "Pas-de-Calais (62)"],
  ["Reunion", "departement-974", "La Réunion (974)"],
  ["le Nord", "departement-59", "Nord (59)"],
  ["la Loire", "departement-42", "Loire (42)"],
])("the département « %s »", (asked, name, label) => {
  expect(departementAsked(asked).value).toMatchObject({ name, label });
});

test.each([
  ["32", "region-32", "Hauts-de-France (32)"],
  ["4", "region-04", "La Réunion (04)"],
  ["reunion", "region-04", "La Réunion (04)"],
  ["la Bretagne", "region-53", "Bretagne (53)"],
  ["ile de france", "region-11", "Île-de-France (11)"],
])("the region « %s »", (asked, name, label) => {
  expect(regionAsked(asked).value).toMatchObject({ name, label });
});

test("what is none is said, with what is nearly so, or with examples", () => {
  const hints = [
    departementAsked("savoie haute"),
    departementAsked("xx"),
    regionAsked("hauts"),
    regionAsked("xx"),
  ].map(({ value, diagnostics }) => {
    expect(value).toBeUndefined();
    return diagnostics[0]?.hint;
  });
  expect(hints[0]).toContain("74 (Haute-Savoie)");
  expect(hints[1]).toContain("59, 2A, 974");
  expect(hints[2]).toContain("32 (Hauts-de-France)");
  expect(hints[3]).toContain("Hauts-de-France");
});
