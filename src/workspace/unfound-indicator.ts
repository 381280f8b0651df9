import { type Indicator, indicatorWords } from "../data/indicator.ts";
import type { Workspace } from "../data/workspace.ts";
import { type Clause, clause } from "../diagnostics/clause.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { proposal } from "../diagnostics/proposal.ts";
import type { World } from "../files/world.ts";
import { readFormats } from "../formats/read-formats.ts";
import { matchNames } from "../kernel/names.ts";
import { readIndicators } from "./indicators.ts";

const PLACE = { file: "option --indicateur" };

/** Families that a hint names. */
const LISTED = 3;

/** The problem of an indicator that nothing read describes: the program may know it, or one that is called nearly so. */
export async function unknownProblem(
  asked: string,
  likely: readonly Indicator[],
  { indicators, observations }: Workspace,
  world: World,
): Promise<Diagnostic> {
  const files = await world.list("datasets");
  const described = [...(await readIndicators(files, world, true)).all.values()];
  const known = described.filter(({ id }) => !indicators.has(id));
  const own = known.find(({ id }) => id === asked);
  if (own) return withoutFigures(own, clause("sans_valeur", {}), world);
  const hasFigures = new Set(observations.indicators);
  const all = matchNames(asked, described, indicatorWords);
  const near = matchNames(asked, indicators.values(), indicatorWords).near;
  const lists = [likely, near, [...all.exact, ...all.partial], all.near];
  const list = lists.find(({ length }) => length > 0) ?? [];
  const sorted = list.toSorted(
    (one, other) => Number(hasFigures.has(other.id)) - Number(hasFigures.has(one.id)),
  );
  const suggestion =
    proposal(sorted.map(({ id, shortLabel }) => `${id} (${shortLabel})`)) ??
    clause("indicateur_sans_voisin", {});
  return problem("indicator/inconnu", PLACE, { id: asked, suggestion });
}

/**
 * The problem of an indicator that is described and has no figure: the families of files that would bring it are named. See
 * `findIndicator` for codes: what reads all formats is loaded only here, by a command that ends with it.
 */
export async function withoutFigures(
  { id, shortLabel }: Indicator,
  where: Clause,
  world: World,
): Promise<Diagnostic> {
  const [base = id] = id.split(".");
  const { value: formats } = await readFormats(world);
  const bringing = [...(formats?.values() ?? [])].filter(({ indicators }) =>
    indicators.some((one) => one.id === base),
  );
  const families = bringing
    .slice(0, LISTED)
    .map(({ id: family, title }) => `« ${title} » (${family})`)
    .join(", ou ");
  const suggestion =
    families === "" ? clause("aucune_famille", {}) : clause("importer_famille", { families });
  return problem("indicator/sans-donnees", PLACE, {
    id,
    label: shortLabel,
    clause: where,
    suggestion,
  });
}
