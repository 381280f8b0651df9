import { describe, expect, test } from "vitest";
import { termWords } from "../../../src/french/amounts.ts";
import { figureWords } from "../../../src/french/trace.ts";
import { knownFact } from "../../../src/referentiel/rules/facts.ts";
import { readMeasurement, readTerm } from "../../../src/referentiel/rules/read-term.ts";
import { toTerm } from "../../../src/referentiel/rules/term-file.ts";
import { measurement } from "../../build.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a value that the document prints, as a term of a rule", () => {
  const term = toTerm({
    imprime: {
      libelle: "taux d’emploi du contrat",
      valeur: 52,
      unite: "%",
      date: 2019,
      source: { document: "contrat", lignes: 708 },
    },
  });

  test("is read with where it is printed, and never as a published figure", () => {
    const fact = readTerm(term, "", {} as never, {});
    expect(fact).toEqual(
      knownFact(52, {
        unit: "%",
        figures: [
          { territory: "", period: "2019", value: 52, printed: { document: "contrat", lines: "708" } },
        ],
      }),
    );
    const operand = {
      id: "emploi",
      label: term.label,
      kind: "terme",
      value: 52,
      unit: "%",
      figures: fact.figures,
    } as const;
    expect(plain(termWords(operand))).toBe(
      "« taux d’emploi du contrat » vaut 52 % (valeur imprimée dans le contrat (l. 708))",
    );
    expect(plain(figureWords(fact.figures[0] as never, operand, () => ""))).toBe(
      "valeur imprimée dans le contrat (l. 708), 2019 : 52 %",
    );
  });

  test("is yes or no where it is written so", () => {
    const signed = toTerm({ imprime: { valeur: "oui", unite: "oui_non", source: { document: "contrat" } } });
    expect(readTerm(signed, "", {} as never, {}).value).toBe(true);
    const not = toTerm({ imprime: { valeur: "non", unite: "oui_non", source: { document: "contrat" } } });
    expect(readTerm(not, "", {} as never, {}).value).toBe(false);
  });
});

describe("the first of several records", () => {
  const read = (lines: readonly (readonly [string, number])[]) =>
    readMeasurement({ kind: "releve", measurement: "C-1", unit: "postes", at: "premiere" }, {
      measurements: lines.map(([date, value]) => measurement(date, value)),
      day: "2026-11-20",
      start: "",
      end: "",
    } as never);

  test("is the oldest", () => {
    expect(
      read([
        ["2026-06-30", 12],
        ["2024-12-31", 10],
      ]).value,
    ).toBe(10);
  });

  test("alone, it does not say what has changed", () => {
    expect(read([["2026-06-30", 12]]).reason).toBe("un_seul_releve");
    expect(read([]).reason).toBe("aucun_releve");
  });
});
