import type { FollowRules } from "../../../src/follow/rules/follow-rules.ts";
import type { Requirement, RequirementCode } from "../../../src/follow/rules/requirement.ts";
import { ACTIONS, type Action } from "../../../src/follow/tables/actions.ts";
import { AUDIENCES, type Audience } from "../../../src/follow/tables/audiences.ts";
import { FUNDING, type Funding } from "../../../src/follow/tables/funding.ts";
import { MEETINGS, type Meeting } from "../../../src/follow/tables/meetings.ts";
import { SHEETS, type Sheet } from "../../../src/follow/tables/sheets.ts";
import { followRow, requirement } from "../../follow-rows.ts";

/** An action of 2025 under way, of which nothing else is written. */
export const action = (changes: Partial<Action> = {}): Action =>
  followRow(ACTIONS, {
    id: "forum",
    year: 2025,
    label: "Forum des métiers",
    holder: "Mission locale",
    state: "en_cours",
    ...changes,
  });

/** A line of specific credits of the State, without amounts. */
export const funding = (changes: Partial<Funding> = {}): Funding =>
  followRow(FUNDING, {
    action: "forum",
    year: 2025,
    funder: "etat",
    stream: "specifique",
    section: "fonctionnement",
    ...changes,
  });

/** A fiche that has not come. */
export const sheet = (changes: Partial<Sheet> = {}): Sheet =>
  followRow(SHEETS, { action: "forum", year: 2025, ...changes });

/** An unknown number of persons. */
export const audience = (changes: Partial<Audience> = {}): Audience =>
  followRow(AUDIENCES, { action: "forum", year: 2025, breakdown: "age_sexe", modality: "F", ...changes });

/** A steering committee of which no day is written. */
export const meeting = (changes: Partial<Meeting> = {}): Meeting =>
  followRow(MEETINGS, { body: "copil", ...changes });

/** Something that a contract asks: its code and value. */
export type Asked = readonly [RequirementCode, Requirement["value"]];

/** What a contract asks, by code and value. */
export const asking = (...asked: Asked[]): Partial<FollowRules> => ({
  requirements: asked.map(([code, value]) => requirement(code, value)),
});
