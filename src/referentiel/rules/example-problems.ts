import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { NodePath } from "../../files/schema.ts";
import type { WrittenNode, WrittenQuestion } from "../tree-file.ts";
import { asksIndicator } from "./asked-of-rule.ts";
import type { WrittenFact } from "./fact-file.ts";
import { toRule, type WrittenExample, type WrittenRule } from "./rule-file.ts";
import type { WrittenTerm } from "./term-file.ts";
import { mentionsOf, type RulesContext, type VisitedCondition, type VisitedRule } from "./walk.ts";

/** Something that an example of a rule must say: where, under which name, in which form. */
export interface AskedFact {
  readonly group: "faits" | "qpv" | "cibles" | "regles";
  readonly name: string;
  readonly form: "valeur" | "suite" | "decompte" | "ecart" | "statut";
}

/** All that an example of a rule must say, each once. */
export function askedFacts(rule: VisitedRule): AskedFact[] {
  const found = new Map(
    rule.visited
      .flatMap((one) => [...ofReadings(one), ...ofNames(one, rule)])
      .map((fact) => [`${fact.group}/${fact.name}`, fact]),
  );
  return [...found.values()];
}

function ofReadings({ condition, isOfQpv }: VisitedCondition): AskedFact[] {
  const reading = condition.part_des_qpv?.lecture;
  const move = condition.ecart_evolue?.lecture;
  return [
    ...(reading === undefined ? [] : [{ group: "faits", name: reading, form: "decompte" } as const]),
    // Outside a QPV it is refused; that its example lacks a fact would only follow from it.
    ...(move === undefined || !isOfQpv
      ? []
      : [{ group: "qpv", name: `ecart_${move}`, form: "ecart" } as const]),
  ];
}

function ofNames(visited: VisitedCondition, { rule }: VisitedRule): AskedFact[] {
  const { isOfQpv } = visited;
  return mentionsOf(visited).flatMap(({ kind, id }): AskedFact[] => {
    if (kind === "cible" || kind === "regle") return [{ group: `${kind}s`, name: id, form: "statut" }];
    const term = kind === "parametre" ? undefined : termOf(rule, id);
    return term ? [{ group: isOfQpv ? "qpv" : "faits", name: id, form: formOf(term) }] : [];
  });
}

const termOf = ({ termes }: WrittenRule, name: string): WrittenTerm | undefined =>
  termes && Object.hasOwn(termes, name) ? termes[name] : undefined;

const formOf = ({ serie }: WrittenTerm) => (serie ? "suite" : "valeur");

type PlaceOf = RulesContext["placeOf"];

/**
 * Examples that do not say all that their rule reads, that say what it does not read, or in another form than it reads it.
 *
 * @diagnostic rule/fait-manquant
 * @diagnostic rule/fait-inconnu
 * @diagnostic rule/fait-mal-forme
 */
export function exampleProblems(rules: readonly VisitedRule[], { placeOf }: RulesContext): Diagnostic[] {
  return rules.flatMap((rule) => {
    const asked = askedFacts(rule);
    return rule.rule.exemples.flatMap((example, index) =>
      oneExample(example, asked, [...rule.path, "exemples", index], placeOf),
    );
  });
}

function oneExample(
  example: WrittenExample,
  asked: readonly AskedFact[],
  path: NodePath,
  placeOf: PlaceOf,
): Diagnostic[] {
  const given = { ...groupsOf(example) };
  const missing = asked.filter((fact) => !isGiven(fact, example));
  return [
    ...missing.map(({ group, name }) =>
      problem("rule/fait-manquant", placeOf([...path, "nom"]), { name: example.nom, fact: name, group }),
    ),
    ...Object.entries(given).flatMap(([group, blocks]) =>
      blocks.flatMap(({ facts, at }) => blockProblems(facts, group, asked, [...path, ...at], placeOf)),
    ),
  ];
}

interface Block {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly at: NodePath;
}

function groupsOf({ faits = {}, qpv = [], cibles = {}, regles = {} }: WrittenExample) {
  return {
    faits: [{ facts: faits, at: ["faits"] }],
    qpv: qpv.map((facts, index): Block => ({ facts, at: ["qpv", index] })),
    cibles: [{ facts: cibles, at: ["cibles"] }],
    regles: [{ facts: regles, at: ["regles"] }],
  } satisfies Record<string, readonly Block[]>;
}

/** A fact of each QPV may be said once for all of them, in `faits`. */
function isGiven(
  { group, name }: AskedFact,
  { faits = {}, qpv = [], cibles = {}, regles = {} }: WrittenExample,
): boolean {
  const has = (facts: object) => Object.hasOwn(facts, name);
  if (group === "qpv") return qpv.length > 0 && (has(faits) || qpv.every(has));
  return has({ faits, cibles, regles }[group]);
}

function blockProblems(
  facts: Block["facts"],
  group: string,
  asked: readonly AskedFact[],
  path: NodePath,
  placeOf: PlaceOf,
): Diagnostic[] {
  const fits = (fact: AskedFact) => fact.group === group || (group === "faits" && fact.group === "qpv");
  const known = asked.filter(fits);
  return Object.entries(facts).flatMap(([name, fact]) => {
    const wanted = known.find((one) => one.name === name);
    if (!wanted) {
      const suggestion = suggest(
        name,
        known.map((one) => one.name),
      );
      return [problem("rule/fait-inconnu", placeOf(path, name), { fact: name, group, suggestion })];
    }
    if (isOfForm(fact as WrittenFact, wanted.form)) return [];
    return [
      problem("rule/fait-mal-forme", placeOf(path, name), { fact: name, expected: FORM_WORDS[wanted.form] }),
    ];
  });
}

const FORM_WORDS: Readonly<Record<AskedFact["form"], string>> = {
  valeur: "un nombre, true, false ou « inconnu »",
  suite: "une suite [[année, valeur, bas, haut], …] ou [[année, effectif, total], …], ou « inconnu »",
  decompte: "{ oui, non, inconnu }, des nombres de QPV",
  ecart: "reduit, creuse, inchange ou inconnu",
  statut:
    "un statut : atteint, non_atteint, selon_la_lecture, en_bonne_voie, en_retard, etat_de_depart, non_evaluable ou sans_objet",
};

function isOfForm(fact: WrittenFact, form: AskedFact["form"]): boolean {
  if (form === "statut") return true;
  if (form === "decompte") return typeof fact === "object" && !Array.isArray(fact);
  if (fact === "inconnu") return true;
  if (form === "suite") return Array.isArray(fact);
  return form === "ecart" ? typeof fact === "string" : typeof fact === "number" || typeof fact === "boolean";
}

interface Asked {
  readonly question: WrittenQuestion;
  readonly path: NodePath;
}

/**
 * Questions whose rule reads their indicator, and that give it none: they would have no finding at all.
 *
 * @diagnostic rule/indicateur-attendu
 */
export function askedProblems({ written, tree, placeInTree }: RulesContext): Diagnostic[] {
  if (!tree || !placeInTree) return [];
  const rules = new Map(written.regles.map((rule) => [rule.id, toRule(rule)]));
  const questions = [...ofQuestions(tree.questions, []), ...ofNodes(tree.noeuds, [])];
  return questions.flatMap(({ question: { id, regle = "", indicateurs = [] }, path }) => {
    const rule = rules.get(regle);
    if (!rule || indicateurs.length > 0 || !asksIndicator(rule, (other) => rules.get(other))) return [];
    return [problem("rule/indicateur-attendu", placeInTree([...path, "regle"]), { id, rule: regle })];
  });
}

function ofQuestions(questions: readonly WrittenQuestion[] = [], path: NodePath): Asked[] {
  return questions.map((question, index) => ({ question, path: [...path, "questions", index] }));
}

function ofNodes(nodes: readonly WrittenNode[] = [], path: NodePath): Asked[] {
  return nodes.flatMap((node, index) => {
    const here = [...path, "noeuds", index];
    return [...ofQuestions(node.questions, here), ...ofNodes(node.noeuds, here)];
  });
}
