import { describe, expect, it } from "vitest";
import { findQpv } from "../../../src/workspace/find-qpv.ts";
import { EPCI, epci, qpv, workspace } from "../../build.ts";
import { memoryWorld } from "../../world.ts";

const world = memoryWorld({});
const lens = { epci: [EPCI], communes: ["62498"] };
const SPACE = workspace({
  territories: [
    epci(EPCI, { label: "CA de Lens - Liévin" }),
    qpv("QP062025", { ...lens, label: "Grande Résidence", geography: "qpv2015" }),
    qpv("QN06225M", { ...lens, label: "Grande résidence", geography: "qpv2024" }),
    qpv("QN06230M", { ...lens, label: "Cité 12 (Fosse)", geography: "qpv2024", aliases: ["Les Corons"] }),
    qpv("QN06204M", {
      label: "Centre ville",
      epci: ["200072460"],
      communes: ["62048"],
      geography: "qpv2024",
    }),
    qpv("QN05920M", {
      label: "Centre-Ville",
      epci: ["245901160"],
      communes: ["59606"],
      geography: "qpv2024",
    }),
    qpv("QN69001M", { label: "La Duchère", epci: ["200046977"], communes: ["69389"], geography: "qpv2024" }),
  ],
});

const found = async (asked: string, known: readonly string[] = []) => {
  const hasFigures = ({ code }: { readonly code: string }) => known.includes(code);
  const read = await findQpv({ asked, hasFigures }, SPACE, world, { file: "TERRITOIRE" });
  const [said] = read?.diagnostics ?? [];
  return { value: read?.value?.code, code: said?.code, text: `${said?.message} / ${said?.hint}` };
};

describe("a QPV is found by its name, and what was read in its place is said:", () => {
  it.each([
    ["without accents", "duchere", "QN69001M"],
    ["in capitals", "LES CORONS", "QN06230M"],
    ["without what stands in brackets", "cité 12", "QN06230M"],
    ["with its commune", "centre ville, valenciennes", "QN05920M"],
    ["with its commune in brackets", "Centre ville (Auchel)", "QN06204M"],
    ["with its EPCI", "Grande Résidence, Lens-Liévin", "QN06225M"],
    ["in both zonings: the later", "grande residence", "QN06225M"],
  ])("%s", async (_, asked, expected) => {
    const { value, code, text } = await found(asked);
    expect([value, code]).toEqual([expected, "place/compris"]);
    expect(text).toContain(`écrire ${expected}`);
  });

  it("in both zonings: that which has figures", async () => {
    expect((await found("grande residence", ["QP062025"])).value).toBe("QP062025");
    expect((await found("grande residence", ["QP062025", "QN06225M"])).value).toBe("QN06225M");
  });
});

describe("what is not one QPV is not chosen:", () => {
  it("all that bear the name are listed, with their communes", async () => {
    const { value, code, text } = await found("centre ville");
    expect([value, code]).toEqual([undefined, "place/plusieurs"]);
    expect(text).toContain("2 QPV");
    expect(text).toContain("QN06204M (Centre ville, Auchel, qpv2024)");
    expect(text).toContain("QN05920M (Centre-Ville, Valenciennes, qpv2024)");
  });

  it("in a place where none bears it, those of elsewhere are proposed", async () => {
    const { value, code, text } = await found("centre ville, avion");
    expect([value, code]).toEqual([undefined, "place/qpv-inconnu"]);
    expect(text).toContain("QN06204M");
  });

  it("a part of a name, or a misspelt one, is only proposed", async () => {
    expect((await found("résidence")).code).toBe("place/qpv-inconnu");
    expect((await found("Ducherre")).text).toContain("QN69001M");
  });

  it("nothing is said where no name is near", async () => {
    expect(await found("nulle part")).toMatchObject({ value: undefined, code: undefined });
  });
});
