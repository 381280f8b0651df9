import { allOf, type TriState } from "../kernel/logic.ts";
import type { Status } from "../referentiel/rules/rule.ts";

const TRUTH: Readonly<Record<Exclude<Status, "sans_objet">, TriState>> = {
  atteint: true,
  non_atteint: false,
  en_bonne_voie: undefined,
  en_retard: undefined,
  non_evaluable: undefined,
};

/**
 * The status of a whole whose parts must all be reached: `atteint` when all are, `non_atteint` as soon as one is not, else
 * `non_evaluable`, and so it is when there is nothing to judge. Parts without object do not count; what is on its way or
 * late is not known yet.
 *
 * @example
 * conjunction(["atteint", "non_evaluable", "non_atteint"])
 * // => "non_atteint"
 * @example
 * conjunction([])
 * // => "non_evaluable"
 */
export function conjunction(statuses: readonly Status[]): Status {
  const parts = statuses.filter((status) => status !== "sans_objet");
  if (parts.length === 0) return "non_evaluable";
  const all = allOf(parts.map((status) => TRUTH[status]));
  if (all === undefined) return "non_evaluable";
  return all ? "atteint" : "non_atteint";
}
