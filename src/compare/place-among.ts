import { quantileSorted } from "simple-statistics";
import { countedFigure } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import type { Territory } from "../data/territory.ts";
import { compareText } from "../kernel/text.ts";
import { type Unknown, unknown } from "../kernel/unknown.ts";
import { proportionControlLimits, Z998 } from "../statistics/control-limits.ts";
import type { Interval } from "../statistics/counts.ts";
import type { PeerGroup } from "./asked-words.ts";
import { likeMeasure, type PeerMeasure } from "./peer-measures.ts";

/** A territory with its figure, and how many people its share counts for: persons of a household together. */
export interface PlacedTerritory {
  readonly code: string;
  readonly value: number;
  readonly people?: number | undefined;
  readonly address?: string | undefined;
}

/** Where a territory stands among others of its kind. */
export interface Place {
  readonly own: PlacedTerritory;
  readonly period: string;
  /** Those that have a figure, itself among them, the least value first. */
  readonly among: readonly PlacedTerritory[];
  /** Those of its kind that have none in that period. */
  readonly without: number;
  /** What makes them its peers; absent where all of its kind are. */
  readonly measure?: PeerMeasure | undefined;
  /** How many have a lower value, and how many the same, without itself. */
  readonly lower: number;
  readonly equal: number;
  /** First quartile, median and third quartile of the values, itself among them. */
  readonly quartiles: readonly [number, number, number];
  /** Of a share only. */
  readonly funnel?: Funnel | Unknown | undefined;
}

/** What chance alone would make of the shares of territories of their size, were they all that of their whole. */
export interface Funnel {
  /** The share of all of them together, in the indicator's unit. */
  readonly whole: number;
  readonly lower: number;
  readonly upper: number;
  readonly side: "sous" | "dans" | "au_dessus";
  /** How many of those whose limits are known lie outside of their own limits. */
  readonly outside: number;
  readonly known: number;
}

/** What is placed, and among whom. */
export interface PlaceRequest {
  readonly code: string;
  readonly indicator: Indicator;
  readonly period: string;
  readonly group: PeerGroup;
  /** Those of its kind: the EPCI that have a QPV, or the QPV of one zoning; itself among them or not. */
  readonly kin: readonly Territory[];
}

/** Fewer have no quartiles worth the name. */
export const LEAST_PEERS = 5;

/**
 * Where a territory stands among its peers in a period: how many lie under it, the quartiles, and for a share the limits of a
 * funnel at 99.8 %, persons of a household counted together. A rank alone says nothing of chance; the funnel does.
 * Unknown without a figure (the reason of the figure), without the measure of peers (`absent_des_donnees`), or with fewer than
 * five territories (`territoires_insuffisants`).
 *
 * @source Funnel: D. J. Spiegelhalter, Statistics in Medicine 24, 2005, 1185-1202; limits as `proportionControlLimits`
 */
export function placeAmong(
  { code, indicator, period, group, kin }: PlaceRequest,
  observations: Observations,
): Place | Unknown {
  const own = placed(code, indicator, period, observations);
  if ("unknown" in own) return own;
  const measure = group === "tous" ? undefined : likeMeasure(group, code, period, observations);
  if (measure && "unknown" in measure) return measure;
  const peers = kin.filter((one) => one.code === code || !measure || measure.isLike(one.code));
  const { known, without } = figuresOf(peers, indicator, period, observations);
  const others = known.filter((one) => one.code !== code);
  return placeIn(own, { among: [...others, own].toSorted(byValue), without, period, measure }, indicator);
}

/**
 * Where each of a kind stands among all of them in a period: `placeAmong` for many, the figures of all read once. Unknown
 * (`absent_des_donnees`) for a code that is none of theirs, or has no figure.
 */
export function placesAmong(
  { indicator, period, kin }: Pick<PlaceRequest, "indicator" | "period" | "kin">,
  observations: Observations,
): (code: string) => Place | Unknown {
  const { known, without } = figuresOf(kin, indicator, period, observations);
  const among = known.toSorted(byValue);
  const byCode = new Map(among.map((one) => [one.code, one]));
  return (code) => {
    const own = byCode.get(code);
    return own ? placeIn(own, { among, without, period }, indicator) : unknown("absent_des_donnees");
  };
}

const byValue = (left: PlacedTerritory, right: PlacedTerritory): number =>
  left.value - right.value || compareText(left.code, right.code);

/** Those of some territories that have a figure in a period, and how many have none. */
function figuresOf(
  territories: readonly Territory[],
  indicator: Indicator,
  period: string,
  observations: Observations,
): { readonly known: readonly PlacedTerritory[]; readonly without: number } {
  const known = territories
    .map(({ code }) => placed(code, indicator, period, observations))
    .filter((one): one is PlacedTerritory => !("unknown" in one));
  return { known, without: territories.length - known.length };
}

function placeIn(
  own: PlacedTerritory,
  group: Pick<Place, "among" | "without" | "period" | "measure">,
  indicator: Indicator,
): Place | Unknown {
  const { among } = group;
  if (among.length < LEAST_PEERS) return unknown("territoires_insuffisants");
  const values = among.map(({ value }) => value);
  return {
    own,
    ...group,
    lower: values.filter((value) => value < own.value).length,
    equal: values.filter((value) => value === own.value).length - 1,
    quartiles: [quantileSorted(values, 0.25), quantileSorted(values, 0.5), quantileSorted(values, 0.75)],
    funnel: indicator.unit === "%" ? funnelOf(own, among) : undefined,
  };
}

function placed(
  code: string,
  indicator: Indicator,
  period: string,
  observations: Observations,
): PlacedTerritory | Unknown {
  const { figure, observation } = countedFigure(indicator, code, period, observations);
  const { value, total, effect = 1, extreme } = figure;
  if (extreme) return unknown("absent_des_donnees");
  if (typeof value !== "number") return value;
  const address = observation && `${observation.address.file}:${observation.address.line}`;
  return { code, value, people: total === undefined ? undefined : total / effect, address };
}

function funnelOf(own: PlacedTerritory, among: readonly PlacedTerritory[]): Funnel | Unknown {
  const counted = among.flatMap(({ value, people }) => (people === undefined ? [] : [{ value, people }]));
  if (own.people === undefined || counted.length < LEAST_PEERS) return unknown("effectifs_absents");
  const people = counted.reduce((sum, one) => sum + one.people, 0);
  const whole = counted.reduce((sum, one) => sum + one.value * one.people, 0) / people;
  const limits = (size: number) => proportionControlLimits(whole / 100, size, Z998);
  const mine = limits(own.people);
  if ("unknown" in mine) return unknown("effectifs_absents");
  // Of whom the limits are unknown, nobody can say that they hold its share.
  const sides = counted.flatMap(({ value, people: size }) => {
    const found = limits(size);
    return "unknown" in found ? [] : [sideOf(value, found)];
  });
  return {
    whole,
    lower: 100 * mine.lower,
    upper: 100 * mine.upper,
    side: sideOf(own.value, mine),
    outside: sides.filter((side) => side !== "dans").length,
    known: sides.length,
  };
}

/** On which side of its limits, in shares of one, a share in percent lies. */
function sideOf(value: number, { lower, upper }: Interval): Funnel["side"] {
  if (value < 100 * lower) return "sous";
  return value > 100 * upper ? "au_dessus" : "dans";
}
