import { expect, test } from "vitest";
import { sharedWith } from "../../../src/french/members.ts";
import { qpv } from "../../build.ts";

const LABELS: Readonly<Record<string, string>> = {
  "200054781": "Métropole du Grand Paris",
  "200057867": "EPT Plaine Commune",
  "200058519": "CA Saint-Germain Boucles de Seine",
  "246200299": "CA d’Hénin-Carvin",
};
const shared = (epci: string, ...all: string[]) =>
  sharedWith(qpv("QP1", { epci: all }), epci, (code) => LABELS[code] ?? code);

test("a QPV of two EPCI names the other; one of a single EPCI names none", () => {
  expect(shared("246200364", "246200364", "246200299")).toBe("partagé avec la CA d’Hénin-Carvin");
  expect(shared("246200364", "246200364")).toBe("");
});

test("the métropole du Grand Paris is made of its territories: a QPV of both is not shared", () => {
  expect(shared("200057867", "200054781", "200057867")).toBe("");
  expect(shared("200054781", "200054781", "200057867")).toBe("");
  expect(shared("200054781", "200054781", "200057867", "200058519")).toBe(
    "partagé avec la CA Saint-Germain Boucles de Seine",
  );
  expect(shared("200058519", "200054781", "200058519")).toBe("partagé avec Métropole du Grand Paris");
});
