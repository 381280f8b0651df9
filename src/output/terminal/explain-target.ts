import type { AdoptedReferentiel } from "../../evaluation/evaluation.ts";
import { formatAmount } from "../../french/amounts.ts";
import { aimAndDue } from "../../french/targets.ts";
import { frenchMoment } from "../../kernel/french.ts";
import { STATUS_WORDS } from "../../referentiel/rules/rule.ts";
import {
  type Baseline,
  COMPARATOR_SUFFIX,
  type Target,
  type TargetFinding,
} from "../../referentiel/targets/target.ts";
import { SCOPE_WORDS } from "../../referentiel/tree.ts";
import { humanLines } from "./human-lines.ts";
import { sourceLine } from "./source-line.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

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
    `Valeur de départ : ${baselineWords(target.baseline, target.unit)}`,
    `Se juge à l’échelle ${SCOPE_WORDS[target.scope]}${target.territory === undefined ? "" : ` (${target.territory})`}`,
    `Qui en répond : ${target.lead ?? "non désigné"}`,
  ];
  return [
    wrap(`${id} : ${STATUS_WORDS[finding.status]}`, width),
    wrap(target.label, width, "  "),
    "",
    wrap(`Pourquoi : ${finding.why}`, width),
    "",
    ...lines.map((line) => wrap(line, width)),
    ...figures({ ...target, id }, finding),
    ...humanLines(id, view),
    "",
    sourceLine(target, { width, referentiel: adopted ?? evaluation.referentiel }),
    ...(adopted ? [`Repris par : ${evaluation.referentiel.id}`] : []),
  ].join("\n");
}

const NATURES: Readonly<Record<Baseline["nature"], string>> = {
  constat: "constatée",
  cible_passee: "un objectif antérieur, pas un constat",
  non_datee: "non datée",
  annoncee: "annoncée par le document",
};

function baselineWords(baseline: Baseline | undefined, unit: string | undefined): string {
  if (!baseline) return "aucune dans le document";
  const value = baseline.value === undefined ? "valeur non donnée" : formatAmount(baseline.value, unit);
  const when = baseline.date === undefined ? "" : ` ${frenchMoment(baseline.date)}`;
  const words = baseline.text === undefined ? "" : ` (« ${baseline.text} »)`;
  return `${value}${when}, ${NATURES[baseline.nature]}${words}`;
}

function figures({ id, shape }: Target, { measure, reason }: TargetFinding): string[] {
  const other = shape === "plus_vite_que" ? ` et ${id}${COMPARATOR_SUFFIX}` : "";
  if (reason === "aucun_releve")
    return [`Relevé attendu : ${id}${other} (releves.csv, à côté du référentiel)`];
  if (!measure) return ["Relevé : aucun (releves.csv, à côté du référentiel)"];
  return ["Relevé", ...measure.addresses.map((address) => `  ${address}`), `  ${measure.source}`];
}
