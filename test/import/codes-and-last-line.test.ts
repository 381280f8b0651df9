import { expect, test } from "vitest";
import { showImport } from "../../src/output/terminal/import.ts";
import { emptyFolder, file, imported } from "./workspace.ts";

const HEAD = "CODGEO;NBMENFISC20;NBPERSMENFISC20;MED20;TP6020";
const ROW = "500;1200;21000;12";

/** What importing a table of communes says: outcome, then code, line, column and message of each problem. */
async function said(text: string) {
  const path = await file("cc_filosofi_2020_COM.csv", text);
  const { outcomes, diagnostics, report } = await imported(emptyFolder(), [path], {}, true);
  return {
    outcome: outcomes[0],
    report,
    problems: diagnostics.map(
      ({ code, place, message }) => [code, place.line, place.column, message] as const,
    ),
  };
}

const table = (codes: readonly string[]) =>
  `${[HEAD, ...codes.map((code) => `${code};${ROW}`)].join("\n")}\n`;

test("three thousand codes without their zeros are one message, with their number and the first of them", async () => {
  const codes = Array.from({ length: 3000 }, (_, row) => String(1001 + row));
  const { outcome, problems } = await said(table(["62498", "01999", ...codes]));
  expect(outcome).toBe("explique");
  expect(problems).toEqual([
    [
      "import/zeros-perdus",
      4,
      1,
      "colonne « CODGEO » : codes (commune) sans leurs zéros de tête : 3\u202f000, le premier « 1001 » au lieu de « 01001 »",
    ],
  ]);
});

test("where no code is whole, they are said to be those that they would be, and not of a system that has none", async () => {
  const { problems } = await said(table(["1001", "1002", "1004"]));
  expect(problems.map(([code, , , message]) => [code, message.includes("(commune)")])).toEqual([
    ["import/zeros-perdus", true],
  ]);
});

test("a code that no zero would mend is said apart, at its line", async () => {
  const { problems } = await said(table(["1001", "ABC", "59606"]));
  expect(problems.map(([code, line]) => [code, line])).toEqual([
    ["import/code-invalide", 3],
    ["import/zeros-perdus", 2],
  ]);
});

test("a long table says it once too", async () => {
  const rows = ["59606", "1001", "1002"].map((code) => `${code};population_municipale;2020;100`);
  const path = await file("longue.csv", `code;indicateur;periode;valeur\n${rows.join("\n")}\n`);
  const { diagnostics } = await imported(emptyFolder(), [path], {}, true);
  const found = diagnostics.map(({ code, place }) => [code, place.line]);
  expect(found).toEqual([["import/zeros-perdus", 3]]);
});

test.each<[string, string, string, readonly (readonly [string, number, number])[]]>([
  ["whole, with its line end", `59606;${ROW}\n62498;${ROW}\n`, "importe", []],
  ["whole, without it, as many producers write it", `59606;${ROW}\n62498;${ROW}`, "importe", []],
  ["cut in a cell in the middle", `59606;${ROW}\n62498;500;12`, "explique", [["import/tronque", 3, 1]]],
  [
    "cut in its code, which proves no eaten zero",
    `59606;${ROW}\n62498;${ROW}\n624`,
    "explique",
    [["import/tronque", 4, 1]],
  ],
  ["cut within quotation marks", `59606;${ROW}\n62498;500;1200;"210`, "explique", [["import/tronque", 3, 1]]],
  [
    "cut in its last cell",
    `59606;${ROW}\n62498;500;1200;21000;1`,
    "importe",
    [["import/fin-de-fichier", 3, 22]],
  ],
  [
    "cut before its last cell",
    `59606;${ROW}\n62498;500;1200;21000;`,
    "importe",
    [["import/fin-de-fichier", 3, 22]],
  ],
  ["alone", `59606;${ROW}`, "importe", []],
  ["short, but with its line end", `59606;${ROW}\n62498;500;1200;21000;1\n`, "importe", []],
  [
    "after a quotation mark that is open since a line above",
    `59606;500;1200;"21000;12\n62498;${ROW}`,
    "explique",
    [
      ["csv/cellules", 2, 1],
      ["csv/malforme", 2, 1],
    ],
  ],
])("a last line that is %s", async (_, rows, outcome, problems) => {
  const found = await said(`${HEAD}\n${rows}`);
  expect([found.outcome, found.problems.map(([code, line, column]) => [code, line, column])]).toEqual([
    outcome,
    problems,
  ]);
});

test("lines that end as Macintosh and Windows wrote them are counted as well", async () => {
  for (const end of ["\r", "\r\n"]) {
    const { problems } = await said([HEAD, `59606;${ROW}`, `62498;500;1200;"210`].join(end));
    expect(problems.map(([code, line]) => [code, line])).toEqual([["import/tronque", 3]]);
  }
});

test("the line that says « importé » says how many columns are not read, and so does the last one", async () => {
  const { report } = await said(
    table(["59606", "62498"]).replace(HEAD, `${HEAD};INCONNUE`).replaceAll(";12\n", ";12;3\n"),
  );
  const lines = showImport(report ?? { files: [], isDryRun: true }, 80).split("\n");
  expect(lines[1]).toBe("  serait importé, sauf 2 colonnes mises de côté");
  expect(lines.at(-2)).toBe("importé : 1 ; colonnes mises de côté : 2");
});
