import type { PeerGroup } from "../compare/asked-words.ts";
import { type Place, placeAmong, placesAmong } from "../compare/place-among.ts";
import { withAllPassages } from "../data/bridged-observations.ts";
import { figurePeriods } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Territory } from "../data/territory.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import { isCount } from "../data/unit.ts";
import type { Workspace } from "../data/workspace.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { errorsOf, failed, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { periodWords } from "../french/periods.ts";
import { groupedBy } from "../kernel/groups.ts";
import { REASON_WORDS, type Unknown } from "../kernel/unknown.ts";
import type { PlaceInCountry } from "../output/site/quarter-book.ts";
import { findEpci } from "../workspace/find-epci.ts";
import { findIndicator } from "../workspace/find-indicator.ts";
import { findQpv } from "../workspace/find-qpv.ts";
import { inspect } from "../workspace/inspect.ts";
import type { Opening } from "../workspace/pack.ts";

/** Whom to place: an EPCI or a QPV, by its code or name; by what, when, among whom. */
export interface SituateOptions {
  readonly territory: string;
  readonly indicator: string;
  readonly period?: string | undefined;
  readonly group: PeerGroup;
}

/** A place with what it is about. */
export interface Situated {
  readonly place: Place;
  readonly territory: Territory;
  readonly indicator: Indicator;
  readonly group: PeerGroup;
  readonly workspace: Workspace;
}

/**
 * Places an EPCI among the EPCI that have a QPV, or a QPV among those of its zoning, in a period: the last one in which it has
 * a figure unless said otherwise.
 *
 * @diagnostic place/effectif
 * @diagnostic place/periode
 * @diagnostic place/impossible
 */
export async function situate(
  options: SituateOptions,
  world: World,
  opening: Opening = "whole",
): Promise<Read<Situated>> {
  const { value: read, diagnostics: all } = await inspect(world, opening);
  const errors = errorsOf(all);
  if (!read || hasErrors(errors)) return settle<Situated>(undefined, errors);
  const workspace = withAllPassages(read);
  const indicatorId = await findIndicator(options.indicator, undefined, workspace, world);
  const indicator = workspace.indicators.get(indicatorId.value ?? "");
  const asked = await territoryAsked(options.territory, indicator, workspace, world);
  const said = [...errors, ...asked.diagnostics, ...indicatorId.diagnostics];
  const { value: territory } = asked;
  if (!territory || !indicator || hasErrors(said)) return settle<Situated>(undefined, said);
  const placed = placeIn(territory, indicator, options, workspace);
  return { value: placed.value, diagnostics: [...said, ...placed.diagnostics] };
}

/** A code, else what is one EPCI for sure, else the name of a QPV. */
async function territoryAsked(
  asked: string,
  indicator: Indicator | undefined,
  workspace: Workspace,
  world: World,
): Promise<Read<Territory>> {
  const { territories, observations } = workspace;
  const qpv = territories.get(asked.trim().toUpperCase());
  if (qpv?.kind === "qpv") return { value: qpv, diagnostics: [] };
  const epci = await findEpci(asked, workspace, world, PLACE);
  if (epci.value !== undefined) return { value: territories.get(epci.value), diagnostics: epci.diagnostics };
  const hasFigures = ({ code }: Territory) =>
    indicator !== undefined && figurePeriods(indicator, code, observations).length > 0;
  const named = await findQpv({ asked, hasFigures }, workspace, world, PLACE);
  if (named?.diagnostics.every(({ code }) => code !== "place/qpv-inconnu")) return named;
  // A misspelt EPCI, or a part of the name of a QPV: what either may be is proposed.
  return failed(epci.diagnostics, named?.diagnostics ?? []);
}

const PLACE = { file: "TERRITOIRE" };

function placeIn(
  territory: Territory,
  indicator: Indicator,
  { period: wanted, group }: SituateOptions,
  workspace: Workspace,
): Read<Situated> {
  const { code, label } = territory;
  if (isCount(indicator.unit))
    return failed(problem("place/effectif", { file: "option --indicateur" }, { id: indicator.id }));
  const published = figurePeriods(indicator, code, workspace.observations);
  const period = wanted ?? published.at(-1);
  if (period === undefined || !published.includes(period)) {
    const periods = published.map(periodWords).join(", ") || "aucune";
    const when = wanted === undefined ? "" : ` (${periodWords(wanted)})`;
    const values = { label, id: indicator.id, when, periods };
    return failed(problem("place/periode", { file: "option --periode" }, values));
  }
  const kin = kinOf(territory, workspace);
  const place = placeAmong({ code, indicator, period, group, kin }, workspace.observations);
  if ("unknown" in place) {
    const values = { label, reason: REASON_WORDS[place.unknown], group };
    return failed(problem("place/impossible", { file: "option --pairs" }, values));
  }
  return { value: { place, territory, indicator, group, workspace }, diagnostics: [] };
}

/** QPV of its zoning, or the EPCI in which a QPV lies. */
function kinOf({ kind, geography }: Territory, { territories }: Workspace): readonly Territory[] {
  const qpv = territoriesOf(territories, "qpv");
  if (kind === "qpv") return qpv.filter((one) => one.geography === geography);
  const codes = new Set(qpv.flatMap(({ epci }) => epci));
  return [...codes].flatMap((code) => territories.get(code) ?? []);
}

/** Where a QPV stands among all those of its zoning that the data hold; each indicator and period is read once for all of them. */
export function placeInCountry({ territories, observations }: Workspace): PlaceInCountry {
  const byZoning = groupedBy(territoriesOf(territories, "qpv"), ({ geography }) => geography);
  const read = new Map<string, (code: string) => Place | Unknown>();
  const placesOf = (zoning: string, indicator: Indicator, period: string) => {
    const key = `${zoning}|${indicator.id}|${period}`;
    const kin = byZoning.get(zoning) ?? [];
    const found = read.get(key) ?? placesAmong({ indicator, period, kin }, observations);
    read.set(key, found);
    return found;
  };
  return (code, indicator, period) => {
    const place = placesOf(territories.get(code)?.geography ?? "", indicator, period)(code);
    return "unknown" in place ? undefined : place;
  };
}
