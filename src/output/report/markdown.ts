import Parser, { type MarkdownIt, type Token } from "markdown-it";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { typeset } from "../../french/typeset.ts";

/** A text of a report as HTML of ours, with what of it could not be printed as it was written. */
export interface PrintedText {
  readonly html: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Beyond this depth, the library leaves out what is inside. */
const DEEPEST = 20;

/** The only addresses that a report leads to. */
const ALLOWED = /^(?:https?:|mailto:)/i;

const parser = newParser();

/** HTML stays text, no image is shown, no address runs; quotes and apostrophes are those of French. */
function newParser(): MarkdownIt {
  const quotes = ["«\u00a0", "\u00a0»", "“", "”"];
  const made = new Parser({ html: false, linkify: false, typographer: true, quotes });
  made.set({ maxNesting: DEEPEST });
  made.disable("replacements");
  made.validateLink = (address) => ALLOWED.test(address);
  const { rules } = made.renderer;
  const { escapeHtml } = made.utils;
  rules["text"] = (tokens, at) => escapeHtml(typeset(tokens[at]?.content ?? ""));
  rules["image"] = rules["text"];
  rules["table_open"] = () => '<div class="defilement"><table class="texte">\n';
  rules["table_close"] = () => "</table></div>\n";
  return made;
}

/**
 * What people wrote for a part of a report, as HTML under a heading of rank `under`: its own headings come below it, whatever their
 * rank. Nothing in it runs or loads anything.
 *
 * @diagnostic text/imbrique
 * @diagnostic text/image
 * @diagnostic text/lien
 */
export function printedText(text: string, file: string, under: number): PrintedText {
  const tokens = parser.parse(text, {});
  const ranks = tokens.flatMap(({ type, tag }) => (type === "heading_open" ? [Number(tag[1])] : []));
  const lowered = under + 1 - Math.min(...ranks);
  for (const token of tokens) {
    if (token.type.startsWith("heading_")) token.tag = `h${Math.min(Number(token.tag[1]) + lowered, 6)}`;
    if (token.type === "th_open") token.attrSet("scope", "col");
  }
  return { html: parser.renderer.render(tokens, parser.options, {}), diagnostics: problemsOf(tokens, file) };
}

function problemsOf(tokens: readonly Token[], file: string): Diagnostic[] {
  const deep = tokens.find(({ level }) => level >= DEEPEST - 1);
  if (deep) {
    const place = { file, line: lineOf(deep) };
    return [problem("text/imbrique", place, { limit: DEEPEST })];
  }
  return tokens.flatMap((token) =>
    (token.children ?? []).flatMap((child) => inlineProblems(child, { file, line: lineOf(token) })),
  );
}

function inlineProblems({ type, content }: Token, place: { file: string; line: number }): Diagnostic[] {
  if (type === "image") return [problem("text/image", place, { label: content })];
  if (type !== "text") return [];
  return [...content.matchAll(/\]\(([^()\s]+)/g)].map(([, address = ""]) =>
    problem("text/lien", place, { address }),
  );
}

const lineOf = ({ map }: Token): number => (map?.[0] ?? 0) + 1;
