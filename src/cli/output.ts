/** Where a command speaks: results, and problems. Tests pass one that remembers. */
export interface Output {
  result(text: string): void;
  problem(text: string): void;
  /** Columns available; 80 when unknown, from 40 to 120 so that lines stay readable. */
  readonly width: number;
}

/** The real terminal. */
export const terminal: Output = {
  result: (text) => void process.stdout.write(`${text}\n`),
  problem: (text) => void process.stderr.write(`${text}\n`),
  width: Math.min(120, Math.max(40, process.stdout.columns ?? 80)),
};

/** What a command ends with: 0 fine, 1 errors in the data, 2 wrong usage, 3 bug. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A word of a command as a shell takes it. */
export const quoted = (word: string): string =>
  /^[\w./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
