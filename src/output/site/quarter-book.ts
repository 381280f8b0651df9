import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import { isLeading } from "../../compare/leading-indicators.ts";
import type { Place as CountryPlace } from "../../compare/place-among.ts";
import { rowsTable } from "../../compare/row-table.ts";
import { everyRow, hasGap } from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import { printedLabel } from "../../data/printed-name.ts";
import type { Territory } from "../../data/territory.ts";
import { territoriesOf } from "../../data/territory-parts.ts";
import { isCount } from "../../data/unit.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { OutputFile } from "../../files/world.ts";
import { geographyWords } from "../../french/gaps.ts";
import { silenceOf } from "../../french/quarter-unknown.ts";
import { publisherOf } from "../../french/short-sources.ts";
import { typeset } from "../../french/typeset.ts";
import { groupedBy } from "../../kernel/groups.ts";
import { compareText } from "../../kernel/text.ts";
import { type QuarterTable, quarterTable } from "../report/quarter/quarter-tables.ts";
import { encoded, partFile } from "./part-file.ts";
import type { SiteNouns } from "./parts.ts";
import { quarterIndicator } from "./quarter-indicator.ts";
import { heldIndicators, type QuarterPage, quarterPart } from "./quarter-page.ts";
import type { QuartersPart } from "./quarter-part.ts";
import { placeOf, referenceOf, type SiteTable } from "./table-part.ts";

/** Where a quarter stands among all those of its zoning that are known, in a period; undefined where nothing says so. */
export type PlaceInCountry = (code: string, indicator: Indicator, period: string) => CountryPlace | undefined;

/** What the pages of quarters are made with. */
export interface QuarterBookContent {
  readonly nouns: SiteNouns;
  readonly inCountry: PlaceInCountry;
  /** The contract of which they are; absent of a département, a region or the country. */
  readonly evaluation?: Evaluation | undefined;
}

/** The pages of the quarters of a site, filled table by table: what a table says of a quarter is written as it is read. */
export class QuarterBook {
  readonly #pages = new Map<string, QuarterPage>();
  readonly #nouns: SiteNouns;
  readonly #inCountry: PlaceInCountry;
  readonly #evaluation: Evaluation | undefined;

  constructor({ nouns, inCountry, evaluation }: QuarterBookContent) {
    this.#nouns = nouns;
    this.#inCountry = inCountry;
    this.#evaluation = evaluation;
  }

  /** Reads a table against the agglomeration, by its name; those against other levels say nothing more of a quarter. */
  read({ reference, whole }: SiteTable, id: string): void {
    const indicator = this.#nouns.indicators.get(whole.indicator);
    if (reference !== "epci" || !indicator) return;
    // Of a country, what compares with nothing and opens no evaluation is left to the gap tables: it would be most of the site.
    if (!this.#evaluation && !isLeading(indicator.id) && !hasGap(whole)) return;
    for (const [table, codes] of ownTables(whole))
      for (const code of codes) {
        const page = this.#page(code);
        if (page) this.#readRow(page, table, indicator, id);
      }
  }

  /** What a table says of one quarter, or why it says nothing. */
  #readRow(page: QuarterPage, whole: Comparison, indicator: Indicator, id: string): void {
    const { code } = page.quarter;
    const [read] = quarterTable(whole, indicator, code);
    const alone = read ? undefined : rowsTable(whole, [code]);
    const reason = alone && silenceOf(alone);
    if (read) this.#add(page, read, id);
    if (reason) page.silent.push({ indicator, reason });
  }

  #page(code: string): QuarterPage | undefined {
    const known = this.#pages.get(code);
    const quarter = this.#nouns.territories.get(code);
    if (known || !quarter) return known;
    const page = { quarter, indicators: [], tables: [], silent: [], publishers: new Set<string>() };
    this.#pages.set(code, page);
    return page;
  }

  #add(page: QuarterPage, read: QuarterTable, table: string): void {
    const { table: whole, row, indicator, last } = read;
    const names = {
      quartier: "Ce quartier",
      agglomeration: referenceOf(whole, row.reference ?? whole.reference, this.#nouns),
      pays: referenceOf(whole, whole.secondOrder?.reference ?? "", this.#nouns),
    };
    const { quarter } = page;
    const found = isCount(indicator.unit) ? undefined : this.#inCountry(quarter.code, indicator, last);
    // The whole of the country that is known may be no more than the quarters of the table.
    const country = found && found.among.length > whole.rows.length ? found : undefined;
    page.indicators.push(heldIndicators(quarterIndicator(read, { table, quarter, names, country })));
    page.publishers.add(publisherOf({ table: read.own, indicator }));
    // A table of a country is let go once it is read, but for those of the subjects that a finding is about.
    if (this.#evaluation || isLeading(indicator.id)) page.tables.push(read);
  }

  /** The files of the quarters: the list that one chooses from, and their parts; none without a table. */
  files(): OutputFile[] {
    if (this.#pages.size === 0) return [];
    const qpv = territoriesOf(this.#nouns.territories, "qpv");
    const isShown = (code: string): boolean => this.#pages.has(code);
    const context = { nouns: this.#nouns, evaluation: this.#evaluation, qpv, isShown };
    const parts = groupedBy(this.#pages.values(), ({ quarter }) => this.#partOf(quarter));
    return [
      partFile("quartiers", this.#list()),
      ...[...parts].map(([name, pages]) =>
        encoded(
          partFile(
            name,
            Object.fromEntries(pages.map((page) => [page.quarter.code, quarterPart(page, context)])),
          ),
        ),
      ),
    ];
  }

  /** A part a quarter; of a country one for those of an EPCI, which say much the same, and are not thousands. */
  readonly #partOf = ({ code, epci }: Territory): string =>
    `quartiers/${this.#evaluation ? code : (epci[0] ?? code)}`;

  #list(): QuartersPart {
    const quarters = [...this.#pages.values()].map(({ quarter }) => quarter);
    const zonings = [...new Set(quarters.map(({ geography }) => geography))].toSorted().toReversed();
    return zonings.map((zoning) => ({
      zoning: geographyWords(zoning),
      quarters: quarters
        .filter(({ geography }) => geography === zoning)
        .map((quarter) => ({
          ...placeOf(quarter.code, this.#nouns),
          epci: quarter.epci.slice(0, 1).map((code) => typeset(printedLabel(code, this.#nouns.territories))),
          part: this.#partOf(quarter),
        }))
        .toSorted((one, other) => compareText(one.label, other.label) || compareText(one.code, other.code)),
    }));
  }
}

/**
 * A table as the quarters of each reference read it, with whose quarters they are: among those that are compared with the same. A
 * quarter that lies in several is read against the first that gives it a gap, else against the first.
 */
function ownTables(whole: Comparison): readonly (readonly [table: Comparison, codes: readonly string[]])[] {
  const rows = everyRow(whole);
  const read = new Map<string, ComparisonRow>();
  for (const row of rows) {
    const known = read.get(row.territory);
    if (!known || (!hasOwnGap(known) && hasOwnGap(row))) read.set(row.territory, row);
  }
  const byReference = groupedBy(rows, (row) => row.reference ?? whole.reference);
  if (byReference.size < 2) return [[whole, whole.rows.map(({ territory }) => territory)]];
  return [...byReference].flatMap(([reference, peers]) => {
    const table = rowsTable(
      { ...whole, reference, rows: peers },
      peers.map(({ territory }) => territory),
    );
    const own = peers.filter((row) => read.get(row.territory) === row);
    return table ? [[table, own.map(({ territory }) => territory)] as const] : [];
  });
}

const hasOwnGap = (row: ComparisonRow): boolean => hasGap({ rows: [row] });
