import type { GroupConvergence } from "../compare/comparison.ts";
import { formatCount } from "../kernel/french.ts";
import type { ConvergenceClass } from "../statistics/convergence.ts";
import { quantityWords, signedWords } from "./amounts.ts";
import { spanWords } from "./periods.ts";

/** What users read for how a group of territories moves. */
const CLASS_WORDS: Readonly<Record<ConvergenceClass, string>> = {
  convergence_par_le_haut: "convergence par le haut",
  convergence_par_le_bas: "convergence par le bas",
  divergence_par_le_haut: "divergence par le haut",
  divergence_par_le_bas: "divergence par le bas",
  stabilite: "stabilité",
};

/** Whether the QPV of a table draw together between its two dates, with the measures of it; that no test stands behind. */
export function convergenceSentences(found: GroupConvergence, decimals: number): string[] {
  const { start, end, available, total, sigma, delta, beta, ranks, class: kind } = found;
  const both = (pair: GroupConvergence["sigma"]) =>
    pair.map((one) => quantityWords(one, decimals)).join(" puis ");
  const parts = [
    `écart type ${both(sigma)}`,
    `somme des distances au mieux placé ${both(delta)}`,
    `bêta ${signedWords(beta, 3)}`,
    `concordance des rangs ${quantityWords(ranks, 2)}`,
    ...("class" in kind ? [`${CLASS_WORDS[kind.class]}${kind.strict ? ", stricte" : ""}`] : []),
  ];
  return [
    `Entre QPV, ${formatCount(available)} sur ${formatCount(total)}, ${spanWords(start, end)} : ${parts.join(" ; ")}.`,
    "Description de valeurs publiées ; aucun test n’est fait.",
  ];
}
