import type { ComparabilityRule } from "../data/comparability.ts";
import type { Workspace } from "../data/workspace.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { withDescribed } from "../workspace/described.ts";
import { readPrintedTables } from "../workspace/printed-tables.ts";
import { type AdoptedTarget, adoptedTargets, adoptionProblems } from "./adopted.ts";
import { appreciationProblems } from "./appreciations.ts";
import { claimProblems } from "./claims/claim-file.ts";
import { type KnownTables, sumProblems } from "./claims/table-sums.ts";
import { commitmentProblems } from "./commitments.ts";
import { elementsOf, identifierProblems, indicatorsNamed, namesOf } from "./elements.ts";
import { type PlayedYear, readPlayedYear } from "./example-file.ts";
import { unknownReferentiel } from "./find-referentiel.ts";
import { readTexts, type WrittenTexts } from "./free-texts.ts";
import { headProblems, scopeProblems } from "./head.ts";
import { partyProblems } from "./party-problems.ts";
import { qpvProblems } from "./qpv-problems.ts";
import { type Folder, type Parts, readParts } from "./read-parts.ts";
import { recordProblems } from "./record-problems.ts";
import type { Referentiel } from "./referentiel.ts";
import { replacementProblems } from "./replacement-problems.ts";
import { ruleProblems } from "./rules/problems.ts";
import { runProblems } from "./rules/run-examples.ts";
import { referentielIds } from "./survey.ts";
import { publishedProblems } from "./targets/published-measures.ts";
import { targetProblems } from "./targets/target-problems.ts";
import { toReferentiel, toScope } from "./to-referentiel.ts";
import { referenceProblems } from "./tree-file.ts";

/** What the checks of a référentiel need beside its files. */
export interface PartContext {
  /** The folder's name. */
  readonly id: string;
  /** The folders of all the référentiels. */
  readonly known: readonly string[];
  readonly workspace: Workspace;
  readonly day: string;
  /** What the shared référentiels leave to the contract to record; undefined when one could not be read. */
  readonly adopted: readonly AdoptedTarget[] | undefined;
  /** The tables of its sets of printed values. */
  readonly tables?: KnownTables;
  readonly comparability?: readonly ComparabilityRule[] | undefined;
}

/** What the schemas cannot say of a référentiel's files, each by itself and one with another: all at once. */
export function partProblems(parts: Parts, context: PartContext): Diagnostic[] {
  const { id, known, workspace, day, adopted, tables, comparability } = context;
  const { tree, rules, said, targets, commitments, claims } = parts;
  const names = namesOf(parts, workspace, adopted);
  const elements = elementsOf(parts);
  const problems = [
    ...(tree
      ? [
          ...headProblems(id, tree, workspace, known),
          ...scopeProblems(tree),
          ...partyProblems(tree, parts, names),
          ...referenceProblems(tree, names),
          ...qpvProblems(tree, rules, workspace),
        ]
      : []),
    ...(rules
      ? ruleProblems(rules, tree?.value, day, {
          workspace,
          comparability,
          placeInTree: tree?.placeOf,
          targets: names.targets,
          documents: names.documents,
        })
      : []),
    ...(targets ? targetProblems(targets, names) : []),
    ...(tree && targets ? publishedProblems(targets, toScope(tree.value), workspace) : []),
    ...(commitments ? commitmentProblems(commitments, names) : []),
    ...(claims ? [...claimProblems(claims, names), ...sumProblems(claims, tables, names)] : []),
    ...(said ? appreciationProblems(said, wholeTree(parts), names) : []),
    ...identifierProblems(elements),
    ...replacementProblems(elements, parts),
    ...recordProblems(parts, names, adopted),
  ];
  return rules ? [...problems, ...runProblems(rules, problems, day)] : problems;
}

/** The findings of a question that could not be read are not known. */
const wholeTree = ({ tree }: Parts) => (tree?.lost ? undefined : tree?.value);

/**
 * Reads a référentiel: its tree, and what is written beside it (rules, targets, commitments, claims, follow-up,
 * appreciations: each file may be absent), with all their problems at once. `day` (AAAA-MM-JJ) is the day on which dated
 * parameters are read; `comparability`, the rules that a rule comparing two indicators must obey.
 *
 * @diagnostic referentiel/inconnu
 */
export async function readReferentiel(
  id: string,
  workspace: Workspace,
  world: World,
  day: string,
  comparability: readonly ComparabilityRule[] = [],
): Promise<Read<Referentiel>> {
  const files = await world.list("referentiels");
  const folders = referentielIds(files);
  if (!folders.includes(id)) return failed(unknownReferentiel(id, folders));
  const played = await readPlayedYear(id, files, world);
  if (hasErrors(played.diagnostics)) return failed(played.diagnostics);
  const of = played.value?.of ?? id;
  const { parts, diagnostics } = await readParts(folderOf(of, files), world, folderOf(id, files));
  const { value: written, diagnostics: unwritten } = await readTexts(
    `referentiels/${id}`,
    within(id, files),
    world,
  );
  const adopted = await adoptedTargets(parts.tree, files, world);
  const known = await withDescribed(workspace, indicatorsNamed(parts), world);
  const named = parts.tree?.value.valeurs_imprimees ?? [];
  const sets = workspace.datasets.filter((dataset) => named.includes(dataset.id));
  const printed = await readPrintedTables(sets, world);
  const isWhole = parts.tree?.lacks?.has("valeurs_imprimees") !== true && sets.length === named.length;
  const tables = parts.tree && isWhole ? printed : undefined;
  const problems = [
    ...diagnostics,
    ...unwritten,
    ...partProblems(parts, { id: of, known: folders, workspace: known, day, adopted, tables, comparability }),
    ...(await adoptionProblems(parts.tree, folders, world)),
  ];
  const value = withTexts(toReferentiel(parts, printed), written);
  return { value: played.value && value ? asPlayed(value, id, played.value) : value, diagnostics: problems };
}

/** The files of a folder of référentiels, those of its own folders left out. */
function folderOf(id: string, files: readonly string[]): Folder {
  return { folder: `referentiels/${id}`, files: within(id, files).filter((file) => !file.includes("/")) };
}

const within = (id: string, files: readonly string[]): string[] =>
  files.filter((file) => file.startsWith(`${id}/`)).map((file) => file.slice(id.length + 1));

/** A référentiel with what is written in words beside it: a played year has its own. */
function withTexts(
  referentiel: Referentiel | undefined,
  written: WrittenTexts | undefined,
): Referentiel | undefined {
  if (!referentiel || !written) return undefined;
  const { texts, contributions } = written;
  const files = [...texts, ...contributions].map(({ path, sha256 }) => ({ path, sha256 }));
  return {
    ...referentiel,
    ...(texts.length > 0 && { texts }),
    ...(contributions.length > 0 && { contributions }),
    files: [...referentiel.files, ...files],
  };
}

/** The référentiel of a contract under the name of the example that plays it: whatever prints its title says what it is. */
function asPlayed(referentiel: Referentiel, id: string, { of, title, warning }: PlayedYear): Referentiel {
  return { ...referentiel, id, title: `EXEMPLE : ${title}`, played: { of, warning } };
}
