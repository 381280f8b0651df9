import { expect, test } from "vitest";
import { CHANGE_WORDS } from "../../../src/compare/change-names.ts";
import type { Comparison } from "../../../src/compare/comparison.ts";
import type { ComparabilityRule } from "../../../src/data/comparability.ts";
import {
  besideWords,
  brokenSentences,
  conventionSentences,
  readingWords,
  startingSentence,
} from "../../../src/french/beside.ts";
import { tableRemarks } from "../../../src/output/report/gap-table.ts";
import { indicator } from "../../build.ts";
import { breakRule, tableWithChange } from "./beside-fixture.ts";

const texts = (said: readonly { readonly text: string }[]): string[] => said.map(({ text }) => text);

test("what is beside is named, and years are said", () => {
  expect(besideWords({ kind: "depart", text: "chiffres." })).toBe("État de départ : chiffres.");
  expect(startingSentence(["2019"], "2024-2030")).toMatch(
    /^chiffres de 2019, antérieurs au contrat 2024-2030/,
  );
  expect(startingSentence(["2014", "2016", "2019"], "2024-2030")).toMatch(/^chiffres de 2014 à 2019,/);
});

test("a rate is read in points or as a ratio; amounts say their euros", () => {
  const table = { rows: [] };
  expect(readingWords({ gap: "absolu" }, table, { unit: "%" })).toBe("en points");
  expect(readingWords({ gap: "rapport", euros: "courants" }, table, { unit: "EUR" })).toBe(
    "rapporté à la valeur de l’agglomération, en euros courants",
  );
});

test("what the producers discourage stands beside a verdict, by name; of the EPCI only where a gap is read", () => {
  const epci: ComparabilityRule = {
    ...breakRule("perimetre", "Périmètre de l’EPCI"),
    condition: { kind: "geographies_differentes", territories: ["epci"] },
  };
  const table = tableWithChange(
    [breakRule("r18", "Rupture de 2018"), epci, breakRule("autre", "Ailleurs")],
    ["r18", "perimetre"],
  );
  expect(texts(brokenSentences(table, true))).toEqual([
    "évolution déconseillée entre 2014 et 2019 (Rupture de 2018 ; Périmètre de l’EPCI).",
  ]);
  expect(brokenSentences(table, true)[0]?.brief).toBe(
    "évolution déconseillée entre 2014 et 2019 (2 motifs).",
  );
  expect(texts(brokenSentences(table, false))).toEqual([
    "évolution déconseillée entre 2014 et 2019 (Rupture de 2018).",
  ]);
});

test("a rule of all territories bears on QPV", () => {
  const all: ComparabilityRule = {
    ...breakRule("r", "Zonage"),
    condition: { kind: "geographies_differentes" },
  };
  expect(texts(brokenSentences(tableWithChange([all], ["r"]), false))[0]).toContain("(Zonage)");
});

test("a break that a caveat declares is said too, once; nothing without a change", () => {
  const said = { scope: "evolution", text: "Phrase de r18.", source: "Insee" } as const;
  const own = { scope: "evolution", text: "Nouvelle enquête.", source: "Insee" } as const;
  const table: Comparison = { ...tableWithChange([breakRule("r18", "R")], ["r18"]), breaks: [said, own] };
  expect(texts(brokenSentences(table, true))).toEqual([
    "évolution déconseillée entre 2014 et 2019 (R).",
    "Rupture de série déclarée entre 2014 et 2019 : Nouvelle enquête (Insee).",
  ]);
  expect(
    tableRemarks(table, indicator(), { label: (code) => code }).filter((text) => text.startsWith("Rupture")),
  ).toEqual(["Rupture de série déclarée entre 2014 et 2019 : Nouvelle enquête (Insee)."]);
  expect(texts(brokenSentences({ ...table, rows: [], summary: null }, true))).toEqual([]);
  expect(texts(brokenSentences(tableWithChange([], []), true))).toEqual([]);
});

test("what is a convention in a rule itself is said after its thresholds", () => {
  expect(conventionSentences({ convention: "Deux années comparées." }, [])).toEqual([
    "Deux années comparées.",
  ]);
});

test("no change is said in favour of a QPV: the row may be that of an EPCI against France", () => {
  const words = Object.values(CHANGE_WORDS).flatMap(({ long, short }) => [long, short]);
  expect(words.filter((word) => /qpv|quartier/i.test(word))).toEqual([]);
});
