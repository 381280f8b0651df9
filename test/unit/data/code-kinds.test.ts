import { describe, expect, test } from "vitest";
import { TERRITORY_KINDS } from "../../../src/data/territory.ts";
import {
  CODE_KIND_IDS,
  CODE_KINDS,
  type CodeKindId,
  isRegionLabel,
} from "../../../src/data/territory-codes.ts";

describe("the codes of each system", () => {
  test.each<[CodeKindId, string, boolean]>([
    ["qpv2015", "QP062025", true],
    ["qpv2015", "QP971001", true],
    ["qpv2015", "QP02A001", true],
    ["qpv2015", "QP2A001", true],
    ["qpv2015", "QP06202", false],
    ["qpv2015", "QN06201M", false],
    ["qpv2015", "xQP062025", false],
    ["qpv2024", "QN06201M", true],
    ["qpv2024", "QN02A01I", true],
    ["qpv2024", "QN062011", false],
    ["qpv2024", "QP062025", false],
    ["commune", "62498", true],
    ["commune", "2A004", true],
    ["commune", "2498", false],
    ["commune", "2C004", false],
    ["epci", "246200364", true],
    ["epci", "146200364", false],
    ["epci", "24620036", false],
    ["iris", "624980101", true],
    ["iris", "2A0040101", true],
    ["iris", "62498", false],
    ["departement", "62", true],
    ["departement", "2B", true],
    ["departement", "974", true],
    ["departement", "623", false],
    ["departement", "9", false],
    ["region", "32", true],
    ["region", "02", true],
    ["region", "62", false],
    ["metropole", "METRO", true],
    ["metropole", "FM", true],
    ["metropole", "M", true],
    ["metropole", "1", true],
    ["metropole", "FR", false],
    ["metropole", "", false],
    ["france", "FR", true],
    ["france", "F", true],
    ["france", "METRO", false],
    ["france", "", false],
    ["ensemble", "", true],
    ["ensemble", "32", true],
  ])("%s « %s »: %s", (id, code, expected) => {
    expect(CODE_KINDS[id].test(code)).toBe(expected);
  });
});

describe("what a territory is called here", () => {
  test.each<[string, CodeKindId, string, string]>([
    ["a QPV keeps its code", "qpv2015", "QP062025", "QP062025"],
    ["a QPV of 2024 too", "qpv2024", "QN06201M", "QN06201M"],
    ["a commune too", "commune", "62498", "62498"],
    ["an EPCI too", "epci", "246200364", "246200364"],
    ["an IRIS, nine digits like an EPCI, bears a prefix", "iris", "224980101", "IRIS-224980101"],
    ["a département", "departement", "32", "DEP-32"],
    ["a region of the same digits is another territory", "region", "32", "REG-32"],
    ["metropolitan France has one name whatever its code", "metropole", "FM", "METRO"],
    ["France too", "france", "F", "FR"],
    ["the QPV of a region", "ensemble", "32", "QPV-REG-32"],
    ["without a code, the QPV of metropolitan France", "ensemble", "", "QPV-METRO"],
  ])("%s", (_, id, code, name) => {
    expect(CODE_KINDS[id].name(code)).toBe(name);
  });
});

test.each(CODE_KIND_IDS)(
  "the system « %s » is known by its own name, and its territories have a kind",
  (id) => {
    expect(CODE_KINDS[id].id).toBe(id);
    expect(TERRITORY_KINDS).toContain(CODE_KINDS[id].kind);
  },
);

test("a code of a fixed width has that width: shorter ones have lost zeros", () => {
  const widths = Object.fromEntries(CODE_KIND_IDS.map((id) => [id, CODE_KINDS[id].width]));
  expect(widths).toMatchObject({ commune: 5, iris: 9, departement: 2, region: 2, epci: 0, qpv2015: 0 });
});

describe("a label that is that of a region", () => {
  test.each<[string, string, boolean]>([
    ["02", "Martinique", true],
    ["02", "Aisne", false],
    ["32", "HAUTS DE FRANCE", true],
    ["93", "Provence-Alpes-Côte d’Azur", true],
    ["11", "ile-de-france", true],
    ["62", "Pas-de-Calais", false],
    ["32", "", false],
  ])("%s « %s »: %s", (code, label, expected) => {
    expect(isRegionLabel(code, label)).toBe(expected);
  });
});
