import { expect, test } from "vitest";
import { printedCells, printedTable } from "../../../../src/output/tables/printed.ts";
import { evaluationOf, INCOME } from "../report/fixture.ts";

const BESIDE = {
  indicator: "imprime",
  territory: "E1",
  period: "2018",
  value: 8222,
  qualifier: "plus_de",
  statistic: "valeur",
  lines: "284",
  note: "Sans source.",
  address: "f:2",
  standing: "differente" as const,
  beside: "revenu",
  besideLabel: INCOME.label,
  published: { territory: "E1", period: "2018", value: 14_050, addresses: ["g:3", "g:4"] },
  difference: -5828,
  same: [],
  others: [],
};

/** A row of a table by the names of its columns. */
const cells = <Row>(
  {
    columns,
    rows,
  }: {
    readonly columns: readonly { name: string; cell: (row: Row) => unknown }[];
    readonly rows: readonly Row[];
  },
  index = 0,
) => {
  const row = rows[index] as Row;
  return Object.fromEntries(columns.map(({ name, cell }) => [name, cell(row)]));
};

test("the workbook lists each printed value beside the published one", () => {
  const own = { ...INCOME, id: "imprime", label: "Revenu imprimé" };
  const alone = {
    ...BESIDE,
    indicator: "autre",
    standing: "sans_equivalent" as const,
    lines: null,
    note: null,
    beside: null,
    published: null,
    difference: null,
  };
  const evaluation = { ...evaluationOf([]), indicators: [INCOME, own], printedBeside: [BESIDE, alone] };
  expect(cells(printedTable(evaluation))).toEqual({
    code: "E1",
    territoire: "CA d’Exemple",
    indicateur: "imprime",
    libelle: "Revenu imprimé",
    periode: "2018",
    imprime: 8222,
    unite: "EUR",
    qualificatif: "plus de",
    statistique: "valeur",
    lignes: "284",
    indicateur_publie: "revenu",
    publie: 14_050,
    difference: -5828,
    lecture: "valeur différente",
    note: "Sans source.",
    adresse: "f:2",
    adresse_publiee: "g:3, g:4",
  });
  expect(cells(printedTable(evaluation), 1)).toMatchObject({
    libelle: "autre",
    unite: "",
    publie: undefined,
    lecture: "aucun indicateur publié de même définition",
  });
});

test("and each cell of the printed tables", () => {
  const evaluation = evaluationOf([]);
  const cell = {
    row: "La santé",
    column: "2015-2022",
    text: "235 242 €",
    value: 235_242,
    unit: "€",
    qualifier: "exact",
    lines: "410",
    address: "f:5",
  };
  const referentiel = {
    ...evaluation.referentiel,
    printedTables: [{ title: "Subventions", dataset: "contrat", cells: [cell] }],
  };
  expect(cells(printedCells({ ...evaluation, referentiel }))).toEqual({
    tableau: "Subventions",
    rangee: "La santé",
    colonne: "2015-2022",
    imprime: "235 242 €",
    valeur: 235_242,
    unite: "€",
    qualificatif: "exact",
    lignes: "410",
    note: undefined,
    adresse: "f:5",
  });
});
