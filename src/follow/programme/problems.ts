import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { allQuestions, walkNodes } from "../../referentiel/tree.ts";
import type { FollowContext } from "../context.ts";
import { choicesOf } from "./programme-year.ts";

/**
 * What is wrong in the evaluation programme of the year that is followed: an object that nothing names, one that its choice does
 * not offer.
 *
 * @diagnostic programme/objet-inconnu
 * @diagnostic programme/hors-du-choix
 */
export function programmeProblems(context: FollowContext): Diagnostic[] {
  const { referentiel, rules, records, year } = context;
  const known = [
    ...walkNodes(referentiel.nodes).map(({ id }) => id),
    ...allQuestions(referentiel).map(({ id }) => id),
    ...records.actions.filter((action) => action.year === year).map(({ id }) => id),
  ];
  return choicesOf(context).flatMap((choice) => {
    const { object, slot } = choice;
    if (!known.includes(object)) {
      const values = { id: object, suggestion: suggest(object, known) };
      return problem("programme/objet-inconnu", choice.place("object"), values);
    }
    const offered = rules.programme.find(({ id }) => id === slot);
    return !offered || offered.among.includes(object)
      ? []
      : problem("programme/hors-du-choix", choice.place("object"), {
          id: object,
          slot: offered.label,
          list: offered.among.join(", "),
        });
  });
}
