import { ACTIONS } from "./actions.ts";
import { AUDIENCES } from "./audiences.ts";
import { BAROMETER } from "./barometer.ts";
import { COHORTS } from "./cohorts.ts";
import { COMMITMENT_LINES } from "./commitment-states.ts";
import { CONSULTATIONS } from "./consultations.ts";
import { COUNCIL_OPINIONS } from "./council-opinions.ts";
import { FORM_ANSWERS, PROGRAMME_CHOICES } from "./form-and-programme.ts";
import { FUNDING } from "./funding.ts";
import { INDICATOR_VALUES } from "./indicator-values.ts";
import { MEETINGS } from "./meetings.ts";
import { SHEETS } from "./sheets.ts";
import type { RowOf } from "./table.ts";
import { TFPB } from "./tfpb.ts";

/** The tables of the follow-up, in the order of the workbook. */
export const FOLLOW_TABLES = {
  actions: ACTIONS,
  funding: FUNDING,
  sheets: SHEETS,
  audiences: AUDIENCES,
  commitments: COMMITMENT_LINES,
  indicators: INDICATOR_VALUES,
  meetings: MEETINGS,
  tfpb: TFPB,
  cohorts: COHORTS,
  barometer: BAROMETER,
  consultations: CONSULTATIONS,
  form: FORM_ANSWERS,
  programme: PROGRAMME_CHOICES,
  opinions: COUNCIL_OPINIONS,
} as const;

export type FollowTableName = keyof typeof FOLLOW_TABLES;

/** All that was read of a contract's follow-up, of every year that there is: a table nobody filled has no rows. */
export type FollowRecords = {
  readonly [Name in FollowTableName]: readonly RowOf<(typeof FOLLOW_TABLES)[Name]>[];
};

/** Nothing was read. */
export const NO_RECORDS = Object.fromEntries(
  Object.keys(FOLLOW_TABLES).map((id) => [id, []]),
) as unknown as FollowRecords;
