import { clause } from "../diagnostics/clause.ts";
import { type Diagnostic, hasErrors, withoutConsequences } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { errorsOf, failed, type Read, settle } from "../files/read.ts";
import type { ImportWorld, World } from "../files/world.ts";
import { hasLists, type ListedContract, readEntered, withLists } from "../follow/open-contract.ts";
import { personalData } from "../follow/reading/personal-data.ts";
import { planEntering } from "../follow/reading/plan-entering.ts";
import type { FollowFile, ReadFollowUp } from "../follow/reading/read-follow-up.ts";
import { saidByName } from "../follow/reading/same-name.ts";
import { storedFiles } from "../follow/reading/stored-files.ts";
import type { FollowTableName } from "../follow/tables/tables.ts";
import type { EnteredFile, Entering } from "../output/terminal/entering.ts";
import { openAdopted, openReferentiel } from "../referentiel/open.ts";
import { commitStep } from "../workspace/import/history.ts";
import { inspect } from "../workspace/inspect.ts";
import { locked } from "./history.ts";

/** What to read into the follow-up of a contract, and how. */
export interface EnterOptions {
  readonly files: readonly string[];
  /** The year that the files are of; undefined: that of their lines. */
  readonly year?: number | undefined;
  /** Whether the files given win over those that they contradict, which are taken out and kept in the history. */
  readonly isReplacing: boolean;
  readonly isDryRun: boolean;
}

/**
 * Reads files that partners filled into suivi/ of a contract, byte for byte: all of them are checked with all that is stored, and
 * nothing is stored as long as an error stands.
 *
 * @diagnostic entry/hors-contrat
 */
export async function enterFollowUp(
  id: string,
  options: EnterOptions,
  world: ImportWorld,
): Promise<Read<Entering>> {
  return locked(world, options.isDryRun, async () => {
    const { value: contract, diagnostics } = await contractOf(id, world);
    if (!contract) return failed(diagnostics);
    const given = await givenFiles(options, world);
    const { value: stored, diagnostics: unread } = await storedFiles(id, world);
    const problems = [...diagnostics, ...given.diagnostics, ...unread];
    if (hasErrors(problems)) return settle<Entering>(undefined, problems);
    return entering(contract, { given: given.files, stored, problems }, options, world);
  });
}

async function contractOf(id: string, world: World): Promise<Read<ListedContract>> {
  const { value: workspace, diagnostics: all, comparability } = await inspect(world);
  const dataProblems = [...errorsOf(all), ...comparability.diagnostics];
  if (!workspace) return settle<ListedContract>(undefined, dataProblems);
  const opening = { workspace, world, day: world.today(), comparability: comparability.value ?? [] };
  const { value: referentiel, diagnostics: own } = await openReferentiel(id, opening);
  const problems = withoutConsequences(dataProblems, own);
  if (!referentiel || hasErrors(problems)) return settle<ListedContract>(undefined, problems);
  const { value: adopted = [], diagnostics: theirs } = await openAdopted(referentiel, opening);
  const { value: contract, diagnostics: asked } = await withLists(referentiel, adopted, opening);
  if (contract && !hasLists(contract))
    return failed(problem("entry/hors-contrat", { file: `referentiels/${id}` }, { id }));
  return settle(contract, [...problems, ...theirs, ...asked]);
}

/** The files that the user named, read; one whose name would name a person in every message is not. */
async function givenFiles({ files, year }: EnterOptions, world: ImportWorld) {
  const given: FollowFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of files) {
    const found = personalData(path.replace(/^.*[/\\]/, ""), "tout");
    const source = await world.source(path);
    if (found)
      diagnostics.push(
        problem("entry/nom-de-fichier", { file: "option --lire" }, { clause: clause(found, {}) }),
      );
    else if ("missing" in source) diagnostics.push(problem("import/introuvable", { file: path }, { path }));
    else if ("tooBig" in source) diagnostics.push(problem("import/trop-gros", { file: path }, source.tooBig));
    else given.push({ path, content: source.bytes, year });
  }
  return { files: given, diagnostics };
}

interface Held {
  readonly given: readonly FollowFile[];
  readonly stored: readonly FollowFile[];
  /** Said already: warnings. */
  readonly problems: readonly Diagnostic[];
}

async function entering(
  contract: ListedContract,
  { given, stored, problems }: Held,
  { isReplacing, isDryRun }: EnterOptions,
  world: ImportWorld,
): Promise<Read<Entering>> {
  const { id } = contract.referentiel;
  const sha256 = ({ content }: FollowFile) => world.sha256(content);
  const known = new Map(stored.map((file) => [sha256(file), file.path]));
  const isKnown = (file: FollowFile) => known.has(sha256(file));
  // The same bytes given twice are one file, under its last name.
  const byBytes = new Map(given.map((file) => [sha256(file), file]));
  const fresh = [...byBytes.values()].filter((file) => !isKnown(file));
  const opening = { world, day: world.today() };
  const read = await readEntered(contract, [...stored, ...fresh], opening);
  const plan = planEntering(id, { fresh, stored, isReplacing }, read.value.entered);
  const again =
    plan.replaced.length > 0 ? await readEntered(contract, [...plan.kept, ...fresh], opening) : read;
  // Lines that could not be read say no year: what is wrong with them is said alone.
  const planned = hasErrors(again.diagnostics) ? [] : plan.diagnostics;
  const told = saidByName(again.diagnostics, again.value.entered.conflicts, plan.heldOf);
  const diagnostics = [...problems, ...told, ...planned];
  if (hasErrors(diagnostics)) return settle<Entering>(undefined, diagnostics);
  const { files, removed } = plan;
  const words = [...removed.map((path) => `retiré : ${path}`), ...files.map(({ path }) => `lu : ${path}`)];
  const isNothing = isDryRun || files.length === 0;
  const event = isNothing ? undefined : (await commitStep({ verb: "lire", words, files, removed }, world)).id;
  const entered = given.map(
    (file): EnteredFile => ({
      file: file.path,
      path: known.get(sha256(file)) ?? plan.pathOf.get(`${byBytes.get(sha256(file))?.path}`) ?? "",
      isKnown: isKnown(file),
      tables: tablesOf(file.path, again.value.entered),
    }),
  );
  return settle({ referentiel: id, files: entered, removed, isDryRun, event }, diagnostics);
}

function tablesOf(file: string, { lines }: ReadFollowUp): EnteredFile["tables"] {
  const counts = new Map<FollowTableName, number>();
  for (const { table, row } of lines)
    if (row.place("").file === file) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].map(([table, count]) => ({ table, lines: count }));
}
