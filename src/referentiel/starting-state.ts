/**
 * The year in which a period ends: the last year that it writes. Of an edition, its year: its figures are older still.
 * Undefined when it writes none.
 *
 * @example
 * endYear("2023-2024")
 * // => "2024"
 * @example
 * endYear("2019-12-31")
 * // => "2019"
 */
export function endYear(period: string): string | undefined {
  return period.match(/\d{4}/g)?.at(-1);
}

/**
 * Whether a figure is of before a contract (« 2024-2030 »): its period ends before the first year. Such a figure says where
 * the contract starts from, and nothing of what it did. What writes no year is not known to be.
 *
 * @example
 * isBeforeContract("2019", "2024-2030")
 * // => true
 * @example
 * isBeforeContract("2024-T1", "2024-2030")
 * // => false
 */
export function isBeforeContract(period: string, contract: string): boolean {
  const [year, start] = [endYear(period), contract.slice(0, 4)];
  return year !== undefined && start !== "" && year < start;
}
