import type { Indicator } from "../data/indicator.ts";
import { formatGap, formatLevel } from "../data/unit.ts";
import { codesOf } from "../kernel/closed-list.ts";
import { counted } from "../kernel/french.ts";
import { decimalsOf } from "../kernel/numbers.ts";
import {
  PRINTED_STANDINGS,
  type PrintedBeside,
  type PublishedFigure,
} from "../referentiel/claims/printed-beside.ts";
import { periodWords } from "./periods.ts";

/** What the words need of an indicator: its unit, and the digits of what is published. */
export type Measure = Pick<Indicator, "unit" | "decimals">;

/**
 * A printed value with its own digits: « 25 » does not become « 25,0 ».
 *
 * @example
 * printedAmount(25, "%")
 * // => "25\u00a0%"
 */
export const printedAmount = (value: number, unit: string): string =>
  formatLevel(value, { unit, decimals: decimalsOf(value) });

/** The published figure of the same territory and period; empty when there is none. */
export const publishedAmount = ({ published }: Pick<PrintedBeside, "published">, measure: Measure): string =>
  published === null ? "" : formatLevel(published.value, measure);

/** Printed less published, with its sign, in the digits of what is published; empty when there is none. */
export const differenceAmount = (
  { difference }: Pick<PrintedBeside, "difference">,
  measure: Measure,
): string => (difference === null ? "" : formatGap(difference, measure));

/**
 * What a printed value is beside what is published, in one clause. Where no year is printed, or published, it names the years
 * in which the same value is published, or between what the published ones lie.
 */
export function besideReading(one: PrintedBeside, measure: Measure, label: (code: string) => string): string {
  const said = PRINTED_STANDINGS[one.standing];
  if (one.standing !== "sans_annee" && one.standing !== "autre_annee") return said;
  return `${said} ; ${elsewhere(one, measure, label)}`;
}

function elsewhere(
  { same, others, territory }: PrintedBeside,
  measure: Measure,
  label: (code: string) => string,
): string {
  if (same.length > 0) {
    const where = same.map((figure) => {
      const period = periodWords(figure.period);
      return figure.territory === territory
        ? period
        : `${period} (${label(figure.territory)}, ${figure.territory})`;
    });
    return `la même est publiée pour ${where.join(", ")}`;
  }
  const at = ({ value, period }: PublishedFigure) =>
    `${formatLevel(value, measure)} (${periodWords(period)})`;
  const [lowest, ...above] = others.toSorted((left, right) => left.value - right.value);
  if (!lowest) return "rien n’est publié pour ce territoire";
  const highest = above.at(-1);
  return highest
    ? `aucune année publiée ne la donne : de ${at(lowest)} à ${at(highest)}`
    : `la seule publiée est ${at(lowest)}`;
}

/** How many printed values were read beside published ones, then how many of each standing. */
export function besideCounts(all: readonly Pick<PrintedBeside, "standing">[]): string {
  const counts = codesOf(PRINTED_STANDINGS)
    .map((standing) => ({ standing, count: all.filter((one) => one.standing === standing).length }))
    .filter(({ count }) => count > 0)
    .map(({ standing, count }) => `${PRINTED_STANDINGS[standing]} ${count}`);
  return `${counted(all.length, "valeur imprimée", "valeurs imprimées")} à côté des publiées : ${counts.join(", ")}`;
}
