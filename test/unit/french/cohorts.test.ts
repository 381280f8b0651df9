import { describe, expect, test } from "vitest";
import type { ReleasedConsultation } from "../../../src/follow/consultations/consultation-state.ts";
import {
  attritionWords,
  changeCell,
  consultationWords,
  followedOnlyWords,
  personsCell,
  shareCell,
  thresholdWords,
  totalWords,
} from "../../../src/french/cohorts.ts";
import { unknown } from "../../../src/kernel/unknown.ts";

const hidden = unknown("non_diffuse");
const silent = unknown("seuil_de_diffusion_absent");
const absent = unknown("absent_des_donnees");
const name = (code: string) => ({ QN05901M: "Les Provinces" })[code] ?? code;

test("a number of persons that is kept back has a mark, one that nobody entered has none", () => {
  expect([20, hidden, silent, absent].map(personsCell)).toEqual(["20", "s", "s", ""]);
  expect([0.254, hidden, absent].map(shareCell)).toEqual(["25\u00a0%", "s", ""]);
  expect([-0.1, hidden, absent].map(changeCell)).toEqual(["−10 pt", "s", ""]);
});

test("under which number nothing is shown", () => {
  expect(thresholdWords({ threshold: 11 })).toBe(
    "s : non diffusé. Aucun effectif de moins de 11 personnes n’est montré, ni ceux qui permettraient de le retrouver par soustraction.",
  );
  expect(thresholdWords({ threshold: undefined })).toContain("Aucun seuil de diffusion n’est déclaré");
});

test("who was lost, and that the others are not all", () => {
  const wave = { wave: "sortie", followed: 40, lost: 20, attrition: 1 / 3, situations: [] };
  const cohort = { cohort: "chantier", action: null, entered: 60, waves: [wave] };
  expect(attritionWords(cohort)).toBe(
    "Chantier : 60 personnes à l’entrée ; 20 personnes perdues de vue à « sortie » (33\u00a0%).",
  );
  expect(attritionWords({ ...cohort, entered: hidden, waves: [] })).toContain("effectif non diffusé");
  expect(attritionWords({ ...cohort, waves: [{ ...wave, attrition: hidden }] })).toBe(
    "Chantier : 60 personnes à l’entrée.",
  );
  expect(followedOnlyWords([wave])).toContain("encore suivies");
  expect(followedOnlyWords([{ attrition: hidden }])).toBeUndefined();
});

test("participations of all actions in a district, and how many actions are not in them", () => {
  expect(totalWords({ modality: "QN05901M", count: 50, hidden: 0 }, name)).toBe(
    "Les Provinces : 50 participations",
  );
  expect(totalWords({ modality: "hors_qpv", count: 50, hidden: 1 }, name)).toBe(
    "hors QPV : au moins 50 participations, et 1 action dont l’effectif n’est pas diffusé ou pas connu",
  );
});

describe("what residents answered", () => {
  const said = (given: Partial<ReleasedConsultation>) =>
    consultationWords(
      {
        survey: "Enquête",
        date: "2025-06-30",
        territory: null,
        question: "Êtes-vous entendu ?",
        object: null,
        sampling: "volontaires",
        source: "conseil citoyen",
        answers: 60,
        favourable: 30,
        share: 0.5,
        interval: unknown("intervalle_absent"),
        population: null,
        populationSize: null,
        address: "c.csv:2",
        ...given,
      },
      name,
    );

  test.each([
    [
      {},
      "30 réponses favorables sur 60 (50\u00a0%) ; des volontaires : leurs réponses ne disent rien de ceux qui n’ont pas répondu.",
    ],
    [{ sampling: "exhaustif" }, "tous ont été interrogés : pas d’échantillon, pas d’intervalle."],
    [{ sampling: "aleatoire" }, "tirées au hasard, on ne sait parmi qui : pas d’intervalle."],
    [
      { sampling: "aleatoire", population: "habitants", interval: { lower: 0.38, upper: 0.62 } },
      "de 38 à 62\u00a0% parmi habitants, intervalle à 95\u00a0%.",
    ],
    [
      { sampling: "aleatoire", population: "habitants", populationSize: 60 },
      "intervalle inconnu, parmi habitants (60 personnes).",
    ],
    [
      { answers: hidden, favourable: hidden, share: hidden },
      "Effectif non diffusé : trop petit, ou à retrouver par soustraction.",
    ],
    [{ favourable: hidden, share: hidden }, "60 réponses ; favorables : effectif non diffusé"],
    [{ share: unknown("numerateur_superieur") }, "Numérateur supérieur au dénominateur."],
  ] as const)("%j", (given, words) => {
    expect(said(given)).toContain(words);
  });

  test("which survey, when, where, which question", () => {
    expect(said({ territory: "QN05901M" })).toMatch(
      /^Enquête, 30\u00a0juin 2025, Les Provinces : « Êtes-vous entendu \? » /,
    );
    expect(said({})).toMatch(/^Enquête, 30\u00a0juin 2025 : /);
  });
});
