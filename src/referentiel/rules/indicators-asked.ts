import type { WrittenNode, WrittenQuestion, WrittenReferentiel } from "../referentiel-files.ts";

/** The indicators that the questions of a tree give a rule to read. */
export function indicatorsAsked(rule: string, { questions = [], noeuds }: WrittenReferentiel): string[] {
  const ofNodes = (nodes: readonly WrittenNode[] = []): WrittenQuestion[] =>
    nodes.flatMap((node) => [...(node.questions ?? []), ...ofNodes(node.noeuds)]);
  return [...questions, ...ofNodes(noeuds)]
    .filter(({ regle }) => regle === rule)
    .flatMap(({ indicateurs = [] }) => indicateurs);
}
