import type { Comparison } from "../compare/comparison.ts";
import { isSamePerimeter, type Passage } from "../data/passage.ts";
import { formatNumber, frenchDate } from "../kernel/french.ts";
import { periodWords } from "./periods.ts";

/**
 * Which figures of a table were published under a former code of its EPCI, in which of the periods shown, and what its
 * perimeter was: never bridged in silence. Nothing where all stand under the code of today.
 */
export function passageSentences(table: Comparison, shown: readonly string[]): readonly string[] {
  return (table.passages ?? []).flatMap((passage) => {
    const periods = shown.filter((period) => isFormer(table, period, passage.former));
    return periods.length === 0 ? [] : [passageSentence(passage, periods)];
  });
}

function isFormer(
  { rows, otherReferences = [], secondOrder }: Comparison,
  period: string,
  former: string,
): boolean {
  const all = [...rows, ...otherReferences, ...(secondOrder ? [secondOrder] : [])];
  const levels = all.flatMap((row) => row.levels.filter((level) => level.period === period));
  return levels.some(({ value, reference }) => value.code === former || reference.code === former);
}

/**
 * In which periods a former code gives the figure, and in what the two perimeters differ.
 *
 * @source Insee, composition communale des EPCI (`datasets/passages/`)
 */
export function passageSentence(passage: Passage, periods: readonly string[]): string {
  const { code, former, formerLabel, formerDay, day, communes, people } = passage;
  const when = periods.map(periodWords).join(" et ");
  const said = `Valeur de ${code}, ${when} : publiée sous l’ancien code ${former} (${formerLabel})`;
  if (isSamePerimeter(passage)) return `${said}, mêmes communes.`;
  const share = formatNumber((100 * people.taken) / people.now, 1);
  return `${said}, au périmètre différent : ${communes.former} communes au ${frenchDate(formerDay)}, ${communes.now} au ${frenchDate(day)}, dont ces ${communes.taken}, qui font ${share}\u00a0% de sa population de 2018.`;
}
