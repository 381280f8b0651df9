import { expect, test } from "vitest";
import { type AskedPerimeter, perimeterCounts, perimeterOf } from "../../../src/compare/perimeter.ts";
import type { Territory } from "../../../src/data/territory.ts";
import { EPCI, epci, group, qpv } from "../../build.ts";

const OF_EPCI = { kind: "epci", codes: [EPCI] } as const;

const codes = (territories: readonly Territory[], asked: AskedPerimeter = OF_EPCI) =>
  Object.fromEntries(
    [...perimeterOf(asked, territories)].map(([geography, group]) => [
      geography,
      group.map(({ code }) => code),
    ]),
  );

test("QPV are grouped by zoning, in the order of their codes", () => {
  const given = [
    qpv("QN2", { geography: "qpv2024" }),
    qpv("QP10"),
    qpv("QP9"),
    qpv("QN1", { geography: "qpv2024" }),
  ];
  expect(codes(given)).toEqual({ qpv2015: ["QP9", "QP10"], qpv2024: ["QN1", "QN2"] });
  expect([...perimeterOf(OF_EPCI, given).keys()]).toEqual(["qpv2015", "qpv2024"]);
});

test("a QPV shared by two EPCI is in the perimeter of both", () => {
  expect(codes([qpv("QP062047", { epci: ["246200299", EPCI] })])).toEqual({ qpv2015: ["QP062047"] });
});

test("a QPV of another EPCI, the EPCI itself and a commune are in none", () => {
  const commune = qpv("62498", { kind: "commune" });
  expect(codes([qpv("QP1", { epci: ["246200299"] }), epci(), commune])).toEqual({});
});

test("named groups stand apart from quarters, whatever their zoning", () => {
  expect(codes([group("G2"), group("G1", { geography: "iris" }), qpv("QP1")])).toEqual({
    ensemble: ["G1", "G2"],
    qpv2015: ["QP1"],
  });
});

test("QPV of several EPCI, of a département, of a region, of the country", () => {
  const given = [
    qpv("QP1", { communes: ["62498"], epci: [EPCI] }),
    qpv("QP2", { communes: ["59512"], epci: ["200093201"] }),
    qpv("QP3", { communes: ["97411"], epci: ["249740119"] }),
    qpv("QP4", { communes: [], epci: [] }),
    group("G1", { communes: ["62498"], epci: [EPCI] }),
  ];
  const all = (asked: AskedPerimeter) => codes(given, asked).qpv2015;
  expect(all({ kind: "epci", codes: [EPCI, "200093201"] })).toEqual(["QP1", "QP2"]);
  expect(all({ kind: "departement", code: "62" })).toEqual(["QP1"]);
  expect(all({ kind: "departement", code: "974" })).toEqual(["QP3"]);
  expect(all({ kind: "region", code: "32" })).toEqual(["QP1", "QP2"]);
  expect(codes(given, { kind: "france" })).toEqual({ qpv2015: ["QP1", "QP2", "QP3", "QP4"] });
});

test("what a perimeter holds is counted by zoning: its quarters, their EPCI, those of none", () => {
  const given = [
    qpv("QP1"),
    qpv("QP2", { epci: [EPCI, "246200299"] }),
    qpv("QN1", { geography: "qpv2024" }),
    qpv("QN2", { geography: "qpv2024", epci: [] }),
    group("G1"),
  ];
  const expected = [
    { geography: "qpv2015", qpv: 2, epci: 2, loose: 0 },
    { geography: "qpv2024", qpv: 2, epci: 1, loose: 1 },
  ];
  expect(perimeterCounts({ kind: "france" }, given)).toEqual(expected);
  expect(perimeterCounts(OF_EPCI, [...given, epci()])[0]).toEqual({ ...expected[0] });
});
