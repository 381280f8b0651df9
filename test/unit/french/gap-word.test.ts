import { expect, test } from "vitest";
import { aheadSentence, countUnder, gapWord, summarySentences } from "../../../src/french/gaps.ts";
import { POVERTY, tableOf } from "./opening-fixture.ts";

test("one QPV ahead makes it a disadvantage that grows, but for an indicator that is neither good nor bad", () => {
  expect(gapWord({}, "plus_haut_mieux")).toBe("écart");
  expect(gapWord({ ahead: 1 }, "plus_haut_mieux")).toBe("désavantage");
  expect(gapWord({ ahead: 1 }, "neutre")).toBe("écart");
});

test("how many are ahead is said, with what that does to the counts", () => {
  expect(aheadSentence({}, "plus_haut_mieux")).toEqual([]);
  expect(aheadSentence({ ahead: 1 }, "neutre")).toEqual([]);
  expect(aheadSentence({ ahead: 1 }, "plus_haut_mieux")[0]).toMatch(
    /^Un QPV est mieux placé que sa référence/,
  );
  expect(aheadSentence({ ahead: 3 }, "plus_haut_mieux")[0]).toMatch(/^3 QPV sont mieux placés/);
});

const one = (qpv: number[], reference: number[]) => tableOf(POVERTY, { qpv: [qpv], reference });

test("one quarter is not counted, it is told", () => {
  expect(summarySentences(one([40, 45], [20, 20]), POVERTY)).toEqual([
    "Dans les chiffres publiés, écart plus grand en 2019 qu’en 2014 : oui en points, oui rapporté à la référence.",
    "Valeur meilleure en 2019 qu’en 2014 : non.",
  ]);
  expect(summarySentences(one([45, 40], [20, 16]), POVERTY)).toEqual([
    "Dans les chiffres publiés, écart plus grand en 2019 qu’en 2014 : non en points, oui rapporté à la référence.",
    "Valeur meilleure en 2019 qu’en 2014 : oui.",
  ]);
});

test("what is known of none is not « 0 sur 0 »", () => {
  const table = one([40, 45], [20, 20]);
  const { summary } = table;
  if (!summary) throw new Error("a summary is expected");
  const none = { ...summary, widenedRelative: { count: 0, known: 0, total: 1 } };
  expect(countUnder("rapport", none, POVERTY)).toBe("");
  expect(summarySentences({ ...table, summary: none }, POVERTY)[0]).toMatch(/ : oui en points\.$/);
  const two = tableOf(POVERTY, {
    qpv: [
      [40, 45],
      [40, 46],
    ],
    reference: [20, 20],
  });
  if (!two.summary) throw new Error("a summary is expected");
  const summaryOfTwo = { ...two.summary, widenedRelative: { count: 0, known: 0, total: 2 } };
  expect(summarySentences({ ...two, summary: summaryOfTwo }, POVERTY)[0]).toMatch(/ : 2 sur 2 en points\.$/);
});
