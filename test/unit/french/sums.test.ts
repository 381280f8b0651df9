import { expect, test } from "vitest";
import { summedMemberWords, summedSentences } from "../../../src/french/sums.ts";
import { indicator, observation, observations } from "../../build.ts";

const occupes = indicator("occupes", { unit: "personnes" });
const figures = observations([
  observation("62498", "2021", 9500, { indicator: "occupes" }),
  observation("62510", "2021", undefined, { indicator: "occupes" }),
]);
const at = (code: string) => ({ code, observation: figures.find("occupes", code, "2021") });

test("a sum says its date and of how many communes it is; the ones that are missing are counted", () => {
  const [first] = [figures.find("occupes", "62498", "2021")];
  if (!first) throw new Error("no figure");
  expect(summedSentences(first, { year: "2024", members: [at("62498")] }, occupes)).toEqual([
    "Libellé de occupes [occupes], 2021 : 9\u202f500\u00a0personnes",
    "somme des 1 communes de l’EPCI au 1er janvier 2024, aucune ne manque",
  ]);
  const members = [at("62498"), at("62510"), at("62065")];
  expect(summedSentences(first, { year: "2024", members }, occupes)[1]).toBe(
    "somme des 3 communes de l’EPCI au 1er janvier 2024, 2 sans valeur : la somme est inconnue, elle n’est jamais faite d’une partie des communes",
  );
});

test("a commune gives its figure and its line, or the reason why it gives none", () => {
  expect(summedMemberWords(at("62498"), occupes, "Lens")).toBe(
    "Lens (62498) : 9\u202f500\u00a0personnes, datasets/essai/observations.csv:2",
  );
  expect(summedMemberWords(at("62510"), occupes, "Liévin")).toContain("secret statistique");
  expect(summedMemberWords(at("62065"), occupes, "Avion")).toBe("Avion (62065) : absente du fichier");
});
