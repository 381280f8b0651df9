import { describe, expect, test } from "vitest";
import { contractSheet } from "../../../../src/follow/lens/contract-sheet.ts";
import { askedOrganisation, namedBy } from "../../../../src/follow/lens/named-organisation.ts";
import { partnerLens } from "../../../../src/follow/lens/partner-lens.ts";
import { followUp } from "../../../../src/follow/standing/follow-up.ts";
import { ACTIONS } from "../../../../src/follow/tables/actions.ts";
import { COMMITMENT_LINES } from "../../../../src/follow/tables/commitment-states.ts";
import { FUNDING } from "../../../../src/follow/tables/funding.ts";
import { MEETINGS } from "../../../../src/follow/tables/meetings.ts";
import { commitment, epci, measurement, node, qpv, referentiel, target, workspace } from "../../../build.ts";
import { followContext, followRow, requirement } from "../../../follow-rows.ts";

const source = { document: "contrat", lines: "7" };
const organisation = (id: string, name: string, mustDeclare = true) => ({ id, name, mustDeclare, source });
const ORGANISATIONS = [
  organisation("agglo", "Agglomération"),
  organisation("caf", "CAF du Nord"),
  organisation("maubeuge", "Commune de Maubeuge"),
  organisation("jeumont", "Commune de Jeumont"),
  organisation("cci", "CCI", false),
];
const LANDLORDS = [
  { id: "sigh", name: "SIGH" },
  { id: "partenord", name: "Partenord Habitat" },
];
const COMMITMENTS = [
  commitment("E-caf", { by: "Caf", node: "P1-A", due: "2024" }),
  commitment("E-deux", { by: "Agglomération et CAF du Nord" }),
  commitment("E-tous", { by: "Bailleurs sociaux", node: "P1" }),
  commitment("E-part", { by: "Partenord", followUp: [{ id: "S-1", label: "Suivi" }] }),
  commitment("E-pilote", { by: "PJJ", lead: "CAF du Nord", partners: ["CCI", "Mission"] }),
];
const ACTION = { year: 2025, state: "realisee", holder: "Ville de Maubeuge" } as const;
const MONEY = {
  year: 2025,
  stream: "specifique",
  section: "fonctionnement",
  granted: 100,
  advance: 40,
} as const;

const context = followContext(
  {
    actions: [
      followRow(ACTIONS, { ...ACTION, id: "forum", label: "Forum" }),
      followRow(ACTIONS, { ...ACTION, id: "atelier", label: "Atelier", holder: "Bailleurs sociaux" }),
    ],
    funding: [
      followRow(FUNDING, { ...MONEY, action: "forum", funder: "caf", balanceState: "a_verser" }),
      followRow(FUNDING, { ...MONEY, action: "forum", funder: "etat", balanceState: "a_verser" }),
      followRow(FUNDING, { ...MONEY, year: 2024, action: "forum", funder: "etat" }),
    ],
    commitments: [
      followRow(COMMITMENT_LINES, {
        id: "E-tous",
        date: "2025-06-30",
        state: "tenu",
        party: "sigh",
        source: "COPIL",
      }),
      followRow(COMMITMENT_LINES, {
        id: "E-part",
        date: "2025-06-30",
        state: "tenu",
        party: "cci",
        source: "COPIL",
      }),
    ],
    meetings: [
      followRow(MEETINGS, { body: "copil", heldOn: "2025-03-01", present: ["caf"] }, 3),
      followRow(MEETINGS, { body: "copil", heldOn: "2025-09-01", present: ["sigh"] }, 4),
      followRow(MEETINGS, { body: "copil", heldOn: "2025-10-01" }, 5),
    ],
  },
  {
    organisations: ORGANISATIONS,
    landlords: LANDLORDS,
    funders: [
      { id: "caf", name: "CAF du Nord" },
      { id: "etat", name: "État" },
    ],
    collectives: [
      { by: "Bailleurs sociaux", members: ["sigh", "partenord"], source },
      { by: "Chambre consulaire", members: ["cci"], source },
    ],
    bodies: [
      { id: "copil", name: "COPIL", source, replaces: [] },
      { id: "ancienne", name: "Ancienne", to: "2024-12-31", source, replaces: [] },
      { id: "cotech", name: "COTECH", source, replaces: [] },
    ],
    requirements: [requirement("convention_tfpb_avant", "2025-01-01"), requirement("part_dsil", 0.15)],
  },
  {
    referentiel: referentiel({
      contract: "2024-2030",
      nodes: [node("P1", { children: [node("P1-A", { level: "ambition" })] })],
      commitments: COMMITMENTS,
      followUpBlocks: [{ node: "P1", indicators: [{ id: "S-2", label: "Suivi" }], source }],
      targets: [
        target({ id: "C-lead", lead: "CAF du Nord", node: "P1-A" }),
        target({ id: "C-rien", lead: undefined }),
        target({ id: "C-chacun", each: "bailleurs", due: "2024-12-31" }),
      ],
      parties: [{ id: "bailleurs", label: "bailleurs sociaux", members: LANDLORDS, source }],
    }),
    lists: {
      ...followContext({}).lists,
      organismes: [...ORGANISATIONS, ...LANDLORDS].map(({ id, name }) => ({ code: id, words: name })),
      financeurs: [{ code: "etat", words: "État" }],
    },
  },
);
const followed = followUp({
  referentiel: context.referentiel,
  adopted: [],
  workspace: workspace({}),
  day: context.day,
  follow: context,
});
const lensOf = (id: string, name = id) => partnerLens({ id, name }, followed, context);
const tiesOf = (id: string) =>
  lensOf(id).elements.map((one) => [one.id, one.tie, one.orientation, one.state]);

describe("whom words name", () => {
  const named = (text: string) => [...namedBy(text, context)];

  test("is one organisation by its name, its identifier or a part of its name, and all those of a collective", () => {
    expect(named("caf du nord")).toEqual([["caf", "promet"]]);
    expect(named("Partenord")).toEqual([["partenord", "promet"]]);
    expect(named("Chambre consulaire")).toEqual([["cci", "promet"]]);
    expect(named("Ville de Maubeuge")).toEqual([["maubeuge", "promet"]]);
    expect(named("Bailleurs sociaux")).toEqual([
      ["sigh", "collectif"],
      ["partenord", "collectif"],
    ]);
  });

  test("is several, or a service, where a part of the words names it; what may be several names none", () => {
    expect(named("Agglomération, SIGH et PJJ")).toEqual([
      ["agglo", "nomme"],
      ["sigh", "nomme"],
    ]);
    expect(named("Agglomération et CAF du Nord")).toEqual([
      ["agglo", "nomme"],
      ["caf", "nomme"],
    ]);
    expect(named("Partenord et Habitat")).toEqual([["partenord", "promet"]]);
    expect(named("CAF – service social")).toEqual([["caf", "nomme"]]);
    expect(named("Commune")).toEqual([["Commune", "promet"]]);
  });
});

describe("the organisation that is asked for", () => {
  const found = (name: string) => askedOrganisation(name, context).found.map(({ id }) => id);

  test("is known by its identifier, its name or a word; one that only commitments or actions name too", () => {
    expect(found("caf")).toEqual(["caf"]);
    expect(found("habitat")).toEqual(["partenord"]);
    expect(found("pjj")).toEqual(["PJJ"]);
    expect(found("Mission")).toEqual(["Mission"]);
    expect(found("etat")).toEqual(["etat"]);
  });

  test("is several when the word is that of several, and none when nothing bears it", () => {
    expect(found("commune")).toEqual(["maubeuge", "jeumont"]);
    expect(found("xyz")).toEqual([]);
    expect(askedOrganisation("Partenrod", context).near.map(({ id }) => id)).toEqual(["partenord"]);
    expect(askedOrganisation("xyz", context).known.map(({ id }) => id)).toEqual([
      ...["agglo", "caf", "maubeuge", "jeumont", "cci", "sigh", "partenord", "etat", "PJJ", "Mission"],
    ]);
  });
});

describe("the lens of a partner", () => {
  test("has what it promises, leads, or is named in, each with the widest node and its own state", () => {
    expect(tiesOf("caf")).toEqual([
      ["C-lead", "promet", "P1", "a_venir"],
      ["E-caf", "promet", "P1", "echue"],
      ["E-deux", "nomme", null, "rien"],
      ["E-pilote", "pilote", null, "rien"],
    ]);
    expect(
      lensOf("caf")
        .elements.filter(({ isDue }) => isDue)
        .map(({ id }) => id),
    ).toEqual(["E-caf"]);
    expect(tiesOf("cci")).toEqual([
      ["E-part", "collectif", null, "tenu"],
      ["E-pilote", "associe", null, "rien"],
    ]);
  });

  test("has its own answer where each of several must answer", () => {
    expect(tiesOf("sigh")).toEqual([
      ["C-chacun", "collectif", null, "echue"],
      ["E-tous", "collectif", "P1", "tenu"],
      ["exigence/convention_tfpb_avant", "collectif", null, "echue"],
    ]);
    expect(tiesOf("partenord").find(([id]) => id === "E-tous")?.[3]).toBe("rien");
  });

  test("says who it is, its groups once, what it declared", () => {
    const { listed, isFunder, isLandlord, groups, declared } = lensOf("sigh");
    expect({ listed, isFunder, isLandlord, declared }).toEqual({
      listed: null,
      isFunder: false,
      isLandlord: true,
      declared: null,
    });
    expect(groups).toEqual([{ label: "bailleurs sociaux", source }]);
    expect(lensOf("caf")).toMatchObject({
      listed: { mustDeclare: true, source },
      isFunder: true,
      isLandlord: false,
      groups: [],
      declared: { year: { declared: 0 } },
    });
  });

  test("has the actions that it holds, with all their money, and those that it funds, with its own", () => {
    const sum = (known: number, lines = 1) => ({ known, missing: 0, lines });
    const { actions, brought } = lensOf("caf").money;
    expect(actions).toMatchObject([
      { id: "forum", isHolder: false, received: null, brought: { granted: sum(100), paid: sum(40) } },
    ]);
    expect(brought).toMatchObject({ granted: sum(100) });
    expect(lensOf("maubeuge").money).toMatchObject({
      actions: [
        { id: "forum", isHolder: true, received: { granted: sum(200, 2), paid: sum(80, 2) }, brought: null },
      ],
      brought: null,
    });
    // A collective is no holder of its own: who of its members holds the action is not written.
    expect(lensOf("sigh").money.actions).toEqual([]);
  });

  test("counts its meetings among those held, and those of which nobody wrote who came", () => {
    expect(lensOf("caf").meetings).toEqual([{ id: "copil", name: "COPIL", held: 3, attended: 1, unsaid: 1 }]);
  });
});

describe("the page of a contract", () => {
  test("counts what it holds, and has the bodies and requirements that hold on the day", () => {
    const { territories } = workspace({
      territories: [
        epci(),
        qpv(),
        qpv("QN1", { geography: "qpv2024" }),
        qpv("QN2", { geography: "qpv2024" }),
      ],
    });
    const sheet = contractSheet(context, territories);
    expect(sheet).toMatchObject({
      epci: { id: "246200364", name: "EPCI 246200364" },
      zonings: [
        { geography: "qpv2024", count: 2 },
        { geography: "qpv2015", count: 1 },
      ],
      counts: { questions: 0, commitments: 5, targets: 3, indicators: 2 },
    });
    expect(sheet.levels.map(({ count }) => count)).toEqual([1, 1]);
    expect(sheet.bodies.map(({ id }) => id)).toEqual(["copil", "cotech"]);
    expect(sheet.requirements.map(({ asks }) => asks)).toEqual(["convention_tfpb_avant", "part_dsil"]);
    expect(contractSheet({ ...context, day: "2023-12-31" }, new Map())).toMatchObject({
      epci: { id: "246200364", name: "246200364" },
      zonings: [],
      requirements: [],
    });
  });
});

test("commitments of the shared référentiels that the contract takes over, with where they stand there", () => {
  const shared = referentiel({
    id: "etat-nord",
    commitments: [
      commitment("ACT-18", { by: "CAF du Nord", due: "2024" }),
      commitment("ACT-19", { by: "DRAC", partners: ["Caf"] }),
      commitment("ACT-20", { by: "DRAC", followUp: [{ id: "S", label: "Suivi" }] }),
    ],
    measurements: [measurement("2025-02-01", true, { id: "ACT-19" })],
  });
  const lens = partnerLens({ id: "caf", name: "CAF du Nord" }, followed, context, [shared]);
  expect(lens.shared.map(({ id, tie, state, isDue }) => [id, tie, state, isDue])).toEqual([
    ["etat-nord/ACT-18", "promet", "echue", true],
    ["etat-nord/ACT-19", "associe", "tenu", false],
  ]);
});
