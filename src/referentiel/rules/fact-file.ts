import type { GivenFact, GivenFacts } from "./rule.ts";

/** A fact as an example writes it. */
export type WrittenFact =
  | number
  | boolean
  | "inconnu"
  | "reduit"
  | "creuse"
  | "inchange"
  | readonly (readonly number[])[]
  | { readonly oui: number; readonly non: number; readonly inconnu: number };

export type WrittenFacts = Readonly<Record<string, WrittenFact>>;

/** Written facts in the model’s words. */
export function toFacts(written: WrittenFacts): GivenFacts {
  return Object.fromEntries(Object.entries(written).map(([name, fact]) => [name, toFact(fact)]));
}

function toFact(written: WrittenFact): GivenFact {
  if (written === "inconnu") return null;
  if (typeof written !== "object" || !("oui" in written)) return written;
  const { oui, non, inconnu } = written;
  return { yes: oui, no: non, unknown: inconnu };
}
