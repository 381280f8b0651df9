import { describe, expect, test } from "vitest";
import { followUp } from "../../../../src/follow/standing/follow-up.ts";
import { stateOfEach } from "../../../../src/follow/standing/followed.ts";
import { COMMITMENT_LINES, type CommitmentLine } from "../../../../src/follow/tables/commitment-states.ts";
import type { Commitment } from "../../../../src/referentiel/commitments.ts";
import type { Referentiel } from "../../../../src/referentiel/referentiel.ts";
import { commitment, measurement, referentiel, target, workspace } from "../../../build.ts";
import { followContext, followRow } from "../../../follow-rows.ts";

const DAY = "2026-11-20";
const SOURCE = { document: "contrat" };
const RULES = {
  landlords: [
    { id: "sigh", name: "SIGH" },
    { id: "promocil", name: "Promocil" },
  ],
  collectives: [{ by: "Bailleurs", members: ["sigh", "promocil"], source: SOURCE }],
};

const line = (state: CommitmentLine["state"], date: string, values: Partial<CommitmentLine> = {}) =>
  followRow(COMMITMENT_LINES, { id: "E-1", state, date, source: "COPIL", ...values });

function followed(
  lines: readonly CommitmentLine[],
  changes: Partial<Commitment> = {},
  parts: Partial<Referentiel> = {},
  wanted = "E-1",
) {
  const own = referentiel({
    contract: "2024-2030",
    rules: [],
    commitments: [commitment("E-1", changes)],
    ...parts,
  });
  const follow = followContext({ commitments: lines }, RULES, { referentiel: own, day: DAY });
  const all = followUp({ referentiel: own, adopted: [], workspace: workspace({}), day: DAY, follow });
  return all.find(({ id }) => id === wanted);
}

describe("a commitment stands where its party says", () => {
  test.each([
    ["nothing said", [], {}, "rien"],
    ["under way, no deadline", [line("en_cours", "2026-01-01")], {}, "commence"],
    ["not begun", [line("non_commence", "2026-01-01")], {}, "non_commence"],
    ["put off", [line("reporte", "2026-01-01")], {}, "reporte"],
    ["given up, whatever the deadline", [line("abandonne", "2026-01-01")], { due: "2029" }, "abandonne"],
    ["held", [line("en_cours", "2025-01-01"), line("tenu", "2026-01-01")], {}, "tenu"],
    [
      "held once, under way again",
      [line("tenu", "2025-01-01"), line("en_cours", "2026-01-01")],
      {},
      "commence",
    ],
    ["under way, due in four years", [line("en_cours", "2026-01-01")], { due: "2030" }, "commence"],
    ["under way, due this year", [line("en_cours", "2026-01-01")], { due: "2026-12-31" }, "dans_l_annee"],
    ["under way after its deadline", [line("en_cours", "2026-02-01")], { due: "2025" }, "non_tenu"],
    ["under way at the end of its year", [line("en_cours", "2025-12-31")], { due: "2025" }, "non_tenu"],
    [
      "under way weeks before the end of its year",
      [line("en_cours", "2025-12-04")],
      { due: "2025" },
      "echue",
    ],
    [
      "under way before its deadline, which is past",
      [line("en_cours", "2024-02-01")],
      { due: "2025" },
      "echue",
    ],
    [
      "held after a deadline that is a condition",
      [line("tenu", "2025-02-01")],
      { due: "2024-12-31", duePrinted: "avant le 1er janvier 2025" },
      "hors_delai",
    ],
    ["said after the day of reading", [line("tenu", "2026-11-21")], {}, "rien"],
  ])("%s", (_, lines, changes, expected) => {
    expect(followed(lines, changes)?.state).toBe(expected);
  });

  test("what was recorded later counts before what was declared; of one day, what was declared", () => {
    const recorded = { measurements: [measurement("2026-03-01", true, { id: "E-1" })] };
    expect(followed([line("en_cours", "2026-02-01")], {}, recorded)?.state).toBe("tenu");
    expect(followed([line("reporte", "2026-03-01")], {}, recorded)).toMatchObject({
      state: "reporte",
      last: { from: "declaration", date: "2026-03-01", address: "suivi/engagements.csv:3" },
    });
  });
});

describe("a commitment of several stands where each of them does", () => {
  const by = { by: "Bailleurs" };
  const sigh = line("tenu", "2026-01-01", { party: "sigh" });

  test("one's yes is not all's, and the parties say who", () => {
    expect(followed([sigh], by)).toMatchObject({
      state: "partiel",
      parties: [
        { id: "E-1/sigh", name: "SIGH", state: "tenu", last: { date: "2026-01-01" } },
        { id: "E-1/promocil", name: "Promocil", state: "rien", last: null },
      ],
    });
    expect(followed([sigh, line("tenu", "2026-01-02", { party: "promocil" })], by)?.state).toBe("tenu");
    expect(followed([sigh, line("abandonne", "2026-01-02", { party: "promocil" })], by)?.state).toBe(
      "abandonne",
    );
    expect(followed([sigh], { ...by, due: "2025" })?.state).toBe("echue");
    expect(followed([], by)?.state).toBe("rien");
  });

  test("a line that names none answers for none", () => {
    expect(followed([line("tenu", "2026-01-01")], by)?.state).toBe("rien");
  });

  test("of one whom it does not bind, a line says nothing of it", () => {
    const other = (state: CommitmentLine["state"], id: string) => line(state, "2026-03-01", { party: id });
    const rules = { by: "SIGH" };
    expect(followed([other("tenu", "promocil")], rules)).toMatchObject({ state: "rien", last: null });
    expect(
      followed([line("en_cours", "2026-01-01", { party: "sigh" }), other("tenu", "promocil")], rules),
    ).toMatchObject({ state: "commence", last: { date: "2026-01-01" } });
    const both = [sigh, line("tenu", "2026-01-02", { party: "promocil" })];
    expect(followed([...both, other("abandonne", "caf")], by)).toMatchObject({
      state: "tenu",
      parties: [{ name: "SIGH" }, { name: "Promocil" }],
    });
  });

  test("of nobody, nothing is known", () => {
    expect(stateOfEach([])).toBe("rien");
  });
});

test("of several, who said nothing stands where the target that each must reach leaves it", () => {
  const parties = [{ id: "bailleurs", label: "Bailleurs", members: RULES.landlords, source: SOURCE }];
  const own = target({ shape: "jalon", value: undefined, due: "2024", each: "bailleurs" });
  const found = followed(
    [line("en_cours", "2026-01-01", { party: "promocil" })],
    { by: "Bailleurs", targets: ["C-1"] },
    { parties, targets: [own], measurements: [measurement("2024-02-01", true, { id: "C-1/sigh" })] },
    "E-1",
  );
  expect(found?.parties?.map(({ id, state }) => [id, state])).toEqual([
    ["E-1/sigh", "tenu"],
    ["E-1/promocil", "commence"],
  ]);
  expect(found?.last).toMatchObject({ from: "declaration" });
});
