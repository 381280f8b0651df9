import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { codesOf } from "../../../src/kernel/closed-list.ts";
import { CLAIM_CAUSES, CLAIM_OPERATIONS, CLAIM_VERDICTS } from "../../../src/referentiel/claims/claim.ts";
import { COHERENCE_CHECKS } from "../../../src/referentiel/coherence.ts";
import { TRACE_REASONS } from "../../../src/referentiel/rules/trace.ts";
import { BASELINE_NATURES, TARGET_SHAPES } from "../../../src/referentiel/targets/target.ts";
import { TARGET_REASONS } from "../../../src/referentiel/targets/target-reasons.ts";
import { PROJECT } from "../../world.ts";

const { $defs } = JSON.parse(readFileSync(join(PROJECT, "schemas/evaluation.schema.json"), "utf8"));

test("the closed lists of the model are those of the published schema, and each has its words", () => {
  expect($defs.Target.properties.shape.enum).toEqual([...TARGET_SHAPES]);
  expect($defs.Claim.properties.computation.properties.operation.enum).toEqual(codesOf(CLAIM_OPERATIONS));
  expect($defs.TargetFinding.properties.reason.enum).toEqual([...codesOf(TARGET_REASONS), null]);
  expect($defs.Coherence.properties.checks.items.properties.check.enum).toEqual(codesOf(COHERENCE_CHECKS));
  expect($defs.ClaimCheck.properties.verdict.enum).toEqual(codesOf(CLAIM_VERDICTS));
  expect($defs.ClaimCheck.properties.cause.enum).toEqual(codesOf(CLAIM_CAUSES));
  expect($defs.Baseline.properties.nature.enum).toEqual(codesOf(BASELINE_NATURES));
  expect($defs.TraceReason.enum).toEqual(codesOf(TRACE_REASONS));
});
