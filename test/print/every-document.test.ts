import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE } from "../../src/diagnostics/catalogue.ts";
import type { Evaluation } from "../../src/evaluation/evaluation.ts";
import type { Printer } from "../../src/files/printing.ts";
import { openPrinter } from "../../src/machine/printer.ts";
import { walkNodes } from "../../src/referentiel/tree.ts";
import { pdfText } from "../pdf-text.ts";
import { evaluationOf, manyQpv } from "../unit/output/report/fixture.ts";
import { CONTRACTS, evaluatedContracts, pageOfTemplate, TEMPLATES } from "./documents.ts";
import { DAY, hasBrowser, skipped } from "./pages.ts";

/**
 * What is printed names no identifier of the program: no key of an indicator, of a rule of evaluation or of comparability, no
 * target, commitment, node or action by its number where it has words, no code of a message; and no caveat of another contract.
 * The working note is the one document that is about identifiers: it is held to the rest.
 */
const ABOUT_IDENTIFIERS = "note-methode";

/** What only whoever checks has: the lines of the extract that was read, files of a référentiel. */
const FOR_CHECKERS = [/(?<![\p{L}])l\.\s?\d+/gu, /[a-z-]+\.yaml\b/g, /\breleves\.csv\b/g];

const PATTERNS = [
  /(?<![\p{L}\d./_-])[a-z]+(?:_[a-z\d]+)+(?![\p{L}\d./_-])/gu,
  /relevé attendu/g,
  /\[[a-z]+(?:_[a-z\d]+)+\]/g,
];

/** What Insee calls a file of its own, in the title that we read it under. */
const PRODUCERS_OWN = "cc_filosofi";

/** The identifiers of an evaluation that have a form of their own: a word of French is none. */
function identifiersOf({ referentiel, indicators, followUp }: Evaluation): Set<string> {
  const { targets, rules, parameters, commitments, nodes, questions } = referentiel;
  const elements = [...targets, ...rules, ...parameters, ...commitments, ...questions, ...walkNodes(nodes)];
  const all = [...elements, ...indicators, ...(followUp?.actions.actions ?? [])].map(({ id }) => id);
  return new Set([...all, ...Object.keys(CATALOGUE)].filter((id) => /[-_\d/]/.test(id)));
}

/** Words of a text, with what joins them: what an identifier would be found among. */
const wordsOf = (text: string): Set<string> => new Set(text.match(/[\p{L}\d]+(?:[-_/][\p{L}\d]+)*/gu) ?? []);

function found(text: string, identifiers: ReadonlySet<string>): string[] {
  const named = [...wordsOf(text)].filter((word) => identifiers.has(word));
  const shaped = PATTERNS.flatMap((pattern) => text.match(pattern) ?? []);
  return [...new Set([...named, ...shaped])].filter((word) => word !== PRODUCERS_OWN);
}

/** What a page of HTML prints, without its style and drawings. */
const printedIn = (page: string): string =>
  page
    .replaceAll(/<(style|svg)\b[\s\S]*?<\/\1>/g, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

let evaluations: ReadonlyMap<string, Evaluation> = new Map();
beforeAll(async () => {
  evaluations = await evaluatedContracts();
}, 240_000);

const heldOf = (id: string): Evaluation => {
  const held = evaluations.get(id);
  if (!held) throw new Error(`${id} was not evaluated`);
  return held;
};

/** Caveats that another contract declares, and that this one does not say in words of its own. */
function foreignCaveats(id: string, text: string): string[] {
  const own = heldOf(id).referentiel.caveats.map((one) => folded(one.text));
  const others = [...evaluations.values()].flatMap(({ referentiel }) => referentiel.caveats);
  const foreign = others
    .map((one) => folded(one.text))
    .filter((one) => !own.some((said) => said.includes(one)));
  return foreign.filter((one) => folded(text).includes(one));
}

/** Spaces of one kind, as neither page nor PDF keeps them. */
const folded = (text: string): string => text.replaceAll(/\s+/g, " ");

let printer: Printer | undefined;
beforeAll(() => {
  printer = openPrinter();
});
afterAll(async () => printer?.close());

const PAIRS = TEMPLATES.flatMap((template) => CONTRACTS.map((id) => [template, id] as const));

it.each(PAIRS)(
  "%s of %s names no identifier, and holds no caveat of another contract",
  async (template, id) => {
    const evaluation = heldOf(id);
    const page = await pageOfTemplate(template, evaluation);
    if (page === undefined) {
      // A template of one action or of one signatory has no document where there is none.
      expect(["extrait-partenaire", "suivi-renforce"]).toContain(template);
      return;
    }
    const text = printedIn(page);
    if (template !== ABOUT_IDENTIFIERS) {
      expect(found(text, identifiersOf(evaluation))).toEqual([]);
      expect(FOR_CHECKERS.flatMap((pattern) => text.match(pattern) ?? [])).toEqual([]);
    }
    expect(foreignCaveats(id, text)).toEqual([]);
  },
  60_000,
);

describe.skipIf(!hasBrowser)(
  `the PDF says what the page says, headers and footers included${skipped}`,
  () => {
    it.each([
      ["rapport-annuel", "exemple-maubeuge"],
      ["mi-parcours", "lens-lievin"],
      ["fiche-commune", "200054807"],
    ] as const)(
      "%s of %s",
      async (template, id) => {
        const evaluation = heldOf(id);
        const printed = await printer?.print((await pageOfTemplate(template, evaluation)) ?? "", DAY);
        const text = await pdfText(printed?.pdf ?? new Uint8Array());
        expect(text).toMatch(/Page\s1\ssur\s\d/);
        expect(found(text, identifiersOf(evaluation))).toEqual([]);
        expect(foreignCaveats(id, text)).toEqual([]);
      },
      120_000,
    );
  },
);

it("the test sees what it must", () => {
  const text =
    "taux_pauvrete_60 ; relevé attendu : L-09 [recensement_petits_effectifs], voir C-12 et dataset/cle-dupliquee";
  expect(found(text, new Set(["C-12", "dataset/cle-dupliquee"]))).toEqual([
    "C-12",
    "dataset/cle-dupliquee",
    "taux_pauvrete_60",
    "recensement_petits_effectifs",
    "relevé attendu",
    "[recensement_petits_effectifs]",
  ]);
});

/** The templates that open on a page to be read alone. */
const OPENED = ["mi-parcours", "note-copil", "rapport-annuel"] as const;

const LONG =
  "Quartier Intercommunal Roubaix-Tourcoing - Blanc Seau - Croix Bas Saint Pierre - Wattrelos Nord et Résidence des Provinces";

/** As many QPV as wanted, with the longest names of France. */
const longNames = (count: number): Evaluation =>
  evaluationOf(manyQpv(count).map((one, rank) => ({ ...one, label: `${LONG} ${rank}` })));

/** The page without what follows its first part. */
function openingOf(page: string): string {
  const end = page.indexOf("</section>", page.indexOf('<section class="ouverture'));
  return `${page.slice(0, end)}</section></main></body></html>`;
}

describe.skipIf(!hasBrowser)(`the first page is one page${skipped}`, () => {
  const printedOf = async (template: string, evaluation: Evaluation) => {
    const page = await pageOfTemplate(template, evaluation);
    if (page === undefined) throw new Error(`no page of ${template}`);
    const printed = await printer?.print(openingOf(page), DAY);
    return { pages: printed?.pages, overflows: printed?.overflows };
  };

  it.each(CONTRACTS)(
    "of each template, of %s",
    async (id) => {
      const evaluation = heldOf(id);
      for (const template of OPENED)
        expect([template, await printedOf(template, evaluation)]).toEqual([
          template,
          { pages: 1, overflows: [] },
        ]);
    },
    120_000,
  );

  it.each([1, 2, 12, 46])(
    "of each template, of a contract of %i QPV with the longest names",
    async (count) => {
      for (const template of OPENED)
        expect([template, await printedOf(template, longNames(count))]).toEqual([
          template,
          { pages: 1, overflows: [] },
        ]);
    },
    120_000,
  );
});
