import type { Standing } from "../data/observation-table.ts";
import type { Format } from "../formats/format.ts";
import { editionIn } from "../formats/periods.ts";
import { compareText } from "../kernel/text.ts";
import type { RawFile } from "./raw-file.ts";

/**
 * Which of two files holds, when both give the same figure (docs/guide/importer.md): those of the workspace over the national
 * base; the producer's own file over a copy or a compilation; of one family, a later edition over an earlier one. Between
 * any others nothing decides.
 */

/** The family that anyone may fill: a table of figures copied from elsewhere. */
const LONG_TABLE = "ecarts/table-longue";

/** Figures typed in or extracted by whoever put a set together: observations.csv. */
export const COPY: Standing = { isCopy: true, family: "", edition: "" };

/** What of an imported file tells its weight. */
type Judged = Pick<RawFile, "families" | "name" | "settings"> & Partial<Pick<RawFile, "isRemade" | "isBase">>;

/** What an imported file is worth against another: its family and its edition, as given or as its name says. */
export function standingOf(
  { families, name, settings, isRemade, isBase }: Judged,
  formats: ReadonlyMap<string, Format>,
): Standing {
  const family = families.find((id) => formats.get(id)?.layout !== "note") ?? "";
  const named = editionIn(name, formats.get(family)?.editionNames ?? []);
  const edition = settings.edition ?? ("edition" in named ? named.edition : "");
  const isMade = formats.get(family)?.isCompilation === true || isRemade === true;
  const isCopy = family === LONG_TABLE || family === "" || isMade;
  return { isCopy, family, edition, ...(isBase && { isBase }) };
}

/**
 * Negative when the figures of the left file are to be read first: the first read holds. Zero when no rule decides.
 *
 * @example
 * precedence({ isCopy: false, family: "a", edition: "" }, { isCopy: true, family: "", edition: "" })
 * // => -1
 */
export function precedence(left: Standing, right: Standing): number {
  const apart = weightOf(left) - weightOf(right);
  if (apart !== 0) return Math.sign(apart);
  const areEditions = left.family === right.family && left.edition !== "" && right.edition !== "";
  if (!areEditions || left.edition === right.edition) return 0;
  return left.edition > right.edition ? -1 : 1;
}

/** The lightest is read first. */
const weightOf = ({ isCopy, isBase }: Standing): number => (isBase === true ? 2 : 0) + Number(isCopy);

/** The numbers of some files in the order in which their figures are read: the producers', later editions first, then copies; then those of the base. */
export function readingOrder(standings: readonly Standing[]): number[] {
  const numbers = standings.map((_, index) => index);
  const at = (number: number): Standing => standings[number] ?? COPY;
  return numbers.sort(
    (left, right) =>
      weightOf(at(left)) - weightOf(at(right)) ||
      compareText(at(left).family, at(right).family) ||
      compareText(at(right).edition, at(left).edition) ||
      left - right,
  );
}
