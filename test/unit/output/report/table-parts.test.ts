import { describe, expect, it } from "vitest";
import { tableParts, type WholeTable } from "../../../../src/output/report/table-parts.ts";
import { textCell } from "../../../../src/output/report/table-view.ts";

/** A table of groups, each of so many columns, of numbers as long as asked. */
function table(groups: readonly number[], number = "12 345", summary = true): WholeTable {
  const columns = groups.reduce((total, one) => total + one, 0);
  const row = (nom: string) => ({
    nom,
    note: "",
    cellules: Array.from({ length: columns }, (_, rank) => textCell(`${number}${rank}`, true)),
  });
  return {
    groupes: groups.map((nombre, group) => ({
      titre: `Groupe ${group}`,
      colonnes: Array.from({ length: nombre }, (_, index) => String(2001 + index)),
      nombre,
      numerique: true,
    })),
    lignes: [row("Cité 9"), row("La Plaine")],
    reperes: [row("Agglomération")],
    synthese: summary ? groups.map((nombre, group) => ({ texte: `dit ${group}`, nombre })) : [],
  };
}

const shape = (whole: WholeTable) =>
  tableParts(whole).map(({ large, groupes }) => ({
    large,
    columns: groupes.map(({ titre, colonnes }) => [titre.at(-1), colonnes[0], colonnes.length].join(" ")),
  }));

describe("tableParts", () => {
  it("leaves whole a table that stands on an upright sheet", () => {
    const whole = table([3, 3, 2]);
    const [part, ...others] = tableParts(whole);
    expect(others).toEqual([]);
    expect(part).toMatchObject({ large: false, groupes: whole.groupes, synthese: whole.synthese });
    expect(part?.lignes.map(({ nom }) => nom)).toEqual(["Cité 9", "La Plaine"]);
  });

  it("cuts twenty-two indicators between them, with all rows each time, and every cell once", () => {
    const whole = table(new Array(22).fill(1));
    const parts = tableParts(whole);
    expect(parts.length).toBeGreaterThan(1);
    expect(
      parts.every(({ large, lignes, reperes }) => !large && lignes.length === 2 && reperes.length === 1),
    ).toBe(true);
    expect(parts.flatMap(({ lignes }) => lignes[0]?.cellules.map(({ texte }) => texte))).toEqual(
      whole.lignes[0]?.cellules.map(({ texte }) => texte),
    );
    expect(parts.flatMap(({ synthese }) => synthese)).toEqual(whole.synthese);
    expect(parts[1]?.contenu).toMatch(/^Groupe \d+, Groupe/);
  });

  it("never parts a change from its years where the group stands on a sheet", () => {
    expect(shape(table([8, 8]))).toEqual([
      { large: false, columns: ["0 2001 8"] },
      { large: false, columns: ["1 2001 8"] },
    ]);
  });

  it("turns a group that is wider than an upright sheet", () => {
    expect(shape(table([16]))).toEqual([{ large: true, columns: ["0 2001 16"] }]);
  });

  it("cuts within a group only when a turned sheet is not enough, and says its sentence once, at its end", () => {
    const parts = tableParts(table([30, 2]));
    expect(parts.every(({ large }) => large)).toBe(true);
    expect(parts.flatMap(({ groupes }) => groupes.flatMap(({ colonnes }) => colonnes))).toHaveLength(32);
    const said = parts.flatMap(({ synthese }) => synthese.filter(({ texte }) => texte !== ""));
    expect(said.map(({ texte }) => texte)).toEqual(["dit 0", "dit 1"]);
    expect(parts[0]?.synthese[0]?.texte).toBe("");
  });

  it("says nothing under a table that has no summary, and marks the first cell of each group", () => {
    const [part] = tableParts(table([2, 2], "1", false));
    expect(part?.synthese).toEqual([]);
    expect(part?.lignes[0]?.cellules.map(({ debut }) => debut)).toEqual([true, false, true, false]);
  });
});
