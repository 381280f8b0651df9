import type { Workspace } from "../data/workspace.ts";
import { hasErrors, sortDiagnostics, withoutConsequences } from "../diagnostics/diagnostic.ts";
import { errorsOf, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { Deadline } from "../follow/agenda/deadline.ts";
import type { FollowContext } from "../follow/context.ts";
import type { FollowYear } from "../follow/follow-year.ts";
import { followOf, openContract } from "../follow/open-contract.ts";
import type { Followed } from "../follow/standing/followed.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { inspect } from "../workspace/inspect.ts";
import type { Opening } from "../workspace/pack.ts";

/** Where everything that a référentiel names stands on a day. */
export interface FollowUp {
  readonly referentiel: Referentiel;
  /** The shared référentiels that it takes over. */
  readonly adopted: readonly Referentiel[];
  /** AAAA-MM-JJ. */
  readonly day: string;
  readonly followed: readonly Followed[];
  /** What its tables say of a year; undefined when nobody has begun them. */
  readonly followYear?: FollowYear | undefined;
}

/** Which day, and which year of the tables of the follow-up. */
export interface FollowUpOptions {
  /** The day on which each identifier is looked at: today unless said otherwise. */
  readonly date?: string | undefined;
  /** The year of the tables: the latest that has actions unless said otherwise. */
  readonly year?: number | undefined;
  /** The day on which that year is looked at: `date` unless said otherwise. */
  readonly readOn?: string | undefined;
}

/**
 * Follows a référentiel on a day (today unless said otherwise): every identifier, on the lines of its follow-up, the figures
 * of producers and what its documents print; and a year of its tables. No value when something of it cannot be read: a line that
 * nothing reads included. What the controls of that year say takes no value away: a breach is to be seen beside the rest.
 */
export async function followReferentiel(
  id: string,
  { date, year, readOn }: FollowUpOptions,
  world: World,
  open: Opening = "whole",
): Promise<Read<FollowUp>> {
  const { value, diagnostics } = await openFollowed(id, date, world, open);
  if (!value) return { value: undefined, diagnostics };
  const { follow, territories: _, ...whole } = value;
  const { yearOfFollowUp } = await import("../follow/follow-year.ts");
  const followYear = follow && yearOfFollowUp(follow, { year, day: readOn ?? whole.day });
  if (!followYear) return { value: whole, diagnostics };
  return {
    value: { ...whole, followYear },
    diagnostics: sortDiagnostics([...diagnostics, ...followYear.problems]),
  };
}

/** A follow-up with what its tables and a page of it are made from. */
interface Opened extends FollowUp {
  readonly follow: FollowContext | undefined;
  readonly territories: Workspace["territories"];
}

/** The same before a year of the tables is chosen. */
export async function openFollowed(
  id: string,
  date: string | undefined,
  world: World,
  open: Opening = "whole",
): Promise<Read<Opened>> {
  const { value: workspace, diagnostics: all, comparability } = await inspect(world, open);
  const dataProblems = [...errorsOf(all), ...comparability.diagnostics];
  if (!workspace) return settle<never>(undefined, dataProblems);
  const day = date ?? world.today();
  const opening = { workspace, world, day, comparability: comparability.value ?? [] };
  const { value: contract, diagnostics: own } = await openContract(id, opening);
  const diagnostics = withoutConsequences(dataProblems, own);
  if (!contract || hasErrors(diagnostics)) return settle<never>(undefined, diagnostics);
  const { referentiel, adopted } = contract;
  const follow = followOf(contract, day);
  const { followUp } = await import("../follow/standing/follow-up.ts");
  const followed = followUp({ referentiel, adopted, workspace, day, follow });
  const { territories } = workspace;
  return settle({ referentiel, adopted, day, followed, follow, territories }, diagnostics);
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
  open: Opening = "whole",
): Promise<Read<Agenda>> {
  const { value, diagnostics } = await openFollowed(id, date, world, open);
  if (!value) return { value: undefined, diagnostics };
  const { agendaOf } = await import("../follow/agenda/agenda.ts");
  const { referentiel, day } = value;
  return { value: { referentiel, day, deadlines: agendaOf(value) }, diagnostics };
}
