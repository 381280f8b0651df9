import { yearOf } from "../kernel/dates.ts";
import type { CountCaution, CountSource } from "./comparison.ts";

/**
 * In what the populations that an interval rests on differ: territory and reference are not counted by the same
 * indicator, or one of them is of another year than the figures. Cases are of the period of their figure always.
 *
 * @example
 * countCautions([{ of: "territoire", role: "population", indicator: "population_municipale", period: "2020", value: 2450, address: "a.csv:2" }, { of: "reference", role: "population", indicator: "personnes_menages_fiscaux", period: "2021", value: 224486, address: "b.csv:2" }], "2021")
 * // => ["populations_de_bases_differentes", "population_d_une_autre_annee"]
 */
export function countCautions(counts: readonly CountSource[], period: string): CountCaution[] {
  const people = counts.filter(({ role }) => role === "population");
  const bases = new Set(people.map(({ indicator }) => indicator));
  const isElsewhen = people.some((one) => yearOf(one.period) !== yearOf(period));
  return [
    ...(bases.size > 1 ? (["populations_de_bases_differentes"] as const) : []),
    ...(isElsewhen ? (["population_d_une_autre_annee"] as const) : []),
  ];
}
