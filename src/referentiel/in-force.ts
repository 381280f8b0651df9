import type { Referentiel } from "./referentiel.ts";
import { allQuestions, type Source, type Validity, walkNodes } from "./tree.ts";

/** Anything that has dates of validity and may be replaced: by its name, or with the document that it is written in. */
type Dated = { readonly id: string; readonly source?: Source } & Validity;

/** What holds on a day, of elements that replace one another. */
export interface InForce<T> {
  /** Whether the day lies within the dates of an element, both included. */
  isWithin(element: Validity): boolean;
  /** What replaces an element: the first that is within its dates and names it, or its document. */
  replacer(element: { readonly id: string; readonly source?: Source }): T | undefined;
  /** Whether an element is judged: within its dates, and replaced by nothing that is. */
  has(element: Dated): boolean;
  /**
   * What stands for an identifier: what replaces it, then what replaces that, else itself when it is within its dates.
   * Undefined when nothing stands, or when elements replace each other in a circle.
   */
  current(id: string): T | undefined;
}

/**
 * The one reading of `remplace`, `valable_du` and `valable_au`, for rules, questions, targets, commitments and documents.
 * An element that has itself been replaced still replaces: what it ended does not come back.
 *
 * @example
 * inForce([{ id: "a", replaces: [] }, { id: "b", from: "2024-01-01", replaces: ["a"] }], "2024-01-01").current("a")?.id
 * // => "b"
 * @example
 * inForce([{ id: "a", replaces: [] }, { id: "b", from: "2024-01-01", replaces: ["a"] }], "2023-12-31").current("a")?.id
 * // => "a"
 */
export function inForce<T extends Dated>(elements: readonly T[], day: string): InForce<T> {
  const isWithin = ({ from, to }: Validity): boolean =>
    (from === undefined || from <= day) && (to === undefined || day <= to);
  const byId = new Map(elements.map((one) => [one.id, one]));
  const replacers = new Map<string, T>();
  for (const one of elements.filter(isWithin)) {
    const olds = one.replaces.filter((old) => old !== one.id && !replacers.has(old));
    for (const old of olds) replacers.set(old, one);
  }
  const replacer: InForce<T>["replacer"] = ({ id, source }) =>
    replacers.get(id) ?? replacers.get(source?.document ?? "");
  const current = (id: string, seen: readonly string[] = []): T | undefined => {
    const next = replacers.get(id);
    if (next) return seen.includes(id) ? undefined : current(next.id, [...seen, id]);
    const last = byId.get(id);
    return last && isWithin(last) ? last : undefined;
  };
  return {
    isWithin,
    replacer,
    has: (element) => isWithin(element) && replacer(element) === undefined,
    current: (id) => current(id),
  };
}

/** What holds in a référentiel on a day: documents, nodes, questions, targets and commitments replace one another. */
export function inForceIn(
  referentiel: Referentiel,
  day: string,
): InForce<{ readonly id: string; readonly source?: Source } & Validity> {
  return inForce(
    [
      ...referentiel.documents,
      ...walkNodes(referentiel.nodes),
      ...allQuestions(referentiel),
      ...referentiel.targets,
      ...referentiel.commitments,
    ],
    day,
  );
}
