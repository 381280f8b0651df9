import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { FollowedKind } from "../../follow/standing/followed.ts";
import { FOLLOWED_KINDS } from "../../follow/standing/followed.ts";
import { kindCounts } from "../../french/follow-up.ts";
import {
  CONVENTION_OF_THRESHOLD,
  chosenReading,
  readByTerm,
  thresholdValue,
} from "../../french/method-note.ts";
import { appliedRuleWords } from "../../french/rules.ts";
import { quote } from "../../french/sources.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { capital, counted } from "../../kernel/french.ts";
import type { Parameter, Rule } from "../../referentiel/rules/rule.ts";
import { allQuestions, walkNodes } from "../../referentiel/tree.ts";

/** A rule of the référentiel, with all that it rests on. */
export interface NotedRule {
  readonly id: string;
  readonly libelle: string;
  readonly raison: string;
  readonly source: string;
  readonly questions: string;
  readonly termes: readonly { readonly nom: string; readonly lu: string }[];
  /** The reading that a body chose; empty when none did. */
  readonly lecture: string;
  readonly convention: string;
  readonly exemples: string;
}

/** A threshold of the rules: its values, each with what says so. */
export interface NotedThreshold {
  readonly id: string;
  readonly libelle: string;
  readonly valeurs: readonly { readonly valeur: string; readonly reference: string }[];
  readonly note: string;
}

/** The working note on the method: what a committee is not shown, and whoever checks needs. */
export interface MethodNote {
  readonly regles: readonly NotedRule[];
  readonly seuils: readonly NotedThreshold[];
  /** What is ours, and not in the text of the contract. */
  readonly conventions: readonly { readonly sur: string; readonly texte: string }[];
  /** What producers refuse or discourage, that bears on a number. */
  readonly comparabilite: readonly string[];
  /** Every identifier, with its words and where the document writes it. */
  readonly textes: readonly {
    readonly titre: string;
    readonly lignes: readonly { readonly id: string; readonly texte: string; readonly ou: string }[];
  }[];
}

/** The note of an evaluation. */
export function methodNote(evaluation: Evaluation): MethodNote {
  const { referentiel, comparisons } = evaluation;
  const conventions = [
    ...referentiel.rules.flatMap(({ label, convention }) =>
      convention === undefined ? [] : [{ sur: label, texte: convention }],
    ),
    ...referentiel.parameters.flatMap(({ label, values }) =>
      values.some(({ convention }) => convention) ? [{ sur: label, texte: CONVENTION_OF_THRESHOLD }] : [],
    ),
  ];
  const rules = new Map(comparisons.flatMap((table) => (table.rules ?? []).map((rule) => [rule.id, rule])));
  return {
    regles: referentiel.rules.map((rule) => notedRule(rule, evaluation)),
    seuils: referentiel.parameters.map(notedThreshold),
    conventions,
    comparabilite: [...rules.values()].map((rule) => `${capital(appliedRuleWords(rule))}.`),
    textes: textsOf(evaluation),
  };
}

function notedRule(rule: Rule, { referentiel }: Evaluation): NotedRule {
  const { id, label, reason, sources, terms, chosen, convention, examples } = rule;
  const asked = allQuestions(referentiel).filter((one) => one.rule === id);
  return {
    id,
    libelle: label,
    raison: reason,
    source: sources.map((source) => quote(source, referentiel)).join(" ; "),
    questions: asked.map((one) => one.id).join(", ") || "aucune question",
    termes: Object.entries(terms).map(([nom, term]) => ({ nom: term.label ?? nom, lu: readByTerm(term) })),
    lecture: chosen ? chosenReading(chosen) : "",
    convention: convention ?? "",
    exemples: counted(
      examples.length,
      "exemple vérifié à chaque lecture",
      "exemples vérifiés à chaque lecture",
    ),
  };
}

const notedThreshold = (parameter: Parameter): NotedThreshold => ({
  id: parameter.id,
  libelle: parameter.label,
  valeurs: parameter.values.map((one) => ({
    valeur: thresholdValue(one, parameter),
    reference: one.reference,
  })),
  note: parameter.note ?? "",
});

/** What can be followed, kind by kind: its identifier, its words, its page or line; then how the document was read. */
function textsOf({ followed, referentiel }: Evaluation): MethodNote["textes"] {
  const remarks = walkNodes(referentiel.nodes).flatMap(({ id, label, note, source }) =>
    note === undefined ? [] : [{ id, texte: `${label} : ${note}`, ou: quote(source, referentiel) }],
  );
  const kinds = codesOf(FOLLOWED_KINDS).flatMap((kind: FollowedKind) => {
    const own = followed.filter((one) => one.kind === kind);
    return own.length === 0
      ? []
      : [
          {
            titre: capital(kindCounts(own)),
            lignes: own.map(({ id, label, source }) => ({
              id,
              texte: label.replaceAll(/\s+/g, " "),
              ou: source ? quote(source, referentiel) : "",
            })),
          },
        ];
  });
  return remarks.length === 0
    ? kinds
    : [...kinds, { titre: "Remarques sur la lecture du document", lignes: remarks }];
}
