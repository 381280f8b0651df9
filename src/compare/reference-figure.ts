import { type CountedFigure, countedFigure } from "../model/counted-figure.ts";
import type { GapReference } from "../model/gap-reference.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observations } from "../model/observations.ts";
import { type Aggregate, aggregate, type Measure } from "./aggregate.ts";
import { restOfEpci } from "./rest-of-epci.ts";

/**
 * The figure of a reference in a period: its own, that of its members together (a share from their cases and people,
 * else a mean named as such), or what remains of an EPCI without its quarters.
 */
export function referenceFigure(
  reference: GapReference,
  indicator: Indicator,
  period: string,
  observations: Observations,
): CountedFigure {
  if (reference.kind === "epci_hors_qpv") return restOfEpci(reference, indicator, period, observations);
  if (reference.members.length === 0) return countedFigure(indicator, reference.code, period, observations);
  const members = reference.members.map((code) => countedFigure(indicator, code, period, observations));
  const { counts, value, ...made } = aggregate(
    members.map(({ figure }) => figure),
    measureOf(indicator),
    indicator.unit === "%" ? 100 : 1,
  );
  return { figure: { value, ...people(counts) }, counts: [], observation: undefined, made };
}

const people = (counts: Aggregate["counts"]) =>
  counts ? { numerator: counts.count, denominator: counts.total } : {};

/** What an indicator measures, as far as a group may be made of it. */
export function measureOf({ unit, label }: Indicator): Measure {
  if (unit === "%") return "part";
  if (/médian/i.test(label)) return "mediane";
  return /décile|quartile/i.test(label) ? "quantile" : "moyenne";
}
