import { groupedBy } from "../../kernel/groups.ts";
import type { Commitment, FollowUpBlock, FollowUpIndicator } from "../../referentiel/commitments.ts";
import { inForceIn } from "../../referentiel/in-force.ts";
import { partyRecord } from "../../referentiel/parties.ts";
import type { Measurement } from "../../referentiel/records.ts";
import { measuresOf } from "../../referentiel/targets/goal.ts";
import { boundBy, speaksFor } from "../commitments/bound-parties.ts";
import { linesBy, linesOfBound } from "../commitments/commitment-record.ts";
import type { Organisation } from "../rules/follow-rules.ts";
import type { CommitmentLine } from "../tables/commitment-states.ts";
import {
  type FollowedParty,
  type FollowUpContext,
  type FollowUpState,
  type LastRecord,
  stateOfEach,
  type Told,
} from "./followed.ts";
import { allLines, latestOf, newest } from "./latest.ts";
import { lastDeclared, stateOfDeclared } from "./state-of-declared.ts";
import { recordedState, stateOfCommitment } from "./state-of-promise.ts";

/**
 * Where each commitment stands, each with the indicators that follow it, then those that follow a whole node. `targets`: where
 * those of the référentiel stand, for what no line says of a commitment that they measure.
 */
export function ofCommitments(context: CommitmentsContext, targets: readonly Told[]): Told[] {
  const { referentiel, day } = context;
  const { commitments, followUpBlocks, measurements } = referentiel;
  const all = allLines(referentiel);
  const force = inForceIn(referentiel, day);
  const declared = groupedBy(
    context.follow ? linesBy({ records: context.follow.records, day }) : [],
    ({ id }) => id,
  );
  return [
    ...commitments.flatMap((commitment) => {
      const holds = force.has(commitment);
      const indicators = commitment.followUp.map((one) =>
        ofIndicator(one, commitment, { measurements, all, day, holds }),
      );
      const bound = context.follow ? boundBy(commitment, context.follow.rules) : [];
      const own = linesOfBound(declared.get(commitment.id) ?? [], bound);
      const measured = targets.filter(({ id }) => commitment.targets.includes(id));
      return [ofCommitment(commitment, own, { ...context, all, holds, measured, bound }), ...indicators];
    }),
    ...followUpBlocks.flatMap((block) =>
      block.indicators.map((one) => ofIndicator(one, block, { measurements, all, day, holds: true })),
    ),
  ];
}

/** What commitments are followed in. */
type CommitmentsContext = Pick<FollowUpContext, "referentiel" | "day" | "follow">;

interface Holding {
  /** Within its dates, and replaced by nothing. */
  readonly holds: boolean;
}

interface Lines extends Holding {
  readonly measurements: readonly Measurement[];
  /** Those of one part of the contract too. */
  readonly all: readonly Measurement[];
  readonly day: string;
}

/** By what each party declared when it binds several; else by what was declared, or recorded of it. */
function ofCommitment(
  commitment: Commitment,
  declared: readonly CommitmentLine[],
  {
    day,
    all,
    holds,
    bound,
    referentiel,
    measured,
  }: Pick<CommitmentsContext, "day" | "referentiel"> & Pick<Lines, "all"> & Holding & Measured & Binding,
): Told {
  const { id, label, due, duePrinted, source } = commitment;
  const recorded = measuresOf(id, referentiel.measurements, day);
  const parties = bound.length > 1 ? bound.map((party) => ofParty(party, declared, bound)) : null;
  const { told, last } = latestKnown();
  return {
    id,
    kind: "engagement",
    label,
    by: promiser(commitment),
    due: due ?? null,
    duePrinted: duePrinted ?? null,
    state: holds ? stateOf() : "sans_objet",
    last,
    parties,
    source,
  };

  /** A line of its own, else one of its parties, else the verdict on the targets that measure it. */
  function latestKnown(): { readonly told: Known | undefined; readonly last: LastRecord | null } {
    const own = [latestOf([id], all, day) ?? [], lastDeclared(declared) ?? []].flat();
    const lines = own.length > 0 ? own : (parties ?? []).flatMap((party) => party.last ?? []);
    const told = lines.length === 0 ? settledBy(measured) : undefined;
    return { told, last: told?.last ?? newest(lines) };
  }

  function stateOf(): FollowUpState {
    if (parties) return stateOfEach(parties.map(({ state }) => state));
    if (told) return told.state;
    return last?.from === "declaration"
      ? stateOfDeclared(commitment, declared, day)
      : stateOfCommitment(commitment, recorded, day);
  }

  function ofParty(
    { id: party, name }: Organisation,
    lines: readonly CommitmentLine[],
    together: readonly Organisation[],
  ): FollowedParty {
    const own = lines.filter((line) => speaksFor(line, together) === party);
    const told = own.length > 0 ? undefined : settledBy(measured.map((target) => ofOne(target, party)));
    return {
      id: partyRecord(id, party),
      name,
      state: told?.state ?? stateOfDeclared(commitment, own, day),
      last: told?.last ?? lastDeclared(own),
    };
  }
}

interface Binding {
  /** Whom it binds, of the organisations that the contract names. */
  readonly bound: readonly Organisation[];
}

/** What the targets that measure a commitment say where no line of its own does. */
interface Measured {
  readonly measured: readonly Told[];
}

type Known = Pick<Told, "state" | "last">;

/** Where one party stands on a target that each must reach. */
const ofOne = ({ id, parties }: Told, party: string): Known | undefined =>
  parties?.find((one) => one.id === partyRecord(id, party));

/** States that a verdict gives: nothing that is only due, or recorded without being judged. */
const SETTLED: ReadonlySet<FollowUpState> = new Set<FollowUpState>([
  "tenu",
  "partiel",
  "non_tenu",
  "hors_delai",
  "en_retard",
  "en_cours",
]);

/** Where all those targets leave it, once they are judged; undefined while one of them says nothing. */
function settledBy(targets: readonly (Known | undefined)[]): Known | undefined {
  const known = targets.flatMap((one) => one ?? []);
  const state = stateOfEach(known.map((one) => one.state));
  if (known.length < targets.length || known.length === 0 || !SETTLED.has(state)) return undefined;
  return { state, last: newest(known.flatMap(({ last }) => last ?? [])) };
}

const promiser = ({ by, commune }: Pick<Commitment, "by" | "commune">): string =>
  commune === undefined || by.includes(commune) ? by : `${by}, ${commune}`;

function ofIndicator(
  { id, label, lines: printed }: FollowUpIndicator,
  holder: Commitment | FollowUpBlock,
  { all, day, holds }: Lines,
): Told {
  const state = recordedState(measuresOf(id, all, day)) ?? "rien";
  return {
    id,
    kind: "suivi",
    label,
    by: "by" in holder ? promiser(holder) : (holder.commune ?? null),
    due: null,
    state: holds ? state : "sans_objet",
    last: latestOf([id], all, day),
    source: printed === undefined ? holder.source : { ...holder.source, lines: printed },
  };
}
