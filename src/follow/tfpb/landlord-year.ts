import { codesOf } from "../../kernel/closed-list.ts";
import { groupedBy } from "../../kernel/groups.ts";
import type { FollowContext } from "../context.ts";
import { amountOf, type PartialSum, sumOf, wholeSum } from "../money/partial-sum.ts";
import type { Organisation } from "../rules/follow-rules.ts";
import { TFPB_AXES, type TfpbLine } from "../tables/tfpb.ts";

/** What was abated for a landlord in a commune and district: said once, on one of its lines or the same on several. */
export interface Abatement {
  readonly commune: string;
  /** Null when the lines name no district. */
  readonly qpv: string | null;
  readonly dwellings: number | null;
  /** In current euros; null when no line says it, or when two lines say two amounts. */
  readonly abated: number | null;
  readonly addresses: readonly string[];
}

/** What the actions of a landlord on one axis cost, in current euros. */
export interface AxisCost {
  /** Null of lines that name no axis. */
  readonly axis: keyof typeof TFPB_AXES | null;
  /** What the lines say is done, in their words, each once; none of lines that say the cost alone. */
  readonly actions: readonly string[];
  readonly planned: PartialSum;
  readonly actual: PartialSum;
}

/** What a landlord does of a year for what its tax was abated. */
export interface LandlordYear extends Organisation {
  /** Where its lines are; none of a landlord of the list of which nothing is entered for the year. */
  readonly addresses: readonly string[];
  readonly abatements: readonly Abatement[];
  readonly axes: readonly AxisCost[];
  readonly abated: PartialSum;
  readonly planned: PartialSum;
  readonly actual: PartialSum;
  /** Whether its actions cost at least what was abated, planned then done; null while an amount that could change it is unknown. */
  readonly isCoveredByPlan: boolean | null;
  readonly isCovered: boolean | null;
}

/** Each landlord of the contract, in the order of its list, with what the lines of a year say; those of no list after them. */
export function landlordsOf(
  { records, rules }: Pick<FollowContext, "records" | "rules">,
  year: number,
): LandlordYear[] {
  const byLandlord = groupedBy(records.tfpb, (line) => (line.year === year ? line.landlord : undefined));
  const listed = new Set(rules.landlords.map(({ id }) => id));
  const others = [...byLandlord.keys()].filter((id) => !listed.has(id)).map((id) => ({ id, name: id }));
  return [...rules.landlords, ...others].map((landlord) =>
    landlordYear(landlord, byLandlord.get(landlord.id) ?? []),
  );
}

function landlordYear({ id, name }: Organisation, lines: readonly TfpbLine[]): LandlordYear {
  const abatements = abatementsOf(lines);
  const abated = sumOf(abatements.map((one) => amountOf(one.abated)));
  const actions = lines.filter(isAction);
  const planned = sumOf(actions.map(({ plannedCost }) => amountOf(plannedCost)));
  const actual = sumOf(actions.map(({ actualCost }) => amountOf(actualCost)));
  return {
    id,
    name,
    addresses: lines.map(({ address }) => address),
    abatements,
    axes: axesOf(actions),
    abated,
    planned,
    actual,
    isCoveredByPlan: covers(planned, abated),
    isCovered: covers(actual, abated),
  };
}

/** A line may say the abatement alone. */
const isAction = ({ action, axis, plannedCost, actualCost }: TfpbLine): boolean =>
  action !== null || axis !== null || plannedCost !== null || actualCost !== null;

/** By commune and district, in the order of the table. */
export function abatementsOf(lines: readonly TfpbLine[]): Abatement[] {
  return [...groupedBy(lines, ({ commune, qpv }) => `${commune}|${qpv ?? ""}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const said = own.filter(({ abated }) => abated !== null);
    return {
      commune: first.commune,
      qpv: first.qpv,
      dwellings: onlyOne(own.map(({ dwellings }) => dwellings)),
      abated: onlyOne(own.map(({ abated }) => abated)),
      addresses: (said.length > 0 ? said : own).map(({ address }) => address),
    };
  });
}

/** The one value that is said; null when none is, or more than one. */
function onlyOne(values: readonly (number | null)[]): number | null {
  const said = new Set(values.filter((value) => value !== null));
  const [one = null] = said;
  return said.size === 1 ? one : null;
}

/** In the order of the national framework, then what names no axis. */
function axesOf(actions: readonly TfpbLine[]): AxisCost[] {
  return [...codesOf(TFPB_AXES), null].flatMap((axis) => {
    const own = actions.filter((line) => line.axis === axis);
    if (own.length === 0) return [];
    return {
      axis,
      actions: [...new Set(own.flatMap(({ action }) => action ?? []))],
      planned: sumOf(own.map(({ plannedCost }) => amountOf(plannedCost))),
      actual: sumOf(own.map(({ actualCost }) => amountOf(actualCost))),
    };
  });
}

/** Known only when no amount that is missing could change it: what is known of a cost is the least that it is. */
function covers(cost: PartialSum, abated: PartialSum): boolean | null {
  const due = wholeSum(abated);
  if (due !== undefined && cost.lines > 0 && cost.known >= due) return true;
  const done = wholeSum(cost);
  return done !== undefined && abated.lines > 0 && done < abated.known ? false : null;
}
