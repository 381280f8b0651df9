import { shareExceeds, shareReaches, type Tally } from "../../kernel/logic.ts";
import type { Facts } from "./fact-reader.ts";
import { type Judge, leaf, type Shown } from "./judge.ts";
import type { ShareCondition } from "./rule.ts";
import type { Scope } from "./scope.ts";

/** A share of the QPV against a threshold; `inner` judges each of them when the condition does not count a reading. */
export function compileShare(
  { reading, moreThan, atLeast }: ShareCondition,
  inner: Judge | undefined,
  scope: Scope,
): Judge {
  const { id, label, dated } = scope.parameter(moreThan ?? atLeast ?? "");
  const test = atLeast === undefined ? shareExceeds : shareReaches;
  const count = (facts: Facts): Tally =>
    inner ? tallyOf(facts.quarters, inner) : facts.tally(reading ?? "ecart_reduit");
  const show = (facts: Facts): Shown => {
    const { yes, no, unknown } = count(facts);
    return {
      reading,
      share: { k: yes, n: yes + no, total: yes + no + unknown },
      ...(atLeast !== undefined && { atLeast: true }),
      ...(dated && {
        parameter: {
          id,
          ...(label !== undefined && { label }),
          value: dated.value,
          from: dated.from,
          reference: dated.reference,
        },
      }),
      ...(inner && {
        quarters: facts.quarters.map((one) => ({ territory: one.territory, trace: inner.explain(one) })),
      }),
    };
  };
  return leaf("part_des_qpv", (facts) => dated && test(count(facts), dated.value), show);
}

function tallyOf(quarters: readonly Facts[], judge: Judge): Tally {
  let yes = 0;
  let no = 0;
  for (const facts of quarters) {
    const answer = judge.verdict(facts);
    if (answer) yes += 1;
    else if (answer === false) no += 1;
  }
  return { yes, no, unknown: quarters.length - yes - no };
}
