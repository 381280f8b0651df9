import { describe, expect, it } from "vitest";
import { openingYear } from "../../../src/compare/comparable-window.ts";
import type { PublishedYears } from "../../../src/compare/published-years.ts";
import { startSentences } from "../../../src/french/starting-window.ts";
import { startingWindow } from "../../../src/referentiel/starting-window.ts";

/** An indicator published in some years for a QPV and its EPCI. */
const table = (indicator: string, geography: string, ...years: readonly string[]): PublishedYears => ({
  indicator,
  geography,
  periods: years,
  years,
});

const BEFORE = [
  table("taux_pauvrete_60", "qpv2015", "2015", "2019"),
  table("revenu_median", "qpv2015", "2015", "2019"),
];
const POOR = table("taux_pauvrete_60", "qpv2024", "2021");
const HOUSES = table("part_logement_social", "qpv2024", "2013", "2022");
const contract = "2024-2030";
const said = (tables: readonly PublishedYears[], window?: string, years = contract) => {
  const start = startingWindow(tables, { contract: years, window });
  return { start, text: start ? startSentences({ start, contract: years }).join(" ") : "" };
};

describe("a contract starts", () => {
  it("on the zoning of its dates, in the one year that it has, and says what the other has", () => {
    const { start, text } = said([...BEFORE, POOR]);
    expect(start).toMatchObject({ geography: "qpv2024", start: "2021", end: "2021", why: "contrat" });
    expect(start?.indicators).toEqual(["taux_pauvrete_60"]);
    expect(text).toContain("Zonage : QPV 2024, celui d’un contrat 2024-2030 ; une seule année, 2021");
    expect(text).toContain(
      "« geographie: qpv2015 » et « periode: 2015..2019 », et retirer « periodes » si elle y est ; « indicateurs » qui y ont un écart : taux_pauvrete_60, revenu_median.",
    );
  });

  it("in the year of its leading subjects rather than in two years of another", () => {
    expect(said([HOUSES, POOR]).start).toMatchObject({ start: "2021", end: "2021" });
    expect(said([HOUSES]).start).toMatchObject({ start: "2022", end: "2022" });
  });

  it("in two years where a leading subject has them", () => {
    const { start, text } = said([...BEFORE, table("taux_pauvrete_60", "qpv2024", "2021", "2024")]);
    expect(start).toMatchObject({ geography: "qpv2024", start: "2021", end: "2024" });
    expect(text).toContain("deux années, 2021 et 2024");
  });

  it("on the other zoning where that of its dates has no gap, and says so", () => {
    const { start, text } = said(BEFORE);
    expect(start).toMatchObject({ geography: "qpv2015", why: "sans_ecart" });
    expect(text).toContain("Zonage : QPV 2015, aucun écart n’est lu pour celui d’un contrat 2024-2030");
  });

  it("on the zoning that has the years asked for, that of its dates first", () => {
    expect(said([...BEFORE, POOR], "2015..2019")).toMatchObject({
      start: { geography: "qpv2015", start: "2015", end: "2019", why: "periode" },
      text: "Zonage : QPV 2015, celui de la période demandée ; deux années, 2015 et 2019.",
    });
    const both = table("taux_pauvrete_60", "qpv2024", "2021", "2024");
    expect(said([...BEFORE, both], "2021..2024").start).toMatchObject({
      geography: "qpv2024",
      why: "contrat",
    });
    expect(said([...BEFORE, POOR], "1999..2001").start).toMatchObject({ start: "1999", end: "2001" });
    expect(said([], "1999..2001").start).toBeUndefined();
  });

  it("an older contract is of the older zoning", () => {
    expect(said([...BEFORE, POOR], undefined, "2015-2022").start).toMatchObject({ geography: "qpv2015" });
  });

  it("nowhere without a figure", () => {
    expect(said([]).start).toBeUndefined();
  });
});

describe("a report without a référentiel starts", () => {
  const reported = (tables: readonly PublishedYears[]) => {
    const start = startingWindow(tables, { contract, longest: true, orOneYear: true });
    return { start, text: start ? startSentences({ start, contract }).join(" ") : "" };
  };

  it("on the zoning with the longest years, and says why and what the contract's own has", () => {
    const { start, text } = reported([...BEFORE, POOR]);
    expect(start).toMatchObject({ geography: "qpv2015", start: "2015", end: "2019", why: "annees" });
    expect(text).toBe(
      "Zonage : QPV 2015, celui dont on a le plus d’années ; deux années, 2015 et 2019. Sur les QPV 2024, ceux d’un contrat 2024-2030, une seule année, 2021 : l’état de départ, sans évolution ; « ecarts creer » en part.",
    );
  });

  it("on that of the contract where it has them, and on the other where that has no gap", () => {
    expect(reported([POOR]).start).toMatchObject({ geography: "qpv2024", why: "contrat" });
    expect(reported(BEFORE).start).toMatchObject({ geography: "qpv2015", why: "sans_ecart" });
    expect(reported([]).start).toBeUndefined();
  });
});

it("the opening year is the one that most leading subjects have, then most indicators, then the latest", () => {
  const job = table("taux_emploi_15_64", "qpv2024", "2020", "2021");
  expect(openingYear([POOR, job, HOUSES])).toMatchObject({
    start: "2021",
    indicators: ["taux_pauvrete_60", "taux_emploi_15_64"],
  });
  expect(openingYear([job])).toMatchObject({ start: "2021" });
});
