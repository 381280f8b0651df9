import type { Opinion } from "../referentiel/records.ts";

/** What the answers to a survey say: a share (0 to 1), and an interval only when the respondents were drawn at random. */
export interface OpinionReading extends Opinion {
  /** Null when nobody answered. */
  readonly share: number | null;
  /** 95 % interval of Wilson; null when the sampling gives none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** What the sampling allows to say, in one French sentence. */
  readonly reading: string;
}
