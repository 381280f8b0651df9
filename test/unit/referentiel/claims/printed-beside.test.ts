import { describe, expect, test } from "vitest";
import type { ObservationInput, PrintedDetail } from "../../../../src/data/observation.ts";
import { besideCounts, besideReading } from "../../../../src/french/printed.ts";
import { printedBeside } from "../../../../src/referentiel/claims/printed-beside.ts";
import { dataset, epci, group, indicator, observation, qpv, share, workspace } from "../../../build.ts";

const PRINTED = indicator("imprime", {
  publishedAs: { indicator: "revenu", reserve: "La source n’est pas dite." },
});
const SETS = [dataset("insee"), dataset("contrat")];

/** Spaces that do not break are of no matter here. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** A printed value of a QPV. */
const printed = (
  value: number | undefined,
  period: string,
  detail: Partial<PrintedDetail> = {},
  changes: Partial<ObservationInput> = {},
): ObservationInput =>
  observation("QP1", period, value, {
    indicator: "imprime",
    resource: 1,
    printed: { qualifier: "exact", statistic: "valeur", lines: "12", ...detail },
    ...changes,
  });

const held = (figures: readonly ObservationInput[], indicators = [indicator(), PRINTED]) =>
  workspace({
    datasets: SETS,
    indicators,
    territories: [
      epci(),
      qpv("QP1"),
      qpv("QN1", { geography: "qpv2024", predecessors: ["QP1"] }),
      group("QPV-E"),
    ],
    figures,
  });

const found = (figures: readonly ObservationInput[], indicators = [indicator(), PRINTED]) => {
  const data = held(figures, indicators);
  return printedBeside(data.observations.printed(), data);
};

const reading = (figures: readonly ObservationInput[], indicators = [indicator(), PRINTED]) =>
  found(figures, indicators).map((one) => plain(besideReading(one, indicator(), (code) => `nom de ${code}`)));

/** What Insee publishes of the quarter of Hazebrouck, beside what its contract prints (002, l. 283-284). */
const PUBLISHED = [
  observation("QP1", "2013", 12_439),
  observation("QP1", "2015", 12_785),
  observation("QP1", "2018", 14_050),
];

describe("a printed value beside a published one", () => {
  test("of the same year: both, and the difference, with where each was read", () => {
    expect(found([...PUBLISHED, printed(8_222, "2018", { note: "Sans source." })])).toEqual([
      {
        indicator: "imprime",
        territory: "QP1",
        period: "2018",
        value: 8_222,
        qualifier: "exact",
        statistic: "valeur",
        lines: "12",
        note: "Sans source.",
        address: "datasets/contrat/observations.csv:5",
        standing: "differente",
        beside: "revenu",
        besideLabel: indicator().label,
        published: {
          territory: "QP1",
          period: "2018",
          value: 14_050,
          addresses: ["datasets/insee/observations.csv:4"],
        },
        difference: -5_828,
        same: [],
        others: [],
      },
    ]);
  });

  test.each<[string, number, Partial<PrintedDetail>, string]>([
    ["the same", 14_050, {}, "la même valeur"],
    ["« environ », a tenth away", 14_000, { qualifier: "environ" }, "compatible avec ce qui est imprimé"],
    ["« plus de », and it is", 14_000, { qualifier: "plus_de" }, "compatible avec ce qui est imprimé"],
    ["« plus de », and it is not", 14_050, { qualifier: "plus_de" }, "valeur différente"],
    ["another", 14_049, {}, "valeur différente"],
  ])("%s", (_, value, detail, words) => {
    expect(reading([...PUBLISHED, printed(value, "2018", detail)])).toEqual([words]);
  });

  test("whole per cents are rounded", () => {
    const rate = { ...share("revenu"), id: "revenu" };
    const figures = [observation("QP1", "2018", 20.4), printed(20, "2018")];
    expect(found(figures, [rate, PRINTED])).toMatchObject([{ standing: "arrondi", difference: -0.4 }]);
  });

  test("without a year: the years in which the same is published, in either zoning, and no difference", () => {
    const rows = found([...PUBLISHED, printed(12_785, "edition-2024")]);
    expect(rows).toMatchObject([{ standing: "sans_annee", published: null, difference: null }]);
    expect(reading([...PUBLISHED, printed(12_785, "edition-2024")])).toEqual([
      "imprimée sans année ; la même est publiée pour 2015",
    ]);
    const after = printed(12_785, "edition-2024", {}, { code: "QN1" });
    expect(reading([...PUBLISHED, after])).toEqual([
      "imprimée sans année ; la même est publiée pour 2015 (nom de QP1, QP1)",
    ]);
    const before = observation("QN1", "2021", 15_000);
    expect(reading([before, printed(15_000, "2018")])).toEqual([
      "rien de publié pour cette année ; la même est publiée pour 2021 (nom de QN1, QN1)",
    ]);
  });

  test("where no published year has it: between what they lie", () => {
    expect(reading([...PUBLISHED, printed(8_500, "2016")])).toEqual([
      "rien de publié pour cette année ; aucune année publiée ne la donne : de 12 439 € (2013) à 14 050 € (2018)",
    ]);
    expect(reading([...PUBLISHED.slice(0, 1), printed(8_500, "2016")])).toEqual([
      "rien de publié pour cette année ; la seule publiée est 12 439 € (2013)",
    ]);
  });

  test("an approximate value names no year", () => {
    expect(found([...PUBLISHED, printed(12_000, "edition-2024", { qualifier: "environ" })])).toMatchObject([
      { standing: "sans_annee", same: [] },
    ]);
  });

  test("nothing is published of it, or nothing has its definition", () => {
    expect(reading([printed(8_500, "2015")])).toEqual(["rien de publié"]);
    expect(reading([printed(8_500, "2015")], [PRINTED])).toEqual(["rien de publié"]);
    expect(reading([printed(8_500, "2015")], [indicator(), indicator("imprime")])).toEqual([
      "aucun indicateur publié de même définition",
    ]);
  });

  test("what another document prints is not published", () => {
    const other = printed(9_000, "2015", {}, { indicator: "revenu" });
    const data = held([other, printed(8_500, "2015")]);
    const [row] = printedBeside(data.observations.of("imprime"), data);
    expect(row?.standing).toBe("non_publiee");
  });

  test("bounds of a group and unknown values are left out", () => {
    const bound = printed(30, "2018", { statistic: "max" }, { code: "QPV-E", geography: "ensemble" });
    expect(found([bound, printed(undefined, "2018")])).toEqual([]);
    expect(found([printed(30, "2018", { statistic: "max" })])).toHaveLength(1);
  });

  test("a share that is published by its cases and its people is their quotient", () => {
    const counted = share("revenu", { counts: { count: "cas", total: "gens" } });
    const figures = [
      observation("QP1", "2018", 30, { indicator: "cas" }),
      observation("QP1", "2018", 120, { indicator: "gens" }),
      observation("QP1", "2015", 30, { indicator: "cas" }),
      printed(25, "2018"),
    ];
    const rows = found(figures, [
      counted,
      PRINTED,
      indicator("cas", { unit: "personnes" }),
      indicator("gens"),
    ]);
    expect(rows).toMatchObject([
      {
        standing: "egale",
        published: {
          value: 25,
          addresses: ["datasets/insee/observations.csv:2", "datasets/insee/observations.csv:3"],
        },
      },
    ]);
  });

  test("counts say how many of each", () => {
    const rows = found([...PUBLISHED, printed(14_050, "2018"), printed(8_500, "2015")]);
    expect(besideCounts(rows)).toBe(
      "2 valeurs imprimées à côté des publiées : la même valeur 1, valeur différente 1",
    );
  });
});
