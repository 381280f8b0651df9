import { describe, expect, test } from "vitest";
import { type Memberships, REFERENCE_KINDS } from "../../../src/compare/reference-kinds.ts";
import { referencesOf } from "../../../src/compare/references.ts";
import type { Territory } from "../../../src/data/territory.ts";
import { departementOf } from "../../../src/data/territory-codes.ts";

const qpv = (code: string, communes: string[], epci: string[], geography = "qpv2024"): Territory => ({
  code,
  label: code,
  kind: "qpv",
  geography,
  communes,
  epci,
  aliases: [],
});
const [alone, shared, other, old, island] = [
  qpv("QN062A", ["62498"], ["E1"]),
  qpv("QN062B", ["62498", "62510"], ["E2", "E1"]),
  qpv("QN059C", ["59001"], ["E3"]),
  qpv("QP062001", ["62498"], ["E1"], "qpv2015"),
  qpv("QN974D", ["97411"], ["E4"]),
];
const memberships: Memberships = {
  territories: new Map(
    [...[alone, shared, other, old, island], { ...alone, code: "E1", kind: "epci" as const }].map((one) => [
      one.code,
      one,
    ]),
  ),
  regionOf: new Map([
    ["62498", "32"],
    ["62510", "32"],
  ]),
  urbanUnitOf: new Map([
    ["62498", "59702"],
    ["62510", "62701"],
  ]),
  groups: new Map([
    ["Bassin minier", ["QN062B", "QN062A"]],
    ["Ailleurs", ["QN059C"]],
  ]),
};
const codes = (territory: Territory, kind: (typeof REFERENCE_KINDS)[number]) =>
  referencesOf(territory, kind, memberships).map(({ code }) => code);

describe("references of a QPV", () => {
  test.each([
    ["epci", ["E1", "E2"]],
    ["epci_hors_qpv", ["E1", "E2"]],
    ["commune", ["62498", "62510"]],
    ["departement", ["62"]],
    ["region", ["32"]],
    ["france_metropolitaine", ["METRO"]],
    ["unite_urbaine", ["59702", "62701"]],
    ["ensemble_qpv_epci", ["E1", "E2"]],
    ["ensemble_qpv_departement", ["62"]],
    ["ensemble_qpv_france", ["qpv2024"]],
    ["groupe", ["Bassin minier"]],
  ] as const)("shared by two EPCI: one row per %s, never a silent choice", (kind, expected) => {
    expect(codes(shared, kind)).toEqual(expected);
  });

  test("is nested only where the QPV lies wholly inside", () => {
    const nested = (territory: Territory, kind: (typeof REFERENCE_KINDS)[number]) =>
      referencesOf(territory, kind, memberships).map((one) => one.nested);
    expect(nested(alone, "epci")).toEqual([true]);
    expect(nested(shared, "epci")).toEqual([null, null]);
    expect(nested(shared, "departement")).toEqual([true]);
    expect(nested(other, "epci_hors_qpv")).toEqual([false]);
    // A quarter of E1 lies partly elsewhere: what remains of E1 without it is not known.
    expect(nested(alone, "epci_hors_qpv")).toEqual([null]);
    expect(nested(shared, "epci_hors_qpv")).toEqual([null, null]);
    expect(nested(alone, "ensemble_qpv_epci")).toEqual([true]);
  });

  test("sets hold the QPV of the same zoning only", () => {
    expect(referencesOf(alone, "ensemble_qpv_epci", memberships)[0]?.members).toEqual(["QN062A", "QN062B"]);
    expect(referencesOf(alone, "epci_hors_qpv", memberships)[0]?.without).toEqual(["QN062A", "QN062B"]);
    expect(referencesOf(old, "ensemble_qpv_epci", memberships)[0]?.members).toEqual(["QP062001"]);
    expect(referencesOf(alone, "ensemble_qpv_france", memberships)[0]?.members).toEqual([
      "QN059C",
      "QN062A",
      "QN062B",
      "QN974D",
    ]);
    expect(referencesOf(alone, "ensemble_qpv_departement", memberships)[0]?.members).toEqual([
      "QN062A",
      "QN062B",
    ]);
    expect(referencesOf(alone, "groupe", memberships)[0]?.members).toEqual(["QN062A", "QN062B"]);
  });

  test.each(REFERENCE_KINDS)("says what kind it is: %s", (kind) => {
    const found = referencesOf(shared, kind, memberships);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((one) => one.kind))).toEqual(new Set([kind]));
  });

  test("a QPV of La Réunion has its department, and no metropolitan France", () => {
    expect(codes(island, "departement")).toEqual(["974"]);
    expect(codes(island, "france_metropolitaine")).toEqual([]);
    expect(codes(island, "region")).toEqual([]);
    expect(departementOf("2A004")).toBe("2A");
  });
});
