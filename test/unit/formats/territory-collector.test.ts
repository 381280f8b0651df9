import { expect, test } from "vitest";
import { CODE_KINDS } from "../../../src/data/territory-codes.ts";
import { TerritoryCollector } from "../../../src/formats/territory-collector.ts";

test.each(["ZZZZZZZZZ", "NA", "N/A"])("« %s » is no EPCI", (mark) => {
  const collector = new TerritoryCollector();
  const origin = { isList: true, vintage: "2024" };
  collector.add("QN97801M", CODE_KINDS.qpv2024, { label: "Sandy Ground", epci: [mark] }, origin);
  collector.add("QN05910M", CODE_KINDS.qpv2024, { label: "Ailleurs", epci: ["200093201", mark] }, origin);
  expect(collector.finish(new Map()).territories.map(({ epci }) => epci)).toEqual([[], ["200093201"]]);
});
