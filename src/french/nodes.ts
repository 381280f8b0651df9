import type { Comparison, GapLevel } from "../compare/comparison.ts";
import type { Sourced } from "../compare/level-facts.ts";
import { gapDigits, printedWith, valueDigits } from "../compare/printed-digits.ts";
import type { Indicator } from "../data/indicator.ts";
import { EXTREMES, type PrintedValue } from "../data/observation.ts";
import { printedLabel } from "../data/printed-name.ts";
import type { Territory } from "../data/territory.ts";
import { formatGap, formatLevel } from "../data/unit.ts";
import { editionOf } from "../kernel/dates.ts";
import { frenchDate } from "../kernel/french.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import type { ReferentielNode } from "../referentiel/tree.ts";
import { fromWords } from "./amounts.ts";
import { beyondWholeWords } from "./caveats.ts";
import { geographyWords } from "./gaps.ts";
import { notByQuarterWords } from "./lacking.ts";
import { publishedInstead } from "./missing.ts";

/** What a node's readings are made from. */
export interface NodeSources {
  readonly comparisons: readonly Comparison[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly printed: readonly PrintedValue[];
  readonly territories: ReadonlyMap<string, Territory>;
  /** The periods, of any zoning, in which an indicator has a number for a QPV of the EPCI. */
  readonly published: (indicator: Indicator) => readonly string[];
}

/** What the published figures say of each indicator attached to a node, in its latest period; no verdict. */
export function nodeFigures(node: ReferentielNode, sources: NodeSources): NodeFigures[] {
  return node.indicators.flatMap((id) => {
    const indicator = sources.indicators.get(id);
    if (!indicator) return [];
    const tables = sources.comparisons.filter((comparison) => comparison.indicator === id);
    const texts = tables.flatMap((table) => tableWords(table, indicator, sources));
    const said =
      texts.length > 0
        ? texts
        : [`${noneWords(sources.published(indicator))}${notByQuarterWords(indicator)}`];
    return said.map((text) => ({ node: node.id, indicator: id, text: `${indicator.shortLabel} : ${text}.` }));
  });
}

/** Figures of other dates than the contract's are not read here, which is not that there are none. */
function noneWords(published: readonly string[]): string {
  return published.length === 0
    ? "aucune valeur des QPV dans les données lues"
    : `aucune valeur des QPV sur la période${publishedInstead(published)}`;
}

function tableWords(table: Comparison, indicator: Indicator, sources: NodeSources): string[] {
  const period = latestPeriod(table);
  if (period === undefined) return [];
  const rows = table.rows.flatMap(({ territory, levels }) =>
    levels.filter((level) => level.period === period).map((level) => ({ territory, level })),
  );
  if (table.geography !== "ensemble") return [qpvWords(table, rows, indicator, sources)];
  return rows.flatMap(({ territory, level }) => groupWords(territory, level, indicator, sources));
}

function latestPeriod(table: Comparison): string | undefined {
  const isKnown = (period: string) =>
    table.rows.some((row) =>
      row.levels.some((level) => level.period === period && typeof level.value.value === "number"),
    );
  return [...table.periods].reverse().find(isKnown);
}

function groupWords(
  territory: string,
  level: GapLevel,
  indicator: Indicator,
  { printed, territories }: NodeSources,
): string[] {
  const { value, reference, absolute, period } = level;
  if (typeof value.value !== "number") return [];
  const quoted = printed.find(
    (one) => one.indicator === indicator.id && one.territory === territory && one.period === period,
  );
  const group = territories.get(territory);
  const members = group?.geography === "iris" ? "IRIS" : "QPV";
  const mean = quoted?.statistic === "moyenne" ? meanWords(quoted, members) : "";
  const against =
    typeof reference.value === "number"
      ? `, agglomération ${levelWords(reference.value, reference, indicator)}, ${typeof absolute === "number" ? `soit ${formatGap(absolute, printedWith(indicator, gapDigits(level, indicator)))}` : `écart non calculé : ${REASON_WORDS[absolute.unknown]}`}`
      : ", sans valeur de l’agglomération pour la même période";
  return [
    `${group?.label ?? territory} ${levelWords(value.value, value, indicator)}${mean}${against} (${nodePeriodWords(period)})`,
  ];
}

function meanWords({ available, total }: PrintedValue, members: string): string {
  if (available === undefined) return " (moyenne imprimée dans le contrat)";
  return ` (moyenne imprimée dans le contrat, sur ${available} ${members}${total === undefined ? "" : ` des ${total}`})`;
}

interface Row {
  readonly territory: string;
  readonly level: GapLevel;
}

/** A figure with the digits it was published with. */
const levelWords = (value: number, figure: Pick<Sourced, "step"> | undefined, indicator: Indicator): string =>
  formatLevel(value, printedWith(indicator, valueDigits(figure, indicator)));

/** The range of the QPV; below three that have a figure, each by its name. */
function qpvWords(
  table: Comparison,
  rows: readonly Row[],
  indicator: Indicator,
  sources: NodeSources,
): string {
  const known = rows.flatMap(({ territory, level: { value } }) =>
    typeof value.value === "number"
      ? [{ territory, value: value.value, step: value.step, extreme: value.extreme }]
      : [],
  );
  const ordered = known.toSorted((one, other) => one.value - other.value);
  const words = (one: (typeof known)[number] | undefined) =>
    one ? `${levelWords(one.value, one, indicator)}${one.extreme ? ` (${EXTREMES[one.extreme]})` : ""}` : "";
  const name = (code: string): string => printedLabel(code, sources.territories);
  const said =
    known.length < 3
      ? known.map((one) => `${name(one.territory)} ${words(one)}`).join(", ")
      : `${fromWords(words(ordered.at(0)))} à ${words(ordered.at(-1))} selon le quartier`;
  const level = rows[0]?.level;
  const reference = level?.reference.value;
  const against =
    typeof reference === "number"
      ? `agglomération ${levelWords(reference, level?.reference, indicator)}`
      : "aucune valeur de l’agglomération pour la même période, l’écart n’est pas calculé";
  const zoning = geographyWords(table.geography);
  const informed = known.length > 1 ? "renseignés" : "renseigné";
  const beyond = beyondWholeWords(
    indicator,
    known.map(({ value }) => value),
  );
  return `${said} (${known.length} ${zoning} ${informed} sur ${table.rows.length}, ${nodePeriodWords(level?.period ?? "")}) ; ${against}${beyond === "" ? "" : ` ; ${beyond}`}`;
}

/**
 * A period as printed; an edition whose reference year is unknown says so.
 *
 * @example
 * nodePeriodWords("edition-2023")
 * // => "édition 2023, année de référence non imprimée"
 */
export function nodePeriodWords(period: string): string {
  const edition = editionOf(period);
  return edition !== undefined ? `édition ${edition}, année de référence non imprimée` : frenchDate(period);
}

/** What the published figures say of an indicator attached to a node: one French sentence per table, no verdict. */
export interface NodeFigures {
  readonly node: string;
  readonly indicator: string;
  readonly text: string;
}
