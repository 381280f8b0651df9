import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { WrittenTerm } from "./term-file.ts";
import type { RulesContext, VisitedCondition, VisitedRule } from "./walk.ts";

type PlaceOf = RulesContext["placeOf"];

/**
 * Conditions that their schema lets through and that mean nothing: a share of two things or of none, more conditions
 * asked for than there are, what only a QPV has read of the whole contract, a term of another kind than is asked.
 *
 * @diagnostic rule/part-des-qpv
 * @diagnostic rule/trop-demande
 * @diagnostic rule/hors-d-un-qpv
 * @diagnostic rule/genre-de-terme
 */
export function shapeProblems(rules: readonly VisitedRule[], { placeOf }: RulesContext): Diagnostic[] {
  return rules.flatMap((rule) => [
    ...rule.visited.flatMap((one) => [
      ...shareProblems(one, placeOf),
      ...countProblems(one, placeOf),
      ...kindProblems(one, rule, placeOf),
    ]),
    ...qpvProblems(rule, placeOf),
  ]);
}

function shareProblems({ condition, path, isOfQpv }: VisitedCondition, placeOf: PlaceOf): Diagnostic[] {
  const share = condition.part_des_qpv;
  if (!share) return [];
  const { lecture, condition: inner, plus_de: more, au_moins: least } = share;
  const place = () => placeOf(path, "part_des_qpv");
  const wrong = [
    ...((lecture === undefined) === (inner === undefined) ? ["« lecture » ou « condition »"] : []),
    ...((more === undefined) === (least === undefined) ? ["« plus_de » ou « au_moins »"] : []),
  ];
  const nested = isOfQpv
    ? [problem("rule/hors-d-un-qpv", place(), { what: "part_des_qpv", where: "le contrat entier" })]
    : [];
  return [...wrong.map((keys) => problem("rule/part-des-qpv", place(), { keys })), ...nested];
}

function countProblems({ condition, path }: VisitedCondition, placeOf: PlaceOf): Diagnostic[] {
  const group = condition.au_moins_n;
  if (!group || group.n <= group.parmi.length) return [];
  const values = { n: group.n, count: group.parmi.length };
  return [problem("rule/trop-demande", placeOf([...path, "au_moins_n", "n"]), values)];
}

/** `tendance` reads a series, `existe` a record, `compare` and `entre` a value. */
function kindProblems(
  { condition, path }: VisitedCondition,
  { rule }: VisitedRule,
  placeOf: PlaceOf,
): Diagnostic[] {
  const { compare, entre, tendance, existe } = condition;
  const values = ["indicateur", "ecart", "releve", "imprime"];
  const check = (name: string | undefined, kinds: readonly string[], ...at: readonly string[]) => {
    const kind = kindOf(name === undefined ? undefined : own(rule.termes, name));
    if (name === undefined || kind === undefined || kinds.includes(kind)) return [];
    const expected = kinds.map((one) => `« ${one} »`).join(" ou ");
    return [problem("rule/genre-de-terme", placeOf([...path, ...at]), { id: name, kind, expected })];
  };
  return [
    ...check(compare?.terme, values, "compare", "terme"),
    ...check(compare?.seuil, values, "compare", "seuil"),
    ...check(entre?.terme, values, "entre", "terme"),
    ...check(entre?.de, values, "entre", "de"),
    ...check(entre?.a, values, "entre", "a"),
    ...check(tendance?.terme, ["serie"], "tendance", "terme"),
    ...check(existe, ["releve", "imprime"], "existe"),
  ];
}

const own = (terms: Readonly<Record<string, WrittenTerm>> | undefined, name: string) =>
  terms && Object.hasOwn(terms, name) ? terms[name] : undefined;

const kindOf = (term: WrittenTerm | undefined): string | undefined => Object.keys(term ?? {})[0];

/** What belongs to one QPV, read where no QPV is judged. */
function qpvProblems({ rule, visited, mentions }: VisitedRule, placeOf: PlaceOf): Diagnostic[] {
  const where = "un QPV";
  const moves = visited
    .filter(({ condition, isOfQpv }) => condition.ecart_evolue && !isOfQpv)
    .map(({ path }) =>
      problem("rule/hors-d-un-qpv", placeOf(path, "ecart_evolue"), { what: "ecart_evolue", where }),
    );
  const terms = mentions.filter(({ kind, id, isOfQpv }) => {
    const term = kind === "terme" || kind === "seuil" ? own(rule.termes, id) : undefined;
    return !isOfQpv && term !== undefined && isOfQpvOnly(term);
  });
  return [
    ...moves,
    ...terms.map(({ id, path }) => problem("rule/hors-d-un-qpv", placeOf(path), { what: id, where })),
  ];
}

const isOfQpvOnly = ({ indicateur, ecart, serie }: WrittenTerm): boolean =>
  ecart !== undefined || indicateur?.de === "qpv" || serie?.de === "qpv";

/**
 * Rules whose result depends on their own: each circle once, named whole.
 *
 * @diagnostic rule/cycle
 */
export function cycleProblems(rules: readonly VisitedRule[], { placeOf }: RulesContext): Diagnostic[] {
  const next = new Map(
    rules.map(({ rule, mentions }) => [
      rule.id,
      mentions.filter(({ kind }) => kind === "regle").map(({ id }) => id),
    ]),
  );
  const told = new Set<string>();
  return rules.flatMap(({ rule, path }) => {
    const circle = told.has(rule.id) ? undefined : circleFrom(rule.id, next);
    for (const id of circle ?? []) told.add(id);
    return circle
      ? [problem("rule/cycle", placeOf([...path, "id"]), { loop: [...circle, rule.id].join(" → ") })]
      : [];
  });
}

/** The shortest way from a rule back to itself. */
function circleFrom(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const paths = [[start]];
  for (const path of paths) {
    const following = next.get(path.at(-1) ?? start) ?? [];
    if (following.includes(start)) return path;
    paths.push(...following.filter((id) => !seen.has(id)).map((id) => [...path, id]));
    for (const id of following) seen.add(id);
  }
  return undefined;
}
