import type { AdoptedReferentiel, Evaluation } from "../../evaluation/evaluation.ts";
import { aimAndDue } from "../../french/aims.ts";
import { quote } from "../../french/sources.ts";
import {
  hasVerdict,
  reasonWords,
  targetCoverageSentence,
  withoutVerdictSentence,
} from "../../french/targets.ts";
import { capital } from "../../kernel/french.ts";
import type { Target, TargetFinding } from "../../referentiel/targets/target.ts";
import { type ReferentielNode, SCALES, walkNodes } from "../../referentiel/tree.ts";
import { anchor } from "../labels.ts";
import { type StatusView, statusView, type VoiceView, voiceViews } from "./findings.ts";

/** A target ready to be laid out. */
export interface TargetView {
  readonly id: string;
  readonly ancre: string;
  readonly libelle: string;
  readonly visee: string;
  readonly statut: StatusView;
  readonly pourquoi: string;
  readonly raison: string;
  readonly source: string;
  readonly paroles: readonly VoiceView[];
}

/** Targets under a heading: a node of the first level, or none. */
export interface TargetGroupView {
  readonly titre: string;
  readonly lignes: readonly TargetView[];
}

/** Shared targets: recalled, judged at their own scale. */
export interface SharedView {
  readonly titre: string;
  readonly echelle: string;
  readonly decompte: string;
  readonly raisons: string;
  readonly lignes: readonly TargetView[];
}

/** The targets of an evaluation: those that have a verdict, those that have none, those that are shared. */
export interface TargetsView {
  /** How many targets there are, shared ones included. */
  readonly nombre: number;
  readonly decompte: string;
  readonly raisons: string;
  readonly groupes: readonly TargetGroupView[];
  readonly sans_verdict: readonly TargetGroupView[];
  readonly partagees: readonly SharedView[];
}

/** What can be said of the targets first; the long list of those without a verdict is for an annex. */
export function targetsView(evaluation: Evaluation): TargetsView {
  const { referentiel, targets, shared } = evaluation;
  const views = new Map(
    targets.map((finding) => [finding, targetView(finding, referentiel.targets, evaluation)]),
  );
  const groups = (kept: (finding: TargetFinding) => boolean): TargetGroupView[] =>
    grouped(referentiel.nodes, targets.filter(kept)).map(({ titre, findings }) => ({
      titre,
      lignes: findings.flatMap((finding) => views.get(finding) ?? []),
    }));
  const isSaid = (finding: TargetFinding) =>
    hasVerdict(finding) || (views.get(finding)?.paroles ?? []).length > 0;
  return {
    nombre: targets.length + shared.reduce((sum, one) => sum + one.targets.length, 0),
    decompte: targetCoverageSentence(targets),
    raisons: withoutVerdictSentence(targets),
    groupes: groups(isSaid),
    sans_verdict: groups((finding) => !isSaid(finding)),
    partagees: shared.map((one) => sharedView(one, evaluation)),
  };
}

function sharedView(adopted: AdoptedReferentiel, evaluation: Evaluation): SharedView {
  const { title, scale, targets, findings } = adopted;
  return {
    titre: title,
    echelle: SCALES[scale],
    decompte:
      targets.length === 0
        ? "Ce référentiel porte des règles et des seuils, et aucune cible."
        : targetCoverageSentence(findings),
    raisons: withoutVerdictSentence(findings),
    lignes: findings.filter(hasVerdict).map((finding) => targetView(finding, targets, evaluation)),
  };
}

function targetView(finding: TargetFinding, targets: readonly Target[], evaluation: Evaluation): TargetView {
  const { id, status, why } = finding;
  const target = targets.find((one) => one.id === id);
  return {
    id,
    ancre: anchor("cible", id),
    libelle: capital(target?.label ?? id),
    visee: target ? aimAndDue(target) : "",
    statut: statusView(status),
    pourquoi: why,
    raison: reasonWords(finding),
    source: target ? quote(target.source, evaluation.referentiel) : "",
    paroles: voiceViews(id, evaluation),
  };
}

/** By the node of the first level above each; last, those that hang on no node. */
function grouped(nodes: readonly ReferentielNode[], findings: readonly TargetFinding[]) {
  const tops = nodes.map((top) => ({
    titre: `${capital(top.level)} : ${top.label}`,
    ids: new Set(walkNodes([top]).map(({ id }) => id)),
  }));
  const groups = [
    ...tops.map(({ titre, ids }) => ({
      titre,
      findings: findings.filter(({ node }) => node !== null && ids.has(node)),
    })),
    {
      titre: "Sans rattachement à une partie du contrat",
      findings: findings.filter(({ node }) => node === null),
    },
  ];
  return groups.filter((group) => group.findings.length > 0);
}
