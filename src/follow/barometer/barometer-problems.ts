import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { frenchDate } from "../../kernel/french.ts";
import { boundCrossed } from "../../statistics/composite-index.ts";
import type { FollowContext } from "../context.ts";
import type { BarometerLine } from "../tables/barometer.ts";
import type { BarometerBounds, BarometerRules } from "./barometer-rules.ts";
import { boundsOn } from "./barometer-state.ts";

/**
 * What is wrong with the lines of the barometer: nothing says how to score them, an indicator has no frozen bounds, its theme or
 * its sense is not the declared one, a value lies beyond its bounds.
 *
 * @diagnostic barometre/sans-regles
 * @diagnostic barometre/sans-bornes
 * @diagnostic barometre/theme-different
 * @diagnostic barometre/sens-different
 * @diagnostic barometre/hors-bornes
 */
export function barometerProblems({ records, rules, day }: FollowContext): Diagnostic[] {
  const lines = records.barometer;
  const [first] = lines;
  if (!first) return [];
  if (!rules.barometer) return [problem("barometre/sans-regles", first.place("indicator"), {})];
  const bounds = new Map(boundsOn(rules.barometer.bounds, day).map((one) => [one.indicator, one]));
  const inIndex = Object.values(rules.barometer.humanIndex?.components ?? {}).map(
    ({ indicator }) => indicator,
  );
  const unplaced = new Set(inIndex);
  return lines.flatMap((line) => {
    const own = bounds.get(line.indicator);
    if (own) return lineProblems(line, own, rules.barometer as BarometerRules);
    if (unplaced.has(line.indicator)) return [];
    unplaced.add(line.indicator);
    return [problem("barometre/sans-bornes", line.place("indicator"), { indicator: line.indicator })];
  });
}

function lineProblems(
  line: BarometerLine,
  bounds: BarometerBounds,
  { beyond }: BarometerRules,
): Diagnostic[] {
  const { indicator, theme, sense, value } = line;
  const found: Diagnostic[] = [];
  if (theme !== bounds.theme)
    found.push(
      problem("barometre/theme-different", line.place("theme"), { indicator, theme, declared: bounds.theme }),
    );
  if (sense !== bounds.sense)
    found.push(
      problem("barometre/sens-different", line.place("sense"), { indicator, sense, declared: bounds.sense }),
    );
  const crossed = value === null ? undefined : boundCrossed({ ...bounds, value });
  if (value === null || !crossed) return found;
  const bound = crossed === "minimum" ? bounds.least : bounds.most;
  const made = beyond === "ramene" ? "elle compte comme la borne" : "elle n’est pas notée";
  const date = frenchDate(bounds.frozenOn);
  return [
    ...found,
    problem("barometre/hors-bornes", line.place("value"), { indicator, value, bound, date, made }),
  ];
}
