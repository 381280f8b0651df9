import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { duplicateKey } from "./duplicate-key.ts";
import { outOfBounds } from "./out-of-bounds.ts";
import { unknownIndicator } from "./unknown-indicator.ts";
import { unknownTerritory } from "./unknown-territory.ts";

/** Every check on what was read, in one pass over the workspace each. */
export function checkWorkspace(workspace: Workspace): Diagnostic[] {
  const checks = [duplicateKey, unknownTerritory, unknownIndicator, outOfBounds];
  return checks.flatMap((check) => check(workspace));
}
