import { utils, write } from "@e965/xlsx";
import { beforeEach, describe, expect, test } from "vitest";
import { readFollowFiles } from "../../../../src/follow/reading/read-follow-up.ts";
import { readSheets } from "../../../../src/formats/sheets.ts";
import { memoryCache, memoryWorld } from "../../../world.ts";
import { lists } from "./lists.ts";

/** A cache in memory, and how many workbooks were opened. */
const { cache, entries: kept } = memoryCache();
let opened = 0;
const world = memoryWorld(
  {},
  {
    cache,
    apart: async <T>(_: unknown, input: unknown) => {
      opened += 1;
      return { value: (await readSheets(input as Uint8Array)) as T };
    },
  },
);

beforeEach(() => {
  kept.clear();
  opened = 0;
});

const HEADER = ["id", "annee", "intitule", "motif", "porteur", "statut"];

function workbook(rows: readonly (readonly unknown[])[], name = "Actions"): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), name);
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

const read = (content: Uint8Array, changes: Partial<typeof world> = {}) =>
  readFollowFiles([{ path: "suivi.xlsx", content, year: 2025 }], lists({}), { ...world, ...changes });

describe("a workbook that was read once", () => {
  const sound = workbook([HEADER, ["A-01", 2025, "Médiation\u2028santé", null, "CCAS", "realisee"]]);

  test("is not opened again, and is read alike", async () => {
    const first = await read(sound);
    const again = await read(sound);
    expect(opened).toBe(1);
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    expect(again.value.records.actions).toMatchObject([{ id: "A-01", reason: null }]);
  });

  test("is opened again when a byte, or the program, has changed", async () => {
    await read(sound);
    await read(workbook([HEADER, ["A-02", 2025, "Médiation", null, "CCAS", "realisee"]]));
    const own = { ...world.own, list: async () => [] };
    await read(sound, { own });
    expect(opened).toBe(3);
  });

  test("is kept nowhere without a cache", async () => {
    await read(sound, { cache: undefined });
    await read(sound, { cache: undefined });
    expect([opened, kept.size]).toEqual([2, 0]);
  });
});

describe("nothing is kept a second time", () => {
  test("of a workbook in which a cell was refused", async () => {
    const { diagnostics } = await read(
      workbook([HEADER, ["A-01", 2025, "Écrire à jeanne.martin@ccas.fr", null, "CCAS", "realisee"]]),
    );
    expect(diagnostics.map(({ code }) => code)).toContain("entry/donnee-personnelle");
    expect(kept.size).toBe(0);
  });

  test("of a workbook with a column that no table reads", async () => {
    const { diagnostics } = await read(
      workbook([
        [...HEADER, "remarques libres"],
        ["A-01", 2025, "Médiation", null, "CCAS", "realisee", "vu"],
      ]),
    );
    expect(diagnostics.map(({ code }) => code)).toContain("entry/colonne-ecartee");
    expect(kept.size).toBe(0);
  });

  test("of a workbook that cannot be opened", async () => {
    await read(new Uint8Array([0x50, 0x4b, 1, 2]));
    expect(kept.size).toBe(0);
  });
});
