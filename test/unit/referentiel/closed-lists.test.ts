import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CLAIM_OPERATIONS } from "../../../src/referentiel/claims/claim.ts";
import { COHERENCE_CHECKS, COHERENCE_WORDS } from "../../../src/referentiel/coherence.ts";
import {
  TARGET_REASON_WORDS,
  TARGET_REASONS,
  TARGET_SHAPES,
} from "../../../src/referentiel/targets/target.ts";
import { PROJECT } from "../../world.ts";

const { $defs } = JSON.parse(readFileSync(join(PROJECT, "schemas/evaluation.schema.json"), "utf8"));

test("the closed lists of the model are those of the published schema, and each has its words", () => {
  expect($defs.Target.properties.shape.enum).toEqual([...TARGET_SHAPES]);
  expect($defs.Claim.properties.computation.properties.operation.enum).toEqual([...CLAIM_OPERATIONS]);
  expect($defs.TargetFinding.properties.reason.enum).toEqual([...TARGET_REASONS, null]);
  expect($defs.Coherence.properties.checks.items.properties.check.enum).toEqual([...COHERENCE_CHECKS]);
  expect(Object.keys(TARGET_REASON_WORDS)).toEqual([...TARGET_REASONS]);
  expect(Object.keys(COHERENCE_WORDS)).toEqual([...COHERENCE_CHECKS]);
});
