import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../../src/compare/compare-epci.ts";
import type { Comparison } from "../../../../src/compare/comparison.ts";
import type { ComparabilityRule } from "../../../../src/data/comparability.ts";
import { ruleWords } from "../../../../src/french/rules.ts";
import { warningLine } from "../../../../src/french/table-lines.ts";
import { tableRemarks } from "../../../../src/output/report/gap-table.ts";
import { tableColumns } from "../../../../src/output/report/table-columns.ts";
import { Footnotes } from "../../../../src/output/report/table-view.ts";
import { sharedChangeRules } from "../../../../src/output/report/table-warnings.ts";
import { EPCI, epci, observation, qpv, share, workspace } from "../../../build.ts";

const COUNTED = share("taux", { counts: { total: "gens" } });
const at = (code: string, period: string, rate: number, people: number | undefined) => [
  observation(code, period, rate, { indicator: "taux" }),
  ...(people === undefined ? [] : [observation(code, period, people, { indicator: "gens" })]),
];
const rule = (id: string, decision: ComparabilityRule["decision"], year: number): ComparabilityRule => ({
  id,
  label: id,
  decision,
  scope: "evolution",
  condition: { kind: "rupture", year, aggregatesOnly: false },
  sentence: `Rupture de ${year}.`,
  quotation: "exacte",
  source: { title: "Producteur" },
  date: "2026-11-20",
  toConfirm: false,
});

function compared(rules: readonly ComparabilityRule[], people: number | undefined = 1000): Comparison {
  const figures = [
    ...at("QP1", "2014", 40, people),
    ...at("QP2", "2014", 41, undefined),
    ...at(EPCI, "2014", 30, people && 10 * people),
    ...at("QP1", "2019", 38, people),
    ...at("QP2", "2019", 45, undefined),
    ...at(EPCI, "2019", 30, people && 10 * people),
  ];
  const space = workspace({ territories: [qpv("QP1"), qpv("QP2"), epci()], indicators: [COUNTED], figures });
  const [table] = compareEpci(space, { epci: EPCI, rules });
  if (!table) throw new Error("no table");
  return table;
}

const said = (table: Comparison) => tableRemarks(table, COUNTED, { label: (code) => code });

describe("what a printed table says of its numbers", () => {
  test("intervals where there are some, with what they rest on and why others have none", () => {
    const comparison = compared([]);
    const columns = tableColumns({ comparison, indicator: COUNTED, periods: ["2014", "2019"] });
    const gap = columns.find(({ kind }) => kind === "ecart");
    expect(gap?.columns.map(({ titre }) => titre)).toEqual([
      "2014",
      "2019",
      "intervalle à 95 %, 2019",
      "évol.",
    ]);
    const notes = new Footnotes();
    const cells = comparison.rows.map((row) => gap?.columns[2]?.cell(row, notes));
    expect(cells[0]).toMatchObject({ texte: expect.stringMatching(/^\+\d,\d ; \+\d+,\d$/), inconnu: false });
    expect(cells[1]).toMatchObject({ texte: "n.d.", inconnu: true, repere: "a" });
    expect(notes.all[0]?.texte).toMatch(/^pas d’effectifs dans les données lues/);
    const reading = columns.find(({ kind }) => kind === "lecture")?.columns[0];
    expect(comparison.rows.map((row) => reading?.cell(row, notes).texte)).toEqual([
      "±\u00a0Pas établi",
      "↑\u00a0Décrochage",
    ]);
    expect(said({ ...comparison, pooled: [] })).toEqual([
      "Arrondi publié : QPV, 2014 et 2019 : 1 point* ; référence, 2014 et 2019 : 1 point* (* pas déclaré : lu dans les chiffres de toute la colonne). Un écart ou une évolution s’imprime avec les chiffres du moins précis des nombres comparés.",
      expect.stringMatching(
        /^Changement d’écart significatif de 2014 à 2019 \(.*, taux et population, quartier dans sa référence\) : 0 sur 1\. Ailleurs, « pas établi » : .* le plus petit changement réel vu quatre fois sur cinq est \d,\d points\.$/,
      ),
    ]);
  });

  test("no interval: why", () => {
    const bare = { ...compared([]), pooled: [], rows: compared([]).rows.slice(1) };
    expect(said(bare)[1]).toBe(
      "Deux valeurs publiées sont comparées (pas d’effectifs dans les données lues, donc pas d’intervalle) ; aucun test ne dit si la différence est significative.",
    );
    expect(said({ ...bare, summary: null })[1]).toBe(said(bare)[1]);
    expect(said({ ...bare, rows: [], summary: null })).toEqual([]);
  });

  test("a discouraged change bears the producer's sentence; a refused one has no number, and the sentence stands", () => {
    const warned = compared([rule("rupture", "deconseillee", 2016)]);
    const notes = new Footnotes();
    const change = tableColumns({ comparison: warned, indicator: COUNTED, periods: ["2014", "2019"] })
      .find(({ kind }) => kind === "ecart")
      ?.columns.at(-1);
    const [first] = warned.rows;
    expect(first && change?.cell(first, notes)).toMatchObject({ repere: "", inconnu: false });
    expect(notes.all).toEqual([]);
    expect(warningLine(warned, [], sharedChangeRules(warned))).toMatch(
      /^Évolution à lire avec prudence : .*\.$/,
    );
    const unmarked = warned.rows.map((row) => ({
      ...row,
      change: row.change && { ...row.change, rules: [] },
    }));
    const other: Comparison = { ...warned, rows: [...warned.rows, ...unmarked] };
    const marked = tableColumns({ comparison: other, indicator: COUNTED, periods: ["2014", "2019"] })
      .find(({ kind }) => kind === "ecart")
      ?.columns.at(-1);
    expect(first && marked?.cell(first, notes)).toMatchObject({ repere: "a", inconnu: false });
    expect(notes.all[0]?.texte).toMatch(/^évolution à lire avec prudence : /);
    const refused = compared([rule("rupture", "interdite", 2016)]);
    expect(said(refused).at(-1)).toBe(
      "Évolution refusée [rupture] : Rupture de 2016 (Producteur ; relevé le 20 novembre 2026).",
    );
    expect(ruleWords({ ...refused, rules: undefined }, ["rupture"])).toBe("");
  });
});
