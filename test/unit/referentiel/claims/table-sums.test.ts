import { describe, expect, test } from "vitest";
import type { PrintedCell, PrintedTable } from "../../../../src/data/printed-table.ts";
import { claimWhy } from "../../../../src/french/claims.ts";
import type { WrittenSum } from "../../../../src/referentiel/claims/claim-file.ts";
import { recheckClaim } from "../../../../src/referentiel/claims/recheck.ts";
import { sumClaims, sumProblems } from "../../../../src/referentiel/claims/table-sums.ts";

const cell = (
  row: string,
  column: string,
  value: number | undefined,
  changes: Partial<PrintedCell> = {},
): PrintedCell => ({
  row,
  column,
  text: value === undefined ? "???" : String(value),
  ...(value !== undefined && { value, unit: "habitants" }),
  qualifier: "exact",
  lines: "10",
  address: "f:2",
  ...changes,
});

const table = (cells: readonly PrintedCell[]): PrintedTable => ({
  title: "Habitants",
  dataset: "essai",
  cells,
});

const sum = (changes: Partial<WrittenSum> = {}): WrittenSum => ({
  id: "T-1",
  tableau: "Habitants",
  source: { document: "contrat", lignes: "1-10" },
  axe: "rangees",
  parties: ["A", "B"],
  total: "TOTAL",
  ...changes,
});

const TWO = [cell("A", "2017", 30), cell("B", "2017", 12), cell("A", "2021", 31), cell("B", "2021", 12)];

/** Spaces that do not break are of no matter here. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

const read = (cells: readonly PrintedCell[], changes: Partial<WrittenSum> = {}) =>
  sumClaims(sum(changes), [table(cells)]).map((claim) => {
    const found = recheckClaim(claim);
    return [claim.id, found.verdict, found.computed, plain(claimWhy(claim, found))];
  });

describe("the sums of a printed table", () => {
  test("are a claim a column, each against the total of its column", () => {
    const totals = [cell("TOTAL", "2017", 42), cell("TOTAL", "2021", 42)];
    expect(read([...TWO, ...totals])).toEqual([
      ["T-1/1", "coherent", 42, "Affirmé : 42 habitants ; recalculé : 42 habitants."],
      [
        "T-1/2",
        "contradictoire",
        43,
        "Affirmé : 42 habitants ; recalculé : 43 habitants : les deux nombres diffèrent.",
      ],
    ]);
  });

  test("add along the other axis too, and name the line of the total and of each part", () => {
    const cells = [cell("2017", "A", 30), cell("2017", "B", 12), cell("2017", "TOTAL", 42, { lines: "12" })];
    expect(sumClaims(sum({ axe: "colonnes" }), [table(cells)])).toMatchObject([
      {
        id: "T-1",
        text: "« Habitants » : TOTAL = A + B",
        source: { document: "contrat", lines: "12" },
        computation: {
          operation: "somme",
          numbers: [
            { value: 30, label: "A", source: { document: "contrat", lines: "10" } },
            { value: 12, label: "B" },
          ],
        },
        printed: 42,
        decimals: 0,
        approximate: false,
        unit: "habitants",
      },
    ]);
  });

  test("where the table prints no total of a column, there is no claim of it", () => {
    expect(read([...TWO, cell("TOTAL", "2021", 43)]).map(([id]) => id)).toEqual(["T-1"]);
    expect(read([...TWO, cell("TOTAL", "2021", undefined)])).toEqual([]);
  });

  test("without a total that is printed, the sum is computed and nothing is verified", () => {
    const { total: _, ...rest } = sum();
    expect(sumClaims(rest, [table(TWO.slice(0, 2))])[0]?.source).toEqual({
      document: "contrat",
      lines: "1-10",
    });
    expect(
      sumClaims(rest, [table(TWO.slice(0, 2))]).map((claim) => plain(claimWhy(claim, recheckClaim(claim)))),
    ).toEqual(["Aucun total n’est imprimé ; recalculé : 42 habitants."]);
  });

  test("a part without a number is no zero: the total leaves it out, or says nothing", () => {
    const blank = [cell("A", "2020", 30), cell("B", "2020", undefined)];
    expect(read([...blank, cell("TOTAL", "2020", 30)])).toEqual([
      [
        "T-1",
        "contradictoire",
        30,
        "Affirmé : 30 habitants ; somme de 1 nombre imprimé : 30 habitants : le total laisse de côté « B » (imprimé « ??? »).",
      ],
    ]);
    expect(read([...blank, cell("TOTAL", "2020", 42)])).toEqual([
      [
        "T-1",
        "inverifiable",
        30,
        "Affirmé : 42 habitants ; somme de 1 nombre imprimé : 30 habitants, sans « B » (imprimé « ??? ») : rien ne se vérifie.",
      ],
    ]);
  });

  test("shares make a hundred, as far as the digits with which they are printed allow", () => {
    const share = (row: string, value: number, changes: Partial<PrintedCell> = {}) =>
      cell(row, "2017", value, { unit: "%", ...changes });
    const { total: _, ...hundred } = sum({ fait: 100 });
    const upTo = (cells: readonly PrintedCell[]) =>
      sumClaims(hundred, [table(cells)]).map((claim) => recheckClaim(claim));
    expect(upTo([share("A", 49, { decimals: 1 }), share("B", 50.7)])).toMatchObject([
      { verdict: "contradictoire", lower: 99.6, upper: 99.8 },
    ]);
    expect(upTo([share("A", 49), share("B", 50.7)])).toMatchObject([
      { verdict: "arrondi", lower: 99.15, upper: 100.25 },
    ]);
  });

  test("a total that is itself approximate may be a tenth away; its own digits count", () => {
    const about = cell("TOTAL", "2017", 40, { qualifier: "environ" });
    expect(read([...TWO.slice(0, 2), about])[0]?.[1]).toBe("arrondi");
    const digits = cell("TOTAL", "2017", 42, { decimals: 1 });
    expect(sumClaims(sum(), [table([...TWO.slice(0, 2), digits])])[0]?.decimals).toBe(1);
  });

  test("many parts are counted and not named", () => {
    const parts = ["A", "B", "C", "D", "E", "F", "G"];
    const cells = [...parts.map((part) => cell(part, "2017", 1)), cell("TOTAL", "2017", 7)];
    expect(sumClaims(sum({ parties: parts }), [table(cells)])[0]?.text).toBe(
      "« Habitants » : TOTAL = 7 rangees",
    );
  });

  test("of a table that is not there, nothing is claimed", () => {
    expect(sumClaims(sum({ tableau: "Autre" }), [table(TWO)])).toEqual([]);
  });
});

describe("what is wrong in the sums", () => {
  const problems = (
    sums: readonly WrittenSum[],
    tables: readonly PrintedTable[] | undefined = [table(TWO)],
  ) =>
    sumProblems(
      {
        value: { controles: [], tableaux: sums },
        placeOf: (path: readonly (string | number)[]) => ({ file: "controles.yaml", field: path.join(".") }),
      } as unknown as Parameters<typeof sumProblems>[0],
      tables,
      { documents: ["contrat"] } as unknown as Parameters<typeof sumProblems>[2],
    ).map(({ code, place }) => `${code} ${place.field}`);

  test("is said at the word that names nothing", () => {
    expect(
      problems([
        sum({ parties: ["A", "Z"], total: "Somme" }),
        sum({ tableau: "Autre" }),
        sum({ source: { document: "autre" }, parties: ["A", "B"], total: "A", fait: 3 }),
      ]),
    ).toEqual([
      "claim/rangee-inconnue tableaux.0.total",
      "claim/rangee-inconnue tableaux.0.parties.1",
      "claim/tableau-inconnu tableaux.1.tableau",
      "referentiel/document-inconnu tableaux.2.source.document",
      "claim/total-et-fait tableaux.2.fait",
    ]);
  });

  test("is not said where the sets are not known, or nothing is wrong", () => {
    expect(problems([sum({ tableau: "Autre" })], undefined).length).toBe(1);
    const { total: _, ...rest } = sum();
    expect(problems([rest])).toEqual([]);
    expect(
      sumProblems(
        { value: { controles: [] }, placeOf: () => ({ file: "f" }) } as unknown as Parameters<
          typeof sumProblems
        >[0],
        undefined,
        {} as Parameters<typeof sumProblems>[2],
      ),
    ).toEqual([]);
  });
});
