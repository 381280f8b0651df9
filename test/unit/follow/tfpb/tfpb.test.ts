import { describe, expect, test } from "vitest";
import type { FollowContext } from "../../../../src/follow/context.ts";
import type { Requirement } from "../../../../src/follow/rules/requirement.ts";
import { TFPB, type TfpbLine } from "../../../../src/follow/tables/tfpb.ts";
import { tfpbProblems } from "../../../../src/follow/tfpb/problems.ts";
import { tfpbOfYear } from "../../../../src/follow/tfpb/tfpb-year.ts";
import { signedWords } from "../../../../src/french/follow-parties.ts";
import { measurement, referentiel, target } from "../../../build.ts";
import { followContext, followRow, requirement } from "../../../follow-rows.ts";

const LANDLORDS = [
  { id: "sigh", name: "SIGH" },
  { id: "promocil", name: "Promocil" },
];

const line = (values: Partial<TfpbLine>, at = 3) =>
  followRow(
    TFPB,
    { landlord: "sigh", commune: "Maubeuge", qpv: "QN05967M", year: 2025, zoning: "2024", ...values },
    at,
  );

function context(
  tfpb: readonly TfpbLine[],
  requirements: readonly Requirement[] = [],
  changes: Partial<FollowContext> = {},
): FollowContext {
  return followContext({ tfpb }, { landlords: LANDLORDS, requirements }, changes);
}

const of = (...given: Parameters<typeof context>) => tfpbOfYear(context(...given));
const codesOf = (...given: Parameters<typeof context>) =>
  tfpbProblems(context(...given)).map(({ code, place }) => `${code} ${place.line} ${place.field}`);

describe("what was abated is counted once per landlord, commune, district and year", () => {
  test("the same amount on three lines is one abatement; what only plans an action adds none", () => {
    const [sigh] = of([
      line({ abated: 1000, action: "Médiation", axis: "lien_social", plannedCost: 600 }),
      line({ abated: 1000, action: "Encombrants", axis: "dechets", plannedCost: 700, actualCost: 450 }, 4),
      line({ action: "Hall", axis: "dechets", plannedCost: 0.1, actualCost: 0.2 }, 5),
    ]).landlords;
    expect(sigh?.abatements).toEqual([
      {
        commune: "Maubeuge",
        qpv: "QN05967M",
        dwellings: null,
        abated: 1000,
        addresses: ["suivi/tfpb.csv:3", "suivi/tfpb.csv:4"],
      },
    ]);
    expect(sigh?.abated).toEqual({ known: 1000, missing: 0, lines: 1 });
    expect(sigh?.planned).toEqual({ known: 1300.1, missing: 0, lines: 3 });
    expect(sigh?.actual).toEqual({ known: 450.2, missing: 1, lines: 3 });
    expect(sigh?.axes.map(({ axis, actual }) => [axis, actual.known])).toEqual([
      ["dechets", 450.2],
      ["lien_social", 0],
    ]);
  });

  test("another district and another commune are other abatements; a line without axis is apart", () => {
    const [sigh] = of([
      line({ abated: 1000, dwellings: 40 }),
      line({ abated: 500, qpv: null }, 4),
      line({ commune: "Jeumont", qpv: null, action: "Présence" }, 5),
    ]).landlords;
    expect(
      sigh?.abatements.map(({ commune, qpv, abated, dwellings }) => [commune, qpv, abated, dwellings]),
    ).toEqual([
      ["Maubeuge", "QN05967M", 1000, 40],
      ["Maubeuge", null, 500, null],
      ["Jeumont", null, null, null],
    ]);
    expect(sigh?.axes.map(({ axis }) => axis)).toEqual([null]);
  });

  test("two amounts for one thing: neither counts, and both are said", () => {
    const lines = [line({ abated: 1000 }), line({ abated: 1200, axis: "dechets" }, 4)];
    expect(of(lines).landlords[0]?.abatements[0]?.abated).toBeNull();
    const [said] = tfpbProblems(context(lines));
    expect(said?.place).toEqual({ file: "suivi/tfpb.csv", line: 4, field: "abated" });
    expect(said?.message).toBe(
      "l’abattement de SIGH à Maubeuge en 2025 est dit de 1\u202f200\u00a0€ ici, de 1\u202f000\u00a0€ (suivi/tfpb.csv:3)",
    );
  });

  test("a landlord that is in no list bears its identifier, after the others; one of another year is not there", () => {
    const { landlords, yearBefore } = of([line({ landlord: "icf" }), line({ year: 2024, abated: 7 }, 4)]);
    expect(landlords.map(({ id, name, addresses }) => [id, name, addresses.length])).toEqual([
      ["sigh", "SIGH", 0],
      ["promocil", "Promocil", 0],
      ["icf", "icf", 1],
    ]);
    expect(yearBefore[0]?.abated.known).toBe(7);
    expect(codesOf([line({ landlord: "icf", abated: 1 }), line({ landlord: "icf", abated: 2 }, 4)])).toEqual([
      "tfpb/montants-contradictoires 4 abated",
    ]);
  });
});

describe("the counterpart against what was abated", () => {
  const covered = (lines: readonly TfpbLine[]) => of(lines).landlords[0]?.isCovered;

  test.each([
    ["done for more", [line({ abated: 1000, axis: "dechets", actualCost: 1000 })], true],
    ["done for less", [line({ abated: 1000, axis: "dechets", actualCost: 999.99 })], false],
    ["a cost unknown", [line({ abated: 1000, axis: "dechets", actualCost: null })], null],
    [
      "a cost unknown that cannot change it",
      [line({ abated: 1000, axis: "dechets", actualCost: 1500 }), line({ axis: "gestion" }, 4)],
      true,
    ],
    ["the abatement unknown", [line({ axis: "dechets", actualCost: 1500 })], null],
    [
      "one of two abatements unknown, and less than the other",
      [line({ abated: 1000, axis: "dechets", actualCost: 10 }), line({ qpv: null }, 4)],
      false,
    ],
    ["no action", [line({ abated: 1000 })], null],
    ["nothing", [], null],
  ])("%s", (_, lines, expected) => {
    expect(covered(lines)).toBe(expected);
  });

  test("is asked of each landlord where the contract asks it: one silent leaves the whole unknown", () => {
    const asked = requirement("contrepartie_a_hauteur_de_l_abattement", true);
    const lines = [line({ abated: 1000, axis: "dechets", actualCost: 1000, plannedCost: 200 })];
    const { counterpart, landlords } = of(lines, [asked]);
    expect(counterpart?.isMet).toBeNull();
    expect(counterpart?.parties.map(({ name, isMet }) => [name, isMet])).toEqual([
      ["SIGH", true],
      ["Promocil", null],
    ]);
    expect(landlords[0]?.isCoveredByPlan).toBe(false);
    expect(of(lines).counterpart).toBeNull();
    expect(of(lines, [{ ...asked, value: null }]).counterpart).toBeNull();
  });
});

describe("signed before the day that the contract asks, landlord by landlord", () => {
  const BEFORE = requirement("convention_tfpb_avant", "2025-01-01");
  const signed = (lines: readonly TfpbLine[], asked = BEFORE, changes: Partial<FollowContext> = {}) =>
    of(lines, [asked], changes).signatures[0];
  const inTime = line({ agreementSignedOn: "2024-12-31" });

  test("a convention signed on 1 February 2025 does not meet « before 1 January 2025 »", () => {
    const late = [line({ agreementSignedOn: "2025-02-01" })];
    expect(signed(late)?.parties[0]).toMatchObject({ isMet: false, on: "2025-02-01" });
    expect(signed(late)?.isMet).toBe(false);
    const [said] = tfpbProblems(context(late, [BEFORE]));
    expect(said?.place).toEqual({ file: "suivi/tfpb.csv", line: 3, field: "agreementSignedOn" });
    expect(said?.message).toContain(
      "SIGH a signé la convention d’abattement le 1er\u00a0février 2025, trop tard",
    );
    expect(said?.message).toContain("l. 12");
  });

  test.each([
    ["on the day itself", "2025-01-01", false],
    ["the day before", "2024-12-31", true],
    ["after the day of reading: not known yet", "2026-01-02", null],
  ])("%s", (_, agreementSignedOn, expected) => {
    expect(signed([line({ agreementSignedOn })])?.parties[0]?.isMet).toBe(expected);
  });

  test("one landlord's yes is not all landlords' yes: the silent one is named", () => {
    const found = signed([inTime]);
    expect(found?.isMet).toBeNull();
    expect(found?.parties.map(({ name, isMet }) => [name, isMet])).toEqual([
      ["SIGH", true],
      ["Promocil", null],
    ]);
    expect(signed([inTime, line({ landlord: "promocil", agreementSignedOn: "2024-06-01" }, 4)])?.isMet).toBe(
      true,
    );
  });

  test("commune by commune: the last one counts, and a silent one leaves it open", () => {
    const other = (agreementSignedOn: string | null) => line({ commune: "Jeumont", agreementSignedOn }, 4);
    expect(signed([inTime, other(null)])?.parties[0]).toMatchObject({
      isMet: null,
      silentCommunes: ["Jeumont"],
    });
    expect(signed([inTime, other("2025-03-01")])?.parties[0]).toMatchObject({
      isMet: false,
      on: "2025-03-01",
    });
    expect(signed([inTime, other("2024-03-01")])?.parties[0]).toMatchObject({
      isMet: true,
      on: "2024-12-31",
    });
  });

  test("a date of an earlier year counts on the same zoning, and says nothing of another", () => {
    const silent = line({ year: 2026 });
    const now = { year: 2026, day: "2026-06-01" };
    const yearly = requirement("convention_tfpb_avant", "01-01");
    expect(signed([silent, inTime], yearly, now)).toMatchObject({ limit: "2026-01-01" });
    expect(signed([silent, inTime], yearly, now)?.parties[0]?.isMet).toBe(true);
    const old = line({ year: 2024, zoning: "2015", agreementSignedOn: "2016-01-01" }, 4);
    expect(signed([silent, old], yearly, now)?.parties[0]?.isMet).toBeNull();
  });

  test("two dates in one commune are said; the later one is judged", () => {
    const lines = [inTime, line({ agreementSignedOn: "2025-02-01", axis: "dechets" }, 4)];
    expect(codesOf(lines)).toEqual(["tfpb/dates-contradictoires 4 agreementSignedOn"]);
    expect(signed(lines)?.parties[0]?.isMet).toBe(false);
  });

  test("a day that the document leaves open judges nobody; what it does not ask is not there", () => {
    expect(signed([inTime], { ...BEFORE, value: null })).toMatchObject({ limit: null, isMet: null });
    expect(of([inTime]).signatures).toEqual([]);
    expect(codesOf([line({ agreementSignedOn: "2025-02-01" })])).toEqual([]);
  });
});

describe("an abatement of who has not signed the contract", () => {
  const SIGNED = requirement("contrat_signe_par_bailleur", "2024-03-31");

  test.each([
    ["no date", line({ abated: 1000 }), ["tfpb/abattement-sans-signature 3 abated"]],
    ["by the day, included", line({ abated: 1000, contractSignedOn: "2024-03-31" }), []],
    [
      "after it",
      line({ abated: 1000, contractSignedOn: "2024-04-01" }),
      ["tfpb/signature-tardive 3 contractSignedOn"],
    ],
    ["no abatement", line({ axis: "dechets" }), []],
    ["an abatement of nothing", line({ abated: 0 }), []],
  ])("%s", (_, one, expected) => {
    expect(codesOf([one], [SIGNED])).toEqual(expected);
  });
});

describe("a signature that the target of the requirement knows", () => {
  const SIGNED = requirement("contrat_signe_par_bailleur", "2024-03-31", { target: "C-1" });
  const group = { id: "bailleurs", label: "Bailleurs", members: LANDLORDS, source: { document: "contrat" } };
  const printed = { value: true, date: "2024-02-27", source: { document: "contrat", lines: "5964-5965" } };
  const contract = (changes: Parameters<typeof target>[0], lines: ReturnType<typeof measurement>[] = []) => ({
    referentiel: referentiel({
      contract: "2024-2030",
      parties: [group],
      targets: [
        target({ shape: "jalon", value: undefined, due: "2024-03-31", each: "bailleurs", ...changes }),
      ],
      measurements: lines,
    }),
  });
  const signed = (tfpb: readonly TfpbLine[], given: Partial<FollowContext>) =>
    of(tfpb, [SIGNED], given).signatures[0];

  test("what the contract prints is signed, and no abatement of it is said to be without a signature", () => {
    const given = contract({ printed });
    const found = signed([line({ abated: 1000 })], given);
    expect(found?.isMet).toBe(true);
    expect(found?.parties.map(({ id, isMet, on }) => [id, isMet, on])).toEqual([
      ["sigh", true, "2024-02-27"],
      ["promocil", true, "2024-02-27"],
    ]);
    expect(found?.parties[0]).toMatchObject({ isOfTable: false, printed: printed.source });
    expect(codesOf([line({ abated: 1000 })], [SIGNED], given)).toEqual([]);
    expect(found && signedWords(found)).toContain(
      ": 2 sur 2 (SIGH, Promocil) ; valeur imprimée dans le contrat (l.\u00a05964-5965).",
    );
  });

  test("the table speaks first; a line of the target then; a no is a no, and late is late", () => {
    const late = signed([line({ contractSignedOn: "2024-04-01" })], contract({ printed }));
    expect(late?.parties.map(({ isMet, isOfTable }) => [isMet, isOfTable])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(late && signedWords(late)).toContain("(l.\u00a05964-5965) pour Promocil.");
    const lines = [
      measurement("2024-05-02", true, { id: "C-1/sigh" }),
      measurement("2024-05-02", false, { id: "C-1/promocil" }),
    ];
    const told = signed([], contract({}, lines))?.parties.map(({ isMet, on }) => [isMet, on]);
    expect(told).toEqual([
      [false, "2024-05-02"],
      [false, null],
    ]);
  });

  test("nothing of a target that binds them as a whole, nor of a day of each year", () => {
    expect(signed([], contract({ printed, each: undefined }))?.isMet).toBeNull();
    const yearly = { ...SIGNED, value: "03-31" };
    expect(of([], [yearly], contract({ printed })).signatures[0]?.isMet).toBeNull();
  });
});

describe("the zoning of the year", () => {
  const ON_2015 = requirement("geographie_de_l_abattement", 2015, { to: "2024-12-31" });
  const ON_2024 = requirement("geographie_de_l_abattement", 2024, { id: "g", from: "2025-01-01" });
  const rules = [ON_2015, ON_2024];

  test("that of 2015 for 2024, that of 2024 afterwards", () => {
    const in2024 = { year: 2024, day: "2025-06-01" };
    expect(codesOf([line({})], rules)).toEqual([]);
    expect(codesOf([line({ zoning: "2015" })], rules)).toEqual(["tfpb/zonage-inattendu 3 zoning"]);
    expect(codesOf([line({ year: 2024, zoning: "2015" })], rules, in2024)).toEqual([]);
    expect(codesOf([line({ year: 2024 })], rules, in2024)).toEqual(["tfpb/zonage-inattendu 3 zoning"]);
    expect(of([], rules).zoning).toBe(2024);
    expect(of([]).zoning).toBeNull();
  });
});
