import { type Clause, clause } from "../diagnostics/clause.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { proposal } from "../diagnostics/proposal.ts";
import { listKnown, suggestNear } from "../diagnostics/suggest.ts";
import { failed, type Read } from "../files/read.ts";
import { matchNames, nameWords } from "../kernel/names.ts";

/** What a référentiel is known by: its folder, and its titles where it could be read. */
export interface NamedReferentiel {
  readonly id: string;
  readonly title?: string | undefined;
  readonly contract?: string | undefined;
  readonly holder?: string | undefined;
}

/**
 * The référentiel that a user means: its folder, or its name, title, contract or holder when these name one alone. What is read
 * in the place of what was written is said; what is not one for sure is only proposed.
 *
 * @diagnostic referentiel/inconnu
 * @diagnostic referentiel/compris
 */
export function findReferentiel(asked: string, known: readonly NamedReferentiel[]): Read<string> {
  const ids = known.map(({ id }) => id);
  if (ids.includes(asked)) return { value: asked, diagnostics: [] };
  const place = { file: "referentiels" };
  const { exact, partial, near } = matchNames(asked, known, textsOf);
  const list = [exact, partial, near].find((some) => some.length > 0) ?? [];
  const [only, ...others] = exact.length > 0 ? exact : partial;
  if (only && others.length === 0) {
    const values = { asked, id: only.id, title: only.title ?? only.id };
    return { value: only.id, diagnostics: [problem("referentiel/compris", place, values)] };
  }
  return failed(unknownReferentiel(asked, ids, proposal(list.map(({ id }) => id))));
}

/** A référentiel that is none of those there are: which one was meant, else how an EPCI without any has its report. */
export function unknownReferentiel(id: string, known: readonly string[], proposed?: Clause): Diagnostic {
  const near = proposed ?? suggestNear(id, known);
  const suggestion = near ?? clause("sans_referentiel", { known: listKnown(known) });
  return problem("referentiel/inconnu", { file: "referentiels" }, { id, suggestion });
}

function textsOf({ id, title, contract, holder }: NamedReferentiel): string[][] {
  return [id, title, contract, holder].flatMap((text) => (text === undefined ? [] : [[...nameWords(text)]]));
}
