import type { TerritoryKind } from "../../data/territory.ts";
import { kindOfCode } from "../../data/territory-codes.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { compareText } from "../../kernel/text.ts";
import { type Quantity, unknown } from "../../kernel/unknown.ts";
import { HUMAN_DIMENSIONS, type HumanDimension, humanIndex } from "../../statistics/human-index.ts";
import type { RankRange } from "../../statistics/perturbed-ranks.ts";
import type { FollowContext } from "../context.ts";
import { BAROMETER_THEMES, type BarometerLine } from "../tables/barometer.ts";
import { barometerRanks } from "./barometer-ranks.ts";
import type { BarometerBounds, BarometerRules, BarometerTheme, HumanIndexRule } from "./barometer-rules.ts";
import { type BarometerScore, type TerritoryScores, territoryScores } from "./barometer-scores.ts";
import { type NeedsReading, needsOf } from "./needs.ts";

/** A territory in the barometer of a year. */
export interface TerritoryBarometer extends TerritoryScores {
  /** Among the territories of its kind; undefined without a score, or alone. */
  readonly rank: RankRange | undefined;
  /** Its overall score of the year before, with the same bounds. */
  readonly before: BarometerScore;
  /** From 0 to 1; undefined when the contract declares no such index. */
  readonly humanIndex: Quantity | undefined;
}

/** Territories that are compared with one another: quarters, or communes. */
export interface BarometerLevel {
  readonly kind: TerritoryKind | undefined;
  readonly territories: readonly TerritoryBarometer[];
  /** By theme and for the whole; undefined without a declared rule: the document gives no threshold. */
  readonly needs: Readonly<Record<BarometerTheme | "ensemble", NeedsReading>> | undefined;
  /** Indicators whose values are not of one year for all territories. */
  readonly mixedYears: readonly string[];
}

/** The barometer of a contract in a year. */
export interface BarometerState {
  readonly year: number;
  /** How it was computed; undefined: the contract declares nothing, and nothing is scored. */
  readonly rules: BarometerRules | undefined;
  readonly levels: readonly BarometerLevel[];
  /** How many lines of the table were there, scored or not. */
  readonly lines: number;
}

/**
 * The barometer of a year: of each indicator, the last value that describes this year or an earlier one, between the bounds in
 * force on the day. Kinds of territories are ranked apart. Without declared rules there are no scores, whatever was entered.
 */
export function barometerState({ records, rules, year, day }: FollowContext): BarometerState {
  const lines = records.barometer;
  const declared = rules.barometer;
  if (!declared) return { year, rules: undefined, levels: [], lines: lines.length };
  const territories = [...new Set(lines.map(({ territory }) => territory))].toSorted(compareText);
  const kinds = [...new Set(territories.map(kindOfCode))].toSorted((left, right) =>
    compareText(left ?? "", right ?? ""),
  );
  const levels = kinds.map((kind) =>
    levelOf(
      kind,
      territories.filter((code) => kindOfCode(code) === kind),
      { lines, rules: declared, year, day },
    ),
  );
  return { year, rules: declared, levels, lines: lines.length };
}

/** The bounds that hold on a day. */
export function boundsOn(bounds: readonly BarometerBounds[], day: string): readonly BarometerBounds[] {
  return bounds.filter(({ from, to }) => (from ?? "") <= day && day <= (to ?? "9999"));
}

interface LevelContext {
  readonly lines: readonly BarometerLine[];
  readonly rules: BarometerRules;
  readonly year: number;
  readonly day: string;
}

function levelOf(
  kind: TerritoryKind | undefined,
  codes: readonly string[],
  context: LevelContext,
): BarometerLevel {
  const { rules, year, day, lines } = context;
  const bounds = boundsOn(rules.bounds, day);
  const now = new Map(codes.map((code) => [code, latest(lines, code, year)]));
  const scores = codes.map((code) => territoryScores(code, now.get(code) ?? [], bounds, rules));
  const ranks = barometerRanks(scores, rules);
  const territories = scores.map((one) => ({
    ...one,
    rank: ranks.get(one.territory),
    before: territoryScores(one.territory, latest(lines, one.territory, year - 1), bounds, rules).overall,
    humanIndex: rules.humanIndex && humanIndexOf(rules.humanIndex, now.get(one.territory) ?? []),
  }));
  const mixedYears = bounds
    .map(({ indicator }) => indicator)
    .filter((indicator) => yearsOf(indicator, [...now.values()].flat()).size > 1);
  return { kind, territories, needs: rules.needs && needsByTheme(territories, rules.needs), mixedYears };
}

const yearsOf = (indicator: string, lines: readonly BarometerLine[]): ReadonlySet<number> =>
  new Set(lines.filter((line) => line.indicator === indicator).map((line) => line.year));

/** Of each indicator of a territory, its last known value up to a year. */
function latest(lines: readonly BarometerLine[], code: string, year: number): readonly BarometerLine[] {
  const found = new Map<string, BarometerLine>();
  for (const line of lines) {
    if (line.territory !== code || line.year > year || line.value === null) continue;
    if ((found.get(line.indicator)?.year ?? Number.NEGATIVE_INFINITY) < line.year)
      found.set(line.indicator, line);
  }
  return [...found.values()];
}

function humanIndexOf({ name, components }: HumanIndexRule, lines: readonly BarometerLine[]): Quantity {
  const measure = (dimension: HumanDimension) => {
    const { indicator, least, most, logarithm } = components[dimension];
    const value = lines.find((line) => line.indicator === indicator)?.value;
    return { value: value ?? unknown("absent_des_donnees"), least, most, logarithm };
  };
  const measures = Object.fromEntries(
    codesOf(HUMAN_DIMENSIONS).map((dimension) => [dimension, measure(dimension)]),
  ) as Record<HumanDimension, ReturnType<typeof measure>>;
  return humanIndex(name, measures);
}

function needsByTheme(
  territories: readonly TerritoryScores[],
  rule: NonNullable<BarometerRules["needs"]>,
): Readonly<Record<BarometerTheme | "ensemble", NeedsReading>> {
  const of = (score: (one: TerritoryScores) => BarometerScore) =>
    needsOf(
      territories.map((one) => ({ territory: one.territory, score: score(one).score })),
      rule,
    );
  const themes = codesOf(BAROMETER_THEMES).map((theme) => [theme, of((one) => one.themes[theme])] as const);
  return { ...Object.fromEntries(themes), ensemble: of((one) => one.overall) } as Record<
    BarometerTheme | "ensemble",
    NeedsReading
  >;
}
