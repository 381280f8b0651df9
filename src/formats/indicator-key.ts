/**
 * The identifier of an indicator restricted to a part of the population: `taux_emploi_15_64.femmes`.
 *
 * @example
 * indicatorKey("taux_emploi_15_64", { sexe: "femmes" })
 * // => "taux_emploi_15_64.femmes"
 */
export function indicatorKey(id: string, dimensions: Readonly<Record<string, string>>): string {
  return [id, ...Object.values(dimensions)].join(".");
}
