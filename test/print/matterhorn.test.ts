/**
 * The checks of the Matterhorn protocol (1.1) that a program can make, on a PDF as it is handed out, each under the number of
 * its checkpoint. Those that ask a human (is this alternative a good one?) are not here, and nothing is claimed of them.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Printer } from "../../src/files/printing.ts";
import { PdfFile } from "../../src/machine/pdf-file.ts";
import { kidsOf, structureOf, typeOf } from "../../src/machine/pdf-structure.ts";
import {
  isArray,
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfValue,
} from "../../src/machine/pdf-values.ts";
import { openPrinter } from "../../src/machine/printer.ts";
import { DAY, hasBrowser, pageOf, skipped } from "./pages.ts";

const STANDARD = new Set(
  "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP Figure Formula Form".split(
    " ",
  ),
);

describe.skipIf(!hasBrowser).each(["lens-lievin", "hazebrouck", "exemple-maubeuge"])(
  `the PDF of %s${skipped}`,
  (id) => {
    let printer: Printer | undefined;
    let bytes = new Uint8Array();
    let again = new Uint8Array();
    let file = new PdfFile(Buffer.from("xref\n0 0\ntrailer\n<<>>\nstartxref\n0\n%%EOF"));
    let elements: readonly PdfDictionary[] = [];
    let objects: readonly PdfDictionary[] = [];

    beforeAll(async () => {
      printer = openPrinter();
      const page = await pageOf(id);
      const printed = await Promise.all([printer?.print(page, DAY), printer?.print(page, DAY)]);
      bytes = new Uint8Array(printed[0]?.pdf ?? []);
      again = new Uint8Array(printed[1]?.pdf ?? []);
      file = new PdfFile(bytes);
      elements = [...structureOf(file).values()];
      objects = file.numbers.map((number) => file.dictionary(number));
    }, 180_000);
    afterAll(async () => printer?.close());

    const root = () => file.dictionary(file.named("Root"));
    const ofType = (type: string) => elements.filter((element) => typeOf(element) === type);
    const metadata = () =>
      Buffer.from(bytes)
        .toString("utf8")
        .match(/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/)?.[0] ?? "";
    const typeOfKid = (kid: PdfValue) => (isReference(kid) ? typeOf(file.dictionary(kid.object)) : "content");
    const kidTypes = (type: string) =>
      [...new Set(ofType(type).flatMap((element) => kidsOf(element).map(typeOfKid)))].sort();
    const contents = () =>
      objects.flatMap((one) => {
        const content = one.get("Type") === "/Page" ? one.get("Contents") : undefined;
        return isReference(content) ? [file.stream(content.object)] : [];
      });
    const links = () => objects.filter((one) => one.get("Subtype") === "/Link");

    it("same page, same bytes", () => {
      expect(Buffer.compare(bytes, again)).toBe(0);
    });

    it("another program opens it: pages, text, outline, structure", async () => {
      const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
      const opened = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
      const first = await opened.getPage(1);
      const text = (await first.getTextContent()).items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ");
      expect(text).toContain("Rapport d’évaluation");
      expect((await opened.getOutline()).length).toBeGreaterThan(0);
      expect(JSON.stringify(await first.getStructTree())).toContain('"H1"');
      expect((await opened.getMetadata()).info).toMatchObject({ IsSignaturesPresent: false });
      await opened.destroy();
    });

    it("01-003, 01-004, 01-005: all that is painted is either tagged or an artifact, never one within the other", () => {
      for (const content of contents()) {
        const stack: string[] = [];
        for (const line of content.split("\n")) {
          const opened = /^\/(\w+).*B[DM]C$/.exec(line)?.[1];
          if (opened === "Artifact") expect(stack).toEqual([]);
          else if (opened && opened !== "Span") expect(stack).not.toContain("Artifact");
          if (opened) stack.push(opened);
          else if (line === "EMC") expect(stack.pop()).toBeDefined();
          else if (/(?:^|\s)(?:Tj|TJ|S|s|f|f\*|B|b|Do|sh)$/.test(line))
            expect([line, stack.length > 0]).toEqual([line, true]);
        }
        expect(stack).toEqual([]);
      }
    });

    it("each marked content of a page belongs to one element of the structure, and to one only", () => {
      const owned = elements.flatMap((element) =>
        kidsOf(element).flatMap((kid) => {
          if (typeof kid === "string") return [`${JSON.stringify(element.get("Pg"))} ${kid}`];
          return isDictionary(kid) && kid.has("MCID")
            ? [`${JSON.stringify(kid.get("Pg") ?? element.get("Pg"))} ${kid.get("MCID")}`]
            : [];
        }),
      );
      const marked = contents().flatMap((content) => content.match(/\/MCID \d+/g) ?? []);
      expect(new Set(owned).size).toBe(owned.length);
      expect(marked.length).toBe(owned.length);
    });

    it("01-007: no part of the structure is suspect; the document says that it is tagged", () => {
      const mark = root().get("MarkInfo");
      expect(isDictionary(mark) && [mark.get("Marked"), mark.get("Suspects")]).toEqual(["true", undefined]);
    });

    it("02-001, 02-003, 02-004: each type is a standard one, or has a role that is", () => {
      const tree = root().get("StructTreeRoot");
      const roles = isReference(tree) ? file.dictionary(tree.object).get("RoleMap") : undefined;
      const roleOf = (type: string) => (isDictionary(roles) ? String(roles.get(type) ?? "/") : "/").slice(1);
      const types = [...new Set(elements.map((element) => typeOf(element).slice(1)))];
      expect(types.filter((type) => !STANDARD.has(type) && !STANDARD.has(roleOf(type)))).toEqual([]);
      expect(types.filter((type) => STANDARD.has(type) && roleOf(type) !== "")).toEqual([]);
    });

    it("06-001, 06-002, 06-003: metadata with a title, and the identifier of PDF/UA", () => {
      expect(isReference(root().get("Metadata"))).toBe(true);
      expect(metadata()).toMatch(
        /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Rapport d’évaluation[^<]+</,
      );
      expect(metadata()).toMatch(
        /<dc:creator>[\s\S]*<dc:description>[\s\S]*<dc:language><rdf:Bag><rdf:li>fr</,
      );
      expect(metadata()).toContain("<pdfuaid:part>1</pdfuaid:part>");
    });

    it("07-001, 07-002: the window shows the title, not the name of the file", () => {
      const preferences = root().get("ViewerPreferences");
      expect(isDictionary(preferences) && preferences.get("DisplayDocTitle")).toBe("true");
    });

    it("09-004: tables hold rows, rows hold cells", () => {
      expect(
        kidTypes("/Table").filter(
          (type) => !["/Caption", "/TR", "/THead", "/TBody", "/TFoot"].includes(type),
        ),
      ).toEqual([]);
      expect(kidTypes("/TR").filter((type) => !["/TH", "/TD"].includes(type))).toEqual([]);
    });

    it("09-005: lists hold items, items hold a label and a body", () => {
      expect(kidTypes("/L")).toEqual(["/LI"]);
      expect(kidTypes("/LI").filter((type) => !["/Lbl", "/LBody"].includes(type))).toEqual([]);
    });

    it("11-001 to 11-006: the language is said", () => {
      expect(root().get("Lang")).toBe("(fr)");
    });

    it("13-004: each figure has an alternative", () => {
      expect(ofType("/Figure").length).toBeGreaterThan(0);
      expect(ofType("/Figure").filter((figure) => String(figure.get("Alt") ?? "").length < 12)).toEqual([]);
    });

    it("14-002, 14-003, 14-006, 14-007: headings are numbered, begin at 1 and skip none", () => {
      const levels = elements.flatMap((element) => /^\/H(\d)$/.exec(typeOf(element))?.[1] ?? []).map(Number);
      expect(levels[0]).toBe(1);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
      expect(ofType("/H")).toEqual([]);
    });

    it("15-003: each head of a table says of what it is the head", () => {
      const isScoped = (head: PdfDictionary) => {
        const attributes = head.get("A");
        return (isArray(attributes) ? attributes : [attributes]).some(
          (one) => isDictionary(one) && one.has("Scope"),
        );
      };
      expect(ofType("/TH").length).toBeGreaterThan(0);
      expect(ofType("/TH").filter((head) => !isScoped(head))).toEqual([]);
    });

    it("19-003, 20-001, 21-001, 25-001, 26-001, 30-001: no note without number, layer, attachment, form, lock, foreign object", () => {
      expect(ofType("/Note")).toEqual([]);
      expect(["OCProperties", "AcroForm", "Names", "AF"].filter((key) => root().has(key))).toEqual([]);
      expect(Buffer.from(bytes).toString("latin1").slice(-400)).not.toContain("/Encrypt");
      expect(objects.filter((one) => one.get("Subtype") === "/Form")).toEqual([]);
    });

    it("28-008, 28-009, 28-011, 28-012: links are in the structure, in its order, and say where they lead", () => {
      const pages = objects.filter((one) => one.get("Type") === "/Page");
      expect(pages.filter((page) => page.has("Annots") && page.get("Tabs") !== "/S")).toEqual([]);
      const held = ofType("/Link").flatMap((link) =>
        kidsOf(link).filter((kid) => isDictionary(kid) && kid.get("Type") === "/OBJR"),
      );
      expect(held.length).toBe(links().length);
      expect(links().filter((link) => String(link.get("Contents") ?? "").length < 14)).toEqual([]);
    });

    it("31-001, 31-006, 31-009, 31-027: fonts are embedded, and their letters are known", () => {
      const fonts = objects.filter((one) => one.get("Type") === "/Font");
      const composite = fonts.filter((font) => font.get("Subtype") === "/Type0");
      expect(composite.length).toBeGreaterThan(0);
      expect(composite.every((font) => font.get("Encoding") === "/Identity-H" && font.has("ToUnicode"))).toBe(
        true,
      );
      const descendants = fonts.filter((font) => font.get("Subtype") === "/CIDFontType2");
      expect(
        descendants.every((font) => font.get("CIDToGIDMap") === "/Identity" && font.has("CIDSystemInfo")),
      ).toBe(true);
      // A Type 3 font holds its letters as drawings; every other one names the file of its own.
      const drawn = new Set(
        fonts
          .filter((font) => font.get("Subtype") === "/Type3")
          .map((font) => JSON.stringify(font.get("FontDescriptor"))),
      );
      const named = descendants.map((font) => JSON.stringify(font.get("FontDescriptor")));
      expect(named.every((one) => !drawn.has(one))).toBe(true);
      const descriptors = objects.filter((one) => one.get("Type") === "/FontDescriptor");
      const bare = descriptors.filter((one) => !one.has("FontFile2") && !one.has("FontFile3"));
      expect(bare.length).toBe(drawn.size);
    });
  },
);
