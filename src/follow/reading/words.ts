import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Cell } from "../../formats/raw-table.ts";
import { townOf } from "../../kernel/names.ts";
import { foldText } from "../../kernel/text.ts";
import type { ContractLists, ListEntry } from "../context.ts";
import type { Choices, Column } from "../tables/column.ts";
import { codeOfShown, shownWord } from "../tables/shown-word.ts";
import { type CellRead, textOf } from "./cell.ts";

/** The codes of a list by what may be written for them; several for words that name more than one. */
export interface WordList {
  readonly codes: ReadonlySet<string>;
  readonly byWord: ReadonlyMap<string, readonly string[]>;
}

/** What is compared of a word: neither case, accents, spaces nor the marks between the parts of a code. */
const folded = (text: string): string => foldText(text.replaceAll("_", " "));

/** A list by its codes, and by its words where they name one code alone. A code is never read as the words of another. */
export function wordList(entries: readonly ListEntry[]): WordList {
  const byWord = new Map<string, readonly string[]>();
  const ofCodes = new Set(entries.map(({ code }) => folded(code)));
  const add = (word: string, code: string) => {
    const held = byWord.get(word) ?? [];
    byWord.set(word, [...new Set([...held, code])]);
  };
  for (const { code } of entries) add(folded(code), code);
  for (const { code, words } of entries)
    for (const name of namesIn(words)) if (!ofCodes.has(folded(name))) add(folded(name), code);
  return { codes: new Set(entries.map(({ code }) => code)), byWord };
}

/** The words of an entry, what is left of them without the level before (« orientation : ») and the note after, and the town of a town hall. */
function namesIn(words: string): readonly string[] {
  const bare = words.replace(/ \([^()]*\)$/, "").replace(/^[^:]{1,30} : /, "");
  return [...new Set([words, bare, townOf(bare)])].filter((one) => one !== "");
}

/** The lists of the columns of all tables, each made once. */
export class WordLists {
  readonly #contract: ContractLists;
  readonly #made = new Map<unknown, WordList>();
  #phrases: readonly string[] | undefined;

  constructor(contract: ContractLists) {
    this.#contract = contract;
  }

  /** The list of a column: its own choices, or that of the contract; undefined for a column that takes any word. */
  of({ choices, list }: Pick<Column, "choices" | "list">): WordList | undefined {
    if (choices) return this.#once(choices, () => entriesOf(choices));
    return list === undefined ? undefined : this.#once(list, () => this.#contract[list]);
  }

  #once(key: unknown, entries: () => readonly ListEntry[]): WordList {
    const made = this.#made.get(key) ?? wordList(entries());
    this.#made.set(key, made);
    return made;
  }

  /** A text less the names that the lists of the contract hold: of streets, schools and people after whom districts are named. */
  without(text: string): string {
    this.#phrases ??= phrasesOf(this.#contract);
    const folded = text.toLowerCase();
    return this.#phrases
      .filter((phrase) => folded.includes(phrase))
      .reduce((left, phrase) => left.replace(new RegExp(escaped(phrase), "giu"), " "), text);
  }
}

/** Names of more than one word, the longest first; those of actions are entered, and could hold anything. */
function phrasesOf(lists: ContractLists): string[] {
  const { actions: _entered, ...ofContract } = lists;
  const words = Object.values(ofContract).flatMap((entries) =>
    // As the workbook shows them too: cut, a name is no longer that of its list.
    entries.flatMap((entry) => [...namesIn(entry.words), shownWord(entry)].map((one) => one.toLowerCase())),
  );
  return [...new Set(words)]
    .filter((one) => one.includes(" "))
    .sort((left, right) => right.length - left.length);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const entriesOf = (choices: Choices): ListEntry[] =>
  Object.entries(choices).map(([code, words]) => ({ code, words }));

/** One word of a list, by its code or by its words, without regard to accents or case. */
export function readWord(cell: Cell, column: string, list: WordList): CellRead<string> {
  return wordIn(textOf(cell), column, list);
}

function wordIn(value: string, column: string, list: WordList): CellRead<string> {
  const code = codeOfShown(value);
  // Most cells are codes as they stand: nothing is folded for them.
  if (list.codes.has(code)) return { value: code };
  const found = [value, code, townOf(value)].flatMap((one) => list.byWord.get(folded(one)) ?? []);
  const [only, other] = new Set(found);
  if (only !== undefined && other === undefined) return { value: only };
  if (only !== undefined) {
    const codes = found.join(", ");
    return { refused: (place) => problem("entry/mot-ambigu", place, { value, column, codes }) };
  }
  const suggestion = suggest(value, [...list.codes]);
  return { refused: (place) => problem("entry/mot", place, { value, column, suggestion }) };
}

/** Several words of a list, each once, separated by semicolons; by commas where no word of the list holds one. */
export function readWords(cell: Cell, column: string, list: WordList): CellRead<readonly string[]> {
  const raw = typeof cell === "string" ? cell.replace(/[\r\n]+/g, ";") : textOf(cell);
  const parts = raw.split(";").flatMap((part) => byCommas(textOf(part), list));
  const values: string[] = [];
  for (const part of parts.filter((one) => one !== "")) {
    const read = wordIn(part, column, list);
    if (!("value" in read)) return read;
    if (!values.includes(read.value)) values.push(read.value);
  }
  return { value: values };
}

function byCommas(part: string, list: WordList): readonly string[] {
  return list.byWord.has(folded(part)) ? [part] : part.split(",").map((one) => one.trim());
}
