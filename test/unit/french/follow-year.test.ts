import { describe, expect, test } from "vitest";
import { problem } from "../../../src/diagnostics/problem.ts";
import { actionsOfYear } from "../../../src/follow/actions/action-year.ts";
import {
  actionCounts,
  beforeWords,
  coverageWords,
  endedWords,
  followYearHeading,
  personsCell,
  personsWords,
  reinforcedCount,
  reinforcedWords,
  resultWords,
  sheetCounts,
} from "../../../src/french/follow-actions.ts";
import {
  announcedWords,
  askedShareWords,
  heldWords,
  partialCell,
  partialWords,
} from "../../../src/french/follow-money.ts";
import { followContext } from "../../follow-rows.ts";
import { action, asking, funding, sheet } from "../follow/lines.ts";

const sum = (known: number, missing = 0, lines = 1) => ({ known, missing, lines });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("money", () => {
  test("a sum is whole, a least, unknown, or of nothing", () => {
    expect(
      [sum(1200.5), sum(1200, 2, 5), sum(0, 1, 1), sum(0, 0, 0), sum(0)].map((one) =>
        plain(partialWords(one)),
      ),
    ).toEqual([
      "1 200,50 €",
      "au moins 1 200 €, 2 lignes sans montant",
      "montant inconnu (1 ligne sans montant)",
      "aucune ligne",
      "0 €",
    ]);
    expect(
      [sum(1200), sum(1200, 2, 5), sum(0, 1, 1), sum(0, 0, 0)].map((one) => plain(partialCell(one))),
    ).toEqual(["1 200 €", "≥ 1 200 €", "n.d.", ""]);
  });

  test("what is announced and what is mobilised", () => {
    expect(plain(announcedWords({ asked: sum(0, 1), granted: sum(10), paid: sum(4, 1, 2) }))).toBe(
      "Demandé : montant inconnu (1 ligne sans montant) ; accordé : 10 € ; versé : au moins 4 €, 1 ligne sans montant.",
    );
  });

  test("balances that wait, and none", () => {
    expect(plain(heldWords({ blocked: sum(70), waiting: sum(2500, 1, 2), actions: ["a", "b"] }))).toBe(
      "Soldes bloqués : 70 € ; à verser, fiche non reçue : au moins 2 500 €, 1 ligne sans montant (2 actions).",
    );
    const none = "Aucun solde bloqué, ni en attente d’une fiche.";
    expect(heldWords({ blocked: sum(0, 0, 0), waiting: null, actions: [] })).toBe(none);
    expect(heldWords({ blocked: sum(0, 0, 0), waiting: sum(0, 0, 0), actions: [] })).toBe(none);
  });

  test("shares: of actions, of credits, and those that these tables cannot hold", () => {
    const share = {
      requirement: "x",
      wanted: 0.5,
      state: "tenu",
      counts: { yes: 3, no: 1, unknown: 1 },
    } as const;
    expect(plain(askedShareWords({ ...share, asks: "part_cpo_des_actions" }))).toBe(
      "Part des actions sous convention pluriannuelle, 50 % demandés : tenu (3 actions sous CPO, 1 sous un autre cadre, 1 sans cadre écrit).",
    );
    expect(
      plain(askedShareWords({ ...share, asks: "part_cpo_des_credits_de_l_etat", state: "non_tenu" })),
    ).toBe(
      "Part des crédits spécifiques de l’État sous convention pluriannuelle, 50 % demandés : non tenu (3 € sous CPO, 1 € sous un autre cadre, 1 ligne incertaine).",
    );
    expect(
      plain(askedShareWords({ ...share, asks: "part_dsil", wanted: 0.15, state: "inconnu", counts: null })),
    ).toBe(
      "Part de la DSIL pour les quartiers prioritaires, 15 % demandés : inconnu, ces feuilles ne disent pas le total auquel elle se rapporte.",
    );
  });
});

describe("actions", () => {
  const year = actionsOfYear(
    followContext(
      {
        actions: [
          action({ state: "realisee", qpv: ["QN05910M"] }),
          action({ id: "a", node: "P1" }),
          action({ year: 2024, state: "partielle" }),
        ],
        funding: [funding({ granted: 5000 })],
        sheets: [sheet({ participants: 40, expected: "50 jeunes", obtained: "40 jeunes" })],
      },
      asking(["fiche_avant", "03-31"], ["seuil_de_diffusion", 5]),
      { lists: { ...followContext({}).lists, qpv: [{ code: "QN05910M", words: "A" }] } },
    ),
  );
  const [first, second] = year.actions;

  test("which year, on which day, and how much of it is wrong", () => {
    const wrong = problem("action/sans-qpv", { file: "x" }, { id: "a" });
    expect(plain(followYearHeading(2025, "2026-04-02", [wrong]))).toBe(
      "L’année 2025 du contrat, connue le 2 avril 2026 : 0 contradiction ou manquement, 1 point à vérifier.",
    );
  });

  test("how many, of which state", () => {
    expect(actionCounts(year.actions, 2025)).toBe("2 actions de 2025 : en cours (1), réalisée (1).");
    expect(actionCounts([], 2025)).toBe("Aucune action de 2025 n’est saisie.");
    expect(endedWords(1, 2025)).toBe("1 action de 2024 n’a pas de ligne en 2025.");
    expect(endedWords(2, 2025)).toBe("2 actions de 2024 n’ont pas de ligne en 2025.");
  });

  test("where the fiches stand, with the limit when there is one", () => {
    expect(plain(sheetCounts(year.actions, year.sheetsDue))).toBe(
      "Fiches, attendues pour le 31 mars 2026 : attendue (2).",
    );
    expect(sheetCounts(year.actions, null)).toBe("Fiches : attendue (2).");
  });

  test("cost beside result; one per participant only where both are known", () => {
    expect(first && plain(resultWords(first))).toBe(
      "Accordé : 5 000 € ; participants : 40 ; soit 125 € accordés par participant de cette action ; attendu : 50 jeunes ; obtenu : 40 jeunes.",
    );
    expect(second && resultWords(second)).toBe("Accordé : aucune ligne ; participants : non comptés.");
    expect(second && resultWords({ ...second, reason: "Salle en travaux" })).toContain(
      " ; motif : Salle en travaux.",
    );
    expect(personsWords({ unknown: "secret" })).toBe("trop peu pour être publiés");
    const silent = { unknown: "seuil_de_diffusion_absent" } as const;
    expect(personsWords(silent)).toBe("non diffusés, aucun seuil n’est déclaré");
    expect([null, 40, { unknown: "secret" } as const, silent].map(personsCell)).toEqual([
      "n.d.",
      "40",
      "(secret)",
      "(non diffusé)",
    ]);
  });

  test("last year’s line, or that there is none", () => {
    expect(first && beforeWords(first, 2025)).toBe(
      "En 2024 : réalisée en partie, accordé aucune ligne, participants non comptés.",
    );
    expect(second && beforeWords(second, 2025)).toBe("Aucune ligne en 2024.");
  });

  test("what is reached, and what says nothing", () => {
    expect(coverageWords(year.coverage)).toBe(
      "2 actions retenues et non abandonnées : 1 quartier sur 1 a une action ; 1 action sans quartier dit ; 1 action sans orientation dite.",
    );
    const none = { actions: 3, nodes: [], withoutNode: [], withoutQpv: [], qpv: [] };
    const qpv = [1, 2].map((actions) => ({ code: "x", name: "x", actions, shared: 0 }));
    expect(coverageWords({ ...none, qpv })).toBe(
      "3 actions retenues et non abandonnées : 2 quartiers sur 2 ont une action.",
    );
    expect(coverageWords(none)).toBe("3 actions retenues et non abandonnées.");
  });

  test("reinforced follow-up: who, which meetings, which committees", () => {
    expect(reinforcedCount({ wanted: 3, actions: [] })).toBe(
      "0 action en suivi renforcé, 3 demandées par le contrat.",
    );
    expect(reinforcedCount({ wanted: null, actions: [] })).toBe("0 action en suivi renforcé.");
    const bare = { id: "a", lead: null, followUpMeetingOn: null, committeeOn: null, presentations: [] };
    expect(reinforcedWords(bare)).toBe(
      "Chef de projet : non désigné ; réunion de suivi : aucune notée ; comité de l’action : aucun noté ; aucun comité de pilotage tenu dans l’année.",
    );
    const full = {
      id: "a",
      lead: "chef de projet emploi",
      followUpMeetingOn: "2025-05-05",
      committeeOn: "2025-06-05",
      presentations: [true, false, null].map((isPresented, at) => ({
        day: `2025-0${at + 1}-10`,
        isPresented,
      })),
    };
    expect(plain(reinforcedWords(full))).toBe(
      "Chef de projet : chef de projet emploi ; réunion de suivi : 5 mai 2025 ; comité de l’action : 5 juin 2025 ; comités de pilotage : 10 janvier 2025 (présentée), 10 février 2025 (non présentée), 10 mars 2025 (on ne sait si l’action y a été présentée).",
    );
  });
});
