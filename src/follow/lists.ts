import type { Territory } from "../data/territory.ts";
import { communesIn, qpvIn } from "../data/territory-parts.ts";
import { codesOf } from "../kernel/closed-list.ts";
import { townOf } from "../kernel/names.ts";
import { compareText, foldText } from "../kernel/text.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { COMPARATOR_SUFFIX, type Target } from "../referentiel/targets/target.ts";
import { allQuestions, CRITERIA, isJudgedAt, walkNodes } from "../referentiel/tree.ts";
import type { ContractLists, ListEntry } from "./context.ts";
import type { FollowRules, Organisation } from "./rules/follow-rules.ts";
import type { Action } from "./tables/actions.ts";

/** What the lists of a contract are made of. */
export interface ListSources {
  readonly referentiel: Referentiel;
  /** The shared référentiels that it takes over. */
  readonly adopted: readonly Referentiel[];
  readonly rules: FollowRules;
  readonly territories: ReadonlyMap<string, Territory>;
  /** Those that are known already, of every year; the reader adds those of the sheet that it reads. */
  readonly actions?: readonly Pick<Action, "id" | "label">[];
}

/**
 * The lists of a contract, in the order in which its documents give them; each code once. QPV of its latest zoning come
 * first, then those of the earlier ones; communes with a QPV first, then the others of the EPCI.
 */
export function contractLists(sources: ListSources): ContractLists {
  const { referentiel, rules, actions = [] } = sources;
  const { commitments } = referentiel;
  const noeuds = walkNodes(referentiel.nodes).map(({ id, level, label }) => entry(id, `${level} : ${label}`));
  const qpv = qpvOf(sources).map(({ code, label, geography }) =>
    entry(code, `${label} (${geography.replace("qpv", "quartier de ")})`),
  );
  const communes = communesOf(sources).map(({ code, label }) => entry(code, label));
  const epci = sources.territories.get(referentiel.epci);
  return {
    noeuds,
    qpv,
    communes,
    territoires: [...qpv, ...communes, ...(epci ? [entry(epci.code, epci.label)] : [])],
    objets: [...allQuestions(referentiel).map(({ id, text }) => entry(id, text)), ...noeuds],
    organismes: organisations([
      ...rules.organisations,
      ...rules.landlords,
      ...rules.funders,
      ...[referentiel, ...sources.adopted].flatMap(({ parties = [] }) =>
        parties.flatMap(({ members }) => members),
      ),
    ]),
    financeurs: organisations([...rules.funders, ...townHalls(communes, rules)]),
    bailleurs: organisations(rules.landlords),
    engagements: commitments.map(({ id, label }) => entry(id, label)),
    suivis: once([...followed(sources), ...commitments.map(({ id, label }) => entry(id, label))]),
    actions: once(actions.map(({ id, label }) => entry(id, label))),
    rubriques: rules.form.flatMap(({ label, items }) =>
      items.map((item) => entry(item.id, `${label} : ${item.label}`)),
    ),
    choix: rules.programme.map(({ id, label }) => entry(id, label)),
    criteres: codesOf(CRITERIA).map((code) => entry(code, CRITERIA[code])),
    instances: rules.bodies.map(({ id, name }) => entry(id, name)),
  };
}

const entry = (code: string, words: string): ListEntry => ({ code, words });

/** Each code once, in the words in which it came first. */
function once(entries: readonly ListEntry[]): ListEntry[] {
  const firsts = new Map<string, ListEntry>();
  for (const one of entries) if (!firsts.has(one.code)) firsts.set(one.code, one);
  return [...firsts.values()];
}

/** Each commune of the EPCI may fund: under the name of its signature where it is among the organisations, else by its code. */
function townHalls(communes: readonly ListEntry[], { organisations: named }: FollowRules): Organisation[] {
  return communes.map(({ code, words }) => {
    const signed = named.find(({ name }) => name !== words && foldText(townOf(name)) === foldText(words));
    return signed ?? { id: code, name: words };
  });
}

const organisations = (all: readonly Organisation[]): ListEntry[] =>
  once(all.map(({ id, name }) => entry(id, name)));

/** The QPV of the EPCI: those of 2024, then those of 2015. */
function qpvOf({ referentiel, territories }: ListSources): Territory[] {
  return qpvIn(referentiel.epci, territories).toSorted((left, right) =>
    compareText(right.geography, left.geography),
  );
}

/**
 * The communes of the EPCI: those that a QPV lies in, then the others, each in the order of the workspace. One that a QPV names
 * and that nothing describes is known by its code.
 */
function communesOf(sources: ListSources): Pick<Territory, "code" | "label">[] {
  const { referentiel, territories } = sources;
  const withQpv = new Set(qpvOf(sources).flatMap(({ communes }) => communes));
  const own = communesIn(referentiel.epci, territories);
  const described = new Set(own.map(({ code }) => code));
  return [
    ...own.filter(({ code }) => withQpv.has(code)),
    ...[...withQpv].filter((code) => !described.has(code)).map((code) => ({ code, label: code })),
    ...own.filter(({ code }) => !withQpv.has(code)),
  ];
}

/** Targets, those of the shared référentiels that bind each contract, follow-up indicators, and what rules read. */
function followed({ referentiel, adopted }: ListSources): ListEntry[] {
  const { targets, commitments, followUpBlocks, rules } = referentiel;
  const shared = adopted.flatMap((one) =>
    one.targets
      .filter(({ scale }) => isJudgedAt(scale, "contractuelle"))
      .map((target) => ({ ...target, id: `${one.id}/${target.id}` })),
  );
  const indicators = [
    ...commitments.flatMap((one) => one.followUp),
    ...followUpBlocks.flatMap((one) => one.indicators),
  ];
  const read = rules.flatMap(({ terms, label }) =>
    Object.values(terms).flatMap((term) =>
      term.kind === "releve" ? [entry(term.measurement, term.label ?? label)] : [],
    ),
  );
  return [
    ...[...targets, ...shared].flatMap(ofTarget),
    ...indicators.map(({ id, label }) => entry(id, label)),
    ...read,
  ];
}

/** A target that compares two groups is followed under two names. */
function ofTarget({ id, label, shape }: Pick<Target, "id" | "label" | "shape">): ListEntry[] {
  const own = entry(id, label);
  if (shape !== "plus_vite_que") return [own];
  return [own, entry(`${id}${COMPARATOR_SUFFIX}`, `${label} (l’autre groupe)`)];
}
