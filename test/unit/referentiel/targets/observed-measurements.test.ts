import { expect, test } from "vitest";
import { judgeAll, observedMeasurements } from "../../../../src/referentiel/targets/judge-target.ts";
import { EPCI, epci, measurement, observation, qpv, referentiel, target, workspace } from "../../../build.ts";

const figures = [
  observation(EPCI, "2021", 90),
  observation(EPCI, "2022", undefined),
  observation(EPCI, "edition-2023", 5),
  observation("QP062025", "2022", 100),
];
const space = workspace({ figures, territories: [epci(), qpv()] });
const measured = target({ indicator: "revenu" });
const framework = referentiel();

test("one line per period that is a date; what is not published is unknown, never zero", () => {
  expect(observedMeasurements(measured, framework, space)).toMatchObject([
    { id: "C-1", date: "2021", value: 90, address: "datasets/essai/observations.csv:2" },
    { date: "2022", value: null },
  ]);
});

test("nothing for a target without an indicator, or at a scale that is not the territory's", () => {
  expect(observedMeasurements(target(), framework, space)).toEqual([]);
  expect(observedMeasurements({ ...measured, scale: "departementale" }, framework, space)).toEqual([]);
  expect(observedMeasurements({ ...measured, territory: "QP062025" }, framework, space)).toEqual([]);
  expect(
    observedMeasurements({ ...measured, territory: "QP062025", scale: "quartier" }, framework, space),
  ).toMatchObject([{ value: 100 }]);
  const shared = referentiel({ scale: "departementale", territory: null, epci: "" });
  expect(observedMeasurements(measured, shared, space)).toEqual([]);
});

test("a figure published at its floor is no value; a rounded one has half a step of doubt", () => {
  const [first] = figures;
  const base = workspace({ figures: first ? [first] : [], territories: [epci()] });
  const found = base.observations.find("revenu", EPCI, "2021");
  const precise = (precision: { atMost: boolean; rounding?: number }) => ({
    ...base,
    observations: {
      ...base.observations,
      size: 1,
      indicators: [],
      at: base.observations.at,
      periods: () => ["2021"],
      find: () => (found ? { ...found, precision } : undefined),
    },
  });
  expect(observedMeasurements(measured, framework, precise({ atMost: true }))).toMatchObject([
    { value: null },
  ]);
  expect(observedMeasurements(measured, framework, precise({ atMost: false, rounding: 1 }))).toMatchObject([
    { value: 90, precision: 0.5 },
  ]);
  const none = {
    ...base,
    observations: {
      ...base.observations,
      size: 0,
      indicators: [],
      at: base.observations.at,
      periods: () => ["2021"],
      find: () => undefined,
    },
  };
  expect(observedMeasurements(measured, framework, none)).toEqual([]);
});

test("the follow-up speaks before a published figure of the same date", () => {
  const [before] = judgeAll(
    { ...framework, targets: [measured] },
    workspace({ figures: figures.slice(0, 1) }),
    "2026-11-20",
  );
  const [after] = judgeAll(
    { ...framework, targets: [measured], measurements: [measurement("2021", 100)] },
    workspace({ figures: figures.slice(0, 1) }),
    "2026-11-20",
  );
  expect([before?.measure?.value, after?.measure?.value]).toEqual([90, 100]);
});
