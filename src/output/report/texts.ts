import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { type FreeText, TEXT_SECTIONS, type TextSection } from "../../referentiel/free-texts.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import { printedText } from "./markdown.ts";
import type { Template } from "./template/template.ts";

/** What a template calls to print the texts of a référentiel, and what is to be said of them once it has been filled. */
export interface TextPrinter {
  /** The text of a part of the report, under the heading of that part; empty when nobody wrote one. */
  readonly texte: (section: unknown) => string;
  /** What a council sent, by the name of its file, under the heading of an annex. */
  readonly contribution: (name: unknown) => string;
  /** `isWhole`: the document is of the whole contract, where a text that is not printed is to be said. */
  readonly diagnostics: (isWhole: boolean) => readonly Diagnostic[];
}

/** The rank of the heading that a text stands under, in the parts of a report and in its annexes. */
const UNDER = { part: 2, annex: 3 } as const;

/**
 * Prints the texts of a référentiel; one that the template does not call is said, so that none is lost in silence, but of a
 * template that promises few pages, which has no room for them, or that says which ones it prints. `named`: the
 * contributions that a line of the table of opinions names.
 *
 * @diagnostic text/non-imprime
 */
export function textPrinter(
  { texts = [], contributions = [] }: Pick<Referentiel, "texts" | "contributions">,
  { id, mostPages, texts: expected }: Pick<Template, "id" | "mostPages" | "texts">,
  named: readonly string[],
): TextPrinter {
  const problems = new Map<string, readonly Diagnostic[]>();
  const print = (
    written: { readonly path: string; readonly text: string | null } | undefined,
    under: number,
  ) => {
    if (!written) return "";
    const { html, diagnostics } = printedText(written.text ?? "", written.path, under);
    problems.set(written.path, diagnostics);
    return html === "" ? "" : `<div class="texte">\n${html}</div>`;
  };
  const unprinted = ({ path }: Pick<FreeText, "path">, call: string) =>
    problems.has(path) || mostPages !== null
      ? []
      : [problem("text/non-imprime", { file: path }, { template: id, call })];
  const isExpected = (section: TextSection): boolean => expected?.includes(section) ?? true;
  const unprintedOnes = () => [
    ...texts
      .filter(({ section }) => isExpected(section))
      .flatMap((one) => unprinted(one, `{{texte "${one.section}"}}`)),
    ...contributions
      .filter(({ name, text }) => text !== null && named.includes(name) && isExpected("suites"))
      .flatMap((one) => unprinted(one, "{{contribution fichier}}")),
  ];
  return {
    texte: (section) =>
      print(
        texts.find((one) => one.section === section),
        UNDER.part,
      ),
    contribution: (name) =>
      print(
        contributions.find((one) => one.name === name),
        UNDER.annex,
      ),
    diagnostics: (isWhole) => [...[...problems.values()].flat(), ...(isWhole ? unprintedOnes() : [])],
  };
}

/** Which parts have a text: a template asks it before it prints the heading. */
export function writtenSections({
  texts = [],
}: Pick<Referentiel, "texts">): Readonly<Record<TextSection, boolean>> {
  const has = (section: string) => texts.some((one) => one.section === section);
  return Object.fromEntries(Object.keys(TEXT_SECTIONS).map((section) => [section, has(section)])) as Record<
    TextSection,
    boolean
  >;
}
