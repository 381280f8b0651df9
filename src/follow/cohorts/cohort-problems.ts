import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { FollowContext } from "../context.ts";
import { releaseThreshold } from "../release/release.ts";
import { type CohortLine, ENTRY_RANK, waveRank } from "../tables/cohorts.ts";

/**
 * What is wrong with the lines of the cohorts. No message repeats a count: it may be one that is not to be shown.
 *
 * @diagnostic cohorte/seuil-absent
 * @diagnostic cohorte/vague
 * @diagnostic cohorte/suivis-contradictoires
 * @diagnostic cohorte/perdus
 * @diagnostic cohorte/plus-que-suivis
 * @diagnostic cohorte/plus-que-les-entres
 * @diagnostic cohorte/sans-entree
 */
export function cohortProblems(context: FollowContext): Diagnostic[] {
  const lines = context.records.cohorts;
  const [first] = lines;
  if (!first) return [];
  const silent =
    releaseThreshold(context) === undefined
      ? [problem("cohorte/seuil-absent", first.place("cohort"), {})]
      : [];
  return [...silent, ...lines.flatMap((line) => lineProblems(line, lines)), ...withoutEntry(lines)];
}

function lineProblems(line: CohortLine, lines: readonly CohortLine[]): Diagnostic[] {
  const { cohort, wave } = line;
  if (waveRank(wave) === undefined) return [problem("cohorte/vague", line.place("wave"), { wave })];
  const own = lines.filter((one) => one.cohort === cohort && one.action === line.action);
  const same = own.find((one) => one.wave === wave) ?? line;
  const entry = own.find((one) => waveRank(one.wave) === ENTRY_RANK);
  const place = (name: string) => line.place(name);
  const named = { cohort, wave };
  return [
    ...(isContradicted(line, same)
      ? [problem("cohorte/suivis-contradictoires", place("followed"), { ...named, other: same.address })]
      : []),
    ...((line.count ?? 0) > line.followed ? [problem("cohorte/plus-que-suivis", place("count"), named)] : []),
    ...(entry && line.followed > entry.followed
      ? [problem("cohorte/plus-que-les-entres", place("followed"), named)]
      : []),
    ...(isLostWrong(line, entry) ? [problem("cohorte/perdus", place("lost"), named)] : []),
  ];
}

/** Two lines of one wave that do not count the same people. */
function isContradicted({ followed, lost }: CohortLine, same: CohortLine): boolean {
  return same.followed !== followed || (lost ?? same.lost) !== (same.lost ?? lost);
}

/** Followed and lost must make those who entered; nobody is lost at the entry. */
function isLostWrong({ wave, followed, lost }: CohortLine, entry: CohortLine | undefined): boolean {
  if (lost === null) return false;
  if (waveRank(wave) === ENTRY_RANK) return lost > 0;
  return entry !== undefined && followed + lost !== entry.followed;
}

/** Groups of which nobody said how many entered: what was lost cannot be checked. */
function withoutEntry(lines: readonly CohortLine[]): Diagnostic[] {
  const known = new Set<string>();
  return lines.flatMap((line) => {
    const key = `${line.cohort}|${line.action ?? ""}`;
    if (known.has(key)) return [];
    known.add(key);
    const own = lines.filter((one) => one.cohort === line.cohort && one.action === line.action);
    const hasEntry = own.some(({ wave }) => waveRank(wave) === ENTRY_RANK);
    return hasEntry ? [] : [problem("cohorte/sans-entree", line.place("wave"), { cohort: line.cohort })];
  });
}
