import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Referentiel } from "../model/referentiel.ts";
import type { Workspace } from "../model/workspace.ts";
import type { World } from "../model/world.ts";
import { appreciationProblems } from "./appreciation-problems.ts";
import { failed, type Read } from "./read.ts";
import { type Located, readYaml } from "./read-yaml.ts";
import type { WrittenAppreciations, WrittenReferentiel, WrittenRules } from "./referentiel-files.ts";
import { headProblems } from "./referentiel-head.ts";
import { referenceProblems } from "./referentiel-references.ts";
import { ruleProblems } from "./rule-references.ts";
import { toNode, toQuestion } from "./to-node.ts";
import { toParameter, toRule } from "./to-rule.ts";

/** The identifiers of the référentiels of a workspace: the folders that hold a referentiel.yaml. */
export async function listReferentiels(world: World): Promise<string[]> {
  const files = await world.list("referentiels");
  return files.flatMap((file) => /^([^/]+)\/referentiel\.yaml$/.exec(file)?.[1] ?? []);
}

/**
 * Reads a référentiel: its tree, its rules and the appreciations written beside it, with all their problems at once.
 * `day` (AAAA-MM-JJ) is the day on which dated parameters are read.
 *
 * @diagnostic referentiel/inconnu
 */
export async function readReferentiel(
  id: string,
  workspace: Workspace,
  world: World,
  day: string,
): Promise<Read<Referentiel>> {
  const known = await listReferentiels(world);
  if (!known.includes(id)) {
    return failed(
      problem("referentiel/inconnu", { file: "referentiels" }, { id, suggestion: suggest(id, known) }),
    );
  }
  const folder = `referentiels/${id}`;
  const tree = await readYaml<WrittenReferentiel>(`${folder}/referentiel.yaml`, "referentiel", world);
  const rules = await readYaml<WrittenRules>(`${folder}/regles.yaml`, "regles", world);
  const said = await readYaml<WrittenAppreciations>(`${folder}/appreciations.yaml`, "appreciations", world);
  const problems = [
    ...[tree, rules, said].flatMap(({ diagnostics }) => diagnostics),
    ...(tree.value ? headProblems(id, tree.value, workspace) : []),
    ...(tree.value ? referenceProblems(tree.value, rules.value?.value, workspace) : []),
    ...(rules.value
      ? ruleProblems(rules.value, tree.value?.value, day, { workspace, placeInTree: tree.value?.placeOf })
      : []),
    ...(said.value ? appreciationProblems(said.value, tree.value?.value) : []),
  ];
  if (!tree.value || !rules.value || !said.value) return failed(problems);
  const parts: Parts = { tree: tree.value, rules: rules.value, said: said.value };
  return { value: toReferentiel(folder, parts), diagnostics: problems };
}

interface Parts {
  readonly tree: Located<WrittenReferentiel>;
  readonly rules: Located<WrittenRules>;
  readonly said: Located<WrittenAppreciations>;
}

function toReferentiel(folder: string, { tree, rules, said }: Parts): Referentiel {
  const { value: written } = tree;
  const [start = "", end = ""] = written.periode.split("..");
  return {
    id: written.id,
    title: written.titre,
    contract: written.contrat,
    holder: written.porteur,
    scope: "contractuelle",
    territory: null,
    levels: [],
    adopts: [],
    rollUp: "decompte",
    epci: written.epci,
    above: written.niveau_superieur,
    geography: written.geographie,
    start,
    end,
    documents: written.documents.map(({ titre, ...rest }) => ({ title: titre, replaces: [], ...rest })),
    caveats: (written.mises_en_garde ?? []).map(({ texte, source }) => ({ text: texte, source })),
    printedDatasets: written.valeurs_imprimees ?? [],
    questions: written.questions.map(toQuestion),
    nodes: written.noeuds.map(toNode),
    rules: rules.value.regles.map((rule, index) =>
      toRule(rule, (example) => rules.placeOf(["regles", index, "exemples", example]).line),
    ),
    parameters: rules.value.parametres.map(toParameter),
    targets: [],
    commitments: [],
    followUpBlocks: [],
    claims: [],
    measurements: [],
    opinions: [],
    corrections: [],
    appreciations: said.value.appreciations.map(({ question, statut, par, date, texte }) => ({
      question,
      status: statut,
      by: par,
      date,
      text: texte,
    })),
    files: [
      { path: `${folder}/referentiel.yaml`, sha256: tree.sha256 },
      { path: `${folder}/regles.yaml`, sha256: rules.sha256 },
      { path: `${folder}/appreciations.yaml`, sha256: said.sha256 },
    ],
  };
}
