/**
 * The text of a PDF as another program reads it: its pages one after the other. `apart`: what is printed apart, as in two cells,
 * has a space between; else a line is a line.
 */
export async function pdfText(bytes: Uint8Array, apart = false): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    const words = (one: (typeof items)[number]): string => {
      if (!("str" in one)) return "";
      return apart || !one.hasEOL ? one.str : `${one.str}\n`;
    };
    pages.push(items.map(words).join(apart ? " " : ""));
  }
  await document.destroy();
  return pages.join("\n");
}
