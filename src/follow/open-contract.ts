import { hasErrors } from "../diagnostics/diagnostic.ts";
import { type Read, settle } from "../files/read.ts";
import { keepOpened, type Opening, openAdopted, openReferentiel } from "../referentiel/open.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import type { ContractLists, FollowContext } from "./context.ts";
import { contractLists } from "./lists.ts";
import type { FollowFile, ReadFollowUp } from "./reading/read-follow-up.ts";
import { storedFiles } from "./reading/stored-files.ts";
import type { FollowRules } from "./rules/follow-rules.ts";
import { readFollowRules } from "./rules/read-follow-rules.ts";
import { toldBesideHeld } from "./standing/told-beside-held.ts";
import { toldByTables } from "./standing/told-by-tables.ts";
import { NO_RECORDS } from "./tables/tables.ts";

/** A référentiel with all that its follow-up recorded. */
export interface OpenedContract {
  /** What the tables of suivi/ record is among its measurements and opinions. */
  readonly referentiel: Referentiel;
  /** The shared référentiels that it takes over. */
  readonly adopted: readonly Referentiel[];
  readonly rules: FollowRules;
  /** What the follow-up may name: of a shared référentiel, which has none, nothing. */
  readonly lists: ContractLists | undefined;
  /** What was read of suivi/; undefined when there is none. */
  readonly entered: ReadFollowUp | undefined;
}

/**
 * Opens a référentiel with what partners entered in its suivi/ folder: what the tables record is read where releves.csv and
 * opinions.csv are. No value when something of it cannot be read.
 */
export async function openContract(id: string, opening: Opening): Promise<Read<OpenedContract>> {
  const { value: referentiel, diagnostics: own } = await openReferentiel(id, opening);
  if (!referentiel) return settle<OpenedContract>(undefined, own);
  const { value: adopted, diagnostics: theirs } = await openAdopted(referentiel, opening);
  if (!adopted) return settle<OpenedContract>(undefined, [...own, ...theirs]);
  const { value, diagnostics } = await withEntered(referentiel, adopted, opening);
  await keepOpened(opening);
  return settle(value, [...own, ...theirs, ...diagnostics]);
}

/** The same, of référentiels that have been opened. */
export async function withEntered(
  referentiel: Referentiel,
  adopted: readonly Referentiel[],
  opening: Opening,
): Promise<Read<OpenedContract>> {
  const { value: opened, diagnostics: asked } = await withLists(referentiel, adopted, opening);
  const { value: files, diagnostics: unread } = await storedFiles(referentiel.id, opening.world);
  const diagnostics = [...asked, ...unread];
  if (!opened || hasErrors(diagnostics)) return settle<OpenedContract>(undefined, diagnostics);
  if (!hasLists(opened) || files.length === 0) return settle<OpenedContract>(opened, diagnostics);
  const { value, diagnostics: found } = await readEntered(opened, files, opening);
  return settle(value, [...diagnostics, ...found]);
}

/** A contract with what its follow-up may name, before anything of it is read. */
export async function withLists(
  referentiel: Referentiel,
  adopted: readonly Referentiel[],
  { world, workspace }: Pick<Opening, "world" | "workspace">,
): Promise<Read<OpenedContract>> {
  const { value: rules, diagnostics, files } = await readFollowRules(referentiel.id, referentiel, world);
  if (!rules) return settle<OpenedContract>(undefined, diagnostics);
  const written = { ...referentiel, files: [...referentiel.files, ...files] };
  const opened = { referentiel: written, adopted, rules };
  const isShared = referentiel.scale !== "contractuelle";
  const lists = isShared ? undefined : contractLists({ ...opened, territories: workspace.territories });
  return settle<OpenedContract>({ ...opened, lists, entered: undefined }, diagnostics);
}

/** A contract that has a follow-up of its own; a shared référentiel has none. */
export type ListedContract = OpenedContract & { readonly lists: ContractLists };

export const hasLists = (contract: OpenedContract): contract is ListedContract =>
  contract.lists !== undefined;

/**
 * A contract with the lines of these files, and all that is wrong with them. What the tables say of the targets that suivi.yaml names is
 * among them: a meeting held, a convention signed, fiches that came in time are lines of these targets on the day.
 */
export async function readEntered(
  contract: ListedContract,
  files: readonly FollowFile[],
  { world, day }: Pick<Opening, "world" | "day">,
): Promise<Read<OpenedContract> & { readonly value: OpenedContract & { readonly entered: ReadFollowUp } }> {
  const { readFollowFiles } = await import("./reading/read-follow-up.ts");
  const { recorded } = await import("./reading/recorded.ts");
  const { value: entered, diagnostics } = await readFollowFiles(files, contract.lists, world);
  const { referentiel, adopted } = contract;
  const added = recorded(entered, referentiel, adopted);
  const enriched: Referentiel = {
    ...referentiel,
    measurements: [...referentiel.measurements, ...added.measurements],
    opinions: [...referentiel.opinions, ...added.opinions],
    ...(added.partial.length > 0 && { partial: added.partial }),
    files: [...referentiel.files, ...entered.files],
  };
  const tables = contextOf({ ...contract, referentiel: enriched, entered }, day);
  const told = toldBesideHeld(toldByTables(tables), enriched.measurements);
  const measurements = [...enriched.measurements, ...told.measurements];
  return {
    value: { ...contract, referentiel: { ...enriched, measurements }, entered },
    diagnostics: [...diagnostics, ...added.diagnostics, ...told.diagnostics],
  };
}

/**
 * What states and controls of the follow-up are given, in the year of a day: what partners wrote of an opened contract, and what
 * it asks of it. Undefined of a shared référentiel, which has no follow-up of its own.
 */
export function followOf(contract: OpenedContract, day: string): FollowContext | undefined {
  return hasLists(contract) ? contextOf(contract, day) : undefined;
}

function contextOf({ referentiel, rules, lists, entered }: ListedContract, day: string): FollowContext {
  const records = entered?.records ?? NO_RECORDS;
  const actions = [...new Map(records.actions.map(({ id, label }) => [id, label]))].map(([code, words]) => ({
    code,
    words,
  }));
  return { referentiel, rules, lists: { ...lists, actions }, records, year: Number(day.slice(0, 4)), day };
}
