import { describe, expect, test } from "vitest";
import { agendaOf } from "../../../../src/follow/agenda/agenda.ts";
import { followUp } from "../../../../src/follow/standing/follow-up.ts";
import type { Referentiel } from "../../../../src/referentiel/referentiel.ts";
import type { Target } from "../../../../src/referentiel/targets/target.ts";
import { commitment, measurement, referentiel, target, workspace } from "../../../build.ts";

const DAY = "2026-11-20";

function agenda(parts: Partial<Referentiel>, adopted: readonly Referentiel[] = []) {
  const own = referentiel({ contract: "2024-2028", rules: [], ...parts });
  const followed = followUp({ referentiel: own, adopted, workspace: workspace({}), day: DAY });
  return agendaOf({ referentiel: own, adopted, followed, day: DAY });
}

const daysOf = (changes: Partial<Target>, parts: Partial<Referentiel> = {}) =>
  agenda({ targets: [target({ due: undefined, ...changes })], ...parts }).map(({ day }) => day);

test("by day, each on the last day of what the document dates; without a date it is not there", () => {
  const all = agenda({
    targets: [target({ due: "2027" }), target({ id: "C-2", due: undefined, duePrinted: "dès 2024" })],
    commitments: [
      commitment("E-1", { due: "2025-06" }),
      commitment("E-2", { due: "2026-11-20" }),
      commitment("E-3"),
    ],
    measurements: [measurement("2025-06", true, { id: "E-1" })],
  });
  expect(all.map(({ id, day, due, isPast, state }) => [id, day, due, isPast, state])).toEqual([
    ["E-1", "2025-06-30", "2025-06", true, "tenu"],
    ["E-2", "2026-11-20", "2026-11-20", false, "sous_30_jours"],
    ["C-1", "2027-12-31", "2027", false, "a_venir"],
  ]);
});

test("what has no object on the day is left out", () => {
  expect(daysOf({ due: "2027", textKind: "exemple" })).toEqual([]);
});

describe("what comes back, until the contract ends", () => {
  test("a day of each year: the latest past, then each year", () => {
    expect(daysOf({ shape: "couverture", everyMonths: 12, dueDay: "03-31" })).toEqual([
      "2026-03-31",
      "2027-03-31",
      "2028-03-31",
    ]);
  });

  test("a rhythm: the end of each of its periods", () => {
    expect(daysOf({ shape: "par_periode", value: 1, everyMonths: 6 })).toEqual([
      "2026-12-31",
      "2027-06-30",
      "2027-12-31",
      "2028-06-30",
      "2028-12-31",
    ]);
  });

  test("a rhythm with its own deadline, or in a contract that does not say its end, is there once", () => {
    expect(daysOf({ shape: "par_periode", value: 1, everyMonths: 12, due: "2027" })).toEqual(["2027-12-31"]);
    expect(daysOf({ shape: "par_periode", value: 1, everyMonths: 12 }, { contract: "" })).toEqual([
      "2026-12-31",
    ]);
  });

  test("of a shared référentiel, under the name that the contract gives it", () => {
    const shared = referentiel({
      id: "etat",
      scale: "departementale",
      targets: [target({ id: "N-1", due: undefined, shape: "par_periode", value: 1, everyMonths: 12 })],
    });
    expect(agenda({}, [shared]).map(({ id, day, state }) => [id, day, state])).toEqual([
      ["etat/N-1", "2026-12-31", "dans_l_annee"],
      ["etat/N-1", "2027-12-31", "a_venir"],
      ["etat/N-1", "2028-12-31", "a_venir"],
    ]);
  });
});
