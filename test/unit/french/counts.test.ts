import { describe, expect, it } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import { formatGap, formatLevel } from "../../../src/data/unit.ts";
import { formatAmount, isCounted, valueWords } from "../../../src/french/amounts.ts";
import { honestSentences } from "../../../src/french/honesty.ts";
import { countSentences } from "../../../src/french/measured-gap.ts";
import { EPCI, epci, indicator, observation, qpv, workspace } from "../../build.ts";

describe("people and things that an estimate gives with decimals are printed whole", () => {
  it.each([
    [formatAmount(253.32, "jeunes"), "environ\u00a0253\u00a0jeunes"],
    [formatAmount(253.32, "demandeurs d’emploi"), "environ\u00a0253\u00a0demandeurs d’emploi"],
    [formatAmount(1200, "jeunes"), "1\u202f200\u00a0jeunes"],
    [formatAmount(12.5, "hectares"), "12,5\u00a0hectares"],
    [formatAmount(53.333, "%"), "53,33\u00a0%"],
    [valueWords(253.32, "personnes"), "environ\u00a0253\u00a0personnes"],
    [formatLevel(253.32, { unit: "personnes", decimals: 2 }), "environ\u00a0253\u00a0personnes"],
    [formatLevel(253, { unit: "hab", decimals: 0 }), "253\u00a0hab."],
    [formatGap(-12.4, { unit: "foyers", decimals: 1 }), "−12\u00a0foyers"],
  ])("%s", (said, expected) => {
    expect(said).toBe(expected);
  });

  it("whatever the case or the number of their noun, and not what is measured", () => {
    expect(["Jeunes", "élève", "logements sociaux"].filter(isCounted)).toHaveLength(3);
    expect(["km", "millions d’euros", "heures", ""].filter(isCounted)).toEqual([]);
  });

  it("beside an interval", () => {
    const count = { role: "cas", indicator: "cas", period: "2018", value: 40.7, address: "a.csv:2" } as const;
    expect(countSentences([count], "territoire")[0]).toContain("environ\u00a041 (cas");
  });

  it("under a table of counts, which says so", () => {
    const jeunes = indicator("jeunes", { unit: "personnes" });
    const table = (value: number) =>
      compareEpci(
        workspace({
          territories: [epci(), qpv()],
          indicators: [jeunes],
          figures: [observation("QP062025", "2018", value, { indicator: "jeunes" })],
        }),
        { epci: EPCI },
      )[0];
    const said = (value: number) => {
      const found = table(value);
      return found ? honestSentences(found, jeunes, { name: (code) => code }) : [];
    };
    expect(said(253.32)).toEqual([
      "Effectifs estimés par pondération (non entiers dans le fichier) : arrondis à l’unité.",
    ]);
    expect(said(253)).toEqual([]);
  });
});
