import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import { leadingWords } from "../../compare/leading-indicators.ts";
import { placedRows } from "../../compare/row-place.ts";
import { everyRow, knownIn, levelSources } from "../../compare/table-facts.ts";
import { type ValueClass, valueClasses } from "../../compare/value-classes.ts";
import type { Indicator } from "../../data/indicator.ts";
import { printedLabel } from "../../data/printed-name.ts";
import { isCount } from "../../data/unit.ts";
import { geographyWords } from "../../french/gaps.ts";
import { referenceLabel } from "../../french/references.ts";
import { sourceLines } from "../../french/sources.ts";
import { typeset, typesetDeep } from "../../french/typeset.ts";
import { addressFile } from "../../kernel/addresses.ts";
import { changesPart } from "./changes-part.ts";
import { partFile } from "./part-file.ts";
import type { FilePart, Place, SiteNouns, SiteRow, TableHead, TablePart } from "./parts.ts";

/** A gap table over all its periods, and the same between each two of its dates, the default first. */
export interface SiteTable {
  /** How the reference is asked for: `epci`, `france`. */
  readonly reference: string;
  readonly whole: Comparison;
  readonly between: Iterable<Comparison>;
  /** Whether its rows are of several EPCI. */
  readonly isWide?: boolean | undefined;
}

/** The files of a table (its levels, then what changed, a file for each last date), what a menu says of it, and what it was read in. */
export function tableFiles(one: SiteTable, id: string, nouns: SiteNouns) {
  const { whole, between } = one;
  const indicator = nouns.indicators.get(whole.indicator);
  if (!indicator) return { head: undefined, files: [], read: [] };
  const changes = [...between].flatMap((table) => changesPart(table, indicator, nouns, one.isWide ?? false));
  const ends = [...new Set(changes.map(({ end }) => end))];
  const part = tablePart(whole, id, indicator, nouns);
  return {
    head: headOf(one, id, indicator, nouns, changes),
    read: part.files,
    files: [
      partFile(`tableaux/${id}`, part),
      ...ends.map((end) =>
        partFile(
          changesName(id, end),
          changes.filter((change) => change.end === end),
        ),
      ),
    ],
  };
}

/** The name of the part that holds what changed up to a date. */
const changesName = (id: string, end: string): string => `evolutions/${id}.${end}`;

function headOf(
  { reference, whole }: SiteTable,
  id: string,
  { id: name, label, shortLabel, unit }: Indicator,
  nouns: SiteNouns,
  changes: readonly { readonly start: string; readonly end: string }[],
): TableHead {
  return {
    id,
    indicator: { id: name, label: typeset(label), shortLabel: typeset(shortLabel), unit },
    subject: leadingWords(name),
    geography: whole.geography,
    zoning: geographyWords(whole.geography),
    reference: { kind: reference, label: referenceOf(whole, whole.reference, nouns) },
    periods: whole.periods,
    isDrawn: reference === "epci" && !isCount(unit),
    pairs: changes.map(({ start, end }) => [start, end] as const),
  };
}

/** What a reference is called. */
export function referenceOf({ referenceKind }: Comparison, code: string, { territories }: SiteNouns): string {
  const own = code === referenceKind ? code : printedLabel(code, territories);
  return typeset(referenceLabel(referenceKind, code, own));
}

function tablePart(whole: Comparison, id: string, indicator: Indicator, nouns: SiteNouns): TablePart {
  const { secondOrder, rules, periods, geography, reference, referenceKind } = whole;
  const rows = everyRow(whole);
  // A territory that lies in several references is in one class.
  const territories = [...new Map(rows.map((row) => [row.territory, row])).values()];
  const codes = new Set([reference, ...rows.flatMap((row) => row.reference ?? [])]);
  const above = secondOrder?.reference;
  const figures = rows.flatMap(({ levels }) => levels.flatMap(levelSources));
  return {
    id,
    indicator: typesetDeep(indicator),
    table: {
      ...{ indicator: indicator.id, geography, reference, referenceKind, periods, rules },
      rows: rows.map(rowOf),
      secondOrder: secondOrder && rowOf(secondOrder),
    },
    counted: whole.rows.length,
    known: Object.fromEntries(periods.map((period) => [period, knownIn({ ...whole, rows }, period)])),
    places: rows.map(({ territory }) => placeOf(territory, nouns)),
    references: Object.fromEntries(
      [...codes, ...(above === undefined ? [] : [above])].map((code) => [
        code,
        referenceOf(whole, code, nouns),
      ]),
    ),
    classes: Object.fromEntries(periods.map((period) => [period, classesOf(territories, period, indicator)])),
    sources: sourceLines(figures, nouns.datasets).map(typeset),
    files: filesOf(new Set(figures.map(({ address }) => addressFile(address))), nouns),
  };
}

const rowOf = ({ territory, reference, levels }: ComparisonRow): SiteRow => ({
  territory,
  reference,
  levels,
});

/** A territory as tables name it. */
export function placeOf(code: string, { territories }: SiteNouns): Place {
  const nameOf = (one: string): string => typeset(printedLabel(one, territories));
  return { code, label: nameOf(code), communes: (territories.get(code)?.communes ?? []).map(nameOf) };
}

/** Of a count, which is as large as its territory, no class says anything. */
function classesOf(
  rows: readonly ComparisonRow[],
  period: string,
  { polarity, unit }: Indicator,
): readonly ValueClass[] {
  return isCount(unit) ? [] : valueClasses(placedRows({ rows }, period), polarity);
}

/** The files that some figures were read in, each with the set that it is of. */
function filesOf(paths: ReadonlySet<string>, { datasets }: SiteNouns): FilePart[] {
  return datasets.flatMap(({ title, producer, sources, licence, updated, copy, resources }) =>
    resources
      .filter(({ path }) => paths.has(path))
      .map(({ path, sha256 }) => ({
        path,
        sha256,
        dataset: typesetDeep({ title, producer, sources, licence, updated, copy }),
      })),
  );
}
