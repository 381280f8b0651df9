import { expect, it } from "vitest";
import { TerritoryParts, territoriesOf, withTerritories } from "../../../src/data/territory-parts.ts";
import { epci, qpv } from "../../build.ts";

const commune = { ...epci("62498"), kind: "commune" as const };
const all = [qpv("QP1"), commune, epci(), qpv("QP2")];
const whole = new Map(all.map((one) => [one.code, one]));
const few = new Map([...whole].filter(([, { kind }]) => kind !== "commune"));

function parts() {
  let loads = 0;
  const territories = new TerritoryParts(few, () => {
    loads += 1;
    return whole;
  });
  return { territories, loads: () => loads };
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

it("makes the many only when one of them is asked for, or a code that is none of the few", () => {
  const { territories, loads } = parts();
  expect(territories.get("QP2")).toBe(all[3]);
  expect(territories.has("QP1")).toBe(true);
  expect(territoriesOf(territories, "qpv", "epci")).toEqual([all[0], all[2], all[3]]);
  expect(loads()).toBe(0);
  expect(territories.get("62498")).toBe(commune);
  expect(territories.has("nowhere")).toBe(false);
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
  expect(loads()).toBe(0);
  expect([...made]).toEqual([...withTerritories(whole, changed)]);
  expect(whole.get("QP2")).toBe(all[3]);
});
