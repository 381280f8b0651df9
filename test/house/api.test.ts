import { expect, test } from "vitest";
import * as api from "../../src/index.ts";
import { textOf } from "./files.ts";

/** What others import from `ecarts`. A name that leaves, or changes, breaks their code: it is a new major version. */
test("the public functions", () => {
  expect(Object.keys(api).toSorted()).toMatchInlineSnapshot(`
    [
      "CELL_REASONS",
      "GAP_METHODS",
      "TREND_CODES",
      "Z998",
      "aggregate",
      "betaConvergence",
      "checkComparability",
      "compare",
      "compareColumns",
      "compareCube",
      "compositeIndex",
      "convergenceClass",
      "countInterval",
      "create",
      "decomposeChange",
      "deltaDistance",
      "detectionPower",
      "differencingRisk",
      "estimateGap",
      "evaluate",
      "explain",
      "figureCube",
      "gapClosingRate",
      "gapTables",
      "linearProgress",
      "meanInterval",
      "minimumDetectableChange",
      "moverChange",
      "nameGaps",
      "nestedGap",
      "nestedRatio",
      "newcombe",
      "nodeWorld",
      "noisyCounts",
      "projectTrend",
      "proportionControlLimits",
      "proportionTrend",
      "rankConcordance",
      "rateControlLimits",
      "rateInterval",
      "ratioInterval",
      "readComparability",
      "referencesOf",
      "report",
      "roundingBounds",
      "sigmaDispersion",
      "standardisedRate",
      "suppressedCell",
      "suppressedProportion",
      "theilSen",
      "toDataFrame",
      "valueTrend",
      "verify",
      "wilson",
    ]
  `);
});

test("the public types", () => {
  const lists = [...textOf("src/index.ts").matchAll(/export (type )?\{([^}]*)\}/g)];
  const types = lists.flatMap(([, isType, names = ""]) =>
    names.split(",").flatMap((name) => {
      const [, own, word] = /^\s*(type )?(\w+)\s*$/.exec(name) ?? [];
      return word && (isType || own) ? word : [];
    }),
  );
  expect(types.toSorted()).toMatchInlineSnapshot(`
    [
      "Column",
      "Comparability",
      "ComparabilityRule",
      "CompareOptions",
      "ComparedFigure",
      "Comparison",
      "ComparisonRow",
      "Counts",
      "CreateOptions",
      "CreatedReferentiel",
      "DataFrameLibrary",
      "Diagnostic",
      "Estimate",
      "Evaluation",
      "ExplainOptions",
      "Explanation",
      "FigureColumns",
      "Finding",
      "GapChange",
      "GapColumns",
      "GapDecomposition",
      "GapEstimate",
      "GapLevel",
      "GapPlan",
      "GapReference",
      "Interval",
      "MeanEstimate",
      "MeasuredFigure",
      "Memberships",
      "NamedColumns",
      "OutOf",
      "Place",
      "Quantity",
      "Read",
      "ReferenceKind",
      "ReportOptions",
      "SeriesColumns",
      "Stratum",
      "Table",
      "Unknown",
      "UnknownReason",
      "World",
    ]
  `);
});
