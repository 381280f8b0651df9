import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { filesUnder, stem, textOf } from "./files.ts";

/**
 * An embedded indicator is printed in every contract that reads it: a caveat that is about one contract, one of its lines or
 * one of its places stands in that contract's référentiel (`mises_en_garde`). Its `sources` may name the document in which
 * its definition is read: they are not printed with figures.
 */
const INDICATORS = filesUnder("datasets/indicateurs", ".yaml");

/** Names of the EPCI, without what precedes them (« CA de »), and of the communes and quarters that are embedded. */
function places(): string[] {
  const files = filesUnder("datasets", "territoires.csv");
  const rows = files.flatMap(
    (file) =>
      parseCsv(readFileSync(file), { columns: true, delimiter: ";" }) as Readonly<Record<string, string>>[],
  );
  const names = rows
    .filter(({ type = "" }) => ["epci", "commune", "qpv"].includes(type))
    .map(({ libelle = "" }) => libelle.replace(/^(?:CA|CC|CU) (?:de |du |d’)?(?:la )?/, ""));
  // A quarter called « Centre » or « Gare » is no name by which one is known.
  return [...new Set(names)].filter((name) => /[ -]/.test(name) && name.length > 6);
}

const LINES = /\bl(?:ignes?|\.)[ \u00a0]?\d|\b\d+ IRIS\b|\bdélibération\b|\bd[ée]p[oô]t de\b/iu;

function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "sources" ? [] : texts(inner)));
}

/** The same letters whatever the dashes and the spaces. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s\u00a0–-]+/gu, " ");

function named(text: string, names: readonly string[]): string[] {
  const found = names.filter((name) => ` ${plain(text)} `.includes(` ${plain(name)} `));
  return [...found, ...(LINES.exec(text) ?? [])];
}

test("the rule finds a contract, a line, a place", () => {
  const names = places();
  expect(names.length).toBeGreaterThan(50);
  expect(named("−4,8 % pour la CA de Lens - Liévin cette année", names)).toEqual(["Lens-Liévin"]);
  expect(named("Contrat, l. 834-835", names)).toEqual(["l. 8"]);
  expect(named("moyenne de 30 IRIS", names)).toEqual(["30 IRIS"]);
});

test.each(INDICATORS)("%s is about what it measures, and no contract, line or place of one", (path) => {
  const names = places();
  expect(
    texts(parse(textOf(path))).flatMap((text) => named(text, names)),
    stem(path),
  ).toEqual([]);
});
