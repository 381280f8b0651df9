import { leadingRank } from "../../compare/leading-indicators.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { allQuestions, walkNodes } from "../../referentiel/tree.ts";

/**
 * The ranks of indicators, one after the other where the one before does not decide: that of the template when it chooses, that of
 * the référentiel, that of the subjects (poverty, income, employment, young people, education), that in which questions and nodes
 * name them.
 */
export function indicatorRanks(
  { referentiel }: Pick<Evaluation, "referentiel">,
  chosen: readonly string[] | null,
): (indicator: string) => readonly number[] {
  const namers = [...allQuestions(referentiel), ...walkNodes(referentiel.nodes)];
  const named = [...new Set(namers.flatMap(({ indicators }) => indicators))];
  const orders = [chosen ?? [], referentiel.indicatorOrder ?? [], named];
  return (indicator) => {
    const [template = 0, own = 0, asked = 0] = orders.map((order) => rankIn(order, indicator));
    return [template, own, leadingRank(indicator), asked];
  };
}

function rankIn(order: readonly string[], indicator: string): number {
  const found = order.indexOf(indicator);
  return found === -1 ? order.length : found;
}

/** Things of indicators in the order of a document; those that a template did not choose are left out. */
export function inOrder<T>(
  all: readonly T[],
  idOf: (one: T) => string,
  evaluation: Pick<Evaluation, "referentiel">,
  chosen: readonly string[] | null,
): T[] {
  const ranks = indicatorRanks(evaluation, chosen);
  return all
    .filter((one) => chosen?.includes(idOf(one)) ?? true)
    .toSorted((one, other) => compareRanks(ranks(idOf(one)), ranks(idOf(other))));
}

/** The first rank that differs decides. */
export function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
