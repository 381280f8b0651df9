/** Texts numbered in the order in which they first came, so that a column of texts is a column of integers. */
export class Dictionary {
  readonly #numbers = new Map<string, number>();
  readonly words: string[] = [];

  /** The number of a text, given on its first visit. */
  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  /** The number of a text, or undefined if it never came. */
  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  word(number: number): string {
    return this.words[number] ?? "";
  }
}
