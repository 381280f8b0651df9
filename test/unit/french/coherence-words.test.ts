import { expect, test } from "vitest";
import { coherenceWords } from "../../../src/french/commitments.ts";
import { COHERENCE_CHECKS, type CoherenceCheck } from "../../../src/referentiel/coherence.ts";

const found = (count: number) =>
  Array.from({ length: count }, (_, rank) => ({ id: `E-${rank}`, label: `Engagement ${rank}` }));

test("a check that finds some of the elements counts and names them", () => {
  expect(coherenceWords({ check: "engagement_sans_pilote", found: found(2), total: 3 })).toEqual({
    count: "2 sur 3",
    text: "engagements sans pilote désigné",
    ids: ["E-0", "E-1"],
  });
});

test("a check that finds them all says that the documents name none, and gives no list of 498", () => {
  expect(coherenceWords({ check: "engagement_sans_pilote", found: found(498), total: 498 })).toEqual({
    count: "0 sur 498",
    text: "engagements avec un pilote désigné : les documents n’en nomment aucun",
    ids: [],
  });
});

test("deadlines that are all past, and objectives that are all empty, are each a fact: they stay named", () => {
  for (const check of ["cible_echue", "objectif_vide"] as const) {
    const { count, text, ids } = coherenceWords({ check, found: found(2), total: 2 });
    expect([count, text, ids]).toEqual(["2 sur 2", COHERENCE_CHECKS[check], ["E-0", "E-1"]]);
  }
});

test("nothing is missing: those that have it are counted, for « 0 sur 3 sans » is read as its contrary", () => {
  const ofNone = (check: CoherenceCheck) => coherenceWords({ check, found: [], total: 3 });
  expect(ofNone("cible_sans_releve")).toEqual({ count: "3 sur 3", text: "cibles avec un relevé", ids: [] });
  for (const check of Object.keys(COHERENCE_CHECKS) as CoherenceCheck[])
    expect(`${ofNone(check).count} ${ofNone(check).text}`).not.toMatch(/^0 .* sans /);
  expect(ofNone("cible_echue")).toEqual({ count: "0 sur 3", text: COHERENCE_CHECKS.cible_echue, ids: [] });
});
