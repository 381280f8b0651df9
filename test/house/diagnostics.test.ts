import { describe, expect, test } from "vitest";
import { CATALOGUE, type Code } from "../../src/diagnostics/catalogue.ts";
import { CLAUSES } from "../../src/diagnostics/messages/clauses.ts";
import { filesUnder, SOURCES, textOf } from "./files.ts";

const CODES = Object.keys(CATALOGUE) as Code[];
const PAGES = "docs/diagnostics";
/** Sources that emit: the room of the words itself does not. */
const EMITTERS = SOURCES.filter((source) => !source.startsWith("diagnostics/"));
const REGENERATE = "run « npm run pages »";

test("the catalogue and the pages of docs/diagnostics are the same codes", () => {
  const pages = filesUnder(PAGES, ".md").map((path) => path.slice(PAGES.length + 1, -".md".length));
  expect(pages.filter((page) => page !== "README").toSorted()).toEqual(CODES.toSorted());
});

test("the index of docs/diagnostics is the one that the catalogue gives, in its order", () => {
  const lines = textOf(`${PAGES}/README.md`).match(/^- \[.*$/gm);
  const wanted = CODES.map((code) => `- [${code}](${code}.md) : ${CATALOGUE[code].message}`);
  expect(lines, REGENERATE).toEqual(wanted);
});

test("each code of the catalogue is emitted somewhere in src, and none is emitted that is not in it", () => {
  const texts = EMITTERS.map((source) => textOf(`src/${source}`)).join("\n");
  expect(CODES.filter((code) => !texts.includes(`"${code}"`))).toEqual([]);
  const emitted = [...texts.matchAll(/(?<!\.)\bproblem\(\s*"([^"]+)"/g)].map(([, code = ""]) => code);
  expect(emitted.filter((code) => !(code in CATALOGUE))).toEqual([]);
});

test("each part of a message that has several forms is chosen somewhere", () => {
  const texts = SOURCES.filter((source) => !source.startsWith("diagnostics/messages/"))
    .map((source) => textOf(`src/${source}`))
    .join("\n");
  expect(Object.keys(CLAUSES).filter((name) => !texts.includes(`"${name}"`))).toEqual([]);
});

/** Where words that are put together elsewhere would enter: by a message made without `problem`, or a clause by a cast. */
test("no source but diagnostics makes a message or a part of one by itself", () => {
  const makers = EMITTERS.filter((source) =>
    /\bas Clause\b|\bhint: [^s]|severity: "/.test(textOf(`src/${source}`)),
  );
  expect(makers).toEqual([]);
});

describe.each(CODES)("%s", (code) => {
  const { severity, message, hint } = CATALOGUE[code];

  test("is « subject/what », in lower case, without accents", () => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("has a message without capital and without final period, save for acronyms and quoted values", () => {
    expect(message).not.toMatch(/^\p{Lu}\p{Ll}/u);
    expect(message).not.toMatch(/[.!?…]$/);
    expect(message.trim()).toBe(message);
  });

  test("has a hint that tells what to do: an infinitive begins one of its clauses", () => {
    const clauses = hint.split(/ ; |\. /);
    const infinitive =
      /^(?:ne (?:pas|jamais) |n’en |lui |se |s’|l’|la |le |les |en |y |\S+ ?: )?\p{Ll}+(?:er|ir|re|oir)\b(?! liste)/u;
    const suggested = /^\{suggestion\}/.test(hint);
    expect(suggested || clauses.some((clause) => infinitive.test(clause)), hint).toBe(true);
  });

  test("is written as French is typeset: ’ for the apostrophe, « » for quotes, no period at the end", () => {
    for (const text of [message, hint]) {
      expect(text).not.toMatch(/['"]/);
      expect(text).not.toMatch(/\.$/);
      expect(text).not.toMatch(/«\S|\S»/);
      expect(text.split("«")).toHaveLength(text.split("»").length);
    }
  });

  test("has a page whose head is its code, severity, message and hint", () => {
    const page = textOf(`${PAGES}/${code}.md`);
    const word = severity === "erreur" ? "**Erreur**" : "**Avertissement**";
    const head = `# ${code}\n\n${word}\n\n> ${message}\n\naide : ${hint}\n\n## `;
    expect(page.slice(0, head.length), REGENERATE).toBe(head);
  });

  test("has a page that says what it means, gives an example, and how to correct", () => {
    const page = textOf(`${PAGES}/${code}.md`);
    const titles = [...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(["Ce que cela veut dire", "Exemple", "Corriger"]);
    for (const part of page.split(/^## .+$/m).slice(1)) expect(part.trim().length).toBeGreaterThan(20);
    expect(page.split(/^## .+$/m)[2]).toMatch(/```/);
  });
});
