import { printedName } from "../../data/printed-name.ts";
import type { ActionState } from "../../follow/actions/action-year.ts";
import type { NodeCoverage } from "../../follow/actions/coverage.ts";
import type { ReinforcedAction } from "../../follow/actions/reinforced.ts";
import { SHEET_STATES } from "../../follow/actions/sheet-state.ts";
import type { FollowYear } from "../../follow/follow-year.ts";
import { ACTION_STATES } from "../../follow/tables/actions.ts";
import {
  actionCounts,
  beforeWords,
  coverageWords,
  dayCell,
  eachCell,
  endedWords,
  PRESSING_SHEETS,
  personsCell,
  presentationCell,
  reinforcedCount,
  reinforcedWords,
  resultCell,
  resultWords,
  sheetCounts,
} from "../../french/follow-actions.ts";
import { partialCell } from "../../french/follow-money.ts";
import { tally } from "../../french/tally.ts";
import { capital, counted } from "../../kernel/french.ts";
import { groupsBy } from "../../kernel/groups.ts";
import type { CellColumn } from "../terminal/text.ts";
import type { FollowYearView } from "./block.ts";
import { block, calledIn, type FollowBlock, type FollowPart, grid, item, sentence, titled } from "./block.ts";

/** How many are shown one by one without `--detail`. */
const SHOWN = 6;

/** The actions of the year: their states, fiches, what they reach, those followed closely; with `detail`, each of them. */
export function actionSections(view: FollowYearView): FollowBlock[] {
  const { followYear, detail } = view;
  const { actions } = followYear.actions;
  if (actions.length === 0) return emptyYear(view);
  return [
    actionsPart(view),
    sheetsPart(view),
    coveragePart(view),
    ...reinforcedPart(view),
    ...(detail ? [eachPart(view)] : []),
  ];
}

/** Nothing at all is said of a contract whose follow-up nobody has begun. */
function emptyYear({ followYear: { actions, year } }: FollowYearView): FollowBlock[] {
  if (actions.ended.length === 0) return [];
  const said = `${actionCounts([], year)} ${endedWords(actions.ended.length, year)}`;
  return [block(undefined, [sentence(said, 0)])];
}

function actionsPart({ followYear: { actions, year } }: FollowYearView): FollowBlock {
  const ended = actions.ended.length === 0 ? [] : [endedWords(actions.ended.length, year)];
  return titled(`Actions de ${year}`, [actionCounts(actions.actions, year), ...ended]);
}

/** The fiches: how many of each state, then those that ask for something. */
function sheetsPart(view: FollowYearView): FollowBlock {
  const { actions } = view.followYear;
  const pressing = PRESSING_SHEETS.flatMap((state) => actions.actions.filter(({ sheet }) => sheet === state));
  const shown = firstOf(pressing, view.detail);
  return block(undefined, [
    sentence(sheetCounts(actions.actions, actions.sheetsDue), 0),
    ...shown.map(({ id, label, sheet }) =>
      view.isPrinted
        ? sentence(`${capital(SHEET_STATES[sheet])} : ${label}.`)
        : item(calledIn(view, id, `${SHEET_STATES[sheet]} : ${label}`)),
    ),
    ...restLine(pressing.length - shown.length),
  ]);
}

/** The first of them; all with `--detail`, or when only one would be left out: saying so would take its place. */
const firstOf = <Item>(all: readonly Item[], detail: boolean): readonly Item[] =>
  detail || all.length <= SHOWN + 1 ? all : all.slice(0, SHOWN);

const restLine = (count: number): FollowPart[] => (count > 0 ? [item(`et ${counted(count, "autre")}.`)] : []);

/** By level of the contract, how many nodes have an action; then the nodes and districts that have none. */
function coveragePart(view: FollowYearView): FollowBlock {
  const { coverage } = view.followYear.actions;
  const asked = coverage.nodes.filter(({ actions, isBare }) => actions > 0 || isBare);
  const levels = groupsBy(asked, ({ level }) => level).map(levelLine);
  const bareNodes = coverage.nodes.filter(({ isBare }) => isBare);
  const bareQpv = coverage.qpv.filter(({ actions }) => actions === 0);
  return block("Couverture", [
    sentence(coverageWords(coverage)),
    ...(levels.length === 0
      ? []
      : [sentence(`Ce que le contrat vise et qui a une action : ${levels.join(", ")}.`)]),
    ...named(
      "Sans action",
      bareNodes.map(({ node, label }) => calledIn(view, node, label, " ")),
      view,
    ),
    ...named(
      "Quartiers sans action",
      bareQpv.map(({ code, name }) => calledIn(view, code, printedName(name), " ")),
      view,
    ),
  ]);
}

const levelLine = (nodes: readonly NodeCoverage[]): string =>
  `${nodes[0]?.level} ${tally(nodes.filter(({ actions }) => actions > 0).length, nodes.length)}`;

/** A list of names: one a line on a screen, one sentence on paper. */
function named(
  title: string,
  names: readonly string[],
  { detail, isPrinted }: Pick<FollowYearView, "detail" | "isPrinted">,
): FollowPart[] {
  if (names.length === 0) return [];
  if (isPrinted) return [sentence(`${title} : ${names.join(" ; ")}.`)];
  const shown = firstOf(names, detail);
  return [item(`${title} :`), ...shown.map((one) => item(one, 4)), ...restLine(names.length - shown.length)];
}

/** Each action in reinforced follow-up: its meetings and committees, on a screen after its state, money and result. */
function reinforcedPart(view: FollowYearView): FollowBlock[] {
  const { reinforced, actions } = view.followYear.actions;
  if (reinforced.actions.length === 0 && reinforced.wanted === null) return [];
  const byId = new Map(actions.map((action) => [action.id, action]));
  const each = reinforced.actions.flatMap((one) => {
    const action = byId.get(one.id);
    return [
      item(calledIn(view, one.id, action?.label ?? one.id)),
      ...(action ? [sentence(`${capital(ACTION_STATES[action.state])}. ${resultWords(action)}`, 4)] : []),
      sentence(reinforcedWords(one), 4),
    ];
  });
  const columns: CellColumn<ReinforcedAction>[] = [
    { header: "Action", align: "left", cell: ({ id }) => byId.get(id)?.label ?? id },
    { header: "Chef de projet", align: "left", cell: ({ lead }) => lead ?? "non désigné" },
    {
      header: "Réunion de suivi",
      align: "left",
      cell: ({ followUpMeetingOn }) => dayCell(followUpMeetingOn),
    },
    { header: "Comité de l’action", align: "left", cell: ({ committeeOn }) => dayCell(committeeOn) },
    {
      header: "Comités de pilotage",
      align: "left",
      cell: ({ presentations }) => presentationCell(presentations),
    },
  ];
  const said = view.isPrinted ? gridOf(columns, reinforced.actions) : each;
  return [block("Suivi renforcé", [sentence(reinforcedCount(reinforced)), ...said])];
}

/** A table, unless it has no row. */
const gridOf = <Row>(columns: readonly CellColumn<Row>[], rows: readonly Row[]): FollowPart[] =>
  rows.length === 0 ? [] : [grid(columns, rows)];

/** Every action: cost beside result; on a screen, each then in a sentence with last year's line. */
function eachPart(view: FollowYearView): FollowBlock {
  const { followYear, isPrinted } = view;
  const { actions } = followYear.actions;
  const each = actions.flatMap((action) => [
    item(calledIn(view, action.id, action.label)),
    sentence(`${resultWords(action)} ${beforeWords(action, followYear.year)}`, 4),
  ]);
  const columns = [...costColumns(), ...(isPrinted ? resultColumns(followYear) : [])];
  return block("Coûts et résultats, action par action", [grid(columns, actions), ...(isPrinted ? [] : each)]);
}

const costColumns = (): CellColumn<ActionState>[] => [
  { header: "Action", align: "left", gives: true, cell: ({ label }) => label },
  { header: "État", align: "left", gives: true, cell: ({ state }) => ACTION_STATES[state] },
  { header: "Accordé", align: "right", cell: ({ money }) => partialCell(money.granted) },
  { header: "Versé", align: "right", cell: ({ money }) => partialCell(money.paid) },
  { header: "Participants", align: "right", cell: ({ participants }) => personsCell(participants) },
];

/** What only a sheet of paper has the width for; of the year before, where an action has a line in it. */
function resultColumns({ actions: { actions }, year }: FollowYear): CellColumn<ActionState>[] {
  const before: CellColumn<ActionState> = {
    header: `Accordé ${year - 1}`,
    align: "right",
    cell: ({ before }) => (before ? partialCell(before.money.granted) : "–"),
  };
  return [
    { header: "Par\u00a0participant", align: "right", cell: ({ grantedEach }) => eachCell(grantedEach) },
    ...(actions.some((one) => one.before) ? [before] : []),
    { header: "Attendu, puis obtenu", align: "left", cell: resultCell },
  ];
}
