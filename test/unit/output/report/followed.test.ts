import { expect, it } from "vitest";
import type { Evaluation } from "../../../../src/evaluation/evaluation.ts";
import type { Followed } from "../../../../src/follow/standing/followed.ts";
import { followedView } from "../../../../src/output/report/followed.ts";

const one = (id: string, changes: Partial<Followed>): Followed => ({
  id,
  kind: "engagement",
  label: `Faire\n  ${id}`,
  by: "CAF",
  due: null,
  duePrinted: null,
  state: "rien",
  group: "rien",
  last: null,
  parties: null,
  source: null,
  ...changes,
});

const view = (followed: readonly Followed[]) =>
  followedView({ referentiel: { id: "essai" }, followed, date: "2026-11-29" } as unknown as Evaluation);

it("says one by one what there is something to say of", () => {
  const { groupes } = view([one("E-1", { state: "echue", group: "echeances", due: "2024" })]);
  expect(groupes).toMatchObject([
    {
      lignes: [
        { id: "E-1", libelle: "Faire E-1", etat: "Échue, aucun relevé depuis ; échéance en 2024 ; CAF." },
      ],
      listes: [],
    },
  ]);
});

it("lists the others by kind and state, and leaves none out", () => {
  const all = [
    one("E-1", {}),
    one("I-1", { kind: "suivi" }),
    one("E-2", {}),
    one("E-3", { state: "a_venir" }),
    one("C-1", { kind: "cible", state: "sans_objet", group: "sans_objet" }),
  ];
  const { chapeau, groupes } = view(all);
  expect(chapeau).toContain("5 identifiants");
  expect(groupes.map(({ listes }) => listes)).toEqual([
    [
      { titre: "2 engagements, rien de saisi", ids: ["E-1", "E-2"] },
      { titre: "1 indicateur de suivi, rien de saisi", ids: ["I-1"] },
      { titre: "1 engagement, à venir", ids: ["E-3"] },
    ],
    [{ titre: "1 cible, sans objet", ids: ["C-1"] }],
  ]);
});
