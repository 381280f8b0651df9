import type { InventoryLine } from "../compare/inventory.ts";
import { periodWords } from "./periods.ts";

/**
 * Several periods, consecutive years gathered.
 *
 * @example
 * periodsWords(["2014", "2015", "2016", "2019", "edition-2021"])
 * // => "2014-2016, 2019, édition 2021"
 * @example
 * periodsWords([])
 * // => "aucune"
 */
export function periodsWords(periods: readonly string[]): string {
  const runs: string[][] = [];
  for (const period of periods) {
    const last = runs.at(-1)?.at(-1);
    const follows = last !== undefined && /^\d{4}$/.test(period) && Number(period) === Number(last) + 1;
    if (follows) runs.at(-1)?.push(period);
    else runs.push([period]);
  }
  if (runs.length === 0) return "aucune";
  return runs
    .map((run) => (run.length > 1 ? `${run[0]}-${run.at(-1)}` : periodWords(run[0] ?? "")))
    .join(", ");
}

/**
 * The years in which an EPCI has a gap, with how many of its QPV when they are not all there.
 *
 * @example
 * gapYears({ indicator: "a", geography: "qpv2015", total: 3, withoutQpv: [], periods: [{ period: "2019", qpv: 3, gaps: 2 }] })
 * // => "2019 (2 QPV sur 3)"
 * @example
 * gapYears({ indicator: "a", geography: "qpv2015", total: 3, withoutQpv: [], periods: [] })
 * // => "aucun"
 */
export function gapYears({ periods, total }: InventoryLine): string {
  const known = periods.filter(({ gaps }) => gaps > 0);
  if (known.length === 0) return "aucun";
  const counts = [...new Set(known.map(({ gaps }) => gaps))];
  const years = periodsWords(known.map(({ period }) => period));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (least === total) return years;
  const of = least === most ? `${least}` : `${least} à ${most}`;
  return `${years} (${of} QPV sur ${total})`;
}

/** Years that only one side has: those of the QPV that the EPCI lacks, and those of the EPCI that the QPV lack. */
export interface Holes {
  readonly epci: readonly string[];
  readonly qpv: readonly string[];
}

/** The years in which a figure of the other side would make a gap. */
export function holesOf({ periods, withoutQpv }: InventoryLine): Holes {
  return { epci: periods.filter(({ gaps }) => gaps === 0).map(({ period }) => period), qpv: withoutQpv };
}

/**
 * What is missing for a gap, in a cell.
 *
 * @example
 * holeWords({ epci: ["2016", "2017"], qpv: ["2020"] })
 * // => "EPCI : 2016-2017 ; QPV : 2020"
 * @example
 * holeWords({ epci: [], qpv: [] })
 * // => ""
 */
export function holeWords({ epci, qpv }: Holes): string {
  return [
    ...(epci.length > 0 ? [`EPCI : ${periodsWords(epci)}`] : []),
    ...(qpv.length > 0 ? [`QPV : ${periodsWords(qpv)}`] : []),
  ].join(" ; ");
}

/**
 * Which published family would fill a hole.
 *
 * @example
 * fillSentence("Pauvreté", "l’EPCI", [{ id: "insee/filosofi-pauvres", title: "Filosofi, pauvreté", producer: "Insee" }])
 * // => "Pauvreté, pour l’EPCI : Insee, Filosofi, pauvreté [insee/filosofi-pauvres]."
 * @example
 * fillSentence("Pauvreté", "les QPV", [])
 * // => "Pauvreté, pour les QPV : aucune famille décrite ne l’apporte."
 */
export function fillSentence(
  label: string,
  side: "l’EPCI" | "les QPV",
  families: readonly { readonly id: string; readonly title: string; readonly producer: string }[],
): string {
  const named = families.map(({ id, title, producer }) => `${producer}, ${title} [${id}]`);
  return `${label}, pour ${side} : ${named.length > 0 ? named.join(" ; ou ") : "aucune famille décrite ne l’apporte"}.`;
}
