import { compareEpci } from "../../../src/compare/compare-epci.ts";
import type { Comparison } from "../../../src/compare/comparison.ts";
import type { ComparabilityRule } from "../../../src/data/comparability.ts";
import { EPCI, epci, observation, qpv, share, workspace } from "../../build.ts";

/** A rule that discourages a change; its sentence is « Phrase de … ». */
export function breakRule(id: string, label: string): ComparabilityRule {
  return {
    id,
    label,
    decision: "deconseillee",
    scope: "evolution",
    condition: { kind: "rupture", year: 2018, aggregatesOnly: false },
    sentence: `Phrase de ${id}.`,
    quotation: "exacte",
    source: { title: "Insee" },
    date: "2026-11-20",
    toConfirm: false,
  };
}

/** A table of one QPV, 2014 and 2019, that says these rules; its change bears those of `borne`. */
export function tableWithChange(rules: readonly ComparabilityRule[], borne: readonly string[]): Comparison {
  const one = share("pauvrete");
  const at = (code: string, year: string, value: number) =>
    observation(code, year, value, { indicator: one.id });
  const figures = [at("QP1", "2014", 40), at("QP1", "2019", 38), at(EPCI, "2014", 20), at(EPCI, "2019", 19)];
  const space = workspace({ territories: [epci(), qpv("QP1")], indicators: [one], figures });
  const [table] = compareEpci(space, { epci: EPCI });
  if (!table) throw new Error("no table");
  const rows = table.rows.map((row) => ({ ...row, change: row.change && { ...row.change, rules: borne } }));
  return { ...table, rows, rules };
}
