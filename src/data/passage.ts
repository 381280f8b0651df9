/** How many communes and people a former EPCI had, the new one has, and went from one to the other. */
export interface Passed {
  readonly former: number;
  readonly now: number;
  readonly taken: number;
}

/** A former EPCI whose code has gone, and one that took over its communes, by two compositions published on two days. */
export interface Passage {
  readonly former: string;
  readonly formerLabel: string;
  readonly code: string;
  readonly label: string;
  /** Days of the two compositions, AAAA-MM-JJ. */
  readonly formerDay: string;
  readonly day: string;
  readonly communes: Passed;
  /** People of those communes at one and the same census. */
  readonly people: Passed;
}

/** The least share of the people of an EPCI that a former one must have had for its figures to stand beside its own. */
export const LEAST_SHARE = 0.9;

/**
 * Whether the perimeter of a former EPCI is that of the new one: all its communes, and no other.
 *
 * @example
 * isSamePerimeter({ communes: { former: 90, now: 95, taken: 90 } })
 * // => false
 */
export function isSamePerimeter({ communes }: Pick<Passage, "communes">): boolean {
  return communes.taken === communes.former && communes.taken === communes.now;
}

/**
 * The passage by which the figures of a former code may stand where an EPCI has none: the former EPCI went whole into it,
 * and had at least nine tenths of its people. Undefined for a merger of equals, or for an EPCI that was split.
 */
export function bridgeTo(code: string, passages: readonly Passage[]): Passage | undefined {
  return passages.find(
    (one) =>
      one.code === code &&
      one.communes.taken === one.communes.former &&
      one.people.taken >= LEAST_SHARE * one.people.now,
  );
}

/** Into which EPCI the communes of a former one went, the largest part first. */
export function successorsOf(former: string, passages: readonly Passage[]): readonly Passage[] {
  return passages
    .filter((one) => one.former === former)
    .toSorted((one, other) => other.people.taken - one.people.taken);
}
