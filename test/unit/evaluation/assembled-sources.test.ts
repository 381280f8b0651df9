import { expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import { datasetsOf, territoriesOf } from "../../../src/evaluation/named.ts";
import {
  dataset,
  EPCI,
  epci,
  france,
  indicator,
  observation,
  qpv,
  referentiel,
  workspace,
} from "../../build.ts";

test("the other EPCI in which a QPV lies is named, with its label, though nothing is compared with it", () => {
  const other = { ...epci(), code: "245901160", label: "CA Valenciennes Métropole" };
  const space = workspace({
    territories: [epci(), other, france(), qpv("QP1", { epci: [EPCI, other.code] })],
    indicators: [indicator("revenu")],
    figures: [observation("QP1", "2014", 10), observation(EPCI, "2014", 12)],
  });
  const comparisons = compareEpci(space, { epci: EPCI });
  const named = territoriesOf(comparisons, referentiel(), space, []);
  expect(named.map(({ code }) => code)).toContain(other.code);
});

test("the QPV of 2015 that those compared succeed are named, and all of the EPCI where a correspondence is read; not those of another EPCI", () => {
  const space = workspace({
    territories: [
      epci(),
      france(),
      qpv("QP1"),
      qpv("QP2", { succession: "sorti" }),
      qpv("QP3", { succession: "sorti", epci: ["200072460"] }),
      qpv("QP4"),
      qpv("QN2", { geography: "qpv2024", succession: "nouveau" }),
      qpv("QN1", { geography: "qpv2024", succession: "modifie", predecessors: ["QP1"] }),
    ],
    indicators: [indicator("revenu")],
    figures: [observation("QN1", "2021", 10), observation(EPCI, "2021", 12)],
  });
  const named = territoriesOf(compareEpci(space, { epci: EPCI }), referentiel(), space, []);
  expect(named.map(({ code }) => code)).toEqual([EPCI, "METRO", "QP1", "QP2", "QP4", "QN2", "QN1"]);
});

test("the city of an arrondissement in which a QPV lies is named", () => {
  const town = (code: string) => ({ ...epci(), code, kind: "commune" as const, geography: "cog" });
  const space = workspace({
    territories: [epci(), town("13203"), town("13055"), qpv("QP1", { communes: ["13203"] })],
    indicators: [indicator("revenu")],
    figures: [observation("QP1", "2014", 10), observation(EPCI, "2014", 12)],
  });
  const named = territoriesOf(compareEpci(space, { epci: EPCI }), referentiel(), space, []);
  expect(named.map(({ code }) => code)).toContain("13055");
});

test("a set that only lists territories is a source where it describes one of those named, and its list is not repeated", () => {
  const list = (id: string, ...territories: readonly string[]) =>
    dataset(id, {
      resources: [{ path: `datasets/${id}/t.csv`, sha256: "0", role: "territoires", territories }],
    });
  const space = workspace({ territories: [epci()], datasets: [list("ici", EPCI), list("ailleurs", "QP9")] });
  const found = datasetsOf([], { printed: [], beside: [] }, [], space, [epci()]);
  expect(found.map(({ id }) => id)).toEqual(["ici"]);
  expect(found[0]?.resources[0]).not.toHaveProperty("territories");
});
