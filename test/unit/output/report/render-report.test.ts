import { describe, expect, it } from "vitest";
import { unknown } from "../../../../src/kernel/unknown.ts";
import { renderReport } from "../../../../src/output/report/render-report.ts";
import { evaluationOf, houseTemplate, manyQpv, smallTemplate } from "./fixture.ts";

const render = (count: number) => renderReport(evaluationOf(manyQpv(count)), houseTemplate());
const count = (text: string, part: string) => text.split(part).length - 1;

describe("the report of the house", () => {
  it.each([1, 2, 3, 22, 60])("is a whole page for %i QPV", (size) => {
    const { html = "", diagnostics } = render(size);
    expect(diagnostics).toEqual([]);
    expect(html.startsWith("<!doctype html>")).toBe(true);
    // Of one QPV its lines; of more, the lines, the gaps and the points, then a small chart each.
    const drawn = size === 1 ? 1 : 3 + Math.min(size, 24);
    expect(count(html, '<svg role="img" aria-label="')).toBe(drawn);
    expect(/Les\s10\splus\séloignés/.test(html)).toBe(size > 22);
    expect(/Les\s30\spremiers des\s60\sQPV/.test(html)).toBe(size > 30);
    expect(html).toMatch(new RegExp(`quartiers? sur ${size}|du quartier à`));
  });

  it("gives the same bytes for the same input", () => {
    expect(render(22).html).toBe(render(22).html);
  });

  it("does not depend on the order of territories and rows", () => {
    const qpv = manyQpv(12);
    const reversed = renderReport(evaluationOf([...qpv].reverse()), houseTemplate());
    expect(reversed.html).toBe(renderReport(evaluationOf(qpv), houseTemplate()).html);
  });

  it("says the reason of an unknown, once as a note, and draws no chart without figures", () => {
    const qpv = manyQpv(5).map((one) => ({
      ...one,
      values: [unknown("secret"), unknown("secret")] as const,
    }));
    const { html = "", diagnostics } = renderReport(evaluationOf(qpv), houseTemplate());
    expect(diagnostics).toEqual([]);
    expect(html).not.toContain("<svg");
    expect(html).toContain("Aucun chiffre publié ne décrit encore ces quartiers");
  });

  it("prints n.d. with its reason beside known values, and names how many are known", () => {
    const qpv = manyQpv(5).map((one, index) =>
      index === 0 ? { ...one, values: [unknown("secret"), unknown("secret")] as const } : one,
    );
    const { html = "" } = renderReport(evaluationOf(qpv), houseTemplate());
    expect(html).toContain("n.d.<sup>a</sup>");
    expect(count(html, "secret statistique")).toBe(1);
    expect(html).toContain("4 sur 5 en 2014");
  });

  it("is accessible: language, captions, scopes, alternatives, headings in order, no script", () => {
    const { html = "" } = render(22);
    expect(html).toContain('<html lang="fr">');
    expect(count(html, "<table")).toBe(count(html, "<caption>"));
    expect(html.replace(/<th\b[^>]*\bscope="(?:col|row|colgroup|rowgroup)"[^>]*>/g, "")).not.toMatch(
      /<th[\s>]/,
    );
    expect(count(html, '<figure role="group" aria-label="')).toBe(count(html, "<figure"));
    expect(html).not.toMatch(/<script|javascript:| on[a-z]+=/i);
    const ranks = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, rank]) => Number(rank));
    expect(ranks[0]).toBe(1);
    ranks.slice(1).forEach((rank, index) => {
      expect(rank - (ranks[index] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it("has each identifier once, and every internal link leads somewhere", () => {
    const { html = "" } = render(22);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it("claims no trend", () => {
    const { html = "" } = render(22);
    const denial = "aucun test ne dit si la différence est significative";
    expect(html).toContain(denial);
    expect(html.replaceAll(denial, "")).not.toMatch(/se réduit|se creuse|tendance|significati/i);
  });
});

describe("hostile words", () => {
  const HOSTILE = `<script>alert("x")</script> {{constructor}} ' & </svg>`;

  it("come out as text everywhere, in tables, charts and alternatives", () => {
    const qpv = manyQpv(6).map((one) => ({ ...one, label: HOSTILE }));
    const base = evaluationOf(qpv);
    const evaluation = {
      ...base,
      referentiel: { ...base.referentiel, title: HOSTILE, holder: HOSTILE },
      indicators: base.indicators.map((indicator) => ({ ...indicator, label: HOSTILE, shortLabel: HOSTILE })),
    };
    const { html = "", diagnostics } = renderReport(evaluation, houseTemplate());
    expect(diagnostics).toEqual([]);
    expect(html).not.toContain("<script");
    // In an SVG a text keeps its quotation marks: between tags, they open nothing.
    expect(html.replaceAll('&lt;script&gt;alert("x")', "")).not.toContain('alert("x")');
    expect(count(html, "</svg>")).toBe(count(html, "<svg "));
    expect(html).toContain("{{constructor}}");
  });

  it("cannot close the style sheet", () => {
    const { html = "" } = renderReport(
      evaluationOf(manyQpv(3)),
      houseTemplate({ style: "p::after { content: '</style><script>' }" }),
    );
    expect(count(html, "</style>")).toBe(1);
  });
});

describe("a template's mistakes", () => {
  const evaluation = evaluationOf(manyQpv(3));
  const said = (source: string, partials: Record<string, string> = {}) => {
    const { html, diagnostics } = renderReport(evaluation, smallTemplate(source, partials));
    expect(html === undefined).toBe(diagnostics.length > 0);
    return diagnostics.map(
      ({ code, place, message }) =>
        `${place.file}:${place.line ?? "-"}:${place.column ?? "-"} ${code.replace("template/", "")} ${message}`,
    );
  };

  it("are all found in one pass, with file, line and column", () => {
    const source =
      "{{titre}}\n  {{titr}} {{#if faux}}{{a}}{{else}}{{b}}{{/if}}\n{{#each tableaux}}{{> ligne}}{{/each}}";
    expect(said(source, { ligne: "{{titre}}\n{{nope.x}}" })).toEqual([
      "t/ligne.hbs:2:3 variable-inconnue la variable « nope.x » n’existe pas à cet endroit",
      "t/rapport.hbs:2:5 variable-inconnue la variable « titr » n’existe pas à cet endroit",
      "t/rapport.hbs:2:18 variable-inconnue la variable « faux » n’existe pas à cet endroit",
      "t/rapport.hbs:2:26 variable-inconnue la variable « a » n’existe pas à cet endroit",
      "t/rapport.hbs:2:39 variable-inconnue la variable « b » n’existe pas à cet endroit",
    ]);
  });

  it.each([
    ["{{constructor}}", "variable-inconnue"],
    ["{{__proto__}}", "variable-inconnue"],
    ["{{titre.constructor}}", "variable-inconnue"],
    ["{{lookup this 'titre'}}", "variable-inconnue"],
    ["{{#if (titre)}}x{{/if}}", "variable-inconnue"],
    ["{{> absent}}", "variable-inconnue"],
    ["{{@index}}", "variable-inconnue"],
    ["{{../titre}}", "variable-inconnue"],
    ["{{{titre}}}", "syntaxe"],
    ["{{&titre}}", "syntaxe"],
    ["{{#titre}}x{{/titre}}", "syntaxe"],
    ["{{#*inline 'a'}}x{{/inline}}", "syntaxe"],
    ["{{#> a}}x{{/a}}", "syntaxe"],
    ["{{#if titre}}", "syntaxe"],
    ["{{#if titre}}x{{/each}}", "syntaxe"],
    ["{{titre", "syntaxe"],
    ['{{graphique "inconnu" principal}}', "graphique"],
    ['{{graphique "haltere" titre}}', "graphique"],
    ["{{graphique}}", "graphique"],
  ])("%s is refused", (source, kind) => {
    const [first = ""] = said(`\n${source}`);
    expect(first).toMatch(new RegExp(`^\\S+ ${kind} `));
  });

  it("a syntax error has its line", () => {
    expect(said("a\n{{#if titre}}\nx{{/each}}")[0]).toMatch(/^t\/rapport\.hbs:\d+:\S+ syntaxe .*\{\{#if\}\}/);
  });

  it("a partial that calls itself is stopped", () => {
    expect(said("{{> a}}", { a: "{{> a}}" })[0]).toContain("s’appelle sans fin");
  });

  it("a name under an absent object is a mistake at its place", () => {
    const withoutLead = renderReport(
      evaluationOf([], { comparisons: [] }),
      smallTemplate("x\n {{> p}}", { p: "\n{{principal.titre}}" }),
    );
    expect(withoutLead.html).toBeUndefined();
    expect(withoutLead.diagnostics.map(({ place }) => [place.file, place.line])).toEqual([["t/p.hbs", 2]]);
  });

  it("what is allowed works: this, ../, @first, @root, as |x|, partials with a context", () => {
    const source =
      "{{#each tableaux as |t|}}{{@index}}{{@first}}{{../date}}{{@root.date}}{{t.titre}}{{#with this}}{{> p titre=../date}}{{/with}}{{else}}{{date}}{{/each}}{{#unless principal}}x{{/unless}}";
    expect(said(source, { p: "{{titre}}{{> q this}}", q: "{{periode}}" })).toEqual([]);
  });
});

describe("charts that cannot be drawn", () => {
  it.each([
    ["no data of ours", { data: { name: "autre" }, mark: "point", encoding: {} }],
    ["an address", { data: { url: "file:///etc/passwd" }, mark: "point", encoding: {} }],
    [
      "an address beside data of ours",
      {
        layer: [
          {
            data: { name: "lignes" },
            mark: "point",
            encoding: { x: { field: "fin", type: "quantitative" } },
          },
          { data: { url: "https://exemple.test/a.csv" }, mark: "point", encoding: {} },
        ],
      },
    ],
    [
      "a wrong type",
      { data: { name: "lignes" }, mark: "point", encoding: { x: { field: "fin", type: "nombre" } } },
    ],
    ["an unknown mark", { data: { name: "lignes" }, mark: "etoile", encoding: {} }],
    [
      "an unknown function",
      {
        data: { name: "lignes" },
        transform: [{ calculate: "nofn(1)", as: "a" }],
        mark: "point",
        encoding: {},
      },
    ],
    ["nothing", {}],
  ])("%s", (_, spec) => {
    const template = smallTemplate('{{graphique "mien" principal}}');
    const { html, diagnostics } = renderReport(evaluationOf(manyQpv(4)), {
      ...template,
      charts: new Map([["mien", { path: "t/mien.vl.json", spec }]]),
    });
    expect(html).toBeUndefined();
    expect(diagnostics.map(({ code, place }) => [code, place.file])).toEqual([
      ["template/graphique", "t/mien.vl.json"],
    ]);
  });
});
