import { describe, expect, test } from "vitest";
import type { Followed } from "../../../src/follow/standing/followed.ts";
import {
  deadlineWords,
  followUpHeading,
  kindCounts,
  lastWords,
  standingWords,
  stateCounts,
} from "../../../src/french/follow-up.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

const one = (changes: Partial<Followed> = {}): Followed => ({
  id: "C-1",
  kind: "cible",
  label: "Conventions",
  by: "Bailleurs",
  due: "2024-12-31",
  duePrinted: "avant le 1er janvier 2025",
  state: "hors_delai",
  group: "echeances",
  last: { from: "releve", date: "2025-02-01", value: true, address: "referentiels/essai/releves.csv:2" },
  parties: null,
  source: null,
  ...changes,
});

test("where an element stands, by when, who, what is known", () => {
  expect(plain(standingWords(one(), "essai"))).toBe(
    "Hors délai ; échéance le 31 décembre 2024 ; Bailleurs ; relevé le 1er février 2025 : oui (releves.csv:2).",
  );
  expect(
    standingWords(one({ state: "rien", due: null, duePrinted: null, by: null, last: null }), "essai"),
  ).toBe("Rien de saisi.");
});

test("who of several parties stands where", () => {
  const parties = [
    { id: "C-1/a", name: "SIGH", state: "tenu" as const, last: null },
    { id: "C-1/b", name: "HDN", state: "echue" as const, last: null },
    { id: "C-1/c", name: "Partenord", state: "tenu" as const, last: null },
  ];
  expect(standingWords(one({ parties, last: null }), "essai")).toMatch(
    /Bailleurs ; tenu pour SIGH, Partenord ; échue, aucun relevé depuis pour HDN\.$/,
  );
});

describe("the latest thing known", () => {
  const last = { from: "releve", date: "2025", address: "datasets/a.csv:3" } as const;
  test.each([
    [12, "relevé en 2025 : 12 (datasets/a.csv:3)"],
    [false, "relevé en 2025 : non (datasets/a.csv:3)"],
    [null, "relevé en 2025 : inconnu (datasets/a.csv:3)"],
    [undefined, "relevé en 2025 (datasets/a.csv:3)"],
  ])("%s", (value, words) => {
    expect(lastWords({ ...last, value }, "essai")).toBe(words);
  });
});

test("without a date, the document’s own words; without either, nothing", () => {
  expect(deadlineWords({ due: null, duePrinted: "dès 2024" })).toBe("échéance imprimée : « dès 2024 »");
  expect(deadlineWords({ due: null, duePrinted: null })).toBeUndefined();
});

test("how many of each kind and of each state", () => {
  const kinds = ["cible", "engagement", "engagement", "suivi", "question", "releve"] as const;
  const all = kinds.map((kind) => one({ kind, state: kind === "cible" ? "tenu" : "rien" }));
  expect(kindCounts(all)).toBe(
    "1 cible, 2 engagements, 1 indicateur de suivi, 1 question, 1 relevé que seule une règle lit",
  );
  expect(stateCounts(all)).toBe("tenu (1), rien de saisi (5)");
  expect(plain(followUpHeading(all, "2026-11-20"))).toMatch(
    /^Suivi au 20 novembre 2026 : 6 identifiants \(1 /,
  );
});
