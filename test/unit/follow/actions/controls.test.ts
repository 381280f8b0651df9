import { describe, expect, test } from "vitest";
import {
  participantsThatDisagree,
  unknownDistricts,
  withoutThreshold,
} from "../../../../src/follow/actions/audience-controls.ts";
import { unknownActions, withoutAim } from "../../../../src/follow/actions/link-controls.ts";
import {
  fundersNotInvited,
  missingCalendars,
  missingMeetings,
} from "../../../../src/follow/actions/meeting-controls.ts";
import { missingReasons, stillPlanned } from "../../../../src/follow/actions/outcome-controls.ts";
import {
  missingLeads,
  notPresented,
  tooFewReinforced,
} from "../../../../src/follow/actions/reinforced-controls.ts";
import { emptyItems, lateSheets } from "../../../../src/follow/actions/sheet-controls.ts";
import type { FollowContext, FollowControl } from "../../../../src/follow/context.ts";
import { CONTROLS } from "../../../../src/follow/controls.ts";
import { followContext, requirement } from "../../../follow-rows.ts";
import { type Asked, action, asking, audience, funding, meeting, sheet } from "../lines.ts";

/** What a control says: the code, the column of the cell, the message. */
const said = (control: FollowControl, context: FollowContext) =>
  control(context).map(({ code, place, message }) => [
    code,
    place.field ?? place.file,
    message.replaceAll(/[\u00a0\u202f]/g, " "),
  ]);

const MARCH_31 = asking(["fiche_avant", "03-31"]);
const IN_MAY = { day: "2026-05-02" };
const funded = [funding({ granted: 5000 })];

describe("lines that lead nowhere", () => {
  test("fiches, money and participants of an action that this year does not have", () => {
    const context = followContext({
      actions: [action({ id: "forum", year: 2024 }), action({ id: "media" })],
      sheets: [sheet(), sheet({ year: 2024 }), sheet({ action: "media" })],
      funding: [funding({ year: 2023 })],
      audiences: [audience({ action: "medja" })],
    });
    expect(said(unknownActions, context)).toEqual([
      [
        "sheet/action-inconnue",
        "action",
        "cette fiche est celle d’une action « forum » de 2025, que la feuille « actions » n’a pas",
      ],
      [
        "funding/action-inconnue",
        "action",
        "cet argent est celui d’une action « forum » de 2023, que la feuille « actions » n’a pas",
      ],
      [
        "audience/action-inconnue",
        "action",
        "ces participants sont ceux d’une action « medja » de 2025, que la feuille « actions » n’a pas",
      ],
    ]);
    expect(unknownActions(context).map(({ hint }) => hint)).toEqual([
      "connus : media",
      "aucun n’est connu pour l’instant",
      "vouliez-vous écrire « media » ?",
    ]);
  });

  test("a retained action without a node or a district; one that is only handed in owes neither", () => {
    const context = followContext({
      actions: [
        action({ node: null, qpv: [] }),
        action({ id: "media", node: "P1", qpv: ["QN05910M"] }),
        action({ id: "idee", node: null, qpv: [], state: "deposee" }),
      ],
    });
    expect(said(withoutAim, context)).toEqual([
      ["action/sans-noeud", "node", "l’action « forum » ne dit pas quelle orientation du contrat elle sert"],
      ["action/sans-qpv", "qpv", "l’action « forum » ne dit pas pour quels quartiers elle est"],
    ]);
  });
});

describe("what became of an action", () => {
  const given = [
    action({ state: "partielle" }),
    action({ id: "a", state: "abandonnee", reason: "Porteur dissous" }),
    action({ id: "b", state: "abandonnee" }),
    action({ id: "c", state: "realisee" }),
  ];

  test("a reason is missing where it was not done or in part, and only where the contract asks the items of the fiche", () => {
    expect(
      said(missingReasons, followContext({ actions: given }, asking(["rubriques_de_la_fiche", 13]))),
    ).toEqual([
      [
        "action/motif-absent",
        "reason",
        "l’action « forum », réalisée en partie, n’a pas de motif ; le contrat demande : rubriques que la fiche doit remplir : 13 (contrat, l. 12)",
      ],
      [
        "action/motif-absent",
        "reason",
        "l’action « b », abandonnée, n’a pas de motif ; le contrat demande : rubriques que la fiche doit remplir : 13 (contrat, l. 12)",
      ],
    ]);
    expect(missingReasons(followContext({ actions: given }))).toEqual([]);
  });

  test("one that was given up is asked for its reason, and for nothing else", () => {
    const given = followContext(
      {
        actions: [
          action({
            state: "abandonnee",
            validatedOn: "2025-03-20",
            areFundersInvited: false,
            isReinforced: true,
          }),
        ],
        funding: [funding({ granted: 5000 })],
        sheets: [sheet({ receivedOn: "2026-02-01" })],
        meetings: [meeting({ heldOn: "2025-06-01", examined: ["autre"] })],
      },
      asking(
        ["fiche_avant", "03-31"],
        ["rubriques_de_la_fiche", 13],
        ["reunions_de_suivi_par_action", 1],
        ["comites_par_action", 1],
        ["financeurs_invites", true],
        ["calendrier_transmis", true],
        ["actions_en_suivi_renforce", 1],
        ["chef_de_projet_designe", true],
        ["etat_a_chaque_copil", true],
      ),
      IN_MAY,
    );
    const all = CONTROLS.flatMap((control) => said(control, given)).map(([code]) => code);
    expect(all).toEqual(["action/motif-absent"]);
  });

  test.each([
    ["programmee", 2024, 1],
    ["programmee", 2025, 0],
    ["deposee", 2024, 0],
    ["realisee", 2024, 0],
  ] as const)("an action %s of %i read at the end of 2025: %i said", (state, year, count) => {
    const context = followContext({ actions: [action({ state, year })] });
    expect(stillPlanned(context)).toHaveLength(count);
  });

  test("an action of last year that still stands as planned is said with its day", () => {
    const context = followContext({ actions: [action({ state: "programmee", year: 2024 })] });
    expect(said(stillPlanned, context)).toEqual([
      [
        "action/encore-programmee",
        "state",
        "l’action « forum » de 2024 est encore « programmée » le 31 décembre 2025",
      ],
    ]);
  });
});

describe("meetings of financed actions", () => {
  const rules = asking(["reunions_de_suivi_par_action", 1], ["comites_par_action", 1]);
  const records = { actions: [action()], funding: funded };

  test("none recorded once the year is over: both are said, with their source", () => {
    expect(said(missingMeetings, followContext(records, rules, { day: "2026-01-01" }))).toEqual([
      [
        "action/reunion-absente",
        "followUpMeetingOn",
        "aucune réunion de suivi n’est notée pour l’action « forum », financée ; le contrat demande : réunions de suivi par action financée : 1 (contrat, l. 12)",
      ],
      [
        "action/comite-absent",
        "committeeOn",
        "aucun comité de pilotage n’est noté pour l’action « forum », financée ; le contrat demande : comités de pilotage par action financée : 1 (contrat, l. 12)",
      ],
    ]);
  });

  test.each<[string, Partial<Parameters<typeof followContext>[0]>, ReturnType<typeof asking>, string]>([
    ["while the year lasts", records, rules, "2025-12-31"],
    [
      "of an action nobody financed",
      { actions: [action()], funding: [funding({ granted: 0 })] },
      rules,
      "2026-01-01",
    ],
    ["while the money is unknown", { actions: [action()], funding: [funding()] }, rules, "2026-01-01"],
    ["of an action without a line of money", { actions: [action()] }, rules, "2026-01-01"],
    ["when the contract does not ask it", records, {}, "2026-01-01"],
    ["when it asks none", records, asking(["comites_par_action", 0]), "2026-01-01"],
    [
      "when both were held",
      { actions: [action({ followUpMeetingOn: "2025-06-01", committeeOn: "2025-10-01" })], funding: funded },
      rules,
      "2026-01-01",
    ],
  ])("nothing is said %s", (_, given, asks, day) => {
    expect(missingMeetings(followContext(given, asks, { day }))).toEqual([]);
  });

  test("a meeting dated after the day of reading has not been held yet", () => {
    const given = {
      actions: [action({ followUpMeetingOn: "2026-03-01", committeeOn: "2025-10-01" })],
      funding: funded,
    };
    expect(
      missingMeetings(followContext(given, rules, { day: "2026-01-01" })).map(({ code }) => code),
    ).toEqual(["action/reunion-absente"]);
  });

  test("funders who were not invited are said; an empty cell says nothing", () => {
    const invited = (areFundersInvited: boolean | null) =>
      followContext(
        { actions: [action({ areFundersInvited })], funding: funded },
        asking(["financeurs_invites", true]),
      );
    expect(said(fundersNotInvited, invited(false))).toEqual([
      [
        "action/financeurs-non-invites",
        "areFundersInvited",
        "tous les financeurs de l’action « forum » n’ont pas été invités ; le contrat demande : tous les financeurs sont invités à ces réunions (contrat, l. 12)",
      ],
    ]);
    expect(fundersNotInvited(invited(null))).toEqual([]);
    expect(fundersNotInvited(invited(true))).toEqual([]);
    expect(
      fundersNotInvited(followContext({ actions: [action({ areFundersInvited: false })], funding: funded })),
    ).toEqual([]);
  });

  test.each<[string, Parameters<typeof action>[0], number]>([
    ["retained, nothing sent", { validatedOn: "2025-03-20" }, 1],
    ["retained, sent", { validatedOn: "2025-03-20", calendarSentOn: "2025-04-02" }, 0],
    [
      "retained, to be sent after the day of reading",
      { validatedOn: "2025-03-20", calendarSentOn: "2026-04-02" },
      1,
    ],
    ["day of retention unknown", {}, 0],
    ["retained after the day of reading", { validatedOn: "2026-03-20" }, 0],
  ])("calendar: %s", (_, changes, count) => {
    const context = followContext({ actions: [action(changes)] }, asking(["calendrier_transmis", true]));
    expect(missingCalendars(context)).toHaveLength(count);
    expect(missingCalendars({ ...context, rules: followContext({}).rules })).toEqual([]);
  });

  test("the calendar that is missing is said with the day of the committee", () => {
    const context = followContext(
      { actions: [action({ validatedOn: "2025-03-20" })] },
      asking(["calendrier_transmis", true]),
    );
    expect(said(missingCalendars, context)[0]?.[2]).toBe(
      "l’action « forum » a été retenue le 20 mars 2025, et aucun envoi de son calendrier n’est noté ; le contrat demande : le calendrier est transmis dès la validation de l’action (contrat, l. 12)",
    );
  });
});

describe("reinforced follow-up", () => {
  const three = asking(["actions_en_suivi_renforce", 3]);

  test("fewer than the contract asks: how many, and how many lines leave it open", () => {
    const actions = [
      action({ isReinforced: true }),
      action({ id: "a" }),
      action({ id: "b", isReinforced: false }),
      action({ id: "c", isReinforced: true, state: "deposee" }),
    ];
    expect(said(tooFewReinforced, followContext({ actions }, three))).toEqual([
      [
        "action/suivis-renforces",
        "referentiels/essai/suivi.yaml",
        "1 action en suivi renforcé en 2025, 1 autre sans réponse ; le contrat demande : actions en suivi renforcé : 3 (contrat, l. 12)",
      ],
    ]);
  });

  test("nothing when there are enough, when nobody asks, or when the year has no action", () => {
    const actions = ["a", "b", "c"].map((id) => action({ id, isReinforced: true }));
    expect(tooFewReinforced(followContext({ actions }, three))).toEqual([]);
    expect(tooFewReinforced(followContext({ actions: actions.slice(1) }))).toEqual([]);
    expect(tooFewReinforced(followContext({}, three))).toEqual([]);
  });

  test("each has a head of project, where the contract asks it", () => {
    const actions = [
      action({ isReinforced: true }),
      action({ id: "a", isReinforced: true, lead: "chef de projet santé" }),
      action({ id: "b" }),
    ];
    expect(said(missingLeads, followContext({ actions }, asking(["chef_de_projet_designe", true])))).toEqual([
      [
        "action/chef-de-projet-absent",
        "lead",
        "l’action « forum », en suivi renforcé, n’a pas de chef de projet ; le contrat demande : chaque suivi renforcé a un chef de projet (contrat, l. 12)",
      ],
    ]);
    expect(missingLeads(followContext({ actions }))).toEqual([]);
  });

  test("each is presented at each steering committee of the year; one that does not say what it examined says nothing", () => {
    const records = {
      actions: [action({ isReinforced: true }), action({ id: "a", isReinforced: true })],
      meetings: [
        meeting({ heldOn: "2025-11-10", examined: ["a"] }),
        meeting({ heldOn: "2025-06-12", examined: [] }),
        meeting({ body: "cotech", heldOn: "2025-06-12", examined: ["a"] }),
        meeting({ heldOn: "2024-06-12", examined: ["a"] }),
        meeting({ plannedOn: "2025-12-12", examined: ["a"] }),
        meeting({ heldOn: "2025-12-31", examined: ["a", "forum"] }),
      ],
    };
    expect(said(notPresented, followContext(records, asking(["etat_a_chaque_copil", true])))).toEqual([
      [
        "action/non-presentee",
        "examined",
        "l’action « forum », en suivi renforcé, n’est pas parmi celles que le comité de pilotage du 10 novembre 2025 a examinées ; le contrat demande : chaque suivi renforcé est présenté à chaque comité de pilotage (contrat, l. 12)",
      ],
    ]);
    expect(notPresented(followContext(records))).toEqual([]);
  });
});

describe("fiches", () => {
  const late = (receivedOn: string | null, ...more: Asked[]) =>
    followContext(
      { actions: [action()], sheets: [sheet({ receivedOn })], funding: funded },
      asking(["fiche_avant", "03-31"], ...more),
      IN_MAY,
    );

  test("one that came on 4 April of the year after is late: said, not decided", () => {
    expect(said(lateSheets, late("2026-04-04"))).toEqual([
      [
        "sheet/en-retard",
        "receivedOn",
        "la fiche de l’action « forum » a été reçue le 4 avril 2026, après le délai ; le contrat demande : la fiche de suivi-bilan est reçue au plus tard le 31 mars (contrat, l. 12)",
      ],
    ]);
    expect(lateSheets(late("2026-04-04"))[0]?.severity).toBe("avertissement");
  });

  test.each<[string, Asked[], string[]]>([
    ["counts", [["fiche_jour_compris", true]], []],
    ["does not count", [["fiche_jour_compris", false]], ["sheet/en-retard"]],
    ["is left open", [["fiche_jour_compris", null]], ["sheet/jour-limite"]],
    ["is asked by nobody", [], ["sheet/jour-limite"]],
  ])("on 31 March, when that day %s", (_, more, codes) => {
    expect(lateSheets(late("2026-03-31", ...more)).map(({ code }) => code)).toEqual(codes);
  });

  test("the limit day that nobody decides is said so", () => {
    expect(said(lateSheets, late("2026-03-31"))[0]?.[2]).toBe(
      "la fiche de l’action « forum » a été reçue le 31 mars 2026, le jour limite, et rien ne dit si ce jour compte ; le contrat demande : la fiche de suivi-bilan est reçue au plus tard le 31 mars (contrat, l. 12)",
    );
  });

  test("none after the limit: at the cell of the fiche, or of the action that has no line", () => {
    const missing = [
      "sheet/absente",
      "receivedOn",
      "la fiche de l’action « forum » n’est pas reçue le 2 mai 2026 ; le contrat demande : la fiche de suivi-bilan est reçue au plus tard le 31 mars (contrat, l. 12)",
    ];
    expect(said(lateSheets, late(null))).toEqual([missing]);
    const without = followContext({ actions: [action()], funding: funded }, MARCH_31, IN_MAY);
    expect(said(lateSheets, without)).toEqual([[missing[0], "id", missing[2]]]);
  });

  test("nothing while it may still come, of what is not retained or financed, or when no day is asked", () => {
    const of = (
      changes: Parameters<typeof action>[0],
      granted: number | null,
      day: string,
      rules = MARCH_31,
    ) =>
      lateSheets(
        followContext({ actions: [action(changes)], funding: [funding({ granted })] }, rules, { day }),
      );
    expect(of({}, 5000, "2026-03-31")).toEqual([]);
    expect(of({ state: "deposee" }, 5000, "2026-05-02")).toEqual([]);
    expect(of({}, 0, "2026-05-02")).toEqual([]);
    expect(of({}, 5000, "2026-05-02", asking(["fiche_avant", null]))).toEqual([]);
    expect(of({}, 5000, "2026-05-02", asking())).toEqual([]);
  });

  test("of the thirteen items, those that are empty and those of which nothing is written are named", () => {
    const full = Object.fromEntries(
      Array.from({ length: 13 }, (_, at) => [`r${String(at + 1).padStart(2, "0")}`, "rempli"]),
    );
    const items = (changes: Parameters<typeof sheet>[0], value = 13) =>
      followContext(
        { actions: [action()], sheets: [sheet({ ...full, receivedOn: "2026-03-02", ...changes })] },
        asking(["rubriques_de_la_fiche", value]),
        IN_MAY,
      );
    expect(said(emptyItems, items({ r04: "vide", r02: "sans_objet", r13: null }))).toEqual([
      [
        "sheet/rubriques-vides",
        "r04",
        "la fiche de l’action « forum » ne remplit pas « Caractéristiques des publics » ; (rien n’est noté de) « Bilan financier » ; le contrat demande : rubriques que la fiche doit remplir : 13 (contrat, l. 12)",
      ],
    ]);
    expect(said(emptyItems, items({ r05: null }))[0]?.[2]).toContain(
      "ne remplit pas (rien n’est noté de) « Modalités de mobilisation des publics » ;",
    );
    expect(said(emptyItems, items({ r05: "vide" }))[0]?.[2]).toContain(
      "ne remplit pas « Modalités de mobilisation des publics » ;",
    );
    expect(emptyItems(items({ r02: "sans_objet" }))).toEqual([]);
    expect(emptyItems(items({ r04: "vide" }, 12))).toEqual([]);
    expect(emptyItems(items({ r04: "vide", receivedOn: null }))).toEqual([]);
    expect(emptyItems(followContext({ actions: [action()] }, asking(["rubriques_de_la_fiche", 13])))).toEqual(
      [],
    );
    expect(emptyItems({ ...items({ r04: "vide" }), rules: followContext({}).rules })).toEqual([]);
  });
});

describe("participants", () => {
  const lists = { ...followContext({}).lists, qpv: [{ code: "QN05910M", words: "Centre" }] };
  const counted = (participants: number | null, ...audiences: ReturnType<typeof audience>[]) =>
    followContext(
      { actions: [action()], sheets: [sheet({ participants })], audiences },
      asking(["seuil_de_diffusion", 1]),
      { lists },
    );
  const byAge = (modality: string, count: number | null) =>
    audience({ breakdown: "age_sexe", modality, count });
  const byQpv = (modality: string, count: number | null) => audience({ breakdown: "qpv", modality, count });
  const ofCategory = (modality: string, count: number | null) =>
    audience({ breakdown: "categorie", modality, count });

  test("a district that is none of the contract is named; those who live in none are not", () => {
    const context = counted(
      10,
      byQpv("Centre", 5),
      byQpv("hors_qpv", 2),
      byQpv("QN05910M", 3),
      byAge("Centre", 10),
    );
    expect(said(unknownDistricts, context)).toEqual([
      ["audience/qpv-inconnu", "modality", "« Centre » n’est ni un quartier du contrat, ni « hors_qpv »"],
    ]);
  });

  test("without a declared threshold, that is said once, and no message repeats a number", () => {
    const silent = { ...counted(10, byAge("F", 11), byAge("H", 30)), rules: followContext({}).rules };
    expect(said(withoutThreshold, silent)).toEqual([
      [
        "audience/seuil-absent",
        "participants",
        "aucun seuil de diffusion n’est déclaré : aucun nombre de participants n’est montré",
      ],
    ]);
    const all = said(participantsThatDisagree, silent).map(([, , message]) => message);
    expect(all).not.toEqual([]);
    expect(all.join()).not.toMatch(/1[01]|30|41/);
    const byLine = { ...silent, records: { ...silent.records, sheets: [] } };
    expect(said(withoutThreshold, byLine).map(([, field]) => field)).toEqual(["count"]);
    expect(withoutThreshold(counted(10))).toEqual([]);
    expect(withoutThreshold({ ...counted(0), rules: silent.rules })).toEqual([]);
  });

  test.each<[string, FollowContext, string[]]>([
    [
      "both breakdowns make the whole",
      counted(45, byAge("F", 25), byAge("H", 20), byQpv("QN05910M", 45)),
      [],
    ],
    [
      "districts do not",
      counted(45, byAge("F", 45), byQpv("QN05910M", 30), byQpv("hors_qpv", 14)),
      [
        "les participants de l’action « forum » par quartier, hors QPV compris font 44, et le total de la fiche est 45",
      ],
    ],
    [
      "ages do not",
      counted(45, byAge("F", 25), byAge("H", 21)),
      ["les participants de l’action « forum » par âge et par sexe font 46, et le total de la fiche est 45"],
    ],
    ["a count is unknown and the rest fits", counted(45, byAge("F", 25), byAge("H", null)), []],
    [
      "a count is unknown and the rest exceeds already",
      counted(45, byAge("F", 25), byAge("H", 21), byAge("?", null)),
      [
        "les participants de l’action « forum » par âge et par sexe font au moins 46, et le total de la fiche est 45",
      ],
    ],
    [
      "one modality exceeds the whole: it is named, and the sum is not said again",
      counted(45, byAge("F", 60)),
      ["l’effectif de « F » (60) dépasse celui de l’action « forum » entière (45)"],
    ],
    ["categories overlap", counted(45, ofCategory("RSA", 30), ofCategory("isolés", 30)), []],
    [
      "a category exceeds the whole",
      counted(45, ofCategory("RSA", 46)),
      ["l’effectif de « RSA » (46) dépasse celui de l’action « forum » entière (45)"],
    ],
    [
      "a category exceeds the whole that the ages make",
      counted(null, byAge("F", 45), ofCategory("RSA", 46)),
      ["l’effectif de « RSA » (46) dépasse celui de l’action « forum » entière (45)"],
    ],
    ["no whole is known", counted(null, byAge("F", null), ofCategory("RSA", 46)), []],
    [
      "no total, and the two breakdowns differ",
      counted(null, byAge("F", 40), byQpv("hors_qpv", 39)),
      [
        "les participants de l’action « forum » font 40 par âge et par sexe, et 39 par quartier avec hors QPV",
      ],
    ],
    ["no total, and the two are the same", counted(null, byAge("F", 40), byQpv("hors_qpv", 40)), []],
    [
      "no total, and one of the two is not whole",
      counted(null, byAge("F", 40), byQpv("hors_qpv", 30), byQpv("QN05910M", null)),
      [],
    ],
    ["no total, and only one", counted(null, byQpv("hors_qpv", 30)), []],
  ])("%s", (_, context, messages) => {
    expect(said(participantsThatDisagree, context).map(([, , message]) => message)).toEqual(messages);
  });

  test("numbers of persons below the threshold of the contract stand in no message", () => {
    const context = counted(11, byAge("F", 4), byAge("H", 9));
    const rules = { ...context.rules, requirements: [requirement("seuil_de_diffusion", 5)] };
    const small = counted(3, byAge("F", 4));
    expect(said(participantsThatDisagree, { ...small, rules })[0]?.[2]).toBe(
      "l’effectif de « F » (un nombre très faible) dépasse celui de l’action « forum » entière (un nombre très faible)",
    );
    const noThreshold = { ...context.rules, requirements: [] };
    expect(said(participantsThatDisagree, { ...context, rules: noThreshold })[0]?.[2]).toBe(
      "les participants de l’action « forum » par âge et par sexe font un nombre non diffusé, et le total de la fiche est un nombre non diffusé",
    );
    expect(said(participantsThatDisagree, { ...context, rules })[0]?.[2]).toContain("font 13");
  });
});
