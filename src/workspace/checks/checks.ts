import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { aggregateRow } from "./aggregate-row.ts";
import { attachments } from "./attachments.ts";
import { coherence, leastAndMost } from "./coherence.ts";
import { duplicateKey } from "./duplicate-key.ts";
import { holeInSeries } from "./hole-in-series.ts";
import { impossible } from "./impossible.ts";
import { outOfBounds } from "./out-of-bounds.ts";
import { outlierInChange } from "./outlier-in-change.ts";
import { partsAndWhole } from "./parts-and-whole.ts";
import { repeatedPeriod } from "./repeated-period.ts";
import { secrecyJump } from "./secrecy-jump.ts";
import { slips } from "./slips.ts";
import { undeclaredBreak } from "./undeclared-break.ts";
import { unknownIndicator, unknownTerritory, unlistedTerritory } from "./unknown-names.ts";

/** Every check on what was read, in one pass over the workspace each. */
export function checkWorkspace(workspace: Workspace): Diagnostic[] {
  const checks = [duplicateKey, unknownTerritory, unknownIndicator, outOfBounds, impossible, attachments];
  return checks.flatMap((check) => check(workspace));
}

/** What deserves a look and blocks nothing: `ecarts verifier` says it, the other commands do not. */
export function reviewWorkspace(workspace: Workspace): Diagnostic[] {
  const checks = [
    slips,
    repeatedPeriod,
    coherence,
    leastAndMost,
    aggregateRow,
    holeInSeries,
    outlierInChange,
    partsAndWhole,
    secrecyJump,
    undeclaredBreak,
    unlistedTerritory,
  ];
  return checks.flatMap((check) => check(workspace));
}
