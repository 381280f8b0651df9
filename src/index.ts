/**
 * `ecarts` as a library: the same story as the command line, typed. Problems are values: look at `diagnostics`.
 */

/** The gap engine: one gap, one change, one group of territories, or all of them at once on typed columns. */
export { aggregate } from "./compare/aggregate.ts";
export type { GapDecomposition } from "./compare/change-names.ts";
export { compareColumns, compareCube } from "./compare/columns/compare-columns.ts";
export { figureCube } from "./compare/columns/figure-cube.ts";
export type { GapEstimate } from "./compare/columns/gap-at.ts";
export {
  CELL_REASONS,
  type FigureColumns,
  type GapColumns,
  type GapPlan,
  type SeriesColumns,
  TREND_CODES,
} from "./compare/columns/gap-columns.ts";
export { type NamedColumns, nameGaps } from "./compare/columns/name-gaps.ts";
export type { Comparison, ComparisonRow, GapChange, GapLevel, OutOf } from "./compare/comparison.ts";
export { decomposeChange } from "./compare/decompose-change.ts";
export { estimateGap } from "./compare/estimate-gap.ts";
export { GAP_METHODS } from "./compare/precision.ts";
export type { GapReference, Memberships, ReferenceKind } from "./compare/reference-kinds.ts";
export { referencesOf } from "./compare/references.ts";
export type { Comparability, ComparabilityRule, ComparedFigure } from "./data/comparability.ts";
export { checkComparability } from "./data/comparability.ts";
export type { MeasuredFigure } from "./data/figure.ts";
export type { Diagnostic, Place } from "./diagnostics/diagnostic.ts";
export type { Evaluation } from "./evaluation/evaluation.ts";
export type { Explanation } from "./evaluation/explanation.ts";
export type { Finding } from "./evaluation/finding.ts";
export type { Read } from "./files/read.ts";
export type { World } from "./files/world.ts";
export type { Quantity, Unknown, UnknownReason } from "./kernel/unknown.ts";
export { nodeWorld } from "./machine/node-world.ts";
export { type DataFrameLibrary, toDataFrame } from "./output/tables/data-frame.ts";
export { gapTables } from "./output/tables/summaries.ts";
export type { Column, Table } from "./output/tables/table.ts";
export { type CreatedReferentiel, type CreateOptions, create } from "./referentiel/create.ts";
export { type CompareOptions, compare } from "./run/compare.ts";
export { evaluate } from "./run/evaluate.ts";
export { type ExplainOptions, explain } from "./run/explain.ts";
export { type ReportOptions, report } from "./run/report.ts";
export { verify } from "./run/verify.ts";
export { detectionPower, minimumDetectableChange, moverChange } from "./statistics/change.ts";
export { compositeIndex } from "./statistics/composite-index.ts";
export { proportionControlLimits, rateControlLimits, Z998 } from "./statistics/control-limits.ts";
/** The statistics that it rests on: each takes numbers and gives a number or the reason why there is none. */
export {
  betaConvergence,
  convergenceClass,
  deltaDistance,
  rankConcordance,
  sigmaDispersion,
} from "./statistics/convergence.ts";
export { countInterval } from "./statistics/count-interval.ts";
export type { Counts, Estimate, Interval } from "./statistics/counts.ts";
export { type MeanEstimate, meanInterval } from "./statistics/mean-interval.ts";
export { nestedGap } from "./statistics/nested-gap.ts";
export { nestedRatio } from "./statistics/nested-ratio.ts";
export { newcombe } from "./statistics/newcombe.ts";
export { gapClosingRate, linearProgress } from "./statistics/progress.ts";
export { rateInterval, type Stratum, standardisedRate } from "./statistics/rates.ts";
export { ratioInterval } from "./statistics/ratio-interval.ts";
export { roundingBounds } from "./statistics/roundings.ts";
export { differencingRisk, noisyCounts, suppressedCell, suppressedProportion } from "./statistics/secrecy.ts";
export { projectTrend, theilSen } from "./statistics/slopes.ts";
export { proportionTrend, valueTrend } from "./statistics/trend-tests.ts";
export { wilson } from "./statistics/wilson.ts";
export { readComparability } from "./workspace/comparability.ts";
