import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import { heldIn } from "../../compare/inventory.ts";
import { isLeading } from "../../compare/leading-indicators.ts";
import type { PerimeterCount } from "../../compare/perimeter.ts";
import { everyRow, factsAt, hasGap } from "../../compare/table-facts.ts";
import type { OutputFile } from "../../files/world.ts";
import { summarySentences } from "../../french/gaps.ts";
import { periodsWords } from "../../french/inventory.ts";
import { missingSentences } from "../../french/missing.ts";
import {
  heldSentence,
  perimeterSentences,
  perimeterTitle,
  withoutFigureSentence,
} from "../../french/perimeters.ts";
import { periodWords } from "../../french/periods.ts";
import { typesetDeep } from "../../french/typeset.ts";
import { formatCount, frenchDate } from "../../kernel/french.ts";
import { VERSION } from "../../kernel/version.ts";
import { shortFingerprint } from "../report/sources.ts";
import { partFile } from "./part-file.ts";
import type { HeldTable, PerimeterPart, SiteHead, SiteNouns, TableHead } from "./parts.ts";
import { type PlaceInCountry, QuarterBook } from "./quarter-book.ts";
import { gatherTables, inFolder, type TableContent, tableViews, viewsOf } from "./site-files.ts";
import { SourceBook } from "./source-book.ts";
import type { SiteTable } from "./table-part.ts";

/** What the site of a département, a region or the country is made of. */
export interface PerimeterContent extends TableContent {
  readonly label: string;
  /** The day that it bears, AAAA-MM-JJ. */
  readonly date: string;
  /** Fingerprint of everything read. */
  readonly inputs: string;
  readonly counts: readonly PerimeterCount[];
  /** Where a quarter stands among all those of its zoning that are known. */
  readonly inCountry: PlaceInCountry;
  /** The files of the page itself, as the program was built with them. */
  readonly page: readonly OutputFile[];
}

/** All the files of the site of a perimeter: its tables, and an overview that says what they hold. */
export function perimeterFiles(content: PerimeterContent): OutputFile[] {
  const { label, counts, nouns, page } = content;
  const quarters = new QuarterBook({ nouns, inCountry: content.inCountry });
  const sources = new SourceBook(nouns);
  const held = new Map<string, HeldTable>();
  const findings = new Map<string, PerimeterPart["findings"][number]>();
  const {
    tables: heads,
    maps,
    data,
  } = gatherTables(content, (one, head, read) => {
    quarters.read(one, head.id);
    sources.read(one, head, read);
    held.set(head.id, heldTable(one, head));
    findings.set(head.id, findingOf(one, head, nouns));
  });
  const opening = heads.filter(
    ({ id, indicator }) => isLeading(indicator.id) && findings.get(id)?.sentences.length,
  );
  const known = new Set(heads.map(({ indicator }) => indicator.id));
  const silent = [...nouns.indicators.values()].filter(({ id }) => !known.has(id) && !id.includes("."));
  const part: PerimeterPart = {
    headline: perimeterTitle(label, counts),
    held: counts.map(heldSentence),
    findings: opening.flatMap(({ id }) => findings.get(id) ?? []),
    tables: heads.flatMap(({ id }) => held.get(id) ?? []),
    silent: withoutFigureSentence(silent.map(({ shortLabel }) => shortLabel)),
  };
  return inFolder(perimeterHead(content, heads, maps), page, [
    partFile("perimetre", typesetDeep(part)),
    ...data,
    ...quarters.files(),
    sources.file(),
  ]);
}

function perimeterHead(
  { label, date, inputs }: PerimeterContent,
  tables: readonly TableHead[],
  maps: SiteHead["maps"],
): SiteHead {
  return {
    ...typesetDeep({ title: `Écarts des quartiers, ${label}`, perimeter: label, day: frenchDate(date) }),
    example: "",
    version: VERSION,
    inputs: shortFingerprint(inputs),
    views: viewsOf(["perimetre", ...tableViews(tables), "sources"]),
    tables,
    maps,
  };
}

/** What there is of a table: its years, and at the last of them how many quarters have what. */
function heldTable({ whole }: SiteTable, { id, periods }: TableHead): HeldTable {
  const years = periods.filter((period) => heldIn(whole, period).qpv > 0);
  const last = years.at(-1) ?? "";
  const { qpv, gaps, total } = heldIn(whole, last);
  return {
    table: id,
    years: periodsWords(years),
    last: last === "" ? "" : periodWords(last),
    figures: outOf(qpv, total),
    gaps: outOf(gaps, total),
    missing: missingSentences(onceEach(whole, last)).join(" "),
  };
}

/** A table of one date, each territory once: of several references, one to which it has a gap. */
function onceEach(whole: Comparison, period: string): Comparison {
  const rows = new Map<string, ComparisonRow>();
  for (const row of everyRow(whole)) {
    const isGap = typeof factsAt(row, period)?.absolute === "number";
    if (isGap || !rows.has(row.territory)) rows.set(row.territory, row);
  }
  return { ...whole, rows: [...rows.values()], periods: [period], summary: null };
}

const outOf = (count: number, total: number): string => `${formatCount(count)} sur ${formatCount(total)}`;

/** What `comparer` says of a table that counts something between two dates; no sentence of another, nor of what a contract alone prints. */
function findingOf({ whole }: SiteTable, { id, indicator, zoning, pairs }: TableHead, nouns: SiteNouns) {
  const described = nouns.indicators.get(whole.indicator);
  const isTold =
    described &&
    described.publishedAs === undefined &&
    hasGap(whole) &&
    summarySentences(whole, described).length > 0;
  const dates = pairs[0] ?? [];
  return {
    table: id,
    title: indicator.label,
    context: [zoning, dates.map(periodWords).join(" et ")].join(", "),
    sentences: isTold ? perimeterSentences(whole, described) : [],
  };
}
