import { expect, test } from "vitest";
import type { InventoryLine } from "../../../src/compare/inventory.ts";
import {
  askedSentence,
  gapYears,
  holesOf,
  holeWords,
  isPage,
  nowhereSentence,
  pageWords,
  periodsWords,
  whereFound,
} from "../../../src/french/inventory.ts";

const line = (changes: Partial<InventoryLine>): InventoryLine => ({
  indicator: "a",
  geography: "qpv2015",
  total: 22,
  periods: [],
  withoutQpv: [],
  ...changes,
});

test("years with how many QPV: all, the same number, or from one to another", () => {
  const periods = (...gaps: number[]) =>
    gaps.map((one, index) => ({ period: `${2014 + index}`, qpv: 22, gaps: one }));
  expect(gapYears(line({ periods: periods(22, 22) }))).toBe("2014-2015");
  expect(gapYears(line({ periods: periods(19, 0, 19) }))).toBe("2014, 2016 (19 QPV sur 22)");
  expect(gapYears(line({ periods: periods(19, 22) }))).toBe("2014-2015 (19 à 22 QPV sur 22)");
});

test("other periods than years are written whole", () => {
  expect(periodsWords(["2018-T1", "2019"])).toBe("2019, 2018-T1");
});

test("what is missing on each side", () => {
  const holes = holesOf(line({ periods: [{ period: "2014", qpv: 3, gaps: 0 }], withoutQpv: ["2021"] }));
  expect(holes).toEqual({ epci: ["2014"], qpv: ["2021"] });
  expect(holeWords({ ...holes, epci: [] })).toBe("QPV : 2021");
});

test("where the files are: asked for, on a page to open, or nowhere that is known", () => {
  const publication = (kind: "fichier" | "melodi" | "page", families: string[], levels: string[]) => ({
    title: "Revenus",
    producer: "Insee",
    page: "https://insee.example/1",
    families,
    levels,
    origin: { kind },
  });
  const page = publication("page", ["a", "b"], ["qpv2024"]);
  const found = whereFound(
    [
      { family: "a", level: "qpv2024" },
      { family: "b", level: "qpv2024" },
      { family: "b", level: "epci" },
      { family: "c", level: "epci" },
    ],
    [page, publication("melodi", ["b"], ["epci"]), publication("fichier", ["c"], ["commune"])],
  );
  expect(found).toEqual({ asked: ["b"], pages: [page], unknown: ["c"] });
  expect(isPage(page)).toBe(true);
  expect(pageWords(page)).toBe("Insee, Revenus : https://insee.example/1");
  expect(askedSentence(found.asked, "246200364")).toBe("« ecarts actualiser --epci 246200364 » demande : b.");
  expect(nowhereSentence(found.unknown)).toBe(
    "Sans page ni adresse au registre, à chercher chez leur producteur : c.",
  );
});
