import { describe, expect, it } from "vitest";
import { correctKeys } from "../../../src/files/faulty-document.ts";
import { validate } from "../../../src/files/schema.ts";
import type { SchemaName } from "../../../src/files/validators.ts";

function correct(schema: SchemaName, value: unknown) {
  const check = (one: unknown) => validate(schema, one);
  const { value: corrected, misspelt, errors, writtenPath } = correctKeys(value, check(value), check);
  const said = [...misspelt, ...errors].map(
    ({ instancePath, keyword, params }) => `${instancePath} ${params["additionalProperty"] ?? keyword}`,
  );
  return { corrected, said, writtenPath };
}
const PARAMETER = {
  id: "p",
  libelle: "P",
  unite: "part",
  valeurs: [{ du: "2014-01-01", valeur: 0.5, reference: "R" }],
};

describe("correctKeys", () => {
  it("reads a misspelt key as the nearest one that is missing, whose absence is not said", () => {
    const { corrected, said, writtenPath } = correct("appreciations", { appreciation: [] });
    expect(corrected).toEqual({ appreciations: [] });
    expect(said).toEqual([" appreciation"]);
    expect(writtenPath(["appreciations", 0])).toEqual(["appreciation", 0]);
  });

  it("looks for faults in what a misspelt key holds, misspelt keys included", () => {
    const parametre = { ...PARAMETER, connu_jusquau: "2030-12-31", valeurs: [{ du: 3 }] };
    const { said, writtenPath } = correct("regles", { parametre: [parametre], regles: [] });
    expect(said).toEqual([
      " parametre",
      "/parametres/0 connu_jusquau",
      "/parametres/0/valeurs/0 required",
      "/parametres/0/valeurs/0 required",
      "/parametres/0/valeurs/0/du type",
    ]);
    expect(writtenPath(["parametres", 0, "connu_jusqu_au"])).toEqual(["parametre", 0, "connu_jusquau"]);
  });

  it("takes no key for one that is there, for one that another is, nor for one that it does not suit", () => {
    const value = { parametres: [], parametre: [], reglees: [], reglesse: [] };
    const { corrected, said } = correct("regles", value);
    expect(corrected).toEqual({ parametres: [], parametre: [], regles: [], reglesse: [] });
    expect(said).toEqual([" reglees", " parametre", " reglesse"]);
    expect(correct("regles", { parametres: [], regle: "r" }).said).toEqual([" required", " regle"]);
  });

  it("bears a slash in a key", () => {
    const rule = { termes: { "a/b": { indicateur: { id: "x", des: "qpv" } } } };
    expect(correct("regles", { parametres: [], regles: [rule] }).said).toContain(
      "/regles/0/termes/a~1b/indicateur des",
    );
  });
});
