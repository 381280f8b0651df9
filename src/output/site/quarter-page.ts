import { isLeading, leadingRank, leadingWords } from "../../compare/leading-indicators.ts";
import { successorsOf } from "../../compare/successors.ts";
import { levelAt } from "../../compare/table-facts.ts";
import { printedLabel } from "../../data/printed-name.ts";
import type { Territory } from "../../data/territory.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { UNKNOWN } from "../../french/amounts.ts";
import { geographyWords } from "../../french/gaps.ts";
import { headline, levelSentence } from "../../french/headline.ts";
import { plainDeep } from "../../french/plain-elements.ts";
import { GAP_NOTE } from "../../french/quarter-gaps.ts";
import { locatedWords, predecessorSentence, successorSentence } from "../../french/quarter-head.ts";
import { type UnknownFigure, unknownSentences } from "../../french/quarter-unknown.ts";
import { typesetDeep } from "../../french/typeset.ts";
import { groupsBy } from "../../kernel/groups.ts";
import { compareText } from "../../kernel/text.ts";
import { isComparable, type QuarterTable } from "../report/quarter/quarter-tables.ts";
import { figuresOf, leadOf, startOf } from "../report/quarter/quarter-view.ts";
import { touchingView, WITHOUT_END } from "../report/quarter/touching.ts";
import { isFollowed } from "./follow-parts.ts";
import type { SiteNouns } from "./parts.ts";
import { COUNTS } from "./quarter-indicator.ts";
import type { QuarterIndicator, QuarterPart } from "./quarter-part.ts";
import { placeOf } from "./table-part.ts";

/** What has been read of a quarter: its tables, what each says, and of what nothing is known. */
export interface QuarterPage {
  readonly quarter: Territory;
  /** What each says, written out: as objects those of a country would fill the memory. */
  readonly indicators: Uint8Array[];
  readonly tables: QuarterTable[];
  readonly silent: UnknownFigure[];
  /** Who publishes what its tables hold. */
  readonly publishers: Set<string>;
}

/** What the part of a quarter needs beside its own page. */
export interface PageContext {
  readonly nouns: SiteNouns;
  /** The contract, where there is one. */
  readonly evaluation: Evaluation | undefined;
  readonly qpv: readonly Territory[];
  /** Whether the site has a part of a quarter. */
  readonly isShown: (code: string) => boolean;
}

/** The part of a quarter, once all its tables have been read. */
export function quarterPart(page: QuarterPage, context: PageContext): QuarterPart {
  const { quarter, tables } = page;
  const { evaluation, nouns, qpv } = context;
  const name = nameIn(nouns);
  const successors = successorsOf(quarter, qpv).map(({ territory }) => territory);
  const communes = quarter.communes.map((code) => ({ code, label: name(code) }));
  const place = { words: "ce quartier ou sa commune", quarters: [quarter, ...successors], communes };
  const part: QuarterPart = {
    place: placeOf(quarter.code, nouns),
    located: locatedWords(quarter.communes.map(name), quarter.epci.map(name)),
    zoning: geographyWords(quarter.geography),
    start: evaluation ? startOf(tables, evaluation.referentiel.contract).depart : "",
    ...findingOf(tables),
    indicators: inMenuOrder(page.indicators.flatMap(readIndicators)),
    note: GAP_NOTE,
    otherZoning: otherZoning(quarter, context),
    touching: evaluation && isFollowed(evaluation) ? touchingView(evaluation, place, WITHOUT_END) : null,
    unknowns: unknownSentences(page.silent),
    source: [...page.publishers].join(" ; "),
  };
  return typesetDeep(evaluation ? plainDeep(part, evaluation.referentiel) : part);
}

const nameIn =
  ({ territories }: SiteNouns) =>
  (code: string): string =>
    printedLabel(code, territories);

/** What it was on the other zoning, or became. */
function otherZoning(quarter: Territory, { nouns, qpv, isShown }: PageContext): QuarterPart["otherZoning"] {
  const name = nameIn(nouns);
  const successors = successorsOf(quarter, qpv);
  const said = [predecessorSentence(quarter, name, qpv), successorSentence(successors, name)];
  const codes = [...(quarter.predecessors ?? []), ...successors.map(({ territory: { code } }) => code)];
  return {
    sentence: said.filter((one) => one !== "").join(" "),
    quarters: codes.filter(isShown).map((code) => placeOf(code, nouns)),
  };
}

type Found = "finding" | "also" | "figures" | "figuresNote" | "lead";

/** What a quarter is known by, in the order in which an evaluation opens: what producers publish, and has a gap, before the rest. */
function findingOf(all: readonly QuarterTable[]): Pick<QuarterPart, Found> {
  const isPrinted = ({ indicator }: QuarterTable) => indicator.publishedAs !== undefined;
  const hasNone = ({ row, last }: QuarterTable) => typeof levelAt(row, last)?.absolute !== "number";
  const leading = all.filter(({ indicator }) => isLeading(indicator.id));
  const tables = (leading.length > 0 ? leading : all.filter(isComparable)).toSorted(
    (one, other) =>
      Number(isPrinted(one)) - Number(isPrinted(other)) ||
      Number(hasNone(one)) - Number(hasNone(other)) ||
      leadingRank(one.indicator.id) - leadingRank(other.indicator.id) ||
      compareText(one.indicator.id, other.indicator.id),
  );
  const lead = leadOf(tables);
  const subjects = groupsBy(tables, ({ indicator }) => leadingWords(indicator.id));
  const main = subjects.flatMap((some) => (lead && some.includes(lead) ? lead : (some[0] ?? [])));
  const next = main.find((one) => one !== lead);
  const { chiffres, chiffres_note } = figuresOf(lead, main);
  return {
    finding: lead ? `${headline(lead.own, lead.indicator)}.` : "",
    also: next ? levelSentence(next.own, next.indicator) : "",
    figures: chiffres,
    figuresNote: chiffres_note,
    lead: lead?.indicator.id ?? "",
  };
}

/** What a table says of a quarter, as it is held until all tables have been read. */
export const heldIndicators = (read: readonly QuarterIndicator[]): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(read));

const readIndicators = (held: Uint8Array): readonly QuarterIndicator[] =>
  JSON.parse(new TextDecoder().decode(held)) as readonly QuarterIndicator[];

/** The leading subjects first, in each what has a gap; figures that compare with nothing last. */
function inMenuOrder(indicators: readonly QuarterIndicator[]): readonly QuarterIndicator[] {
  const isApart = ({ subject }: QuarterIndicator): number => Number(subject === COUNTS);
  const hasNone = ({ gap }: QuarterIndicator): number => Number(gap.number === UNKNOWN);
  return indicators.toSorted(
    (one, other) =>
      isApart(one) - isApart(other) ||
      leadingRank(one.indicator.id) - leadingRank(other.indicator.id) ||
      hasNone(one) - hasNone(other) ||
      compareText(one.indicator.id, other.indicator.id),
  );
}
