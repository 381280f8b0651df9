import fc from "fast-check";
import { expect, test } from "vitest";
import { CODE_KINDS } from "../../../src/data/territory-codes.ts";
import { TerritoryCollector } from "../../../src/formats/territory-collector.ts";
import { TerritoryRecorder } from "../../../src/formats/territory-recorder.ts";

test.each(["ZZZZZZZZZ", "NA", "N/A"])("« %s » is no EPCI", (mark) => {
  const collector = new TerritoryCollector();
  const origin = { isList: true, vintage: "2024" };
  collector.add("QN97801M", CODE_KINDS.qpv2024, { label: "Sandy Ground", epci: [mark] }, origin);
  collector.add("QN05910M", CODE_KINDS.qpv2024, { label: "Ailleurs", epci: ["200093201", mark] }, origin);
  expect(collector.finish(new Map()).territories.map(({ epci }) => epci)).toEqual([[], ["200093201"]]);
});

/** What rows of two files say: a name that changes and changes back, lists that grow, the same said again. */
const mention = fc.record({
  raw: fc.constantFrom("62498", "62065", "2A004"),
  label: fc.constantFrom(undefined, "", "Lens", "LENS", "Avion"),
  epci: fc.constantFrom(undefined, ["246200364"], ["246200364", "200072460"]),
  aliases: fc.constantFrom([], ["Lens", "Ville"]),
});
const origins = [
  { isList: true, vintage: "2024" },
  { isList: false, vintage: "2019" },
  { isList: false, vintage: "" },
];

test("what was recorded and said again is what was said", () => {
  fc.assert(
    fc.property(fc.array(fc.array(mention), { minLength: 1, maxLength: 3 }), (files) => {
      const [direct, replayed] = [new TerritoryCollector(), new TerritoryCollector()];
      for (const [rank, mentions] of files.entries()) {
        const recorder = new TerritoryRecorder();
        const origin = origins[rank] ?? { isList: false, vintage: "" };
        for (const { raw, ...facts } of mentions) {
          direct.add(raw, CODE_KINDS.commune, facts, origin);
          recorder.add(raw, CODE_KINDS.commune, { ...facts }, { ...origin });
        }
        recorder.replay(replayed);
      }
      expect(replayed.finish(new Map())).toEqual(direct.finish(new Map()));
    }),
  );
});
