import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { foldText } from "../../src/kernel/fold-text.ts";
import { foldersIn, stem, textOf } from "../house/files.ts";

/**
 * The référentiels against the documents that they quote: lines that exist, words that stand there, targets that are all
 * taken over or said not to be. The documents lie beside the project, not in it: elsewhere these tests are skipped.
 */
const FOLDER = resolve("..", "shared", "documents");
const isHere = existsSync(FOLDER);
if (!isHere)
  console.warn(
    "test/real: ../shared/documents is absent, the référentiels are NOT compared with their sources",
  );

/** The text that each quoted document is read from, by référentiel and document, or by document alone. */
const TEXTS: Readonly<Record<string, string>> = {
  "lens-lievin/contrat": "004",
  "bethune-bruay/contrat": "004",
  "boulogne-sur-mer/contrat": "004",
  "pas-de-calais": "004",
  "porte-du-hainaut/contrat": "001",
  "maubeuge-val-de-sambre/contrat": "000",
  "porte-du-hainaut": "001",
  maubeuge: "000",
  annexe7: "000",
  "hazebrouck/contrat": "002",
  hazebrouck: "002",
  annexe2: "002",
  "note-2023": "002",
  "note-2024": "002",
  "dossier-presse": "003",
};

/** Of the words of a text that is said verbatim, how many must stand in its lines: hyphens and columns break some. */
const LEAST_FOUND = 0.85;
/** Lines above and below those quoted that may hold the end of a sentence. */
const MARGIN = 2;

interface Quote {
  readonly referentiel: string;
  readonly file: string;
  readonly id: string;
  readonly document: string;
  readonly lines: string;
  /** The words, when they are said to be the document's. */
  readonly verbatim: string | undefined;
}

const IDS = foldersIn("referentiels").map(stem);
const FILES = ["referentiel", "regles", "cibles", "engagements", "controles"];
const textOfDocument = (referentiel: string, document: string): string | undefined =>
  TEXTS[`${referentiel}/${document}`] ?? TEXTS[document];

/** Every source of a référentiel that names lines, with the element that bears it. */
function quotesOf(referentiel: string): Quote[] {
  return FILES.filter((file) => existsSync(`referentiels/${referentiel}/${file}.yaml`)).flatMap((file) => {
    const found: Quote[] = [];
    const visit = (value: unknown, id: string): void => {
      if (typeof value !== "object" || value === null) return;
      const own = value as Record<string, unknown>;
      const here = typeof own["id"] === "string" ? own["id"] : id;
      if (typeof own["document"] === "string" && own["lignes"] !== undefined)
        found.push({
          referentiel,
          file,
          id: here,
          document: own["document"],
          lines: String(own["lignes"]),
          verbatim: undefined,
        });
      for (const [key, inner] of Object.entries(own)) {
        const before = found.length;
        visit(inner, here);
        const text = own["libelle"] ?? own["texte"];
        const quote = found[before];
        if (key === "source" && own["origine"] === "verbatim" && typeof text === "string" && quote)
          found[before] = { ...quote, verbatim: text };
      }
    };
    visit(parseYaml(textOf(`referentiels/${referentiel}/${file}.yaml`)), file);
    return found;
  });
}

/** The line numbers of « 1688-1694, 2255 ». */
function numbersIn(lines: string): number[] {
  return lines.split(/[,;]/).flatMap((range) => {
    const [from = Number.NaN, to = from] = range.trim().split("-").map(Number);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  });
}

const TARGETS_LEFT = "## Cibles non reprises";
/** The lines that the README of a référentiel says it did not take over. */
function leftOut(referentiel: string): number[] {
  const path = `referentiels/${referentiel}/README.md`;
  const readme = existsSync(path) ? textOf(path) : "";
  const section = readme.split(TARGETS_LEFT)[1]?.split(/^## /m)[0] ?? "";
  return [...section.matchAll(/\b\d{2,5}(?:-\d{2,5})?\b/g)].flatMap(([range]) => numbersIn(range));
}

const words = (text: string): string[] =>
  foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3);

describe.skipIf(!isHere)(isHere ? "../shared/documents" : "../shared/documents is absent", () => {
  const names = isHere ? readdirSync(FOLDER) : [];
  const texts = new Map(
    [...new Set(Object.values(TEXTS))].map((number) => {
      const name = names.find((one) => new RegExp(`^${number}_[0-9a-f]{16}\\.txt$`).test(one)) ?? "";
      return [number, isHere ? readFileSync(resolve(FOLDER, name), "utf8").split("\n") : []] as const;
    }),
  );
  const quotes = IDS.flatMap(quotesOf);

  test.each(IDS)("%s quotes lines of documents that are there", (id) => {
    const mine = quotes.filter(({ referentiel }) => referentiel === id);
    const unread = mine
      .filter(({ document }) => !textOfDocument(id, document))
      .map(({ document }) => document);
    expect(
      [...new Set(unread)],
      "documents whose text is not named in this test, and whose lines are quoted",
    ).toEqual([]);
    const wrong = mine.filter(({ document, lines }) => {
      const last = texts.get(textOfDocument(id, document) ?? "")?.length ?? 0;
      const numbers = numbersIn(lines);
      return numbers.length === 0 || numbers.some((line) => !(line >= 1 && line <= last));
    });
    expect(wrong.map((one) => `${one.file} ${one.id}: l. ${one.lines}`)).toEqual([]);
  });

  test.each(IDS)("what %s says verbatim stands in the lines that it quotes", (id) => {
    const wrong = quotes.flatMap(({ referentiel, document, lines, verbatim, file, id: element }) => {
      const text = texts.get(textOfDocument(referentiel, document) ?? "");
      if (referentiel !== id || !verbatim || !text) return [];
      const near = numbersIn(lines).flatMap((line) =>
        Array.from({ length: 2 * MARGIN + 1 }, (_, index) => line - 1 - MARGIN + index),
      );
      const passage = [...new Set(near)]
        .sort((left, right) => left - right)
        .map((index) => text[index] ?? "");
      // A word cut at the end of a line is whole again once spaces and hyphens are gone.
      const held = foldText(passage.join(" ")).replace(/[^a-z0-9]+/g, "");
      const asked = words(verbatim);
      const found = asked.filter((word) => held.includes(word)).length;
      return found >= LEAST_FOUND * asked.length
        ? []
        : [`${file} ${element}: ${found} of ${asked.length} words at l. ${lines}`];
    });
    expect(wrong).toEqual([]);
  });

  /** The targets of a document are spread over the référentiels that quote it: all must be there to say that one is missing. */
  const isWhole = Object.keys(TEXTS).every(
    (key) => !key.includes("/") || IDS.includes(key.split("/")[0] ?? ""),
  );
  test.skipIf(!isWhole)(
    "every target that the readings of the documents list is taken over, or said not to be",
    () => {
      const taken = new Map<string, Set<number>>();
      const take = (text: string | undefined, numbers: readonly number[]): void => {
        if (!text) return;
        const held = taken.get(text) ?? new Set();
        for (const number of numbers) held.add(number);
        taken.set(text, held);
      };
      for (const { referentiel, document, file, lines } of quotes)
        if (file === "cibles") take(textOfDocument(referentiel, document), numbersIn(lines));
      for (const id of IDS) {
        const mine = quotes.filter(({ referentiel }) => referentiel === id);
        for (const text of new Set(mine.map(({ document }) => textOfDocument(id, document))))
          take(text, leftOut(id));
      }
      const missing = names
        .filter((name) => name.endsWith("_cibles.csv"))
        .flatMap((name) => {
          const rows: Record<string, string>[] = parseCsv(readFileSync(resolve(FOLDER, name)), {
            columns: true,
            delimiter: ";",
            bom: true,
          });
          return rows.flatMap((row) => {
            const text = row["document"]?.slice(0, 3) || name.slice(0, 3);
            const lines = (row["ligne"] ?? "").replace(/[^\d,;-]/g, "");
            return numbersIn(lines).some((line) => taken.get(text)?.has(line))
              ? []
              : [`${text} l. ${lines}: ${row["indicateur"]}`];
          });
        });
      expect(missing).toEqual([]);
    },
  );
});
