import { describe, expect, it } from "vitest";
import { consultation, grantsOf, namedOpinions } from "../../../../src/follow/councils/consultation.ts";
import { consultedIn } from "../../../../src/follow/councils/consulted.ts";
import { knownOpinion, opinionsOfYear } from "../../../../src/follow/councils/opinion-state.ts";
import { opinionProblems } from "../../../../src/follow/councils/problems.ts";
import { COUNCIL_OPINIONS, type CouncilOpinion } from "../../../../src/follow/tables/council-opinions.ts";
import { isUntouched } from "../../../../src/follow/tables/is-untouched.ts";
import { councilRows } from "../../../../src/follow/workbook/prepared-rows.ts";
import type { WorkbookContext } from "../../../../src/follow/workbook/workbook-context.ts";
import { EPCI, epci, qpv, referentiel } from "../../../build.ts";
import { followContext, followRow } from "../../../follow-rows.ts";

const line = (given: Partial<CouncilOpinion>): CouncilOpinion =>
  followRow(COUNCIL_OPINIONS, { year: 2025, council: "conseil_municipal", territory: "C1", ...given });

const territories = new Map(
  [
    epci("C1", { label: "Avion", kind: "commune", epci: [EPCI] }),
    epci("C3", { label: "Ablain", kind: "commune", epci: [EPCI] }),
    qpv("Q-ancien", { geography: "qpv2015", communes: ["C3"] }),
    qpv("Q2", { label: "Cité 2", geography: "qpv2024", communes: ["C1"] }),
    qpv("Q1", { label: "Cité 1", geography: "qpv2024", communes: ["C1", "C2"] }),
  ].map((one) => [one.code, one]),
);
const consulted = consultedIn(EPCI, territories);

describe("whom the draft of the report is sent to", () => {
  it("is the communes of the QPV of the latest zoning, and these QPV", () => {
    expect(consulted.communes.map(({ label }) => label)).toEqual(["Avion", "C2"]);
    expect(consulted.districts.map(({ label }) => label)).toEqual(["Cité 1", "Cité 2"]);
    expect(consultedIn("999", territories)).toEqual({ communes: [], districts: [] });
  });

  it("is written beforehand in the workbook, but for those that have a line; such a row is no line", () => {
    const records = followContext({ opinions: [line({})] }).records;
    const context = { referentiel: referentiel({ epci: EPCI }), territories, records, year: 2025 };
    expect(councilRows(context as unknown as WorkbookContext)).toEqual([
      { year: 2025, council: "conseil_municipal", territory: "C2" },
      { year: 2025, council: "conseil_citoyen", territory: "Q1" },
      { year: 2025, council: "conseil_citoyen", territory: "Q2" },
    ]);
    expect(isUntouched("opinions", ["year", "council", "territory"])).toBe(true);
    expect(isUntouched("opinions", ["year", "council", "territory", "sentOn"])).toBe(false);
  });
});

describe("an opinion on a day", () => {
  it.each([
    ["nothing was sent", {}, "2026-03-01", "a_transmettre"],
    ["it is sent later", { sentOn: "2026-03-02" }, "2026-03-01", "a_transmettre"],
    ["the month runs to its last day", { sentOn: "2026-01-31" }, "2026-02-28", "en_cours"],
    ["silence is favourable from the day after", { sentOn: "2026-01-31" }, "2026-03-01", "repute_favorable"],
    ["a leap year has one day more", { sentOn: "2028-01-30" }, "2028-02-29", "en_cours"],
    ["one month of a short month", { sentOn: "2026-02-28" }, "2026-03-29", "repute_favorable"],
    [
      "an answer counts before the month is over",
      { sentOn: "2026-02-02", receivedOn: "2026-02-10" },
      "2026-02-10",
      "rendu",
    ],
    [
      "an answer to come is none",
      { sentOn: "2026-02-02", receivedOn: "2026-02-10" },
      "2026-02-09",
      "en_cours",
    ],
    ["an answer without its day", { sentOn: "2026-02-02", opinion: "favorable" }, "2026-02-09", "rendu"],
    ["nobody to ask", { opinion: "aucun_conseil" }, "2026-02-09", "aucun_conseil"],
  ] as const)("%s", (_, given, day, state) => {
    expect(knownOpinion(line(given), day).state).toBe(state);
  });

  it("is of the year that is followed, and hides what is not yet known", () => {
    const context = followContext(
      {
        opinions: [
          line({ sentOn: "2026-02-02", receivedOn: "2026-02-27", opinion: "reserves", contribution: "a.md" }),
          line({ year: 2024 }),
        ],
      },
      {},
      { year: 2025, day: "2026-02-10" },
    );
    expect(opinionsOfYear(context)).toMatchObject([
      { state: "en_cours", until: "2026-03-02", receivedOn: null, opinion: null, contribution: null },
    ]);
  });
});

describe("the consultation", () => {
  const known = (all: readonly CouncilOpinion[], day = "2026-03-01") =>
    consultation(
      consulted,
      all.map((one) => knownOpinion(one, day)),
    );

  it("is to be sent to everyone as long as no line says otherwise", () => {
    expect(known([])).toEqual({
      unsent: [
        { council: "conseil_municipal", name: "Avion" },
        { council: "conseil_municipal", name: "C2" },
        { council: "conseil_citoyen", name: "Cité 1" },
        { council: "conseil_citoyen", name: "Cité 2" },
      ],
      awaited: [],
      answered: 0,
      silent: 0,
    });
  });

  it("counts the conseil citoyen of a commune for each of its QPV, and none where there is none", () => {
    const found = known([
      line({ sentOn: "2026-02-15" }),
      line({ territory: "C2", sentOn: "2026-01-02" }),
      line({ council: "conseil_citoyen", territory: "C2", sentOn: "2026-01-02", opinion: "favorable" }),
      line({ council: "conseil_citoyen", territory: "Q2", opinion: "aucun_conseil" }),
    ]);
    expect(found).toEqual({
      unsent: [],
      awaited: [{ name: "Avion (conseil municipal)", until: "2026-03-15" }],
      answered: 1,
      silent: 1,
    });
  });

  it("says which communes received the DSU, and of which nobody knows", () => {
    const opinions = [line({ hasGrant: true })].map((one) => knownOpinion(one, "2026-03-01"));
    expect(grantsOf(consulted, opinions)).toEqual({ received: ["Avion"], unknown: ["C2"] });
  });

  it("names whom an opinion is of: a commune, another signatory, or the code that nothing names", () => {
    const opinions = [
      line({}),
      line({ council: "autre_signataire", territory: null, organisation: "caf" }),
      line({ territory: null }),
      line({ organisation: "caf" }),
    ].map((one) => knownOpinion(one, "2026-03-01"));
    const names = new Map([
      ["C1", "Avion"],
      ["caf", "Caf du Nord"],
    ]);
    expect(namedOpinions(opinions, (code) => names.get(code)).map(({ name }) => name)).toEqual([
      "Avion (conseil municipal)",
      "Caf du Nord (autre signataire du contrat)",
      " (conseil municipal)",
      "Avion (conseil municipal)",
    ]);
  });
});

describe("what is wrong with opinions", () => {
  it.each([
    ["the commune of a conseil municipal", { territory: "59392", hasGrant: true }, []],
    ["a QPV is not that of a conseil municipal", { territory: "QN05910M" }, ["territory"]],
    ["a conseil citoyen of a QPV", { council: "conseil_citoyen", territory: "QN05910M" }, []],
    ["one of a commune, without the DSU", { council: "conseil_citoyen", territory: "59392" }, []],
    [
      "one of an EPCI, with the DSU",
      { council: "conseil_citoyen", territory: EPCI, hasGrant: false },
      ["territory", "hasGrant"],
    ],
    ["a council that is an organisation too", { organisation: "caf" }, ["organisation"]],
    [
      "another signatory of a commune",
      { council: "autre_signataire", organisation: "caf", hasGrant: true },
      ["territory", "hasGrant"],
    ],
    ["a signatory alone", { council: "autre_signataire", territory: null, organisation: "caf" }, []],
  ] as const)("what nothing reads is said: %s", (_, given, fields) => {
    const said = opinionProblems(followContext({ opinions: [line(given)] }, {}, { year: 2025 }));
    expect(said.map(({ code, place }) => [code, "field" in place ? place.field : ""])).toEqual(
      fields.map((field) => ["avis/colonne-sans-effet", field]),
    );
  });

  it("is said at its cell, of the year that is followed", () => {
    const contributions = ["a.md", "seul.pdf"].map((name) => ({
      name,
      path: `referentiels/x/avis/${name}`,
      sha256: "0",
      text: null,
    }));
    const context = followContext(
      {
        opinions: [
          line({ territory: null }),
          line({ council: "autre_signataire", territory: null, organisation: null }),
          line({ sentOn: "2026-03-12", receivedOn: "2026-02-27", contribution: "a.md" }),
          line({ contribution: "b.md" }),
          line({ year: 2024, territory: null }),
        ],
      },
      {},
      { year: 2025, referentiel: referentiel({ contributions }) },
    );
    expect(
      opinionProblems(context).map(({ code, place }) => [code, "field" in place ? place.field : place.file]),
    ).toEqual([
      ["avis/conseil-sans-nom", "territory"],
      ["avis/conseil-sans-nom", "organisation"],
      ["avis/recu-avant-transmis", "receivedOn"],
      ["avis/contribution-absente", "contribution"],
      ["avis/contribution-sans-ligne", "referentiels/x/avis/seul.pdf"],
    ]);
    expect(opinionProblems(followContext({}))).toEqual([]);
  });
});
