import { countsOf } from "../data/figure.ts";
import type { Explanation } from "../evaluation/explanation.ts";
import type { World } from "../files/world.ts";
import { explainAction } from "../output/terminal/explain-action.ts";
import { explainComparison } from "../output/terminal/explain-comparison.ts";
import { explainCode, explainIndicator, explainTerritory } from "../output/terminal/explain-data.ts";
import { explainElement } from "../output/terminal/explain-element.ts";
import { explainPublished } from "../output/terminal/explain-figures.ts";
import { explainFinding } from "../output/terminal/explain-finding.ts";
import { explainSummed } from "../output/terminal/explain-sum.ts";
import { type ExplainOptions, explain } from "../run/explain.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** `ecarts expliquer ID|CODE`: where a number, a verdict, a word comes from. */
export async function explainCommand(
  id: string,
  options: CommonOptions & ExplainOptions & { readonly detail?: boolean | undefined },
  world: World,
  output: Output,
): Promise<ExitCode> {
  const read = await explain(id, options, world);
  const text = (explanation: Explanation): string => {
    switch (explanation.kind) {
      case "findings":
        return explanation.findings
          .map((finding) => explainFinding(finding, explanation.evaluation, output.width))
          .join("\n\n\n");
      case "target":
      case "claim":
      case "node":
      case "commitment":
      case "followed":
        return explainElement(explanation, output.width);
      case "action":
        return explainAction(explanation, output.width);
      case "indicator":
        return explainIndicator(explanation.indicator, explanation.workspace, output.width);
      case "territory":
        return explainTerritory(explanation.territory, explanation.workspace, output.width);
      case "code":
        return explainCode(explanation.code, output.width);
      case "row":
        return explainComparison(explanation, output.width, options.detail);
      case "sum":
        return explainSummed(explanation, output.width, options.detail);
      case "figures":
        return explainPublished(explanation, output.width);
    }
  };
  return finish(read, { text, json: toJson }, options, world, output);
}

/** The thing explained, without the whole workspace around it. */
function toJson(explanation: Explanation): unknown {
  switch (explanation.kind) {
    case "findings":
      return explanation.findings;
    case "target":
      return { target: explanation.target, finding: explanation.finding };
    case "claim":
      return { claim: explanation.claim, check: explanation.check };
    case "node":
      return explanation.node;
    case "commitment":
      return explanation.commitment;
    case "followed":
      return explanation.followed;
    case "action":
      return { id: explanation.id, referentiel: explanation.referentiel, years: explanation.years };
    case "indicator":
      return explanation.indicator;
    case "territory":
      return explanation.territory;
    case "code":
      return explanation;
    case "figures":
      return explanation.figures.map(({ period, figure, rests, ...more }) => ({
        period,
        figure,
        counts: countsOf({ rests }),
        ...more,
      }));
    case "sum":
      return { sums: explanation.sums, shares: explanation.shares };
    case "row":
      return explanation.rows.map(({ row, table, members }) => ({
        ...row,
        rules: table.rules,
        ...(members.length > 0 && { members }),
      }));
  }
}
