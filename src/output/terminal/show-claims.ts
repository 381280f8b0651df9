import { counted } from "../../kernel/french.ts";
import { type ClaimVerdict, VERDICT_WORDS } from "../../referentiel/claims/claim.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** The claims that were recomputed: counts, then those that contradict; all of them with `--detail`. */
export function showClaims({ evaluation, width, detail }: View): string[] {
  const { claims, referentiel } = evaluation;
  if (claims.length === 0) return [];
  const counts = (Object.keys(VERDICT_WORDS) as ClaimVerdict[])
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${VERDICT_WORDS[verdict].toLowerCase()} ${count}`);
  const shown = claims.filter(({ verdict }) => detail || verdict === "contradictoire");
  const lines = shown.map(({ id, verdict, why }) => {
    const claim = referentiel.claims.find((one) => one.id === id);
    const note = detail && verdict !== "inverifiable" ? claim?.note : undefined;
    return [
      `   ${VERDICT_WORDS[verdict].toUpperCase()}  [${id}]`,
      wrap(claim?.text ?? "", width, "     "),
      wrap(why, width, "     "),
      ...(note === undefined ? [] : [wrap(`Note : ${note}`, width, "     ")]),
    ].join("\n");
  });
  const title = `CONTRÔLES  ${counted(claims.length, "affirmation du document", "affirmations du document")} : ${counts.join(", ")}`;
  return [[wrap(title, width), ...lines].join("\n")];
}
