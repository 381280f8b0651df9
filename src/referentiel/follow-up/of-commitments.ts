import type { Commitment, FollowUpBlock, FollowUpIndicator } from "../commitments.ts";
import { inForceIn } from "../in-force.ts";
import type { Measurement } from "../records.ts";
import { measuresOf } from "../targets/goal.ts";
import type { FollowUpContext, Told } from "./followed.ts";
import { latestOf } from "./latest.ts";
import { recordedState, stateOfCommitment } from "./state-of-promise.ts";

/** Where each commitment stands, each with the indicators that follow it, then those that follow a whole node. */
export function ofCommitments({ referentiel, day }: FollowUpContext): Told[] {
  const { commitments, followUpBlocks, measurements } = referentiel;
  const force = inForceIn(referentiel, day);
  return [
    ...commitments.flatMap((commitment) => {
      const holds = force.has(commitment);
      const indicators = commitment.followUp.map((one) =>
        ofIndicator(one, commitment, { measurements, day, holds }),
      );
      return [ofCommitment(commitment, { measurements, day, holds }), ...indicators];
    }),
    ...followUpBlocks.flatMap((block) =>
      block.indicators.map((one) => ofIndicator(one, block, { measurements, day, holds: true })),
    ),
  ];
}

interface Lines {
  readonly measurements: readonly Measurement[];
  readonly day: string;
  /** Within its dates, and replaced by nothing. */
  readonly holds: boolean;
}

function ofCommitment(commitment: Commitment, { measurements, day, holds }: Lines): Told {
  const { id, label, due, duePrinted, source } = commitment;
  const lines = measuresOf(id, measurements, day);
  return {
    id,
    kind: "engagement",
    label,
    by: promiser(commitment),
    due: due ?? null,
    duePrinted: duePrinted ?? null,
    state: holds ? stateOfCommitment(commitment, lines, day) : "sans_objet",
    last: latestOf([id], measurements, day),
    source,
  };
}

const promiser = ({ by, commune }: Pick<Commitment, "by" | "commune">): string =>
  commune === undefined || by.includes(commune) ? by : `${by}, ${commune}`;

function ofIndicator(
  { id, label, lines: printed }: FollowUpIndicator,
  holder: Commitment | FollowUpBlock,
  { measurements, day, holds }: Lines,
): Told {
  const state = recordedState(measuresOf(id, measurements, day)) ?? "rien";
  return {
    id,
    kind: "suivi",
    label,
    by: "by" in holder ? promiser(holder) : (holder.commune ?? null),
    due: null,
    state: holds ? state : "sans_objet",
    last: latestOf([id], measurements, day),
    source: printed === undefined ? holder.source : { ...holder.source, lines: printed },
  };
}
