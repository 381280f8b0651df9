import { describe, expect, it } from "vitest";
import { printedText } from "../../../../src/output/report/markdown.ts";
import { renderReport } from "../../../../src/output/report/render-report.ts";
import { evaluationOf, manyQpv, smallTemplate } from "./fixture.ts";

const html = (text: string) => printedText(text, "t.md", 2).html;

describe("a text that people wrote", () => {
  it("has French typography, not in code", () => {
    expect(html(`Un "mot" : l'action "dite" de 12 %, \`a : b\``)).toBe(
      "<p>Un «\u00a0mot\u00a0»\u00a0: l’action «\u00a0dite\u00a0» de 12\u00a0%, <code>a : b</code></p>\n",
    );
  });

  it("has its headings below the one it stands under, whatever their rank", () => {
    expect(html("## Un\n\n#### Deux\n\n###### Trois")).toBe("<h3>Un</h3>\n<h5>Deux</h5>\n<h6>Trois</h6>\n");
    expect(html("# Un")).toBe("<h3>Un</h3>\n");
  });

  it("has tables that scroll, with the scope of their heads", () => {
    expect(html("| a |\n|---|\n| 1 |")).toContain(
      '<div class="defilement"><table class="texte">\n<thead>\n<tr>\n<th scope="col">a</th>',
    );
  });

  it("says what of it is not printed as it was written, at its line", () => {
    const { diagnostics } = printedText(
      "Un.\n\n![la carte](https://example.org/c.png) [bilan](bilan.pdf)",
      "t.md",
      2,
    );
    expect(diagnostics.map(({ code, place }) => [code, place.line])).toEqual([
      ["text/image", 3],
      ["text/lien", 3],
    ]);
  });
});

describe("a template", () => {
  const written = (section: "dsu" | "actions") => ({
    section,
    path: `t/${section}.md`,
    sha256: "0",
    text: "*Dit*.",
  });
  const base = evaluationOf(manyQpv(3));
  const render = (
    source: string,
    changes: Partial<typeof base.referentiel> = {},
    more: Partial<typeof base> = {},
  ) =>
    renderReport(
      { ...base, referentiel: { ...base.referentiel, ...changes }, ...more },
      smallTemplate(source),
    );

  it("prints a text where it calls it, and nothing where nobody wrote one", () => {
    const { html: page, diagnostics } = render(
      `{{#if textes.dsu}}{{texte "dsu"}}{{/if}}{{texte "actions"}}|{{#each referentiel_fichiers}}{{texte}}{{/each}}`,
      { texts: [written("dsu")] },
    );
    expect(diagnostics).toEqual([]);
    expect(page).toBe('<div class="texte">\n<p><em>Dit</em>.</p>\n</div>|');
  });

  it("still has values called texte", () => {
    const { html: page, diagnostics } = render(
      "{{#each mises_en_garde.groupes}}{{#each mises_en_garde}}{{texte}}{{/each}}{{/each}}",
    );
    expect(diagnostics).toEqual([]);
    expect(page).toBe("Montants en euros courants.");
  });

  it("cannot call a part that does not exist: said at its line", () => {
    const found = render(`<p>\n{{texte "dsus"}}{{texte titre}}{{texte "dsu" "actions"}}`);
    expect(found.html).toBeUndefined();
    expect(found.diagnostics.map(({ code, place, hint }) => [code, place.line, hint.slice(0, 30)])).toEqual([
      ["template/texte", 2, "vouliez-vous écrire « dsu » ?"],
      ["template/texte", 2, expect.any(String)],
      ["template/texte", 2, expect.any(String)],
    ]);
  });

  it("does not lose a text in silence", () => {
    const { html: page, diagnostics } = render("<p>{{titre}}</p>", { texts: [written("actions")] });
    expect(page).toContain("<p>");
    expect(diagnostics).toMatchObject([
      { code: "text/non-imprime", severity: "avertissement", place: { file: "t/actions.md" } },
    ]);
    // A document of one QPV is not where the texts of the contract are looked for.
    const evaluation = { ...base, referentiel: { ...base.referentiel, texts: [written("actions")] } };
    const subject = { scope: "quartier", code: "Q000", label: "Quartier 0" } as const;
    const fiche = renderReport(evaluation, smallTemplate("<p>{{titre}}</p>"), { subject });
    expect(fiche.diagnostics).toEqual([]);
  });

  it("prints a contribution by the name of its file; one that is named and not printed is said", () => {
    const contributions = [
      { name: "a.md", path: "avis/a.md", sha256: "0", text: "# Avis" },
      { name: "b.pdf", path: "avis/b.pdf", sha256: "0", text: null },
    ];
    const opinion = (contribution: string) => ({
      ...({ council: "conseil_municipal", territory: "C", organisation: null, state: "rendu" } as const),
      ...({
        sentOn: "2026-01-02",
        until: "2026-02-02",
        receivedOn: "2026-01-09",
        opinion: "favorable",
      } as const),
      ...{ contribution, followed: null, hasGrant: null, address: "f:2", name: "C (conseil municipal)" },
    });
    const rule = { title: "T", date: "", inForceFrom: "", note: "", readIn: [], afterwards: [] };
    const opinions = [opinion("a.md"), opinion("b.pdf")];
    const annualReport = { year: 2025, rule, items: [], opinions, isComplete: true };
    const source =
      "{{#each rapport_annuel.contributions}}{{#if est_texte}}{{contribution fichier}}{{else}}{{fichier}}{{/if}}{{/each}}";
    const { html: page, diagnostics } = render(source, { contributions }, { annualReport });
    expect(diagnostics).toEqual([]);
    expect(page).toBe('<div class="texte">\n<h4>Avis</h4>\n</div>b.pdf');
    const silent = render("<p>{{titre}}</p>", { contributions }, { annualReport });
    expect(silent.diagnostics.map(({ code, place }) => [code, place.file])).toEqual([
      ["text/non-imprime", "avis/a.md"],
    ]);
  });
});
