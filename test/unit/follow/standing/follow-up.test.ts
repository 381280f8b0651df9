import { describe, expect, test } from "vitest";
import { followUp } from "../../../../src/follow/standing/follow-up.ts";
import type { FollowUpContext } from "../../../../src/follow/standing/followed.ts";
import { type Followed, firstState } from "../../../../src/follow/standing/followed.ts";
import type { Commitment } from "../../../../src/referentiel/commitments.ts";
import type { Measurement } from "../../../../src/referentiel/records.ts";
import type { Referentiel } from "../../../../src/referentiel/referentiel.ts";
import type { Target } from "../../../../src/referentiel/targets/target.ts";
import {
  appreciation,
  commitment,
  measurement,
  node,
  question,
  referentiel,
  rule,
  target,
  workspace,
} from "../../../build.ts";

const DAY = "2026-11-20";

function followed(parts: Partial<Referentiel>, changes: Partial<FollowUpContext> = {}): Followed[] {
  const own = referentiel({ contract: "2024-2030", rules: [], ...parts });
  return followUp({ referentiel: own, adopted: [], workspace: workspace({}), day: DAY, ...changes });
}

type Line = readonly [date: string, value: Measurement["value"], id?: string];

const linesOf = (lines: readonly Line[], fallback: string): Measurement[] =>
  lines.map(([date, value, id = fallback]) => measurement(date, value, { id }));

/** State and deadline of one target. */
function ofTarget(changes: Partial<Target>, lines: readonly Line[] = [], day = DAY) {
  const [one] = followed(
    { targets: [target({ due: undefined, ...changes })], measurements: linesOf(lines, "C-1") },
    { day },
  );
  return [one?.state, one?.due];
}

/** State of one commitment. */
function ofCommitment(changes: Partial<Commitment>, lines: readonly Line[] = [], day = DAY) {
  const [one] = followed(
    { commitments: [commitment("E-1", changes)], measurements: linesOf(lines, "E-1") },
    { day },
  );
  return one?.state;
}

const MILESTONE = { shape: "jalon", value: undefined, unit: undefined } as const;
const YEARLY = { shape: "couverture", value: 100, unit: "%", everyMonths: 12, dueDay: "03-31" } as const;
const RHYTHM = { shape: "par_periode", value: 2, everyMonths: 12 } as const;

describe("a target", () => {
  test.each<[string, Partial<Target>, readonly Line[], string, string | null]>([
    ["nothing entered, no deadline", MILESTONE, [], "rien", null],
    [
      "nothing entered, a deadline that is past: not a failure",
      { ...MILESTONE, due: "2024" },
      [],
      "echue",
      "2024",
    ],
    ["due in thirty days", { ...MILESTONE, due: "2026-12-20" }, [], "sous_30_jours", "2026-12-20"],
    ["due in the year", { ...MILESTONE, due: "2026" }, [], "dans_l_annee", "2026"],
    ["due later", { ...MILESTONE, due: "2027-06" }, [], "a_venir", "2027-06"],
    ["done", { ...MILESTONE, due: "2026-06" }, [["2026-05-02", true]], "tenu", "2026-06"],
    [
      "done after the last day that counts",
      { ...MILESTONE, dueDay: "2024-12-31", due: "2024-12-31" },
      [["2025-02-01", true]],
      "hors_delai",
      "2024-12-31",
    ],
    ["done after a deadline", { ...MILESTONE, due: "2024" }, [["2025-02-01", true]], "hors_delai", "2024"],
    ["not done at its deadline", { ...MILESTONE, due: "2024" }, [["2025-02-01", false]], "non_tenu", "2024"],
    ["not done before its deadline", { ...MILESTONE, due: "2024" }, [["2023-02-01", false]], "echue", "2024"],
    ["not done in May of its year", { ...MILESTONE, due: "2024" }, [["2024-05-01", false]], "echue", "2024"],
    ["an answer that is unknown", { due: "2029" }, [["2025", null]], "inconnu", "2029"],
    ["a level without a start", { due: "2029" }, [["2025", 40]], "releve", "2029"],
    [
      "behind its path",
      { due: "2029", baseline: { value: 0, date: "2024-01-01", nature: "constat" } },
      [["2026-01-01", 1]],
      "en_retard",
      "2029",
    ],
    [
      "on its path",
      { due: "2029", baseline: { value: 0, date: "2024-01-01", nature: "constat" } },
      [["2026-01-01", 60]],
      "en_cours",
      "2029",
    ],
    ["an example is without object", { ...MILESTONE, textKind: "exemple" }, [], "sans_objet", null],
    ["each year before a day, nothing entered", YEARLY, [], "echue", "2026-03-31"],
    ["each year before a day, met", YEARLY, [["2026-03-01", 100]], "tenu", "2026-03-31"],
    ["each year before a day, too late", YEARLY, [["2026-10-01", 100]], "hors_delai", "2026-03-31"],
    ["a rhythm: due at the end of its year", RHYTHM, [], "dans_l_annee", "2026-12-31"],
    ["a rhythm that is reached", RHYTHM, [["2026-03", 2]], "tenu", "2026-12-31"],
    ["a rhythm reached last year is due again", RHYTHM, [["2025", 2]], "dans_l_annee", "2026-12-31"],
    ["a rhythm of two years has no day", { ...RHYTHM, everyMonths: 24 }, [], "rien", null],
  ])("%s", (_, changes, lines, state, due) => {
    expect(ofTarget(changes, lines)).toEqual([state, due]);
  });

  test("met last year, it is due again this year, then met for this year", () => {
    expect(ofTarget(YEARLY, [["2025-03-01", 100]], "2026-01-10")).toEqual(["dans_l_annee", "2026-03-31"]);
    expect(ofTarget(YEARLY, [["2025-03-01", 100]], "2026-03-10")).toEqual(["sous_30_jours", "2026-03-31"]);
    const both: Line[] = [
      ["2025-03-01", 100],
      ["2026-01-05", 100],
    ];
    expect(ofTarget(YEARLY, both, "2026-03-10")[0]).not.toBe("echue");
  });

  test("a day of each year before the contract is no deadline of it", () => {
    expect(ofTarget(YEARLY, [], "2024-02-10")).toEqual(["dans_l_annee", "2024-03-31"]);
  });

  test("what is dated after the day is not known yet", () => {
    const [one] = followed({ targets: [target()], measurements: [measurement("2026-12-01", 200)] });
    expect(one?.last).toBeNull();
  });

  test("each of its parties stands for itself, and the whole with the one that wants attention first", () => {
    const parties = [
      {
        id: "bailleurs",
        label: "bailleurs sociaux",
        members: [
          { id: "sigh", name: "SIGH" },
          { id: "hdn", name: "Habitat du Nord" },
        ],
        source: { document: "contrat" },
      },
    ];
    const targets = [target({ ...MILESTONE, due: "2024-12-31", each: "bailleurs", lead: "Bailleurs" })];
    const measurements = [measurement("2024-10-01", true, { id: "C-1/sigh" })];
    const [one] = followed({ parties, targets, measurements });
    expect(one?.parties?.map(({ id, state }) => [id, state])).toEqual([
      ["C-1/sigh", "tenu"],
      ["C-1/hdn", "echue"],
    ]);
    expect([one?.state, one?.last?.date, one?.by]).toEqual(["echue", "2024-10-01", "Bailleurs"]);
    const late = followed({
      parties,
      targets,
      measurements: [measurement("2025-02-01", true, { id: "C-1/hdn" })],
    });
    expect([late[0]?.state, late[0]?.last?.from]).toEqual(["hors_delai", "releve"]);
    const missed = followed({
      parties,
      targets,
      measurements: [measurement("2025-10-01", false, { id: "C-1" })],
    });
    expect(missed[0]?.state).toBe("non_tenu");
  });

  test("a commitment of which no line speaks stands where the targets that measure it were judged", () => {
    const printed = { value: true, source: { document: "contrat", lines: "7" } };
    const made = target({ ...MILESTONE, printed });
    const open = target({ ...MILESTONE, id: "C-2" });
    const given = (targets: Target[], ids: string[], lines: readonly Line[] = []) =>
      followed({
        targets,
        commitments: [commitment("E-1", { targets: ids, due: "2024" })],
        measurements: linesOf(lines, "E-1"),
      }).find(({ id }) => id === "E-1");
    expect(given([made], ["C-1"])).toMatchObject({ state: "tenu", last: { from: "imprime" } });
    expect(given([made, open], ["C-1", "C-2"])?.state).toBe("partiel");
    expect(given([open], ["C-2"])).toMatchObject({ state: "echue", last: null });
    expect(given([made], ["C-1"], [["2025-02-01", false]])).toMatchObject({
      state: "non_tenu",
      last: { from: "releve" },
    });
  });

  test("the other group of « plus vite que » is a line of the target", () => {
    const targets = [target({ shape: "plus_vite_que", comparator: "la ville" })];
    const measurements = [measurement("2026-01-01", 3, { id: "C-1-comparateur" })];
    expect(followed({ targets, measurements })[0]).toMatchObject({
      last: { date: "2026-01-01", value: 3 },
    });
  });

  test("what the document prints, or a commitment that names it, is known of it", () => {
    const printed = { value: true, source: { document: "contrat", lines: "7" } };
    const [one] = followed({
      targets: [target({ ...MILESTONE, printed })],
      commitments: [commitment("E-1", { by: "CAF", targets: ["C-1"] })],
    });
    expect(one).toMatchObject({
      by: "CAF",
      state: "tenu",
      group: "avant",
      last: { from: "imprime", date: "2024-01-01", value: true, address: "contrat, l. 7" },
    });
  });

  test("of a shared référentiel, those that bind each contract, on the contract’s own lines", () => {
    const shared = referentiel({
      id: "etat",
      scale: "departementale",
      contract: "2024-2030",
      targets: [target({ id: "N-1" }), target({ id: "N-2", scale: "departementale" })],
    });
    const all = followed(
      { measurements: [measurement("2026-05", 120, { id: "etat/N-1" })] },
      { adopted: [shared] },
    );
    expect(all.map(({ id, state, group }) => [id, state, group])).toEqual([["etat/N-1", "tenu", "annee"]]);
  });
});

describe("a commitment", () => {
  test.each<[string, Partial<Commitment>, readonly Line[], string]>([
    ["nothing entered", {}, [], "rien"],
    ["nothing entered, due later", { due: "2029" }, [], "a_venir"],
    ["nothing entered, due past", { due: "2025" }, [], "echue"],
    ["due in the year", { due: "2026" }, [["2025", 3]], "dans_l_annee"],
    ["a number", {}, [["2025", 3]], "releve"],
    ["a number at the deadline", { due: "2025" }, [["2025-12", 3]], "releve"],
    ["asked, and unknown", { due: "2029" }, [["2025", null]], "inconnu"],
    ["done", {}, [["2025", true]], "tenu"],
    ["done later than printed", { due: "2024" }, [["2025-02", true]], "tenu"],
    [
      "done after « avant »",
      { due: "2024", duePrinted: "avant fin 2024" },
      [["2025-02", true]],
      "hors_delai",
    ],
    ["done before « avant »", { due: "2024", duePrinted: "avant fin 2024" }, [["2024-02", true]], "tenu"],
    [
      "done in a year that does not say",
      { due: "2024-03-31", duePrinted: "avant le 1er avril 2024" },
      [["2024", true]],
      "releve",
    ],
    ["not done at the deadline", { due: "2024" }, [["2025-02", false]], "non_tenu"],
    ["not done before the deadline", { due: "2024" }, [["2023-02", false]], "echue"],
    ["not done in spring, due by the end of the year", { due: "2024" }, [["2024-05", false]], "echue"],
    ["not done in the year in which it is due", { due: "2024" }, [["2024", false]], "non_tenu"],
    ["not done, and it may wait", { due: "2029" }, [["2025", false]], "releve"],
  ])("%s", (_, changes, lines, state) => {
    expect(ofCommitment(changes, lines)).toBe(state);
  });

  test("replaced, it is without object, and its indicators with it", () => {
    const followUpOf = [{ id: "E-1-S1", label: "Nombre" }];
    const all = followed({
      commitments: [
        commitment("E-1", { followUp: followUpOf, commune: "Lens" }),
        commitment("E-2", { replaces: ["E-1"] }),
      ],
    });
    expect(all.map(({ id, state, by }) => [id, state, by])).toEqual([
      ["E-1", "sans_objet", "Commune, Lens"],
      ["E-1-S1", "sans_objet", "Commune, Lens"],
      ["E-2", "rien", "Commune"],
    ]);
  });
});

test("a follow-up indicator is read where it was recorded, and says where the document names it", () => {
  const all = followed({
    followUpBlocks: [
      {
        node: "P1",
        commune: "Lens",
        indicators: [
          { id: "S-1", label: "Nombre de familles", lines: "12" },
          { id: "S-2", label: "Nombre de jeunes" },
        ],
        source: { document: "contrat", lines: "10-20" },
      },
    ],
    measurements: [measurement("2025", 12, { id: "S-1" })],
  });
  expect(all).toMatchObject([
    { id: "S-1", kind: "suivi", state: "releve", group: "avant", by: "Lens", source: { lines: "12" } },
    { id: "S-2", kind: "suivi", state: "rien", group: "rien", source: { lines: "10-20" } },
  ]);
});

test("a question is appreciated, asked of residents, read by a rule, or waits", () => {
  const all = followed({
    questions: [
      question("Q1"),
      question("Q2", { rule: "ecarts-reduits" }),
      question("Q3", { to: "2025-12-31" }),
    ],
    nodes: [node("P1", { questions: [question("Q4")] })],
    appreciations: [appreciation("Q1")],
    opinions: [
      {
        survey: "Enquête",
        date: "2026-02",
        about: "Q4",
        wording: "?",
        favourable: 1,
        answers: 2,
        sampling: "volontaires",
        source: "Enquête",
        address: "opinions.csv:2",
      },
    ],
  });
  expect(all.map(({ id, state, group, last }) => [id, state, group, last?.from])).toEqual([
    ["Q1", "apprecie", "avant", "appreciation"],
    ["Q2", "par_regle", "regles", undefined],
    ["Q3", "sans_objet", "sans_objet", undefined],
    ["Q4", "apprecie", "annee", "opinion"],
  ]);
});

test("a name that only rules read is followed too, under the label of its term", () => {
  const term = (id: string, label?: string) =>
    ({ kind: "releve", measurement: id, unit: "%", label }) as const;
  const rules = [
    rule(undefined, { terms: { a: term("cotech", "COTECH tenus"), b: term("C-1"), c: term("autre") } }),
  ];
  const all = followed({
    rules,
    targets: [target()],
    measurements: [measurement("2026", 3, { id: "cotech" })],
  });
  expect(all.filter(({ kind }) => kind === "releve")).toMatchObject([
    { id: "cotech", label: "COTECH tenus", state: "releve", group: "annee" },
    { id: "autre", label: "Plus de la moitié des QPV", state: "rien" },
  ]);
});

test("of no state at all, nothing is entered", () => {
  expect(firstState([])).toBe("rien");
});
