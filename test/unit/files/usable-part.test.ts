import { describe, expect, it } from "vitest";
import { validate } from "../../../src/files/schema.ts";
import { usablePart } from "../../../src/files/usable-part.ts";

const at = (...paths: readonly string[]) =>
  paths.map((instancePath) => ({ instancePath, keyword: "type", schemaPath: "", params: {} }));

describe("usablePart", () => {
  it("leaves out the faulty elements, and tells where the others were written", () => {
    const written = { parametres: [{ id: "a" }], regles: [{ id: "r0" }, { id: "r1", raison: "x" }] };
    const part = usablePart(written, at("/regles/0/condition"));
    expect(part?.value).toEqual({ parametres: [{ id: "a" }], regles: [{ id: "r1", raison: "x" }] });
    expect(part?.lost).toEqual(["r0"]);
    expect(part?.writtenPath(["regles", 0, "raison"])).toEqual(["regles", 1, "raison"]);
    expect(part?.writtenPath(["parametres", 0, "id"])).toEqual(["parametres", 0, "id"]);
  });

  it("keeps what a faulty node holds, one level up", () => {
    const written = {
      questions: [{ id: "Q1" }],
      noeuds: [{ id: "P1", questions: [{ id: "Q2" }], noeuds: [{ id: "P2", noeuds: [{ id: "P3" }] }] }],
    };
    const part = usablePart(written, at("/noeuds/0", "/noeuds/0/noeuds/0/niveau"));
    expect(part?.value).toEqual({ questions: [{ id: "Q1" }, { id: "Q2" }], noeuds: [{ id: "P3" }] });
    expect(part?.writtenPath(["questions", 1])).toEqual(["noeuds", 0, "questions", 0]);
    expect(part?.writtenPath(["noeuds", 0, "id"])).toEqual(["noeuds", 0, "noeuds", 0, "noeuds", 0, "id"]);
    const alone = usablePart({ noeuds: [{ id: "P1", questions: [{ id: "Q2" }] }] }, at("/noeuds/0"));
    expect(alone?.value).toEqual({ questions: [{ id: "Q2" }], noeuds: [] });
  });

  it("knows the names of what it leaves out, even under a misspelt key", () => {
    const written = { cibles: [{ ids: "C1", valeur: 3 }, { id: "C2", suivi: [{ id: "S1" }] }, "C3"] };
    const part = usablePart(written, at("/cibles/0", "/cibles/1/x", "/cibles/2"));
    expect(part?.value).toEqual({ cibles: [] });
    expect(part?.lost).toEqual(expect.arrayContaining(["C1", "3", "C2", "S1", "C3"]));
  });

  it("leaves out the faulty keys of the head, and says which; a list that is not there is empty", () => {
    const written = { epci: 3, documents: { id: "contrat" }, noeuds: [{ id: "P1" }] };
    const part = usablePart(written, [...at("/epci", "/documents"), ...validate("referentiel", {})]);
    expect(part?.value).toMatchObject({ documents: [], noeuds: [] });
    expect(part?.lacks).toEqual(new Set(["epci", "documents", "id", "noeuds"]));
    expect(part?.lost).toEqual(["contrat", "P1"]);
  });

  it("takes any key that is not there for the one that has an unknown name", () => {
    const [unknown] = validate("regles", { version: 2, parametres: [], regles: [] });
    const part = usablePart({ version: 2, regles: [] }, unknown ? [unknown] : []);
    expect(part?.lacks).toEqual(new Set(["version", "parametres"]));
    expect(part?.value).toEqual({ parametres: [], regles: [] });
  });

  it("keeps an element whose only fault is in a text that no check reads", () => {
    const written = { titre: 3, questions: [{ id: "Q1", criteres: "opinion" }] };
    const part = usablePart(written, at("/titre", "/questions/0/criteres"));
    expect(part).toMatchObject({ value: written, lost: [], lacks: new Set() });
  });

  it("keeps the sound parts of a follow-up beside those that are faulty", () => {
    const sound = { exigences: [{ id: "e" }], formulaire: [{ id: "b" }], programme: [{ id: "p" }] };
    const written = { ...sound, collectifs: [{ sous_le_nom: 3 }, { sous_le_nom: "Bailleurs" }] };
    const part = usablePart(written, at("/collectifs/0/sous_le_nom"));
    expect(part?.value).toEqual({ ...sound, collectifs: [{ sous_le_nom: "Bailleurs" }] });
    expect(part?.lacks).toEqual(new Set());
  });

  it("gives nothing of what is no block of keys", () => {
    expect(usablePart([], validate("regles", []))).toBeUndefined();
  });
});
