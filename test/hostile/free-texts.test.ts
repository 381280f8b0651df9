/** Texts of people written to run something, to load something, or to take for ever. */
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { checkPage } from "../../src/output/report/check-page.ts";
import { printedText } from "../../src/output/report/markdown.ts";
import { LONGEST_IN_KILOBYTES } from "../../src/referentiel/free-texts.ts";

/** What may stand in a page is checked with the head of the house. */
const HEAD =
  "<!doctype html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\"></head><body><p>x</p>";
const printed = (text: string) => printedText(text, "t.md", 2).html;

const ALLOWED = new Set(
  "html head body p em strong s a ul ol li h3 h4 h5 h6 blockquote pre code hr br div table thead tbody tr th td".split(
    " ",
  ),
);

function elements(html: string): { readonly name: string; readonly attributes: readonly string[] }[] {
  const found: { name: string; attributes: string[] }[] = [];
  const walk = (node: unknown): void => {
    const { tagName, attrs, childNodes } = node as {
      tagName?: string;
      attrs?: { name: string; value: string }[];
      childNodes?: unknown[];
    };
    if (tagName)
      found.push({ name: tagName, attributes: (attrs ?? []).map(({ name, value }) => `${name}=${value}`) });
    for (const child of childNodes ?? []) walk(child);
  };
  walk(parse(html));
  return found;
}

const HOSTILE: readonly string[] = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</div></main><iframe src=https://example.org></iframe>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\nscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](vbscript:a) [y](data:text/html,<script>) [z](file:///etc/passwd)",
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
  "![x](https://example.org/pixel.png)",
  "![x](data:image/svg+xml;base64,AAAA)",
  '[x](https://example.org "\\" onmouseover=alert(1)")',
  "# <svg onload=alert(1)>",
  "`</code><script>alert(1)</script>`",
  "```html\n</pre><script>alert(1)</script>\n```",
  '``` "><script>alert(1)</script>\nx\n```',
  "| <script> |\n|---|\n| [a](javascript:1) |",
  '{{texte "dsu"}} {{#each x}} {{{titre}}}',
  "&lt;script&gt; &#60;script&#62;",
  "\u202eetnatropmi",
];

describe("a hostile text", () => {
  test.each(HOSTILE)("%j becomes plain elements, and no address that runs", (text) => {
    const html = printed(text);
    for (const { name, attributes } of elements(html)) {
      expect(ALLOWED).toContain(name);
      for (const attribute of attributes)
        expect(attribute).toMatch(
          /^(?:href=(?:https?:|mailto:)|title=|class=|scope=col$|style=text-align:(?:left|right|center)$|start=\d+$)/,
        );
    }
    expect(checkPage(`${HEAD}${html}</body></html>`, "t.hbs")).toEqual([]);
  });

  test("keeps the words that it does not obey", () => {
    expect(printed("<script>alert(1)</script>")).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(printed('{{texte "dsu"}}')).toContain("{{texte");
  });

  test("nested without end is refused, not cut in silence", () => {
    for (const text of [
      `${">".repeat(500)} x`,
      Array.from({ length: 60 }, (_, n) => `${"  ".repeat(n)}- x`).join("\n"),
    ])
      expect(printedText(text, "t.md", 2).diagnostics.map(({ code }) => code)).toEqual(["text/imbrique"]);
    expect(printedText(">>>> x", "t.md", 2).diagnostics).toEqual([]);
  });

  test.each([
    "[",
    "*",
    "`",
    "![",
    "<",
    "a**",
    "> ",
    "- ",
    "|a",
    "\\",
    "[a](",
    "_a ",
    "<!--",
    "\"'",
    "&",
    "[x]: ",
  ])(
    "of as many %j as a text may hold ends",
    (part) => {
      const text = part.repeat(Math.floor((LONGEST_IN_KILOBYTES * 1000) / part.length));
      expect(typeof printed(text)).toBe("string");
    },
    30_000,
  );
});
