import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { toParquet } from "../../../../src/output/tables/parquet.ts";
import type { Cell, Column, Table } from "../../../../src/output/tables/table.ts";

type Row = Readonly<Record<string, Cell>>;

const column = (name: string, type: Column["type"]): Column<Row> => ({
  name,
  type,
  title: name,
  description: "",
  width: 10,
  cell: (row) => row[name],
});

const table = (rows: readonly Row[]): Table<Row> => ({
  name: "essai",
  title: "Essai",
  columns: [column("texte", "string"), column("nombre", "number"), column("effectif", "integer")],
  rows,
});

const readBack = async (rows: readonly Row[]) => {
  const bytes = await toParquet(table(rows) as Table);
  return parquetReadObjects({ file: bytes.slice().buffer as ArrayBuffer });
};

describe("toParquet", () => {
  it("keeps texts as they are and every digit, and leaves null what is unknown", async () => {
    const rows = [
      { texte: "Cité 12-14 ; « Îlot »", nombre: 0.1 + 0.2, effectif: 3 },
      { texte: "=1+1", nombre: undefined, effectif: undefined },
      { texte: "", nombre: Number.NaN, effectif: -1 },
    ];
    expect(await readBack(rows)).toEqual([
      { texte: "Cité 12-14 ; « Îlot »", nombre: 0.1 + 0.2, effectif: 3 },
      { texte: "=1+1", nombre: null, effectif: null },
      { texte: null, nombre: null, effectif: -1 },
    ]);
  });

  it("gives back any table, in order", async () => {
    const one = fc.record({
      texte: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      nombre: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
      effectif: fc.option(fc.integer(), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 40 }), async (rows) => {
        const expected = rows.map(({ texte, nombre, effectif }) => ({
          texte: texte ?? null,
          nombre: nombre ?? null,
          effectif: effectif ?? null,
        }));
        expect(await readBack(rows)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("writes the same bytes for the same table, an empty one too", async () => {
    expect(await toParquet(table([{ texte: "a" }]) as Table)).toEqual(
      await toParquet(table([{ texte: "a" }]) as Table),
    );
    expect(await readBack([])).toEqual([]);
  });
});
