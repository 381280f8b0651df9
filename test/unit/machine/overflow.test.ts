import { describe, expect, it } from "vitest";
import type { Overflow } from "../../../src/files/printing.ts";
import { findBrowser } from "../../../src/machine/find-browser.ts";
import { openPrinter } from "../../../src/machine/printer.ts";

const hasBrowser = findBrowser() !== undefined;

const STYLE = `@page { size: A4; margin: 14mm 15mm 17mm; } @page paysage { size: A4 landscape; }
  body { margin: 0; font: 10pt sans-serif; } .paysage { page: paysage; } td, th { white-space: nowrap; }`;

async function overflowsOf(body: string, style = ""): Promise<readonly Overflow[]> {
  const printer = openPrinter();
  const page = `<!doctype html><html lang="fr"><title>Essai</title><style>${STYLE}${style}</style><body>${body}`;
  const printed = await printer?.print(page, "2026-11-20");
  await printer?.close();
  return printed?.overflows ?? [];
}

const cells = (count: number) =>
  Array.from({ length: count }, (_, index) => `<td>année ${2001 + index}</td>`).join("");
const table = (count: number) => `<table><caption>Revenus</caption><tr>${cells(count)}</tr></table>`;

describe.skipIf(!hasBrowser)(`what overflows its sheet${hasBrowser ? "" : ": SKIPPED, no browser"}`, () => {
  it("is nothing of a page that stands on it, on both kinds of sheets", async () => {
    const hidden = "<a style='position:absolute;left:-999rem'>Aller au contenu</a><p hidden>caché</p>";
    const unseen =
      "<svg role=img aria-label=Carte width=90 height=40><text x=70 y=20 opacity=0>11 000</text></svg>";
    const mark = "<p>un mot<sup style='font-size:6pt'>a</sup></p>";
    expect(
      await overflowsOf(
        `${hidden}<h2>Écarts</h2>${table(8)}<div class="paysage">${table(12)}</div>${mark}${unseen}`,
      ),
    ).toEqual([]);
  });

  it("is a table of twenty-two columns: under which heading, by how much, how many are not on the sheet", async () => {
    const [one, ...others] = await overflowsOf(`<h2>Écarts</h2><section><div>${table(22)}</div></section>`);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ kind: "large", element: "tableau", words: "Revenus", section: "Écarts" });
    expect(one?.columns?.all).toBe(22);
    expect(one?.columns?.out).toBeGreaterThan(7);
    expect(one?.measure).toBeGreaterThan(50);
  });

  it("is a table too wide for a turned sheet, and not one that is", async () => {
    const found = await overflowsOf(`<div class="paysage">${table(12)}${table(22)}</div>`);
    expect(found.map(({ kind, columns }) => [kind, columns?.all])).toEqual([["large", 22]]);
  });

  it.each([
    [
      "coupe",
      "texte",
      "<p class=x>un texte bien trop long</p>",
      ".x { width: 9mm; white-space: nowrap; overflow: hidden; }",
    ],
    [
      "coupe",
      "texte",
      "<p class=x>un texte qui prend trois lignes</p>",
      ".x { height: 3mm; width: 20mm; overflow: clip; }",
    ],
    [
      "case",
      "tableau",
      "<table class=x><tr><td>anticonstitutionnellement<td>b</table>",
      ".x { width: 40mm; table-layout: fixed; }",
    ],
    ["large", "texte", "<p class=x>a</p>", ".x { width: 200mm; }"],
    ["large", "figure", "<figure aria-label=Carte class=x>a</figure>", ".x { width: 200mm; }"],
    ["haut", "figure", "<svg role=img aria-label=Carte width=10 height=1200></svg>", ""],
    [
      "dessin",
      "figure",
      "<svg role=img aria-label=Carte width=90 height=40><text x=70 y=20>Noyelles</text></svg>",
      "",
    ],
    ["petit", "texte", "<p class=x>de petites lettres</p>", ".x { font-size: 7pt; }"],
    [
      "petit",
      "figure",
      "<svg aria-label=Carte width=90 height=40 viewBox='0 0 180 80'><text y=40>Lens</text></svg>",
      "",
    ],
  ] as const)("%s, of a %s", async (kind, element, body, style) => {
    expect((await overflowsOf(body, style)).map((one) => [one.kind, one.element])).toEqual([[kind, element]]);
  });

  it("gives the size of letters in points, and lengths in millimetres", async () => {
    const [small] = await overflowsOf("<p style='font-size:7pt'>petit</p>");
    const [wide] = await overflowsOf("<p style='width:200mm'>large</p>");
    expect(small?.measure).toBeCloseTo(7, 1);
    expect(wide?.measure).toBeCloseTo(20, 0);
  });
});
