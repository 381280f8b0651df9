import type { Evaluation } from "../../evaluation/evaluation.ts";
import { quote } from "../../french/sources.ts";
import { counted } from "../../kernel/french.ts";
import { type ClaimCheck, type ClaimVerdict, VERDICT_WORDS } from "../../referentiel/claims/claim.ts";

/** A printed claim and what its recomputation says. */
export interface ClaimView {
  readonly id: string;
  readonly texte: string;
  readonly verdict: string;
  readonly pourquoi: string;
  readonly note: string;
  readonly source: string;
}

/** The claims: those that contradict, then the others. */
export interface ClaimsView {
  readonly decompte: string;
  readonly contradictoires: readonly ClaimView[];
  readonly autres: readonly ClaimView[];
}

/** The numbers that the contract prints, recomputed. */
export function claimsView(evaluation: Evaluation): ClaimsView {
  const { claims } = evaluation;
  const counts = (Object.keys(VERDICT_WORDS) as ClaimVerdict[])
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${VERDICT_WORDS[verdict].toLowerCase()} ${count}`);
  const views = claims.map((check) => ({ check, view: claimView(check, evaluation) }));
  const isContrary = ({ check }: { readonly check: ClaimCheck }) => check.verdict === "contradictoire";
  return {
    decompte: `${counted(claims.length, "affirmation chiffrée examinée", "affirmations chiffrées examinées")} : ${counts.join(", ")}.`,
    contradictoires: views.filter(isContrary).map(({ view }) => view),
    autres: views.filter((one) => !isContrary(one)).map(({ view }) => view),
  };
}

function claimView({ id, verdict, why }: ClaimCheck, { referentiel }: Evaluation): ClaimView {
  const claim = referentiel.claims.find((one) => one.id === id);
  return {
    id,
    texte: claim?.text ?? "",
    verdict: VERDICT_WORDS[verdict],
    pourquoi: why,
    note: claim?.note ?? "",
    source: claim ? quote(claim.source, referentiel) : "",
  };
}
