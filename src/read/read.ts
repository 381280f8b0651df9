import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** What reading gives: a value, when there is enough of one, and every problem met on the way. */
export interface Read<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing but problems. */
export function failed(...diagnostics: readonly Diagnostic[]): Read<never> {
  return { value: undefined, diagnostics };
}
