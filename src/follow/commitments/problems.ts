import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatEuros } from "../../kernel/french.ts";
import { groupedBy } from "../../kernel/groups.ts";
import type { FollowContext } from "../context.ts";
import type { CommitmentLine } from "../tables/commitment-states.ts";
import { boundBy } from "./bound-parties.ts";

const AMOUNTS = ["ordinaryMobilised", "specificMobilised"] as const;

/**
 * What is wrong in the states of commitments of the year that is followed: a line that says for whom it speaks neither itself nor by its
 * commitment, one of a party that is not bound, the same amount declared by two parties.
 *
 * @diagnostic commitment/partie-non-nommee
 * @diagnostic commitment/partie-non-liee
 * @diagnostic commitment/montant-declare-deux-fois
 */
export function commitmentLineProblems(context: FollowContext): Diagnostic[] {
  const own = context.records.commitments.filter(({ date }) => date.startsWith(`${context.year}`));
  return [
    ...own.flatMap((line) => partyProblems(line, context)),
    ...[...groupedBy(own, ({ id }) => id).values()].flatMap((lines) =>
      AMOUNTS.flatMap((amount) => doubles(lines, amount, context)),
    ),
  ];
}

function partyProblems(line: CommitmentLine, { referentiel, rules }: FollowContext): Diagnostic[] {
  const commitment = referentiel.commitments.find(({ id }) => id === line.id);
  const bound = commitment ? boundBy(commitment, rules) : [];
  if (!commitment || bound.length === 0) return [];
  const { id, by } = commitment;
  if (line.party === null)
    return bound.length > 1 ? [problem("commitment/partie-non-nommee", line.place("party"), { id, by })] : [];
  return bound.some((one) => one.id === line.party)
    ? []
    : [problem("commitment/partie-non-liee", line.place("party"), { id, by, party: line.party })];
}

/** One amount that two parties declare of one commitment may be the same money. */
function doubles(
  lines: readonly CommitmentLine[],
  amount: (typeof AMOUNTS)[number],
  { rules }: FollowContext,
): Diagnostic[] {
  const nameOf = (party: string | null): string =>
    [...rules.organisations, ...rules.landlords].find(({ id }) => id === party)?.name ?? String(party);
  const paid = lines.filter((line) => line.party !== null && (line[amount] ?? 0) > 0);
  return paid.flatMap((line, index) => {
    const first = paid
      .slice(0, index)
      .find((one) => one[amount] === line[amount] && one.party !== line.party);
    return first
      ? problem("commitment/montant-declare-deux-fois", line.place(amount), {
          id: line.id,
          amount: formatEuros(line[amount] ?? 0),
          party: nameOf(line.party),
          other: nameOf(first.party),
          where: first.address,
        })
      : [];
  });
}
