import type { Comparison } from "../../compare/comparison.ts";
import type { Place as CountryPlace } from "../../compare/place-among.ts";
import { rowsTable } from "../../compare/row-table.ts";
import type { Indicator } from "../../data/indicator.ts";
import { territoriesOf } from "../../data/territory-parts.ts";
import { isCount } from "../../data/unit.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { OutputFile } from "../../files/world.ts";
import { geographyWords } from "../../french/gaps.ts";
import { silenceOf } from "../../french/quarter-unknown.ts";
import { compareText } from "../../kernel/text.ts";
import { type QuarterTable, quarterTable } from "../report/quarter/quarter-tables.ts";
import { partFile } from "./part-file.ts";
import type { SiteNouns } from "./parts.ts";
import { quarterIndicator } from "./quarter-indicator.ts";
import { type QuarterPage, quarterPart } from "./quarter-page.ts";
import type { QuartersPart } from "./quarter-part.ts";
import { placeOf, referenceOf, type SiteTable } from "./table-part.ts";

/** Where a quarter stands among all those of its zoning that are known, in a period; undefined where nothing says so. */
export type PlaceInCountry = (code: string, indicator: Indicator, period: string) => CountryPlace | undefined;

/** The pages of the quarters of a site, filled table by table: what a table says of a quarter is written as it is read. */
export class QuarterBook {
  readonly #pages = new Map<string, QuarterPage>();
  readonly #nouns: SiteNouns;
  readonly #inCountry: PlaceInCountry;

  constructor(nouns: SiteNouns, inCountry: PlaceInCountry) {
    this.#nouns = nouns;
    this.#inCountry = inCountry;
  }

  /** Reads a table against the agglomeration, by its name; those against other levels say nothing more of a quarter. */
  read({ reference, whole }: SiteTable, id: string): void {
    const indicator = this.#nouns.indicators.get(whole.indicator);
    if (reference !== "epci" || !indicator) return;
    for (const { territory } of whole.rows) {
      const page = this.#page(territory);
      if (page) this.#readRow(page, whole, indicator, id);
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
    const page = { quarter, indicators: [], tables: [], silent: [] };
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
    page.indicators.push(...quarterIndicator(read, { table, quarter, names, country }));
    page.tables.push(read);
  }

  /** The files of the quarters: the list that one chooses from, and a part each; none without a table. */
  files(evaluation: Evaluation): OutputFile[] {
    const pages = [...this.#pages.values()];
    if (pages.length === 0) return [];
    const qpv = territoriesOf(this.#nouns.territories, "qpv");
    const context = { nouns: this.#nouns, evaluation, qpv, isShown: (code: string) => this.#pages.has(code) };
    return [
      partFile("quartiers", this.#list()),
      ...pages.map((page) => partFile(`quartiers/${page.quarter.code}`, quarterPart(page, context))),
    ];
  }

  #list(): QuartersPart {
    const quarters = [...this.#pages.values()].map(({ quarter }) => quarter);
    const zonings = [...new Set(quarters.map(({ geography }) => geography))].toSorted().toReversed();
    return zonings.map((zoning) => ({
      zoning: geographyWords(zoning),
      quarters: quarters
        .filter(({ geography }) => geography === zoning)
        .map(({ code }) => placeOf(code, this.#nouns))
        .toSorted((one, other) => compareText(one.label, other.label) || compareText(one.code, other.code)),
    }));
  }
}
