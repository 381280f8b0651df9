import { foldText } from "../kernel/text.ts";
import type { Proofs } from "./format.ts";

/** What proves a format: its columns, a name, nothing, or no proof is asked of it. */
export type ProofKind = "columns" | "name" | "free" | "unproven";

/** A format that may have to prove itself. */
interface Candidate {
  readonly id: string;
  readonly proofs?: Proofs | undefined;
}

/** What proves a format on a header; `named`: the format that the names of the table point at, if any. */
export function proofKind(
  { id, proofs }: Candidate,
  cells: readonly string[],
  named: string | undefined,
): ProofKind {
  if (!proofs) return "free";
  if (proofs.columns.some((pattern) => cells.some((cell) => pattern.match(cell) !== undefined)))
    return "columns";
  return named === id ? "name" : "unproven";
}

/**
 * The only format whose words stand in a name, the first name that tells; undefined when none does. A name that has the
 * words of two formats tells nothing: the next one is asked.
 *
 * @example
 * const formats = [{ id: "disp", proofs: { columns: [], words: ["disp"] } }, { id: "dec", proofs: { columns: [], words: ["dec"] } }]
 * namedBy(["FILO2021_DEC_PAUVRES_EPCI.csv", "indic_DISP.zip"], formats)
 * // => "dec"
 */
export function namedBy(names: readonly string[], candidates: readonly Candidate[]): string | undefined {
  for (const name of names) {
    const words = wordsOf(name);
    const ids = new Set(
      candidates.filter(({ proofs }) => proofs?.words.some((word) => words.has(word))).map(({ id }) => id),
    );
    const [only] = ids;
    if (ids.size === 1) return only;
  }
  return undefined;
}

/** The words of a name, without the years that end them. A « dec » after a day is a month: `12-dec-2021`. */
function wordsOf(name: string): ReadonlySet<string> {
  const parts = foldText(name.replace(/^.*[/\\!]/, ""))
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "");
  const isMonth = (index: number) => parts[index] === "dec" && /^\d{1,2}$/.test(parts[index - 1] ?? "");
  return new Set(parts.filter((_, index) => !isMonth(index)).map((part) => part.replace(/\d+$/, "")));
}
