import { CLAUSES } from "./messages/clauses.ts";
import { fill, type Holes } from "./wording.ts";

declare const WRITTEN: unique symbol;

/** A part of a message or of a hint, in French. Only `clause` makes one, so that its words stand in the catalogue. */
export type Clause = string & { readonly [WRITTEN]: true };

/** The name of a part that has several forms. */
export type ClauseName = keyof typeof CLAUSES;

/** The values that a part leaves open: a missing or misspelt one does not compile. */
type ClauseValues<Name extends ClauseName> = {
  readonly [Hole in Holes<(typeof CLAUSES)[Name]>]: string | number;
};

/**
 * A part of a message or of a hint, with its values.
 *
 * @example
 * clause("proche", { near: "qpv2015" })
 * // => "vouliez-vous écrire « qpv2015 » ?"
 */
export function clause<Name extends ClauseName>(name: Name, values: ClauseValues<Name>): Clause {
  return fill(CLAUSES[name], values) as Clause;
}
