import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readSheets } from "../../../src/formats/sheets.ts";

const XMLNS = ["office:1.0", "table:1.0", "text:1.0", "style:1.0", "number:datastyle:1.0"]
  .map(
    (one) =>
      `xmlns:${one.split(":")[0]}="urn:oasis:names:tc:opendocument:xmlns:${one.replace("number:", "")}"`,
  )
  .join(" ");

/** A sheet of numbers, each with its style and what a spreadsheet showed, as LibreOffice saves it in French. */
function ods(cells: readonly { value: string; style: string; shown: string }[]): Uint8Array {
  const written = cells.map(
    ({ value, style, shown }) =>
      `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`,
  );
  const style = (name: string, data: string, kind: string) =>
    `<number:${kind} style:name="${data}"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text> %</number:text></number:${kind}><style:style style:name="${name}" style:family="table-cell" style:data-style-name="${data}"/>`;
  const content = `<?xml version="1.0"?><office:document-content ${XMLNS}><office:automatic-styles>${style("ce1", "N1", "percentage-style")}${style("ce2", "N2", "number-style")}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="f"><table:table-row>${written.join("")}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  const bytes = (text: string) => new TextEncoder().encode(text);
  return zipSync({
    mimetype: [bytes("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": bytes(content),
    "styles.xml": bytes(`<?xml version="1.0"?><office:document-styles ${XMLNS}/>`),
    "META-INF/manifest.xml": bytes(
      '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    ),
  });
}

test("a percentage of an .ods is per cents, whatever the library makes of its format; a number with the sign is not multiplied", async () => {
  const read = await readSheets(
    ods([
      { value: "0.92", style: "ce1", shown: "92,00 %" },
      { value: "-0.015", style: "ce1", shown: "-1,50 %" },
      { value: "92", style: "ce2", shown: "92,00 %" },
      { value: "12", style: "ce3", shown: "12" },
    ]),
  );
  expect("sheets" in read && read.sheets[0]?.sheet.rows[0]?.cells).toEqual([
    { text: "92 %", percent: 92 },
    { text: "-1,5 %", percent: -1.5 },
    92,
    12,
  ]);
});
