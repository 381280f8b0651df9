import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { KeptParts } from "../files/world.ts";

/** A problem, and its rank among all. */
type Ranked = readonly [rank: number, problem: Diagnostic];

/** Problems as parts: the names of their files, then the problems of each file, so that those of a few are soon read. */
export function packProblems(problems: readonly Diagnostic[]): Uint8Array[] {
  const byFile = new Map<string, Ranked[]>();
  for (const [rank, problem] of problems.entries()) {
    const held = byFile.get(problem.place.file) ?? [];
    held.push([rank, problem]);
    byFile.set(problem.place.file, held);
  }
  return [[...byFile.keys()], ...byFile.values()].map((part) => Buffer.from(JSON.stringify(part)));
}

/** The problems of some files, or of all, in their order; undefined when the parts hold anything else. */
export function unpackProblems(kept: KeptParts, files?: ReadonlySet<string>): Diagnostic[] | undefined {
  const json = (part: number): unknown => JSON.parse(Buffer.from(kept.part(part)).toString("utf8"));
  try {
    const names = json(0) as string[];
    if (names.length !== kept.count - 1) return undefined;
    const ranked = names.flatMap((name, index) =>
      (files?.has(name) ?? true) ? (json(index + 1) as Ranked[]) : [],
    );
    return ranked.sort(([left], [right]) => left - right).map(([, problem]) => problem);
  } catch {
    return undefined;
  }
}
