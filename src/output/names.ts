import type { Indicator } from "../data/indicator.ts";
import type { Territory } from "../data/territory.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";

/** What an evaluation calls its territories and indicators. */
export interface Names {
  territory(code: string): Territory | undefined;
  indicator(id: string): Indicator | undefined;
  /** Label of a territory; its code when the evaluation does not hold it. */
  label(code: string): string;
}

/** The names of an evaluation, by code. */
export function namesOf({ territories, indicators, epci }: Evaluation): Names {
  const byCode = new Map(
    [...(epci ? [epci] : []), ...territories].map((territory) => [territory.code, territory]),
  );
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return {
    territory: (code) => byCode.get(code),
    indicator: (id) => byId.get(id),
    label: (code) => byCode.get(code)?.label ?? code,
  };
}
