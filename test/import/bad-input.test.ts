import { closeSync, ftruncateSync, openSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { showDiagnostics } from "../../src/output/terminal/diagnostics.ts";
import { emptyFolder, file, imported, QPV, treeOf } from "./workspace.ts";

const HEADER = "CODGEO;DISP_MED_A19;DISP_TP60_A19;DISP_NOTE_A19";
const ROW = "QP059050;13490;47;0";
const text = (...lines: string[]) => `${lines.join("\n")}\n`;

/** Imports one file alone; the codes said, the first problem, and its only table. */
async function alone(name: string, content: string | Uint8Array) {
  const { codes, diagnostics, report, outcomes } = await imported(emptyFolder(), [await file(name, content)]);
  return { codes, first: diagnostics[0], table: report?.files[0]?.tables[0], outcome: outcomes[0], report };
}

const sheet = (cells: unknown[][]) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), "QP");
  return book;
};

const oneColumn: Uint8Array = write(sheet([[HEADER], [ROW]]), { type: "buffer", bookType: "xlsx" });

describe("bad input is handled, and said", () => {
  test.each<[string, string | Uint8Array, string[], string]>([
    ["an empty file", "", ["import/vide"], "explique"],
    ["a header alone", `${HEADER}\n`, ["import/vide"], "explique"],
    ["a truncated file", `${HEADER}\n${ROW}\nQP062025;13`, ["import/tronque"], "explique"],
    [
      "a short row in the middle",
      text(HEADER, "QP059050;13490", ROW.replace("050", "051")),
      ["csv/cellules"],
      "explique",
    ],
    ["a row too long", text(HEADER, `${ROW};9`), ["csv/cellules"], "explique"],
    ["another separator", text(HEADER, ROW).replaceAll(";", "\t"), [], "importe"],
    ["lines that end with CR alone", text(HEADER, ROW).replaceAll("\n", "\r"), [], "importe"],
    ["CRLF and a byte order mark", `\ufeff${text(HEADER, ROW).replaceAll("\n", "\r\n")}`, [], "importe"],
    ["1 024 empty columns", text(`${HEADER}${";".repeat(1024)}`, `${ROW}${";".repeat(1024)}`), [], "importe"],
    ["two header rows", text(HEADER, "Code;Médiane;Taux;Note", ROW), [], "importe"],
    [
      "a mark of absence nobody declared",
      text(HEADER, "QP059050;x;47;0"),
      ["import/nombre-illisible"],
      "explique",
    ],
    ["n.d. for nd", text(HEADER, "QP059050;n.d.;47;0"), [], "importe"],
    ["a percent sign on a share", text(HEADER, "QP059050;13490;12,3 %;0"), [], "importe"],
    ["a percent sign on euros", text(HEADER, "QP059050;13 %;47;0"), ["import/nombre-illisible"], "explique"],
    [
      "1.234 where the mark is a comma",
      text(HEADER, "QP059050;1.234;47;0"),
      ["import/nombre-ambigu"],
      "explique",
    ],
    ["1.234,5", text(HEADER, "QP059050;1.234,5;47;0"), [], "importe"],
    [
      "a doubled column",
      text("CODGEO;DISP_MED_A19;DISP_MED_A19", "QP059050;1;1"),
      ["csv/colonne-double"],
      "explique",
    ],
    [
      "two years in one header",
      text("CODGEO;DISP_MED_A19;DISP_TP60_A18", "QP059050;1;1"),
      ["import/annees-contraires"],
      "explique",
    ],
    [
      "__proto__ as a column",
      text(`${HEADER};__proto__`, `${ROW};1`),
      ["import/colonne-non-declaree"],
      "importe",
    ],
    ["an unclosed quote", text(HEADER, 'QP059050;"13490;47;0'), ["csv/cellules", "csv/malforme"], "explique"],
    ["a code that is none", text(HEADER, ROW, "QPX;1;1;0"), ["import/code-invalide"], "explique"],
    ["an unknown header", text("a;b;c", "1;2;3"), ["import/famille-inconnue"], "explique"],
    [
      "commas in the place of semicolons, with decimal commas: said once",
      text(HEADER, ...Array.from({ length: 30 }, (_, row) => `QP0590${50 + row};13490;47,5;0`)).replaceAll(
        ";",
        ",",
      ),
      ["import/separateur-remplace"],
      "explique",
    ],
    ["a workbook of one column that holds whole rows", oneColumn, ["import/une-seule-colonne"], "explique"],
    ["a web page", "<!DOCTYPE html><html></html>", ["import/type-inconnu"], "explique"],
    ["a PDF", "%PDF-1.7", ["import/type-inconnu"], "explique"],
    ["UTF-16", Buffer.from(`\ufeff${HEADER}`, "utf16le"), ["import/type-inconnu"], "explique"],
    ["half a JSON", '{"observations": [', ["import/json-illisible"], "explique"],
    [
      "half a zip",
      zipSync({ "a.csv": Buffer.from(text(HEADER, ROW)) }).subarray(0, 60),
      ["import/archive-illisible"],
      "explique",
    ],
    [
      "half a workbook",
      (write(sheet([["a"]]), { type: "buffer", bookType: "xlsx" }) as Buffer).subarray(0, 900),
      ["import/classeur-illisible"],
      "explique",
    ],
  ])("%s", async (_, content, codes, outcome) => {
    const found = await alone("fichier.csv", content);
    expect(found.codes).toEqual(codes);
    expect(found.outcome).toBe(outcome);
  });

  test("whole rows that a spreadsheet quoted are read as before, some of them or all", async () => {
    for (const wrap of [
      (line: string) => `"${line}"`,
      (line: string) => (line.includes(",") ? `"${line}"` : line),
    ]) {
      const lines = [HEADER, "QP059050;13490;47,5;0", "QP062025;13220;49;0"].map(wrap);
      const { codes, outcome, table } = await alone("fichier.csv", text(...lines));
      expect(codes).toEqual([]);
      expect(outcome).toBe("importe");
      const whole = text(HEADER, "QP059050;13490;47,5;0", "QP062025;13220;49;0");
      expect(table).toEqual({ ...(await alone("fichier.csv", whole)).table, place: table?.place });
    }
  });

  test("a problem is at its line and column", async () => {
    const { first } = await alone("fichier.csv", text(HEADER, ROW, "QP062025;13220;beaucoup;0"));
    expect(first?.place).toMatchObject({ line: 3, column: 16 });
  });

  test("spaces of every width inside numbers", async () => {
    const rows = ["QP059050;13\u00a0490;47;0", "QP062025;13\u202f220;47;0", "QP062026;14 020;47;0"];
    expect((await alone("a.csv", QPV("19", rows))).codes).toEqual([]);
  });

  test("mixed encodings: each label in its own, with a warning", async () => {
    const head = Buffer.from("CODGEO;LIBGEO;EPCI;LIBEPCI;DEP;REG\n");
    const utf = Buffer.from("59172;Denain;200042190;Cœur de Flandre é;59;32\n");
    const latin = Buffer.from("59291;Hautmont \xe9;200043396;Maubeuge;59;32\n", "latin1");
    const { codes } = await alone("EPCI_2021.csv", Buffer.concat([head, utf, latin]));
    expect(codes).toEqual(["import/encodage-melange"]);
  });

  test("zeros that a spreadsheet ate are put back when the whole column proves it, and only then", async () => {
    const rows = (codes: string[]) =>
      text("CODGEO;LIBGEO;EPCI;LIBEPCI;DEP;REG", ...codes.map((code) => `${code};X;200042190;Y;1;84`));
    expect((await alone("EPCI_2021.csv", rows(["1001", "59172"]))).codes).toEqual(["import/zeros-manges"]);
    expect((await alone("EPCI_2021.csv", rows(["1001", "01002", "59172"]))).codes).toEqual([
      "import/zeros-perdus",
    ]);
  });

  test("a zip that announces more than it may is never opened", async () => {
    const zip = Buffer.from(zipSync({ "a.csv": new Uint8Array(1000) }));
    const central = zip.lastIndexOf("PK\u0001\u0002");
    zip.writeUInt32LE(4_000_000_000, central + 24);
    expect((await alone("a.zip", zip)).codes).toEqual(["import/archive-demesuree"]);
  });

  test("an entry of a zip cannot unfold beyond what it announces", async () => {
    const zip = Buffer.from(zipSync({ "a.csv": Buffer.alloc(5_000_000, "a") }));
    zip.writeUInt32LE(10, zip.lastIndexOf("PK\u0001\u0002") + 24);
    const { outcome } = await alone("a.zip", zip);
    expect(outcome ?? "explique").toBe("explique");
  });

  test("a zip is read through its entries, and stored as it came", async () => {
    const zip = zipSync({
      "../../evil/filo.csv": Buffer.from(text(HEADER, ROW)),
      "meta.csv": Buffer.from("COD_VAR;LIB_VAR;COD_MOD;LIB_MOD\na;b;c;d\n"),
    });
    const { table, report } = await alone("revenus.zip", zip);
    expect(table?.format).toBe("insee/qpv-filosofi");
    expect(report?.files[0]?.path).toBe("datasets/insee/qpv-filosofi/revenus.zip");
  });

  test("a workbook: title rows, technical row then labels, formulas said and never computed", async () => {
    const book = sheet([
      ["Titre"],
      [],
      ["CODGEO", "DISP_MED_A19"],
      ["Code du quartier", "Médiane en euros"],
      ["QP059050", 13490],
      ["QP062025", 1],
    ]);
    const cells = book.Sheets["QP"];
    if (cells) cells["B6"] = { t: "n", v: 13220, f: "1+1" };
    const { codes, table, first } = await alone(
      "a.xlsx",
      write(book, { type: "buffer", bookType: "xlsx" }) as Buffer,
    );
    expect(codes).toEqual(["import/formule"]);
    expect(first?.place).toMatchObject({ sheet: "QP", line: 6, column: 2 });
    expect(table).toMatchObject({ observations: 2, labelRows: 1 });
  });

  test("in a workbook a problem is at its sheet and cell: a figure out of bounds is refused there", async () => {
    const cells = (value: unknown) => [
      ["Titre"],
      [],
      ["CODGEO", "DISP_MED_A19", "DISP_TP60_A19"],
      ["QP059050", 13490, value],
      ["QP062025", 13220, 12],
    ];
    const bytes = (value: unknown) =>
      write(sheet(cells(value)), { type: "buffer", bookType: "xlsx" }) as Buffer;
    const { first } = await alone("a.xlsx", bytes("?"));
    expect(first?.code).toBe("import/nombre-illisible");
    expect(showDiagnostics(first ? [first] : [], 80)).toMatch(/a\.xlsx:QP!C4 {2}erreur/);
    const folder = emptyFolder();
    const files = [await file("b.xlsx", bytes(147)), await file("c.zip", zipSync({ "c.xlsx": bytes(147) }))];
    const archive = await file(
      "d.zip",
      zipSync({ "d.csv": Buffer.from(text(HEADER, "QP062026;9000;150;0")) }),
    );
    const reads = [];
    for (const path of [...files, archive]) reads.push(await imported(folder, [path]));
    const bounds = reads.flatMap(({ diagnostics }) => diagnostics);
    expect(bounds.map(({ code }) => code)).toEqual(Array(3).fill("import/hors-bornes"));
    expect(bounds.map(({ place: { sheet, line } }) => [sheet, line])).toEqual([
      ["QP", 4],
      ["QP", 4],
      [undefined, 2],
    ]);
    expect(showDiagnostics(bounds.slice(0, 1), 80)).toMatch(/b\.xlsx:QP!C4 {2}erreur/);
    expect(treeOf(folder)).toEqual({});
  });

  test("a workbook with a million styled empty rows", async () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, index) => `<row r="${index + 4}" s="1" customFormat="1"/>`,
    ).join("");
    const xml = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>CODGEO</t></is></c><c r="B1" t="inlineStr"><is><t>DISP_MED_A19</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>QP059050</t></is></c><c r="B2"><v>13490</v></c></row>${rows}</sheetData></worksheet>`;
    const { unzipSync } = await import("fflate");
    const parts = unzipSync(write(sheet([["a"]]), { type: "buffer", bookType: "xlsx" }) as Buffer);
    const { table } = await alone(
      "a.xlsx",
      zipSync({ ...parts, "xl/worksheets/sheet1.xml": Buffer.from(xml) }),
    );
    expect(table?.observations).toBe(1);
  });

  test("a file of two gigabytes is refused by its size, before it is read", async () => {
    const path = join(emptyFolder(), "gros.csv");
    const handle = openSync(path, "w");
    ftruncateSync(handle, 2 * 1024 ** 3);
    closeSync(handle);
    const { codes } = await imported(emptyFolder(), [path]);
    expect(codes).toEqual(["import/trop-gros"]);
  });

  test("a thousand problems of one kind are all there for a program", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `QP0590${String((index % 90) + 10)};x;47;0`);
    const { diagnostics } = await imported(emptyFolder(), [await file("a.csv", QPV("19", rows))]);
    expect(diagnostics).toHaveLength(1000);
  });
});
