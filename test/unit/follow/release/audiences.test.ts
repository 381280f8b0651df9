import { describe, expect, test } from "vitest";
import {
  audiencesOfYear,
  releasedAudiences,
  releasedTotals,
} from "../../../../src/follow/release/audiences.ts";
import { shareOf } from "../../../../src/follow/release/release.ts";
import type { Audience } from "../../../../src/follow/tables/audiences.ts";
import type { Sheet } from "../../../../src/follow/tables/sheets.ts";
import { unknown } from "../../../../src/kernel/unknown.ts";
import { followContext, followRules, requirement } from "../rows.ts";

const hidden = unknown("non_diffuse");
const place = { address: "publics.csv:2", place: () => ({ file: "publics.csv", line: 2 }) };
const line = (
  breakdown: Audience["breakdown"],
  modality: string,
  count: number | null,
  action = "a",
): Audience => ({
  action,
  year: 2025,
  breakdown,
  modality,
  count,
  ...place,
});
const sheet = (participants: number | null, action = "a", year = 2025) =>
  ({ action, year, participants, ...place }) as unknown as Sheet;

const shownOf = (audiences: readonly Audience[], sheets: readonly Sheet[], given = {}) =>
  releasedAudiences(followContext({ audiences, sheets }, given));
const counts = (audiences: readonly Audience[], participants: number | null) =>
  shownOf(audiences, [sheet(participants)])[0]?.modalities.map(({ count }) => count);

describe("participants as they may be shown", () => {
  test("nothing small: everything is there", () => {
    const lines = [line("qpv", "QN05901M", 20), line("qpv", "hors_qpv", 10), line("categorie", "jeunes", 12)];
    expect(shownOf(lines, [sheet(30)])).toEqual([
      {
        action: "a",
        year: 2025,
        participants: 30,
        modalities: [
          { breakdown: "qpv", modality: "QN05901M", count: 20 },
          { breakdown: "qpv", modality: "hors_qpv", count: 10 },
          { breakdown: "categorie", modality: "jeunes", count: 12 },
        ],
      },
    ]);
  });

  test("a small district takes another with it, in its breakdown only", () => {
    const lines = [
      line("qpv", "QN05901M", 3),
      line("qpv", "QN05902M", 7),
      line("qpv", "hors_qpv", 20),
      line("age_sexe", "femmes", 18),
      line("age_sexe", "hommes", 12),
    ];
    expect(counts(lines, 30)).toEqual([hidden, hidden, 20, 18, 12]);
  });

  test("a category that nearly all belong to is hidden for those who do not", () => {
    expect(counts([line("categorie", "au RSA", 28)], 30)).toEqual([hidden]);
  });

  test("of few participants, not even a zero; and their number neither", () => {
    const [one] = shownOf([line("qpv", "QN05901M", 0), line("qpv", "hors_qpv", 4)], [sheet(4)]);
    expect(one).toMatchObject({ participants: hidden, modalities: [{ count: hidden }, { count: hidden }] });
  });

  test("of nobody, each count is 0 and is shown: there is nobody to find again", () => {
    const [one] = shownOf([line("qpv", "QN05901M", 0), line("age_sexe", "femmes", 0)], [sheet(0)]);
    expect(one).toMatchObject({ participants: 0, modalities: [{ count: 0 }, { count: 0 }] });
  });

  test("a 0 beside a small count, of as many as are to be shown, is one", () => {
    expect(counts([line("qpv", "QN05901M", 0), line("qpv", "hors_qpv", 30)], 30)).toEqual([0, 30]);
  });

  test("an empty count is not known, and is not a small one to be guessed", () => {
    expect(counts([line("qpv", "QN05901M", null), line("qpv", "hors_qpv", 20)], 90)).toEqual([
      { unknown: "absent_des_donnees" },
      20,
    ]);
    expect(counts([line("qpv", "QN05901M", null), line("qpv", "hors_qpv", 20)], 22)).toEqual([
      { unknown: "absent_des_donnees" },
      hidden,
    ]);
  });

  test("no fiche, another year, a breakdown that says more than the total: linked to nothing", () => {
    expect(counts([line("qpv", "QN05901M", 20)], null)).toEqual([20]);
    expect(counts([line("qpv", "QN05901M", 20), line("qpv", "hors_qpv", 20)], 30)).toEqual([20, 20]);
    expect(shownOf([line("qpv", "QN05901M", 20)], [sheet(30, "b", 2024)])).toHaveLength(1);
    expect(shownOf([], [sheet(30, "b")])).toEqual([
      { action: "b", year: 2025, participants: 30, modalities: [] },
    ]);
  });

  test("without a threshold, or one left open, nothing is shown", () => {
    const silent = { unknown: "seuil_de_diffusion_absent" };
    const lines = [line("qpv", "QN05901M", 20)];
    for (const rules of [
      followRules(),
      followRules({ requirements: [requirement("seuil_de_diffusion", null)] }),
    ])
      expect(shownOf(lines, [sheet(20)], { rules })).toMatchObject([
        { participants: silent, modalities: [{ count: silent }] },
      ]);
  });
});

/** 20 + 30 shown and one hidden: at least 50, whatever the third is. */
test("totals of several actions are made of what is shown, and say how many are not", () => {
  const lines = [
    line("qpv", "QN05901M", 20, "a"),
    line("qpv", "QN05901M", 30, "b"),
    line("qpv", "QN05901M", 2, "c"),
    line("categorie", "jeunes", 8, "a"),
  ];
  const total = [{ modality: "QN05901M", count: 50, hidden: 1 }];
  expect(releasedTotals(shownOf(lines, []), "qpv")).toEqual(total);
  expect(audiencesOfYear(followContext({ audiences: lines })).byDistrict).toEqual(total);
});

test.each([
  [6, 60, 0.1],
  [hidden, 60, hidden],
  [6, hidden, hidden],
  [0, 0, unknown("denominateur_nul")],
] as const)("the share of %j in %j", (part, whole, share) => {
  expect(shareOf(part, whole)).toEqual(share);
});
