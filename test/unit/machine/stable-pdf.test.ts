import { describe, expect, it } from "vitest";
import { sheetCount, stableBytes } from "../../../src/machine/stable-pdf.ts";

describe("stableBytes", () => {
  it("replaces dates and numbers of nodes, and nothing of the length", () => {
    const pdf =
      "%PDF (node00000041) (node00000007)\n/CreationDate (D:20261231235959+00'00')\n/ModDate (D:20261231235959) é";
    const stable = Buffer.from(stableBytes(Buffer.from(pdf, "latin1"), "2026-11-20")).toString("latin1");
    expect(stable).toBe(
      "%PDF (node00000002) (node00000001)\n/CreationDate (D:20261120120000+00'00')\n/ModDate (D:20261120120000) é",
    );
  });
});

describe("sheetCount", () => {
  it("counts pages, and not the tree that holds them", () => {
    const pdf =
      "1 0 obj\n<</Type /Pages\n/Count 2>>\n2 0 obj\n<</Type /Page\n/MediaBox []>>\n3 0 obj\n<</Type /Page\n>>";
    expect(sheetCount(Buffer.from(pdf, "latin1"))).toBe(2);
  });
});
