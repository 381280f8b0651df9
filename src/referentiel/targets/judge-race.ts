import { firstDay, lastDay } from "../../kernel/dates.ts";
import type { TriState } from "../../kernel/logic.ts";
import type { Interval } from "../../statistics/counts.ts";
import type { Measurement } from "../records.ts";
import { clean, measuresOf, NOTHING, notEvaluable, toMeasure, type Verdict } from "./goal.ts";
import { COMPARATOR_SUFFIX, type JudgedMeasure, type Target } from "./target.ts";

interface Ends {
  readonly first: Interval;
  readonly last: Interval;
}

/**
 * The verdict on « faster than another group »: both changes, over the first and the last date recorded for both. In
 * units and as a ratio, which can disagree: then there is no verdict. Not faster before the deadline is late: no path
 * to « faster » goes through « slower ».
 */
export function judgeRace(target: Target, measurements: readonly Measurement[], day: string): Verdict {
  const own = measuresOf(target.id, measurements, day);
  const others = measuresOf(`${target.id}${COMPARATOR_SUFFIX}`, measurements, day);
  if (own.length === 0) return notEvaluable("aucun_releve");
  const dates = new Set(others.map(({ date }) => date));
  const shared = [...new Set(own.map(({ date }) => date))].filter((date) => dates.has(date));
  const [first, last] = [shared[0], shared.at(-1)];
  if (first === undefined || last === undefined || first === last) return notEvaluable("deux_releves");
  const [ours, theirs] = [endsOf(own, first, last), endsOf(others, first, last)];
  if (!ours || !theirs) return notEvaluable("releve_inconnu");
  const sign = target.direction === "baisse" ? -1 : 1;
  const inUnits = isFaster(changeOf(ours), changeOf(theirs), sign);
  const inRatio = isFaster(ratioOf(ours), ratioOf(theirs), sign);
  const found = { ...NOTHING, measure: measured(own, others, first, last) };
  if (inUnits === undefined) return notEvaluable("precision", found);
  if (inUnits !== inRatio) return notEvaluable("lectures_divergentes", found);
  return { ...found, ...(inUnits ? faster(target, last) : { status: slower(target, day) }) };
}

/** Seen faster, with the last date recorded: after the deadline, it does not say what stood on it. */
function faster({ due }: Target, last: string): Pick<Verdict, "status" | "reason"> {
  const isLate = due !== undefined && firstDay(last) > lastDay(due);
  return { status: "atteint", reason: isLate ? "releve_apres_echeance" : null };
}

function slower({ due }: Target, day: string): "non_atteint" | "en_retard" {
  return due !== undefined && lastDay(due) >= day ? "en_retard" : "non_atteint";
}

function endsOf(lines: readonly Measurement[], first: string, last: string): Ends | undefined {
  const [start, end] = [intervalAt(lines, first), intervalAt(lines, last)];
  return start && end ? { first: start, last: end } : undefined;
}

function intervalAt(lines: readonly Measurement[], date: string): Interval | undefined {
  const line = lines.filter((one) => one.date === date).at(-1);
  const measure = line && toMeasure(line);
  if (!measure || measure.lower === null || measure.upper === null) return undefined;
  return { lower: measure.lower, upper: measure.upper };
}

const changeOf = ({ first, last }: Ends): Interval => ({
  lower: clean(last.lower - first.upper),
  upper: clean(last.upper - first.lower),
});

/** Undefined when the start may be zero or less: there is nothing to relate to. */
function ratioOf({ first, last }: Ends): Interval | undefined {
  if (first.lower <= 0 || last.lower < 0) return undefined;
  return { lower: clean(last.lower / first.upper), upper: clean(last.upper / first.lower) };
}

function isFaster(own: Interval | undefined, other: Interval | undefined, sign: 1 | -1): TriState {
  if (!own || !other) return undefined;
  const [least, most] = [own.lower - other.upper, own.upper - other.lower];
  const [worst, best] = sign === 1 ? [least, most] : [-most, -least];
  if (worst > 0) return true;
  return best <= 0 ? false : undefined;
}

/** The change in units, with where its four figures stand. */
function measured(
  own: readonly Measurement[],
  others: readonly Measurement[],
  first: string,
  last: string,
): JudgedMeasure | null {
  const at = (lines: readonly Measurement[], date: string) => lines.filter((one) => one.date === date).at(-1);
  const used = [at(own, first), at(own, last), at(others, first), at(others, last)].flatMap(
    (one) => one ?? [],
  );
  const [start, end] = [used[0]?.value, used[1]?.value];
  const half = (used[0]?.precision ?? 0) + (used[1]?.precision ?? 0);
  const value = clean(Number(end) - Number(start));
  return {
    value,
    lower: clean(value - half),
    upper: clean(value + half),
    date: last,
    source: [...new Set(used.map(({ source }) => source))].join(" ; "),
    addresses: used.map(({ address }) => address),
  };
}
