import type { Commitment } from "../../referentiel/commitments.ts";
import { partyRecord } from "../../referentiel/parties.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import type { Source } from "../../referentiel/tree.ts";
import { linesBy } from "../commitments/commitment-record.ts";
import type { FollowContext } from "../context.ts";
import { orientationsOf } from "../money/money-line.ts";
import { type Followed, type FollowedKind, type FollowUpState, groupOf } from "../standing/followed.ts";
import { ofCommitments } from "../standing/of-commitments.ts";
import { type LensTie, namedBy } from "./named-organisation.ts";

/** Something that the contract writes and that is an organisation's to do, with where it stands for it. */
export interface LensElement {
  readonly id: string;
  readonly kind: FollowedKind;
  readonly label: string;
  readonly tie: LensTie;
  /** As the document names who answers; null when it names nobody. */
  readonly by: string | null;
  /** The widest node of the contract that it serves; null when it is of none. */
  readonly orientation: string | null;
  /** Its own state where each of several answers, else that of the whole. */
  readonly state: FollowUpState;
  readonly due: string | null;
  readonly duePrinted: string | null;
  /** Whether it is late, or due by the end of the year. */
  readonly isDue: boolean;
  readonly source: Source | null;
}

/**
 * The commitments, targets and requirements that bind an organisation, in the order of the files. Of a target: those whose lead,
 * party or promiser it is.
 */
export function boundElements(
  organisation: string,
  followed: readonly Followed[],
  context: FollowContext,
): LensElement[] {
  const tieOf = tiesTo(organisation, context);
  const orientations = orientationsOf(context.referentiel.nodes);
  const nodes = new Map<string, string | undefined>([
    ...context.referentiel.commitments.map(({ id, node }) => [id, node] as const),
    ...context.referentiel.targets.map(({ id, node }) => [id, node] as const),
  ]);
  return followed.flatMap((one) => {
    const own = one.parties?.find(({ id }) => id === partyRecord(one.id, organisation));
    const tie = own && one.kind !== "engagement" ? "collectif" : tieOf(one);
    if (tie === undefined) return [];
    const { id, kind, label, by, due, duePrinted, source } = one;
    const { state, last } = own ?? one;
    const node = nodes.get(id);
    return {
      id,
      kind,
      label,
      tie,
      by,
      orientation: node === undefined ? null : (orientations.get(node) ?? null),
      state,
      due,
      duePrinted,
      isDue: groupOf(state, last, context.day.slice(0, 4)) === "echeances",
      source,
    };
  });
}

/**
 * The commitments of the shared référentiels that a contract takes over that bind an organisation, under the name of their
 * référentiel, by its own lines. Whoever promises there is read as in the contract.
 */
export function sharedElements(
  organisation: string,
  adopted: readonly Referentiel[],
  context: FollowContext,
): LensElement[] {
  const { day } = context;
  return adopted.flatMap((referentiel) => {
    const tieOf = tiesTo(organisation, { ...context, referentiel }, context);
    return ofCommitments({ referentiel, day }, []).flatMap((one): LensElement[] => {
      const tie = tieOf(one);
      if (tie === undefined) return [];
      const { id, kind, label, by, due, duePrinted = null, source, state, last } = one;
      const isDue = groupOf(state, last, day.slice(0, 4)) === "echeances";
      const name = `${referentiel.id}/${id}`;
      return [{ id: name, kind, label, tie, by, orientation: null, state, due, duePrinted, isDue, source }];
    });
  });
}

/** How an organisation is tied to what is followed; undefined when it is not. `naming`: the contract in whose lists names are looked up. */
function tiesTo(
  organisation: string,
  context: FollowContext,
  naming: FollowContext = context,
): (one: Pick<Followed, "id" | "kind" | "by">) => LensTie | undefined {
  const tieIn = (text: string): LensTie | undefined => namedBy(text, naming).get(organisation);
  const commitments = new Map(context.referentiel.commitments.map((one) => [one.id, one]));
  const said = new Set(linesBy(context).flatMap(({ id, party }) => (party === organisation ? id : [])));
  const saidTie = (id: string): LensTie | undefined => (said.has(id) ? "collectif" : undefined);
  return ({ id, kind, by }) => {
    if (kind === "cible" && by !== null) return tieIn(by);
    const commitment = kind === "engagement" ? commitments.get(id) : undefined;
    return commitment && (tieIn(commitment.by) ?? saidTie(id) ?? otherTie(commitment, tieIn));
  };
}

/** Who leads a commitment, or is its partner. */
function otherTie(
  { lead, partners }: Pick<Commitment, "lead" | "partners">,
  tieIn: (text: string) => LensTie | undefined,
): LensTie | undefined {
  if (lead !== undefined && tieIn(lead)) return "pilote";
  return partners.some(tieIn) ? "associe" : undefined;
}
