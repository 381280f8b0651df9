import { describe, expect, it } from "vitest";
import { fileInZip } from "../../../../.ci/read-zip.mjs";
import { assemble } from "../../../../src/evaluation/assemble.ts";
import type { Table } from "../../../../src/output/tables/table.ts";
import { toXlsx, type WorkbookHead } from "../../../../src/output/tables/xlsx.ts";
import { workbookHead } from "../../../../src/output/write-report.ts";
import { dataset, epci, referentiel, workspace } from "../../../build.ts";

const head = (
  changes: Parameters<typeof referentiel>[0] = {},
  place: Parameters<typeof epci>[1] = {},
): WorkbookHead =>
  workbookHead(
    assemble({
      workspace: workspace({ datasets: [dataset()] }),
      referentiel: referentiel(changes),
      epci: epci(undefined, place),
      adopted: [],
      comparisons: [],
      date: "2026-11-20",
      producedBy: { version: "0", inputs: "0" },
    }),
  );

const table = (...cells: (string | number | undefined)[]): Table => ({
  name: "essai",
  title: "Essai",
  columns: cells.map((cell, index) => ({
    name: `c${index}`,
    type: typeof cell === "number" ? "number" : "string",
    title: `C${index}`,
    description: "",
    width: 10,
    cell: () => cell,
  })),
  rows: [{}],
});

async function sheetOf(
  ...cells: (string | number | undefined)[]
): Promise<{ sheet: string; strings: string }> {
  const zip = Buffer.from(await toXlsx(head(), [table(...cells)]));
  return {
    sheet: fileInZip(zip, "xl/worksheets/sheet2.xml"),
    strings: fileInZip(zip, "xl/sharedStrings.xml"),
  };
}

describe("the first sheet", () => {
  it("names the EPCI as it is printed", () => {
    const { about } = head({}, { label: "CC Coeur d'Essai" });
    expect(Object.fromEntries(about)["Agglomération"]).toMatch(/^CC Cœur d’Essai \(\d{9}\)$/);
  });
});

describe("toXlsx", () => {
  it("keeps every digit of a number, and writes no cell for what is unknown", async () => {
    const { sheet } = await sheetOf(0.1, undefined, 17980, "");
    expect(sheet).toContain("<v>0.1</v>");
    expect(sheet).toContain("<v>17980</v>");
    expect(sheet).not.toMatch(/r="[BD]2"[^>]*><v>/);
    expect(sheet).not.toContain("<f>");
  });

  it("writes a number that is none as nothing", async () => {
    const { sheet } = await sheetOf(Number.NaN, Number.POSITIVE_INFINITY);
    expect(sheet).not.toMatch(/NaN|Infinity/);
  });

  it.each([
    ["a formula", "=cmd()|'/C calc'!A0", "=cmd()|"],
    ["an element", "<script>alert(1)</script>&", "&lt;script&gt;alert(1)&lt;/script&gt;&amp;"],
    ["ten thousand letters", "a".repeat(10_000), "a".repeat(10_000)],
    ["marks of direction", "\u202Ea\u200F", "\u202Ea\u200F"],
    ["several lines", "a\nb", "a\nb"],
  ])("keeps %s as text", async (_, text, expected) => {
    const { strings, sheet } = await sheetOf(text);
    expect(strings).toContain(expected);
    expect(sheet).not.toContain("<f>");
  });

  it("has no character that XML forbids", async () => {
    const { strings } = await sheetOf("a\u0000\u0001\u0008\u000B\u001F\uFFFEb");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(strings).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/);
  });

  it("shortens what no spreadsheet can hold in a cell", async () => {
    const { strings } = await sheetOf("é".repeat(40_000));
    const longest = Math.max(
      ...[...strings.matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => String(text).length),
    );
    expect(longest).toBeLessThanOrEqual(32_767);
  });

  it("gives the same bytes at any moment", async () => {
    const [one, other] = [await toXlsx(head(), [table("a")]), await toXlsx(head(), [table("a")])];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  });

  it("escapes the title in its properties", async () => {
    const zip = Buffer.from(await toXlsx(head({ title: "<a> & b" }), []));
    expect(fileInZip(zip, "docProps/core.xml")).toContain("&lt;a&gt; &amp; b");
  });
});
