import { rowsTable } from "../../../compare/row-table.ts";
import { communeOf } from "../../../data/territory-codes.ts";
import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { headline } from "../../../french/headline.ts";
import { GAP_NOTE } from "../../../french/quarter-gaps.ts";
import { listWords } from "../../../french/quarter-head.ts";
import { shortSources } from "../../../french/short-sources.ts";
import { firstAndOthers } from "../../../french/tally.ts";
import type { Labels } from "../../labels.ts";
import { type QuarterMaps, quarterMaps } from "./quarter-map.ts";
import { isComparable, quarterTables } from "./quarter-tables.ts";
import { leadOf, startOf } from "./quarter-view.ts";
import { PAGE, type TouchingView, touchingView } from "./touching.ts";
import { type TownTableView, townTables } from "./town-tables.ts";
import { type VignettesView, vignettes } from "./vignettes.ts";

/** One commune, ready to be laid out on two pages whatever its names. */
export interface CommuneView extends QuarterMaps {
  readonly nom: string;
  readonly code: string;
  readonly situation: string;
  readonly constat: string;
  readonly depart: string;
  readonly est_depart: boolean;
  readonly quartiers: string;
  readonly cotes: VignettesView | null;
  readonly ecarts_note: string;
  readonly tableaux: readonly TownTableView[];
  readonly suivi: TouchingView;
  readonly source: string;
}

/** What the head and the map have room for. */
const MOST_NAMES = 6;
const MOST_TILES = 40;
const MOST_LISTED = 22;

/** The view of a commune: its QPV on the contract's zoning, and the figures of those of 2024. */
export function communeView(
  evaluation: Evaluation,
  code: string,
  names: Labels,
  chosen: readonly string[] | null,
): CommuneView | null {
  const commune = names.territory(code);
  if (!commune) return null;
  const { referentiel, territories } = evaluation;
  // Of Paris, Marseille or Lyon: the quarters of all its arrondissements.
  const isHere = (town: string): boolean => town === code || communeOf(town) === code;
  const quarters = territories.filter(({ kind, communes }) => kind === "qpv" && communes.some(isHere));
  const own = quarters.filter(({ geography }) => geography === referentiel.geography);
  const codes = quarters.map((one) => one.code);
  const tables = quarterTables(evaluation, codes, names, chosen).filter(isComparable);
  const lead = leadOf(tables.filter(({ table }) => table.geography === referentiel.geography));
  const leads = tables.filter(({ table }) => table === lead?.table);
  const name = names.label;
  const place = { words: "cette commune ou ses quartiers", quarters, communes: [commune] };
  const hasActions = touchingView(evaluation, place).actions.length > 0;
  const shown = townTables(tables, name, hasActions);
  return {
    nom: name(code),
    code,
    situation: listWords(commune.epci.filter((one) => names.territory(one)).map(name)),
    constat: lead ? headline(rowsTable(lead.table, codes) ?? lead.own, lead.indicator) : "",
    ...startOf(tables, referentiel.contract),
    quartiers: firstAndOthers(
      own.map((one) => name(one.code)),
      MOST_NAMES,
    ),
    cotes: lead ? vignettes(leads, name) : null,
    ...quarterMaps(
      lead,
      tables,
      { subjects: codes, mostListed: MOST_LISTED, mostTiles: MOST_TILES },
      evaluation,
      names,
    ),
    ecarts_note: GAP_NOTE,
    tableaux: shown.tables,
    suivi: touchingView(evaluation, place, roomBeside(shown.left, own.length)),
    source: shortSources(tables.map(({ own: table, indicator }) => ({ table, indicator }))),
  };
}

/** Lines that the map of a commune of several quarters takes, and that one of a single quarter leaves free. */
const LINES_OF_MAP = 14;

/** What is left of two pages for actions and commitments: what tables do not fill, and the place of a map that is not there. */
function roomBeside(left: number, quarters: number) {
  const more = left + (quarters > 1 ? 0 : LINES_OF_MAP);
  return { ...PAGE, lines: PAGE.lines + more, actions: PAGE.actions + Math.floor(more / 2) };
}
