import type { Comparison } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Referentiel } from "../model/referentiel.ts";
import { walkNodes } from "../model/walk-nodes.ts";
import { type AskedQuestion, findByRule, findNothingPublished, findWithoutFigures } from "./find.ts";

/** The figures that findings rest on: the tables of the contract's zoning and period, by indicator. */
export interface Figures {
  readonly tables: ReadonlyMap<string, Comparison>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly day: string;
}

/** One finding for each question and indicator, in the order of the référentiel. */
export function findAll(referentiel: Referentiel, figures: Figures): Finding[] {
  return asked(referentiel).flatMap((question) => find(question, referentiel, figures));
}

function asked(referentiel: Referentiel): AskedQuestion[] {
  const appreciationOf = (id: string) =>
    referentiel.appreciations.find(({ question }) => question === id) ?? null;
  const ask = (question: AskedQuestion["question"], node: string | null): AskedQuestion => ({
    question,
    node,
    appreciation: appreciationOf(question.id),
  });
  return [
    ...referentiel.questions.map((question) => ask(question, null)),
    ...walkNodes(referentiel.nodes).flatMap((node) =>
      node.questions.map((question) => ask(question, node.id)),
    ),
  ];
}

function find(asked: AskedQuestion, referentiel: Referentiel, figures: Figures): Finding[] {
  const rule = referentiel.rules.find(({ id }) => id === asked.question.rule);
  if (!rule) return [findWithoutFigures(asked)];
  const parameters = new Map(referentiel.parameters.map((parameter) => [parameter.id, parameter]));
  const ends = `${referentiel.start} et ${referentiel.end}`;
  return asked.question.indicators.flatMap((id) => {
    const indicator = figures.indicators.get(id);
    const table = figures.tables.get(id);
    if (!indicator) return [];
    if (!table) return [findNothingPublished(asked, rule, indicator, ends)];
    return [findByRule(asked, rule, indicator, table, parameters, figures.day)];
  });
}
