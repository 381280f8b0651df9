/** One line of releves.csv: a value that the follow-up recorded. */
export interface Measurement {
  /** Of a target, a commitment, a follow-up indicator, or a name of its own. */
  readonly id: string;
  /** Year or day that the value describes: AAAA, AAAA-MM or AAAA-MM-JJ. */
  readonly date: string;
  /** In the unit of what it measures; true or false for something done or not; null when it was asked and is unknown. */
  readonly value: number | boolean | null;
  /** Half-width of what is known of the value: ± this, in its unit. */
  readonly precision?: number | undefined;
  readonly source: string;
  /** The body that recorded it; never a person. */
  readonly by: string;
  readonly comment?: string | undefined;
  readonly address: string;
}

/** One line of opinions.csv: how many residents gave an answer, in a survey. */
export interface Opinion {
  readonly survey: string;
  readonly date: string;
  /** A question or a node of the référentiel. */
  readonly about: string;
  /** The wording asked. */
  readonly wording: string;
  readonly favourable: number;
  readonly answers: number;
  /** How the respondents were chosen: their answers speak for the others only if they were drawn at random. */
  readonly sampling: "aleatoire" | "volontaires" | "exhaustif";
  readonly source: string;
  readonly address: string;
}
