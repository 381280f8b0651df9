import type { FollowTableName } from "./tables.ts";

/**
 * The columns that the workbook fills in beforehand, by table: the identifiers that the référentiel, suivi.yaml and last
 * year's actions give. Never a year or a state of an action, nor a day of a meeting: those make a line.
 */
export const PREFILLED: Readonly<Partial<Record<FollowTableName, readonly string[]>>> = {
  actions: ["id", "label", "holder", "reach", "commune", "node", "qpv", "frame", "isReinforced", "lead"],
  sheets: ["action", "year"],
  commitments: ["id", "party"],
  indicators: ["id", "party", "territory"],
  meetings: ["body"],
  tfpb: ["landlord", "commune", "year", "zoning"],
  opinions: ["year", "council", "territory"],
};

/**
 * Whether a row is one that the workbook filled in beforehand and nobody completed: such a row is no line, and is counted,
 * not read. `filled` are the names of the values whose cells hold something.
 *
 * @example
 * isUntouched("commitments", ["id"])
 * // => true
 * @example
 * isUntouched("commitments", ["id", "state"])
 * // => false
 */
export function isUntouched(table: FollowTableName, filled: readonly string[]): boolean {
  const beforehand = PREFILLED[table] ?? [];
  return filled.every((field) => beforehand.includes(field));
}
