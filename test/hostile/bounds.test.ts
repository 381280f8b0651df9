/** Files made to fill the memory, to take for ever, or to end in a bug: each is read, or is a problem at its place. */
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { csvTable } from "../../src/formats/csv-cursor.ts";
import { rowsInJson } from "../../src/formats/json-table.ts";
import { openRaw } from "../../src/formats/open-raw.ts";
import { propose } from "../../src/formats/propose.ts";
import { nodeImportWorld, nodeWorld } from "../../src/machine/node-world.ts";
import { rowTable } from "../../src/output/terminal/text.ts";
import { verify } from "../../src/run/verify.ts";
import { emptyFolder, file, imported, QPV } from "../import/workspace.ts";
import { memoryWorld } from "../world.ts";

const codesOf = (found: { readonly diagnostics: readonly { readonly code: string }[] }) => [
  ...new Set(found.diagnostics.map(({ code }) => code)),
];

/** A workbook of one sheet, from the XML of its rows. */
function workbook(rows: string): Buffer {
  const encode = (text: string) => new TextEncoder().encode(text);
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  return Buffer.from(
    zipSync({
      "[Content_Types].xml": encode(
        `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
      ),
      "_rels/.rels": encode(
        `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      "xl/workbook.xml": encode(
        `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="F" sheetId="1" r:id="b"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": encode(
        `<Relationships xmlns="${packages}/relationships"><Relationship Id="b" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      "xl/worksheets/sheet1.xml": encode(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
    }),
  );
}

const cell = (line: number, text: string) =>
  `<row r="${line}"><c r="A${line}" t="inlineStr"><is><t>${text}</t></is></c></row>`;

describe("a file larger than it should be", () => {
  test("a row of a sheet past 200 000 is read", async () => {
    const book = workbook([1, 2, 250_000].map((line) => cell(line, `ligne ${line}`)).join(""));
    const { value } = await openRaw(book, "a.xlsx", "a.xlsx", {});
    const cursor = value?.[0]?.table.rows("", { line: 1, cells: [], end: 1 });
    const read: number[] = [];
    while (cursor?.next()) read.push(cursor.line);
    expect(read).toEqual([2, 250_000]);
  });

  test("a JSON document whose names would make billions of cells is refused", () => {
    const wide = `{"type":"FeatureCollection","features":[{"properties":{${Array.from({ length: 9000 }, (_, index) => `"a${index}":1`).join()}}}${",0".repeat(100_000)}]}`;
    expect(rowsInJson(wide)).toEqual({
      found: "900\u202f009\u202f000 cellules",
      limit: "20\u202f000\u202f000",
    });
  });

  test("a table of more columns than a spreadsheet has is refused, whatever holds it", async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `a${index}`);
    const csv = Buffer.from(`${names.join(";")}\n`);
    expect(codesOf(await openRaw(csv, "a.csv", "a.csv", {}))).toEqual(["import/table-demesuree"]);
  });

  test("problems of one kind are kept up to a thousand, the others counted", async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `QP${String(row).padStart(6, "0")};x;y;z`);
    const { diagnostics } = await imported(emptyFolder(), [await file("a.csv", QPV("19", rows))]);
    const unreadable = diagnostics.filter(({ code }) => code === "import/nombre-illisible");
    expect(unreadable.length).toBe(1000);
    const others = diagnostics.find(({ code }) => code === "import/autres");
    expect(others?.message).toContain("import/nombre-illisible");
  });

  test("a row of more than 16 MB is a problem, and its text is never made whole", () => {
    const table = csvTable(Buffer.from(`a;b\n"${"x".repeat(17_000_000)};1\n`), "a.csv");
    const cursor = table.rows(";", { line: 1, cells: ["a", "b"], end: 4 });
    expect(cursor.next()).toBe(true);
    expect(cursor.broken).toBe("une ligne dépasse 16 Mo");
    expect(cursor.text(0).length).toBe(16_000_000);
  });
});

describe("a file made to take for ever", () => {
  test("quoted cells on lines that end with CR", () => {
    const table = csvTable(Buffer.from(`a;b\r${'"x";"y"\r'.repeat(400_000)}`), "a.csv");
    const cursor = table.rows(";", { line: 1, cells: ["a", "b"], end: 4 });
    let count = 0;
    while (cursor.next()) count += 1;
    expect([count, cursor.line]).toEqual([400_000, 400_001]);
  });

  test("a header and a cell of hundreds of thousands of spaces, for --proposer", async () => {
    const spaces = " ".repeat(400_000);
    const path = await file("a.csv", `code;a${spaces}b\nQP059050;1${spaces}2\n`);
    const { value } = await propose([path], nodeImportWorld(emptyFolder()));
    expect(value).toContain("reconnaissance");
  });
});

const DESCRIBED = {
  name: "a",
  resources: [{ name: "a", path: "a.csv", hash: "sha256:0", ecarts: { nom: "a.csv", formats: ["x"] } }],
};
const BAD = [null, 0, "x", [null], [[]], [{}], { a: 1 }, true];
/** Each of these stands at every key; reading a workspace for each takes its time. */
const FEW = [null, 0, [{}]];
const nested = (key: string, value: unknown) => ({
  resources: [{ ...DESCRIBED.resources[0], ecarts: { nom: "a.csv", formats: ["x"], [key]: value } }],
});

/** A workspace whose set of the family under trial has this descriptor. */
function workspaceWith(descriptor: string): string {
  const folder = emptyFolder();
  const path = join(folder, "datasets/insee/qpv-filosofi/datapackage.json");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, descriptor);
  return folder;
}

describe("a descriptor of someone else is a problem, and never a bug", () => {
  const documents = [
    ...BAD,
    ...FEW.flatMap((value) =>
      ["resources", "sources", "temporal"].map((key) => ({ ...DESCRIBED, [key]: value })),
    ),
    ...FEW.flatMap((value) =>
      ["path", "hash", "ecarts"].map((key) => ({ resources: [{ ...DESCRIBED.resources[0], [key]: value }] })),
    ),
    ...FEW.flatMap((value) =>
      ["nom", "formats", "contenu", "revise_par", "remplace_par", "edition"].map((key) => nested(key, value)),
    ),
  ].map((document) => JSON.stringify(document));

  test.each([
    ...documents,
    "",
    "{",
    "[".repeat(200_000),
    '{"__proto__":{"resources":1},"resources":[{"__proto__":0}]}',
  ])("%.60s", async (text) => {
    const folder = workspaceWith(text);
    const path = await file("a.csv", QPV("19", ["QP059050;13490;47;0"]));
    const { codes } = await imported(folder, [path]);
    const found = await verify(nodeWorld(folder));
    expect(found.diagnostics.length + codes.length).toBeGreaterThan(0);
  });
});

describe("what cannot be opened is said", () => {
  test("a descriptor that is a link out of the workspace, or too big", async () => {
    const link = workspaceWith("{}");
    const path = join(link, "datasets/insee/qpv-filosofi/datapackage.json");
    rmSync(path);
    symlinkSync("/etc/hostname", path);
    const big = workspaceWith("{}");
    truncateSync(join(big, "datasets/insee/qpv-filosofi/datapackage.json"), 70e6);
    const table = await file("a.csv", QPV("19", ["QP059050;13490;47;0"]));
    expect((await imported(link, [table])).codes).toContain("file/illisible");
    expect((await imported(big, [table])).codes).toContain("file/trop-gros");
    expect(codesOf(await verify(nodeWorld(link)))).toContain("file/illisible");
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "a folder that is closed",
    async () => {
      const folder = workspaceWith("{}");
      chmodSync(join(folder, "datasets/insee"), 0);
      expect(codesOf(await verify(nodeWorld(folder)))).toContain("file/illisible");
      chmodSync(join(folder, "datasets/insee"), 0o755);
    },
  );

  test.each(["constructor", "__proto__", "toString"])("a unit called %s", async (unit) => {
    const world = memoryWorld({
      "datasets/indicateurs/revenu.yaml": `id: revenu\nunite: ${unit}\n`,
      "datasets/a/datapackage.json": "{}",
    });
    const { diagnostics } = await verify(world);
    expect(diagnostics.map(({ place }) => place.file)).toContain("datasets/indicateurs/revenu.yaml");
  });
});

describe("a cache of another content", () => {
  test.each(["null", "[]", "{", '"x"', "12"])("%s is none", async (kept) => {
    const { readYamlOnce, keepReadings } = await import("../../src/files/yaml-once.ts");
    const cache = {
      get: async () => new TextEncoder().encode(kept),
      put: async () => undefined,
      open: async () => undefined,
      putParts: async () => undefined,
    };
    const world = memoryWorld({ "referentiels/a/referentiel.yaml": "id: a\n" }, { cache });
    const { diagnostics } = await readYamlOnce("referentiels/a/referentiel.yaml", "referentiel", world);
    await keepReadings(world);
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

test("a narrow terminal shows a table that does not fit as lines, and nothing is cut", () => {
  const columns = [
    { header: "code", align: "left" as const, cell: (row: string) => row },
    { header: "une valeur\nassez longue", align: "right" as const, cell: () => "12 345,6 € par personne" },
    { header: "note", align: "left" as const, cell: () => "" },
  ];
  const shown = rowTable(columns, ["QP059050", "QP059051"], 30);
  expect(shown.split("\n")).toContain("une valeur assez longue : 12 345,6 € par personne");
  expect(rowTable(columns, ["QP059050"], 120)).toContain("────");
});
