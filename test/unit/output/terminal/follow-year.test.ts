import { describe, expect, test } from "vitest";
import { followYear } from "../../../../src/follow/follow-year.ts";
import { COUNCIL_OPINIONS, type CouncilOpinion } from "../../../../src/follow/tables/council-opinions.ts";
import { followYearSections } from "../../../../src/output/terminal/follow-year.ts";
import { node, referentiel } from "../../../build.ts";
import { followContext, followRow } from "../../../follow-rows.ts";
import { action, asking, funding, meeting, sheet } from "../../follow/lines.ts";

const contract = referentiel({
  nodes: [
    node("O1", { level: "orientation", label: "Santé" }),
    node("O2", { level: "orientation", label: "Emploi" }),
  ],
});

const lists = {
  ...followContext({}).lists,
  qpv: [
    { code: "QN05910M", words: "Les Explorateurs" },
    { code: "QN05911M", words: "Quartier du Village" },
  ],
  financeurs: [{ code: "etat", words: "État" }],
};

const records = {
  actions: [
    action({
      state: "realisee",
      node: "O1",
      qpv: ["QN05910M"],
      isReinforced: true,
      lead: "chef de projet santé",
    }),
    action({ id: "media", label: "Médiation", qpv: ["QN05910M", "QN05911M"], node: "O1" }),
    action({ id: "fini", label: "Action terminée", year: 2024, state: "realisee" }),
  ],
  funding: [
    funding({ granted: 12_000, advance: 6000, balance: 6000, balanceState: "bloque" }),
    funding({ action: "media", funder: "caf", stream: "droit_commun" }),
    funding({ action: "media", granted: 800 }),
    funding({ action: "fini", year: 2024, funder: "region", stream: "region", granted: 10 }),
  ],
  sheets: [sheet({ receivedOn: "2026-04-20", participants: 40 })],
  meetings: [meeting({ heldOn: "2025-06-12", examined: ["forum"] })],
};

const shown = (given: Parameters<typeof followContext>[0], detail = false, width = 80) => {
  const rules = asking(
    ["fiche_avant", "03-31"],
    ["actions_en_suivi_renforce", 3],
    ["part_cpo_des_actions", 0.5],
    ["seuil_de_diffusion", 5],
  );
  const context = followContext(given, rules, { lists, referentiel: contract, day: "2026-05-02" });
  return followYearSections({ referentiel: contract, followYear: followYear(context), width, detail })
    .join("\n\n")
    .replaceAll(/[\u00a0\u202f]/g, " ");
};

describe("a year in the terminal", () => {
  test("its actions, fiches, coverage, reinforced follow-up and money", () => {
    expect(shown(records)).toMatchInlineSnapshot(`
      "L’année 2025 du contrat, connue le 2 mai 2026 : 0 contradiction ou manquement, 3
      points à vérifier.

      CE QUE LE CONTRAT DEMANDE DE 2025
        4 points : tenu pour une partie seulement (1), lu par les contrôles du suivi
        (1), rien de saisi (2).
        Rien de saisi : la fiche de suivi-bilan est reçue au plus tard le 31 mars de
        chaque année.
        Tenu pour une partie seulement, 1 sur 3 : actions en suivi renforcé : 3.
        Rien de saisi : part des actions sous convention pluriannuelle : 50 %.

      ACTIONS DE 2025
        2 actions de 2025 : en cours (1), réalisée (1).
        1 action de 2024 n’a pas de ligne en 2025.

      Fiches, attendues pour le 31 mars 2026 : non reçue, délai passé (1), reçue après
      le délai (1).
        media  non reçue, délai passé : Médiation
        forum  reçue après le délai : Forum des métiers

      COUVERTURE
        2 actions retenues et non abandonnées : 2 quartiers sur 2 ont une action.
        Ce que le contrat vise et qui a une action : orientation 1 sur 2.
        Sans action :
          O2 Emploi

      SUIVI RENFORCÉ
        1 action en suivi renforcé, 3 demandées par le contrat.
        forum  Forum des métiers
          Réalisée. Accordé : 12 000 € ; participants : 40 ; soit 300 € accordés par
          participant de cette action.
          Chef de projet : chef de projet santé ; réunion de suivi : aucune notée ;
          comité de l’action : aucun noté ; comités de pilotage : 12 juin 2025
          (présentée).

      ARGENT DE 2025
        Demandé : montant inconnu (3 lignes sans montant) ; accordé : au moins
        12 800 €, 1 ligne sans montant ; versé : au moins 6 000 €, 2 lignes sans
        montant.
        Soldes bloqués : 6 000 € (1 action).
        Part des actions sous convention pluriannuelle, 50 % demandés : inconnu (0
        action sous CPO, 0 sous un autre cadre, 2 sans cadre écrit).

      PAR FINANCEUR, 2024 À CÔTÉ
                                                    Accordé
      Financeur  Crédits        Accordé      Versé     2024
      ─────────  ────────────  ────────  ─────────  ───────
      caf        droit commun      n.d.       n.d.        –
      État       spécifiques   12 800 €  ≥ 6 000 €        –
      region     Région               –          –     10 €

      PAR ORIENTATION
      Orientation  Crédits        Accordé      Versé
      ───────────  ────────────  ────────  ─────────
      Santé        droit commun      n.d.       n.d.
      Santé        spécifiques   12 800 €  ≥ 6 000 €

      PAR QUARTIER
      Quartier                   Crédits        Accordé    Versé
      ─────────────────────────  ────────────  ────────  ───────
      (sur plusieurs quartiers)  droit commun      n.d.     n.d.
      (sur plusieurs quartiers)  spécifiques      800 €     n.d.
      Les Explorateurs           spécifiques   12 000 €  6 000 €
        « ≥ » : au moins, des lignes n’ont pas de montant ; « n.d. » : aucune n’en a."
    `);
  });

  test("with its detail, each action with its cost, its result and last year", () => {
    const text = shown(records, true).replaceAll(/\s+/g, " ");
    expect(text).toContain("COÛTS ET RÉSULTATS, ACTION PAR ACTION");
    expect(text).toContain("soit 300 € accordés par participant de cette action");
    expect(text).toContain("Aucune ligne en 2024.");
  });

  test.each([false, true])("no line is wider than 80 columns, with detail or not: %s", (detail) => {
    expect(
      shown(records, detail)
        .split("\n")
        .filter((line) => [...line].length > 80),
    ).toEqual([]);
  });

  test("of many fiches that are missing, six are named and the rest counted; with detail, all", () => {
    const actions = Array.from({ length: 9 }, (_, at) => action({ id: `a${at}` }));
    const funded = actions.map(({ id }) => funding({ action: id, granted: 5 }));
    expect(shown({ actions, funding: funded })).toMatch(/a5 {2}non reçue.*\n {2}et 3 autres\./);
    expect(shown({ actions, funding: funded }, true)).toContain("a8  non reçue");
  });

  test("nothing at all of a follow-up that nobody has begun; last year’s actions when only they are there", () => {
    expect(shown({})).toBe("");
    expect(shown({ actions: [action({ year: 2024 })] }).replaceAll("\n", " ")).toContain(
      "Aucune action de 2025 n’est saisie. 1 action de 2024 n’a pas de ligne en 2025.",
    );
  });

  test("money of actions that were given up is marked line by line, where there is some", () => {
    const actions = [action({ node: "O1" }), action({ id: "b", node: "O1", state: "abandonnee" })];
    const given = { actions, funding: [funding({ granted: 800 }), funding({ action: "b", granted: 50 })] };
    const text = shown(given);
    expect(text).toMatch(/dont\n.*Accordé {2}abandonné/);
    expect(text).toMatch(/État +spécifiques +850 € +50 €/);
    expect(text).toMatch(/Santé +spécifiques +850 € +50 €/);
    expect(
      shown(given, false)
        .split("\n")
        .every((line) => [...line].length <= 80),
    ).toBe(true);
  });

  test("opinions of councils: how many answered, what calls for an answer; with detail, council by council", () => {
    const opinion = (values: Partial<CouncilOpinion>) =>
      followRow(COUNCIL_OPINIONS, {
        year: 2025,
        council: "conseil_municipal",
        territory: "59392",
        ...values,
      });
    const given = {
      opinions: [
        opinion({ sentOn: "2026-02-02", receivedOn: "2026-02-20", opinion: "favorable" }),
        opinion({
          council: "conseil_citoyen",
          territory: "QN05910M",
          sentOn: "2026-02-02",
          receivedOn: "2026-02-25",
          opinion: "observations",
          followed: "Le calendrier est revu.",
        }),
        opinion({ territory: "59225", sentOn: "2026-04-20" }),
        opinion({ council: "autre_signataire", territory: null, organisation: "caf" }),
      ],
    };
    expect(shown(given, true)).toMatchInlineSnapshot(`
      "L’année 2025 du contrat, connue le 2 mai 2026 : 0 contradiction ou manquement, 0
      point à vérifier.

      CE QUE LE CONTRAT DEMANDE DE 2025
        4 points : lu par les contrôles du suivi (1), rien de saisi (3).
        Rien de saisi : la fiche de suivi-bilan est reçue au plus tard le 31 mars de
        chaque année.
        Rien de saisi : actions en suivi renforcé : 3.
        Rien de saisi : part des actions sous convention pluriannuelle : 50 %.
        Lu par les contrôles du suivi : effectif en dessous duquel rien n’est
        diffusé : 5.

      AVIS SUR LE RAPPORT ANNUEL DE 2025
        2 avis rendus ; 1 réponse attendue ; 1 conseil à qui rien n’est transmis.
        Conseil municipal, 59392 : avis favorable (transmis le 2 février 2026, reçu le
        20 février 2026).
        Conseil citoyen, Les Explorateurs : observations, sans avis (transmis le
        2 février 2026, reçu le 25 février 2026) ; suite : Le calendrier est revu.
        Conseil municipal, 59225 : réponse attendue jusqu’au 20 mai 2026 (transmis le
        20 avril 2026).
        Autre signataire du contrat, caf : rien ne lui a encore été transmis."
    `);
    expect(shown(given)).not.toContain("59225");
  });

  test("money of another year alone is said to be none of this one", () => {
    const text = shown({ actions: [action()], funding: [funding({ year: 2024, granted: 5 })] });
    expect(text).toContain("Demandé : aucune ligne ; accordé : aucune ligne ; versé : aucune ligne.");
    expect(text).not.toContain("PAR FINANCEUR");
  });
});
