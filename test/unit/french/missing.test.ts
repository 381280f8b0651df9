import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import { oneDateSentence, referencesInstead } from "../../../src/french/missing.ts";
import { EPCI, epci, indicator, observation, qpv, share, workspace } from "../../build.ts";

/** Asked between 2014 and 2019, of QPV that have a figure in these periods. */
function said(...periods: readonly (readonly string[])[]): string[] {
  const codes = periods.map((_, index) => `QP${index + 1}`);
  const figures = periods.flatMap((dates, index) =>
    dates.map((date) => observation(codes[index] ?? "", date, 10)),
  );
  const space = workspace({
    territories: [...codes.map((code) => qpv(code)), epci()],
    indicators: [indicator()],
    figures: [...figures, observation(EPCI, "2014", 20), observation(EPCI, "2019", 20)],
  });
  const [table] = compareEpci(space, { epci: EPCI, window: { start: "2014", end: "2019" } });
  return table ? oneDateSentence(table) : ["no table"];
}

test("a share whose reference nobody publishes may be compared with sets of QPV", () => {
  const shared = share("pauvrete", { counts: { count: "pauvres", total: "population" } });
  const space = workspace({
    territories: [qpv("QP1"), epci()],
    indicators: [shared],
    figures: [observation("QP1", "2014", 40, { indicator: "pauvrete" })],
  });
  const [table] = compareEpci(space, { epci: EPCI });
  if (!table) throw new Error("no table");
  expect(referencesInstead(table, shared)).toEqual([expect.stringContaining("--reference qpv-epci")]);
  expect(referencesInstead(table, share("pauvrete"))).toEqual([]);
});

describe("two dates that no territory has both of", () => {
  test("the one that is shown is said", () => {
    expect(said(["2014"], ["2019"])).toEqual([
      "Aucun territoire n’a de chiffre à la fois en 2014 et en 2019 : une seule date est montrée, 2019.",
    ]);
    expect(said(["2017"])).toEqual([
      "Aucun territoire n’a de chiffre à la fois en 2014 et en 2019 : une seule date est montrée, 2017.",
    ]);
  });

  test("nothing where one territory has both", () => {
    expect(said(["2014", "2019"], ["2019"])).toEqual([]);
  });
});
