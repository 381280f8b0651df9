import type { CountedFigure, MeasuredFigure } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import { type UnknownReason, unknown } from "../kernel/unknown.ts";
import type { Counts } from "../statistics/counts.ts";
import { differencingRisk } from "../statistics/secrecy.ts";
import type { FigureReader } from "./figure-reader.ts";
import type { GapReference } from "./reference-kinds.ts";

/**
 * The share in an EPCI without its QPV, from the cases and people of all of them. Unknown: counts that are not all
 * read (`effectifs_du_reste_absents`), a producer whose secrecy is not declared (`seuil_de_secret_inconnu`), a subtraction
 * that would reveal a small cell (`secret_a_proteger`), QPV that lie partly elsewhere (`inclusion_inconnue`).
 *
 * @source METHODS § 2.8: geographic differencing
 */
export function restOfEpci(reference: GapReference, period: string, reader: FigureReader): CountedFigure {
  const { indicator } = reader;
  const countsAt = (code: string) => countsOf(reader.at(code, period).figure);
  const { figure: all, cluster } = reader.at(reference.code, period);
  const whole = countsOf(all);
  const parts = reference.without.map(countsAt);
  const known = parts.filter((part) => part !== undefined);
  const made = { kind: "reste_de_l_epci", available: known.length, total: parts.length } as const;
  const without = (reason: UnknownReason): CountedFigure => ({
    figure: { value: unknown(reason) },
    rests: [],
    observation: undefined,
    made,
  });
  if (indicator.unit !== "%" || !whole || known.length < parts.length)
    return without("effectifs_du_reste_absents");
  if (reference.nested === null) return without("inclusion_inconnue");
  const problem = secrecyProblem(whole, known, indicator);
  if (problem) return without(problem);
  const rest = { count: whole.count - sum(known, "count"), total: whole.total - sum(known, "total") };
  if (rest.total <= 0) return without("denominateur_nul");
  const figure = {
    value: (100 * rest.count) / rest.total,
    count: rest.count,
    total: rest.total,
    ...(all.effect !== undefined && { effect: all.effect }),
  };
  return { figure, rests: [], observation: undefined, made, ...(cluster && { cluster }) };
}

function countsOf({ count, total }: MeasuredFigure): Counts | undefined {
  return count === undefined || total === undefined ? undefined : { count: count, total: total };
}

const sum = (counts: readonly Counts[], key: keyof Counts): number =>
  counts.reduce((total, one) => total + one[key], 0);

/** Cases, those who are not, and people: each subtraction must be safe. */
function secrecyProblem(
  whole: Counts,
  parts: readonly Counts[],
  { secrecy }: Indicator,
): UnknownReason | undefined {
  if (!secrecy) return "seuil_de_secret_inconnu";
  const rule = { threshold: secrecy.threshold, hidesZero: false };
  const reads = [
    ({ count }: Counts) => count,
    ({ count, total }: Counts) => total - count,
    ({ total }: Counts) => total,
  ];
  for (const read of reads) {
    const risk = differencingRisk(
      { whole: read(whole), parts: parts.map(read), hidden: 0, exhaustive: false },
      rule,
    );
    if ("unknown" in risk) return risk.unknown;
    if (risk.reveals) return "secret_a_proteger";
  }
  return undefined;
}
