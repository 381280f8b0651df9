import { isLeading } from "../../../compare/leading-indicators.ts";
import { successorsOf } from "../../../compare/successors.ts";
import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { geographyWords } from "../../../french/gaps.ts";
import { headline, levelSentence } from "../../../french/headline.ts";
import { PER_PERSON } from "../../../french/key-figures.ts";
import { GAP_NOTE } from "../../../french/quarter-gaps.ts";
import { beforeContractSentence, locatedWords, successorSentence } from "../../../french/quarter-head.ts";
import { STRIP_LEGEND } from "../../../french/quarter-place.ts";
import { shortSources } from "../../../french/short-sources.ts";
import { isBeforeContract } from "../../../referentiel/starting-state.ts";
import type { Labels } from "../../labels.ts";
import { type GapGroupView, gapGroups } from "./gaps.ts";
import { type LinesView, linesView } from "./lines.ts";
import { type PeersView, peersView } from "./peers.ts";
import { type QuarterMaps, quarterMaps } from "./quarter-map.ts";
import { isComparable, type QuarterTable, quarterNumbers, quarterTables } from "./quarter-tables.ts";
import { type TouchingView, touchingView } from "./touching.ts";
import { quarterUnknowns } from "./unknowns.ts";

/** One QPV, ready to be laid out on two pages whatever its names. */
export interface QuarterView extends QuarterMaps {
  readonly nom: string;
  readonly code: string;
  readonly situation: string;
  readonly zonage: string;
  readonly constat: string;
  /** That figures are of before the contract; empty otherwise. */
  readonly depart: string;
  readonly est_depart: boolean;
  /** Where the quarter stands on the next subject, in a sentence; empty without one. */
  readonly aussi: string;
  readonly chiffres: readonly {
    readonly nombre: string;
    readonly texte: string;
    readonly contexte: string;
  }[];
  /** What « par personne* » means; empty without a star. */
  readonly chiffres_note: string;
  readonly rangs: readonly PeersView[];
  readonly rangs_lecture: string;
  readonly courbes: readonly LinesView[];
  readonly ecarts: readonly GapGroupView[];
  readonly ecarts_note: string;
  readonly autre_zonage: string;
  readonly inconnus: readonly string[];
  readonly suivi: TouchingView;
  readonly source: string;
}

/** What the first page has room for; without strips, lines take their place. */
const MOST_STRIPS = 4;
/** A map of contours is taller than the squares of a schematic. */
const STRIPS_OVER_MAP = 3;
const MOST_TILES = 12;
const MOST_LISTED = 10;
const MOST_LINES = 4;
const LINES_AFTER_STRIPS = 2;
/** Rows of the table of gaps: fewer where the follow-up takes its place. */
const MOST_ROWS = 9;
const ROWS_BESIDE_ACTIONS = 6;

/** The view of a QPV of the contract's zoning; `chosen`: the indicators of the template, in its order. */
export function quarterView(
  evaluation: Evaluation,
  code: string,
  names: Labels,
  chosen: readonly string[] | null,
): QuarterView | null {
  const quarter = names.territory(code);
  if (!quarter) return null;
  const successors = successorsOf(quarter, evaluation.territories);
  const codes = [code, ...successors.map(({ territory }) => territory.code)];
  const tables = quarterTables(evaluation, codes, names, chosen).filter(isComparable);
  const lead = leadOf(tables.filter(({ table }) => table.geography === quarter.geography)) ?? leadOf(tables);
  const suivi = touchingView(evaluation, {
    words: "ce quartier ou sa commune",
    quarters: [quarter, ...successors.map(({ territory }) => territory)],
    communes: quarter.communes.map((one) => ({ code: one, label: names.label(one) })),
  });
  // The head of each further quarter takes a row.
  const most = suivi.actions.length > 0 ? ROWS_BESIDE_ACTIONS : MOST_ROWS;
  const maps = quarterMaps(
    lead,
    tables,
    { subjects: codes, mostListed: MOST_LISTED, mostTiles: MOST_TILES },
    evaluation,
    names,
  );
  return {
    nom: names.label(code),
    code,
    situation: locatedWords(quarter.communes.map(names.label), quarter.epci.map(names.label)),
    zonage: geographyWords(quarter.geography),
    ...startOf(tables, evaluation.referentiel.contract),
    ...findingOf(lead, tables, maps.contours ? STRIPS_OVER_MAP : MOST_STRIPS),
    ...maps,
    ecarts: gapGroups(tables.slice(0, most - Math.max(0, successors.length - 1)), names.label),
    ecarts_note: GAP_NOTE,
    autre_zonage: successorSentence(successors, names.label),
    inconnus: quarterUnknowns({ evaluation, quarter, names, lead, tables }),
    suivi,
    source: shortSources(tables.map(({ own: table, indicator }) => ({ table, indicator }))),
  };
}

/** Whether figures are of before the contract: some of them, or all. */
export function startOf(
  tables: readonly Pick<QuarterTable, "span" | "last">[],
  contract: string,
): Pick<QuarterView, "depart" | "est_depart"> {
  const periods = tables.flatMap(({ span = [], last }) => [...span, last]);
  const before = periods.filter((period) => isBeforeContract(period, contract));
  return {
    depart: before.length > 0 ? beforeContractSentence(before, contract) : "",
    est_depart: before.length > 0 && before.length === periods.length,
  };
}

type Found = "constat" | "aussi" | "chiffres" | "chiffres_note" | "rangs" | "rangs_lecture" | "courbes";

/** The finding of a quarter, its numbers, its place among its peers, its lines. */
function findingOf(
  lead: QuarterTable | undefined,
  tables: readonly QuarterTable[],
  mostStrips: number,
): Pick<QuarterView, Found> {
  const main = mainTables(tables);
  const next = main.find(({ indicator }) => indicator.id !== lead?.indicator.id);
  const strips = main.slice(0, mostStrips).flatMap(peersView);
  return {
    constat: lead ? headline(lead.own, lead.indicator) : "",
    aussi: next ? levelSentence(next.own, next.indicator) : "",
    ...figuresOf(lead, main),
    rangs: strips,
    rangs_lecture: STRIP_LEGEND,
    courbes: tables
      .flatMap((one) => linesView(one))
      .slice(0, strips.length > 0 ? LINES_AFTER_STRIPS : MOST_LINES),
  };
}

/** The numbers that a quarter is known by. */
export function figuresOf(
  lead: QuarterTable | undefined,
  tables: readonly QuarterTable[],
): Pick<QuarterView, "chiffres" | "chiffres_note"> {
  const numbers = quarterNumbers(lead, tables);
  return {
    chiffres: numbers.map(({ number, text, context }) => ({
      nombre: number,
      texte: text,
      contexte: context,
    })),
    chiffres_note: numbers.some(({ text }) => text.includes("*")) ? PER_PERSON : "",
  };
}

/** The first table of an indicator whose gap changed between two known dates; else that has a gap; else the first. */
export function leadOf(tables: readonly QuarterTable[]): QuarterTable | undefined {
  return (
    tables.find(({ row }) => typeof row.change?.absolute === "number") ??
    tables.find(({ row, last }) =>
      row.levels.some((one) => one.period === last && typeof one.absolute === "number"),
    ) ??
    tables[0]
  );
}

/** One table of each subject that an evaluation opens with, of the contract's zoning where it has one; then the others. */
function mainTables(tables: readonly QuarterTable[]): readonly QuarterTable[] {
  const leading = tables.filter(({ indicator }) => isLeading(indicator.id));
  const first = leading.filter(
    (one, index) => leading.findIndex(({ indicator }) => indicator.id === one.indicator.id) === index,
  );
  return [...new Set([...first, ...leading, ...tables])];
}
