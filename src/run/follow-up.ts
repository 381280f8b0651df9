import { hasErrors, withoutConsequences } from "../diagnostics/diagnostic.ts";
import { errorsOf, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { Deadline } from "../referentiel/follow-up/agenda.ts";
import type { Followed } from "../referentiel/follow-up/followed.ts";
import { openAdopted, openReferentiel } from "../referentiel/open.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { inspect } from "../workspace/inspect.ts";

/** Where everything that a référentiel names stands on a day. */
export interface FollowUp {
  readonly referentiel: Referentiel;
  /** The shared référentiels that it takes over. */
  readonly adopted: readonly Referentiel[];
  /** AAAA-MM-JJ. */
  readonly day: string;
  readonly followed: readonly Followed[];
}

/**
 * Follows a référentiel on a day (today unless said otherwise): every identifier, on the lines of its follow-up, the figures
 * of producers and what its documents print. No value when something of it cannot be read: a line that nothing reads included.
 */
export async function followReferentiel(
  id: string,
  date: string | undefined,
  world: World,
): Promise<Read<FollowUp>> {
  const { value: workspace, diagnostics: all, comparability } = await inspect(world);
  const dataProblems = [...errorsOf(all), ...comparability.diagnostics];
  if (!workspace) return settle<FollowUp>(undefined, dataProblems);
  const day = date ?? world.today();
  const opening = { workspace, world, day, comparability: comparability.value ?? [] };
  const { value: referentiel, diagnostics: own } = await openReferentiel(id, opening);
  const problems = withoutConsequences(dataProblems, own);
  if (!referentiel || hasErrors(problems)) return settle<FollowUp>(undefined, problems);
  const { value: adopted, diagnostics: theirs } = await openAdopted(referentiel, opening);
  const diagnostics = [...problems, ...theirs];
  if (!adopted) return settle<FollowUp>(undefined, diagnostics);
  const { followUp } = await import("../referentiel/follow-up/follow-up.ts");
  const followed = followUp({ referentiel, adopted, workspace, day });
  return settle({ referentiel, adopted, day, followed }, diagnostics);
}

/** The dated deadlines of a référentiel, seen on a day. */
export interface Agenda {
  readonly referentiel: Referentiel;
  readonly day: string;
  readonly deadlines: readonly Deadline[];
}

/** The deadlines of a référentiel that a document dates, past and to come from a day (today unless said otherwise). */
export async function agendaOfReferentiel(
  id: string,
  date: string | undefined,
  world: World,
): Promise<Read<Agenda>> {
  const { value, diagnostics } = await followReferentiel(id, date, world);
  if (!value) return { value: undefined, diagnostics };
  const { agendaOf } = await import("../referentiel/follow-up/agenda.ts");
  const { referentiel, day } = value;
  return { value: { referentiel, day, deadlines: agendaOf(value) }, diagnostics };
}
