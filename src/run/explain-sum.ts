import { countedFigure, figurePeriods } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import { summedOver } from "../data/member-sum.ts";
import type { Territory } from "../data/territory.ts";
import type { Workspace } from "../data/workspace.ts";
import type { ExplainedFigures, ExplainedSum } from "../evaluation/explanation.ts";

/**
 * The figures of an EPCI that `246200364/actifs_occupes_15_64/2021` names, when its communes add up to them; for a share,
 * the sums of its cases and of its people. Without a period, those of all periods. Undefined when it names none.
 */
export function explainSum(id: string, workspace: Workspace): ExplainedSum | undefined {
  const [code = "", name = "", period] = id.split("/");
  const territory = workspace.territories.get(code);
  const indicator = workspace.indicators.get(name);
  if (territory?.kind !== "epci" || !indicator) return undefined;
  const { counts } = indicator;
  const ids =
    counts?.count === undefined ? [name] : [counts.count, ...(counts.addedCounts ?? []), counts.total];
  const periods = figurePeriods(indicator, code, workspace.observations);
  const asked = periods.filter((one) => period === undefined || one === period);
  const sums = asked.flatMap((one) => ids.flatMap((each) => sumOf(each, one, territory, workspace)));
  if (sums.length === 0) return undefined;
  const shares = counts ? asked.map((one) => shareAt(indicator, one, territory, workspace)) : [];
  return { kind: "sum", territory, indicator, sums, shares, workspace };
}

function sumOf(id: string, period: string, territory: Territory, workspace: Workspace): ExplainedSum["sums"] {
  const indicator = workspace.indicators.get(id);
  const observation = workspace.observations.find(id, territory.code, period);
  const over = observation && summedOver(observation, territory, workspace.observations);
  return indicator && over ? [{ indicator, observation, over }] : [];
}

function shareAt(indicator: Indicator, period: string, { code }: Territory, { observations }: Workspace) {
  return { period, value: countedFigure(indicator, code, period, observations).figure.value };
}

/**
 * The published figures that `200071827/taux_pauvrete_60/2021` names, of a territory that no table compares: an EPCI, a
 * commune, a département. Without a period, those of all periods. Undefined when it names none.
 */
export function explainFigures(id: string, workspace: Workspace): ExplainedFigures | undefined {
  const [code = "", name = "", period, ...rest] = id.split("/");
  const territory = workspace.territories.get(code);
  const indicator = workspace.indicators.get(name);
  if (!territory || !indicator || rest.length > 0) return undefined;
  const { observations } = workspace;
  const periods = figurePeriods(indicator, code, observations);
  const asked = periods.filter((one) => period === undefined || one === period);
  if (asked.length === 0) return undefined;
  const figures = asked.map((one) => ({ period: one, ...countedFigure(indicator, code, one, observations) }));
  return { kind: "figures", territory, indicator, figures, workspace };
}
