import { expect, test } from "vitest";
import type { ContractLists } from "../../../../src/follow/context.ts";
import { readFollowFiles } from "../../../../src/follow/reading/read-follow-up.ts";
import { FOLLOW_TABLES, type FollowTableName } from "../../../../src/follow/tables/tables.ts";
import { exampleRows } from "../../../../src/output/follow/example-rows.ts";
import { followCsv } from "../../../../src/output/follow/follow-csv.ts";
import type { FollowWorkbook } from "../../../../src/output/follow/follow-workbook.ts";
import { toFollowWorkbook } from "../../../../src/output/follow/workbook.ts";
import { memoryWorld } from "../../../world.ts";

const IDS = Object.keys(FOLLOW_TABLES) as FollowTableName[];

const LISTS: ContractLists = {
  noeuds: [{ code: "O1", words: "orientation : Une meilleure santé, pour tous" }],
  qpv: [{ code: "QN05910M", words: "Place Jean Jaurès (quartier de 2024)" }],
  communes: [{ code: "59033", words: "Aulnoye-Aymeries" }],
  territoires: [
    { code: "QN05910M", words: "Place Jean Jaurès (quartier de 2024)" },
    { code: "59033", words: "Aulnoye-Aymeries" },
  ],
  objets: [{ code: "Q1", words: "Les habitants consultent-ils davantage ?" }],
  organismes: [
    { code: "camvs", words: "Communauté d’agglomération" },
    { code: "etat", words: "État" },
  ],
  financeurs: [{ code: "etat", words: "État" }],
  bailleurs: [{ code: "sigh", words: "SIGH" }],
  engagements: [{ code: "E-1", words: `Tenir une permanence ; ${"avec les acteurs, ".repeat(8)}` }],
  suivis: [{ code: "C-1", words: "Deux réunions par an" }],
  actions: [{ code: "mediation-sante", words: "Médiation" }],
  choix: [{ code: "ambition", words: "Une ambition" }],
  criteres: [{ code: "efficacite", words: "efficacité" }],
  rubriques: [{ code: "p1", words: "Participer" }],
  instances: [{ code: "copil", words: "Comité de pilotage" }],
};

/** The example of every table as a recorded line, then rows that nobody completed. */
const EXAMPLES = exampleRows(LISTS, 2025);
const PREPARED: Partial<Record<FollowTableName, Record<string, unknown>[]>> = {
  commitments: [{ id: "E-1" }],
  indicators: [{ id: "C-1", party: "etat" }],
  meetings: [{ body: "copil" }, { body: "copil" }],
  tfpb: [{ landlord: "sigh", commune: "59033", year: 2025, zoning: "2015" }],
  sheets: [{ action: "mediation-sante", year: 2025 }],
  actions: [{ id: "sport", label: "Sport", holder: "Centre social", qpv: ["QN05910M"] }],
};

const BOOK: FollowWorkbook = {
  ...{ id: "petit", title: "Contrat d’essai", year: 2025, lists: LISTS },
  tables: IDS.map((id) => ({ id, recorded: [EXAMPLES[id]], prepared: PREPARED[id] ?? [] })),
};

test.each(["classeur", "csv"])(
  "what is written as %s is read back, line by line, and prepared rows are counted",
  async (kind) => {
    const files =
      kind === "classeur"
        ? [{ path: "suivi.xlsx", content: await toFollowWorkbook(BOOK), year: 2025 }]
        : followCsv(BOOK).map(({ path, content }) => ({ path, content: Buffer.from(content), year: 2025 }));
    const { value, diagnostics } = await readFollowFiles(files, LISTS, memoryWorld({}));
    expect(diagnostics).toEqual([]);
    for (const id of IDS) {
      const [row, ...others] = value.records[id];
      expect(row, id).toMatchObject(EXAMPLES[id]);
      expect(others).toEqual([]);
      expect(value.prepared[id] ?? 0, id).toBe(PREPARED[id]?.length ?? 0);
    }
  },
);
