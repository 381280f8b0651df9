import type { GapMove } from "../../compare/change-names.ts";
import type { SeriesPoint } from "../../statistics/trend-tests.ts";
import type { Facts, TermFact } from "./fact-reader.ts";
import { knownFact } from "./known-fact.ts";
import type { GivenFact, GivenFacts, Rule, RuleExample, Term } from "./rule.ts";
import { unknownFact } from "./unknown-fact.ts";

/** The facts that an example of a rule supposes; what it does not suppose is unknown. */
export function exampleFacts(rule: Rule, example: RuleExample, terms: readonly Term[]): Facts {
  const names = slotNames(rule, terms);
  const quarters = (example.quarters ?? []).map((given, index) =>
    factsOf({ ...example.facts, ...given }, String(index + 1), names, example, []),
  );
  return factsOf(example.facts, "", names, example, quarters);
}

/** The name that the rule gives to each compiled term that is its own. */
function slotNames(rule: Rule, terms: readonly Term[]): ReadonlyMap<number, string> {
  const keys = terms.map((term) => JSON.stringify(term));
  return new Map(
    Object.entries(rule.terms).map(([name, term]) => [keys.indexOf(JSON.stringify(term)), name]),
  );
}

function factsOf(
  given: GivenFacts,
  territory: string,
  names: ReadonlyMap<number, string>,
  example: RuleExample,
  quarters: readonly Facts[],
): Facts {
  const fact = (name: string): GivenFact | undefined =>
    Object.hasOwn(given, name) ? given[name] : undefined;
  return {
    territory,
    quarters,
    term: (slot) => termFact(fact(names.get(slot) ?? "")),
    move: (reading) => moveFact(fact(`ecart_${reading}`)),
    tally: (reading) => tallyOf(fact(reading)),
    target: (id) => example.targets?.[id],
    rule: (id) => example.rules?.[id] ?? "non_evaluable",
  };
}

function termFact(given: GivenFact | undefined): TermFact {
  if (typeof given === "number" || typeof given === "boolean") return knownFact(given);
  const series = Array.isArray(given) ? given.map(pointOf) : undefined;
  if (!series) return unknownFact("supposé inconnu");
  return { ...knownFact(Number.NaN), value: series.length, series };
}

/** Year and value; year, cases and total; or year, value and the limits of its interval. */
function pointOf([year = Number.NaN, second = Number.NaN, third, fourth]: readonly number[]): SeriesPoint {
  if (third === undefined) return { year, value: second };
  return fourth === undefined
    ? { year, count: second, total: third }
    : { year, value: second, lower: third, upper: fourth };
}

function moveFact(given: GivenFact | undefined) {
  const move = typeof given === "string" ? (given as GapMove) : undefined;
  return { move, reason: move ? undefined : "supposé inconnu", figures: [] };
}

function tallyOf(given: GivenFact | undefined) {
  return typeof given === "object" && given !== null && "yes" in given
    ? given
    : { yes: 0, no: 0, unknown: 0 };
}
