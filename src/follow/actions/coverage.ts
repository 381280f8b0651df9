import { CODE_KINDS } from "../../data/territory-codes.ts";
import { groupedBy } from "../../kernel/groups.ts";
import type { ReferentielNode } from "../../referentiel/tree.ts";
import type { FollowContext } from "../context.ts";
import type { Action } from "../tables/actions.ts";
import { actionRecords, isKept } from "./action-record.ts";

/** How many actions serve a node, itself or by a node under it. */
export interface NodeCoverage {
  readonly node: string;
  readonly level: string;
  readonly label: string;
  readonly actions: number;
  /**
   * Whether it lacks an action: not one under a node that lacks one too, nor of what an action of a wider node may serve, for
   * its line does not say which of these it serves.
   */
  readonly isBare: boolean;
}

/** How many actions are for the residents of a district; one that is for several counts in each. */
export interface QpvCoverage {
  readonly code: string;
  readonly name: string;
  readonly actions: number;
  /** Of these, those that are for other districts too. */
  readonly shared: number;
}

/** What the actions of a year reach, of what the contract aims at. */
export interface Coverage {
  /** Actions of the year that were retained and not given up. */
  readonly actions: number;
  readonly nodes: readonly NodeCoverage[];
  readonly qpv: readonly QpvCoverage[];
  /** Actions whose line names no node, no district. */
  readonly withoutNode: readonly string[];
  readonly withoutQpv: readonly string[];
}

/** Which nodes and districts of the contract the actions of the year reach that were retained and not given up. Actions that name none reach none that is known. */
export function coverageOf(context: FollowContext): Coverage {
  const actions = actionRecords(context)
    .map(({ action }) => action)
    .filter(isKept);
  return {
    actions: actions.length,
    nodes: nodesCovered(context, actions),
    qpv: qpvCovered(context, actions),
    withoutNode: actions.flatMap(({ id, node }) => (node === null ? id : [])),
    withoutQpv: actions.flatMap(({ id, qpv }) => (qpv.length === 0 ? id : [])),
  };
}

/** In the order of the référentiel; of what says how the contract is steered, only what an action names. */
function nodesCovered(
  { referentiel, rules }: FollowContext,
  actions: readonly Action[],
): readonly NodeCoverage[] {
  const byNode = groupedBy(actions, ({ node }) => node ?? undefined);
  const steering = new Set(rules.governance);
  const under = (node: ReferentielNode): number =>
    (byNode.get(node.id)?.length ?? 0) + node.children.reduce((sum, child) => sum + under(child), 0);
  const covered = (node: ReferentielNode, isAsked: boolean, isSteering: boolean): NodeCoverage[] => {
    const { id, level, label, children } = node;
    const steers = isSteering || steering.has(id);
    const count = under(node);
    const isOwn = isAsked && !steers;
    const own = { node: id, level, label, actions: count, isBare: isOwn && count === 0 };
    const isOpen = isOwn && count > 0 && !byNode.has(id);
    return [
      ...(steers && count === 0 ? [] : [own]),
      ...children.flatMap((child) => covered(child, isOpen, steers)),
    ];
  };
  return referentiel.nodes.flatMap((node) => covered(node, true, false));
}

/** Districts of the zoning of the year, and those of another that an action names all the same. */
function qpvCovered({ lists, year }: FollowContext, actions: readonly Action[]): QpvCoverage[] {
  const zoning = CODE_KINDS[year < NEW_ZONING ? "qpv2015" : "qpv2024"];
  return lists.qpv.flatMap(({ code, words }) => {
    const own = actions.filter(({ qpv }) => qpv.includes(code));
    if (own.length === 0 && !zoning.test(code)) return [];
    const shared = own.filter(({ qpv }) => qpv.length > 1).length;
    return { code, name: words, actions: own.length, shared };
  });
}

/** The year from which the districts are those of decree no. 2023-1314 of 28 December 2023. */
const NEW_ZONING = 2024;
