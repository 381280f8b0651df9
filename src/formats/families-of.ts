import type { CodeKindId } from "../data/territory-codes.ts";
import { compareText } from "../kernel/text.ts";
import type { Format } from "./format.ts";

/** Families of published files that bring an indicator for one kind of territory, in the order of their titles. */
export function familiesOf(
  indicator: string,
  kind: CodeKindId,
  formats: Iterable<Format>,
): readonly Pick<Format, "id" | "title" | "producer">[] {
  return [...formats]
    .filter(
      ({ indicators, territories }) =>
        indicators.some(({ id }) => id === indicator) &&
        territories.some(({ kinds }) => kinds.includes(kind)),
    )
    .map(({ id, title, producer }) => ({ id, title, producer }))
    .sort((left, right) => compareText(left.title, right.title));
}
