import { expect, test } from "vitest";
import { readCorrections } from "../../../src/evaluation/assemble.ts";
import { findWithoutFigures } from "../../../src/evaluation/finding.ts";
import { readOpinion } from "../../../src/evaluation/opinions.ts";
import type { Opinion } from "../../../src/referentiel/records.ts";
import { question } from "../../build.ts";

const opinion = (changes: Partial<Opinion> = {}): Opinion => ({
  survey: "Baromètre",
  date: "2026",
  about: "Q1",
  wording: "Êtes-vous satisfait ?",
  favourable: 56,
  answers: 70,
  sampling: "aleatoire",
  source: "enquête",
  address: "opinions.csv:2",
  ...changes,
});

test("a random sample has the interval of Wilson: 56 of 70 (Newcombe 1998, table I, 0.6918 to 0.8770)", () => {
  const read = readOpinion(opinion());
  expect(read.share).toBe(0.8);
  expect(read.lower).toBeCloseTo(0.6918, 4);
  expect(read.upper).toBeCloseTo(0.877, 4);
  expect(read.sentence).toBe(
    "56 réponses favorables sur 70 (80\u00a0%) ; intervalle à 95\u00a0% : de 69 à 88\u00a0%.",
  );
});

test.each([
  ["volontaires", "ne disent rien de ceux"],
  ["exhaustif", "pas d’intervalle"],
] as const)("%s have a share and no interval", (sampling, words) => {
  const read = readOpinion(opinion({ sampling }));
  expect(read).toMatchObject({ share: 0.8, lower: null, upper: null });
  expect(read.sentence).toContain(words);
});

test("nobody answered: the share of nothing is not zero", () => {
  expect(readOpinion(opinion({ favourable: 0, answers: 0 }))).toMatchObject({ share: null, lower: null });
});

test("a correction stands beside what was computed, of a finding or of all those of a question", () => {
  const correction = {
    finding: "Q1",
    status: "atteint",
    by: "COPIL",
    date: "2026-06-30",
    reason: "Vu.",
  } as const;
  const finding = findWithoutFigures({ question: question("Q1"), node: null, appreciation: null });
  const [corrected] = readCorrections([correction], [finding], []);
  expect(corrected).toEqual({ ...correction, computed: ["non_evaluable"] });
  expect(readCorrections([{ ...correction, finding: "Q9" }], [finding], [])[0]?.computed).toEqual([]);
});
