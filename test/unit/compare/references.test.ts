import { describe, expect, test } from "vitest";
import {
  checkReference,
  impossibleReference,
  parseReference,
} from "../../../src/compare/asked-comparison.ts";
import type { Comparison, ComparisonRow, GapLevel } from "../../../src/compare/comparison.ts";
import { clause } from "../../../src/diagnostics/clause.ts";
import { problem } from "../../../src/diagnostics/problem.ts";
import { referenceLabel } from "../../../src/french/references.ts";
import { type UnknownReason, unknown } from "../../../src/kernel/unknown.ts";
import { addressesOf, concernedWarnings } from "../../../src/run/concerned-warnings.ts";
import { epci, group, indicator, qpv, share, workspace } from "../../build.ts";

const SPACE = workspace({ territories: [epci(), qpv(), group("QPV-CALL")] });

describe("a reference asked for by its word or its code", () => {
  test.each([
    ["epci", { kind: "epci" }],
    ["qpv-departement", { kind: "ensemble_qpv_departement" }],
    ["france", { kind: "france_metropolitaine" }],
    ["QPV-CALL", { code: "QPV-CALL" }],
    ["groupe", undefined],
    ["toString", undefined],
  ])("%s", (text, expected) => {
    expect(parseReference(text, SPACE)).toEqual(expected);
  });

  test("what is neither is said, with the nearest word or all of them", () => {
    expect(checkReference(undefined, SPACE)).toEqual([]);
    expect(checkReference("commune", SPACE)).toEqual([]);
    expect(checkReference("regoin", SPACE)).toMatchObject([
      { code: "reference/inconnue", hint: "vouliez-vous écrire « region » ?" },
    ]);
    expect(checkReference("xxxxxxxxxxxx", SPACE)[0]?.hint).toMatch(
      /^écrire epci, .*ou le code d’un territoire$/,
    );
    expect(
      checkReference("epci deux", workspace({ territories: [epci("E2", { label: "EPCI Deux" })] }))[0]?.hint,
    ).toBe("vouliez-vous écrire E2 (EPCI Deux) ?");
  });
});

function level(reason?: UnknownReason, reference: number | UnknownReason = 10): GapLevel {
  const gap = reason === undefined ? 1 : unknown(reason);
  const against = typeof reference === "number" ? reference : unknown(reference);
  return {
    period: "2019",
    value: { value: 11, address: "datasets/a/observations.csv:3" },
    reference: { value: against, address: "datasets/b/observations.csv:4" },
    absolute: gap,
    ratio: gap,
    relative: gap,
  };
}

function table(levels: readonly GapLevel[], changes: Partial<Comparison> = {}): Comparison {
  const rows: ComparisonRow[] = [{ territory: "QP1", levels, change: null }];
  return {
    indicator: "revenu",
    geography: "qpv2015",
    reference: "R",
    periods: ["2019"],
    rows,
    summary: null,
    secondOrder: null,
    ...changes,
  };
}

describe("a reference that makes no gap", () => {
  const said = (
    levels: readonly GapLevel[],
    reference: string | undefined = "region",
    available = ["epci"],
  ) => impossibleReference(reference, [table(levels)], () => available);

  test("is said with its main reason, and those that would do", () => {
    expect(said([level("reference_absente", "absent_des_donnees"), level("secret", "secret")])).toMatchObject(
      [
        {
          code: "reference/impossible",
          message:
            "aucun écart à la référence « region » n’est calculable : valeur de référence absente des données lues",
          hint: "choisir parmi celles qui donnent des écarts ici : epci",
        },
      ],
    );
    expect(
      said([level("effectifs_du_reste_absents", "effectifs_du_reste_absents")], "epci-hors-qpv", []),
    ).toMatchObject([
      {
        message: expect.stringContaining("effectifs de l’EPCI ou de ses QPV absents"),
        hint: expect.stringContaining("aucune"),
      },
    ]);
    expect(said([])[0]?.message).toContain("n’y rattache aucun QPV");
    expect(said([{ ...level("secret"), value: { value: unknown("secret") } }])).toHaveLength(1);
  });

  test("of a count is said with the shares that would do: no reference would", () => {
    const count = [level("effectif_sans_ecart"), level("effectif_sans_ecart")];
    const indicators = new Map(
      [
        indicator("revenu", { unit: "foyers" }),
        share("part", { counts: { count: "revenu", total: "foyers" } }),
      ].map((one) => [one.id, one]),
    );
    const [found] = impossibleReference("commune", [table(count)], () => [], indicators);
    expect(found).toMatchObject({ code: "reference/effectif", hint: "comparer part" });
    expect(found?.message).toContain("revenu");
    expect(said(count)[0]?.hint).toBe("comparer un taux, une part, une médiane ou un indice");
  });

  test("of a count beside rates without any figure is no matter of counts", () => {
    const indicators = new Map([share("revenu")].map((one) => [one.id, one]));
    const [found] = impossibleReference(
      "commune",
      [table([level("effectif_sans_ecart")])],
      () => [],
      indicators,
    );
    expect(found?.code).toBe("reference/impossible");
    expect(found?.message).toContain("aucun taux, aucune part ni aucune médiane de ses QPV n’est connu");
  });

  test("is no problem when there is a gap, when nothing was asked, when a producer forbids it", () => {
    expect(said([level()])).toEqual([]);
    expect(impossibleReference(undefined, [table([level("secret")])], () => [])).toEqual([]);
    expect(impossibleReference("region", [], () => [])).toEqual([]);
    expect(said([level("comparaison_interdite")])).toEqual([]);
    const beside: ComparisonRow = { territory: "QP1", levels: [level()], change: null };
    const other = table([], { rows: [], otherReferences: [beside] });
    expect(impossibleReference("commune", [other], () => [])).toEqual([]);
  });
});

describe("the warnings that concern the figures shown", () => {
  const at = (file: string, line?: number, count = "1") =>
    problem("workspace/avertissements", { file, line }, { clause: clause("des_avertissements", { count }) });
  const shown = addressesOf([
    table([level()], { secondOrder: { territory: "R", levels: [level()], change: null } }),
  ]);

  test("those of a line that is shown and of a whole file; neither other lines nor other files, nor errors", () => {
    const error = problem("csv/nombre", { file: "datasets/a/observations.csv", line: 3 }, { value: "x" });
    const all = [
      at("datasets/a/observations.csv", 3),
      at("datasets/a/observations.csv", 9),
      at("datasets/b/observations.csv"),
      at("datasets/c/observations.csv", 1),
      error,
    ];
    expect(concernedWarnings(all, shown)).toMatchObject([
      { severity: "avertissement", message: expect.stringMatching(/^2 avertissements portent/) },
    ]);
    expect(concernedWarnings(all.slice(0, 2), shown)[0]?.message).toMatch(/^un avertissement porte/);
    expect(concernedWarnings(all.slice(3), shown)).toEqual([]);
  });
});

test.each([
  ["territoire", "X", "Nom", "Nom"],
  ["commune", "62498", "Lens", "Lens"],
  ["ensemble_qpv_departement", "DEP-62", "Pas-de-Calais", "ensemble des QPV (Pas-de-Calais)"],
  ["ensemble_qpv_france", "qpv2015", "qpv2015", "ensemble des QPV connus"],
  ["groupe", "groupe", "un groupe", "un groupe"],
] as const)("the name of a reference: %s %s", (kind, code, name, expected) => {
  expect(referenceLabel(kind, code, name)).toBe(expected);
});
