import type { Comparison } from "../../../compare/comparison.ts";
import { isLeading, leadingRank } from "../../../compare/leading-indicators.ts";
import { hasGapIn, shownPeriods } from "../../../compare/table-facts.ts";
import type { Indicator } from "../../../data/indicator.ts";
import { isCount } from "../../../data/unit.ts";
import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { compareText } from "../../../kernel/text.ts";
import type { Labels } from "../../labels.ts";
import { tablesOf } from "../all-tables.ts";
import { compareRanks, indicatorRanks } from "../indicator-order.ts";

/** A table and its indicator. */
export interface OpeningTable {
  readonly table: Comparison;
  readonly indicator: Indicator;
}

/** What a first page shows: the table that leads it, then one for each other subject, the most recent of each. */
export interface OpeningTables {
  readonly lead: OpeningTable | undefined;
  readonly others: readonly OpeningTable[];
  /** The tables of the indicators of the central questions, on the zoning of the contract. */
  readonly asked: readonly OpeningTable[];
}

/**
 * The tables of a first page. The lead: of what the central questions ask, else of the other subjects; one whose gaps are
 * known at two dates before one of which they are known at one, and that before values alone; then in the order of subjects
 * (poverty, income, employment, young people), or in that of the référentiel or of the template, which may choose them (`chosen`). Indicators that characterise, counts and named sets never lead.
 */
export function openingTables(
  evaluation: Evaluation,
  names: Labels,
  chosen: readonly string[] | null = null,
): OpeningTables {
  const { geography, questions } = evaluation.referentiel;
  const central = new Set(questions.flatMap(({ indicators }) => indicators));
  const all = tablesOf(evaluation).flatMap((table): OpeningTable[] => {
    const indicator = names.indicator(table.indicator);
    const isTold =
      indicator &&
      !isCount(indicator.unit) &&
      indicator.polarity !== "neutre" &&
      table.geography !== "ensemble";
    const isWanted = (id: string): boolean => chosen?.includes(id) ?? (central.has(id) || isLeading(id));
    return isTold && isWanted(indicator.id) ? [{ table, indicator }] : [];
  });
  const ranks = indicatorRanks(evaluation, chosen);
  const rank = ({ table, indicator }: OpeningTable): readonly number[] => [
    -knowledge(table, geography),
    ...(chosen ? [] : [central.has(indicator.id) ? 0 : 1]),
    ...ranks(indicator.id),
  ];
  const ranked = all.toSorted((one, other) => compareRanks(rank(one), rank(other)));
  const [lead] = ranked;
  return {
    lead,
    others: lead ? otherSubjects(chosen ? ranked : all, lead, chosen !== null) : [],
    asked: all.filter(({ table, indicator }) => central.has(indicator.id) && table.geography === geography),
  };
}

/** 2: gaps at two dates of the zoning of the contract; 1: gaps at one date; 0: values alone. */
function knowledge(table: Comparison, geography: string): number {
  const isMoved = table.rows.some(({ change }) => typeof change?.absolute === "number");
  if (isMoved && table.geography === geography) return 2;
  return hasGapIn(table, shownPeriods(table)) ? 1 : 0;
}

/** One table a subject, in the order of subjects: one with a reference first, then the latest. */
function otherSubjects(all: readonly OpeningTable[], lead: OpeningTable, isChosen: boolean): OpeningTable[] {
  if (isChosen) {
    const others = [...new Set(all.map(({ indicator }) => indicator.id))].filter(
      (id) => id !== lead.indicator.id,
    );
    return others.flatMap((id) => best(all.filter(({ indicator }) => indicator.id === id)));
  }
  const of = ({ indicator }: OpeningTable): number => leadingRank(indicator.id);
  const left = all.filter((one) => of(one) !== of(lead) && isLeading(one.indicator.id));
  return [...new Set(left.map(of))].toSorted().flatMap((subject) => {
    return best(left.filter((one) => of(one) === subject));
  });
}

const best = (same: readonly OpeningTable[]): readonly OpeningTable[] =>
  same.toSorted((one, other) => order(other) - order(one) || later(other, one)).slice(0, 1);

/** Several quarters with a reference tell more than a few quoted by a document, and these more than values alone. */
const order = ({ table }: OpeningTable): number =>
  hasGapIn(table, shownPeriods(table).slice(-1)) ? knownShare(table) : knownShare(table) - 1;

const knownShare = ({ rows, periods }: Comparison): number => {
  const last = periods.at(-1);
  const known = rows.filter(({ levels }) =>
    levels.some(({ period, value }) => period === last && typeof value.value === "number"),
  );
  return rows.length === 0 ? 0 : known.length / rows.length > 0.5 ? 1 : 0;
};

const later = (one: OpeningTable, other: OpeningTable): number =>
  compareText(shownPeriods(one.table).at(-1) ?? "", shownPeriods(other.table).at(-1) ?? "");
