import { expect, test } from "vitest";
import * as api from "../../src/index.ts";
import { textOf } from "./files.ts";

/** What others import from `ecarts`. A name that leaves, or changes, breaks their code: it is a new major version. */
test("the public functions", () => {
  expect(Object.keys(api).toSorted()).toMatchInlineSnapshot(`
    [
      "compare",
      "evaluate",
      "explain",
      "nodeWorld",
      "report",
      "verify",
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
      "CompareOptions",
      "Comparison",
      "ComparisonRow",
      "Diagnostic",
      "Evaluation",
      "Explanation",
      "Finding",
      "GapChange",
      "GapLevel",
      "Place",
      "Quantity",
      "Read",
      "ReportOptions",
      "Share",
      "Unknown",
      "UnknownReason",
      "World",
    ]
  `);
});
