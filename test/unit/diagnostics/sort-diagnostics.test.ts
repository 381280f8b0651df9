import { describe, expect, test } from "vitest";
import type { Place } from "../../../src/diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../../../src/diagnostics/diagnostic.ts";
import { problem } from "../../../src/diagnostics/problem.ts";

const at = (place: Place) => problem("dataset/empreinte", place, {});
const places = (sorted: readonly { place: Place }[]) =>
  sorted.map(({ place }) => `${place.file}:${place.line ?? ""}:${place.column ?? ""}`);

describe("problems in the order in which one mends them", () => {
  test("by file, then line, then column; a problem of the whole file first", () => {
    const given = [
      { file: "b.csv", line: 1 },
      { file: "a.csv", line: 10, column: 1 },
      { file: "a.csv", line: 9, column: 4 },
      { file: "a.csv", line: 9, column: 2 },
      { file: "a.csv" },
    ].map(at);
    expect(places(sortDiagnostics(given))).toEqual([
      "a.csv::",
      "a.csv:9:2",
      "a.csv:9:4",
      "a.csv:10:1",
      "b.csv:1:",
    ]);
  });

  test("at one place, by code", () => {
    const place = { file: "a.csv", line: 2 };
    const given = [
      problem("dataset/hors-bornes", place, { value: 1, indicator: "i", bounds: "b" }),
      at(place),
    ];
    expect(sortDiagnostics(given).map(({ code }) => code)).toEqual([
      "dataset/empreinte",
      "dataset/hors-bornes",
    ]);
  });

  test("two problems of one code at one place come in one order, whatever the order given", () => {
    const missing = ["valeur", "code"].map((column) =>
      problem("csv/colonne-manquante", { file: "a.csv", line: 1, column: 1 }, { column, columns: "x" }),
    );
    expect(sortDiagnostics(missing)).toEqual(sortDiagnostics(missing.toReversed()));
  });

  test("the list given is left as it was", () => {
    const given = Object.freeze([at({ file: "b" }), at({ file: "a" })]);
    sortDiagnostics(given);
    expect(places(given)).toEqual(["b::", "a::"]);
  });
});
