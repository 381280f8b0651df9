import { coverageOf, type Evaluation, type StatusTally } from "../../evaluation/evaluation.ts";
import { STATUS_WORDS, STATUSES } from "../../referentiel/rules/rule.ts";
import { CRITERION_WORDS } from "../../referentiel/tree.ts";

/** Counts by criterion, then those of the targets: how many could be judged, and each status. */
export interface TalliesView {
  readonly colonnes: readonly string[];
  readonly lignes: readonly {
    readonly nom: string;
    readonly evaluables: string;
    readonly nombres: readonly string[];
  }[];
}

/** The roll-up as a table; a zero is written as a dash, so that what is there is seen. */
export function talliesView({ tallies, targets }: Evaluation): TalliesView {
  const { whole, criteria } = tallies;
  return {
    colonnes: STATUSES.map((status) => STATUS_WORDS[status]),
    lignes: [
      ...criteria.map(({ criterion, findings }) =>
        line(`Constats, ${criterion ? CRITERION_WORDS[criterion] : "sans critère imprimé"}`, findings),
      ),
      ...(targets.length > 0 ? [line("Cibles", whole.targetFindings)] : []),
    ],
  };
}

/** One unit for a whole line: a question has a finding for each of its indicators. */
function line(nom: string, statuses: StatusTally) {
  const { evaluable, total } = coverageOf(statuses);
  const nombres = STATUSES.map((status) => (statuses[status] === 0 ? "–" : `${statuses[status]}`));
  return { nom, evaluables: `${evaluable} sur ${total}`, nombres };
}
