import type { Comparison } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import { capital } from "../kernel/french.ts";
import { groupedBy } from "../kernel/groups.ts";
import { REASON_WORDS, type UnknownReason } from "../kernel/unknown.ts";
import { firstAndOthers } from "./tally.ts";

/** An indicator of which a quarter has no figure, and why. */
export interface UnknownFigure {
  readonly indicator: Pick<Indicator, "shortLabel">;
  readonly reason: UnknownReason;
}

/** Names of indicators that a line has room for. */
const MOST = 6;

/** What is not known of a quarter, each reason once with its indicators. « Secret statistique : Emploi, Revenu. » */
export function unknownSentences(figures: readonly UnknownFigure[]): string[] {
  return [...groupedBy(figures, ({ reason }) => reason)].map(
    ([reason, some]) =>
      `${capital(REASON_WORDS[reason])} : ${firstAndOthers(
        some.map(({ indicator }) => indicator.shortLabel),
        MOST,
      )}.`,
  );
}

/** Why a quarter has no figure in any period of a table: the reason of its last one; undefined when it has one. */
export function silenceOf({ rows: [row] }: Pick<Comparison, "rows">): UnknownReason | undefined {
  const values = (row?.levels ?? []).map(({ value: { value } }) => value);
  if (values.some((value) => typeof value === "number")) return undefined;
  const last = values.at(-1);
  return typeof last === "object" ? last.unknown : "absent_des_donnees";
}
