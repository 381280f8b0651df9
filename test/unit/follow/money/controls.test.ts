import { describe, expect, test } from "vitest";
import type { FollowContext, FollowControl } from "../../../../src/follow/context.ts";
import {
  amountsThatDisagree,
  declaredTwice,
  paidBeforeValidation,
} from "../../../../src/follow/money/amount-controls.ts";
import { paidWithoutSheet } from "../../../../src/follow/money/balance-controls.ts";
import {
  orientationsWithoutOrdinary,
  specificAlone,
} from "../../../../src/follow/money/ordinary-controls.ts";
import { dracLines, regionGate } from "../../../../src/follow/money/partner-controls.ts";
import { overSipCap, sharesNotMet } from "../../../../src/follow/money/share-controls.ts";
import { COMMITMENT_LINES } from "../../../../src/follow/tables/commitment-states.ts";
import { commitment, node, referentiel } from "../../../build.ts";
import { followContext, followRow } from "../../../follow-rows.ts";
import { action, asking, funding, sheet } from "../lines.ts";

/** What a control says: the code, the column of the cell or the file, the message. */
const said = (control: FollowControl, context: FollowContext) =>
  control(context).map(({ code, place, message }) => [
    code,
    place.field ?? place.file,
    message.replaceAll(/[\u00a0\u202f]/g, " "),
  ]);

const codes = (control: FollowControl, context: FollowContext) => control(context).map(({ code }) => code);

describe("amounts of one line", () => {
  const line = (changes: Parameters<typeof funding>[0]) =>
    followContext({ funding: [funding(changes)] }, { funders: [{ id: "etat", name: "État" }] });

  test("more granted than asked, more paid than granted: both amounts and the funder are said", () => {
    expect(
      said(amountsThatDisagree, line({ asked: 4000, granted: 5000, advance: 3000, balance: 2500.5 })),
    ).toEqual([
      [
        "funding/accorde-depasse-demande",
        "granted",
        "État accorde 5 000 € à l’action « forum », plus que les 4 000 € demandés",
      ],
      [
        "funding/verse-depasse-accorde",
        "balance",
        "État : acompte et solde pour l’action « forum » font 5 500,50 €, plus que les 5 000 € accordés",
      ],
    ]);
  });

  test.each<[string, Parameters<typeof funding>[0], string[]]>([
    ["all is granted", { asked: 5000, granted: 5000, advance: 2500, balance: 2500 }, []],
    ["a cent is no more, and 0.1 + 0.2 is 0.3", { granted: 0.3, advance: 0.1, balance: 0.2 }, []],
    ["what was asked is unknown", { granted: 5000 }, []],
    ["what is granted is unknown", { asked: 4000, advance: 6000 }, []],
    ["nothing is paid yet", { granted: 5000 }, []],
    ["the advance alone exceeds", { granted: 5000, advance: 6000 }, ["funding/verse-depasse-accorde"]],
    ["the balance alone exceeds", { granted: 5000, balance: 6000 }, ["funding/verse-depasse-accorde"]],
    [
      "the balance was cancelled",
      { granted: 5000, advance: 5000, balance: 2500, balanceState: "annule" },
      [],
    ],
  ])("%s", (_, changes, expected) => {
    expect(codes(amountsThatDisagree, line(changes))).toEqual(expected);
  });

  test("the advance that exceeds is at the cell of the advance", () => {
    expect(amountsThatDisagree(line({ granted: 5000, advance: 6000 }))[0]?.place.field).toBe("advance");
  });

  test.each<[string, string | null, string | null, number]>([
    ["before", "2025-03-20", "2025-02-12", 1],
    ["on the day", "2025-03-20", "2025-03-20", 0],
    ["at an unknown day", "2025-03-20", null, 0],
    ["of an action retained at an unknown day", null, "2025-02-12", 0],
  ])("a balance paid %s", (_, validatedOn, paidOn, count) => {
    const context = followContext({ actions: [action({ validatedOn })], funding: [funding({ paidOn })] });
    expect(paidBeforeValidation(context)).toHaveLength(count);
  });

  test("a balance paid before its action was retained is said with both days", () => {
    const context = followContext({
      actions: [action({ validatedOn: "2025-03-20" })],
      funding: [funding({ paidOn: "2025-02-12" })],
    });
    expect(said(paidBeforeValidation, context)).toEqual([
      [
        "funding/verse-avant-validation",
        "paidOn",
        "le solde de l’action « forum » est versé le 12 février 2025, avant qu’elle soit retenue (20 mars 2025)",
      ],
    ]);
  });

  test("the same amount of the same stream as running costs and as investment is one money declared twice", () => {
    const twice = [funding({ granted: 5000 }), funding({ granted: 5000, section: "investissement" })];
    expect(said(declaredTwice, followContext({ funding: twice }))).toEqual([
      [
        "funding/double",
        "granted",
        "etat accorde deux fois 5 000 € à l’action « forum » sur les mêmes crédits, en fonctionnement et en investissement",
      ],
    ]);
    const other = (changes: Parameters<typeof funding>[0]) =>
      declaredTwice(
        followContext({
          funding: [
            funding({ granted: 5000 }),
            funding({ granted: 5000, section: "investissement", ...changes }),
          ],
        }),
      );
    expect(other({ granted: 5001 })).toEqual([]);
    expect(other({ year: 2024 })).toEqual([]);
    expect(other({ stream: "droit_commun" })).toEqual([]);
    expect(other({ section: "fonctionnement" })).toEqual([]);
    const unknownTwice = [funding(), funding({ section: "investissement" }), funding({ granted: 0 })];
    expect(declaredTwice(followContext({ funding: unknownTwice }))).toEqual([]);
  });
});

describe("balances that wait for the fiche", () => {
  const rules = asking(["solde_apres_fiche", true]);
  const paid = (line: Parameters<typeof funding>[0], receivedOn?: string | null, asks = rules) =>
    followContext(
      {
        actions: [action()],
        funding: [funding({ balance: 2500, ...line })],
        sheets: receivedOn === undefined ? [] : [sheet({ receivedOn })],
      },
      asks,
      { day: "2026-07-01" },
    );

  test("paid without a fiche is an error, with the requirement and its source", () => {
    expect(said(paidWithoutSheet, paid({ balanceState: "verse" }))).toEqual([
      [
        "funding/solde-sans-fiche",
        "balanceState",
        "etat : le solde pour l’action « forum » est versé, et sa fiche n’est pas reçue ; le contrat demande : le solde n’est versé qu’après la fiche (contrat, l. 12)",
      ],
    ]);
    expect(paidWithoutSheet(paid({ balanceState: "verse" }))[0]?.severity).toBe("erreur");
  });

  test("paid before the fiche is one too, with both days", () => {
    expect(
      said(paidWithoutSheet, paid({ balanceState: "verse", paidOn: "2026-04-02" }, "2026-04-20")),
    ).toEqual([
      [
        "funding/solde-avant-fiche",
        "paidOn",
        "etat : le solde pour l’action « forum » est versé le 2 avril 2026, avant la fiche (20 avril 2026) ; le contrat demande : le solde n’est versé qu’après la fiche (contrat, l. 12)",
      ],
    ]);
  });

  test.each<[string, FollowContext, string[]]>([
    ["paid by its day alone", paid({ paidOn: "2026-04-02" }, null), ["funding/solde-sans-fiche"]],
    [
      "paid, fiche dated after the day of reading",
      paid({ balanceState: "verse" }, "2026-08-01"),
      ["funding/solde-sans-fiche"],
    ],
    ["paid after the fiche", paid({ balanceState: "verse", paidOn: "2026-05-02" }, "2026-04-20"), []],
    ["paid on the day of the fiche", paid({ balanceState: "verse", paidOn: "2026-04-20" }, "2026-04-20"), []],
    ["paid at an unknown day, fiche received", paid({ balanceState: "verse" }, "2026-04-20"), []],
    ["to be paid", paid({ balanceState: "a_verser" }), []],
    ["blocked", paid({ balanceState: "bloque" }), []],
    ["nobody says whether it was paid", paid({}), []],
    ["to be paid after the day of reading", paid({ paidOn: "2026-08-01" }), []],
    ["a balance of nothing", paid({ balance: 0, balanceState: "verse" }), []],
    ["where the contract does not ask it", paid({ balanceState: "verse" }, undefined, {}), []],
    [
      "where it leaves it open",
      paid({ balanceState: "verse" }, undefined, asking(["solde_apres_fiche", null])),
      [],
    ],
    [
      "where it says no",
      paid({ balanceState: "verse" }, undefined, asking(["solde_apres_fiche", false])),
      [],
    ],
  ])("%s", (_, context, expected) => {
    expect(codes(paidWithoutSheet, context)).toEqual(expected);
  });
});

describe("shares and caps", () => {
  test("of the actions, half are to be under a CPO (Maubeuge, l. 275-277)", () => {
    const actions = [
      action({ frame: "CPO" }),
      action({ id: "a", frame: "AAP" }),
      action({ id: "b", frame: "AAP" }),
    ];
    expect(said(sharesNotMet, followContext({ actions }, asking(["part_cpo_des_actions", 0.5])))).toEqual([
      [
        "funding/part-cpo",
        "referentiels/essai/suivi.yaml",
        "1 action sur 3 sous CPO en 2025 ; le contrat demande : part des actions sous convention pluriannuelle : 50 % (contrat, l. 12)",
      ],
    ]);
    const open = [...actions, action({ id: "c" })];
    expect(sharesNotMet(followContext({ actions: open }, asking(["part_cpo_des_actions", 0.5])))).toEqual([]);
  });

  test("of the specific credits, half are to be under a CPO (Porte du Hainaut, l. 4191-4192)", () => {
    const context = followContext(
      {
        actions: [action({ frame: "CPO" }), action({ id: "a", frame: "AAP" })],
        funding: [funding({ granted: 4000 }), funding({ action: "a", granted: 6000 })],
      },
      asking(["part_cpo_des_credits_specifiques", 0.5]),
    );
    expect(said(sharesNotMet, context)[0]?.[2]).toBe(
      "4 000 € sous CPO et 6 000 € sous un autre cadre en 2025 ; le contrat demande : part des crédits spécifiques, de tous, sous convention pluriannuelle : 50 % (contrat, l. 12)",
    );
  });

  test("a share that these tables cannot hold is never said to be missed", () => {
    expect(sharesNotMet(followContext({ actions: [action()] }, asking(["part_dsil", 0.15])))).toEqual([]);
  });

  test("an SIP of more than 5 000 € (Porte du Hainaut, l. 4273) is said; unknown amounts only add", () => {
    const sip = (
      lines: Parameters<typeof funding>[0][],
      changes: Parameters<typeof action>[0] = {},
      asks = asking(["plafond_sip", 5000]),
    ) =>
      followContext({ actions: [action({ frame: "SIP", ...changes })], funding: lines.map(funding) }, asks);
    expect(said(overSipCap, sip([{ granted: 3000 }, { funder: "caph", granted: 2500 }]))).toEqual([
      [
        "funding/plafond-sip",
        "granted",
        "l’action « forum », en SIP, reçoit 5 500 € de crédits spécifiques ; le contrat demande : plafond d’un soutien aux initiatives de proximité : 5 000 € (contrat, l. 12)",
      ],
    ]);
    expect(overSipCap(sip([{ granted: 5000 }, {}, { stream: "droit_commun", granted: 9000 }]))).toEqual([]);
    expect(overSipCap(sip([{ granted: 9000 }], { frame: "AAP" }))).toEqual([]);
    expect(overSipCap(sip([{ granted: 9000 }], { state: "deposee" }))).toEqual([]);
    expect(overSipCap(sip([{ granted: 9000 }], { state: "abandonnee" }))).toEqual([]);
    expect(overSipCap(sip([{ granted: 9000 }], {}, {}))).toEqual([]);
  });
});

describe("the Région and the DRAC", () => {
  test("the Région grants, and lines of others have no granted amount", () => {
    const lines = [
      funding({ stream: "region", funder: "region", granted: 3000 }),
      funding(),
      funding({ action: "a" }),
    ];
    const rules = asking(["moyens_de_tous_connus", true]);
    expect(said(regionGate, followContext({ funding: lines }, rules))).toEqual([
      [
        "funding/moyens-inconnus",
        "referentiels/essai/suivi.yaml",
        "des crédits de la Région sont accordés en 2025, et 2 lignes d’autres financeurs sont sans montant accordé ; le contrat demande : la Région n’intervient que si les moyens de tous sont connus (contrat, l. 12)",
      ],
    ]);
    expect(said(regionGate, followContext({ funding: lines.slice(0, 2) }, rules))[0]?.[2]).toContain(
      "1 ligne d’autres financeurs est sans",
    );
    expect(regionGate(followContext({ funding: lines }))).toEqual([]);
    expect(regionGate(followContext({ funding: lines.slice(1) }, rules))).toEqual([]);
    expect(
      regionGate(followContext({ funding: [...lines.slice(0, 1), funding({ granted: 0 })] }, rules)),
    ).toEqual([]);
    const stopped = { actions: [action({ state: "abandonnee" })] };
    expect(regionGate(followContext({ ...stopped, funding: lines.slice(0, 2) }, rules))).toEqual([]);
    const ofAnother = lines.filter(({ stream, action: id }) => stream === "region" || id === "a");
    expect(regionGate(followContext({ ...stopped, funding: ofAnother }, rules))).toEqual([]);
    const undecided = [funding({ stream: "region" }), funding({ stream: "region", granted: 0 }), funding()];
    expect(regionGate(followContext({ funding: undecided }, rules))).toEqual([]);
  });

  test("an amount of the DRAC that is granted is to be verified (Lens-Liévin, l. 4814-4826)", () => {
    const lines = [
      funding({ funder: "drac", stream: "droit_commun", granted: 4000 }),
      funding({ funder: "drac", stream: "droit_commun" }),
      funding({ funder: "drac", stream: "droit_commun", granted: 0 }),
      funding({ granted: 4000 }),
    ];
    expect(
      said(dracLines, followContext({ funding: lines }, asking(["drac_ne_cofinance_pas", true]))),
    ).toEqual([
      [
        "funding/drac",
        "granted",
        "4 000 € de la DRAC sont notés accordés à l’action « forum » ; le contrat demande : la DRAC ne cofinance pas les actions du contrat : une part de fonctionnement, ou un appel à projets encore prévisionnel (contrat, l. 12)",
      ],
    ]);
    expect(dracLines(followContext({ funding: lines }))).toEqual([]);
    const stopped = { actions: [action({ state: "abandonnee" })], funding: lines };
    expect(dracLines(followContext(stopped, asking(["drac_ne_cofinance_pas", true])))).toEqual([]);
  });
});

describe("droit commun", () => {
  const contract = referentiel({
    nodes: [
      node("O1", { label: "Santé", children: [node("O1.1")] }),
      node("O2", { label: "Emploi" }),
      node("O3", { label: "Cadre de vie" }),
    ],
    commitments: [commitment("E-1", { node: "O1.1" }), commitment("E-2", { node: undefined })],
  });
  const rules = asking(["droit_commun_par_orientation", true]);
  const given = (more: Parameters<typeof funding>[0][] = []) => ({
    actions: [action({ node: "O1.1" }), action({ id: "a", node: "O2" }), action({ id: "b", node: null })],
    funding: [{ granted: 5000 }, { action: "a" }, { action: "b", granted: 9000 }, ...more].map(funding),
  });
  const state = (changes: object) =>
    followRow(COMMITMENT_LINES, {
      id: "E-1",
      date: "2025-06-01",
      state: "en_cours",
      source: "x",
      ...changes,
    });
  const over = { referentiel: contract };

  test("an orientation with specific credits and none of it is an alert", () => {
    expect(said(orientationsWithoutOrdinary, followContext(given(), rules, over))).toEqual([
      [
        "funding/droit-commun-absent",
        "referentiels/essai/suivi.yaml",
        "« Santé » reçoit 5 000 € de crédits spécifiques en 2025, et aucune ligne de droit commun ; le contrat demande : du droit commun est mobilisé dans chaque orientation (contrat, l. 12)",
      ],
    ]);
    expect(orientationsWithoutOrdinary(followContext(given(), {}, over))).toEqual([]);
  });

  test("the money of an action that was given up neither asks for it nor brings it", () => {
    const given = (state: "en_cours" | "abandonnee", line: Parameters<typeof funding>[0]) => ({
      actions: [action({ node: "O1" }), action({ id: "b", node: "O1", state })],
      funding: [funding({ granted: 5000 }), funding({ action: "b", ...line })],
    });
    const count = (records: ReturnType<typeof given>) =>
      orientationsWithoutOrdinary(followContext(records, rules, over)).length;
    const ordinary = { stream: "droit_commun", granted: 100 } as const;
    expect([count(given("en_cours", ordinary)), count(given("abandonnee", ordinary))]).toEqual([0, 1]);
    const records = { actions: [action({ node: "O1", state: "abandonnee" as const })] };
    const alone = { ...records, funding: [funding({ granted: 5000 })] };
    expect(orientationsWithoutOrdinary(followContext(alone, rules, over))).toEqual([]);
    expect(specificAlone(followContext(alone, asking(["droit_commun_d_abord", true])))).toEqual([]);
  });

  test.each<[string, Parameters<typeof funding>[0], number]>([
    ["a line of droit commun", { stream: "droit_commun", granted: 100 }, 0],
    ["one whose amount is unknown", { stream: "droit_commun" }, 0],
    ["one of the Département, which may be", { stream: "departement", granted: 100 }, 0],
    ["one of nothing", { stream: "droit_commun", granted: 0 }, 1],
    ["the holder’s own money", { stream: "fonds_propres", granted: 100 }, 1],
    ["droit commun of last year", { stream: "droit_commun", granted: 100, year: 2024 }, 1],
  ])("with %s: %#", (_, line, count) => {
    expect(orientationsWithoutOrdinary(followContext(given([line]), rules, over))).toHaveLength(count);
  });

  test.each<[string, object, number]>([
    ["mobilises some", { ordinaryMobilised: 2000 }, 0],
    ["plans some", { ordinaryPlanned: 2000 }, 0],
    ["mobilises none", { ordinaryMobilised: 0 }, 1],
    ["says nothing of it", {}, 1],
    ["said it of last year", { ordinaryPlanned: 2000, date: "2024-06-01" }, 1],
    ["is of no node", { id: "E-2", ordinaryPlanned: 2000 }, 1],
    ["is unknown", { id: "E-9", ordinaryPlanned: 2000 }, 1],
  ])("with a commitment that %s", (_, changes, count) => {
    const records = { ...given(), commitments: [state(changes)] };
    expect(orientationsWithoutOrdinary(followContext(records, rules, over))).toHaveLength(count);
  });

  test("an action with specific credits and no line of droit commun: one of 0 is an answer", () => {
    const first = asking(["droit_commun_d_abord", true]);
    const of = (lines: Parameters<typeof funding>[0][], asks = first) =>
      followContext({ actions: [action()], funding: lines.map(funding) }, asks);
    expect(said(specificAlone, of([{ granted: 5000 }]))).toEqual([
      [
        "funding/specifique-seul",
        "stream",
        "l’action « forum » reçoit 5 000 € de crédits spécifiques, sans ligne de droit commun ; le contrat demande : le droit commun est mobilisé avant les crédits spécifiques (contrat, l. 12)",
      ],
    ]);
    expect(specificAlone(of([{ granted: 5000 }, { stream: "droit_commun", granted: 0 }]))).toEqual([]);
    expect(specificAlone(of([{ granted: 5000 }, { stream: "region" }]))).toEqual([]);
    expect(specificAlone(of([{}]))).toEqual([]);
    expect(specificAlone(of([{ stream: "europe", granted: 5000 }]))).toEqual([]);
    expect(specificAlone(of([{ granted: 5000 }], {}))).toEqual([]);
  });
});
