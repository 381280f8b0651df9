import { describe, expect, it } from "vitest";
import { findEpci } from "../../../src/workspace/find-epci.ts";
import { readPassages } from "../../../src/workspace/passages.ts";
import { EPCI, epci, qpv, workspace } from "../../build.ts";
import { memoryWorld } from "../../world.ts";

const world = memoryWorld({});
const passages = await readPassages(world);
const SPACE = {
  ...workspace({
    territories: [
      epci(EPCI, { label: "CA de Lens - Liévin" }),
      epci("244200770", { label: "Saint-Etienne Métropole" }),
      epci("200072460", { label: "CA de Béthune-Bruay, Artois-Lys Romane", aliases: ["CABBALR"] }),
      epci("245901160", { label: "CA Valenciennes Métropole" }),
      epci("245900410", { label: "Métropole Européenne de Lille" }),
      epci("200000001", { label: "CC sans quartier" }),
      epci("249740119", { label: "CA Intercommunale du Nord de la Réunion (CINOR)" }),
      qpv("QP974011", { epci: ["249740119"], communes: ["97411"] }),
      qpv("QP062025"),
      qpv("QN1", { epci: ["244200770"] }),
      qpv("QN2", { epci: ["200072460"] }),
      qpv("QN3", { epci: ["245901160", EPCI] }),
      qpv("QN4", { epci: ["200093201"], communes: ["59350"] }),
      qpv("QN5", { epci: ["217500016"], communes: ["75118"] }),
    ],
  }),
  passages,
};

const found = async (asked: string) => {
  const { value, diagnostics } = await findEpci(asked, SPACE, world);
  return {
    value,
    code: diagnostics[0]?.code,
    text: `${diagnostics[0]?.message ?? ""} / ${diagnostics[0]?.hint ?? ""}`,
  };
};

describe("an EPCI is found, and what was read in its place is said,", () => {
  it.each([
    ["its name without accents", "ca de lens lievin", EPCI],
    ["its name in capitals, without hyphens", "SAINT ETIENNE METROPOLE", "244200770"],
    ["St for Saint", "St-Étienne", "244200770"],
    ["what it is left out or in full", "communauté d’agglomération Lens-Liévin", EPCI],
    ["its acronym, an alias", "cabbalr", "200072460"],
    ["the acronym in the brackets of its label", "cinor", "249740119"],
    ["its label without the acronym", "Intercommunale du Nord de la Réunion", "249740119"],
    ["a commune with its département", "saint denis de la reunion", "249740119"],
    ["a commune with its region in brackets", "Liévin (Hauts-de-France)", EPCI],
    ["a commune with the code of its département", "Lens (62)", EPCI],
    ["the code of a commune", "62498", EPCI],
    ["that code without its zero, or of an arrondissement", "59350", "200093201"],
    ["the name of a commune without accents", "lievin", EPCI],
    ["a commune with another apostrophe", "Bruay la Buissière", "200072460"],
    ["the code of one of its QPV", "qp062025", EPCI],
    [
      "its name, when only QPV and a former code are in the data",
      "metropole europeenne de lille",
      "200093201",
    ],
  ])("by %s", async (_, asked, code) => {
    expect(await found(asked)).toMatchObject({ value: code, code: "epci/compris" });
  });

  it("its own code says nothing", async () => {
    expect(await found(EPCI)).toMatchObject({ value: EPCI, code: undefined });
    expect(await found("200093201")).toMatchObject({ value: "200093201", code: undefined });
  });
});

describe("what is not sure is proposed with its label", () => {
  it.each([
    ["a part of a name", "bethune", "200072460 (CA de Béthune-Bruay, Artois-Lys Romane"],
    ["a name with a letter wrong", "valencienes", "245901160 (CA Valenciennes Métropole)"],
    ["a code with two digits swapped", "246200634", `${EPCI} (CA de Lens - Liévin)`],
    ["a QPV in two EPCI", "QN3", `245901160 (CA Valenciennes Métropole) ou ${EPCI} (CA de Lens - Liévin)`],
    ["a word among others", "grand valenciennes hainaut", "245901160 (CA Valenciennes Métropole)"],
  ])("%s", async (_, asked, expected) => {
    const { value, code, text } = await found(asked);
    // Béthune is a commune too: then it is read, and said.
    expect(value === undefined ? code : "epci/inconnu").toBe("epci/inconnu");
    expect(text).toContain(expected);
  });

  it("never bare codes", async () => {
    for (const asked of ["xyzzy", "999999999", "", "a", "Q", "lens vallee xyz", "constructor", "__proto__"]) {
      const { text } = await found(asked);
      expect(text).not.toMatch(/\b(?!999999999)\d{9}\b(?! \()/u);
    }
  });

  it("an EPCI of which nothing was read exists all the same", async () => {
    const { code, text } = await found("Marseille");
    expect(code).toBe("epci/inconnu");
    expect(text).toContain("Aix-Marseille-Provence) existe, mais aucun fichier lu n’en parle");
  });

  it("Paris by its QPV", async () => {
    expect((await found("paris")).text).toContain("217500016 (Paris) existe");
  });
});

describe("the code of an EPCI that has gone", () => {
  it("gives the one that took over its communes", async () => {
    expect(await found("245900410")).toMatchObject({
      code: "epci/ancien-code",
      text: expect.stringContaining("écrire 200093201 (Métropole Européenne de Lille)"),
    });
  });

  it("gives both, when it was split", async () => {
    expect((await found("200067221")).text).toContain(
      "écrire 200096683 (CC Centre Morbihan Communauté) ou 200096675 (CC Baud Communauté)",
    );
  });
});
