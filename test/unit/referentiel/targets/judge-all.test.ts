import { describe, expect, test } from "vitest";
import { judgeAll } from "../../../../src/referentiel/targets/judge-target.ts";
import { measurement, referentiel, target, workspace } from "../../../build.ts";

const DAY = "2026-11-20";
const SPACE = workspace({});
const SHARED = referentiel({
  id: "etat",
  scale: "departementale",
  territory: "DEP-59",
  targets: [target({ id: "C-1", due: "2025" }), target({ id: "D-1", scale: "departementale", due: "2025" })],
  measurements: [measurement("2025", 1), measurement("2025", 1, { id: "D-1" })],
});
const said = (...of: Parameters<typeof judgeAll>) =>
  judgeAll(...of).map(({ status, reason }) => reason ?? status);

describe("a shared référentiel", () => {
  test("does not judge what binds each contract", () => {
    expect(said(SHARED, SPACE, DAY)).toEqual(["chaque_contrat", "non_atteint"]);
  });

  test("is judged, for what binds each contract, on the lines of the contract that adopts it", () => {
    const contract = referentiel({
      measurements: [
        measurement("2025", 100, { id: "etat/C-1" }),
        measurement("2025", 2, { id: "C-1" }),
        measurement("2025", 100, { id: "etat/D-1" }),
      ],
    });
    expect(said(SHARED, SPACE, DAY, contract)).toEqual(["atteint", "non_atteint"]);
    expect(said(SHARED, SPACE, DAY, referentiel())).toEqual(["aucun_releve", "non_atteint"]);
  });
});
