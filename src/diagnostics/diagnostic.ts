import type { Code } from "./catalogue.ts";
import type { Place } from "./place.ts";

/** `erreur` blocks, `avertissement` is shown and does not. */
export type Severity = "erreur" | "avertissement";

/** One problem of an input, ready to be shown: its words are French and final. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly hint: string;
}
