import { describe, expect, it } from "vitest";
import { toPrintError } from "../../../src/machine/browser-tab.ts";
import { findBrowser } from "../../../src/machine/find-browser.ts";
import { withArtifacts } from "../../../src/machine/pdf-artifacts.ts";
import { PdfFile } from "../../../src/machine/pdf-file.ts";
import { pdfText, readValue, writeValue } from "../../../src/machine/pdf-values.ts";
import { openPrinter } from "../../../src/machine/printer.ts";

const hasBrowser = findBrowser() !== undefined;
const CLAIM = "<pdfuaid:part>1</pdfuaid:part>";

async function pdfOf(body: string, head = '<html lang="fr"><title>Essai</title>'): Promise<string> {
  const printer = openPrinter();
  const printed = await printer?.print(`<!doctype html>${head}<body>${body}`, "2026-11-20");
  await printer?.close();
  return Buffer.from(printed?.pdf ?? []).toString("utf8");
}

describe.skipIf(!hasBrowser)(`a finished PDF${hasBrowser ? "" : ": SKIPPED, no browser"}`, () => {
  it("says its title, author, subject, language and day in its metadata, and where its links lead", async () => {
    const head = `<html lang="fr"><title>Écarts & « suites »</title><meta name="author" content="CA d’Essai"><meta name="description" content="Sujet">`;
    const pdf = await pdfOf(
      "<h1>Un</h1><a href='#d%C3%A9but'>ici</a> <a href='https://example.org/'>site</a><h2 id=début>Où aller</h2>",
      head,
    );
    expect(pdf).toContain("Écarts &amp; « suites »</rdf:li>");
    expect(pdf).toContain("<dc:creator><rdf:Seq><rdf:li>CA d’Essai</rdf:li>");
    expect(pdf).toContain("<xmp:CreateDate>2026-11-20T12:00:00Z");
    expect(pdf).toContain(`/Contents ${pdfText("Où aller")}`);
    expect(pdf).toContain(`/Contents ${pdfText("site")}`);
    expect(pdf).toContain(CLAIM);
  });

  it.each([
    [
      "a figure without alternative",
      "<h1>Un</h1><svg role=img width=20 height=20><path d='M0 0h9v9z'/></svg>",
    ],
    ["a heading that is skipped", "<h1>Un</h1><h3>Trois</h3>"],
    ["a document that begins lower than the first heading", "<h2>Deux</h2>"],
  ])("does not say that it is PDF/UA with %s", async (_, body) => {
    expect(await pdfOf(body)).not.toContain(CLAIM);
  });

  it("is made of a page whose links are badly written", async () => {
    const link = "<a href='#100%'>ici</a>";
    expect(await pdfOf(`<h1>Un</h1>${link}<nav class=sommaire>${link}</nav>`)).toMatch(/^%PDF-/);
  });

  it("does not say that it is PDF/UA without a language, nor without a title", async () => {
    expect(await pdfOf("<h1>Un</h1>", "<html><title>Essai</title>")).not.toContain(CLAIM);
    expect(await pdfOf("<h1>Un</h1>", "<html lang=fr>")).not.toContain(CLAIM);
  });
});

describe.skipIf(!hasBrowser)("contents", () => {
  it("say the page of each part, which another program finds there", async () => {
    const style =
      "<style>.part { break-before: page } .sommaire a::after { content: ' (page ' attr(data-page) ')' }</style>";
    const links = ["un", "d%C3%A9but", "trois"].map((id) => `<a href="#${id}">Vers ${id}</a> `).join("");
    const parts = ["un", "début", "trois"].map(
      (id) => `<section class=part id="${id}"><h2>${id}</h2></section>`,
    );
    const body = `${style}<h1>Un</h1><nav class=sommaire>${links}</nav>${parts[0]}<p class=part>suite</p>${parts[1]}${parts[2]}`;
    const printer = openPrinter();
    const printed = await printer?.print(
      `<!doctype html><html lang=fr><title>Essai</title><body>${body}`,
      "2026-11-20",
    );
    await printer?.close();
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const opened = await getDocument({ data: new Uint8Array(printed?.pdf ?? []), verbosity: 0 }).promise;
    const { items } = await (await opened.getPage(1)).getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    expect(text.match(/page \d+/g)).toEqual(["page 2", "page 4", "page 5"]);
    await opened.destroy();
  });
});

describe("withArtifacts", () => {
  it("marks what is painted outside of marked content, in as few parts as can be, and leaves clips alone", () => {
    const page = [
      "q",
      "0 0 9 9 re",
      "W* n",
      "BT",
      "<00> Tj",
      "ET",
      "0 0 1 1 re",
      "f",
      "/P <</MCID 0 >>BDC",
      "0 0 2 2 re",
      "f",
      "EMC",
      "Q",
    ];
    expect(withArtifacts(page.join("\n"), new Set()).split("\n")).toEqual([
      ...["q", "0 0 9 9 re", "W* n"],
      ...["/Artifact BMC", "BT", "<00> Tj", "ET", "0 0 1 1 re", "f", "EMC"],
      ...["/P <</MCID 0 >>BDC", "0 0 2 2 re", "f", "EMC", "Q"],
    ]);
  });

  it("makes an artifact of marked content that the structure no longer holds", () => {
    expect(withArtifacts("/Table <</MCID 3 >>BDC\nf\nEMC", new Set([3]))).toBe("/Artifact BMC\nf\nEMC");
  });
});

describe("PdfFile", () => {
  it.each([
    ["is none", "rien"],
    ["has its table in a stream", "%PDF-1.7\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF"],
    ["has a table in parts", "%PDF-1.4\nxref\n3 1\n0000000000 00000 n \ntrailer\n<<>>\nstartxref\n9\n%%EOF"],
  ])("refuses what %s, which is then said in French", (_, pdf) => {
    const open = () => new PdfFile(Buffer.from(pdf, "latin1"));
    expect(open).toThrow("no value of a PDF");
    expect(toPrintError(new Error("no value of a PDF: x")).message).toMatch(
      /^son PDF est d’une forme que ce programme ne lit pas/,
    );
  });
});

describe("readValue", () => {
  it.each([
    "<</Type /Page\n/Kids [1 0 R 22 0 R]\n/Alt (a \\) (b) c)\n/Box [0 -1.5 .24]\n/T <FEFF00E9>\n/N null>>",
    "[]",
    "<<>>",
    "(texte)",
  ])("writes again what it read: %s", (text) => {
    expect(writeValue(readValue(text))).toBe(text);
  });

  it("refuses what is no value", () => {
    expect(() => readValue(">>")).toThrow("no value of a PDF");
  });
});

describe("pdfText", () => {
  it("is UTF-16 with its mark, letters beyond the first plane too", () => {
    expect([pdfText("é"), pdfText("𝄞")]).toEqual(["<FEFF00E9>", "<FEFFD834DD1E>"]);
  });
});
