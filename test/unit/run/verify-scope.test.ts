import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { problem } from "../../../src/diagnostics/problem.ts";
import { isWithin, scopeOf } from "../../../src/run/verify-scope.ts";
import { EPCI, epci, france, indicator, observation, qpv, referentiel, workspace } from "../../build.ts";

const OTHER = "200040954";
const SPACE = workspace({
  territories: [
    epci(EPCI, { perimeters: [{ year: "2020", communes: ["62001"] }] }),
    epci(OTHER),
    france(),
    qpv("QP1"),
    qpv("QP2", { epci: [OTHER], communes: ["59001"] }),
    epci("62001", { kind: "commune", communes: [] }),
    epci("IRIS-1", { kind: "iris", communes: ["62001"] }),
    epci("IRIS-2", { kind: "iris", communes: ["59001"] }),
  ],
  indicators: [indicator("revenu"), indicator("loin")],
  figures: [observation("QP1", "2019", 1), observation("QP2", "2019", 1, { indicator: "loin" })],
});
const scope = scopeOf(EPCI, ["METRO"], [{ ...referentiel(), id: "mien", adopts: ["partage"] }], SPACE);

describe("what an EPCI touches", () => {
  it("is itself, its QPV, its communes with those of its perimeters, their IRIS, the level above", () => {
    expect([...scope.codes].sort()).toEqual([EPCI, "62001", "62498", "IRIS-1", "METRO", "QP1"].sort());
  });

  it("is the indicators and the files with a figure of these, and the référentiels that bind it", () => {
    expect([...scope.indicators]).toEqual(["revenu"]);
    expect([...scope.files]).toEqual(["datasets/essai/observations.csv"]);
    expect([...scope.referentiels]).toEqual(["mien", "partage"]);
  });
});

describe("a problem is within", () => {
  const warning = (file: string, about?: Diagnostic["about"]): Diagnostic => ({
    ...problem("territory/hors-liste", { file }, { code: "x", kind: "qpv" }),
    about,
  });
  it.each<[string, Diagnostic, boolean]>([
    ["an error, wherever it is", problem("file/vide", { file: "datasets/loin.csv" }, {}), true],
    ["of one of its territories", warning("datasets", { territories: ["QP2", "QP1"] }), true],
    ["of another territory", warning("datasets/essai/observations.csv", { territories: ["QP2"] }), false],
    ["of an indicator that it has", warning("datasets", { indicator: "revenu" }), true],
    ["of an indicator that it has not", warning("datasets", { indicator: "loin" }), false],
    ["of a file with its figures", warning("datasets/essai/observations.csv"), true],
    ["of another file", warning("datasets/autre/observations.csv"), false],
    ["of its référentiel", warning("referentiels/mien/regles.yaml"), true],
    ["of one that it takes over", warning("referentiels/partage/cibles.yaml"), true],
    ["of another référentiel", warning("referentiels/autre/regles.yaml"), false],
    ["of all the data", warning("datasets"), true],
    ["of the command", warning("option --epci"), true],
  ])("%s", (_, one, isIn) => {
    expect(isWithin(one, scope)).toBe(isIn);
  });
});
