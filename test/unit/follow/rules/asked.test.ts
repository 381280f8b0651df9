import { expect, test } from "vitest";
import { asked, askedNumber, askedYes, quoted } from "../../../../src/follow/rules/asked.ts";
import type { Requirement } from "../../../../src/follow/rules/requirement.ts";
import { followContext, requirement } from "../../../follow-rows.ts";

const rules = (...requirements: Requirement[]) => followContext({}, { requirements });

test("the rule of a year is the one in force on its last day, or on the day of reading while it lasts", () => {
  const context = rules(
    requirement("fiche_avant", "03-31", { id: "old", to: "2025-06-30" }),
    requirement("fiche_avant", "02-28", { id: "new", from: "2025-07-01" }),
  );
  expect(asked(context, "fiche_avant")?.id).toBe("new");
  expect(asked({ ...context, day: "2025-06-30" }, "fiche_avant")?.id).toBe("old");
  expect(asked({ ...context, year: 2024, day: "2026-05-01" }, "fiche_avant")?.id).toBe("old");
  expect(asked({ ...context, year: 2023 }, "fiche_avant")).toBeUndefined();
});

test("of two that hold on a day, the last that began", () => {
  const context = rules(
    requirement("fiche_avant", "02-28", { id: "new", from: "2025-01-01" }),
    requirement("fiche_avant", "03-31", { id: "old", from: "2024-01-01" }),
    requirement("fiche_avant", "04-30", { id: "always" }),
  );
  expect(asked(context, "fiche_avant")?.id).toBe("new");
});

test("a yes, a number: what is left open or said otherwise asks nothing", () => {
  expect(askedYes(rules(requirement("solde_apres_fiche", true)), "solde_apres_fiche")?.value).toBe(true);
  expect(askedYes(rules(requirement("solde_apres_fiche", false)), "solde_apres_fiche")).toBeUndefined();
  expect(askedYes(rules(requirement("solde_apres_fiche", null)), "solde_apres_fiche")).toBeUndefined();
  expect(askedNumber(rules(requirement("plafond_sip", 5000)), "plafond_sip")?.value).toBe(5000);
  expect(askedNumber(rules(requirement("plafond_sip", null)), "plafond_sip")).toBeUndefined();
  expect(askedNumber(rules(), "plafond_sip")).toBeUndefined();
});

test.each<[Requirement, string]>([
  [requirement("solde_apres_fiche", true), "le solde n’est versé qu’après la fiche (contrat, l. 12)"],
  [
    requirement("fiche_avant", "03-31"),
    "la fiche de suivi-bilan est reçue au plus tard le 31 mars (contrat, l. 12)",
  ],
  [
    requirement("fiche_avant", "04-01"),
    "la fiche de suivi-bilan est reçue au plus tard le 1er avril (contrat, l. 12)",
  ],
  [
    requirement("convention_tfpb_avant", "2025-01-01"),
    "chaque bailleur a signé sa convention d’abattement avant le 1er janvier 2025 (contrat, l. 12)",
  ],
  [
    requirement("plafond_sip", 5000),
    "plafond d’un soutien aux initiatives de proximité : 5 000 € (contrat, l. 12)",
  ],
  [
    requirement("plafond_hors_contrat", 0.025),
    "plafond de crédits du programme 147 hors du contrat : 2,5 % (contrat, l. 12)",
  ],
  [requirement("part_dsil", 0.15), "part de la DSIL pour les quartiers prioritaires : 15 % (contrat, l. 12)"],
  [requirement("rubriques_de_la_fiche", 13), "rubriques que la fiche doit remplir : 13 (contrat, l. 12)"],
  [
    requirement("fiche_jour_compris", null),
    "le jour limite de la fiche compte, sans le préciser (contrat, l. 12)",
  ],
  [
    requirement("solde_apres_fiche", true, { source: { document: "charte" } }),
    "le solde n’est versé qu’après la fiche (charte)",
  ],
])("a message quotes what is asked and where it is written: %#", (one, words) => {
  expect(quoted(one).replaceAll(/[\u00a0\u202f]/g, " ")).toBe(words);
});
