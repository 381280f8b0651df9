import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Located } from "../../files/yaml.ts";
import { unknown } from "../../referentiel/known-names.ts";
import { type Groups, membersOf, type WrittenFollowRules } from "./rules-file.ts";

/**
 * Collectives that no commitment names, and members that no list of suivi.yaml names. `promisers` is undefined when the
 * commitments could not be read.
 *
 * @diagnostic organisation/collectif-sans-engagement
 * @diagnostic organisation/inconnue
 */
export function collectiveProblems(
  { value, placeOf, lacks, lost = [] }: Located<WrittenFollowRules>,
  groups: Groups | undefined,
  promisers: ReadonlySet<string> | undefined,
): Diagnostic[] {
  const { collectifs = [], organismes = [], bailleurs = [] } = value;
  const read = groups && [...organismes, ...bailleurs].flatMap((one) => membersOf(one, groups));
  const isWhole = lacks === undefined || lacks.size === 0;
  const known = read && isWhole ? [...read.map(({ id }) => id), ...lost] : undefined;
  return collectifs.flatMap(({ par, qui }, index) => [
    ...(promisers && !promisers.has(par)
      ? [
          problem("organisation/collectif-sans-engagement", placeOf(["collectifs", index, "par"]), {
            by: par,
          }),
        ]
      : []),
    ...(typeof qui === "string" ? [] : qui).flatMap((id, at) =>
      unknown("organisation/inconnue", id, known, () => placeOf(["collectifs", index, "qui", at])),
    ),
  ]);
}
