import { describe, expect, test } from "vitest";
import { readCell } from "../../../../src/follow/reading/cells.ts";
import { WordLists } from "../../../../src/follow/reading/words.ts";
import { ACTION_STATES } from "../../../../src/follow/tables/actions.ts";
import type { Column, ColumnKind } from "../../../../src/follow/tables/column.ts";
import { choice, listed, several } from "../../../../src/follow/tables/column.ts";
import type { Cell } from "../../../../src/formats/raw-table.ts";
import { lists } from "./lists.ts";

const words = new WordLists(
  lists({
    qpv: [
      { code: "QN05901M", words: "Centre" },
      { code: "QN05902M", words: "Centre" },
      { code: "QN05903M", words: "Les Provinces, Épinette" },
      { code: "QN05904M", words: "Provinces Nord (quartier de 2024)" },
    ],
    noeuds: [{ code: "O-1", words: "orientation : Emploi" }],
    communes: [{ code: "59392", words: "Maubeuge" }],
  }),
);

const PLACE = { file: "suivi.xlsx", sheet: "actions", line: 3, column: 2 };

/** The value of a cell, or the code and the words that refuse it. */
function read(cell: Cell, column: Column): unknown {
  const found = readCell(cell, column, words);
  if ("value" in found) return found.value;
  const { code, message, place } = found.refused(PLACE);
  expect(place).toEqual(PLACE);
  return `${code} : ${message}`;
}

const of = (kind: ColumnKind): Column => ({ name: "colonne", kind, help: "", isNeeded: false });

describe("a day", () => {
  test.each([
    ["31/03/2025", "2025-03-31"],
    ["1/3/2025", "2025-03-01"],
    ["31-03-2025", "2025-03-31"],
    ["31.03.2025", "2025-03-31"],
    ["2025-03-31", "2025-03-31"],
    ["2025-03-31 00:00:00", "2025-03-31"],
    ["2025-03-31T00:00:00Z", "2025-03-31"],
    ["31 mars 2025", "2025-03-31"],
    ["lundi 31 mars 2025", "2025-03-31"],
    ["1er août 2025", "2025-08-01"],
    ["31/3/25", "2025-03-31"],
    [" 31/03/2025\u00a0", "2025-03-31"],
    [{ text: "2025-03-31" }, "2025-03-31"],
  ])("%j is %s", (cell, day) => {
    expect(read(cell, of("jour"))).toBe(day);
  });

  test.each([
    "31/02/2025",
    "31/02/25",
    "mars 2025",
    "03/31/2025",
    "32 mars 2025",
    "1 brumaire 2025",
    "2025",
    "bientôt",
  ])("%s is none", (text) => {
    expect(read(text, of("jour"))).toBe(`entry/valeur : « ${text} » n’est pas un jour`);
  });

  /** Checked against LibreOffice: the cell 45747 in format date is 31/03/2025. */
  test.each([45747, "45747"])("the serial %j is named with its day, and refused", (cell) => {
    expect(read(cell, of("jour"))).toBe(
      "entry/numero-de-jour : « 45747 » est sans doute le numéro que le tableur donne au 31/03/2025",
    );
  });

  test.each([12, 99999])("%d is no serial of these years", (cell) => {
    expect(read(cell, of("jour"))).toBe(`entry/valeur : « ${cell} » n’est pas un jour`);
  });

  test("a year of two digits is said to be read in this century", () => {
    const found = readCell("31/3/25", of("jour"), words);
    expect(found).toMatchObject({ note: { how: "lues_au_siecle", text: "31/3/25", read: "31/03/2025" } });
  });
});

describe("a year and a period", () => {
  test.each([
    [2025, 2025],
    ["2025", 2025],
  ])("%j is the year %d", (cell, year) => {
    expect(read(cell, of("annee"))).toBe(year);
  });

  test.each([{ text: "2025-01-01" }, "25", "2025-2026"])("%j is no year", (cell) => {
    expect(read(cell as Cell, of("annee"))).toMatch(/^entry\/valeur/);
  });

  test.each([
    [2025, "2025"],
    ["2025-03", "2025-03"],
    ["03/2025", "2025-03"],
    ["Mars 2025", "2025-03"],
    ["31/03/2025", "2025-03-31"],
    [{ text: "2025-03-31" }, "2025-03-31"],
  ])("%j describes %s", (cell, period) => {
    expect(read(cell, of("periode"))).toBe(period);
  });

  test("what is neither a year, a month nor a day is refused, a serial with its day", () => {
    expect(read("13/2025", of("periode"))).toBe(
      "entry/valeur : « 13/2025 » n’est pas une année, un mois ni un jour",
    );
    expect(read("2025-13", of("periode"))).toMatch(/^entry\/valeur/);
    expect(read(45747, of("periode"))).toMatch(/^entry\/numero-de-jour/);
  });
});

describe("an amount", () => {
  test.each([
    ["1 200 €", 1200],
    ["1\u202f200,50\u00a0€", 1200.5],
    ["€ 1200", 1200],
    ["1200 euros", 1200],
    ["1.200,00", 1200],
    ["1,200.00", 1200],
    ["1.200.300", 1200300],
    ["1,200,300", 1200300],
    ["1200 k€", 1200000],
    ["1,1 K€", 1100],
    ["1,234 k€", 1234],
    ["1,2 M€", 1200000],
    ["0,5", 0.5],
    [1234.5, 1234.5],
    [0, 0],
    ["0", 0],
  ])("%j is %d €", (cell, euros) => {
    expect(read(cell, of("euros"))).toBe(euros);
  });

  test.each(["1.234", "1,234", "1.234 €", "1.234 k€"])("%s can be read in two ways", (text) => {
    expect(read(text, of("euros"))).toBe(`entry/ambigu : « ${text} » se lit de deux façons, 1234 ou 1,234`);
  });

  test.each(["-1200", "(1 200)", "−12 €", -3])("%s is negative", (cell) => {
    expect(read(cell, of("euros"))).toBe(`entry/negatif : « ${cell} » est négatif`);
  });

  test.each(["néant", "-", "12 00", "1 200 1 300 €", "12 %", "1200 + 300", "12 dollars", "46/50"])(
    "%s is none",
    (text) => {
      expect(read(text, of("euros"))).toBe(`entry/valeur : « ${text} » n’est pas un montant`);
    },
  );

  test("neither is a cell shown as a date, as a percentage or as an error", () => {
    expect(read({ text: "2025-03-31" }, of("euros"))).toMatch(/^entry\/valeur/);
    expect(read({ text: "12 %", percent: 12 }, of("euros"))).toMatch(/^entry\/valeur/);
    expect(read("#REF!", of("euros"))).toBe(
      "entry/valeur : « #REF! » n’est pas un texte : c’est une erreur du tableur",
    );
    expect(read(Number.POSITIVE_INFINITY, of("euros"))).toMatch(/^entry\/valeur/);
  });
});

describe("a count and a number", () => {
  test.each([
    ["1 200", 1200],
    [12, 12],
    ["12,0", 12],
  ])("%j are %d people", (cell, count) => {
    expect(read(cell, of("entier"))).toBe(count);
  });

  test("no half people, none below zero, no date", () => {
    expect(read("12,5", of("entier"))).toBe("entry/valeur : « 12,5 » n’est pas un nombre entier");
    expect(read("douze", of("entier"))).toMatch(/^entry\/valeur/);
    expect(read("1.200", of("entier"))).toMatch(/^entry\/ambigu/);
    expect(read(-1, of("entier"))).toMatch(/^entry\/negatif/);
    expect(read({ text: "2025-03-31" }, of("entier"))).toMatch(/^entry\/valeur/);
  });

  test.each([
    ["92 %", 92],
    ["92,5%", 92.5],
    [{ text: "92 %", percent: 92 }, 92],
    ["46/50", 92],
    ["2 sur 3", 66.666666666667],
    ["-3,5", -3.5],
    [7, 7],
  ])("%j is %d", (cell, value) => {
    expect(read(cell, of("nombre"))).toBe(value);
  });

  test.each(["55/50", "3/0", "environ 12"])("%s is no number", (text) => {
    expect(read(text, of("nombre"))).toBe(`entry/valeur : « ${text} » n’est pas un nombre`);
  });

  test("« 1.234 » is refused, a date that a spreadsheet made of 3/4 too", () => {
    expect(read("1.234", of("nombre"))).toMatch(/^entry\/ambigu/);
    expect(read({ text: "2025-04-03" }, of("nombre"))).toMatch(/^entry\/valeur/);
  });

  test("a fraction is said to be read in per cent", () => {
    expect(readCell("46/50", of("nombre"), words)).toMatchObject({
      note: { how: "lues_en_part", text: "46/50", read: "92 %" },
    });
  });
});

describe("yes, no and what is recorded", () => {
  test.each(["oui", "Oui", "O", "VRAI", "true", "x", "✔"])("%s is yes", (text) => {
    expect(read(text, of("oui_non"))).toBe(true);
  });

  test.each(["non", "N", "FAUX", "false"])("%s is no", (text) => {
    expect(read(text, of("oui_non"))).toBe(false);
  });

  test.each([1, 0, "peut-être"])("%s is neither", (cell) => {
    expect(read(cell, of("oui_non"))).toBe(`entry/valeur : « ${cell} » n’est pas « oui » ni « non »`);
  });

  test.each([
    ["Oui", true],
    ["VRAI", true],
    ["true", true],
    ["non", false],
    ["FAUX", false],
    ["false", false],
    ["Inconnu", "inconnu"],
    ["12,5", 12.5],
    ["46/50", 92],
  ])("%s is recorded as %s", (text, value) => {
    expect(read(text, of("valeur"))).toBe(value);
  });

  test("what is none of these is refused", () => {
    expect(read("bof", of("valeur"))).toBe(
      "entry/valeur : « bof » n’est pas un nombre, ni « oui », « non » ou « inconnu »",
    );
  });
});

describe("words of a list", () => {
  const state = choice("statut", ACTION_STATES, "");

  test.each([
    ["realisee", "realisee"],
    ["Réalisée", "realisee"],
    ["EN COURS", "en_cours"],
    ["réalisée en partie", "partielle"],
  ])("%s is %s", (text, code) => {
    expect(read(text, state)).toBe(code);
  });

  test("a word that is not there is refused with the nearest one", () => {
    const found = readCell("abandoné", state, words);
    const said = "refused" in found ? found.refused(PLACE) : undefined;
    expect(said?.message).toBe("« abandoné » n’est pas dans la liste de « statut »");
    expect(said?.hint).toBe("vouliez-vous écrire « abandonnee » ?");
  });

  test("a code that a spreadsheet holds as a number is that code", () => {
    expect(read(59392, listed("commune", "communes", ""))).toBe("59392");
    expect(read("maubeuge", listed("commune", "communes", ""))).toBe("59392");
  });

  test("what the lists of the workbook offer is its code; words are known without their level and their note", () => {
    const node = listed("noeud", "noeuds", "");
    expect(read("O-1 – orientation : Emploi", node)).toBe("O-1");
    expect(read("emploi", node)).toBe("O-1");
    expect(read("Provinces Nord", listed("qpv", "qpv", ""))).toBe("QN05904M");
  });

  test("words that name two elements are refused with their codes", () => {
    const found = readCell("Centre", listed("qpv", "qpv", ""), words);
    const said = "refused" in found ? found.refused(PLACE) : undefined;
    expect(said?.code).toBe("entry/mot-ambigu");
    expect(said?.hint).toContain("QN05901M, QN05902M");
  });

  test("several words are separated by semicolons or lines, by commas where no name holds one, each once", () => {
    const districts = several("qpv", "qpv", "");
    expect(read("QN05901M; qn05902m ;QN05901M", districts)).toEqual(["QN05901M", "QN05902M"]);
    expect(read("QN05901M\nQN05903M", districts)).toEqual(["QN05901M", "QN05903M"]);
    expect(read("Les provinces, Epinette; QN05901M, QN05902M", districts)).toEqual([
      "QN05903M",
      "QN05901M",
      "QN05902M",
    ]);
    expect(read(12, districts)).toMatch(/^entry\/mot/);
  });
});

test("an identifier has no space and is no date; a text is on one line", () => {
  expect(read("A-01", of("identifiant"))).toBe("A-01");
  expect(read("A 01", of("identifiant"))).toBe("entry/valeur : « A 01 » n’est pas un identifiant");
  expect(read({ text: "2025-01-01" }, of("identifiant"))).toMatch(/^entry\/valeur/);
  expect(read("une\nligne", of("texte"))).toBe("une ligne");
});
