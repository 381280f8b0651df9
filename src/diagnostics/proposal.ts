import { type Clause, clause } from "./clause.ts";

/** Names that a hint lists. */
const LISTED = 8;

/** A hint that proposes what may be meant, each with its label; undefined when there is nothing to propose. */
export function proposal(names: readonly string[]): Clause | undefined {
  if (names.length === 0) return undefined;
  const first = names.slice(0, LISTED);
  if (names.length > LISTED) return clause("noms_nombreux", { list: first.join(", "), count: names.length });
  const [last = "", ...before] = first.toReversed();
  const list = before.length === 0 ? last : `${before.toReversed().join(", ")} ou ${last}`;
  return clause("noms_proches", { list });
}
