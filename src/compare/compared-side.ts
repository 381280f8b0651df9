import { ALLOWED, type Comparability, type ComparedFigure } from "../data/comparability.ts";
import type { CountedFigure } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import { isQuotient } from "../data/made-figure.ts";
import { kindOfCode } from "../data/territory-codes.ts";
import { editionOf, yearOf } from "../kernel/dates.ts";

/** One side of a comparison: whose figure, in which period, on which zoning when the figure itself says none. */
export interface ComparedSide {
  readonly figure: CountedFigure;
  readonly period: string;
  readonly geography?: string | undefined;
}

const NONE: readonly string[] = [];

/** A side as rules look at it. A rule looks at one or two things of it: each is worked out when it is asked for. */
export class DescribedSide implements ComparedFigure {
  readonly family: string | undefined;
  readonly concept: string | undefined;
  readonly #unit: string;
  readonly #side: ComparedSide;

  constructor({ family, concept, unit }: Indicator, side: ComparedSide) {
    this.family = family;
    this.concept = concept;
    this.#unit = unit;
    this.#side = side;
  }

  get geography(): string | undefined {
    return this.#side.figure.observation?.geography ?? this.#side.geography;
  }

  get territory(): ComparedFigure["territory"] {
    const { observation } = this.#side.figure;
    return observation && kindOfCode(observation.code);
  }

  get year(): number | undefined {
    return yearOf(this.#side.period);
  }

  get edition(): number | undefined {
    return editionOf(this.#side.period);
  }

  get population(): number | undefined {
    return leastCount(this.#side.figure, this.#unit);
  }

  get aggregate(): boolean {
    const { made } = this.#side.figure;
    return made !== undefined && !isQuotient(made.kind);
  }
}

/**
 * The smallest number of people that a figure rests on: those counted, and its cases, which a share and people imply; a
 * number of inhabitants is its own.
 */
export function leastCount({ figure }: CountedFigure, unit: string): number | undefined {
  const { count, total, value } = figure;
  if (unit === "hab") return typeof value === "number" ? value : undefined;
  if (total === undefined) return undefined;
  const implied = unit === "%" && typeof value === "number" ? (value * total) / 100 : total;
  return Math.min(total, count ?? implied);
}

/** The ids of the rules that apply, each once, refusals first. */
export function ruleIds(...found: readonly Comparability[]): readonly string[] {
  let isSilent = true;
  for (const one of found) isSilent &&= one === ALLOWED;
  if (isSilent) return NONE;
  const applying = [
    ...found.flatMap(({ refusals }) => refusals),
    ...found.flatMap(({ warnings }) => warnings),
  ];
  return [...new Set(applying.map(({ id }) => id))];
}
