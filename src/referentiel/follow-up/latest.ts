import { compareText } from "../../kernel/text.ts";
import type { Measurement } from "../records.ts";
import { measuresOf } from "../targets/goal.ts";
import type { JudgedMeasure } from "../targets/target.ts";
import type { LastRecord } from "./followed.ts";

/** The latest line under one of these names by a day; null when there is none. */
export function latestOf(
  ids: readonly string[],
  measurements: readonly Measurement[],
  day: string,
): LastRecord | null {
  return newest(
    ids
      .flatMap((id) => measuresOf(id, measurements, day))
      .map(({ date, value, address }): LastRecord => ({ from: "releve", date, value, address })),
  );
}

/** What a target was judged on when no line of the follow-up was: a published figure, or what the document prints. */
export function ofMeasure(measure: JudgedMeasure | null): LastRecord | null {
  if (!measure) return null;
  const { printed, date, value, addresses } = measure;
  return { from: printed ? "imprime" : "publie", date, value, address: addresses[0] ?? "" };
}

/** The newest of several, the last of those of one date; null of none. */
export function newest(records: readonly LastRecord[]): LastRecord | null {
  return records.toSorted((left, right) => compareText(left.date, right.date)).at(-1) ?? null;
}
