import { VERSION } from "../kernel/version.ts";
import type { PageWords } from "./in-page.ts";
import { withArtifacts } from "./pdf-artifacts.ts";
import { failedCheckpoints } from "./pdf-checks.ts";
import { nameWords, PdfFile } from "./pdf-file.ts";
import { mendStructure } from "./pdf-structure.ts";
import { isDictionary, isReference, type PdfDictionary, pdfText } from "./pdf-values.ts";

/**
 * A tagged PDF of Chromium, made whole for those who do not see it: metadata, links that say where they lead, artifacts
 * apart, types that every reader knows. It says that it is PDF/UA only when all checks pass.
 */
export function finishPdf(bytes: Uint8Array, words: PageWords, day: string): Uint8Array {
  const file = new PdfFile(bytes);
  const undone = mendStructure(file);
  for (const number of file.numbers) {
    const value = file.dictionary(number);
    if (value.get("Subtype") === "/Link")
      file.change(number, { Contents: pdfText(targetWords(value, words)) });
    if (value.get("Type") === "/Page") markArtifacts(file, value, undone.get(number) ?? new Set());
  }
  const { title, author, subject } = words;
  file.change(file.named("Info"), {
    ...(title === "" ? {} : { Title: pdfText(title) }),
    ...(author === "" ? {} : { Author: pdfText(author) }),
    ...(subject === "" ? {} : { Subject: pdfText(subject) }),
  });
  const isAccessible = failedCheckpoints(file, words).length === 0;
  const metadata = file.addStream({ Type: "/Metadata", Subtype: "/XML" }, xmp(words, day, isAccessible));
  file.change(file.named("Root"), { Metadata: { object: metadata } });
  return file.bytes();
}

function markArtifacts(file: PdfFile, page: PdfDictionary, undone: ReadonlySet<number>): void {
  const content = page.get("Contents");
  if (isReference(content))
    file.setStream(content.object, withArtifacts(file.stream(content.object), undone));
}

/** Where a link leads: a place of the document by its name, or an address. */
function targetWords(link: PdfDictionary, { links }: PageWords): string {
  const name = link.get("Dest");
  const action = link.get("A");
  const address = isDictionary(action) ? action.get("URI") : undefined;
  const target =
    typeof name === "string" ? `#${nameWords(name)}` : String(address ?? "").replace(/^\(|\)$/g, "");
  return links[target] ?? target;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[letter] ?? letter);

/** The metadata in XML, as bytes. */
function xmp({ title, author, subject, language }: PageWords, day: string, isAccessible: boolean): string {
  const alternative = (tag: string, text: string) =>
    text === ""
      ? ""
      : `<dc:${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></dc:${tag}>\n`;
  const list = (tag: string, kind: "Bag" | "Seq", text: string) =>
    text === ""
      ? ""
      : `<dc:${tag}><rdf:${kind}><rdf:li>${escapeXml(text)}</rdf:li></rdf:${kind}></dc:${tag}>\n`;
  const xml = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${alternative("title", title)}${list("creator", "Seq", author)}${alternative("description", subject)}${list("language", "Bag", language)}<xmp:CreatorTool>ecarts ${VERSION}</xmp:CreatorTool>
<xmp:CreateDate>${day}T12:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${day}T12:00:00Z</xmp:ModifyDate>
${isAccessible ? "<pdfuaid:part>1</pdfuaid:part>\n" : ""}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
  return Buffer.from(xml, "utf8").toString("latin1");
}
