import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { NodePath } from "../files/schema.ts";
import type { Located } from "../files/yaml.ts";
import { type KnownIds, unknown } from "./known-names.ts";
import type { WrittenAppreciations, WrittenQuestion, WrittenReferentiel } from "./tree-file.ts";

/**
 * Appreciations and corrections of what does not exist, or of what has one already: a second one would be lost in silence.
 *
 * @diagnostic appreciation/question-inconnue
 * @diagnostic appreciation/double
 * @diagnostic appreciation/constat-inconnu
 * @diagnostic appreciation/correction-double
 */
export function appreciationProblems(
  { value: written, placeOf }: Located<WrittenAppreciations>,
  tree: WrittenReferentiel | undefined,
  { questions, targets, commitments }: KnownIds,
): Diagnostic[] {
  const known = questions && targets && commitments && [...questions, ...targets, ...commitments];
  const findings = known && tree && [...known, ...findingsOf(tree)];
  const { appreciations, corrections = [] } = written;
  const appreciated = appreciations.map(({ question }) => question);
  const corrected = corrections.map(({ constat }) => constat);
  const at = (path: NodePath) => () => placeOf(path);
  return [
    ...appreciated.flatMap((id, index) => {
      const place = at(["appreciations", index, "question"]);
      const first = appreciated.indexOf(id);
      if (first === index) return unknown("appreciation/question-inconnue", id, known, place);
      const firstLine = placeOf(["appreciations", first, "question"]).line ?? 0;
      return [problem("appreciation/double", place(), { id, firstLine })];
    }),
    ...corrected.flatMap((id, index) => {
      const place = at(["corrections", index, "constat"]);
      const first = corrected.indexOf(id);
      if (first === index) return unknown("appreciation/constat-inconnu", id, findings, place);
      const firstLine = placeOf(["corrections", first, "constat"]).line ?? 0;
      return [problem("appreciation/correction-double", place(), { id, firstLine })];
    }),
  ];
}

/** The findings that a rule gives, one per indicator: `QUESTION/INDICATOR`. */
function findingsOf({ questions = [], noeuds }: Pick<WrittenReferentiel, "questions" | "noeuds">): string[] {
  const own = (list: readonly WrittenQuestion[]) =>
    list.flatMap(({ id, indicateurs = [] }) => indicateurs.map((indicator) => `${id}/${indicator}`));
  const inner = noeuds.flatMap((node) =>
    findingsOf({ questions: node.questions ?? [], noeuds: node.noeuds ?? [] }),
  );
  return [...own(questions), ...inner];
}
