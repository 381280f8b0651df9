import { withPassages } from "../data/bridged-observations.ts";
import { qpvOf } from "../data/published-periods.ts";
import type { Territory } from "../data/territory.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { proposal } from "../diagnostics/proposal.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { NodePath } from "../files/schema.ts";
import type { Located } from "../files/yaml.ts";
import { foldText } from "../kernel/text.ts";
import type { WrittenRules } from "./rules/rule-file.ts";
import { walkRule } from "./rules/walk.ts";
import type { WrittenNode, WrittenQuestion, WrittenReferentiel } from "./tree-file.ts";

/** A question that names some QPV, and where it stands. */
interface AimedQuestion {
  readonly question: WrittenQuestion & { readonly qpv: readonly string[] };
  readonly path: NodePath;
}

/**
 * What is wrong with the QPV that questions name: unknown, of another zoning or EPCI than the contract's, in a référentiel
 * that reads none, or under a question whose answer counts no QPV. `rules` is absent when they could not be read.
 *
 * @diagnostic referentiel/qpv-inconnu
 * @diagnostic referentiel/qpv-autre-zonage
 * @diagnostic referentiel/qpv-autre-epci
 * @diagnostic referentiel/qpv-sans-effet
 * @diagnostic referentiel/portee-exclut
 */
export function qpvProblems(
  tree: Located<WrittenReferentiel>,
  rules: Located<WrittenRules> | undefined,
  workspace: Workspace,
): Diagnostic[] {
  const { value: written, placeOf } = tree;
  const aimed = aimedQuestions(written);
  if (aimed.length === 0) return [];
  const { portee: scope = "contractuelle", epci, geographie } = written;
  if (scope !== "contractuelle")
    return aimed.map(({ path }) =>
      problem("referentiel/portee-exclut", placeOf(path, "qpv"), { scope, key: "qpv" }),
    );
  const { territories } = epci === undefined ? workspace : withPassages(workspace, epci);
  // Of a head that has its own problem nothing follows.
  const isHeadKnown = territories.get(epci ?? "")?.kind === "epci" && geographie !== undefined;
  return aimed.flatMap(({ question, path }) => [
    ...(isHeadKnown
      ? question.qpv.flatMap((code, index) =>
          codeProblems(code, written, territories, () => placeOf([...path, "qpv", index])),
        )
      : []),
    ...effectProblems(question, rules?.value, () => placeOf(path, "qpv")),
  ]);
}

function aimedQuestions({ questions = [], noeuds }: WrittenReferentiel): AimedQuestion[] {
  const aimed = (list: readonly WrittenQuestion[] = [], at: NodePath): AimedQuestion[] =>
    list.flatMap((question, index) => {
      const { qpv } = question;
      return qpv ? [{ question: { ...question, qpv }, path: [...at, "questions", index] }] : [];
    });
  const ofNodes = (nodes: readonly WrittenNode[] = [], at: NodePath): AimedQuestion[] =>
    nodes.flatMap((node, index) => {
      const here = [...at, "noeuds", index];
      return [...aimed(node.questions, here), ...ofNodes(node.noeuds, here)];
    });
  return [...aimed(questions, []), ...ofNodes(noeuds, [])];
}

function codeProblems(
  code: string,
  { epci = "", geographie: geography = "" }: WrittenReferentiel,
  territories: ReadonlyMap<string, Territory>,
  place: () => Place,
): Diagnostic[] {
  const own = qpvOf({ epci, geography }, territories);
  if (own.includes(code)) return [];
  const found = territories.get(code);
  if (found?.kind !== "qpv")
    return [problem("referentiel/qpv-inconnu", place(), { code, suggestion: meant(code, own, territories) })];
  const { label, geography: its, epci: there } = found;
  if (!there.includes(epci))
    return [
      problem("referentiel/qpv-autre-epci", place(), { code, label, epci, suggestion: suggest("", own) }),
    ];
  return [
    problem("referentiel/qpv-autre-zonage", place(), {
      code,
      label,
      its,
      geography,
      epci,
      suggestion: suggest("", own),
    }),
  ];
}

/** A QPV written by its name: its code is proposed; else the nearest code, or those of the contract. */
function meant(written: string, own: readonly string[], territories: ReadonlyMap<string, Territory>) {
  const named = own.filter((code) =>
    foldText(territories.get(code)?.label ?? "").includes(foldText(written)),
  );
  return (
    proposal(named.map((code) => `${code} (${territories.get(code)?.label ?? ""})`)) ?? suggest(written, own)
  );
}

/** Nothing counts the QPV: the question has no rule, or one that reads none. */
function effectProblems(
  { id, regle }: WrittenQuestion,
  rules: WrittenRules | undefined,
  place: () => Place,
): Diagnostic[] {
  const isCounted = regle !== undefined && (!rules || countsQpv(regle, rules, [regle]));
  return isCounted ? [] : [problem("referentiel/qpv-sans-effet", place(), { id })];
}

/** Whether a rule, or one that it names, counts QPV; of a rule that could not be read nothing is said. */
function countsQpv(id: string, rules: WrittenRules, seen: readonly string[]): boolean {
  const rank = rules.regles.findIndex((rule) => rule.id === id);
  const rule = rules.regles[rank];
  if (!rule) return true;
  return walkRule(rule, rank).some(
    ({ condition: { part_des_qpv: share, regle: other } }) =>
      share !== undefined ||
      (other !== undefined && !seen.includes(other) && countsQpv(other, rules, [...seen, other])),
  );
}
