import { expect, test } from "vitest";
import type { Territory } from "../../../src/data/territory.ts";
import { placeSentences } from "../../../src/french/descriptions.ts";

const qpv: Territory = {
  code: "QN06201M",
  label: "Quartier A",
  kind: "qpv",
  geography: "qpv2024",
  communes: ["62498"],
  epci: ["246200364"],
  aliases: [],
};

test("a QPV of 2024 says what it succeeds, and that the two are not one series", () => {
  const sentences = placeSentences(
    { ...qpv, succession: "modifie", predecessors: ["QP062001", "QP062002"] },
    (code) => `nom de ${code}`,
  );
  expect(sentences).toEqual([
    "EPCI : nom de 246200364 (246200364)",
    "communes (codes Insee) : 62498",
    "de 2015 à 2024, selon la table de correspondance : périmètre modifié",
    "succède à : QP062001, QP062002 (territoires différents : leurs valeurs ne forment pas une série)",
  ]);
});

test("a territory of which no table speaks says nothing of it", () => {
  expect(placeSentences(qpv, (code) => code)).toHaveLength(2);
  expect(placeSentences({ ...qpv, epci: [], communes: [], aliases: ["A"] }, (code) => code)).toEqual([
    "nommé aussi : A",
  ]);
});
