import { describe, expect, test } from "vitest";
import { contractLists } from "../../../../src/follow/lists.ts";
import { NO_FOLLOW_RULES } from "../../../../src/follow/rules/read-follow-rules.ts";
import { isUntouched } from "../../../../src/follow/tables/is-untouched.ts";
import { type FollowRecords, NO_RECORDS } from "../../../../src/follow/tables/tables.ts";
import { preparedTables } from "../../../../src/follow/workbook/prepared-rows.ts";
import type { WorkbookContext } from "../../../../src/follow/workbook/workbook-context.ts";
import { commitment, EPCI, epci, qpv, referentiel, target } from "../../../build.ts";

const source = { document: "contrat" };
/** Lines as the reader gives them, with what these tests read of them. */
const stored = (tables: Readonly<Record<string, readonly object[]>>) =>
  ({ ...NO_RECORDS, ...tables }) as unknown as FollowRecords;

const territories = new Map(
  [
    epci("62065", { label: "Avion", kind: "commune", epci: [EPCI] }),
    epci("62001", { label: "Ablain", kind: "commune", epci: [EPCI] }),
    qpv("QP062019", { geography: "qpv2015", communes: ["62065"] }),
    qpv("QN06219M", { geography: "qpv2024", communes: ["62001"] }),
    qpv("QN09999M", { geography: "qpv2024", communes: ["62777"], epci: ["200000000"] }),
  ].map((one) => [one.code, one]),
);

const CONTRACT = referentiel({
  id: "petit",
  targets: [
    target({ id: "C1", each: "bailleurs" }),
    target({ id: "C2", to: "2024-06-30" }),
    target({ id: "C3", to: "2025-06-30" }),
  ],
  commitments: [
    commitment("E-1", { followUp: [{ id: "E-1-S1", label: "nombre" }] }),
    commitment("E-2", { from: "2026-01-01", followUp: [{ id: "E-2-S1", label: "nombre" }] }),
    commitment("E-3"),
  ],
  parties: [
    {
      id: "bailleurs",
      label: "bailleurs",
      members: [
        { id: "sigh", name: "SIGH" },
        { id: "sia", name: "SIA" },
      ],
      source,
    },
  ],
});

const SHARED = referentiel({
  id: "etat",
  targets: [target({ id: "N1", scale: "contractuelle", each: "poles" })],
  parties: [{ id: "poles", label: "pôles", members: [{ id: "est", name: "Est" }], source }],
});

function tables(changes: Partial<WorkbookContext>, rules = {}) {
  const asked = { ...NO_FOLLOW_RULES, ...rules };
  const lists = contractLists({ referentiel: CONTRACT, adopted: [SHARED], rules: asked, territories });
  const context = {
    ...{ referentiel: CONTRACT, adopted: [SHARED], rules: asked, lists, territories, year: 2025 },
    ...{ records: stored({}), ...changes },
  };
  const all = preparedTables(context);
  return (id: string) => all.find((table) => table.id === id) ?? { recorded: [], prepared: [] };
}

describe("what a workbook holds before anyone fills it", () => {
  test("the commitments and indicators that hold in the year, one row per party where each must answer", () => {
    const of = tables({});
    expect(of("commitments").prepared).toEqual([{ id: "E-1" }, { id: "E-3" }]);
    expect(of("indicators").prepared).toEqual([
      { id: "C1", party: "sigh" },
      { id: "C1", party: "sia" },
      { id: "C3" },
      { id: "etat/N1", party: "est" },
      { id: "E-1-S1" },
    ]);
  });

  test("what has a line in the year already is that line, and is not prepared again", () => {
    const of = tables({
      records: stored({
        commitments: [
          { id: "E-1", date: "2025-03-01" },
          { id: "E-3", date: "2024-03-01" },
        ],
        indicators: [{ id: "C3", date: "2025" }],
      }),
    });
    expect(of("commitments").recorded).toEqual([{ id: "E-1", date: "2025-03-01" }]);
    expect(of("commitments").prepared).toEqual([{ id: "E-3" }]);
    expect(of("indicators").prepared.map((row) => row["id"])).not.toContain("C3");
  });

  test("last year's actions without year nor state, but for those given up or taken up again; fiches of the year's", () => {
    const action = (id: string, year: number, state = "realisee") => ({
      id,
      year,
      state,
      label: id,
      holder: "CCAS",
    });
    const of = tables({
      records: stored({
        actions: [
          action("a", 2024),
          action("b", 2024, "abandonnee"),
          action("c", 2024),
          action("c", 2025),
          action("d", 2025),
        ],
        sheets: [{ action: "c", year: 2025 }],
      }),
    });
    const [carried] = of("actions").prepared;
    expect(of("actions").prepared).toHaveLength(1);
    expect(carried).toMatchObject({ id: "a", label: "a", holder: "CCAS" });
    expect(Object.keys(carried ?? {})).not.toContain("year");
    expect(of("actions").recorded.map((row) => row["id"])).toEqual(["c", "d"]);
    expect(of("sheets").prepared).toEqual([{ action: "d", year: 2025 }]);
  });

  test("the meetings that bodies still owe, those of a body without a number when it has none", () => {
    const body = (id: string, changes = {}) => ({ id, name: id, source, replaces: [], ...changes });
    const of = tables(
      {
        records: stored({
          meetings: [
            { body: "cotech", plannedOn: "2025-03-01", heldOn: null },
            { body: "gat", plannedOn: null, heldOn: "2025-04-01" },
            { body: "copil", plannedOn: "2024-03-01", heldOn: null },
          ],
        }),
      },
      {
        bodies: [
          body("cotech", { timesAYear: 3 }),
          body("copil", { timesAYear: 1 }),
          body("gat"),
          body("ancien", { to: "2024-12-31" }),
          body("futur", { from: "2026-01-01" }),
        ],
      },
    );
    expect(of("meetings").prepared).toEqual([{ body: "cotech" }, { body: "cotech" }, { body: "copil" }]);
  });

  test("landlords by communes of the zoning that is asked; of any, and an empty cell, when no document says it", () => {
    const landlords = [{ id: "sigh", name: "SIGH" }];
    const zoning = { id: "g", asks: "geographie_de_l_abattement", value: 2015, source, replaces: [] };
    const known = tables({}, { landlords, requirements: [zoning] });
    expect(known("tfpb").prepared).toEqual([
      { landlord: "sigh", commune: "62065", year: 2025, zoning: "2015" },
    ]);
    const records = stored({ tfpb: [{ landlord: "sigh", commune: "62001", year: 2025 }] });
    const open = tables({ records }, { landlords, requirements: [{ ...zoning, value: null }] });
    expect(open("tfpb").prepared).toEqual([{ landlord: "sigh", commune: "62065", year: 2025 }]);
  });

  test("cohorts are of the year of their file", () => {
    const of = tables({
      records: stored({
        cohorts: [
          { cohort: "a", address: "referentiels/petit/suivi/2025/suivi.xlsx:cohortes!3" },
          { cohort: "b", address: "referentiels/petit/suivi/2024/suivi.xlsx:cohortes!3" },
        ],
      }),
    });
    expect(of("cohorts").recorded.map((row) => row["cohort"])).toEqual(["a"]);
  });

  test("a row that was prepared and left as it is, is no line", () => {
    const body = { id: "copil", name: "COPIL", source, replaces: [] };
    const of = tables(
      {
        records: stored({
          actions: [
            { id: "a", year: 2024, state: "realisee" },
            { id: "d", year: 2025 },
          ],
        }),
      },
      { landlords: [{ id: "sigh", name: "SIGH" }], bodies: [body] },
    );
    const ids = ["actions", "sheets", "commitments", "indicators", "meetings", "tfpb"] as const;
    const touched = ids.flatMap((id) =>
      of(id).prepared.filter(
        (row) =>
          !isUntouched(
            id,
            Object.keys(row).filter((field) => row[field] != null),
          ),
      ),
    );
    expect(ids.every((id) => of(id).prepared.length > 0)).toBe(true);
    expect(touched).toEqual([]);
  });
});
