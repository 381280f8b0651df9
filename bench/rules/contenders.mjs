// Each contender: `load` its library, `build` its rules and its facts (not timed, but ours says how long), `compute` every
// rule on every QPV (timed), and give for each rule the bytes 1 (true), 0 (false), 2 (unknown), QPV by QPV.

const share = (condition) => ({ kind: "part_des_qpv", condition, moreThan: "majorite" });

/** `ecarts`: rules compiled once; facts as a référentiel reads them, one reader a QPV. */
const ours = {
  name: "ecarts",
  load: async () => {
    const [{ compileRules }, { knownFact }, { unknownFact }] = await Promise.all([
      import("../../dist/referentiel/rules/compile-rules.js"),
      import("../../dist/referentiel/rules/facts.js"),
      import("../../dist/referentiel/rules/facts.js"),
    ]);
    return { compileRules, knownFact, unknownFact };
  },
  build: ({ compileRules, knownFact, unknownFact }, { names, thresholds, rules, qpv }) => {
    const terms = Object.fromEntries(
      names.map((name) => [name, { kind: "indicateur", indicator: name, of: "qpv", at: "fin" }]),
    );
    const dated = (id, value) => ({
      id,
      label: id,
      unit: "",
      values: [{ from: "2014-01-01", value, reference: "bench" }],
      knownUntil: "2030-12-31",
    });
    const parameters = [dated("majorite", 0.5), ...thresholds.map(({ id, value }) => dated(id, value))];
    const written = (rule, condition) => ({
      id: rule,
      label: rule,
      reason: "",
      sources: [],
      terms,
      condition,
      examples: [],
      replaces: [],
    });
    const start = performance.now();
    const compiled = compileRules(
      {
        rules: rules.flatMap(({ id, condition }) => [
          written(id, condition),
          written(`${id}-part`, share(condition)),
        ]),
        parameters,
      },
      "2026-11-20",
    );
    const compileTime = performance.now() - start;
    const facts = qpv.map((quarter, index) => {
      const read = compiled.terms.map(({ indicator }) =>
        quarter[indicator] === null ? unknownFact("inconnu") : knownFact(quarter[indicator]),
      );
      return reader(String(index), (slot) => read[slot], []);
    });
    return {
      compileTime,
      facts,
      contract: reader("", () => unknownFact("inconnu"), facts),
      rules: rules.map(({ id }) => compiled.rule(id)),
      shares: rules.map(({ id }) => compiled.rule(`${id}-part`)),
    };
  },
  compute: (_, { rules, facts }) => {
    const codes = { non_atteint: 0, atteint: 1, non_evaluable: 2 };
    const results = new Uint8Array(rules.length * facts.length);
    let at = 0;
    for (const rule of rules) {
      for (const quarter of facts) {
        results[at] = codes[rule.verdict(quarter)];
        at += 1;
      }
    }
    return results;
  },
  /** The other way that a référentiel asks: one share of the QPV a rule. */
  computeShares: (_, { shares, contract }) => shares.map((rule) => rule.verdict(contract)),
  /** With the whole trace of every verdict. */
  explain: (_, { shares, contract }) => shares.map((rule) => rule.explain(contract)),
};

function reader(territory, term, qpv) {
  return {
    territory,
    term,
    qpv,
    move: () => ({ figures: [] }),
    tally: () => ({ yes: 0, no: 0, unknown: 0 }),
    target: () => undefined,
    rule: () => undefined,
  };
}

const OPERATORS = {
  superieur_a: "greaterThan",
  au_moins: "greaterThanInclusive",
  au_plus: "lessThanInclusive",
  inferieur_a: "lessThan",
};

/** json-rules-engine: one engine of all the rules, run on the facts of each QPV. Thresholds are put in as numbers. */
const jsonRules = {
  name: "json-rules-engine",
  load: () => import("json-rules-engine"),
  build: ({ Engine }, { thresholds, rules, qpv }) => {
    const values = new Map(thresholds.map(({ id, value }) => [id, value]));
    const toCondition = (one) => {
      if (one.kind === "tous") return { all: one.conditions.map(toCondition) };
      if (one.kind === "au_moins_un") return { any: one.conditions.map(toCondition) };
      if (one.kind === "non") return { not: toCondition(one.condition) };
      if (one.kind === "compare") {
        return { fact: one.term, operator: OPERATORS[one.comparator], value: values.get(one.threshold) };
      }
      return {
        all: [
          { fact: one.term, operator: "greaterThanInclusive", value: values.get(one.from) },
          { fact: one.term, operator: "lessThanInclusive", value: values.get(one.to) },
        ],
      };
    };
    const engine = new Engine();
    rules.forEach(({ condition }, index) => {
      engine.addRule({ conditions: toCondition(condition), event: { type: String(index) } });
    });
    return { engine, qpv, count: rules.length };
  },
  compute: async (_, { engine, qpv, count }) => {
    const results = new Uint8Array(count * qpv.length);
    for (let quarter = 0; quarter < qpv.length; quarter += 1) {
      const { events } = await engine.run(qpv[quarter]);
      for (const { type } of events) results[Number(type) * qpv.length + quarter] = 1;
    }
    return results;
  },
};

const SIGNS = { superieur_a: ">", au_moins: ">=", au_plus: "<=", inferieur_a: "<" };

/** publicodes: one engine of all the rules, its situation set to the facts of each QPV. */
const publicodes = {
  name: "publicodes",
  load: () => import("publicodes"),
  build: ({ default: Engine }, { names, thresholds, rules, qpv }) => {
    const spell = (name) => name.replaceAll("_", " ").replaceAll("-", " ");
    const toRule = (one) => {
      if (one.kind === "tous") return { "toutes ces conditions": one.conditions.map(toRule) };
      if (one.kind === "au_moins_un") return { "une de ces conditions": one.conditions.map(toRule) };
      const term = spell(one.term);
      if (one.kind === "compare") return `${term} ${SIGNS[one.comparator]} ${spell(one.threshold)}`;
      return {
        "toutes ces conditions": [`${term} >= ${spell(one.from)}`, `${term} <= ${spell(one.to)}`],
      };
    };
    const written = {
      ...Object.fromEntries(names.map((name) => [spell(name), null])),
      ...Object.fromEntries(thresholds.map(({ id, value }) => [spell(id), value])),
      ...Object.fromEntries(rules.map(({ id, condition }) => [spell(id), toRule(withoutNot(condition))])),
    };
    const situations = qpv.map((quarter) =>
      Object.fromEntries(Object.entries(quarter).map(([name, value]) => [spell(name), value])),
    );
    return { engine: new Engine(written), situations, ids: rules.map(({ id }) => spell(id)) };
  },
  compute: (_, { engine, situations, ids }) => {
    const results = new Uint8Array(ids.length * situations.length);
    situations.forEach((situation, quarter) => {
      engine.setSituation(situation);
      ids.forEach((id, rule) => {
        const { nodeValue } = engine.evaluate(id);
        results[rule * situations.length + quarter] = nodeValue === true ? 1 : nodeValue === false ? 0 : 2;
      });
    });
    return results;
  },
};

const CONTRARY = {
  superieur_a: "au_plus",
  au_moins: "inferieur_a",
  au_plus: "superieur_a",
  inferieur_a: "au_moins",
};

/** publicodes has no mechanism for « not »: each is pushed down to the comparison that is its contrary. */
function withoutNot(one) {
  if (one.kind === "non") {
    const inner = one.condition;
    if (inner.kind === "compare") return { ...inner, comparator: CONTRARY[inner.comparator] };
    return {
      kind: "au_moins_un",
      conditions: [
        { kind: "compare", term: inner.term, comparator: "inferieur_a", threshold: inner.from },
        { kind: "compare", term: inner.term, comparator: "superieur_a", threshold: inner.to },
      ],
    };
  }
  return one.conditions ? { ...one, conditions: one.conditions.map(withoutNot) } : one;
}

export const contenders = { ours, jsonRules, publicodes };
