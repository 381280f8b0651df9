import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { FollowContext } from "../context.ts";
import { releaseThreshold } from "../release/release.ts";
import type { Consultation } from "../tables/consultations.ts";

/**
 * What is wrong with the lines of the consultations. No message repeats a count: it may be one that is not to be shown.
 *
 * @diagnostic consultation/seuil-absent
 * @diagnostic consultation/plus-de-favorables
 * @diagnostic consultation/plus-que-la-population
 * @diagnostic consultation/population-absente
 */
export function consultationProblems(context: FollowContext): Diagnostic[] {
  const lines = context.records.consultations;
  const [first] = lines;
  if (!first) return [];
  const silent =
    releaseThreshold(context) === undefined
      ? [problem("consultation/seuil-absent", first.place("survey"), {})]
      : [];
  return [...silent, ...lines.flatMap(lineProblems)];
}

function lineProblems(line: Consultation): Diagnostic[] {
  const { survey, favourable, answers, sampling, population, populationSize } = line;
  const found: Diagnostic[] = [];
  if (favourable > answers)
    found.push(problem("consultation/plus-de-favorables", line.place("favourable"), { survey }));
  if (populationSize !== null && populationSize < answers)
    found.push(problem("consultation/plus-que-la-population", line.place("populationSize"), { survey }));
  if (sampling === "aleatoire" && population === null)
    found.push(problem("consultation/population-absente", line.place("population"), { survey }));
  return found;
}
