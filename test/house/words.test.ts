import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { filesUnder, SOURCES, textOf } from "./files.ts";

/**
 * Two published figures are compared: no test says that a difference is more than chance, so no word may claim a trend
 * (DESIGN, promise 5). The rule, one for all files that a reader may come to see:
 *
 *   none of WORDS stands in src, templates, référentiels or descriptions of indicators, except
 *   1. between « and »: the words of someone else, quoted;
 *   2. in the words of the contract or of a committee: `texte` of a question of origin verbatim, `texte` of an
 *      appreciation, `libelle` of a node of origin verbatim;
 *   3. in a sentence that says « aucun test »: it says that none was made;
 *   4. in a sentence that reports what the contract says (« le contrat relève, compte, écrit… »): it is the contract's;
 *   5. « non significatif », the producers' name for a figure that they do not publish;
 *   6. `tendance` in code, alone between quotes, as a key or a step of a JSON pointer: the name of the condition that makes the test;
 *   7. in a sentence that names the test behind it: the 95 % interval, or the test of five points at 99.8 %.
 */
const WORDS =
  /\b(?:se|s[’'](?:est|étai[et]nt|était|y)|se (?:sont|soit|soient))[ \u00a0](?:rédui|creus|resserr|accentu|aggrav|dégrad)\p{L}*|\btendanc\p{L}*|\btendanciel\p{L}*|(?<!non[ _\u00a0])\bsignificati(?:f|fs|ve|ves|vement)\b/giu;

/** Rules 3, 4 and 6: the sentence makes no claim of its own, or says on which test it rests. */
const NO_CLAIM =
  /\bintervalle à 95\b|\bseuil de 99,8\b|\baucun test\b|\ble contrat (?:relève|compte|écrit|lit|imprime|signale|annonce)\b/i;

/** The text without what stands between « and »; a quotation may hold another. */
function withoutQuotes(text: string): string {
  let before = text;
  for (;;) {
    const after = before.replaceAll(/«[^«»]*»/g, " ");
    if (after === before) return after;
    before = after;
  }
}

/** Sentences of a text. In code and YAML a sentence goes over lines. */
const sentences = (text: string): string[] => text.split(/(?<=[.;!?:])\s+(?=\p{Lu}|«|$)|\n\s*\n|",?\n/u);

function claims(text: string): string[] {
  return sentences(withoutQuotes(text))
    .filter((sentence) => !NO_CLAIM.test(sentence))
    .flatMap((sentence) => sentence.replaceAll(/\s+/g, " ").match(WORDS) ?? []);
}

/** Rule 6, for TypeScript only. */
const CONDITION_KEY =
  /["`]tendance["`]|(?<=\{[^{}\n]*)\btendance\b(?=[^{}\n]*\})|\btendance\??[.:]|\(tendance\)|(?<=\/properties\/)tendance(?=\/)/g;

/** What is not ours in a référentiel: rule 2. */
const QUOTED = ["texte", "libelle"];

/** The texts of a YAML document that are the project's own words, one a paragraph. */
function ownWords(value: unknown, key = ""): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((one) => ownWords(one, key));
  if (value === null || typeof value !== "object" || key === "appreciations") return [];
  const isVerbatim = "origine" in value && value.origine === "verbatim";
  return Object.entries(value).flatMap(([name, inner]) =>
    isVerbatim && QUOTED.includes(name) ? [] : ownWords(inner, name),
  );
}

const proseOf = (path: string): string =>
  path.endsWith(".yaml")
    ? ownWords(parse(textOf(path))).join("\n\n")
    : textOf(path).replaceAll(path.endsWith(".ts") ? CONDITION_KEY : /$^/g, "");

describe("the rule sees what it must, and lets through what it may", () => {
  test.each([
    ["L’écart se réduit.", ["se réduit"]],
    ["Les écarts se\n  creusent", ["se creusent"]],
    ["L’écart s’est creusé.", ["s’est creusé"]],
    ["Les écarts se sont réduits.", ["se sont réduits"]],
    ["Une tendance nette, significativement.", ["tendance", "significativement"]],
    ["Une baisse significative. Aucun test n’a été fait.", ["significative"]],
    ["Aucun test ne dit si la différence est significative.", []],
    ["Le contrat relève 6 QPV dont l’écart se réduit (l. 12). Ici, il se creuse.", ["se creuse"]],
    ["Le contrat écrit : « l’écart se réduit ».", []],
    ["« un « se creuse » dans un autre »", []],
    ["non significatif, non_significatif", []],
    ["ecart_reduit: l’écart est plus petit", []],
  ])("%s", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  test("a question of the contract is its own words; a paraphrase is ours", () => {
    const written = (origine: string) => ({
      questions: [{ id: "Q", texte: "Ils se sont réduits", origine }],
    });
    expect(claims(ownWords(written("verbatim")).join())).toEqual([]);
    expect(claims(ownWords(written("paraphrase")).join())).toEqual(["se sont réduits"]);
    expect(ownWords({ appreciations: [{ texte: "L’écart se creuse." }] })).toEqual([]);
  });
});

const PROSE = [
  ...SOURCES.map((source) => `src/${source}`),
  ...filesUnder("templates"),
  ...filesUnder("referentiels"),
  ...filesUnder("datasets/indicateurs"),
];

test.each(PROSE)("%s claims no trend", (path) => {
  expect(claims(proseOf(path))).toEqual([]);
});
