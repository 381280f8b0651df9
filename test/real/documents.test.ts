import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { foldText } from "../../src/kernel/text.ts";
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

/** Texts said verbatim that are not so to the letter; the note of the element, or of its node, says what was mended. */
const MENDED: Readonly<Record<string, string>> = {
  "lens-lievin referentiel P1-Q1": "« décochage »",
  "lens-lievin referentiel P2-Q3": "« les inégalité »",
  "maubeuge-val-de-sambre engagements FER-O4-04": "a running title in the middle of the sentence",
  "maubeuge-val-de-sambre engagements G-COHAB-4": "the marks of two footnotes",
};
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
  /** What a claim puts between « »: the document's words too. */
  readonly affirmed?: readonly string[];
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
        const claim = own["affirmation"];
        if (key === "source" && typeof claim === "string" && quote)
          found[before] = {
            ...quote,
            affirmed: [...claim.matchAll(/«\s*([^»]*?)\s*»/g)].map(([, one]) => one ?? ""),
          };
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
/**
 * The lines that the README of a référentiel says it did not take over: « l. 4320, 4334 et 4459 », or a cell of a table.
 * Where it says that another référentiel has them, the targets of that one must be there: nothing is excused.
 */
function leftOut(referentiel: string): number[] {
  const path = `referentiels/${referentiel}/README.md`;
  const readme = existsSync(path) ? textOf(path) : "";
  const section = readme.split(TARGETS_LEFT)[1]?.split(/^## /m)[0] ?? "";
  const items = section.split(/^(?=- )/m).filter((item) => !/dans `[a-z]/.test(item));
  const listed = [...items.join("").matchAll(/(?:\bl\. |\| )((?:\d{2,5}(?:-\d{2,5})?(?:,\s+| et | à )?)+)/g)];
  return listed.flatMap(([, lines = ""]) => numbersIn(lines.replace(/ et | à /g, ", ")));
}

/** Letters and digits alone: a word cut at the end of a line, or a column, is whole again. */
const letters = (text: string): string => foldText(text.replace(/<[^>]+>/g, "")).replace(/[^a-z0-9]+/g, "");

/** What a quote says between its cuts, each to stand whole and in order in the lines. */
const segments = (quote: string): string[] =>
  quote
    .split(/\[[^\]]*\]|…/)
    .map(letters)
    .filter(({ length }) => length > 3);

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

  const near = (text: readonly string[], lines: string): string => {
    const around = numbersIn(lines).flatMap((line) =>
      Array.from({ length: 2 * MARGIN + 1 }, (_, index) => line - 1 - MARGIN + index),
    );
    return [...new Set(around)]
      .sort((left, right) => left - right)
      .map((index) => text[index] ?? "")
      .join(" ");
  };
  /** The words that do not stand, whole and in order, in the lines that these quotes name. */
  const strangers = (said: readonly string[], held: readonly Quote[]): string[] => {
    const passage = held
      .map(({ referentiel, document, lines }) =>
        letters(near(texts.get(textOfDocument(referentiel, document) ?? "") ?? [], lines)),
      )
      .join(" ");
    return said.flatMap(segments).filter((segment) => !passage.includes(segment));
  };

  test.each(IDS)("what %s says verbatim stands in the lines that it quotes, to the letter", (id) => {
    const wrong = quotes
      .filter((quote) => quote.referentiel === id && quote.verbatim !== undefined)
      .filter((quote) => strangers([quote.verbatim ?? ""], [quote]).length > 0)
      .map(({ file, id: element }) => `${id} ${file} ${element}`);
    expect(wrong).toEqual(Object.keys(MENDED).filter((name) => name.startsWith(`${id} `)));
  });

  test.each(IDS)("what the claims of %s put between « » is in the lines that they quote", (id) => {
    const wrong = quotes
      .filter(({ referentiel, affirmed }) => referentiel === id && affirmed)
      .flatMap(({ affirmed = [], id: element }) => {
        const all = quotes.filter(
          (one) => one.file === "controles" && one.id === element && one.referentiel === id,
        );
        return strangers(affirmed, all).map((segment) => `${element}: ${segment}`);
      });
    expect(wrong).toEqual([]);
  });

  /** The targets of a document are spread over the référentiels that quote it: all must be there to say that one is missing. */
  const isWhole = Object.keys(TEXTS).every(
    (key) => !key.includes("/") || IDS.includes(key.split("/")[0] ?? ""),
  );
  /** The rows of the readings that no target takes over and no README sets aside; each row of a line needs its own. */
  const missingRows = (held: readonly Quote[]): string[] => {
    const taken = new Map<string, Set<string>>();
    for (const { referentiel, document, file, lines, id } of held)
      if (file === "cibles")
        for (const line of numbersIn(lines)) {
          const key = `${textOfDocument(referentiel, document)} ${line}`;
          taken.set(key, (taken.get(key) ?? new Set()).add(`${referentiel}/${id}`));
        }
    const aside = new Set(
      IDS.flatMap((id) => {
        const mine = quotes.filter(({ referentiel }) => referentiel === id);
        const read = new Set(mine.map(({ document }) => textOfDocument(id, document)));
        return [...read].flatMap((text) => leftOut(id).map((line) => `${text} ${line}`));
      }),
    );
    const rows = names
      .filter((name) => name.endsWith("_cibles.csv"))
      .flatMap((name) => {
        const read: Record<string, string>[] = parseCsv(readFileSync(resolve(FOLDER, name)), {
          columns: true,
          delimiter: ";",
          bom: true,
        });
        return read.map((row) => ({
          place: `${row["document"]?.slice(0, 3) || name.slice(0, 3)} l. ${(row["ligne"] ?? "").replace(/[^\d,;-]/g, "")}`,
          label: row["indicateur"],
        }));
      });
    return [...new Set(rows.map(({ place }) => place))].flatMap((place) => {
      const at = rows.filter((row) => row.place === place);
      const [text, lines = ""] = place.split(" l. ");
      const keys = numbersIn(lines).map((line) => `${text} ${line}`);
      const targets = new Set(keys.flatMap((key) => [...(taken.get(key) ?? [])]));
      const isAside = keys.some((key) => aside.has(key));
      return targets.size >= at.length || isAside
        ? []
        : [`${place}: ${at.map(({ label }) => label).join(" ; ")}`];
    });
  };

  test.skipIf(!isWhole)("every target that the readings list is taken over, or said not to be", () => {
    expect(missingRows(quotes)).toEqual([]);
  });

  test.skipIf(!isWhole)("a target that goes missing is seen, alone on its line or one of three", () => {
    const without = (id: string) =>
      missingRows(quotes.filter((quote) => quote.file !== "cibles" || quote.id !== id));
    expect(without("HZ-10")).toEqual([expect.stringContaining("002 l. 1233")]);
    expect(without("C-DC-LLS")).toEqual([expect.stringContaining("001 l. 1290")]);
  });
});
