/** The text of a PDF as another program reads it: its pages one after the other, a line a line. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.map((one) => ("str" in one ? `${one.str}${one.hasEOL ? "\n" : ""}` : "")).join(""));
  }
  await document.destroy();
  return pages.join("\n");
}
