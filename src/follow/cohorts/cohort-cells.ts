import { compareText } from "../../kernel/text.ts";
import type { CountCell, LinkedCells } from "../../statistics/cell-suppression.ts";
import { LinkedCounts } from "../release/linked-counts.ts";
import { type CohortLine, ENTRY_RANK, waveRank } from "../tables/cohorts.ts";

/** A wave of a group: how many are still followed, how many are lost since the entry, and who is in which situation. */
export interface Wave {
  readonly wave: string;
  readonly rank: number;
  readonly followed: number;
  /** As entered, else what the entry leaves; undefined when neither is known, and for the entry itself. */
  readonly lost: number | undefined;
  readonly situations: readonly { readonly situation: string; readonly count: number | undefined }[];
}

/** The people of a cohort who come from one action, or the whole cohort when `action` is null. */
export interface CohortGroup {
  readonly cohort: string;
  readonly action: string | null;
  readonly waves: readonly Wave[];
}

/** The groups of the cohorts, each with its waves in order; lines of a wave that has no known name are left out. */
export function cohortGroups(lines: readonly CohortLine[]): readonly CohortGroup[] {
  const keyOf = ({ cohort, action }: CohortLine) => `${cohort}|${action ?? ""}`;
  return [...new Map(lines.map((line) => [keyOf(line), line])).values()].map(({ cohort, action }) => {
    const own = lines.filter((line) => line.cohort === cohort && line.action === action);
    return { cohort, action, waves: wavesOf(own) };
  });
}

function wavesOf(lines: readonly CohortLine[]): readonly Wave[] {
  const names = [...new Set(lines.map(({ wave }) => wave))];
  const ranked = names
    .flatMap((wave) => {
      const rank = waveRank(wave);
      return rank === undefined ? [] : [{ wave, rank }];
    })
    .toSorted((left, right) => left.rank - right.rank || compareText(left.wave, right.wave));
  const entered = lines.find(({ wave }) => waveRank(wave) === ENTRY_RANK)?.followed;
  return ranked.map(({ wave, rank }) => {
    const own = lines.filter((line) => line.wave === wave);
    const followed = own[0]?.followed as number;
    const left = entered === undefined ? undefined : entered - followed;
    return {
      wave,
      rank,
      followed,
      lost: rank === ENTRY_RANK ? undefined : (own.find(({ lost }) => lost !== null)?.lost ?? left),
      situations: own.map(({ situation, count }) => ({ situation, count: count ?? undefined })),
    };
  });
}

/** The name of a cell of a group. */
export function cellId({ action }: CohortGroup, { wave }: Wave, what: string): string {
  return `${action ?? ""}|${wave}|${what}`;
}

/**
 * All groups of one cohort as linked tables: what entered is who is followed and who is lost; those of a wave are those in a
 * situation and the others; between two waves some are lost; the whole cohort is its groups and the rest. A sum that the lines
 * contradict links nothing.
 */
export function cohortCells(groups: readonly CohortGroup[]): LinkedCells {
  const counts = new LinkedCounts();
  for (const group of groups) linkGroup(group, counts);
  linkActions(groups, counts);
  return counts.linked;
}

function linkGroup(group: CohortGroup, counts: LinkedCounts): void {
  const followed = group.waves.map((wave) => counts.cell(cellId(group, wave, "suivis"), wave.followed));
  const entered = group.waves[0]?.rank === ENTRY_RANK ? followed[0] : undefined;
  for (const [at, wave] of group.waves.entries()) {
    const here = followed[at] as CountCell;
    const before = followed[at - 1];
    const lost = wave.lost === undefined ? undefined : counts.cell(cellId(group, wave, "perdus"), wave.lost);
    if (lost && entered) counts.link(entered, [here, lost]);
    // Those lost since the wave before are what remains of it: nobody prints them, a subtraction does.
    if (before) counts.link(before, [here]);
    linkSituations(group, wave, counts);
  }
}

/** Those in a situation and those who are not; all situations too, which may be the whole of those followed. */
function linkSituations(group: CohortGroup, wave: Wave, counts: LinkedCounts): void {
  const followed = counts.get(cellId(group, wave, "suivis")) as CountCell;
  const situations = wave.situations.map(({ situation, count }) =>
    counts.cell(cellId(group, wave, `en ${situation}`), count),
  );
  for (const one of situations) counts.link(followed, [one]);
  counts.link(followed, situations);
}

/** The whole cohort, where its lines and those of its actions are both there. */
function linkActions(groups: readonly CohortGroup[], counts: LinkedCounts): void {
  const whole = groups.find(({ action }) => action === null);
  const parts = groups.filter(({ action }) => action !== null);
  for (const wave of whole?.waves ?? []) {
    for (const what of ["suivis", "perdus", ...wave.situations.map(({ situation }) => `en ${situation}`)]) {
      const total = counts.get(cellId(whole as CohortGroup, wave, what));
      const own = parts.flatMap((group) => counts.get(cellId(group, wave, what)) ?? []);
      if (total) counts.link(total, own);
    }
  }
}
