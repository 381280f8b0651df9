import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { filesUnder } from "../house/files.ts";

/**
 * Every value and every cell that the sets of printed values hold, against the lines of the documents that they name. The
 * documents lie beside the project, not in it: elsewhere these tests are skipped.
 */
const FOLDER = resolve("..", "shared", "documents");
const isHere = existsSync(FOLDER);
if (!isHere)
  console.warn(
    "test/real: ../shared/documents is absent, printed values are NOT compared with the documents",
  );

/** The text from which each set was taken, by its folder. */
const TEXTS: Readonly<Record<string, string>> = {
  "call/contrat-de-ville-2024": "004",
  "call/contrat-de-ville-2024-tableau": "004",
  "caph/contrat-de-ville-2024": "001",
  "camvs/contrat-de-ville-2024": "000",
  "coeur-de-flandre/contrat-de-ville-2024": "002",
};

/** What documents write in words, with its number. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  "33.3": ["1/3", "1 ménage sur trois"],
  "50": ["La moitié"],
  "75": ["Plus des trois quarts"],
};

type Row = Readonly<Record<string, string>>;
const rowsOf = (file: string): Row[] => parseCsv(readFileSync(file), { columns: true, delimiter: ";" });

/** The sets whose values say on which lines they are printed. */
const SETS = filesUnder("datasets", "observations.csv")
  .filter((file) => rowsOf(file)[0]?.["lignes"] !== undefined)
  .map((file) => file.replace(/^datasets\/|\/observations\.csv$/g, ""));

test("every set of printed values is compared with its document", () => {
  expect(SETS.toSorted()).toEqual(Object.keys(TEXTS).toSorted());
});

/** The line numbers of « 834, 2051 » or « 2016-2018 », each group by itself. */
const groups = (lines: string): number[][] =>
  lines.split(",").map((range) => {
    const [from = 0, to = from] = range.trim().split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });

const plain = (text: string): string =>
  text
    .replace(/<[^>]+>|\*\*/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** A number as a document may write it: its digits in groups of three or not, with a comma or a point, and no other digit around. */
function written(value: string): RegExp {
  const [whole = "", decimals] = value.split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, " ?");
  return new RegExp(
    `(?<![\\d,.])${digits}${decimals === undefined ? "" : `[,.]${decimals}`}(?![\\d]|[,.]\\d)`,
  );
}

describe.skipIf(!isHere)(isHere ? "../shared/documents" : "../shared/documents is absent", () => {
  const names = isHere ? readdirSync(FOLDER) : [];
  const textOf = (set: string): readonly string[] => {
    const name = names.find((one) => new RegExp(`^${TEXTS[set]}_[0-9a-f]{16}\\.txt$`).test(one)) ?? "";
    return readFileSync(resolve(FOLDER, name), "utf8").split("\n");
  };
  const said = (text: readonly string[], lines: readonly number[]): string =>
    plain(lines.map((line) => text[line - 1] ?? "").join(" "));

  test.each(SETS)("each value of %s stands on every line that it names", (set) => {
    const text = textOf(set);
    const rows = rowsOf(`datasets/${set}/observations.csv`);
    expect(rows.length).toBeGreaterThan(10);
    const wrong = rows.flatMap(({ code, indicateur, valeur = "", lignes = "" }) =>
      groups(lignes)
        .map((lines) => said(text, lines))
        .filter(
          (line) => !written(valeur).test(line) && !WORDS[valeur]?.some((words) => line.includes(words)),
        )
        .map((line) => `${code} ${indicateur} ${valeur}: ${line}`),
    );
    expect(wrong).toEqual([]);
  });

  test("a number that is not on the line is found out", () => {
    expect(written("17020").test("17 020€ ")).toBe(true);
    expect(written("17020").test("117 020€")).toBe(false);
    expect(written("36.1").test("36,1% 61,5%")).toBe(true);
    expect(written("36").test("36,1% 61,5%")).toBe(false);
    expect(written("36").test("136")).toBe(false);
  });

  const tabled = SETS.filter((set) => existsSync(`datasets/${set}/tableaux.csv`));
  test.each(tabled)("each cell of the tables of %s is what its lines print", (set) => {
    const text = textOf(set);
    const rows = rowsOf(`datasets/${set}/tableaux.csv`);
    const wrong = rows.filter(({ imprime = "", valeur = "", lignes = "" }) => {
      const line = said(text, groups(lignes).flat());
      return !line.includes(plain(imprime)) || (valeur !== "" && !written(valeur).test(plain(imprime)));
    });
    expect(wrong).toEqual([]);
    const unread = rows.filter(({ valeur, qualificatif }) => (valeur === "") !== (qualificatif === "texte"));
    expect(unread).toEqual([]);
  });
});
