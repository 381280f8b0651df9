/** A verdict that is not what it was. */
export interface Change {
  readonly kind: "constat" | "cible" | "controle";
  readonly id: string;
  /** The status or verdict; null when there was none, or there is none any more. */
  readonly before: string | null;
  readonly after: string | null;
  /** Why, as far as the two documents say: what differs in what it rests on. Never empty. */
  readonly causes: readonly string[];
}

/** What changed since an earlier evaluation of the same référentiel. */
export interface ChangeLog {
  /** The day that the earlier evaluation bears. */
  readonly since: string;
  /** Everything read was the same, to the byte. */
  readonly sameInputs: boolean;
  readonly changes: readonly Change[];
}
