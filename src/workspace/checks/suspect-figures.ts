import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { formatNumber } from "../../kernel/french.ts";
import { type FarFigure, figureAt } from "./changes.ts";
import { figurePlace } from "./places.ts";

/** A far figure with what a message says of it. */
export interface Suspect extends FarFigure {
  readonly indicator: string;
  readonly code: string;
  readonly period: string;
  readonly value: number;
}

/** A far figure as a suspect. */
export function suspect(far: FarFigure): Suspect {
  const { panel } = far.changes;
  return {
    ...far,
    indicator: panel.indicator,
    code: panel.codes[far.row] ?? "",
    period: panel.periods[far.column] ?? "",
    value: figureAt(panel, far.row, far.column),
  };
}

/** What names a figure among all. */
export const keyOf = ({ indicator, code, period }: Suspect): string => `${indicator}|${code}|${period}`;

/** The figures before and after it, as they are printed: « 12 630, 12 960 ». */
export function besideOf(
  { changes: { panel }, row, column, indicator }: Suspect,
  workspace: Workspace,
): string {
  return [column - 1, column + 1]
    .map((one) => figureAt(panel, row, one))
    .filter((value) => !Number.isNaN(value))
    .map((value) => printed(value, indicator, workspace))
    .join(", ");
}

/** A figure with the digits of its indicator. */
export function printed(value: number, indicator: string, { indicators }: Workspace): string {
  return formatNumber(value, indicators.get(indicator)?.decimals ?? 0);
}

/** The name of a territory, else its code. */
export const nameOf = (code: string, { territories }: Workspace): string =>
  territories.get(code)?.label ?? code;

/** Where a figure stands. */
export function placeAt(
  { indicator, code, period }: Pick<Suspect, "indicator" | "code" | "period">,
  { observations }: Workspace,
): Place {
  const address = observations.find(indicator, code, period)?.address;
  return address ? figurePlace(address) : { file: "datasets" };
}

/** What the problem of a figure is about. */
export const aboutOf = ({ indicator, code }: Pick<Suspect, "indicator" | "code">): Diagnostic["about"] => ({
  territories: [code],
  indicator,
});
