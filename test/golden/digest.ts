/**
 * What guards a large evaluation without repeating it: every verdict with its counts and its reason in words that a reviewer
 * reads, the counts of each table, one whole row of each, and the fingerprint of every part to the byte. What each part
 * says in full stands in the tables and in the pages of the same story, compared byte for byte.
 */
import { createHash } from "node:crypto";
import type { Comparison, ComparisonRow } from "../../src/compare/comparison.ts";
import type { Evaluation } from "../../src/evaluation/evaluation.ts";
import type { TargetFinding } from "../../src/referentiel/targets/target.ts";

/** Sixteen digits of the SHA-256 of a value, laid out as in the document: another byte is another fingerprint. */
const fingerprint = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value, undefined, 2) ?? "")
    .digest("hex")
    .slice(0, 16);

const size = (value: unknown): string =>
  Array.isArray(value)
    ? `${value.length} × `
    : value === null || typeof value !== "object"
      ? `${value} `
      : "";

/** The digest of an evaluation as JSON, keys in the order of the document. */
export function digest(evaluation: Evaluation): string {
  const { findings, targets, shared, claims, coherence, comparisons } = evaluation;
  const whole = {
    parts: each(Object.entries(evaluation), ([name, part]) => [name, `${size(part)}${fingerprint(part)}`]),
    findings: each(findings, ({ id, status, trace, facts, ...finding }) => {
      const outOf = trace?.outOf;
      const counted = outOf ? ` ${outOf.count}/${outOf.known} sur ${outOf.total}` : "";
      return [id, `${status}${counted} ${fingerprint({ id, status, trace, facts, ...finding })}`];
    }),
    targets: each(targets, targetLine),
    shared: each(shared, (one) => [one.id, each(one.findings, targetLine)]),
    claims: each(claims, (claim) => [
      claim.id,
      `${claim.verdict} ${claim.computed} [${claim.lower} ; ${claim.upper}] ${fingerprint(claim)}`,
    ]),
    coherence: each(coherence.checks, ({ check, found, total }) => [check, `${found.length} sur ${total}`]),
    comparisons: each(comparisons, (table) => [
      `${table.indicator} ${table.geography} ${table.reference}`,
      tableDigest(table),
    ]),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

function each<T, U>(list: readonly T[], line: (one: T) => readonly [string, U]): Record<string, U> {
  const lines = list.map(line);
  const found = Object.fromEntries(lines);
  if (Object.keys(found).length !== lines.length) throw new Error("two things of one name in a digest");
  return found;
}

const targetLine = (finding: TargetFinding): readonly [string, string] => [
  finding.id,
  `${finding.status} ${finding.reason ?? "plein"} ${fingerprint(finding)}`,
];

function tableDigest({ rows, otherReferences = [], ...table }: Comparison) {
  const { periods, summary, pooled = [], pooledChange, convergence, secondOrder, ...rest } = table;
  const all = [...rows, ...otherReferences];
  const levels = all.flatMap((row) => row.levels);
  const known = levels.filter(({ absolute }) => typeof absolute === "number").length;
  const sources = levels.flatMap(({ value, reference }) => [value.address, reference.address]);
  return {
    rows: `${rows.length}, ${otherReferences.length} beside`,
    levels: `${known} of ${levels.length}`,
    sources: fingerprint(sources),
    byRow: each(all, (row) => [rowName(row), fingerprint(row)]),
    periods,
    summary,
    pooled: `${pooled.length} × ${fingerprint(pooled)}`,
    pooledChange,
    convergence,
    secondOrder: fingerprint(secondOrder),
    rest: fingerprint(rest),
    firstRow: rows[0],
  };
}

const rowName = ({ territory, reference }: ComparisonRow): string =>
  reference === undefined ? territory : `${territory} / ${reference}`;
