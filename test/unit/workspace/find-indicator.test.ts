import { describe, expect, it } from "vitest";
import { findIndicator } from "../../../src/workspace/find-indicator.ts";
import { EPCI, epci, observation, qpv, share, workspace } from "../../build.ts";
import { memoryWorld } from "../../world.ts";

const SPACE = workspace({
  territories: [epci(), qpv(), epci("200000001"), qpv("QN9", { epci: ["200000001"] })],
  indicators: [
    share("taux_pauvrete_60", { label: "Taux de pauvreté à 60 %", shortLabel: "Taux de pauvreté" }),
    share("taux_emploi", { label: "Taux d’emploi des 15-64 ans", shortLabel: "Taux d’emploi" }),
  ],
  figures: [observation("QP062025", "2019", 40, { indicator: "taux_pauvrete_60" })],
});

const found = async (asked: string, code: string | undefined = EPCI) => {
  const { value, diagnostics } = await findIndicator(asked, code, SPACE, memoryWorld({}));
  return {
    value,
    code: diagnostics[0]?.code,
    text: `${diagnostics[0]?.message ?? ""} / ${diagnostics[0]?.hint ?? ""}`,
  };
};

describe("an indicator", () => {
  it("by its identifier", async () => {
    expect(await found("taux_pauvrete_60")).toMatchObject({ value: "taux_pauvrete_60", code: undefined });
  });

  it.each(["Taux de pauvreté", "taux de pauvrete", "TAUX DE PAUVRETÉ À 60 %", "taux pauvrete 60"])(
    "by its name, which is said: %s",
    async (asked) => {
      expect(await found(asked)).toMatchObject({ value: "taux_pauvrete_60", code: "indicator/compris" });
    },
  );

  it.each(["pauvreté", "pauvrete", "pauvr", "pauvrte"])("is proposed by a word of it: %s", async (asked) => {
    const { code, text } = await found(asked);
    expect(code).toBe("indicator/inconnu");
    expect(text).toContain("taux_pauvrete_60 (Taux de pauvreté)");
  });

  it("that is described and has no figure exists, and what would bring it is named", async () => {
    expect(await found("taux_emploi")).toMatchObject({
      code: "indicator/sans-donnees",
      text: "l’indicateur « taux_emploi » (Taux d’emploi) existe, mais aucune valeur n’en a été lue / aucune famille de fichiers décrite ne l’apporte : en écrire les valeurs (docs/guide/ajouter-des-donnees.md)",
    });
    const { code, text } = await found("part_bac");
    expect(code).toBe("indicator/sans-donnees");
    expect(text).toContain("importer « Estimations démographiques des quartiers prioritaires »");
  });

  it("that only other EPCI have says so", async () => {
    const { code, text } = await found("taux_pauvrete_60", "200000001");
    expect(code).toBe("indicator/sans-donnees");
    expect(text).toContain("n’en a été lue pour 200000001 (EPCI 200000001) ni pour ses QPV");
    expect(text).toContain("importer « ");
  });

  it("that is near nothing has no list of identifiers at random", async () => {
    expect((await found("zzzzz")).text).toContain(
      "« ecarts inventaire --epci CODE --detail » donne les indicateurs d’un EPCI",
    );
  });

  it("is looked for anywhere when the EPCI is not known", async () => {
    expect(await found("taux_pauvrete_60", "")).toMatchObject({ value: "taux_pauvrete_60" });
  });
});
