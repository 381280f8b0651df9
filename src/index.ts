/**
 * `ecarts` as a library: the same story as the command line, typed. Problems are values: look at `diagnostics`.
 */

/** The gap engine: one gap, one change, one group of territories, or all of them at once on typed columns. */
export { aggregate } from "./compare/aggregate.ts";
export { compareColumns, compareCube } from "./compare/columns/compare-columns.ts";
export { figureCube } from "./compare/columns/figure-cube.ts";
export {
  CELL_REASONS,
  type FigureColumns,
  GAP_METHODS,
  type GapColumns,
  type GapPlan,
  type SeriesColumns,
  TREND_CODES,
} from "./compare/columns/gap-columns.ts";
export { nameGaps } from "./compare/columns/name-gaps.ts";
export type { Comparison, ComparisonRow, GapChange, GapLevel, Share } from "./compare/comparison.ts";
export { decomposeChange } from "./compare/decompose-change.ts";
export { estimateGap } from "./compare/estimate-gap.ts";
export type { GapDecomposition, GapEstimate, MeasuredFigure } from "./compare/gap-estimate.ts";
export type { GapReference, Memberships, ReferenceKind } from "./compare/gap-reference.ts";
export { referencesOf } from "./compare/references-of.ts";
export { checkComparability } from "./data/check-comparability.ts";
export type { Comparability, ComparabilityRule, ComparedFigure } from "./data/comparability.ts";
export type { Diagnostic } from "./diagnostics/diagnostic.ts";
export type { Place } from "./diagnostics/place.ts";
export type { Evaluation } from "./evaluation/evaluation.ts";
export type { Finding } from "./evaluation/finding.ts";
export type { Read } from "./files/read.ts";
export type { World } from "./files/world.ts";
export type { Quantity, Unknown, UnknownReason } from "./kernel/unknown.ts";
export { nodeWorld } from "./machine/node-world.ts";
export type { NamedColumns } from "./output/tables/named-columns.ts";
export { type DataFrameLibrary, toDataFrame } from "./output/tables/to-data-frame.ts";
export { type CreatedReferentiel, type CreateOptions, create } from "./referentiel/create.ts";
export { type ExplainOptions, type Explanation, explain } from "./run/explain.ts";
export { type CompareOptions, compare, evaluate, type ReportOptions, report, verify } from "./run/run.ts";
/** The statistics that it rests on: each takes numbers and gives a number or the reason why there is none. */
export { betaConvergence } from "./statistics/beta-convergence.ts";
export { compositeIndex } from "./statistics/composite-index.ts";
export { convergenceClass } from "./statistics/convergence-class.ts";
export { countInterval } from "./statistics/count-interval.ts";
export { deltaDistance } from "./statistics/delta-distance.ts";
export { detectionPower } from "./statistics/detection-power.ts";
export { differencingRisk } from "./statistics/differencing-risk.ts";
export { gapClosingRate } from "./statistics/gap-closing-rate.ts";
export { linearProgress } from "./statistics/linear-progress.ts";
export { minimumDetectableChange } from "./statistics/minimum-detectable-change.ts";
export { moverChange } from "./statistics/mover-change.ts";
export { nestedGap } from "./statistics/nested-gap.ts";
export { nestedRatio } from "./statistics/nested-ratio.ts";
export { newcombe } from "./statistics/newcombe.ts";
export { noisyCounts } from "./statistics/noisy-counts.ts";
export { projectTrend } from "./statistics/project-trend.ts";
export { proportionTrend } from "./statistics/proportion-trend.ts";
export { rankConcordance } from "./statistics/rank-concordance.ts";
export { ratioInterval } from "./statistics/ratio-interval.ts";
export { roundingBounds } from "./statistics/rounding-bounds.ts";
export type { Counts, Estimate, Interval } from "./statistics/shapes.ts";
export { sigmaDispersion } from "./statistics/sigma-dispersion.ts";
export { suppressedCell } from "./statistics/suppressed-cell.ts";
export { suppressedProportion } from "./statistics/suppressed-proportion.ts";
export { theilSen } from "./statistics/theil-sen.ts";
export { valueTrend } from "./statistics/value-trend.ts";
export { wilson } from "./statistics/wilson.ts";
export { readComparability } from "./workspace/read-comparability.ts";
