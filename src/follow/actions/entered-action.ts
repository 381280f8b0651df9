import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import type { FollowContext } from "../context.ts";
import { CONTROLS } from "../controls.ts";
import { type MoneySums, moneyLines, moneySums } from "../money/money-line.ts";
import { type ReleasedAudience, releasedAudiences } from "../release/audiences.ts";
import { ACTIONS } from "../tables/actions.ts";
import type { ColumnKind } from "../tables/column.ts";
import { FUNDING } from "../tables/funding.ts";
import type { Meeting } from "../tables/meetings.ts";
import { SHEETS } from "../tables/sheets.ts";
import { type AnyTable, columnsOf, type RowPlace } from "../tables/table.ts";
import { type ActionState, actionsOfYear } from "./action-year.ts";

/** A cell that somebody filled, under the name of its column, as the program read it. */
export interface EnteredCell {
  readonly column: string;
  readonly kind: ColumnKind;
  readonly value: string | number | boolean | readonly string[];
  readonly place: Place;
}

/** A line that speaks of an action. */
export interface EnteredLine {
  readonly table: string;
  readonly address: string;
  readonly cells: readonly EnteredCell[];
}

/** All that was entered of an action in a year, and what comes of it. */
export interface EnteredAction {
  readonly year: number;
  readonly state: ActionState;
  /** Its own line, its fiche, its money. No number of persons: these are in `audience`, as far as they may be shown. */
  readonly lines: readonly EnteredLine[];
  readonly money: MoneySums;
  readonly audience: ReleasedAudience | null;
  /** Meetings at which it was examined. */
  readonly meetings: readonly Pick<Meeting, "body" | "heldOn" | "address">[];
  /** What controls say of it: of one of its lines, or by its name. */
  readonly problems: readonly Diagnostic[];
}

/** What is entered of an action under this name, the latest year first; none of a name that no action bears. */
export function enteredAction(id: string, context: FollowContext): EnteredAction[] {
  const years = context.records.actions.flatMap((one) => (one.id === id ? one.year : []));
  return [...new Set(years)]
    .toSorted((left, right) => right - left)
    .flatMap((year) => ofYear(id, { ...context, year }));
}

function ofYear(id: string, context: FollowContext): EnteredAction[] {
  const { records, year } = context;
  const state = actionsOfYear(context).actions.find((one) => one.id === id);
  if (!state) return [];
  const isOwn = (line: { readonly action: string; readonly year: number }) =>
    line.action === id && line.year === year;
  const rows = [
    ...records.actions
      .filter((one) => one.id === id && one.year === year)
      .map((row) => [ACTIONS, row] as const),
    ...records.sheets.filter(isOwn).map((row) => [SHEETS, row] as const),
    ...records.funding.filter(isOwn).map((row) => [FUNDING, row] as const),
  ];
  const places = [...rows.map(([, row]) => row), ...records.audiences.filter(isOwn)].map(lineOf);
  return [
    {
      year,
      state,
      lines: rows.map(([table, row]) => enteredLine(table, row)),
      money: moneySums(moneyLines(context).filter(isOwn)),
      audience: releasedAudiences(context).find(({ action }) => action === id) ?? null,
      meetings: records.meetings.filter(
        ({ examined, heldOn }) => examined.includes(id) && heldOn?.startsWith(`${year}`) === true,
      ),
      problems: CONTROLS.flatMap((control) => control(context)).filter(
        ({ place, message }) => places.includes(placeKey(place)) || message.includes(`« ${id} »`),
      ),
    },
  ];
}

const placeKey = ({ file, sheet, line }: Place): string => `${file}|${sheet ?? ""}|${line}`;

const lineOf = ({ place }: RowPlace): string => placeKey(place(""));

/** Numbers of persons are shown elsewhere, above the threshold. */
const OF_PERSONS = "participants";

function enteredLine(table: AnyTable, row: RowPlace): EnteredLine {
  const values = row as unknown as Readonly<Record<string, EnteredCell["value"] | null>>;
  const cells = columnsOf(table).flatMap(({ field, name, kind }): EnteredCell[] => {
    const value = values[field];
    const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    return isEmpty || field === OF_PERSONS ? [] : [{ column: name, kind, value, place: row.place(field) }];
  });
  return { table: table.name, address: row.address, cells };
}
