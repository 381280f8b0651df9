import type { Referentiel } from "../../referentiel/referentiel.ts";
import type { Validity } from "../../referentiel/tree.ts";

/** The years of a contract, both included. */
export interface ContractYears {
  readonly start: number;
  readonly end: number;
}

/**
 * « 2024-2030 » ends on 31 December 2030; undefined for a contract that does not say its years: it has no end to count to.
 *
 * @example
 * yearsOf({ contract: "2024-2030" })
 * // => { start: 2024, end: 2030 }
 */
export function yearsOf({ contract }: Pick<Referentiel, "contract">): ContractYears | undefined {
  const [, start, end] = /^(\d{4})-(\d{4})$/.exec(contract) ?? [];
  return start === undefined || end === undefined ? undefined : { start: Number(start), end: Number(end) };
}

/**
 * The years of a contract in which a thing holds, at least on one day.
 *
 * @example
 * yearsIn({ contract: "2024-2027" }, { from: "2025-07-01", replaces: [] })
 * // => [2025, 2026, 2027]
 */
export function yearsIn(
  contract: Pick<Referentiel, "contract">,
  { from = "", to = "9999" }: Pick<Validity, "from" | "to">,
): number[] {
  const { start, end } = yearsOf(contract) ?? { start: 1, end: 0 };
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index).filter(
    (year) => from <= `${year}-12-31` && `${year}-01-01` <= to,
  );
}
