import { SCOPE_WORDS } from "../../referentiel/tree.ts";
import { countedByReason, showTargets } from "./show-targets.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** The shared référentiels: recalled, judged at their own scale. */
export function showShared(view: View): string[] {
  return view.evaluation.shared.map(({ id, title, scope, targets, findings }) =>
    [
      wrap(`CIBLES PARTAGÉES  ${id}  ${title}`, view.width),
      wrap(`Rappelées ; jugées à l’échelle ${SCOPE_WORDS[scope]}, sur son propre suivi.`, view.width, "   "),
      ...showTargets(findings, targets, view),
      ...countedByReason(findings).map((line) => wrap(line, view.width, "   ")),
      ...(targets.length === 0 ? ["   Aucune cible : des règles et des seuils."] : []),
    ].join("\n"),
  );
}
