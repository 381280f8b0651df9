import { expect, test } from "vitest";
import { rowTable, textTable } from "../../../../src/output/terminal/text.ts";

const COLUMNS = [
  { header: "Territoire", align: "left", width: 22, gives: true },
  { header: "2019", align: "right" },
] as const;
const ROWS = [["Cité Thiers - Cité Du Rivage", "−11 499"]];

test("a table too wide for its room cuts the names, never a number", () => {
  const lines = textTable(COLUMNS, ROWS, 28).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBe(28);
  expect(lines.at(-1)).toBe("Cité Thiers - Cité…  −11 499");
  expect(textTable(COLUMNS, ROWS).split("\n").at(-1)).toBe("Cité Thiers - Cité Du…  −11 499");
});

test("where nothing holds a table is a list, and the name is whole", () => {
  expect(textTable(COLUMNS, ROWS, 5)).toBe("Territoire : Cité Thiers - Cité Du Rivage\n2019 : −11 499");
});

test("two columns of names give way pooled, the longer one first", () => {
  const columns = [COLUMNS[0], { header: "Référence", align: "left", gives: true }, COLUMNS[1]] as const;
  const rows = [["Cité Thiers - Cité Du Rivage", "CA Valenciennes Métropole", "−11 499"]];
  const last = textTable(columns, rows, 43).split("\n").at(-1);
  expect(last).toBe("Cité Thiers - C…  CA Valenciennes…  −11 499");
});

test("two names that would be cut to the same letters are told apart", () => {
  const columns = [{ header: "Référence", align: "left", width: 24, gives: true }] as const;
  const names = [
    "CA Intercommunale de la Réunion Nord (CINOR)",
    "CA Intercommunale de la Réunion Est (CIREST)",
    "CA CIVIS (Communauté Intercommunale des Villes Solidaires)",
  ];
  const lines = textTable(
    columns,
    names.map((name) => [name]),
  ).split("\n");
  expect(lines.slice(2)).toEqual([
    "CA Intercommuna… (CINOR)",
    "CA Intercommun… (CIREST)",
    "CA CIVIS (Communauté In…",
  ]);
  const same = textTable(columns, [
    ["Quartier prioritaire du Grand Parc Nord"],
    ["Quartier prioritaire du Grand Parc Sud"],
  ]);
  expect(new Set(same.split("\n")).size).toBe(4);
});

test("a cell stands under its own header, whatever the order of the columns", () => {
  const name = {
    header: "Territoire",
    align: "left",
    cell: ({ label }: { label: string }) => label,
  } as const;
  const value = {
    header: "2019",
    align: "right",
    cell: ({ income }: { income: number }) => `${income}`,
  } as const;
  const rows = [{ label: "Cité 4", income: 9870 }];
  expect(rowTable([name, value], rows)).toBe("Territoire  2019\n──────────  ────\nCité 4      9870");
  expect(rowTable([value, name], rows)).toBe("2019  Territoire\n────  ──────────\n9870  Cité 4");
});
