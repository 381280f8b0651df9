import { describe, expect, it } from "vitest";
import { comparableWindow } from "../../../src/compare/comparable-window.ts";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import { publishedYears } from "../../../src/compare/published-years.ts";
import { isInWindow, windowEnds } from "../../../src/data/period.ts";
import { oneDateSentence } from "../../../src/french/missing.ts";
import { EPCI, epci, indicator, observation, qpv, share, workspace } from "../../build.ts";

const figures = (periods: readonly string[], id = "revenu") =>
  periods.flatMap((period, rank) =>
    [EPCI, "QP062025"].map((code) => observation(code, period, 10 + rank, { indicator: id })),
  );

describe("a window of years", () => {
  it.each([
    ["days", ["2017-12-31", "2018-12-31", "2019-12-31"], ["2018-12-31", "2019-12-31"]],
    ["months", ["2018-03", "2018-12", "2019-12"], ["2018-12", "2019-12"]],
    ["quarters", ["2018-T1", "2018-T4", "2019-T1", "2019-T4"], ["2018-T4", "2019-T4"]],
    ["years", ["2018", "2019"], ["2018", "2019"]],
  ])("reads the change of %s", (_, periods, ends) => {
    const space = workspace({
      territories: [epci(), qpv()],
      indicators: [indicator("revenu")],
      figures: figures(periods),
    });
    const [table] = compareEpci(space, { epci: EPCI, window: { start: "2018", end: "2019" } });
    expect([table?.summary?.start, table?.summary?.end]).toEqual(ends);
    expect(table?.rows[0]?.change?.value).not.toHaveProperty("unknown");
  });

  it("keeps its own bounds where no two periods are alike, and leaves editions out", () => {
    expect(windowEnds({ start: "2018", end: "2019" }, ["2018-T1", "2019-T4"])).toEqual(["2018", "2019"]);
    expect(isInWindow("edition-2018", { start: "2018", end: "2019" })).toBe(false);
    expect(isInWindow("edition-2018", { start: "edition-2018", end: "edition-2019" })).toBe(true);
    expect(isInWindow("2010-2014", { start: "2010", end: "2013" })).toBe(false);
  });

  it("that misses a date says which others are published", () => {
    const space = workspace({
      territories: [epci(), qpv()],
      indicators: [indicator("revenu")],
      figures: figures(["2016", "2019", "2021"]),
    });
    const [table] = compareEpci(space, { epci: EPCI, window: { start: "2018", end: "2019" } });
    expect(table?.otherPeriods).toEqual(["2016", "2021"]);
    expect(table && oneDateSentence(table)[0]).toContain(
      "une seule date est montrée, 2019. Il y en a aussi pour : 2016, 2021.",
    );
    const whole = compareEpci(space, { epci: EPCI, window: { start: "2016", end: "2019" } });
    expect(whole[0]).not.toHaveProperty("otherPeriods");
  });
});

describe("the window and the indicators that a new référentiel opens with", () => {
  const space = workspace({
    territories: [epci(), qpv()],
    indicators: [
      ...["revenu_disponible_d1", "revenu_disponible_d9", "revenu_median_disponible"].map((id) =>
        indicator(id),
      ),
      ...["taux_pauvrete_60", "taux_emploi_15_64", "part_jeunes_15_24_neet", "part_sans_bac"].map((id) =>
        share(id),
      ),
    ],
    figures: [
      ...["revenu_disponible_d1", "revenu_disponible_d9", "revenu_median_disponible"].flatMap((id) =>
        figures(["2014", "2019"], id),
      ),
      ...["part_sans_bac", "part_jeunes_15_24_neet", "taux_emploi_15_64", "taux_pauvrete_60"].flatMap((id) =>
        figures(["2016", "2019"], id),
      ),
      ...figures(["2016"], "revenu_median_disponible"),
    ],
  });

  it("are those of most subjects, poverty first", () => {
    expect(comparableWindow(publishedYears(space, EPCI))).toMatchObject({
      start: "2016",
      end: "2019",
      indicators: [
        "taux_pauvrete_60",
        "revenu_median_disponible",
        "taux_emploi_15_64",
        "part_jeunes_15_24_neet",
        "part_sans_bac",
      ],
    });
  });
});
