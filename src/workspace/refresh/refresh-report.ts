import type { ImportReport } from "../import/import-report.ts";
import type { FetchedFile } from "./kept.ts";
import type { Source } from "./register.ts";

/**
 * `a_jour`: what the producer gives is held already; `nouveau`: it was not held; `nouvelle_edition`: it differs from what was
 * held; `inaccessible`: a problem says why; `vide`: the producer has nothing for what was asked; `a_la_main`: only a page is
 * known, to be opened by the user.
 */
export type SourceState = "a_jour" | "nouveau" | "nouvelle_edition" | "inaccessible" | "vide" | "a_la_main";

/** What became of one source. */
export interface SourceOutcome {
  readonly source: Source;
  readonly state: SourceState;
  /** Why it is not accessible, in French. */
  readonly why?: string | undefined;
  /** What was fetched, or kept by an earlier call, with its fingerprint. */
  readonly files: readonly FetchedFile[];
  /** How many of its pages an earlier call had kept. */
  readonly resumed: number;
}

/** What was asked of the producers, and what was imported of it. */
export interface RefreshReport {
  readonly sources: readonly SourceOutcome[];
  readonly imported: ImportReport;
}
