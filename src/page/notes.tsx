const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * The mark of a note by its rank, from 0: letters, then two of them once there are no more.
 *
 * @example
 * [0, 25, 26, 701, 702].map(markLetters)
 * // => ["a", "z", "aa", "zz", "aaa"]
 */
export const markLetters = (rank: number): string =>
  (rank < LETTERS.length ? "" : markLetters(Math.floor(rank / LETTERS.length) - 1)) +
  LETTERS.charAt(rank % LETTERS.length);

/** What is said of some numbers and not of all: a letter on each number, a sentence for each letter, in the order in which they are met. */
export class NoteMarks {
  readonly #marks = new Map<string, string>();

  /** The letter of what is said; undefined when nothing is. */
  mark(said: string): string | undefined {
    if (said === "") return undefined;
    const mark = this.#marks.get(said) ?? markLetters(this.#marks.size);
    this.#marks.set(said, mark);
    return mark;
  }

  get all(): readonly (readonly [mark: string, said: string])[] {
    return [...this.#marks].map(([said, mark]) => [mark, said]);
  }
}

/** The letter on a number. */
export const Mark = ({ mark }: { readonly mark: string | undefined }) =>
  mark === undefined ? null : <sup class="appel">{mark}</sup>;

/** What the letters of a table say, under it. */
export function Notes({ of }: { readonly of: NoteMarks }) {
  if (of.all.length === 0) return null;
  return (
    <ul class="notes">
      {of.all.map(([mark, said]) => (
        <li key={mark}>
          <sup>{mark}</sup> {said}
        </li>
      ))}
    </ul>
  );
}
