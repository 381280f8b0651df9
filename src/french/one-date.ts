import type { Comparison } from "../compare/comparison.ts";
import { printedWith, valueDigits } from "../compare/printed-digits.ts";
import { knownIn, levelAt, shownPeriods } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { formatLevel } from "../data/unit.ts";
import { geographyWords } from "./gaps.ts";
import { periodWords } from "./periods.ts";

/**
 * What a table of one date says in answer to a question of change: the levels, and that no change is read. Nothing where the
 * table was asked for two dates, or holds no figure.
 */
export function oneDateWords(table: Comparison, indicator: Indicator): readonly string[] {
  const [period] = shownPeriods(table);
  if (table.summary || period === undefined) return [];
  const levels = table.rows.flatMap((row) => levelAt(row, period) ?? []);
  const numbers = levels
    .flatMap(({ value: { value, step } }) => (typeof value === "number" ? [{ value, step }] : []))
    .toSorted((one, other) => one.value - other.value);
  const words = ({ value, step }: { readonly value: number; readonly step?: number | undefined }) =>
    formatLevel(value, printedWith(indicator, valueDigits({ step }, indicator)));
  const extent = numbers.flatMap((one, index) =>
    index === 0 || index === numbers.length - 1 ? words(one) : [],
  );
  const reference = levels[0]?.reference;
  const beside =
    typeof reference?.value === "number"
      ? `, agglomération ${words({ value: reference.value, step: reference.step })}`
      : "";
  const known = `${knownIn(table, period)} QPV sur ${table.rows.length}`;
  return [
    `${indicator.shortLabel} : une seule année lue, ${periodWords(period)} : ${extent.length > 1 ? `de ${extent.join(" à ")}` : extent.join("")} (${known})${beside}. C’est un niveau ; une évolution demande deux années assez éloignées.`,
  ];
}

/** Figures of another zoning than the contract's, in the last period that has some. */
export interface KnownElsewhere {
  readonly geography: string;
  readonly period: string;
}

/** The latest period in which a table of another zoning has figures of an indicator; undefined without any. */
export function knownElsewhere(
  comparisons: readonly Comparison[],
  indicator: string,
  geography: string,
): KnownElsewhere | undefined {
  return comparisons
    .filter((table) => table.indicator === indicator && table.geography !== geography)
    .flatMap((table) => {
      const period = shownPeriods(table).at(-1);
      return period === undefined ? [] : [{ geography: table.geography, period }];
    })
    .toSorted((one, other) => (one.period < other.period ? 1 : -1))[0];
}

/** After a question that the contract's zoning cannot answer: what is known on the other one. */
export const elsewhereSentence = ({ geography, period }: KnownElsewhere): string =>
  `Dernière date connue sur les ${geographyWords(geography)} : ${periodWords(period)}.`;
