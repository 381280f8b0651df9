import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Located } from "../../files/yaml.ts";
import { alreadyTaken, lineBeside, unknown } from "../../referentiel/known-names.ts";
import type { Organisation } from "./follow-rules.ts";
import { type Groups, membersOf, type WrittenFollowRules } from "./rules-file.ts";

/** The lists of suivi.yaml that name organisations. */
const LISTS = ["financeurs", "bailleurs", "organismes"] as const;

interface Named extends Organisation {
  readonly list: (typeof LISTS)[number];
  readonly place: () => Place;
}

/**
 * Groups that do not exist, an identifier twice in a list, and organisations whose name or identifier differs from one list
 * to another: a line that names one would be read of another.
 *
 * @diagnostic organisation/deux-noms
 * @diagnostic organisation/deux-identifiants
 */
export function organisationProblems(
  { value, placeOf }: Located<WrittenFollowRules>,
  groups: Groups | undefined,
): Diagnostic[] {
  const known = groups?.map(({ id }) => id);
  const lines = LISTS.flatMap((list) =>
    (value[list] ?? []).map((one, index) => {
      const place = () => placeOf([list, index, "parties" in one ? "parties" : "id"]);
      return { list, one, place };
    }),
  );
  const named = lines.flatMap(({ list, one, place }): Named[] =>
    membersOf(one, groups ?? []).map((organisation) => ({ ...organisation, list, place })),
  );
  return [
    ...lines.flatMap(({ one, place }) =>
      "parties" in one ? unknown("referentiel/partie-inconnue", one.parties, known, place) : [],
    ),
    ...named.flatMap((one, index) => againstEarlier(one, named.slice(0, index))),
  ];
}

function againstEarlier({ id, name, list, place }: Named, earlier: readonly Named[]): Diagnostic[] {
  const twice = earlier.find((one) => one.id === id && one.list === list);
  if (twice) return [alreadyTaken(id, place(), twice.place())];
  const sameId = earlier.find((one) => one.id === id);
  if (sameId && sameId.name !== name) {
    const values = { id, name, other: sameId.name, clause: lineBeside(sameId.place(), place()) };
    return [problem("organisation/deux-noms", place(), values)];
  }
  const sameName = earlier.find((one) => one.name === name);
  if (!sameName || sameName.id === id) return [];
  const values = { id, name, other: sameName.id, clause: lineBeside(sameName.place(), place()) };
  return [problem("organisation/deux-identifiants", place(), values)];
}
