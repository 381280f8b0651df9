import { describe, expect, test } from "vitest";
import type { Followed, FollowedParty } from "../../../src/follow/standing/followed.ts";
import {
  classCounts,
  missingWords,
  printedDeadline,
  promisedFor,
  proofWords,
  reviewHeading,
} from "../../../src/french/commitment-review.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const party = (name: string, state: FollowedParty["state"]): FollowedParty => ({
  id: `E-1/${name}`,
  name,
  state,
  last: null,
});

test("how many commitments, of how many, on which day", () => {
  expect(plain(reviewHeading([{ by: "ARS" }, { by: "ARS" }, { by: "Ville" }], "2026-11-29"))).toBe(
    "3 engagements du contrat, 2 signataires ou groupes de signataires, au 29 novembre 2026.",
  );
});

test.each<[string | null, string | null, string, string]>([
  ["2025-12-31", "avant le 1er janvier 2026", "31 décembre 2025", "« avant le 1er janvier 2026 »"],
  ["2025", "premier sem. 2025", "En 2025", ""],
  ["2025-06", "au printemps", "En juin 2025", "« au printemps »"],
  ["2025", null, "En 2025", ""],
  [null, "dès 2024", "« dès 2024 »", ""],
  [null, null, "Sans date", ""],
])("due %s, printed %s", (due, duePrinted, words, printed) => {
  expect(plain(promisedFor({ due, duePrinted }))).toBe(words);
  expect(printedDeadline({ due, duePrinted })).toBe(printed);
});

describe("what shows where a commitment stands", () => {
  const last = { from: "declaration", date: "2025-12-04", text: "tenu", address: "a.csv:2" } as const;
  test("the latest thing known, what establishes it, what follows", () => {
    const said = { proof: "Revue du 4 décembre", outlook: "Poste reconduit." };
    expect(plain(proofWords({ last, parties: null }, said))).toBe(
      "Déclaré le 4 décembre 2025 : tenu. Revue du 4 décembre. Suite : Poste reconduit.",
    );
  });
  test("who of several stands where; nothing while nothing is known", () => {
    const parties = [party("SIGH", "tenu"), party("HDN", "echue")];
    expect(proofWords({ last: null, parties })).toBe("Tenu pour SIGH. Échue, aucun relevé depuis pour HDN.");
    expect(proofWords({ last: null, parties: null })).toBe("");
  });
});

describe("what is missing", () => {
  test.each<[Followed["state"], string | null, string]>([
    ["non_tenu", "2025", "L’échéance est passée : nouvelle date, ou abandon, à décider."],
    ["non_tenu", null, "La suite est à décider."],
    ["echue", "2025", "Réponse à demander."],
    ["reporte", null, "Nouvelle date à fixer."],
    ["tenu", null, ""],
  ])("%s, due %s", (state, due, words) => {
    expect(missingWords({ state, due, parties: null })).toBe(words);
  });
  test.each<[Followed["state"], readonly FollowedParty[], string]>([
    ["tenu", [party("a", "tenu"), party("b", "tenu")], ""],
    [
      "hors_delai",
      [party("a", "hors_delai"), party("b", "rien"), party("c", "tenu")],
      "Reste à tenir par b.",
    ],
    ["commence", [party("a", "commence"), party("b", "rien")], "Aucun de ceux qu’il lie ne l’a encore tenu."],
    ["rien", [party("a", "rien"), party("b", "rien")], ""],
  ])("%s of several", (state, parties, words) => {
    expect(missingWords({ state, due: null, parties })).toBe(words);
  });
});

test("how many in each class, agreed; those that none is in are left out", () => {
  const one = [
    "retard",
    "sans_reponse",
    "bientot",
    "en_cours",
    "tenu",
    "plus_tard",
    "rien",
    "sans_objet",
  ] as const;
  expect(classCounts(one.map((of) => [of, 1] as const))).toBe(
    "8 engagements : 1 en retard ou non tenu, 1 sans réponse depuis l’échéance, 1 dû d’ici la fin de l’année, 1 en cours, 1 tenu, 1 dû plus tard, 1 sans échéance datée ni réponse, 1 sans objet.",
  );
  expect(
    classCounts([
      ["retard", 2],
      ["bientot", 2],
      ["tenu", 3],
      ["plus_tard", 2],
      ["rien", 0],
    ]),
  ).toBe(
    "9 engagements : 2 en retard ou non tenus, 2 dus d’ici la fin de l’année, 3 tenus, 2 dus plus tard.",
  );
});
