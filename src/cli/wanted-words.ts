import { type Command, CommanderError, type Option } from "commander";

/** What people type for the help and the version, beside the words that the help names. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["--help", "--aide"],
  ["-h", "--aide"],
  ["-V", "--version"],
  ["-v", "--version"],
]);

/** A first word that asks for the help of what follows: `ecarts aide comparer`. */
const HELP_WORDS: readonly string[] = ["aide", "help"];

/**
 * The arguments with the words of other programs for the help and the version put into ours: they are read anywhere before
 * `--`, but for `-V` and `-v`, which only stand alone. Nothing at all asks for the help.
 *
 * @example
 * wantedWords(["comparer", "--help"])
 * // => ["comparer", "--aide"]
 * @example
 * wantedWords(["aide", "comparer"])
 * // => ["comparer", "--aide"]
 */
export function wantedWords(args: readonly string[]): readonly string[] {
  const [first, ...rest] = args;
  if (first === undefined) return ["--aide"];
  if (HELP_WORDS.includes(first)) return [...wordsOf(rest), "--aide"];
  return wordsOf(args);
}

function wordsOf(args: readonly string[]): string[] {
  const end = args.indexOf("--");
  return args.map((word, rank) => {
    const isRead = (end === -1 || rank < end) && (!/^-[vV]$/.test(word) || rank === 0);
    return isRead ? (SYNONYMS.get(word) ?? word) : word;
  });
}

/** An option that is given twice. */
export const TWICE = "ecarts.optionTwice";

/** An option that may be given several times: each value joins the others. */
export const listed = (value: string, others: readonly string[] | undefined): readonly string[] => [
  ...(others ?? []),
  value,
];

/**
 * Refuses each option of a command that is given more than once, but those that are lists: of two values one would be lost
 * without a word.
 *
 * @throws CommanderError of code `TWICE`, while the command line is read
 */
export function refuseTwice(command: Command): void {
  for (const option of command.options.filter((one) => !one.variadic && one.parseArg !== listed))
    countUses(command, option);
}

function countUses(command: Command, option: Option): void {
  let uses = 0;
  command.on(`option:${option.name()}`, () => {
    uses += 1;
    if (uses > 1) throw new CommanderError(2, TWICE, `option '${option.flags}' given twice`);
  });
}
