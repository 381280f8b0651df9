import { expect, test } from "vitest";
import { findReferentiel } from "../../../src/referentiel/find-referentiel.ts";

const KNOWN = [
  { id: "lens-lievin", title: "Contrat de ville de Lens-Liévin", contract: "2024-2030", holder: "CALL" },
  { id: "porte-du-hainaut", title: "Contrat de ville du Hainaut" },
  { id: "illisible" },
];

test.each([
  ["lens-lievin", "lens-lievin", []],
  ["illisible", "illisible", []],
  [
    "Lens Liévin",
    "lens-lievin",
    ["« Lens Liévin » est lu comme le référentiel lens-lievin (Contrat de ville de Lens-Liévin)"],
  ],
  [
    "hainaut",
    "porte-du-hainaut",
    ["« hainaut » est lu comme le référentiel porte-du-hainaut (Contrat de ville du Hainaut)"],
  ],
  ["Illisible", "illisible", ["« Illisible » est lu comme le référentiel illisible (illisible)"]],
])("%s is %s", (asked, id, messages) => {
  const { value, diagnostics } = findReferentiel(asked, KNOWN);
  expect([value, diagnostics.map(({ message }) => message)]).toEqual([id, messages]);
});

test.each([
  ["contrat de ville", "vouliez-vous écrire lens-lievin ou porte-du-hainaut ?"],
  ["haynaut", "vouliez-vous écrire porte-du-hainaut ?"],
  [
    "zzz",
    "connus : lens-lievin, porte-du-hainaut, illisible ; un EPCI qui n’a pas de référentiel a son rapport par « ecarts rapport --epci NOM »",
  ],
])("%s is none for sure: %s", (asked, hint) => {
  const { value, diagnostics } = findReferentiel(asked, KNOWN);
  expect([value, diagnostics]).toMatchObject([undefined, [{ code: "referentiel/inconnu", hint }]]);
});
