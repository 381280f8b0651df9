import { expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { hasErrors } from "../../../src/diagnostics/diagnostic.ts";
import { problem } from "../../../src/diagnostics/problem.ts";

const error = problem("dataset/empreinte", { file: "a.csv" }, {});
const warning = problem("pdf/navigateur-absent", { file: "pdf" }, {});

test.each<[string, Diagnostic[], boolean]>([
  ["nothing blocks when there is nothing", [], false],
  ["a warning does not block", [warning], false],
  ["an error blocks", [error], true],
  ["one error among warnings blocks", [warning, error, warning], true],
])("%s", (_, diagnostics, expected) => {
  expect(hasErrors(diagnostics)).toBe(expected);
});
