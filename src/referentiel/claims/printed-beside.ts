import { countedFigure, figureAddresses, figurePeriods } from "../../data/figure.ts";
import type { Indicator } from "../../data/indicator.ts";
import { isRange, type Observation, type Observations } from "../../data/observation.ts";
import { parsePeriod } from "../../data/period.ts";
import type { Territory } from "../../data/territory.ts";
import { territoriesOf } from "../../data/territory-parts.ts";
import type { Workspace } from "../../data/workspace.ts";
import { decimalsOf } from "../../kernel/numbers.ts";
import { APPROXIMATE, type Claim } from "./claim.ts";
import { recheckClaim } from "./recheck.ts";

/** What a printed value is beside the published figure of its indicator, with what users read. */
export const PRINTED_STANDINGS = {
  egale: "la même valeur",
  arrondi: "la même, à l’arrondi près",
  compatible: "compatible avec ce qui est imprimé",
  differente: "valeur différente",
  sans_annee: "imprimée sans année",
  autre_annee: "rien de publié pour cette année",
  non_publiee: "rien de publié",
  sans_equivalent: "aucun indicateur publié de même définition",
} as const;

export type PrintedStanding = keyof typeof PRINTED_STANDINGS;

/** A published figure: whose, of when, and where it was read. */
export interface PublishedFigure {
  readonly territory: string;
  readonly period: string;
  readonly value: number;
  readonly addresses: readonly string[];
}

/** A value that a document prints, beside what is published of the same thing. */
export interface PrintedBeside {
  readonly indicator: string;
  readonly territory: string;
  readonly period: string;
  /** In the unit of the indicator. */
  readonly value: number;
  readonly qualifier: string;
  readonly statistic: string;
  readonly lines: string | null;
  readonly note: string | null;
  readonly address: string;
  readonly standing: PrintedStanding;
  /** The published indicator; null when none has its definition. */
  readonly beside: string | null;
  /** Its label; null when nothing describes it. */
  readonly besideLabel: string | null;
  /** Its figure for the same territory and period; null when none is published. */
  readonly published: PublishedFigure | null;
  /** The printed value less the published one, in their unit; null without a published one. */
  readonly difference: number | null;
  /** Where there is none: the published figures, of any year and either zoning, that the printed value would be. */
  readonly same: readonly PublishedFigure[];
  /** Where there is none: the published figures of the territory, the earliest year first. */
  readonly others: readonly PublishedFigure[];
}

/**
 * Each printed value beside the published figure of the same indicator, territory and period. Bounds of a group are left out:
 * they are nobody's figure. Without a year, or where its year is not published, no difference is made: what is published in
 * other years stands beside, with those that the printed value would be.
 */
export function printedBeside(
  rows: readonly Observation[],
  workspace: Pick<Workspace, "indicators" | "observations" | "territories">,
): PrintedBeside[] {
  return rows.flatMap((row) => {
    const { value, printed } = row;
    const kind = workspace.territories.get(row.code)?.kind;
    if (typeof value !== "number" || !printed || isRange(printed, kind)) return [];
    const found = published(row, value, workspace);
    return [
      {
        indicator: row.indicator,
        territory: row.code,
        period: row.period,
        value,
        qualifier: printed.qualifier,
        statistic: printed.statistic,
        lines: printed.lines ?? null,
        note: printed.note ?? null,
        address: `${row.address.file}:${row.address.line}`,
        ...found,
      },
    ];
  });
}

type Found = Pick<
  PrintedBeside,
  "standing" | "beside" | "besideLabel" | "published" | "difference" | "same" | "others"
>;

const NOTHING = { besideLabel: null, published: null, difference: null, same: [], others: [] } as const;

function published(
  { code, period, indicator, printed }: Observation,
  value: number,
  { indicators, observations, territories }: Pick<Workspace, "indicators" | "observations" | "territories">,
): Found {
  const beside = indicators.get(indicator)?.publishedAs?.indicator;
  if (beside === undefined) return { ...NOTHING, standing: "sans_equivalent", beside: null };
  const measure = indicators.get(beside);
  const named = { ...NOTHING, beside, besideLabel: measure?.label ?? null };
  const figures = (territory: string) => (measure ? figuresOf(measure, territory, observations) : []);
  const qualifier = printed?.qualifier ?? "";
  const others = figures(code);
  const figure = others.find((one) => one.period === period);
  if (figure)
    return {
      ...named,
      standing: standingOf(value, figure.value, qualifier, measure?.unit),
      published: figure,
      difference: Number((value - figure.value).toPrecision(12)),
    };
  const all = [...others, ...otherZoning(territories.get(code), territories).flatMap(figures)];
  const same = all.filter(
    (one) => standingOf(value, one.value, qualifier, measure?.unit) !== "differente" && isTold(qualifier),
  );
  const without = others.length > 0 || same.length > 0 ? yearStanding(period) : "non_publiee";
  return { ...named, standing: without, same, others };
}

const yearStanding = (period: string): PrintedStanding =>
  parsePeriod(period)?.kind === "edition" ? "sans_annee" : "autre_annee";

/** « Plus de 75 % » is true of many years: it names none. */
const isTold = (qualifier: string): boolean => !APPROXIMATE.has(qualifier) && qualifier !== "plus_de";

/** The published figures of a territory, the earliest first; a share that is published by its cases and people is their quotient. */
function figuresOf(indicator: Indicator, code: string, observations: Observations): PublishedFigure[] {
  return figurePeriods(indicator, code, observations).flatMap((period) => {
    const counted = countedFigure(indicator, code, period, observations);
    const { value } = counted.figure;
    if (typeof value !== "number" || counted.observation?.printed) return [];
    return [{ territory: code, period, value, addresses: figureAddresses(counted) }];
  });
}

/** The QPV that a QPV succeeds, and those that succeed it. */
function otherZoning(
  territory: Territory | undefined,
  territories: ReadonlyMap<string, Territory>,
): string[] {
  if (territory?.kind !== "qpv") return [];
  const after = territoriesOf(territories, "qpv").filter((one) => one.predecessors?.includes(territory.code));
  return [...(territory.predecessors ?? []), ...after.map(({ code }) => code)];
}

/** The recomputation of a claim, whose only number is the published one, says how far the two are apart. */
function standingOf(
  printed: number,
  figure: number,
  qualifier: string,
  unit: string | undefined,
): PrintedStanding {
  const claim: Claim = {
    id: "",
    text: "",
    source: { document: "" },
    computation: { operation: "somme", numbers: [{ value: figure }] },
    printed,
    decimals: decimalsOf(printed),
    approximate: APPROXIMATE.has(qualifier),
    beyond: qualifier === "plus_de",
    unit,
  };
  const { verdict, cause } = recheckClaim(claim);
  if (verdict === "contradictoire") return "differente";
  if (cause === "approche" || claim.beyond) return "compatible";
  return printed === figure ? "egale" : "arrondi";
}
