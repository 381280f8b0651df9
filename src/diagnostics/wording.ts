/** `erreur` blocks, `avertissement` is shown and does not. */
export type Severity = "erreur" | "avertissement";

/** One message: whether it blocks, what is, and what to do; `{name}` stands for a value given with the problem. */
export interface Entry {
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** The names of the holes of a text; what only looks like one in a template (`{{#if}}`) is none. */
export type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}{${string}` | `#${string}` ? never : Name) | Holes<Rest>
  : never;

/**
 * A text with its holes filled; one for which there is no value stays as it is.
 *
 * @example
 * fill("« {value} » n’est pas un nombre", { value: "n.d." })
 * // => "« n.d. » n’est pas un nombre"
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
