import { expect, it } from "vitest";
import {
  communesIn,
  type HeldTerritories,
  TerritoryParts,
  territoriesAmong,
  territoriesOf,
  withTerritories,
} from "../../../src/data/territory-parts.ts";
import { EPCI, epci, qpv } from "../../build.ts";

const commune = { ...epci("62498"), kind: "commune" as const, epci: [EPCI] };
const all = [qpv("QP1"), commune, epci(), qpv("QP2")];
const whole = new Map(all.map((one) => [one.code, one]));
const few = new Map([...whole].filter(([, { kind }]) => kind !== "commune"));

function parts() {
  let loads = 0;
  const held: HeldTerritories = {
    get: (code) => whole.get(code),
    rankOf: (code) => [...whole.keys()].indexOf(code) + 1 || undefined,
    communesIn: (code) => (code === EPCI ? [commune] : []),
    all: () => {
      loads += 1;
      return whole;
    },
  };
  return { territories: new TerritoryParts(few, () => held), loads: () => loads };
}

it("is the whole, in its order", () => {
  const { territories, loads } = parts();
  const seen: string[] = [];
  territories.forEach(({ code }) => {
    seen.push(code);
  });
  expect(seen).toEqual([...whole.keys()]);
  expect([...territories]).toEqual([...whole]);
  expect([...territories.keys()]).toEqual([...whole.keys()]);
  expect([...territories.values()]).toEqual(all);
  expect(territories.size).toBe(4);
  expect(loads()).toBe(1);
});

it("makes the many only when all of them are asked for", () => {
  const { territories, loads } = parts();
  expect(territories.get("QP2")).toBe(all[3]);
  expect(territories.has("QP1")).toBe(true);
  expect(territoriesOf(territories, "qpv", "epci")).toEqual([all[0], all[2], all[3]]);
  expect(territories.get("62498")).toBe(commune);
  expect(territories.has("nowhere")).toBe(false);
  expect(communesIn(EPCI, territories)).toEqual([commune]);
  expect(territoriesAmong(territories, ["QP2", "nowhere", "62498", "QP2", "QP1"])).toEqual([
    all[0],
    commune,
    all[3],
  ]);
  expect(loads()).toBe(0);
  expect(territoriesOf(territories, "commune", "qpv")).toEqual([all[0], commune, all[3]]);
  expect(territoriesOf(whole, "qpv")).toEqual([all[0], all[3]]);
  expect(loads()).toBe(1);
});

it("has some changed and added without the many being made; the same as a whole so changed", () => {
  const { territories, loads } = parts();
  const changed = [{ ...qpv("QP2"), label: "Autre" }, epci("200000001")];
  const made = withTerritories(territories, changed);
  expect(made.get("QP2")?.label).toBe("Autre");
  expect(territoriesOf(made, "epci").map(({ code }) => code)).toEqual([all[2]?.code, "200000001"]);
  expect(made.get("62498")).toBe(commune);
  expect(communesIn(EPCI, made)).toEqual([commune]);
  const codes = ["200000001", "QP2", "62498"];
  expect(territoriesAmong(made, codes)).toEqual(territoriesAmong(withTerritories(whole, changed), codes));
  expect(loads()).toBe(0);
  expect([...made]).toEqual([...withTerritories(whole, changed)]);
  expect(whole.get("QP2")).toBe(all[3]);
});
