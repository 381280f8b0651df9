import { describe, expect, it } from "vitest";
import { type AnnualFacts, annualReport } from "../../../src/evaluation/annual-report.ts";
import type { NamedOpinion } from "../../../src/follow/councils/consultation.ts";
import { readAnnualRule } from "../../../src/referentiel/annual-rule.ts";
import { TEXT_SECTIONS, type TextSection } from "../../../src/referentiel/free-texts.ts";
import { memoryWorld } from "../../world.ts";

const { value: rule } = await readAnnualRule("2026-11-20", memoryWorld({}));
if (!rule) throw new Error("the décret is read");

const opinion = (given: Partial<NamedOpinion>): NamedOpinion => ({
  council: "conseil_municipal",
  territory: "C1",
  organisation: null,
  state: "rendu",
  sentOn: "2026-02-02",
  until: "2026-03-02",
  receivedOn: "2026-02-20",
  opinion: "favorable",
  contribution: "c1.md",
  followed: null,
  hasGrant: false,
  address: "avis.csv:2",
  name: "Avion (conseil municipal)",
  ...given,
});

const text = (section: TextSection) => ({ section, path: `t/${section}.md`, sha256: "0", text: "x" });
const NOTHING: AnnualFacts = {
  year: 2025,
  referentiel: { id: "petit" },
  measured: 0,
  judged: 0,
  actions: 0,
  consulted: {
    communes: [{ code: "C1", label: "Avion", communes: [] }],
    districts: [{ code: "Q1", label: "Cité 1", communes: ["C1"] }],
  },
  opinions: [],
};
const states = (given: Partial<AnnualFacts>) =>
  Object.fromEntries(annualReport(rule, { ...NOTHING, ...given }).items.map(({ id, state }) => [id, state]));
const why = (id: string, given: Partial<AnnualFacts>) =>
  annualReport(rule, { ...NOTHING, ...given }).items.find((one) => one.id === id)?.why;

describe("the annual report", () => {
  it("lacks nearly everything of a contract of which nothing is written", () => {
    expect(states({})).toEqual({
      orientations: "manque",
      "evolution-loi": "manque",
      "evolution-contrat": "manque",
      actions: "manque",
      signataires: "sans_objet",
      perspectives: "manque",
      articulation: "manque",
      dsu: "manque",
      consultation: "manque",
      annexes: "sans_objet",
      suites: "sans_objet",
    });
    expect(annualReport(rule, NOTHING).isComplete).toBe(false);
    expect(why("orientations", {})).toBe("À écrire dans referentiels/petit/textes/orientations.md.");
  });

  it("is complete once each thing is there", () => {
    const texts = (Object.keys(TEXT_SECTIONS) as TextSection[]).map(text);
    const contributions = [{ name: "c1.md", path: "p", sha256: "0", text: "x" }];
    const opinions = [
      opinion({ hasGrant: true, opinion: "reserves" }),
      opinion({ council: "conseil_citoyen", territory: "Q1", state: "repute_favorable", contribution: null }),
    ];
    const facts = { ...NOTHING, referentiel: { id: "petit", texts, contributions }, opinions };
    const found = annualReport(rule, { ...facts, measured: 1, judged: 2, actions: 3 });
    expect(found.items.every(({ state }) => state === "fait")).toBe(true);
    expect(found).toMatchObject({ isComplete: true, year: 2025, opinions });
    expect(Object.keys(found.rule)).not.toContain("requests");
  });

  it("takes the actions of the follow-up for what was done in the year", () => {
    expect(states({ actions: 2 })["actions"]).toBe("fait");
    expect(why("actions", { actions: 2 })).toBe("2 actions de 2025 saisies dans le suivi.");
    const referentiel = { id: "petit", texts: [text("actions")] };
    expect(why("actions", { referentiel })).toBe("Écrit dans t/actions.md.");
  });

  it("asks for the actions under the DSU where a commune receives it, or nobody says", () => {
    const of = (hasGrant: boolean | null) => why("dsu", { opinions: [opinion({ hasGrant })] });
    expect(of(true)).toBe("À écrire dans referentiels/petit/textes/dsu.md : Avion a reçu la DSU.");
    expect(of(null)).toContain("Dire dans la table « avis »");
    expect(of(false)).toBe("Aucune commune du contrat n’a reçu la DSU en 2025.");
    expect(states({ opinions: [opinion({})] })["dsu"]).toBe("sans_objet");
  });

  it("has nobody to consult where there is no QPV", () => {
    const consulted = { communes: [], districts: [] };
    expect(states({ consulted })["consultation"]).toBe("sans_objet");
    expect(why("consultation", { consulted })).toBe(
      "Aucun quartier prioritaire : aucun conseil n’est à consulter.",
    );
  });

  it("asks for the contribution of who answered, and for what follows from observations", () => {
    const opinions = [opinion({ opinion: "observations" })];
    expect(states({ opinions })).toMatchObject({ annexes: "manque", suites: "manque" });
    expect(states({ opinions: [opinion({ contribution: null })] })["annexes"]).toBe("manque");
    const followed = [opinion({ opinion: "defavorable", followed: "Le calendrier est revu." })];
    expect(states({ opinions: followed })["suites"]).toBe("fait");
    expect(why("suites", { opinions: followed })).toBe(
      "La suite est dite de l’avis qui porte des observations.",
    );
  });
});
