import type { Counter } from "../files/world.ts";

/** A line elsewhere than in a terminal, at most so often. */
const LINE_EVERY_IN_MILLISECONDS = 5000;

/** Before this, what is left cannot be told from what is done. */
const FIRST_GUESS_IN_MILLISECONDS = 2000;

/**
 * Says on the error output how many of some things are done, and about how long the others will take, at the pace of those that are
 * done: one line that changes in a terminal, a line every five seconds elsewhere.
 */
export function showCount(
  label: string,
  total: number,
  now: () => number = () => performance.now(),
): Counter {
  const start = now();
  const { stderr } = process;
  let [done, last] = [0, start];
  const say = (): void => {
    const words = countWords(label, done, total, now() - start);
    stderr.write(stderr.isTTY ? `\r\u001b[K${words}` : `… ${words}\n`);
  };
  return {
    step: (count) => {
      done += count;
      if (!stderr.isTTY && now() - last < LINE_EVERY_IN_MILLISECONDS) return;
      last = now();
      say();
    },
    end: () => {
      if (stderr.isTTY) stderr.write("\r\u001b[K");
    },
  };
}

/**
 * How far a long work is.
 *
 * @example
 * countWords("documents", 40, 94, 10_000)
 * // => "documents : 40 sur 94, encore 14 s environ"
 * @example
 * countWords("documents", 94, 94, 10_000)
 * // => "documents : 94 sur 94"
 */
export function countWords(label: string, done: number, total: number, milliseconds: number): string {
  const words = `${label} : ${done} sur ${total}`;
  if (done === 0 || done >= total || milliseconds < FIRST_GUESS_IN_MILLISECONDS) return words;
  const seconds = Math.ceil(((milliseconds / done) * (total - done)) / 1000);
  const left = seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  return `${words}, encore ${left} environ`;
}
