/**
 * `ecarts` as a library: the same story as the command line, typed. Problems are values: look at `diagnostics`.
 */
export type { Diagnostic } from "./diagnostics/diagnostic.ts";
export type { Place } from "./diagnostics/place.ts";
export { type Explanation, explain } from "./explain.ts";
export type { Comparison, ComparisonRow, GapChange, GapLevel, Share } from "./model/comparison.ts";
export type { Evaluation } from "./model/evaluation.ts";
export type { Finding } from "./model/finding.ts";
export type { Quantity, Unknown, UnknownReason } from "./model/quantity.ts";
export type { World } from "./model/world.ts";
export { nodeWorld } from "./node-world.ts";
export type { Read } from "./read/read.ts";
export { type CompareOptions, compare, evaluate, type ReportOptions, report, verify } from "./run.ts";
