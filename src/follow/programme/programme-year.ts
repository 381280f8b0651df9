import { allQuestions, type Criterion, type ReferentielNode, walkNodes } from "../../referentiel/tree.ts";
import { actionRecords, isKept } from "../actions/action-record.ts";
import type { FollowContext } from "../context.ts";
import { amountOf, type PartialSum, sumOf } from "../money/partial-sum.ts";
import type { ProgrammeSlot } from "../rules/follow-rules.ts";
import type { ProgrammeChoice } from "../tables/form-and-programme.ts";

/** What a committee may choose to evaluate. */
export const CHOSEN_KINDS = ["noeud", "question", "action"] as const;

/** What is evaluated in a year, and what the follow-up holds of it. */
export interface ChosenObject {
  readonly object: string;
  readonly kind: (typeof CHOSEN_KINDS)[number];
  readonly label: string;
  readonly criteria: readonly Criterion[];
  readonly decidedOn: string | null;
  readonly body: string | null;
  readonly reason: string | null;
  readonly address: string;
  /** Questions of the référentiel that stand under it, itself when it is one. */
  readonly questions: readonly string[];
  /** Targets and commitments that serve it. */
  readonly targets: readonly string[];
  readonly commitments: readonly string[];
  /** Actions of the year that serve it, itself when it is one; those that are only handed in, or were given up, are left out. */
  readonly actions: readonly string[];
  /** What was granted to them in the year, in current euros: specific credits, ordinary ones. */
  readonly specific: PartialSum;
  readonly ordinary: PartialSum;
}

/** One thing that is to be chosen each year. */
export interface SlotOfYear extends Pick<ProgrammeSlot, "id" | "label" | "timesAYear" | "source"> {
  /** How many of the objects that it offers; one that it does not offer is none of them. */
  readonly chosen: number;
  /** Whether as many were chosen as asked; null while nothing is entered. */
  readonly isMet: boolean | null;
}

/** The evaluation programme of a year: what was to be chosen, and what was. */
export interface ProgrammeOfYear {
  readonly slots: readonly SlotOfYear[];
  readonly chosen: readonly ChosenObject[];
}

/** What the committee chose for the year that is followed; a choice dated after the day of reading is not known yet. */
export function programmeOfYear(context: FollowContext): ProgrammeOfYear {
  const own = choicesOf(context);
  return {
    slots: context.rules.programme.map((slot) => {
      const { id, label, timesAYear, source } = slot;
      const chosen = offeredIn(slot, own);
      const isMet = own.length === 0 ? null : chosen >= timesAYear;
      return { id, label, timesAYear, source, chosen, isMet };
    }),
    chosen: own.flatMap((choice) => chosenObject(choice, context)),
  };
}

/** How many of these choices answer to a slot with an object that it offers. */
export const offeredIn = ({ id, among }: ProgrammeSlot, choices: readonly ProgrammeChoice[]): number =>
  choices.filter(({ slot, object }) => slot === id && among.includes(object)).length;

/** The lines of the year that is followed, as they are known on the day. */
export const choicesOf = ({ records, year, day }: FollowContext): ProgrammeChoice[] =>
  records.programme.filter((one) => one.year === year && (one.decidedOn === null || one.decidedOn <= day));

/** What a choice names: a node, a question or an action of the year; nothing of what names none of them. */
function chosenObject(choice: ProgrammeChoice, context: FollowContext): ChosenObject[] {
  const { referentiel } = context;
  const { object, decidedOn, body, reason, address } = choice;
  const common = {
    object,
    criteria: choice.criteria as readonly Criterion[],
    decidedOn,
    body,
    reason,
    address,
  };
  const node = walkNodes(referentiel.nodes).find(({ id }) => id === object);
  if (node) return [{ ...common, kind: "noeud", label: node.label, ...underNode(node, context) }];
  const question = allQuestions(referentiel).find(({ id }) => id === object);
  if (question) {
    const none = { targets: [], commitments: [], ...moneyOf([], context) };
    return [{ ...common, kind: "question", label: question.text, questions: [object], ...none }];
  }
  const action = context.records.actions.find(({ id, year }) => id === object && year === context.year);
  if (!action) return [];
  const none = { questions: [], targets: [], commitments: [] };
  return [{ ...common, kind: "action", label: action.label, ...none, ...moneyOf([object], context) }];
}

function underNode(node: ReferentielNode, context: FollowContext) {
  const { targets, commitments } = context.referentiel;
  const nodes = walkNodes([node]);
  const ids = new Set(nodes.map(({ id }) => id));
  const isUnder = ({ node: of }: { readonly node?: string | undefined }) => of !== undefined && ids.has(of);
  const actions = actionRecords(context)
    .filter(({ action }) => isKept(action) && action.node !== null && ids.has(action.node))
    .map(({ action }) => action.id);
  return {
    questions: nodes.flatMap(({ questions }) => questions.map(({ id }) => id)),
    targets: targets.filter(isUnder).map(({ id }) => id),
    commitments: commitments.filter(isUnder).map(({ id }) => id),
    ...moneyOf(actions, context),
  };
}

/** « Mesurer les évolutions au regard des moyens spécifiques et de droit commun engagés » (Lens-Liévin, l. 1682-1686). */
function moneyOf(actions: readonly string[], { records, year }: FollowContext) {
  const own = records.funding.filter((line) => line.year === year && actions.includes(line.action));
  const granted = (isOrdinary: boolean) =>
    sumOf(
      own
        .filter(({ stream }) => (stream === "droit_commun") === isOrdinary)
        .map((line) => amountOf(line.granted)),
    );
  return { actions, specific: granted(false), ordinary: granted(true) };
}
