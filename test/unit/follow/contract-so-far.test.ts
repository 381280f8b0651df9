import { expect, test } from "vitest";
import type { FollowContext } from "../../../src/follow/context.ts";
import { contractSoFar } from "../../../src/follow/contract-so-far.ts";
import { referentiel } from "../../build.ts";
import { followContext } from "../../follow-rows.ts";
import { action, funding, meeting } from "./lines.ts";

const COPIL = { id: "copil", name: "Comité de pilotage", source: { document: "contrat" }, replaces: [] };

const read = (changes: Partial<FollowContext> = {}) =>
  contractSoFar(
    followContext(
      {
        actions: [
          action({ state: "realisee" }),
          action({ id: "b", state: "partielle" }),
          action({ id: "c", state: "abandonnee" }),
          action({ id: "d", state: "deposee" }),
          action({ year: 2023 }),
        ],
        funding: [
          funding({ granted: 100 }),
          funding({ funder: "caf", granted: null }),
          funding({ year: 2024, granted: 50 }),
          funding({ year: 2023, granted: 7 }),
        ],
        meetings: [meeting({ heldOn: "2025-03-01" }), meeting({ plannedOn: "2025-06-01" })],
      },
      { bodies: [COPIL] as never },
      { day: "2026-11-20", ...changes },
    ),
  );

test("each year from the start of the contract to the day; what nobody entered is not nothing", () => {
  const { years, actions } = read();
  expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  expect(years[0]).toMatchObject({ actions: null, money: { granted: { known: 50 } }, meetings: null });
  expect(years[1]).toMatchObject({
    actions: { handedIn: 4, retained: 3, done: 2, givenUp: 1 },
    money: { granted: { known: 100, missing: 1, lines: 2 } },
    meetings: 1,
  });
  expect(years[2]).toEqual({ year: 2026, actions: null, money: null, meetings: null });
  expect(actions?.handedIn).toBe(4);
});

test("money since the start leaves out the years before, and stands by funder and year", () => {
  const { money, byFunder } = read();
  expect(money?.granted).toEqual({ known: 150, missing: 1, lines: 3 });
  expect(byFunder.map(({ of, granted }) => [of.funder, of.year, granted.known])).toEqual([
    ["caf", 2025, 0],
    ["etat", 2024, 50],
    ["etat", 2025, 100],
  ]);
});

test("a contract that does not say its years has none, and none that has not begun", () => {
  const none = { years: [], actions: null, money: null, byFunder: [] };
  expect(read({ referentiel: referentiel({ contract: "contrat" }) })).toEqual(none);
  expect(read({ day: "2023-11-20" })).toEqual(none);
});
