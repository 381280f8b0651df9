import { describe, expect, test } from "vitest";
import { behindSentences, povertySentences } from "../../../src/french/asked-first.ts";
import { noteSources } from "../../../src/french/short-sources.ts";
import { dataset, resource } from "../../build.ts";
import { INCOME, type Made, POVERTY, tableOf, withChanges } from "./opening-fixture.ts";

const plain = (texts: readonly string[]): string => texts.join(" ").replaceAll(/[\u00a0\u202f]/g, " ");
const poverty = (made: Made) => ({ table: tableOf(POVERTY, made), indicator: POVERTY });
const income = (made: Made) => ({ table: tableOf(INCOME, made), indicator: INCOME });
const name = (code: string): string => `Quartier ${code}`;
const none = { moved: undefined, latest: undefined };

describe("whether poverty fell", () => {
  const two = poverty({
    qpv: [
      [40, 38],
      [40, 42],
    ],
    reference: [20, 20],
  });

  test("of two dates: the values, then the gap; then the latest level of another zoning, which is named", () => {
    const later = poverty({ qpv: [[45]], reference: [20], years: ["2021"] });
    const other = { ...later, table: { ...later.table, geography: "qpv2024" } };
    expect(plain(povertySentences({ moved: two, latest: two }))).toMatch(
      /^Dans 1 quartier sur 2, le taux publié est plus bas en 2019 qu’en 2014\. De 2014 à 2019, l’écart de pauvreté .*\.$/,
    );
    expect(plain(povertySentences({ moved: two, latest: other }))).toContain(
      "En 2021, le taux de pauvreté du quartier est de 45 %, contre 20 % dans l’agglomération (QPV 2024, autres périmètres).",
    );
  });

  test("of none of several", () => {
    const worse = poverty({
      qpv: [
        [40, 41],
        [40, 42],
      ],
      reference: [20, 20],
    });
    expect(plain(povertySentences({ ...none, moved: worse }))).toContain(
      "Dans aucun quartier sur 2, le taux publié est plus bas en 2019 qu’en 2014.",
    );
  });

  test("of one quarter; of some that have no figure", () => {
    const one = (after: number) =>
      plain(povertySentences({ ...none, moved: poverty({ qpv: [[40, after]], reference: [20, 20] }) }));
    expect(one(38)).toContain("Le taux du quartier est plus bas en 2019 qu’en 2014.");
    expect(one(42)).toContain("Le taux du quartier n’est pas plus bas en 2019 qu’en 2014.");
    const some = poverty({
      qpv: [
        [40, 38],
        [undefined, 42],
      ],
      reference: [20, 20],
    });
    expect(plain(povertySentences({ ...none, moved: some }))).toContain(
      "Dans 1 quartier sur 1 renseignés, le taux publié est plus bas",
    );
  });

  test("without a reference, of one date, of none", () => {
    const alone = poverty({ qpv: [[40, 38]], reference: [undefined, 20] });
    expect(povertySentences({ moved: alone, latest: alone }).map((one) => plain([one]))).toEqual([
      expect.stringMatching(/^De 2014 à 2019, .* plus bas\.$/),
      expect.stringMatching(/^L’écart à l’agglomération ne se calcule pas/),
    ]);
    const one = poverty({ qpv: [[40]], reference: [20], years: ["2021"] });
    expect(plain(povertySentences({ moved: one, latest: one }))).toContain("Une seule année est publiée");
    expect(plain(povertySentences(none))).toContain("Aucun taux de pauvreté n’est publié");
    const silent = { ...one, table: { ...one.table, rows: [] } };
    expect(plain(povertySentences({ moved: two, latest: silent }))).not.toContain("QPV");
  });
});

describe("which quarters fall behind", () => {
  const many = (count: number) =>
    income({
      qpv: Array.from({ length: count }, (_, rank) => [8000, 7900 - rank]),
      reference: [10_000, 10_500],
    });

  test("those whose value is not better, then the greater gaps; seven of them are counted", () => {
    expect(plain(behindSentences(many(2), name))).toBe(
      "2 quartiers sur 2 dans les chiffres publiés : Quartier QP1 et Quartier QP2. Décrocher : de 2014 à 2019, la valeur n’y est pas meilleure et l’écart y est plus grand (court revenu_median). Aucune marge d’erreur n’est publiée : rien ne sépare ces changements du hasard. Écart plus grand, le plus fort d’abord : Quartier QP2 (−601 €), Quartier QP1 (−600 €).",
    );
    expect(plain(behindSentences(many(8), name))).toContain("Quartier QP6 et 2 autres. Décrocher : de 2014");
  });

  test("none; a change that is not established is no change", () => {
    const better = income({ qpv: [[8000, 9500]], reference: [10_000, 10_500] });
    expect(plain(behindSentences(better, name))).toMatch(
      /^Non, dans les chiffres publiés\. Décrocher : de 2014.*Aucun écart n’est plus grand\.$/,
    );
    const { table, indicator } = many(1);
    expect(plain(behindSentences(many(1), name))).toContain("Oui, dans les chiffres publiés : Quartier QP1.");
    const two = income({
      qpv: [
        [8000, 9500],
        [8000, 9500],
      ],
      reference: [10_000, 10_500],
    });
    expect(plain(behindSentences(two, name))).toContain("Aucun quartier sur 2 dans les chiffres publiés.");
    const unsure = withChanges(table, [{ interval: { lower: -9, upper: 9 } }]);
    expect(plain(behindSentences({ table: unsure, indicator }, name))).toContain(
      "Non, dans les chiffres publiés",
    );
  });

  test("without two dates, without a gap", () => {
    expect(plain(behindSentences(undefined, name))).toContain("Une seule année, ou aucune");
    const none = income({ qpv: [[8000, 7900]], reference: [undefined, 10_000] });
    expect(plain(behindSentences(none, name))).toBe(
      "De 2014 à 2019 : l’évolution des écarts ne se calcule pas.",
    );
  });
});

test("where the figures of a note come from: publishers, the sets that hold them, the others counted", () => {
  const one = poverty({ qpv: [[40]], reference: [20], years: ["2021"] });
  const path = one.table.rows[0]?.levels[0]?.value.address?.replace(/:\d+$/, "") ?? "";
  const held = (id: string) => dataset(id, { title: `Jeu ${id} (fichier)`, resources: [resource(path)] });
  const said = noteSources([one, one], [held("a"), held("b"), held("c"), held("d"), dataset("absent")]);
  expect(plain([said])).toContain(
    "Chiffres : Insee : 2021 (QPV 2015). Jeux de données : Insee, Jeu a ; Insee, Jeu b ; Insee, Jeu c et 1 autre. Écarts,",
  );
  expect(noteSources([], [])).toMatch(/^Écarts,/);
});
