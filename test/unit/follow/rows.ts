import type { FollowContext } from "../../../src/follow/context.ts";
import type { FollowRules } from "../../../src/follow/rules/follow-rules.ts";
import { BAROMETER, type BarometerLine } from "../../../src/follow/tables/barometer.ts";
import { COHORTS, type CohortLine } from "../../../src/follow/tables/cohorts.ts";
import { CONSULTATIONS, type Consultation } from "../../../src/follow/tables/consultations.ts";
import type { FollowRecords } from "../../../src/follow/tables/tables.ts";
import { followContext as contextOf, followRow, requirement } from "../../follow-rows.ts";

export { requirement };

/** Nobody is named, and what the test gives. */
export function followRules(given: Partial<FollowRules> = {}): FollowRules {
  return contextOf({}, given).rules;
}

/** A contract whose follow-up has the lines that a test gives, and a threshold of 5 unless it says otherwise. */
export function followContext(
  records: Partial<FollowRecords>,
  given: Partial<FollowContext> = {},
): FollowContext {
  const rules = { requirements: [requirement("seuil_de_diffusion", 5)] };
  return contextOf(records, rules, { day: "2026-01-31", ...given });
}

/** An unemployment rate of Maubeuge in 2025 that nobody knows. */
export const barometerLine = (given: Partial<BarometerLine>): BarometerLine =>
  followRow(BAROMETER, {
    theme: "emploi",
    indicator: "chômage",
    sense: "baisse",
    territory: "59392",
    year: 2025,
    source: "observatoire",
    ...given,
  });

/** Forty people who enter a cohort. */
export const cohortLine = (given: Partial<CohortLine>): CohortLine =>
  followRow(COHORTS, { cohort: "c1", wave: "entree", followed: 40, situation: "en emploi", ...given });

/** Thirty of sixty volunteers who are in favour. */
export const consultation = (given: Partial<Consultation>): Consultation =>
  followRow(CONSULTATIONS, {
    survey: "enquête 2025",
    date: "2025-06-30",
    question: "Êtes-vous entendu ?",
    favourable: 30,
    answers: 60,
    sampling: "volontaires",
    source: "conseil citoyen",
    ...given,
  });
