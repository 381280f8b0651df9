import { describe, expect, test } from "vitest";
import { readCsv } from "../../../src/files/csv.ts";
import { readPrintedTables, TABLE_COLUMNS, tableProblems } from "../../../src/workspace/printed-tables.ts";
import { dataset, resource } from "../../build.ts";
import { memoryWorld } from "../../world.ts";

const FILE = "datasets/contrat/tableaux.csv";
const csv = (...lines: readonly string[]): string => `${[TABLE_COLUMNS.join(";"), ...lines].join("\n")}\n`;

const problems = (...lines: readonly string[]) =>
  tableProblems(readCsv(csv(...lines), FILE, ";", TABLE_COLUMNS).value ?? [], FILE).map(
    ({ code, place: { line, field } }) => `${code} ${line} ${field}`,
  );

const SET = dataset("contrat", {
  resources: [resource("datasets/contrat/observations.csv"), resource(FILE, "tableaux")],
});

describe("the tables that a document prints", () => {
  test("are read cell by cell, in the order of the file, with the digits that were printed", async () => {
    const text = csv(
      "Formation;CAP-BEP;2017;49.0%;49.0;%;exact;312;",
      "Collège;Privé;2021;nb;;;texte;328;Sans nombre.",
      "Formation;BAC;2017;14.1%;14.1;%;exact;313;",
    );
    expect(await readPrintedTables([SET, dataset("autre")], memoryWorld({ [FILE]: text }))).toEqual([
      {
        title: "Formation",
        dataset: "contrat",
        cells: [
          {
            row: "CAP-BEP",
            column: "2017",
            text: "49.0%",
            value: 49,
            decimals: 1,
            unit: "%",
            qualifier: "exact",
            lines: "312",
            address: `${FILE}:2`,
          },
          {
            row: "BAC",
            column: "2017",
            text: "14.1%",
            value: 14.1,
            unit: "%",
            qualifier: "exact",
            lines: "313",
            address: `${FILE}:4`,
          },
        ],
      },
      {
        title: "Collège",
        dataset: "contrat",
        cells: [
          {
            row: "Privé",
            column: "2021",
            text: "nb",
            qualifier: "texte",
            lines: "328",
            note: "Sans nombre.",
            address: `${FILE}:3`,
          },
        ],
      },
    ]);
  });

  test("of a file that is not there, or whose columns are others, there are none", async () => {
    expect(await readPrintedTables([SET], memoryWorld({}))).toEqual([]);
    expect(await readPrintedTables([SET], memoryWorld({ [FILE]: "a;b\n1;2\n" }))).toEqual([]);
  });

  test("what is wrong in them is said at the cell", () => {
    expect(
      problems(
        "T;A;2017;316;316;élèves;exact;304;",
        "T;A;2017;303;303;élèves;exact;304;",
        "T;;2017;1 200;1 200;élèves;exact;;",
        "U;A;2017;316;316;élèves;exact;304;",
      ),
    ).toEqual([
      "dataset/cellule-double 3 rangee",
      "csv/cellule-vide 4 rangee",
      "csv/cellule-vide 4 lignes",
      "csv/nombre 4 valeur",
    ]);
    expect(problems("T;A;2017;-3;-3;points;exact;367;", "T;B;2017;nb;;;texte;328;")).toEqual([]);
  });
});
