import { expect, test } from "vitest";
import { perimeter } from "../../../src/compare/references.ts";
import { EPCI, epci, group, qpv } from "../../build.ts";

const codes = (territories: Parameters<typeof perimeter>[1]) =>
  Object.fromEntries(
    [...perimeter(EPCI, territories)].map(([geography, group]) => [geography, group.map(({ code }) => code)]),
  );

test("QPV are grouped by zoning, in the order of their codes", () => {
  const given = [
    qpv("QN2", { geography: "qpv2024" }),
    qpv("QP10"),
    qpv("QP9"),
    qpv("QN1", { geography: "qpv2024" }),
  ];
  expect(codes(given)).toEqual({ qpv2015: ["QP9", "QP10"], qpv2024: ["QN1", "QN2"] });
  expect([...perimeter(EPCI, given).keys()]).toEqual(["qpv2015", "qpv2024"]);
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
