import type { DatedValue, Parameter } from "./rule.ts";

/**
 * The value of a parameter on a day (AAAA-MM-JJ): the latest one that had begun, unless it has ended. Undefined before
 * the first, and in a hole between two.
 *
 * @example
 * parameterAt({ id: "seuil", label: "", unit: "part", knownUntil: "2030-12-31", values: [{ from: "2020-01-01", value: 0.5, reference: "" }] }, "2026-11-20")?.value
 * // => 0.5
 */
export function parameterAt(parameter: Parameter, day: string): DatedValue | undefined {
  const begun = parameter.values.filter(({ from }) => from <= day);
  const latest = begun.reduce<DatedValue | undefined>(
    (found, value) => (found && found.from > value.from ? found : value),
    undefined,
  );
  return latest?.to !== undefined && latest.to < day ? undefined : latest;
}
