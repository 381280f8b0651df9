import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** A specification that Vega can run as often as wanted, each time with other rows. */
export interface CompiledSpec {
  readonly runtime: vega.Runtime;
  /** The names of the sets of rows that it declares. */
  readonly sets: ReadonlySet<string>;
  /** What was said while it was compiled. */
  readonly problems: readonly string[];
}

/** Specifications that are kept compiled: compiling one takes four times as long as drawing it. */
const MOST_KEPT = 64;

const kept = new Map<string, CompiledSpec>();

/** Compiles a Vega-Lite specification, once for all the documents that draw it. Its rows are none of it: they are given to the view. */
export function compileSpec(spec: Readonly<Record<string, unknown>>): CompiledSpec {
  const key = JSON.stringify(spec);
  const known = kept.get(key);
  if (known) return known;
  const problems: string[] = [];
  const logger = loggerInto(problems);
  const compiled = compile(spec as unknown as TopLevelSpec, { logger, config: { aria: false } }).spec;
  const sets = compiled.data ?? [];
  if (sets.some((set) => "url" in set)) throw new Error("un graphique ne charge aucun fichier (data.url)");
  const made = { runtime: vega.parse(compiled), sets: new Set(sets.map(({ name }) => name)), problems };
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}

/** A layer without rows (no reference, no first date) is ordinary: its scale takes the other layers. */
const EMPTY_SERIES = /^Infinite extent/;

/** Errors and warnings are problems; what Vega says below that is not kept. */
export function loggerInto(problems: string[]): vega.LoggerInterface {
  return vega.logger(vega.Warn, undefined, (_method: string, _level: string, words: Iterable<unknown>) => {
    const message = [...words].map(messageOf).join(" ");
    if (!EMPTY_SERIES.test(message)) problems.push(message);
  });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
