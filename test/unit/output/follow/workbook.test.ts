import { read, utils } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { ContractLists } from "../../../../src/follow/context.ts";
import { columnsOf } from "../../../../src/follow/tables/table.ts";
import { FOLLOW_TABLES, type FollowTableName } from "../../../../src/follow/tables/tables.ts";
import { followCsv } from "../../../../src/output/follow/follow-csv.ts";
import type { FollowWorkbook } from "../../../../src/output/follow/follow-workbook.ts";
import { toFollowWorkbook } from "../../../../src/output/follow/workbook.ts";

const NONE = {
  noeuds: [],
  qpv: [],
  communes: [],
  territoires: [],
  objets: [],
  organismes: [],
  financeurs: [],
  bailleurs: [],
  suivis: [],
};
const LISTS: ContractLists = {
  ...NONE,
  ...{ rubriques: [], choix: [], criteres: [] },
  engagements: [{ code: "E-1", words: "Tenir une permanence" }],
  actions: [{ code: "a1", words: "Médiation" }],
  instances: [{ code: "copil", words: "Comité de pilotage" }],
};

const IDS = Object.keys(FOLLOW_TABLES) as FollowTableName[];

function book(rows: Partial<Record<FollowTableName, object[]>> = {}, changes: Partial<FollowWorkbook> = {}) {
  const tables = IDS.map((id) => ({
    id,
    recorded: [],
    prepared: (rows[id] ?? []) as Record<string, unknown>[],
  }));
  return { id: "petit", title: "Contrat d’essai", year: 2025, lists: LISTS, tables, ...changes };
}

const FILLED = book({
  commitments: [{ id: "E-1", date: "2025-03-31", body: "copil", ordinaryPlanned: 1200.5 }],
  meetings: [{ body: "autre", present: ["etat", "caf"], examined: [], minutes: true, isCreditReview: false }],
  funding: [{ action: "a1", year: 2025 }],
  indicators: [{ id: "C-1", date: "2025-03", value: "inconnu" }],
});

async function xmlOf(of: FollowWorkbook, sheet: string): Promise<string> {
  const files = unzipSync(await toFollowWorkbook(of));
  const names = ["Instructions", "Exemple", ...IDS.map((id) => FOLLOW_TABLES[id].name), "Listes"];
  return new TextDecoder().decode(files[`xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`]);
}

test("a sheet per table between the instructions, the example and the lists; columns named and explained", async () => {
  const opened = read(await toFollowWorkbook(FILLED));
  const names = IDS.map((id) => FOLLOW_TABLES[id].name);
  expect(opened.SheetNames).toEqual(["Instructions", "Exemple", ...names, "Listes"]);
  for (const id of IDS) {
    const [header, help] = utils.sheet_to_json<string[]>(opened.Sheets[FOLLOW_TABLES[id].name] ?? {}, {
      header: 1,
    });
    const columns = columnsOf(FOLLOW_TABLES[id]);
    expect(header).toEqual(columns.map(({ name, isNeeded }) => (isNeeded ? `${name} *` : name)));
    expect(help).toEqual(columns.map((column) => column.help));
  }
});

test("dates are dates, amounts are numbers, words of the contract stand with what they mean, nothing is nothing", async () => {
  const { Sheets } = read(await toFollowWorkbook(FILLED), { cellDates: true, cellNF: true, UTC: true });
  const cell = (sheet: string, at: string) => Sheets[sheet]?.[at] as { v: unknown; z: string } | undefined;
  expect(cell("engagements", "A3")?.v).toBe("E-1 – Tenir une permanence");
  expect(cell("engagements", "C3")?.v).toEqual(new Date("2025-03-31T00:00:00Z"));
  expect(cell("engagements", "C3")?.z).toBe("dd/mm/yyyy");
  expect([cell("engagements", "F3")?.v, cell("engagements", "F3")?.z]).toEqual([1200.5, '#,##0.00" €"']);
  expect(cell("engagements", "G3")?.v).toBeUndefined();
  expect(["A3", "D3", "F3", "G3", "H3"].map((at) => cell("instances", at)?.v)).toEqual([
    ...["autre", "etat; caf", "non", undefined, "oui"],
  ]);
  expect(cell("financements", "A3")?.v).toBe("a1");
  expect(["D3", "E3"].map((at) => cell("indicateurs", at)?.v)).toEqual(["2025-03", "inconnu"]);
});

test("lists drop down where the contract or the table has one, from the sheet of lists; other kinds ask before an odd value", async () => {
  const xml = await xmlOf(FILLED, "engagements");
  const { Sheets } = read(await toFollowWorkbook(FILLED));
  const of = (column: string) =>
    new RegExp(`<dataValidation ([^>]*)sqref="${column}3:${column}5000">(.*?)</dataValidation>`).exec(xml) ??
    [];
  const range = /<formula1>Listes!\$([A-Z]+)\$2:\$\1\$(\d+)<\/formula1>/.exec(of("E")[2] ?? "") ?? [];
  const words = Array.from({ length: Number(range[2]) - 1 }, (_, row) => {
    const found: unknown = Sheets["Listes"]?.[`${range[1]}${row + 2}`];
    return (found as { v: string }).v;
  });
  expect(words).toEqual(["non_commence", "en_cours", "tenu", "reporte", "abandonne"]);
  expect(of("A")[2]).toMatch(/Listes!\$I\$2:\$I\$2/);
  expect(of("B")).toEqual([]);
  expect(of("C")[1]).toContain('type="date"');
  expect(of("F")[1]).toContain('type="decimal"');
  expect(xml.indexOf("<dataValidations")).toBeGreaterThan(xml.indexOf("</sheetData>"));
  expect(xml.indexOf("<dataValidations")).toBeLessThan(xml.indexOf("<pageMargins"));
  const meetings = await xmlOf(FILLED, "instances");
  expect(meetings).toMatch(/promptTitle="presents" prompt="[^"]*points-virgules\./);
  expect(await xmlOf(FILLED, "financements")).toContain("<formula1>actions!$A$3:$A$5000</formula1>");
  expect(await xmlOf(FILLED, "Instructions")).not.toContain("dataValidation");
});

test("columns keep the format of their first line, even of an empty sheet; panes are frozen", async () => {
  for (const sheet of ["engagements", "barometre"]) {
    const xml = await xmlOf(FILLED, sheet);
    const styles = [...xml.matchAll(/<col style="(\d+)"/g)].map(([, style]) => style);
    const columns = columnsOf(FOLLOW_TABLES[sheet === "barometre" ? "barometer" : "commitments"]);
    expect(styles).toHaveLength(columns.length);
    expect(xml).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
  }
});

test("the example says that it is one, and a played year is said to be made up", async () => {
  const played = { of: "petit", warning: "Tout y est inventé." };
  const { Sheets } = read(await toFollowWorkbook(book({}, { played })));
  const text = (sheet: string) => utils.sheet_to_csv(Sheets[sheet] ?? {});
  expect(text("Exemple")).toMatch(/^Colonne,"EXEMPLE, inventé".*\nEXEMPLE : ces lignes sont inventées/);
  expect(text("Exemple")).toContain("Médiation en santé");
  expect(text("Instructions")).toContain("Tout y est inventé.");
  expect(text("Instructions")).toContain("Jamais de nom");
  const { Sheets: filled } = read(
    await toFollowWorkbook(
      book(
        {},
        { tables: [{ id: "actions", recorded: [{ id: "a1" }], prepared: [{ id: "a2" }, { id: "a3" }] }] },
      ),
    ),
  );
  expect(utils.sheet_to_csv(filled["Instructions"] ?? {})).toContain(
    "(1 ligne déjà saisie, 2 lignes préparées)",
  );
});

test("the same input gives the same bytes, in whatever time zone", async () => {
  const zone = process.env["TZ"];
  const first = await toFollowWorkbook(FILLED);
  process.env["TZ"] = "Pacific/Auckland";
  const second = await toFollowWorkbook(FILLED);
  process.env["TZ"] = zone ?? "";
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});

test("the same tables as CSV: names of the columns, codes alone, and the words of the lists beside", () => {
  const files = new Map(followCsv(FILLED).map(({ path, content }) => [path, String(content).split("\n")]));
  expect([...files.keys()]).toEqual([...IDS.map((id) => `${FOLLOW_TABLES[id].name}.csv`), "listes.csv"]);
  expect(files.get("engagements.csv")?.slice(0, 2)).toEqual([
    columnsOf(FOLLOW_TABLES.commitments)
      .map(({ name }) => name)
      .join(";"),
    "E-1;;2025-03-31;copil;;1200,5;;;;;",
  ]);
  expect(files.get("instances.csv")?.[1]).toBe('autre;;;"etat; caf";;non;;oui');
  expect(files.get("listes.csv")).toContain("engagements;E-1;Tenir une permanence");
});
