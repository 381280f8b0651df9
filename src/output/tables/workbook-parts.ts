import type writeExcelFile from "write-excel-file/node";
import { sanitizeTextContent } from "write-excel-file/utility";

/** Midnight of 1 January 1980, the first moment that a zip can say. */
const FIRST_MOMENT = 0x00210000;

const END_OF_DIRECTORY = 0x06054b50;

/**
 * The same zip with every entry dated of the first moment a zip knows: the hour at which a workbook was made is the only
 * thing in it that its content does not decide.
 *
 * @source PKWARE, .ZIP File Format Specification, § 4.3.12 (central directory) and § 4.3.16 (end of central directory)
 */
export function fixZipDates(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - 22;
  while (view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, FIRST_MOMENT, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, FIRST_MOMENT, true);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return zip;
}

/** What the library accepts as an extension; it does not export the type by itself. */
export type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>["features"]>[number];

/** Title, author, language and date of a workbook: the library writes none, screen readers announce the title. */
export function workbookProperties(title: string, day: string): Feature {
  const moment = `${day}T00:00:00Z`;
  const core = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${sanitizeTextContent(title)}</dc:title><dc:creator>ecarts</dc:creator><dc:language>fr-FR</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`;
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () =>
            '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
        },
        "_rels/.rels": {
          insert: () =>
            '<Relationship Id="rId-ecarts-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        },
      },
      write: { files: () => ({ "docProps/core.xml": core }) },
    },
  } as Feature;
}

const INK = "#1d2f4f";

/** The cell of a column's name. */
export const headerCell = (value: string) =>
  ({
    value,
    type: String,
    fontWeight: "bold",
    wrap: true,
    alignVertical: "top",
    textColor: INK,
    backgroundColor: "#e8edf3",
    bottomBorderStyle: "thin",
    bottomBorderColor: INK,
  }) as const;
