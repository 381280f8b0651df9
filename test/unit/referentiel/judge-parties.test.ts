import { describe, expect, test } from "vitest";
import { partySentences } from "../../../src/french/parties.ts";
import { targetWhy } from "../../../src/french/targets.ts";
import { inForce } from "../../../src/referentiel/in-force.ts";
import type { Measurement } from "../../../src/referentiel/records.ts";
import { judgeTarget } from "../../../src/referentiel/targets/judge-target.ts";
import type { Target } from "../../../src/referentiel/targets/target.ts";
import { measurement, target } from "../../build.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const DAY = "2026-11-20";

/** Three landlords, each of which must sign by the end of 2024. */
const LANDLORDS = {
  id: "bailleurs",
  label: "bailleurs sociaux",
  members: [
    { id: "sigh", name: "SIGH" },
    { id: "hdn", name: "Habitat du Nord" },
    { id: "partenord", name: "Partenord" },
  ],
  source: { document: "contrat", lines: "12" },
};

const SIGNED: Partial<Target> = {
  shape: "jalon",
  value: undefined,
  unit: undefined,
  due: "2024-12-31",
  duePrinted: "avant le 1er janvier 2025",
  each: "bailleurs",
};

type Line = readonly [who: string, date: string, value: Measurement["value"]];

function judged(one: Partial<Target>, lines: readonly Line[]) {
  const found = judgeTarget(target(one), {
    measurements: lines.map(([who, date, value]) =>
      measurement(date, value, { id: who === "" ? "C-1" : `C-1/${who}` }),
    ),
    day: DAY,
    scale: "contractuelle",
    force: inForce([], DAY),
    parties: [LANDLORDS],
    documents: [{ id: "contrat", title: "Contrat de ville", date: "2024-02-27", replaces: [] }],
  });
  return { ...found, said: [found.status, found.reason], why: plain(targetWhy(target(one), found)) };
}

describe("what each of several parties must do", () => {
  test.each<[string, Line[], [string, string | null], number]>([
    [
      "one yes of three is not three",
      [["sigh", "2024-11-04", true]],
      ["non_evaluable", "parties_sans_reponse"],
      1,
    ],
    [
      "a yes that names nobody is nobody's",
      [["", "2024-11-04", true]],
      ["non_evaluable", "partie_non_nommee"],
      0,
    ],
    [
      "all three in time",
      [
        ["sigh", "2024-11-04", true],
        ["hdn", "2024-12-31", true],
        ["partenord", "2024-12", true],
      ],
      ["atteint", null],
      3,
    ],
    [
      "two in time, one late",
      [
        ["sigh", "2024-11-04", true],
        ["hdn", "2024-12-31", true],
        ["partenord", "2025-02-01", true],
      ],
      ["non_atteint", "hors_delai"],
      2,
    ],
    [
      "one has not signed, the others are not known",
      [["hdn", "2025-06-30", false]],
      ["non_atteint", null],
      0,
    ],
    [
      "a late yes that names nobody: some party was late",
      [["", "2025-02-01", true]],
      ["non_atteint", "hors_delai"],
      0,
    ],
    ["nothing recorded", [], ["non_evaluable", "parties_sans_reponse"], 0],
  ])("%s", (_, lines, expected, reached) => {
    const found = judged(SIGNED, lines);
    expect(found.said).toEqual(expected);
    expect(found.parties?.filter(({ status }) => status === "atteint").length).toBe(reached);
    expect(found.parties?.length).toBe(3);
  });

  test("how many of how many, which, and what is missing of whom", () => {
    const { why } = judged(SIGNED, [
      ["sigh", "2024-11-04", true],
      ["partenord", "2025-02-01", true],
    ]);
    expect(why).toBe(
      "Atteinte pour 1 partie sur 3 (SIGH). Aucun relevé : Habitat du Nord. " +
        "Hors délai : relevé le 1er février 2025, après le jour limite du 31 décembre 2024 : Partenord. " +
        "Cible : étape franchie, le 31 décembre 2024.",
    );
    expect(judged(SIGNED, [["", "2025-02-01", true]]).why).toContain(
      "Hors délai : relevé le 1er février 2025, après le jour limite du 31 décembre 2024.",
    );
    expect(judged(SIGNED, []).why).toContain("Atteinte pour aucune des 3 parties.");
  });

  test("numbers and frequencies are counted for each", () => {
    const meetings: Partial<Target> = {
      shape: "par_periode",
      value: 2,
      everyMonths: 12,
      due: undefined,
      each: "bailleurs",
    };
    const twice = (who: string): Line[] => [
      [who, "2026-01-10", 1],
      [who, "2026-03-10", 1],
    ];
    expect(judged(meetings, twice("sigh")).said[0]).toBe("non_evaluable");
    expect(judged(meetings, [...twice("sigh"), ...twice("hdn"), ...twice("partenord")]).said[0]).toBe(
      "atteint",
    );
  });

  test("on its way, or late, as the slowest is", () => {
    const path: Partial<Target> = {
      each: "bailleurs",
      due: "2027",
      baseline: { value: 0, date: "2024", nature: "constat" },
    };
    const at = (third: number): Line[] => [
      ["sigh", "2026", 110],
      ["hdn", "2026", 80],
      ["partenord", "2026", third],
    ];
    expect(judged(path, at(70)).status).toBe("en_bonne_voie");
    expect(judged(path, at(10)).status).toBe("en_retard");
    expect(judged(path, at(10)).why).toContain("En bonne voie : Habitat du Nord. En retard : Partenord.");
  });

  test("done after a deadline that is no condition is reached, and says so", () => {
    const late: Line[] = LANDLORDS.members.map(({ id }) => [id, "2025-02-01", true]);
    expect(judged({ ...SIGNED, duePrinted: undefined }, late).said).toEqual([
      "atteint",
      "fait_apres_echeance",
    ]);
  });
});

describe("what the document itself prints", () => {
  const printed = { value: true, source: { document: "contrat", lines: "5964-5965" } } as const;

  test("answers for each of the parties, and is said to be printed", () => {
    const found = judged({ ...SIGNED, printed }, []);
    expect(found.said).toEqual(["atteint", null]);
    expect(found.why).toContain("Valeur imprimée dans le contrat (l. 5964-5965), le 27 février 2024.");
  });

  test("answers for a target without parties; a later record speaks after it", () => {
    const alone = { ...SIGNED, each: undefined, printed };
    const found = judged(alone, []);
    expect(found.said).toEqual(["atteint", null]);
    expect(found.measure?.printed).toEqual(printed.source);
    expect(found.measure?.addresses).toEqual(["contrat, l. 5964-5965"]);
    expect(found.why).toBe(
      "Valeur imprimée dans le contrat (l. 5964-5965), le 27 février 2024 : oui ; cible : étape franchie, le 31 décembre 2024.",
    );
    const share = { shape: "au_moins", value: 15, unit: "%", due: "2027", each: undefined } as const;
    const of = (value: number) => ({
      ...share,
      printed: { value, date: "2025", source: { document: "annexe" } },
    });
    expect(judged(of(14), [["", "2026", 16]]).measure?.printed).toBeUndefined();
    expect(judged(of(16), []).why).toContain("Valeur imprimée dans le document « annexe », en 2025 : 16 %");
  });

  test("a document without a date prints nothing that can be dated", () => {
    const unknown = { ...SIGNED, printed: { value: true, source: { document: "annexe" } } };
    expect(judged(unknown, []).said).toEqual(["non_evaluable", "parties_sans_reponse"]);
  });

  test("some parties by the follow-up, others by the document: each is named", () => {
    const measure = { value: true, lower: null, upper: null, date: "2024", source: "", addresses: [] };
    const party = (id: string) => ({ id, name: id, status: "atteint", reason: null }) as const;
    const said = partySentences(
      [
        { ...party("CAF"), measure },
        { ...party("CPAM"), measure: { ...measure, printed: { document: "contrat" } } },
      ],
      null,
    );
    expect(said.at(-1)).toBe("Valeur imprimée dans le contrat, en 2024 : CPAM.");
  });
});
