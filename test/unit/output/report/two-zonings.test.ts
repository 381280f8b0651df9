import { expect, test } from "vitest";
import { namesOf } from "../../../../src/output/labels.ts";
import { zoningsView } from "../../../../src/output/report/two-zonings.ts";
import { qpv } from "../../../build.ts";
import { evaluationOf, manyQpv } from "./fixture.ts";

const view = (territories: ReturnType<typeof qpv>[]) => {
  const evaluation = { ...evaluationOf(manyQpv(1)), territories };
  return zoningsView(evaluation, namesOf(evaluation));
};

test("each QPV of 2024 with what it was, then those of 2015 that are gone, each of which nothing is published named too", () => {
  const found = view([
    qpv("QP1", { label: "Le Pré" }),
    qpv("QP2", { label: "Le Bas", succession: "sorti" }),
    qpv("QN1", { label: "Le Pré", geography: "qpv2024", succession: "modifie", predecessors: ["QP1"] }),
    qpv("QN2", { label: "Le Haut", geography: "qpv2024", succession: "nouveau" }),
    qpv("QP3", { label: "Le Bois" }),
    qpv("QN3", { label: "Le Val", geography: "qpv2024" }),
  ]);
  expect(found?.lignes).toEqual([
    { quartier: "Le Pré (QN1)", statut: "périmètre modifié", avant: "Le Pré (QP1)" },
    { quartier: "Le Haut (QN2)", statut: "quartier nouveau", avant: "" },
    { quartier: "Le Val (QN3)", statut: "aucune origine publiée", avant: "" },
    { quartier: "", statut: "quartier sorti de la géographie prioritaire", avant: "Le Bas (QP2)" },
    { quartier: "", statut: "aucun devenir publié", avant: "Le Bois (QP3)" },
  ]);
});

test("nothing where no correspondence was read", () => {
  expect(view([qpv("QP1")])).toBeNull();
});
