import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { failed, type Read, settle } from "../../files/read.ts";
import type { World } from "../../files/world.ts";
import type { Located } from "../../files/yaml.ts";
import { readYamlOnce } from "../../files/yaml-once.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import { walkNodes } from "../../referentiel/tree.ts";
import type { FollowRules } from "./follow-rules.ts";
import { type KnownToRules, toFollowRules, type WrittenFollowRules } from "./rules-file.ts";
import { followRulesProblems } from "./rules-problems.ts";
import { together } from "./together.ts";

/** A contract that has no suivi.yaml: nobody is named, nothing is asked. */
export const NO_FOLLOW_RULES: FollowRules = {
  funders: [],
  landlords: [],
  organisations: [],
  collectives: [],
  bodies: [],
  requirements: [],
  form: [],
  programme: [],
  governance: [],
};

/** The rules that were read, and the files that they were read from. */
export type ReadFollowRules = Read<FollowRules> & Pick<Referentiel, "files">;

/**
 * Reads suivi.yaml of a référentiel, which may be absent; no value as soon as one problem blocks. `referentiel` is undefined
 * when it could not be read: what suivi.yaml names of it is then not said unknown. A played year has that of its contract, and
 * what its own suivi.yaml adds, as if both were one file: it may name what the contract names, and not say again what it says.
 */
export async function readFollowRules(
  id: string,
  referentiel: Referentiel | undefined,
  world: World,
): Promise<ReadFollowRules> {
  const contract = referentiel?.played?.of;
  const theirs = await readOne(contract ?? id, referentiel, world);
  if (contract === undefined) return rulesOf([theirs], referentiel);
  return rulesOf([theirs, await readOne(id, referentiel, world)], referentiel);
}

/** What the files say together, in their order, and all that is wrong with them. */
function rulesOf(files: readonly ReadFile[], referentiel: Referentiel | undefined): ReadFollowRules {
  const [first, second] = files.flatMap(({ readable }) => readable ?? []);
  const { whole, diagnostics: between } =
    first && second ? together(first, second) : { whole: first, diagnostics: [] };
  const problems = whole ? followRulesProblems(whole, knownTo(referentiel)) : [];
  const isRead = files.every((one) => !hasErrors(one.diagnostics));
  const rules = whole && isRead ? toFollowRules(whole.value, referentiel?.parties ?? []) : NO_FOLLOW_RULES;
  const diagnostics = [...files.flatMap((one) => one.diagnostics), ...between, ...problems];
  return {
    ...settle(isRead ? rules : undefined, diagnostics),
    files: files.flatMap(({ file }) => file ?? []),
  };
}

/** A suivi.yaml that was looked for. */
interface ReadFile extends Pick<Read<unknown>, "diagnostics"> {
  /** What of it can be read; undefined when there is none. */
  readonly readable?: Located<WrittenFollowRules> | undefined;
  /** Undefined when it could not be read whole. */
  readonly file?: Referentiel["files"][number] | undefined;
}

/**
 * The suivi.yaml of a folder, when it has one.
 *
 * @diagnostic requirement/hors-contrat
 */
async function readOne(id: string, referentiel: Referentiel | undefined, world: World): Promise<ReadFile> {
  const folder = `referentiels/${id}`;
  const path = `${folder}/suivi.yaml`;
  if (!(await world.list(folder)).includes("suivi.yaml")) return { diagnostics: [] };
  if (referentiel && referentiel.scale !== "contractuelle")
    return failed(problem("requirement/hors-contrat", { file: path }, { id }));
  const { value, partial, diagnostics } = await readYamlOnce<WrittenFollowRules>(path, "suivi", world);
  return { diagnostics, readable: value ?? partial, file: value && { path, sha256: value.sha256 } };
}

/** What a played year cites where it adds a rule of its own: it is in no document. */
const OF_EXAMPLE = "exemple";

/** What a référentiel lets suivi.yaml name; nothing is known of one that could not be read. */
function knownTo(referentiel: Referentiel | undefined): KnownToRules {
  if (!referentiel)
    return {
      documents: undefined,
      groups: undefined,
      targets: undefined,
      nodes: undefined,
      promisers: undefined,
    };
  const { documents, parties = [], targets, nodes, commitments, played } = referentiel;
  return {
    documents: [...documents.map(({ id }) => id), ...(played ? [OF_EXAMPLE] : [])],
    groups: parties,
    targets: targets.map(({ id }) => id),
    nodes: walkNodes(nodes).map(({ id }) => id),
    promisers: new Set(commitments.map(({ by }) => by)),
  };
}
