import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFollowFiles } from "../../src/follow/reading/read-follow-up.ts";
import { columnsOf } from "../../src/follow/tables/table.ts";
import { FOLLOW_TABLES } from "../../src/follow/tables/tables.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import type { FollowWorkbook } from "../../src/output/follow/follow-workbook.ts";
import { toFollowWorkbook } from "../../src/output/follow/workbook.ts";
import { followWorkbook } from "../../src/run/follow-workbook.ts";
import { filled, hasSpreadsheet, IDS, partOf, savedAs, serial } from "./spreadsheet.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "ecarts-classeur-"));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe.skipIf(!hasSpreadsheet)(
  hasSpreadsheet ? "a workbook that went through LibreOffice" : "LibreOffice is absent",
  () => {
    let book: FollowWorkbook;
    const converted = new Map<string, Uint8Array>();

    beforeAll(async () => {
      const { value } = await followWorkbook("maubeuge-val-de-sambre", 2025, nodeWorld("."));
      if (!value) throw new Error("the workbook of Maubeuge cannot be prepared");
      book = value;
      const path = join(FOLDER, "suivi.xlsx");
      writeFileSync(path, filled(await toFollowWorkbook(book), ENTERED));
      for (const kind of ["xlsx", "ods"] as const) converted.set(kind, savedAs(kind, path, FOLDER));
    }, 120_000);

    test.each(["xlsx", "ods"])(
      "what was filled is read from its .%s, prepared rows are counted, nothing is refused",
      async (kind) => {
        const content = converted.get(kind) ?? new Uint8Array();
        const file = { path: `suivi.${kind}`, content, year: 2025 };
        const { value, diagnostics } = await readFollowFiles([file], book.lists, nodeWorld("."));
        expect(diagnostics).toEqual([]);
        const [action] = value.records.actions;
        expect(action).toMatchObject({
          id: "mediation",
          year: 2025,
          state: "realisee",
          validatedOn: "2025-03-21",
        });
        const [state] = value.records.commitments;
        expect(state).toMatchObject({
          date: "2025-03-31",
          state: "en_cours",
          ordinaryPlanned: 1200.5,
          source: "COPIL",
        });
        expect(state?.id).toBe(book.tables.find(({ id }) => id === "commitments")?.prepared[0]?.["id"]);
        for (const id of IDS) {
          const prepared = book.tables.find((table) => table.id === id)?.prepared.length ?? 0;
          expect(value.prepared[id] ?? 0).toBe(id === "commitments" ? prepared - 1 : prepared);
        }
      },
    );

    test("its lists still drop down, its dates and amounts keep their format", () => {
      const files = unzipSync(converted.get("xlsx") ?? new Uint8Array());
      const xml = (part: string) => new TextDecoder().decode(files[part]);
      for (const id of IDS) {
        const sheet = xml(partOf(FOLLOW_TABLES[id].name));
        const lists = columnsOf(FOLLOW_TABLES[id]).filter(
          ({ choices, list, kind }) =>
            kind !== "plusieurs" &&
            (choices || (list && (list === "actions" || book.lists[list].length > 0))),
        );
        const rules = [...sheet.matchAll(/<dataValidation [^>]*type="list"[^>]*>/g)];
        expect(rules.length).toBeGreaterThanOrEqual(lists.length);
      }
      const styles = xml("xl/styles.xml");
      expect(styles).toMatch(/formatCode="dd\/mm\/yyyy"/i);
      expect(styles).toContain("€");
    });
  },
);

/** A new action, and the first commitment that was prepared. */
const ENTERED = {
  actions: {
    ...{ id: "mediation", year: 2025, label: "Médiation", holder: "Centre social", state: "réalisée" },
    validatedOn: serial("2025-03-21"),
  },
  commitments: {
    date: serial("2025-03-31"),
    state: "en cours",
    ordinaryPlanned: 1200.5,
    source: "COPIL",
  },
};
