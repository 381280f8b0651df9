import { describe, expect, test } from "vitest";
import type { Indicator } from "../../../../src/data/indicator.ts";
import { coherence, leastAndMost } from "../../../../src/workspace/checks/coherence.ts";
import { group, indicator, observation, qpv, workspace } from "../../../build.ts";

type Figures = Readonly<Record<string, number | undefined>>;

const found = (indicators: readonly Indicator[], figures: Figures) =>
  coherence(
    workspace({
      territories: [qpv("QP1"), qpv("QP2")],
      indicators,
      figures: Object.entries(figures).map(([id, value]) =>
        observation("QP1", "2019", value, { indicator: id }),
      ),
    }),
  ).map(({ code, message }) => [code, message]);

describe("a figure that is at most another", () => {
  const euros = [indicator("d1", { coherence: { atMost: ["q1", "absent"] } }), indicator("q1")];
  const people = [
    indicator("cas", { unit: "hab", coherence: { atMost: ["tout"] } }),
    indicator("tout", { unit: "hab" }),
  ];
  test.each<[string, readonly Indicator[], Figures, readonly string[]]>([
    [
      "a first decile above the first quartile",
      euros,
      { d1: 12_000, q1: 11_990 },
      [
        "« d1 » de Quartier QP1 en 2019 : 12\u202f000, plus que « q1 » (11\u202f990), qui devrait l’atteindre au moins",
      ],
    ],
    ["equal amounts hold", euros, { d1: 12_000, q1: 12_000 }, []],
    ["what is unknown is not compared", euros, { d1: 12_000, q1: undefined }, []],
    ["nor what is not there", euros, { d1: 12_000 }, []],
    ["a part that exceeds its whole by its rounding holds", people, { cas: 102, tout: 100 }, []],
    [
      "by more, it is said",
      people,
      { cas: 103, tout: 100 },
      ["« cas » de Quartier QP1 en 2019 : 103, plus que « tout » (100), qui devrait l’atteindre au moins"],
    ],
    [
      "nothing is compared where nothing is declared",
      [indicator("d1"), indicator("q1")],
      { d1: 2, q1: 1 },
      [],
    ],
  ])("%s", (_, indicators, figures, messages) => {
    expect(found(indicators, figures)).toEqual(
      messages.map((message) => ["dataset/partie-et-tout", message]),
    );
  });
});

describe("a published share and its counts", () => {
  const share = (counts: Indicator["counts"]) => [
    indicator("part", { unit: "%", decimals: 1, counts, coherence: { atMost: [], isQuotient: true } }),
    ...["cas", "tout"].map((id) => indicator(id, { unit: "hab" })),
  ];
  const both = { count: "cas", total: "tout" };
  // 30 of 200 is 15 %; half a tenth for the share, two of 200 for the counts: 1.05 points.
  test.each<[string, Indicator["counts"], Figures, number]>([
    ["the quotient holds", both, { part: 15, cas: 30, tout: 200 }, 0],
    ["within what rounding explains too", both, { part: 16, cas: 30, tout: 200 }, 0],
    ["beyond, it is said", both, { part: 16.1, cas: 30, tout: 200 }, 1],
    ["not without its cases", both, { part: 50, tout: 200 }, 0],
    ["nor where none are declared", { total: "tout" }, { part: 50, cas: 30, tout: 200 }, 0],
    ["nobody is no denominator", both, { part: 50, cas: 0, tout: 0 }, 0],
  ])("%s", (_, counts, figures, count) => {
    expect(found(share(counts), figures)).toHaveLength(count);
  });

  test("all three are said", () => {
    expect(found(share(both), { part: 51, cas: 30, tout: 200 })).toEqual([
      ["dataset/part-et-effectifs", "« part » de Quartier QP1 en 2019 : 51,0, quand 30 sur 200 font 15,0"],
    ]);
  });
});

describe("a printed minimum and its maximum", () => {
  const bound = (statistic: string, value: number | undefined) =>
    observation("QPV-CALL", "2019", value, { isRange: true, printed: { qualifier: "exact", statistic } });
  const said = (...figures: readonly ReturnType<typeof bound>[]) =>
    leastAndMost(workspace({ territories: [group()], indicators: [indicator()], figures })).map(
      ({ message }) => message,
    );
  test("in order say nothing, the other way round they do", () => {
    expect(said(bound("min", 20), bound("max", 34))).toEqual([]);
    expect(said(bound("min", 34), bound("max", 20))).toEqual([
      "« revenu » de Ensemble QPV-CALL en 2019 : le minimum (34) dépasse le maximum (20)",
    ]);
  });
  test("one without the other, or unknown, says nothing", () => {
    expect([
      said(bound("min", 34)),
      said(bound("max", 20)),
      said(bound("min", undefined), bound("max", 1)),
    ]).toEqual([[], [], []]);
  });
});
