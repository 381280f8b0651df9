import { describe, expect, it } from "vitest";
import { withDistinctNames } from "../../../src/workspace/distinct-names.ts";
import { EPCI, epci, qpv, workspace } from "../../build.ts";
import { memoryWorld } from "../../world.ts";

const world = memoryWorld({});
const labels = async (...territories: ReturnType<typeof qpv>[]) => {
  const found = await withDistinctNames(workspace({ territories: [epci(), ...territories] }), EPCI, world);
  return territories.map(({ code }) => found.territories.get(code)?.label);
};

describe("two QPV of one name in an EPCI", () => {
  it("are told apart by their communes, whose names the program knows", async () => {
    expect(
      await labels(
        qpv("QN1", { label: "Centre Ville", communes: ["62498"] }),
        qpv("QN2", { label: "Centre-ville", communes: ["62510"] }),
        qpv("QN3", { label: "Cité 2" }),
      ),
    ).toEqual(["Centre Ville (Lens)", "Centre-ville (Liévin)", "Cité 2"]);
  });

  it("by their code too when the commune is the same, and alone when it is not known", async () => {
    expect(
      await labels(
        qpv("QN1", { label: "Centre", communes: ["62498"] }),
        qpv("QN2", { label: "Centre", communes: ["62498"] }),
        qpv("QN3", { label: "Nord", communes: [] }),
        qpv("QN4", { label: "Nord", communes: ["00000"] }),
      ),
    ).toEqual(["Centre (Lens, QN1)", "Centre (Lens, QN2)", "Nord (QN3)", "Nord (QN4)"]);
  });

  it("by the name that the data give to the commune", async () => {
    const commune = (code: string, label: string) => epci(code, { kind: "commune", label });
    const space = workspace({
      territories: [
        epci(),
        commune("62498", "LENS"),
        commune("62510", "LIÉVIN"),
        qpv("QN1", { label: "Centre", communes: ["62498", "62510"] }),
        qpv("QN2", { label: "Centre", communes: ["62510"] }),
      ],
    });
    const { territories } = await withDistinctNames(space, EPCI, world);
    expect(territories.get("QN1")?.label).toBe("Centre (LENS et LIÉVIN)");
    expect(territories.get("QN2")?.aliases).toEqual(["Centre"]);
  });

  it("are left as they are in two zonings, or when there is one", async () => {
    const both = [qpv("QP1", { label: "Centre" }), qpv("QN1", { label: "Centre", geography: "qpv2024" })];
    expect(await labels(...both)).toEqual(["Centre", "Centre"]);
    const space = workspace({ territories: [epci(), qpv()] });
    expect(await withDistinctNames(space, EPCI, world)).toBe(space);
  });
});
