import type { AdoptedReferentiel } from "../../evaluation/evaluation.ts";
import type { Explanation } from "../../evaluation/explanation.ts";
import { FOLLOWED_KINDS, type Followed } from "../../follow/standing/followed.ts";
import { aimAndDue, baselineWords } from "../../french/aims.ts";
import { formatAmount } from "../../french/amounts.ts";
import { leadWords } from "../../french/commitments.ts";
import { standingWords } from "../../french/follow-up.ts";
import { partyWords } from "../../french/parties.ts";
import { expectedLineWords, expectedRecordWords, NO_RECORD, openingWords } from "../../french/targets.ts";
import { uncapital } from "../../kernel/french.ts";
import {
  CLAIM_OPERATIONS,
  CLAIM_VERDICTS,
  type Claim,
  type ClaimCheck,
} from "../../referentiel/claims/claim.ts";
import { partyRecord } from "../../referentiel/parties.ts";
import { STATUSES } from "../../referentiel/rules/rule.ts";
import { COMPARATOR_SUFFIX, type Target, type TargetFinding } from "../../referentiel/targets/target.ts";
import { citedAt, SCALES } from "../../referentiel/tree.ts";
import { showNodes } from "./evaluation.ts";
import { humanLines, showCommitment, sourceLine, type View } from "./evaluation-lines.ts";
import { wrap } from "./text.ts";

/** A printed claim: its verdict, the operation and each number that it was recomputed from. */
export function explainClaim(claim: Claim, { verdict, why }: ClaimCheck, view: View): string {
  const { width } = view;
  const { computation } = claim;
  return [
    `${claim.id} : ${CLAIM_VERDICTS[verdict]}`,
    wrap(claim.text, width, "  "),
    "",
    wrap(`Pourquoi : ${why}`, width),
    ...(computation
      ? [
          "",
          wrap(`Calcul : ${CLAIM_OPERATIONS[computation.operation]}`, width),
          ...computation.numbers.map(({ value, label, source }) =>
            wrap(
              `${formatAmount(value)}${label === undefined ? "" : `  ${label}`}${source === undefined || citedAt(source) === undefined ? "" : ` (${citedAt(source)})`}`,
              width,
              "  ",
            ),
          ),
        ]
      : []),
    "",
    sourceLine(claim, { width, referentiel: view.evaluation.referentiel }),
  ].join("\n");
}

/**
 * A target: its verdict, what it aims at and from where, the scale, each figure with its address. One of a shared
 * référentiel (`adopted`) bears the name under which the contract records it.
 */
export function explainTarget(
  target: Target,
  finding: TargetFinding,
  view: View,
  adopted?: AdoptedReferentiel,
): string {
  const { width, evaluation } = view;
  const id = adopted ? `${adopted.id}/${target.id}` : target.id;
  const lines = [
    `Vise : ${aimAndDue(target)}`,
    ...(target.shareOf === undefined ? [] : [`Rapporté à : ${target.shareOf}`]),
    `Valeur de départ : ${baselineWords(target)}`,
    `Se juge à l’échelle ${SCALES[target.scale]}${target.territory === undefined ? "" : ` (${target.territory})`}`,
    `Qui en répond : ${leadWords(target.lead)}`,
  ];
  return [
    wrap(`${id} : ${STATUSES[finding.status]}`, width),
    wrap(target.label, width, "  "),
    "",
    wrap(`Pourquoi : ${finding.why}`, width),
    "",
    ...lines.map((line) => wrap(line, width)),
    ...figures({ ...target, id }, finding, view),
    ...humanLines(id, view),
    "",
    sourceLine(target, { width, referentiel: adopted ?? evaluation.referentiel }),
    ...(adopted ? [`Repris par : ${evaluation.referentiel.id}`] : []),
  ].join("\n");
}

function figures(target: Target, finding: TargetFinding, view: View): string[] {
  const { parties, dueDay } = finding;
  if (!parties) return ofWhole(target, finding, view);
  return parties.flatMap((party) => [
    `${party.name} : ${party.status === "atteint" ? "atteint" : partyWords(party, dueDay)}`,
    ...(party.measure?.addresses ?? [expectedRecordWords(partyRecord(target.id, party.id))]).map((line) =>
      wrap(line, view.width, "  "),
    ),
  ]);
}

function ofWhole({ id, shape }: Target, { measure, reason }: TargetFinding, view: View): string[] {
  const other = shape === "plus_vite_que" ? ` et ${id}${COMPARATOR_SUFFIX}` : "";
  if (reason === "aucun_releve" || reason?.startsWith("publie_"))
    return [wrap(expectedRecordWords(`${id}${other}`), view.width)];
  // One that is not judged rests on no figure, and may yet have one.
  if (!measure)
    return view.evaluation.followed.some((one) => one.id === id && one.last)
      ? standing(id, view)
      : [NO_RECORD];
  const head = openingWords(measure);
  return [head, ...measure.addresses.map((address) => `  ${address}`), `  ${measure.source}`];
}

/** A follow-up indicator, or a name that only a rule reads: what it is, where it stands, under which name it is entered. */
function explainFollowed({ id, kind, label, last, source }: Followed, view: View): string {
  const { width, evaluation } = view;
  return [
    `${id} : ${FOLLOWED_KINDS[kind]}`,
    wrap(label, width, "  "),
    "",
    ...standing(id, view),
    ...(last ? [] : [wrap(`${expectedLineWords(kind, id)}.`, width)]),
    ...(source ? ["", sourceLine({ source }, { width, referentiel: evaluation.referentiel })] : []),
  ].join("\n");
}

/** Where the follow-up says that it stands. */
function standing(id: string, { evaluation, width }: View): string[] {
  const found = evaluation.followed.find((one) => one.id === id);
  return found ? [wrap(`Suivi : ${uncapital(standingWords(found, evaluation.referentiel.id))}`, width)] : [];
}

/** What is not a finding of a question: a target, a claim, a node, a commitment, a follow-up indicator. */
export type ElementExplanation = Extract<
  Explanation,
  { readonly kind: "target" | "claim" | "node" | "commitment" | "followed" }
>;

/** An element of a référentiel with its verdict, its document and lines, and every figure that it rests on. */
export function explainElement(explanation: ElementExplanation, width: number): string {
  const view = { evaluation: explanation.evaluation, width, detail: true };
  const quoting = { width, referentiel: explanation.evaluation.referentiel };
  switch (explanation.kind) {
    case "target":
      return explainTarget(explanation.target, explanation.finding, view, explanation.adopted);
    case "claim":
      return explainClaim(explanation.claim, explanation.check, view);
    case "node":
      return [...showNodes([explanation.node], view), sourceLine(explanation.node, quoting)].join("\n\n");
    case "commitment":
      return [
        showCommitment(explanation.commitment, view),
        ...standing(explanation.commitment.id, view),
        sourceLine(explanation.commitment, quoting),
      ].join("\n");
    case "followed":
      return explainFollowed(explanation.followed, view);
  }
}
