import { describe, expect, it } from "vitest";
import { soundPart } from "../../../src/read/sound-part.ts";
import { validate } from "../../../src/read/validate.ts";

const at = (...paths: readonly string[]) =>
  paths.map((instancePath) => ({ instancePath, keyword: "type", schemaPath: "", params: {} }));

describe("soundPart", () => {
  it("leaves out the faulty elements, and tells where the others were written", () => {
    const written = { parametres: [{ id: "a" }], regles: [{ id: "r0" }, { id: "r1", raison: "x" }] };
    const part = soundPart(written, at("/regles/0/raison"));
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
    const part = soundPart(written, at("/noeuds/0", "/noeuds/0/noeuds/0/libelle"));
    expect(part?.value).toEqual({ questions: [{ id: "Q1" }, { id: "Q2" }], noeuds: [{ id: "P3" }] });
    expect(part?.writtenPath(["questions", 1])).toEqual(["noeuds", 0, "questions", 0]);
    expect(part?.writtenPath(["noeuds", 0, "id"])).toEqual(["noeuds", 0, "noeuds", 0, "noeuds", 0, "id"]);
    const alone = soundPart({ noeuds: [{ id: "P1", questions: [{ id: "Q2" }] }] }, at("/noeuds/0"));
    expect(alone?.value).toEqual({ questions: [{ id: "Q2" }], noeuds: [] });
  });

  it("knows the names of what it leaves out, even under a misspelt key", () => {
    const written = { cibles: [{ ids: "C1", valeur: 3 }, { id: "C2", suivi: [{ id: "S1" }] }, "C3"] };
    const part = soundPart(written, at("/cibles/0", "/cibles/1/x", "/cibles/2"));
    expect(part?.value).toEqual({ cibles: [] });
    expect(part?.lost).toEqual(expect.arrayContaining(["C1", "3", "C2", "S1", "C3"]));
  });

  it("gives nothing when a problem is of no element", () => {
    expect(soundPart({ regles: [] }, at(""))).toBeUndefined();
    expect(soundPart({ titre: 3, noeuds: [] }, at("/titre"))).toBeUndefined();
    expect(soundPart([], validate("regles", []))).toBeUndefined();
  });
});
