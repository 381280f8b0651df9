import { CATALOGUE, type Code } from "./catalogue.ts";
import type { Diagnostic, Place } from "./diagnostic.ts";

type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}{${string}` | `#${string}` ? never : Name) | Holes<Rest>
  : never;

/** The values that the words of a code leave open: a missing or misspelt one does not compile. */
export type Values<C extends Code> = {
  readonly [Name in Holes<(typeof CATALOGUE)[C]["message"] | (typeof CATALOGUE)[C]["hint"]>]: string | number;
};

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/**
 * A problem with its words filled in, at a place.
 *
 * @example
 * problem("csv/nombre", { file: "observations.csv", line: 3 }, { value: "n.d." }).message
 * // => "« n.d. » n’est pas un nombre"
 */
export function problem<C extends Code>(code: C, place: Place, values: Values<C>): Diagnostic {
  const { severity, message, hint } = CATALOGUE[code];
  return { code, severity, place, message: fill(message, values), hint: fill(hint, values) };
}
