import { publishedValue } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Workspace } from "../data/workspace.ts";
import { compareText } from "../kernel/text.ts";
import { isOnlyForIntervals, zoningsOf } from "./compare-epci.ts";
import { type TableRequest, tablePeriods } from "./compare-indicator.ts";

/** When an indicator is published on a zoning: what is asked before any gap is worked out. */
export interface PublishedYears {
  readonly indicator: string;
  readonly geography: string;
  /** The periods in which one QPV at least has a figure, or the reason why it has none. */
  readonly periods: readonly string[];
  /** The years in which one QPV at least and its EPCI both have a figure. */
  readonly years: readonly string[];
}

/**
 * When each indicator is published for an EPCI and its QPV, in the order of `compareEpci` and for the same tables: where an
 * evaluation starts from is chosen among dozens of indicators, of which it then compares a few. `among`: those that count.
 */
export function publishedYears(
  workspace: Workspace,
  epci: string,
  among: (indicator: Indicator) => boolean = () => true,
): PublishedYears[] {
  const zonings = zoningsOf(workspace, { perimeter: { kind: "epci", codes: [epci] } });
  const indicators = [...workspace.indicators.values()]
    .filter(among)
    .sort((left, right) => compareText(left.id, right.id));
  return indicators.flatMap((indicator) =>
    zonings.flatMap((zoning) => {
      const found = yearsOf(indicator, zoning, workspace);
      const isLeftOut = isOnlyForIntervals(indicator.id, found.years.length > 0, workspace.observations);
      return found.periods.length === 0 || isLeftOut ? [] : [found];
    }),
  );
}

function yearsOf(indicator: Indicator, zoning: TableRequest, { observations }: Workspace): PublishedYears {
  const { geography, pairs = [] } = zoning;
  const periods = tablePeriods(indicator, zoning, observations);
  const isKnown = (code: string, period: string): boolean =>
    typeof publishedValue(indicator, code, period, observations) === "number";
  const years = periods
    .filter((period) => /^\d{4}$/.test(period))
    .filter((year) =>
      pairs.some(({ territory, reference }) => isKnown(reference.code, year) && isKnown(territory, year)),
    );
  return { indicator: indicator.id, geography, periods, years };
}
