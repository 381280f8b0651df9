import { describe, expect, it } from "vitest";
import { annualBrief, annualLists } from "../../../src/french/annual-brief.ts";
import {
  type AnnualFact,
  annualWhy,
  countsSentence,
  draftSentence,
  readInSentence,
} from "../../../src/french/annual-report.ts";

const unsent = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    council: "conseil_citoyen" as const,
    name: `Cité ${index}`,
  }));

const CASES: readonly (readonly [AnnualFact, string])[] = [
  [{ kind: "texte", path: "t.md" }, "Écrit dans t.md."],
  [{ kind: "texte_absent", path: "t.md", isOptional: true }, "Facultatif : rien n’est écrit dans t.md."],
  [{ kind: "ecarts", count: 1 }, "1 indicateur a un écart mesuré à deux dates."],
  [{ kind: "ecarts", count: 3 }, "3 indicateurs ont un écart mesuré à deux dates."],
  [
    { kind: "ecarts_absent" },
    "Aucun indicateur n’a d’écart mesuré à deux dates : rien ne dit une évolution.",
  ],
  [{ kind: "constats", count: 4 }, "4 constats et cibles ont un verdict."],
  [
    { kind: "constats_absent" },
    "Aucun constat, aucune cible n’a de verdict : saisir les relevés des cibles, ou donner une règle aux questions.",
  ],
  [{ kind: "actions", path: undefined, count: 1, year: 2025 }, "1 action de 2025 saisie dans le suivi."],
  [{ kind: "actions", path: "t.md", count: 0, year: 2025 }, "Écrit dans t.md."],
  [
    { kind: "actions", path: "t.md", count: 2, year: 2025 },
    "Écrit dans t.md ; 2 actions de 2025 saisies dans le suivi.",
  ],
  [
    { kind: "actions_absent", path: "t.md", year: 2025 },
    "À écrire dans t.md, ou saisir les actions de 2025 dans le classeur de suivi.",
  ],
  [
    { kind: "dsu_absent", path: "t.md", communes: ["A", "B", "C"] },
    "À écrire dans t.md : A, B et C ont reçu la DSU.",
  ],
  [
    { kind: "dsu_inconnu_absent", communes: ["A", "B"], year: 2025 },
    "Dire dans la table « avis », colonne « dsu », si ces communes ont reçu la DSU en 2025 : A, B.",
  ],
  [{ kind: "dsu_sans_objet", year: 2025 }, "Aucune commune du contrat n’a reçu la DSU en 2025."],
  [{ kind: "consultation", answered: 2, silent: 0 }, "2 avis rendus."],
  [
    { kind: "consultation", answered: 1, silent: 2 },
    "1 avis rendu ; 2 réputés favorables, faute de réponse dans le mois.",
  ],
  [
    {
      kind: "consultation_absent",
      unsent: [
        { council: "conseil_municipal", name: "Avion" },
        { council: "conseil_citoyen", name: "Cité 1" },
        { council: "conseil_citoyen", name: "Cité 2" },
      ],
      awaited: [{ name: "Lens (conseil municipal)", until: "2026-03-02" }],
    },
    "Projet à transmettre au conseil municipal de : Avion ; aux conseils citoyens de : Cité 1, Cité 2. Réponse attendue de : Lens (conseil municipal) jusqu’au 2\u00a0mars 2026.",
  ],
  [{ kind: "annexes", count: 1 }, "1 contribution annexée."],
  [
    { kind: "annexes_absent", names: ["Avion (conseil municipal)"] },
    "À ranger dans avis/, et à nommer dans la table « avis » : ce qu’a envoyé Avion (conseil municipal).",
  ],
  [{ kind: "suites", count: 2 }, "La suite est dite des 2 avis qui portent des observations."],
  [
    { kind: "suites_absent", path: "t.md", names: ["A", "B"] },
    "À écrire dans t.md, ou dans la colonne « suite » de la table « avis », pour : A, B.",
  ],
  [{ kind: "consultation_sans_objet" }, "Aucun quartier prioritaire : aucun conseil n’est à consulter."],
  [{ kind: "suites_sans_objet" }, "Aucun avis ne porte d’observation."],
];

describe("why something that is asked of the annual report is there or missing", () => {
  it.each(CASES)("%j", (fact, expected) => {
    expect(annualWhy(fact)).toBe(expected);
  });

  it("is short where councils are many", () => {
    const few: AnnualFact = { kind: "consultation_absent", unsent: unsent(2), awaited: [] };
    expect(annualBrief(few)).toBe(annualWhy(few));
    const towns = [{ council: "conseil_municipal" as const, name: "Avion" }];
    expect(annualBrief({ kind: "consultation_absent", unsent: [...towns, ...unsent(7)], awaited: [] })).toBe(
      "Projet à transmettre à 1 conseil municipal et 7 conseils citoyens. Leurs noms sont en annexe.",
    );
    const communes = Array.from({ length: 7 }, (_, index) => `Commune ${index}`);
    expect(annualBrief({ kind: "dsu_inconnu_absent", communes, year: 2025 })).toBe(
      "Dire si elles ont reçu la DSU en 2025 : 7 communes. Leurs noms sont en annexe.",
    );
    const awaited = Array.from({ length: 7 }, () => ({ name: "A", until: "2026-03-02" }));
    expect(annualBrief({ kind: "consultation_absent", unsent: [], awaited })).toBe(
      "Réponse attendue de 7 conseils. Leurs noms sont en annexe.",
    );
    // Each of whom the words count is named by a list of the annex.
    expect(annualLists({ kind: "dsu_inconnu_absent", communes, year: 2025 })).toEqual([
      { title: "Communes dont il faut dire si elles ont reçu la DSU en 2025", names: communes },
    ]);
    const many: AnnualFact = { kind: "consultation_absent", unsent: [...towns, ...unsent(7)], awaited };
    expect(annualLists(many).map(({ title, names }) => [title, names.length])).toEqual([
      ["Conseils municipaux à qui transmettre le projet", 1],
      ["Conseils citoyens à qui transmettre le projet", 7],
      ["Conseils dont une réponse est attendue", 7],
    ]);
    expect(annualLists(few)).toEqual([]);
  });
});

it.each<[AnnualFact, string]>([
  [{ kind: "texte_absent", path: "x/textes/t.md", isOptional: false }, "Texte à écrire."],
  [{ kind: "texte_absent", path: "x/textes/t.md", isOptional: true }, "Facultatif : aucun texte."],
  [{ kind: "constats_absent" }, "Aucun constat, aucune cible n’a de verdict."],
  [
    { kind: "actions_absent", path: "x/textes/actions.md", year: 2025 },
    "Aucun texte, aucune action de 2025 saisie dans le suivi.",
  ],
  [
    { kind: "dsu_absent", path: "x/textes/dsu.md", communes: ["Lens", "Avion"] },
    "Texte à écrire : Lens et Avion ont reçu la DSU.",
  ],
  [
    { kind: "dsu_inconnu_absent", communes: ["Lens", "Avion"], year: 2025 },
    "Dire si elles ont reçu la DSU en 2025 : Lens, Avion.",
  ],
  [
    { kind: "dsu_inconnu_absent", communes: ["Lens"], year: 2025 },
    "Dire si elle a reçu la DSU en 2025 : Lens.",
  ],
  [{ kind: "annexes_absent", names: ["A"] }, "À joindre au rapport : ce qu’a envoyé A."],
  [{ kind: "suites_absent", path: "t.md", names: ["A", "B"] }, "Suite à dire, pour : A, B."],
  [{ kind: "ecarts", count: 2 }, "2 indicateurs ont un écart mesuré à deux dates."],
])("a committee reads neither a file nor a column: %j", (fact, expected) => {
  expect(annualBrief(fact)).toBe(expected);
});

it("a draft says how many things are missing", () => {
  expect(draftSentence(3)).toBe("Projet : il manque 3 éléments que le décret demande.");
  expect(countsSentence([{ state: "fait" }, { state: "fait" }, { state: "manque" }])).toBe(
    "2 faits, 1 qui manque, 0 sans objet",
  );
  expect(readInSentence([{ title: "A", date: "2015-09-07" }, { title: "B" }])).toBe(
    "Présentations lues : A (7\u00a0septembre 2015) ; B.",
  );
});
