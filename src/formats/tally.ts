import type { CodeKind } from "../data/territory-codes.ts";
import type { Place } from "../diagnostics/diagnostic.ts";

/** The codes of a column that only lack leading zeros: the first one, its place, and how many they are. */
export interface ShortCodes {
  readonly place: Place;
  readonly code: string;
  readonly kind: CodeKind;
  readonly column: string;
  count: number;
}

/** What was counted while reading. */
export interface Tally {
  rows: number;
  aggregates: Map<string, number>;
  labelRows: number;
  repeated: number;
  atFloor: number;
  codes: Set<string>;
  /** Codes that lack leading zeros, said once. */
  short?: ShortCodes | undefined;
}
