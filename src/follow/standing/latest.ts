import { compareText } from "../../kernel/text.ts";
import type { Measurement } from "../../referentiel/records.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import { measuresOf } from "../../referentiel/targets/goal.ts";
import type { JudgedMeasure } from "../../referentiel/targets/target.ts";
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
      .map(
        ({ date, value, text, part, address }): LastRecord => ({
          from: "releve",
          date,
          value,
          ...(text !== undefined && { text }),
          ...(part !== undefined && { part }),
          address,
        }),
      ),
  );
}

/** All that the follow-up recorded, of the whole contract and of parts of it: what is shown, not what is judged. */
export function allLines({
  measurements,
  partial = [],
}: Pick<Referentiel, "measurements" | "partial">): readonly Measurement[] {
  return [...partial, ...measurements];
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
