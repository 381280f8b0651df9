import { lastDay } from "../../kernel/dates.ts";
import type { Source } from "../../referentiel/tree.ts";
import type { KnownMeeting } from "../meetings/meetings-year.ts";
import type { Requirement } from "../rules/requirement.ts";
import type { Followed, FollowUpState, LastRecord } from "../standing/followed.ts";

/** What a deadline is of. */
export type DeadlineSubject =
  /** What a référentiel writes: a target, a commitment. */
  | { readonly of: "identifiant"; readonly followed: Followed }
  /** So many meetings of a body in a year. */
  | {
      readonly of: "rythme";
      readonly name: string;
      readonly year: number;
      readonly asked: number;
      readonly held: number;
    }
  /** One meeting that somebody planned. */
  | { readonly of: "reunion"; readonly name: string; readonly meeting: KnownMeeting }
  /** What the contract asks by a day of each of several; `total` is null when nobody said how many there are. */
  | {
      readonly of: "exigence";
      readonly requirement: Requirement;
      readonly year: number;
      readonly done: number;
      readonly total: number | null;
    };

/** A deadline on its day. */
export interface Deadline {
  readonly id: string;
  /** Its last day, AAAA-MM-JJ. */
  readonly day: string;
  /** As the document dates it: AAAA, AAAA-MM or AAAA-MM-JJ. */
  readonly due: string;
  readonly isPast: boolean;
  /** Where it stands; `a_venir` for one that comes back after the next. */
  readonly state: FollowUpState;
  /** Who answers for it: an institution or a role; null when nobody is named. */
  readonly by: string | null;
  /** The document's own words for the date. */
  readonly duePrinted: string | null;
  /** The latest thing known of it; null for one that comes back after the next. */
  readonly last: LastRecord | null;
  readonly source: Source | null;
  readonly subject: DeadlineSubject;
}

/** A deadline, with its last day and whether that is past. */
export function toDeadline(
  given: Omit<Deadline, "day" | "isPast" | "by" | "duePrinted" | "last"> &
    Partial<Pick<Deadline, "by" | "duePrinted" | "last">>,
  day: string,
): Deadline {
  const last = lastDay(given.due);
  return { by: null, duePrinted: null, last: null, ...given, day: last, isPast: last < day };
}
