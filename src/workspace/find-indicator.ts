import { figurePeriods } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Territory } from "../data/territory.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import { type Clause, clause } from "../diagnostics/clause.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { proposal } from "../diagnostics/proposal.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { readFormats } from "../formats/read-formats.ts";
import { matchNames, nameWords } from "../kernel/names.ts";
import { readIndicators } from "./indicators.ts";

const PLACE = { file: "option --indicateur" };

/** Families that a hint names. */
const LISTED = 3;

/**
 * The identifier of the indicator that a user means for an EPCI (for any of them, when it is not known which): its identifier or its name; what is read in the place of
 * what was written is said (`indicator/compris`). One that is described and has no figure there is not said unknown: it
 * exists, and the families of files that would bring it are named.
 *
 * @diagnostic indicator/inconnu
 * @diagnostic indicator/sans-donnees
 * @diagnostic indicator/compris
 */
export async function findIndicator(
  asked: string,
  epci: string | undefined,
  workspace: Workspace,
  world: World,
): Promise<Read<string>> {
  const held = workspace.indicators.get(asked);
  if (held) return withFigures(held, epci, workspace, world);
  const found = matchNames(asked, workspace.indicators.values(), wordsOf);
  const [only, ...others] = found.exact;
  if (only && others.length === 0) {
    const read = await withFigures(only, epci, workspace, world);
    const said = problem("indicator/compris", PLACE, { asked, id: only.id, label: only.shortLabel });
    return read.value === undefined ? read : { ...read, diagnostics: [said, ...read.diagnostics] };
  }
  return failed(await unknownProblem(asked, [...found.exact, ...found.partial], workspace, world));
}

/** The identifier, its words and its names. */
const wordsOf = ({ id, label, shortLabel }: Indicator): readonly (readonly string[])[] =>
  [id.replace(/[._]/g, " "), label, shortLabel].map(nameWords);

/** The problem of an indicator that nothing read describes: the program may know it, or one that is called nearly so. */
async function unknownProblem(
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
  const all = matchNames(asked, described, wordsOf);
  const near = matchNames(asked, indicators.values(), wordsOf).near;
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

/** A figure of one of the QPV is enough: it is shown, even where the EPCI has none to set beside it. */
async function withFigures(
  indicator: Indicator,
  epci: string | undefined,
  { territories, observations }: Workspace,
  world: World,
): Promise<Read<string>> {
  const has = ({ code }: Territory): boolean => figurePeriods(indicator, code, observations).length > 0;
  const isIn = (one: Territory): boolean => epci !== undefined && one.epci.includes(epci);
  const place = epci === undefined ? undefined : territories.get(epci);
  // Looked at first: communes, tens of thousands, are made only when none of the QPV has a figure.
  const near = [...(place ? [place] : []), ...territoriesOf(territories, "qpv").filter(isIn)];
  if (place && near.some(has)) return { value: indicator.id, diagnostics: [] };
  const inside = [...territories.values()].filter(isIn);
  const concerned = place ? [place, ...inside] : [...territories.values()];
  if (concerned.some(has)) return { value: indicator.id, diagnostics: [] };
  const isAnywhere = observations.indicators.includes(indicator.id);
  const where =
    isAnywhere && place
      ? clause("sans_valeur_ici", { code: place.code, name: place.label })
      : clause("sans_valeur", {});
  return failed(await withoutFigures(indicator, where, world));
}

async function withoutFigures(
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
  return problem("indicator/sans-donnees", PLACE, { id, label: shortLabel, clause: where, suggestion });
}
