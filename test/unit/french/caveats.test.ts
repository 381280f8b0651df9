import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import type { Comparison } from "../../../src/compare/comparison.ts";
import type { Caveat } from "../../../src/data/indicator.ts";
import { breakSentences, caveatSentences, sameWords } from "../../../src/french/caveats.ts";
import { EPCI, epci, indicator, observation, qpv, workspace } from "../../build.ts";

const caveat = (scope: Caveat["scope"], text: string, declared?: string): Caveat => ({
  scope,
  text,
  source: "Producteur",
  ...(declared === undefined ? {} : { break: declared }),
});
const INCOME = indicator("revenu", {
  caveats: [
    caveat("niveau", "Arrondi."),
    caveat("evolution", "Euros courants."),
    caveat("evolution", "Rupture en 2018.", "2018"),
    caveat("evolution", "Rupture en 2020.", "2020"),
    caveat("evolution", "Périmètre de l’année.", "geographie"),
  ],
});

/** The QPV in `periods`, its EPCI in 2014 and 2019: on the zoning of each year where it is `rezoned`. */
function table(periods: readonly string[], rezoned: boolean): Comparison {
  const [compared] = compareEpci(
    workspace({
      territories: [qpv("QP1"), epci()],
      indicators: [INCOME],
      figures: [
        ...periods.map((period) => observation("QP1", period, 10)),
        ...["2014", "2019"].map((period) =>
          observation(EPCI, period, 20, { geography: rezoned ? `epci${period}` : "cog" }),
        ),
      ],
    }),
    { epci: EPCI },
  );
  if (!compared) throw new Error("no table");
  return compared;
}

const NONE = new Map<string, string>();

describe("the caveats of what a table shows", () => {
  test("of levels and of changes where it shows both; a declared break is said apart, with its dates", () => {
    const both = table(["2014", "2019"], false);
    expect(caveatSentences(both, INCOME, NONE)).toEqual([
      "Mise en garde : Arrondi (Producteur).",
      "Mise en garde sur l’évolution : Euros courants (Producteur).",
      "Mise en garde sur l’évolution : Périmètre de l’année (Producteur).",
    ]);
    expect(breakSentences(both)).toEqual([
      "Rupture de série déclarée entre 2014 et 2019 : Rupture en 2018 (Producteur).",
    ]);
  });

  test("none of the change where only levels are shown, none of a level where none is", () => {
    const one = table(["2019"], true);
    expect(caveatSentences(one, INCOME, NONE)).toEqual(["Mise en garde : Arrondi (Producteur)."]);
    expect(breakSentences(one)).toEqual([]);
    expect(caveatSentences({ ...one, rows: [] }, INCOME, NONE)).toEqual([]);
  });

  test("a change of zoning between the two dates is a break that was declared", () => {
    expect(breakSentences(table(["2014", "2019"], true))).toEqual([
      "Rupture de série déclarée entre 2014 et 2019 : Rupture en 2018 (Producteur).",
      "Rupture de série déclarée entre 2014 et 2019 : Périmètre de l’année (Producteur).",
    ]);
  });

  test("what a rule of the table says with the same words is not said twice", () => {
    const rules = new Map([
      [sameWords("Euros\ncourants."), "euros"],
      [sameWords("Rupture en 2018."), "rupture_2018"],
    ]);
    const both = table(["2014", "2019"], false);
    expect(caveatSentences(both, INCOME, rules)).not.toContain(
      "Mise en garde sur l’évolution : Euros courants (Producteur).",
    );
    expect(breakSentences(both, rules)).toEqual([
      "Rupture de série déclarée entre 2014 et 2019, dite par [rupture_2018].",
    ]);
  });
});
