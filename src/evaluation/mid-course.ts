import { isLeading } from "../compare/leading-indicators.ts";
import { knownIn, shownChange, shownPeriods } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { isCount } from "../data/unit.ts";
import { yearsOf } from "../follow/agenda/contract-years.ts";
import type { MidCourse, ZoningStanding } from "../french/mid-course.ts";
import { isBeforeContract } from "../referentiel/starting-state.ts";
import { allQuestions } from "../referentiel/tree.ts";
import type { Evaluation } from "./evaluation.ts";

/** Where a contract stands half way, from what is published of its quarters and what was entered of its years. */
export function midCourse(evaluation: Evaluation): MidCourse {
  const { referentiel, followUp, date } = evaluation;
  const years = yearsOf(referentiel);
  const indicators = toldIndicators(evaluation).map((indicator) => ({
    indicator,
    standings: standingsOf(indicator, evaluation),
  }));
  const count = (is: (standing: ZoningStanding) => boolean): number =>
    indicators.filter(({ standings }) => standings.some(is)).length;
  const begun = years ? yearsUpTo(years.start, Math.min(years.end, Number(date.slice(0, 4)))) : [];
  const entered = new Set(
    (followUp?.soFar.years ?? []).flatMap(({ year, actions, money, meetings }) =>
      actions || money || meetings !== null ? [year] : [],
    ),
  );
  return {
    span: years ? { ...years, middle: Math.floor((years.start + years.end) / 2) } : null,
    indicators,
    known: count(() => true),
    ofContract: count(({ isOfContract }) => isOfContract),
    moved: count(({ isWithinContract }) => isWithinContract),
    silentYears: begun.filter((year) => !entered.has(year)),
  };
}

const yearsUpTo = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** The indicators of the questions, and those that every evaluation opens with: rates and amounts that have a better side. */
function toldIndicators({ referentiel, indicators }: Evaluation): readonly Indicator[] {
  const asked = new Set(allQuestions(referentiel).flatMap((question) => question.indicators));
  return indicators.filter(
    ({ id, unit, polarity, publishedAs }) =>
      !isCount(unit) &&
      polarity !== "neutre" &&
      publishedAs === undefined &&
      (asked.has(id) || isLeading(id)),
  );
}

function standingsOf({ id }: Indicator, { comparisons, referentiel }: Evaluation): ZoningStanding[] {
  return comparisons
    .filter(({ indicator, geography }) => indicator === id && geography !== "ensemble")
    .flatMap((table): ZoningStanding[] => {
      const periods = shownPeriods(table);
      const [first, last] = [periods[0], periods.at(-1)];
      if (first === undefined || last === undefined || knownIn(table, last) === 0) return [];
      const isOf = (period: string): boolean => !isBeforeContract(period, referentiel.contract);
      return [
        {
          table,
          geography: table.geography,
          periods,
          isOfContract: isOf(last),
          isWithinContract: isOf(first) && isOf(last) && shownChange(table) !== null,
        },
      ];
    })
    .toSorted((one, other) => (one.geography < other.geography ? -1 : 1));
}
