import { describe, expect, test } from "vitest";
import type { FollowContext } from "../../../../src/follow/context.ts";
import type { FollowRules } from "../../../../src/follow/rules/follow-rules.ts";
import { followUp } from "../../../../src/follow/standing/follow-up.ts";
import { toldByTables } from "../../../../src/follow/standing/told-by-tables.ts";
import { ACTIONS } from "../../../../src/follow/tables/actions.ts";
import { PROGRAMME_CHOICES, type ProgrammeChoice } from "../../../../src/follow/tables/form-and-programme.ts";
import { MEETINGS } from "../../../../src/follow/tables/meetings.ts";
import { SHEETS } from "../../../../src/follow/tables/sheets.ts";
import type { FollowRecords } from "../../../../src/follow/tables/tables.ts";
import { TFPB } from "../../../../src/follow/tables/tfpb.ts";
import { judgeAll } from "../../../../src/referentiel/targets/judge-target.ts";
import type { Target } from "../../../../src/referentiel/targets/target.ts";
import { referentiel, target, workspace } from "../../../build.ts";
import { followContext, followRow, requirement } from "../../../follow-rows.ts";

const SOURCE = { document: "contrat" };
const LANDLORDS = [
  { id: "sigh", name: "SIGH" },
  { id: "promocil", name: "Promocil" },
];
const CONVENTION = target({
  id: "C-053",
  shape: "jalon",
  value: undefined,
  unit: undefined,
  due: "2024-12-31",
  dueDay: "2024-12-31",
  duePrinted: "avant le 1er janvier 2025",
  each: "bailleurs",
});
const FICHES = target({
  id: "C-049",
  shape: "couverture",
  value: 100,
  unit: "%",
  due: undefined,
  dueDay: "03-31",
  everyMonths: 12,
});
const COTECH = target({
  id: "HZ-09",
  shape: "par_periode",
  value: 3,
  unit: "réunions",
  due: undefined,
  everyMonths: 12,
});

/** What the tables make of the targets, as the report judges them: the verdicts, and the lines that they are made of. */
function judged(
  records: Partial<FollowRecords>,
  rules: Partial<FollowRules>,
  targets: readonly Target[],
  changes: Partial<FollowContext> = {},
) {
  const own = referentiel({
    contract: "2024-2030",
    rules: [],
    targets,
    parties: [{ id: "bailleurs", label: "bailleurs", members: LANDLORDS, source: SOURCE }],
  });
  const context = followContext(
    records,
    { landlords: LANDLORDS, ...rules },
    { referentiel: own, ...changes },
  );
  const measurements = toldByTables(context);
  const full = { ...own, measurements };
  const [found] = judgeAll(full, workspace({}), context.day);
  const followed = followUp({ referentiel: full, adopted: [], workspace: workspace({}), day: context.day });
  return { found, measurements, state: followed[0]?.state };
}

describe("three verdicts that came out false, entered through the tables", () => {
  const rules = { requirements: [requirement("convention_tfpb_avant", "2025-01-01", { target: "C-053" })] };
  const line = (landlord: string, agreementSignedOn: string | null, at = 3) =>
    followRow(TFPB, { landlord, commune: "Maubeuge", year: 2025, zoning: "2024", agreementSignedOn }, at);
  const day = "2026-11-20";

  test("a convention signed on 1 February 2025 does not meet « before 1 January 2025 »", () => {
    const tfpb = [line("sigh", "2025-02-01"), line("promocil", "2024-12-01", 4)];
    const { found, state } = judged({ tfpb }, rules, [CONVENTION], { day });
    expect(found).toMatchObject({ status: "non_atteint", reason: "hors_delai" });
    expect(found?.parties?.map(({ name, status }) => [name, status])).toEqual([
      ["SIGH", "non_atteint"],
      ["Promocil", "atteint"],
    ]);
    expect(state).toBe("hors_delai");
  });

  test("one landlord's yes is not all landlords' yes", () => {
    const { found, measurements, state } = judged(
      { tfpb: [line("sigh", "2024-12-01")] },
      rules,
      [CONVENTION],
      {
        day,
      },
    );
    expect(found).toMatchObject({ status: "non_evaluable", reason: "parties_sans_reponse" });
    expect(measurements.map(({ id, date, address }) => [id, date, address])).toEqual([
      ["C-053/sigh", "2024-12-01", "suivi/tfpb.csv:3"],
    ]);
    expect(state).toBe("echue");
    const both = [line("sigh", "2024-12-01"), line("promocil", "2024-12-01", 4)];
    expect(judged({ tfpb: both }, rules, [CONVENTION], { day }).found?.status).toBe("atteint");
  });

  test("a landlord that is silent in one of its communes has not answered", () => {
    const silent = followRow(TFPB, { landlord: "sigh", commune: "Jeumont", year: 2025, zoning: "2024" }, 5);
    const tfpb = [line("sigh", "2024-12-01"), line("promocil", "2024-12-01", 4), silent];
    expect(judged({ tfpb }, rules, [CONVENTION], { day }).found?.status).toBe("non_evaluable");
  });

  const BY_MARCH = [
    requirement("fiche_avant", "03-31", { target: "C-049" }),
    requirement("fiche_jour_compris", false),
  ];
  const actions = ["A1", "A2"].map((id) =>
    followRow(ACTIONS, { id, year: 2025, label: id, state: "realisee" }),
  );
  const sheet = (action: string, receivedOn: string | null) =>
    followRow(SHEETS, { action, year: 2025, receivedOn });
  const share = (first: string | null, second: string | null, changes: Partial<FollowContext> = {}) =>
    judged(
      { actions, sheets: [sheet("A1", first), sheet("A2", second)] },
      { requirements: BY_MARCH },
      [FICHES],
      { day: "2026-11-20", ...changes },
    );

  test("all fiches in October are not all fiches before 31 March", () => {
    expect(share("2026-10-01", "2026-10-01").measurements).toMatchObject([{ date: "2026-03-31", value: 0 }]);
    expect(share("2026-10-01", "2026-10-01").found?.status).toBe("non_atteint");
    expect(share("2026-10-01", "2026-03-01").measurements).toMatchObject([{ value: 50 }]);
    expect(share("2026-03-30", "2026-03-01").found?.status).toBe("atteint");
    expect(share("2026-03-31", "2026-03-01").found?.status).toBe("non_atteint");
  });

  test("before the limit, and of a year without actions, nothing is said; a limit that may count leaves it unknown", () => {
    expect(share("2026-01-30", "2026-02-01", { day: "2026-03-30" }).measurements).toEqual([]);
    expect(judged({}, { requirements: BY_MARCH }, [FICHES]).measurements).toEqual([]);
    const open = { requirements: [requirement("fiche_avant", "03-31", { target: "C-049" })] };
    const onTheDay = { actions, sheets: [sheet("A1", "2026-03-31"), sheet("A2", "2026-03-01")] };
    expect(judged(onTheDay, open, [FICHES], { day: "2026-11-20" }).measurements).toMatchObject([
      { value: null },
    ]);
    const noDay = { requirements: [requirement("fiche_avant", null, { target: "C-049" })] };
    expect(judged(onTheDay, noDay, [FICHES], { day: "2026-11-20" }).measurements).toEqual([]);
    const handedIn = actions.map((one) => ({ ...one, state: "deposee" as const }));
    expect(judged({ actions: handedIn }, open, [FICHES], { day: "2026-11-20" }).measurements).toEqual([]);
  });
});

describe("meetings are lines of the target that counts them", () => {
  const bodies = [
    { id: "cotech", name: "Comité technique", timesAYear: 3, target: "HZ-09", source: SOURCE, replaces: [] },
    { id: "copil", name: "Comité de pilotage", source: SOURCE, replaces: [] },
  ];
  const held = (heldOn: string | null, body = "cotech") => followRow(MEETINGS, { body, heldOn });

  test("three in the year reach three; the other body, a day to come and a meeting not held count for none", () => {
    const meetings = ["2025-02-01", "2025-06-01", "2025-10-01"].map((on) => held(on));
    const others = [held("2025-03-01", "copil"), held("2026-03-01"), held(null)];
    expect(judged({ meetings: [...meetings, ...others] }, { bodies }, [COTECH]).found).toMatchObject({
      status: "atteint",
      measure: { value: 3 },
    });
    const two = judged({ meetings: [...meetings.slice(1), ...others] }, { bodies }, [COTECH], {
      day: "2026-02-01",
    });
    expect(two.found).toMatchObject({ status: "non_atteint", measure: { value: 2 } });
  });

  test("what names no target feeds none, nor does what no table answers", () => {
    const requirements = [
      requirement("convention_tfpb_avant", "2025-01-01"),
      requirement("part_dsil", 0.15, { target: "C-1" }),
    ];
    expect(
      judged({ meetings: [held("2025-03-01", "copil")] }, { bodies, requirements }, []).measurements,
    ).toEqual([]);
  });
});

describe("what is chosen to be evaluated counts for the target that asks it", () => {
  const AMBITION = target({
    id: "L-08",
    shape: "par_periode",
    value: 1,
    unit: "ambition",
    due: undefined,
    everyMonths: 12,
  });
  const among = ["P1-A1", "P1-A2"];
  const slot = { id: "ambition", label: "Une ambition", among, timesAYear: 1, source: SOURCE };
  const programme = [
    { ...slot, target: "L-08" },
    { ...slot, id: "gouvernance" },
  ];
  const chosen = (object: string, values: Partial<ProgrammeChoice> = {}, at = 3) =>
    followRow(PROGRAMME_CHOICES, { object, year: 2025, slot: "ambition", ...values }, at);
  const of = (choices: readonly ProgrammeChoice[], day = "2026-02-01") =>
    judged({ programme: choices }, { programme }, [AMBITION], { day });

  test("one line a year, of the year that is evaluated and not of that of the decision", () => {
    const two = [chosen("P1-A1", { decidedOn: "2024-12-12" }), chosen("P1-A2", { decidedOn: null }, 4)];
    expect(of(two).measurements).toEqual([
      {
        id: "L-08",
        date: "2025",
        value: 2,
        source: "tableau du programme d’évaluation",
        by: "Une ambition",
        address: "suivi/programme.csv:4",
        addresses: ["suivi/programme.csv:3", "suivi/programme.csv:4"],
      },
    ]);
    expect(of(two)).toMatchObject({
      found: { status: "atteint", measure: { value: 2 } },
      state: "dans_l_annee",
    });
    expect(of(two, "2025-03-01")).toMatchObject({ found: { status: "atteint" }, state: "tenu" });
  });

  test("one that is not offered is none: too few once the year is over, open before", () => {
    const other = [chosen("P9")];
    expect(of(other).found).toMatchObject({ status: "non_atteint", measure: { value: 0 } });
    expect(of(other, "2025-03-01").found).toMatchObject({
      status: "non_evaluable",
      reason: "periode_en_cours",
    });
  });

  test("a year of which nothing is entered, one to come, a decision to come and another choice say nothing", () => {
    const lines = [
      chosen("P1-A1", { year: 2027 }),
      chosen("P1-A1", { decidedOn: "2026-02-02", year: 2026 }),
      chosen("P1-A1", { slot: "gouvernance" }),
      chosen("P1-A1", { slot: null }),
    ];
    expect(of(lines)).toMatchObject({ measurements: [], found: { reason: "aucun_releve" } });
  });
});
