import { describe, expect, it } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import { withAllPassages, withPassages } from "../../../src/data/bridged-observations.ts";
import { bridgeTo, isSamePerimeter, type Passage, successorsOf } from "../../../src/data/passage.ts";
import { passageSentence, passageSentences } from "../../../src/french/passages.ts";
import { readPassages } from "../../../src/workspace/passages.ts";
import { epci, indicator, observation, qpv, workspace } from "../../build.ts";
import { memoryWorld } from "../../world.ts";

const PASSAGES = await readPassages(memoryWorld({}));
const LILLE = "200093201";
const FORMER = "245900410";

const space = (
  changes: Partial<Parameters<typeof workspace>[0]> = {},
  passages: readonly Passage[] = PASSAGES,
) => ({
  ...workspace({
    territories: [epci(FORMER), qpv("QN1", { epci: [LILLE], geography: "qpv2024" })],
    indicators: [indicator("revenu")],
    figures: [
      observation("QN1", "2018", 12),
      observation("QN1", "2021", 13),
      observation(FORMER, "2018", 20),
      observation(LILLE, "2021", 22),
    ],
    ...changes,
  }),
  passages,
});

describe("the table of passages", () => {
  it("holds Lille, with what its perimeter gained", () => {
    const passage = bridgeTo(LILLE, PASSAGES);
    expect(passage).toMatchObject({ former: FORMER, communes: { former: 90, now: 95, taken: 90 } });
    expect(passage && isSamePerimeter(passage)).toBe(false);
  });

  it("bridges no EPCI that was split, nor the smaller part of a merger", () => {
    expect(bridgeTo("200096683", PASSAGES)).toBeUndefined();
    expect(PASSAGES.filter(({ code }) => code === LILLE)).toHaveLength(2);
    expect(successorsOf("200067221", PASSAGES).map(({ code }) => code)).toEqual(["200096683", "200096675"]);
  });
});

describe("figures published under a former code", () => {
  const bridged = withPassages(space(), LILLE);

  it("join the QPV of the code of today, in the periods where it has none", () => {
    expect(bridged.observations.find("revenu", LILLE, "2018")).toMatchObject({ code: FORMER, value: 20 });
    expect(bridged.observations.find("revenu", LILLE, "2021")).toMatchObject({ code: LILLE, value: 22 });
    expect(bridged.observations.all("revenu", LILLE, "2018").map(({ value }) => value)).toEqual([20]);
    expect(bridged.observations.all("revenu", LILLE, "2021").map(({ value }) => value)).toEqual([22]);
    expect(bridged.observations.periods("revenu", LILLE)).toEqual(["2018", "2021"]);
    expect(bridged.observations.periods("revenu", "QN1")).toEqual(["2018", "2021"]);
    expect(bridged.observations.at(0).code).toBe("QN1");
    expect([bridged.observations.size, bridged.observations.indicators]).toEqual([4, ["revenu"]]);
    expect(bridged.observations.ownIndicators).toEqual(["revenu"]);
    expect(bridged.territories.get(LILLE)?.label).toBe("Métropole Européenne de Lille");
  });

  it("are said beside the figures, with the two perimeters", () => {
    const [table] = compareEpci(bridged, { epci: LILLE });
    expect(table?.rows[0]?.levels.map(({ reference }) => reference.code)).toEqual([FORMER, undefined]);
    expect(table && passageSentences(table, ["2018", "2021"])).toEqual([
      "Valeur de 200093201, 2018 : publiée sous l’ancien code 245900410 (Métropole Européenne de Lille), au périmètre différent : 90 communes au 1er\u00a0janvier 2020, 95 au 1er\u00a0janvier 2022, dont ces 90, qui font 97,9\u00a0% de sa population de 2018.",
    ]);
    expect(table && passageSentences(table, ["2021"])).toEqual([]);
  });

  it("of the same communes say so", () => {
    const [first] = PASSAGES;
    const same = { ...(first as Passage), communes: { former: 3, now: 3, taken: 3 } };
    expect(passageSentence(same, ["2018", "2019"])).toMatch(
      /2018 et 2019 : publiée sous l’ancien code .*, mêmes communes\.$/,
    );
  });
});

describe("the QPV of a former code", () => {
  const moved = withPassages(
    space({ territories: [epci(FORMER), epci(LILLE), qpv("QP1", { epci: [FORMER] })] }),
    LILLE,
  );

  it("lie in the EPCI of today when it is the one asked for", () => {
    expect(moved.territories.get("QP1")?.epci).toEqual([LILLE]);
  });

  it("and stay where they are when it is not", () => {
    const asked = space({ territories: [epci(FORMER), qpv("QP1", { epci: [FORMER] })] });
    expect(withPassages(asked, FORMER)).toBe(asked);
  });

  it("the same workspace is made once", () => {
    const one = space();
    expect(withPassages(one, LILLE)).toBe(withPassages(one, LILLE));
    expect(withPassages(space({}, []), LILLE).territories.has(LILLE)).toBe(false);
  });

  it("for the country, of every EPCI that a passage leads to, as one by one", () => {
    const all = withAllPassages(space());
    expect(all.observations.find("revenu", LILLE, "2018")?.value).toBe(20);
    expect(all.observations.periods("revenu", LILLE)).toEqual(["2018", "2021"]);
    expect(all.observations.all("revenu", LILLE, "2018").map(({ value }) => value)).toEqual([20]);
    expect(all.observations.size).toBe(4);
    expect(all.observations.of("revenu")).toHaveLength(4);
    expect(all.observations.printed()).toEqual([]);
    expect(all.observations.indicators).toEqual(["revenu"]);
    expect(all.observations.at(0).value).toBe(space().observations.at(0).value);
    expect(withAllPassages(space({}, [])).passages).toEqual([]);
    const { passages, ...without } = space();
    expect(withAllPassages(without)).toBe(without);
  });

  it("an EPCI that was split has its own figures only, and its QPV stay", () => {
    const split = space({ territories: [epci("200096683"), qpv("QP1", { epci: ["200067221"] })] });
    const found = withPassages(split, "200096683");
    expect(found.observations).toBe(split.observations);
    expect(found.territories.get("QP1")?.epci).toEqual(["200067221"]);
  });
});
