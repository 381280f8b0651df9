import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { NodePath } from "../files/schema.ts";
import type { Located } from "../files/yaml.ts";
import { dateProblems } from "./date-problems.ts";
import { type Names, unknown } from "./names.ts";
import type { At } from "./targets/target-problems.ts";
import type { WrittenCommitment, WrittenCommitments } from "./targets/written-files.ts";

/** What is wrong in engagements.yaml beyond its schema: names that refer to nothing, dates, a commune that is not named. */
export function commitmentProblems(
  { value, placeOf }: Located<WrittenCommitments>,
  names: Names,
): Diagnostic[] {
  const { engagements, suivi_general: blocks = [] } = value;
  return [
    ...engagements.flatMap((commitment, index) =>
      oneProblems(commitment, names, (...inside) => placeOf(["engagements", index, ...inside])),
    ),
    ...blocks.flatMap(({ noeud, source }, index) => {
      const at = (...inside: NodePath) => placeOf(["suivi_general", index, ...inside]);
      return [
        ...unknown("referentiel/noeud-inconnu", noeud, names.nodes, () => at("noeud")),
        ...unknown("referentiel/document-inconnu", source.document, names.documents, () =>
          at("source", "document"),
        ),
      ];
    }),
  ];
}

/**
 * The problems of one commitment.
 *
 * @diagnostic commitment/commune-absente
 */
function oneProblems(commitment: WrittenCommitment, names: Names, at: At): Diagnostic[] {
  const { id, noeud, source, cibles = [], genre, commune, echeance } = commitment;
  return [
    ...unknown("referentiel/noeud-inconnu", noeud, names.nodes, () => at("noeud")),
    ...unknown("referentiel/document-inconnu", source.document, names.documents, () =>
      at("source", "document"),
    ),
    ...cibles.flatMap((target, index) =>
      unknown("referentiel/cible-inconnue", target, names.targets, () => at("cibles", index)),
    ),
    ...dateProblems(echeance, () => at("echeance")),
    ...(genre === "communal" && commune === undefined
      ? [problem("commitment/commune-absente", at("genre"), { id })]
      : []),
  ];
}
