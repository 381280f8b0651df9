import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/evaluation/evaluation.ts";
import { REPORTS, writtenOf } from "./pages.ts";

/**
 * What a committee reads names no identifier of the program: no key of an indicator, a rule of evaluation or of comparability, no
 * target by its number. In the annual report, reference matter may: sources, method and annexes, the part on coherence, which
 * lists the elements that it counts, and the lines of sources under a table, which name the files of the producers.
 */
const REFERENCE = [
  /<section id="(?:coherence|valeurs-du-contrat|sources|methode)"[\s\S]*?<\/section>/g,
  /<section id="[^"]*" class="partie annexe"[\s\S]*?<\/section>/g,
  /<div class="sous-tableau">[\s\S]*?<\/div>/g,
  /<(style|svg)\b[\s\S]*?<\/\1>/g,
];

const textOf = (page: string): string =>
  REFERENCE.reduce((left, part) => left.replaceAll(part, " "), page)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

const PATTERNS = [/(?<![\p{L}\d])[a-z]+(?:_[a-z\d]+)+/gu, /relevé attendu/g, /\[[a-z_]+\]/g];

/** The identifiers of targets, rules and thresholds that have a form of their own. */
function ownIds({ referentiel }: Evaluation): string[] {
  const { targets, rules, parameters } = referentiel;
  return [...targets, ...rules, ...parameters].map(({ id }) => id).filter((id) => /[-_\d]/.test(id));
}

function found(text: string, evaluation: Evaluation): string[] {
  const ids = ownIds(evaluation).filter((id) =>
    new RegExp(`(?<![\\p{L}\\d-])${id}(?![\\p{L}\\d-])`, "u").test(text),
  );
  return [...new Set([...ids, ...PATTERNS.flatMap((pattern) => text.match(pattern) ?? [])])];
}

describe.each(["note-copil", "rapport-annuel"])("%s", (template) => {
  const caveats = new Map<string, readonly string[]>();
  const texts = new Map<string, string>();

  it.each(REPORTS)(
    "of %s names no identifier",
    async (id) => {
      const { page, evaluation } = await writtenOf(id, template);
      const document = JSON.parse(evaluation) as Evaluation;
      texts.set(id, page);
      caveats.set(
        id,
        document.referentiel.caveats.map(({ text }) => text),
      );
      expect(found(textOf(page), document)).toEqual([]);
    },
    120_000,
  );

  it("holds no caveat of another contract", () => {
    for (const [id, page] of texts)
      for (const [other, said] of caveats) {
        const own = caveats.get(id) ?? [];
        const foreign = other === id ? [] : said.filter((text) => !own.includes(text));
        expect(foreign.filter((text) => page.includes(text))).toEqual([]);
      }
  });
});

it("the test sees what it must", () => {
  const page = `<p>taux_pauvrete_60 ; relevé attendu : L-09 [recensement_petits_effectifs]</p><svg>a_b</svg>`;
  expect(PATTERNS.flatMap((pattern) => textOf(page).match(pattern) ?? [])).toHaveLength(4);
});
