import { compareText } from "../../kernel/text.ts";
import { bothKnown, type Quantity, unknown } from "../../kernel/unknown.ts";
import type { FollowContext } from "../context.ts";
import { isFew, released, releaseThreshold, shareOf } from "../release/release.ts";
import { ENTRY_RANK } from "../tables/cohorts.ts";
import { type CohortGroup, cellId, cohortCells, cohortGroups, type Wave } from "./cohort-cells.ts";

/** What may be shown of the people of a cohort who are in a situation. */
export interface ReleasedSituation {
  readonly situation: string;
  readonly count: Quantity;
  /** Of those still followed (0 to 1). */
  readonly share: Quantity;
  /** Share now minus share in the wave before; unknown in the first wave that counts it (`periode_absente`). */
  readonly change: Quantity;
}

/** What may be shown of a wave. */
export interface ReleasedWave {
  readonly wave: string;
  readonly followed: Quantity;
  /** Since the entry. */
  readonly lost: Quantity;
  /** Lost out of entered (0 to 1): unknown when the entry is not there, or not shown. */
  readonly attrition: Quantity;
  readonly situations: readonly ReleasedSituation[];
}

/** What may be shown of a cohort, or of its people who come from one action. */
export interface ReleasedCohort {
  readonly cohort: string;
  readonly action: string | null;
  readonly entered: Quantity;
  readonly waves: readonly ReleasedWave[];
}

export interface CohortsState {
  /** Declared by the contract; undefined: nothing of a cohort is shown. */
  readonly threshold: number | undefined;
  readonly cohorts: readonly ReleasedCohort[];
}

/**
 * The cohorts of a contract as they may be shown: aggregates by wave, with attrition, above the declared threshold only, and
 * nothing from which a hidden count could be found again. Counts that are hidden stand nowhere in the result.
 */
export function cohortsState(context: FollowContext): CohortsState {
  const threshold = releaseThreshold(context);
  const groups = cohortGroups(context.records.cohorts);
  const names = [...new Set(groups.map(({ cohort }) => cohort))].toSorted(compareText);
  const cohorts = names.flatMap((name) => {
    const own = groups.filter(({ cohort }) => cohort === name);
    const counts = released(cohortCells(own), threshold);
    return own.map((group) => releasedCohort(group, counts, threshold ?? 0));
  });
  return { threshold, cohorts };
}

type Counts = (id: string) => Quantity;

function releasedCohort(group: CohortGroup, counts: Counts, threshold: number): ReleasedCohort {
  const [first] = group.waves;
  const entered: Quantity =
    first?.rank === ENTRY_RANK ? counts(cellId(group, first, "suivis")) : unknown("periode_absente");
  const waves: ReleasedWave[] = [];
  for (const wave of group.waves)
    waves.push(releasedWave({ group, wave, counts, threshold, entered, before: waves.at(-1) }));
  return { cohort: group.cohort, action: group.action, entered, waves };
}

interface WaveContext {
  readonly group: CohortGroup;
  readonly wave: Wave;
  readonly counts: Counts;
  readonly threshold: number;
  readonly entered: Quantity;
  readonly before: ReleasedWave | undefined;
}

function releasedWave({ group, wave, counts, threshold, entered, before }: WaveContext): ReleasedWave {
  const followed = counts(cellId(group, wave, "suivis"));
  const lost = wave.lost === undefined ? unknown("periode_absente") : counts(cellId(group, wave, "perdus"));
  const areFew = isFew(wave.followed, threshold);
  const situations = wave.situations.map(({ situation }) => {
    const count = areFew ? unknown("non_diffuse") : counts(cellId(group, wave, `en ${situation}`));
    const share = shareOf(count, followed);
    const earlier =
      before?.situations.find((one) => one.situation === situation)?.share ?? unknown("periode_absente");
    return { situation, count, share, change: bothKnown(share, earlier, (now, then) => now - then) };
  });
  return { wave: wave.wave, followed, lost, attrition: shareOf(lost, entered), situations };
}
