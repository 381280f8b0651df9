import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { NodePath } from "../../files/schema.ts";
import type { Located } from "../../files/yaml.ts";
import { dateProblems } from "../date-problems.ts";
import { type Names, unknown } from "../names.ts";
import { baselineProblems } from "./baseline-problems.ts";
import { shapeProblems } from "./shape-problems.ts";
import type { WrittenTarget, WrittenTargets } from "./written-files.ts";

/**
 * What is wrong in cibles.yaml beyond its schema: names that refer to nothing, keys that a shape needs or does not read,
 * bounds and dates in the wrong order.
 *
 * @diagnostic target/bornes
 */
export function targetProblems({ value, placeOf }: Located<WrittenTargets>, names: Names): Diagnostic[] {
  return value.cibles.flatMap((target, index) => {
    const at = (...inside: NodePath) => placeOf(["cibles", index, ...inside]);
    return [
      ...nameProblems(target, names, at),
      ...shapeProblems(target, at),
      ...boundProblems(target, at),
      ...dateProblems(target.echeance, () => at("echeance")),
      ...baselineProblems(target, at),
    ];
  });
}

/** The place of a key of an element. */
export type At = (...inside: NodePath) => Diagnostic["place"];

function nameProblems(target: WrittenTarget, names: Names, at: At): Diagnostic[] {
  const { noeud, indicateur, source, reference } = target;
  return [
    ...unknown("referentiel/noeud-inconnu", noeud, names.nodes, () => at("noeud")),
    ...unknown("referentiel/indicateur-inconnu", indicateur, names.indicators, () => at("indicateur")),
    ...unknown("referentiel/document-inconnu", source.document, names.documents, () =>
      at("source", "document"),
    ),
    ...unknown("referentiel/document-inconnu", reference?.source?.document, names.documents, () =>
      at("reference", "source", "document"),
    ),
  ];
}

function boundProblems({ min, max }: WrittenTarget, at: At): Diagnostic[] {
  if (min === undefined || max === undefined || min <= max) return [];
  return [problem("target/bornes", at("min"), { min, max })];
}
