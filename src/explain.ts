import { CATALOGUE, type Code } from "./diagnostics/catalogue.ts";
import { problem } from "./diagnostics/problem.ts";
import { sortDiagnostics } from "./diagnostics/sort-diagnostics.ts";
import { suggest } from "./diagnostics/suggest.ts";
import { type ExplainedRow, explainRow } from "./explain-row.ts";
import { foldText } from "./kernel/fold-text.ts";
import type { Evaluation } from "./model/evaluation.ts";
import type { Finding } from "./model/finding.ts";
import type { Indicator } from "./model/indicator.ts";
import type { Territory } from "./model/territory.ts";
import type { Workspace } from "./model/workspace.ts";
import type { World } from "./model/world.ts";
import { failed, type Read } from "./read/read.ts";
import { listReferentiels } from "./read/read-referentiel.ts";
import { evaluate, openWorkspace } from "./run.ts";

/** What an identifier turned out to name, with what is needed to explain it. */
export type Explanation =
  | { readonly kind: "findings"; readonly findings: readonly Finding[]; readonly evaluation: Evaluation }
  | { readonly kind: "indicator"; readonly indicator: Indicator; readonly workspace: Workspace }
  | { readonly kind: "territory"; readonly territory: Territory; readonly workspace: Workspace }
  | { readonly kind: "code"; readonly code: Code }
  | ExplainedRow;

/** Where to look: one référentiel, and what a row is compared with. */
export interface ExplainOptions {
  readonly referentiel?: string | undefined;
  readonly reference?: string | undefined;
}

/**
 * Explains a message code, an indicator, a territory, a row of a gap table (QPV/indicateur, QPV/indicateur/année), or the
 * findings of a question, of any référentiel (or of the one named).
 */
export async function explain(
  id: string,
  { referentiel, reference }: ExplainOptions,
  world: World,
): Promise<Read<Explanation>> {
  const code = (Object.keys(CATALOGUE) as Code[]).find((one) => one === id);
  if (code) return { value: { kind: "code", code }, diagnostics: [] };
  const opened = await openWorkspace(world);
  const { value: workspace, diagnostics } = opened;
  if (!workspace) return failed(diagnostics);
  const indicator = workspace.indicators.get(id);
  if (indicator) return { value: { kind: "indicator", indicator, workspace }, diagnostics };
  const territory = workspace.territories.get(id) ?? onlyOne(named(id, workspace));
  if (territory) return { value: { kind: "territory", territory, workspace }, diagnostics };
  const row = await explainRow(id, reference, workspace, world);
  return row ?? explainFinding(id, referentiel, workspace, world);
}

async function explainFinding(
  id: string,
  referentiel: string | undefined,
  workspace: Workspace,
  world: World,
): Promise<Read<Explanation>> {
  const ids = referentiel === undefined ? await listReferentiels(world) : [referentiel];
  const reads = await Promise.all(ids.map((one) => evaluate(one, {}, world)));
  const evaluations = reads.flatMap(({ value }) => value ?? []);
  for (const evaluation of evaluations) {
    const findings = evaluation.findings.filter((finding) => finding.id === id || finding.question === id);
    if (findings.length > 0) return { value: { kind: "findings", findings, evaluation }, diagnostics: [] };
  }
  const known = [
    ...evaluations.flatMap(({ findings }) => findings.map((finding) => finding.id)),
    ...workspace.indicators.keys(),
    ...workspace.territories.keys(),
    ...Object.keys(CATALOGUE),
  ];
  const unknown = problem(
    "explain/inconnu",
    { file: "expliquer" },
    { id, suggestion: hint(id, workspace, known) },
  );
  return failed(sortDiagnostics([...reads.flatMap((read) => read.diagnostics), unknown]));
}

/** The territories that bear a name, accents, case and hyphens apart: never a near one. */
function named(name: string, { territories }: Workspace): Territory[] {
  const folded = foldText(name);
  return [...territories.values()].filter(({ label, aliases }) =>
    [label, ...aliases].some((one) => foldText(one) === folded),
  );
}

/** Two quarters of one name are not chosen between: the user is. */
function onlyOne(found: readonly Territory[]): Territory | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function hint(id: string, workspace: Workspace, known: readonly string[]): string {
  const several = named(id, workspace).map(
    ({ code, label, geography }) => `${code} (${label}, ${geography})`,
  );
  return several.length > 0
    ? `plusieurs territoires portent ce nom, donner le code : ${several.join(", ")}`
    : suggest(id, known);
}
