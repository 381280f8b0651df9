import { printedName } from "../../data/printed-name.ts";
import type { Territory } from "../../data/territory.ts";
import { communeOf } from "../../data/territory-codes.ts";
import type { Clause } from "../../diagnostics/clause.ts";
import { problem } from "../../diagnostics/problem.ts";
import { proposal } from "../../diagnostics/proposal.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { failed, type Read } from "../../files/read.ts";
import { matchNames, nameWords } from "../../kernel/names.ts";
import { compareText, foldText } from "../../kernel/text.ts";
import { SCOPES, type Scope } from "./template/template.ts";

/** What one document is about, when that is not the whole contract. */
export interface Subject {
  readonly scope: Exclude<Scope, "contrat">;
  readonly code: string;
  readonly label: string;
}

/** The option that names a subject of each scope. */
export const SUBJECT_OPTIONS: Readonly<Record<Subject["scope"], string>> = {
  quartier: "--qpv",
  commune: "--commune",
  signataire: "--partenaire",
  action: "--action",
};

/** Subjects of a scope that a document could be about, in alphabetical order. */
export function subjectsOf(evaluation: Evaluation, scope: Subject["scope"]): readonly Subject[] {
  const found = SUBJECTS[scope](evaluation).map(({ code, label }) => ({ scope, code, label }));
  return found.toSorted(
    (one, other) => compareText(one.label, other.label) || compareText(one.code, other.code),
  );
}

const SUBJECTS: Readonly<Record<Subject["scope"], (evaluation: Evaluation) => readonly Named[]>> = {
  quartier: (evaluation) => quarters(evaluation).map(printed),
  commune: (evaluation) => {
    const own = quarters(evaluation).flatMap(({ communes }) => communes);
    const codes = new Set([...own, ...own.map(communeOf)]);
    const communes = evaluation.territories.filter(({ kind, code }) => kind === "commune" && codes.has(code));
    return communes.map(printed);
  },
  signataire: ({ partners = [] }) => partners.map(({ id, name }) => ({ code: id, label: name })),
  action: ({ followUp }) => {
    const labels = new Map(followUp?.actions.actions.map(({ id, label }) => [id, label]));
    return (followUp?.actions.reinforced.actions ?? []).map(({ id }) => ({
      code: id,
      label: labels.get(id) ?? id,
    }));
  },
};

type Named = Pick<Territory, "code" | "label">;

/** Names of places are corrected for print; an organisation and an action bear the words of those who entered them. */
const printed = ({ code, label }: Territory): Named => ({ code, label: printedName(label) });

/** The QPV of the contract, on its own zoning. */
function quarters({ territories, referentiel }: Evaluation): readonly Territory[] {
  return territories.filter(({ kind, geography }) => kind === "qpv" && geography === referentiel.geography);
}

/** What was asked for on the command line, under the option of its scope. */
export type AskedSubject = { readonly scope: Subject["scope"]; readonly asked: string };

/**
 * The subject that a template's document is about: null for the whole contract. One must be named where the template takes one,
 * by its code or its name, and none where it takes none.
 *
 * @diagnostic template/sujet-attendu
 * @diagnostic template/sujet-inutile
 * @diagnostic template/sujet-inconnu
 */
export function chooseSubject(
  evaluation: Evaluation,
  template: { readonly id: string; readonly scope: Scope },
  asked: readonly AskedSubject[] = [],
): Read<Subject | null> {
  const { id, scope } = template;
  const useless = asked.filter((one) => one.scope !== scope);
  if (useless.length > 0) return failed(useless.map((one) => uselessSubject(one, template)));
  if (scope === "contrat") return { value: null, diagnostics: [] };
  const known = subjectsOf(evaluation, scope);
  const option = SUBJECT_OPTIONS[scope];
  const [named] = asked;
  if (!named) {
    const words = { template: id, scope: SCOPES[scope], option, list: listed(known) };
    return failed(problem("template/sujet-attendu", { file: "option --modele" }, words));
  }
  const [only, ...others] = meant(named.asked, known);
  if (only && others.length === 0) return { value: only, diagnostics: [] };
  const suggestion = hintOf(named.asked, only ? [only, ...others] : [], known);
  const words = { asked: named.asked, scope: SCOPES[scope], suggestion };
  return failed(problem("template/sujet-inconnu", { file: `option ${option}` }, words));
}

function uselessSubject(asked: AskedSubject, { id, scope }: { readonly id: string; readonly scope: Scope }) {
  const option = SUBJECT_OPTIONS[asked.scope];
  const words = { template: id, scope: SCOPES[scope], option, other: SCOPES[asked.scope] };
  return problem("template/sujet-inutile", { file: `option ${option}` }, words);
}

/** Those that a code, else a whole name, else words of a name may mean. */
function meant(asked: string, known: readonly Subject[]): readonly Subject[] {
  const byCode = known.filter(({ code }) => foldText(code) === foldText(asked.trim()));
  if (byCode.length > 0) return byCode;
  const { exact, partial } = matchNames(asked, known, ({ label }) => [nameWords(label)]);
  return exact.length > 0 ? exact : partial;
}

const words = ({ code, label }: Subject): string => `${code} (${label})`;

const LISTED = 6;

function listed(known: readonly Subject[]): string {
  const shown = known.slice(0, LISTED).map(words).join(", ");
  return known.length > LISTED ? `${shown}… (${known.length} en tout)` : shown || "il n’y en a aucun";
}

function hintOf(asked: string, several: readonly Subject[], known: readonly Subject[]): Clause {
  const near = matchNames(asked, known, ({ label }) => [nameWords(label)]).near;
  const proposed = several.length > 0 ? several : near;
  return proposal(proposed.map(words)) ?? suggest(asked, known.map(words));
}
