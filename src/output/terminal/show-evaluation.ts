import type { Evaluation } from "../../evaluation/evaluation.ts";
import { frenchDate } from "../../kernel/french.ts";
import { SCOPE_WORDS } from "../../referentiel/tree.ts";
import { showChanges } from "./show-changes.ts";
import { showClaims } from "./show-claims.ts";
import { showCoherence } from "./show-coherence.ts";
import { showCommitment } from "./show-commitment.ts";
import { showQuestion } from "./show-finding.ts";
import { showNodes } from "./show-nodes.ts";
import { showShared } from "./show-shared.ts";
import { showTallies } from "./show-tallies.ts";
import { showTargets } from "./show-targets.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** The whole evaluation in the contract's own tree, words and order; then the counts, and what to look at. */
export function showEvaluation(view: View): string {
  const { evaluation, width } = view;
  const { referentiel, changes } = evaluation;
  return [
    heading(evaluation, width),
    ...referentiel.questions.map((question) => showQuestion(question, view)),
    ...showNodes(referentiel.nodes, view),
    ...unattached(view),
    ...showShared(view),
    ...showTallies(view),
    ...showClaims(view),
    ...showCoherence(view),
    ...showChanges(changes, width),
    wrap(coverageLine(evaluation), width),
    wrap(
      `« ecarts expliquer ID » dit d’où vient un constat, une cible, un contrôle${view.detail ? "" : " ; « --detail » donne tout"}.`,
      width,
    ),
  ].join("\n\n");
}

function heading({ referentiel, epci, date }: Evaluation, width: number): string {
  const { title, start, end, territory, scope } = referentiel;
  const where = epci
    ? `${epci.label}, ${start}-${end}`
    : `Référentiel partagé, à l’échelle ${SCOPE_WORDS[scope]} (${territory ?? ""})`;
  return `${wrap(title, width)}\n${where}\nÉvalué au ${frenchDate(date)}`;
}

/** Targets and commitments that hang on no node. */
function unattached(view: View): string[] {
  const { targets, referentiel } = view.evaluation;
  const own = showTargets(
    targets.filter(({ node }) => node === null),
    referentiel.targets,
    view,
  );
  const others = referentiel.commitments.filter(({ node }) => node === undefined);
  const commitments = view.detail ? others.map((one) => showCommitment(one, view)) : [];
  return own.length + commitments.length === 0
    ? []
    : [["SANS NŒUD DE RATTACHEMENT", ...own, ...commitments].join("\n")];
}

function coverageLine({ coverage }: Evaluation): string {
  if (coverage.total === 0) return "Aucune question évaluative.";
  const plural = coverage.evaluable > 1 ? "s" : "";
  const waiting = [
    ...(coverage.awaiting > 0 ? [`${coverage.awaiting} en attente d’une appréciation`] : []),
    ...(coverage.unmeasured > 0 ? [`${coverage.unmeasured} en attente d’un chiffre ou d’un relevé`] : []),
  ];
  const said = `${coverage.evaluable} question${plural} sur ${coverage.total} évaluable${plural} par les chiffres`;
  return `${[said, ...waiting].join(", ")}.`;
}
