import { join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import type { Workspace } from "../../../src/data/workspace.ts";
import { openContract, withEntered } from "../../../src/follow/open-contract.ts";
import { followUp } from "../../../src/follow/standing/follow-up.ts";
import { lastWords } from "../../../src/french/follow-up.ts";
import { inWords } from "../../../src/output/terminal/diagnostics.ts";
import type { Referentiel } from "../../../src/referentiel/referentiel.ts";
import { judgeAll } from "../../../src/referentiel/targets/judge-target.ts";
import {
  commitment,
  epci,
  measurement,
  node,
  qpv,
  question,
  referentiel,
  target,
  workspace,
} from "../../build.ts";
import { memoryWorld } from "../../world.ts";

const DAY = "2026-11-20";
const SOURCE = { document: "contrat" };
const DATA = workspace({
  territories: [epci(), qpv("QN06219M", { label: "République", geography: "qpv2024" })],
}) as Workspace;

/** Landlords who must sign before 2025, fiches due before 31 March, places, jobs faster than elsewhere, a commitment. */
const CONTRACT = referentiel({
  id: "petit",
  contract: "2024-2030",
  nodes: [node("P1", { questions: [question("Q1")] })],
  parties: [
    {
      id: "bailleurs",
      label: "bailleurs",
      members: [
        { id: "sigh", name: "SIGH" },
        { id: "sia", name: "SIA" },
      ],
      source: SOURCE,
    },
  ],
  targets: [
    target({
      id: "C-053",
      shape: "jalon",
      value: undefined,
      unit: undefined,
      due: "2024-12-31",
      duePrinted: "avant le 1er janvier 2025",
      each: "bailleurs",
    }),
    target({ id: "C-049", shape: "couverture", unit: "%", due: undefined, everyMonths: 12, dueDay: "03-31" }),
    target({ id: "C-1", unit: "places" }),
    target({ id: "C-2", shape: "plus_vite_que", unit: "%", each: "bailleurs" }),
  ],
  commitments: [commitment("E-1", { followUp: [{ id: "E-1-S1", label: "tenues" }] }), commitment("E-2")],
});

const HEAD = "id;partie;territoire;date;valeur;texte;precision;source\n";

const STORED = "referentiels/petit/suivi/2025";

async function entered(
  files: Readonly<Record<string, string>>,
  contract: Referentiel = CONTRACT,
  adopted: readonly Referentiel[] = [],
) {
  const world = memoryWorld(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [join(STORED, name), text])),
  );
  const opening = { workspace: DATA, world, day: DAY, comparability: [] };
  const { value, diagnostics } = await withEntered(contract, adopted, opening);
  const said = diagnostics.map(
    ({ place, code, message }) => `${inWords(place).replace(`${STORED}/`, "")} ${code} : ${message}`,
  );
  return { value, said };
}

/** Verdicts of the targets on the lines of a table. */
async function judged(...lines: string[]) {
  const { value, said } = await entered({ "indicateurs.csv": `${HEAD}${lines.join("\n")}\n` });
  expect(said).toEqual([]);
  if (!value) throw new Error("not read");
  const found = judgeAll(value.referentiel, DATA, DAY);
  return Object.fromEntries(found.map(({ id, status, reason }) => [id, [status, reason]]));
}

describe("the three false verdicts, entered in the tables", () => {
  test("a convention signed on 1 February 2025 does not meet « avant le 1er janvier 2025 »", async () => {
    const found = await judged("C-053;sigh;;2024-11-04;oui;;;COPIL", "C-053;sia;;01/02/2025;oui;;;COPIL");
    expect(found["C-053"]).toEqual(["non_atteint", "hors_delai"]);
  });

  test("the yes of one landlord is not the yes of all", async () => {
    expect((await judged("C-053;sigh;;2024-11-04;oui;;;COPIL"))["C-053"]).toEqual([
      "non_evaluable",
      "parties_sans_reponse",
    ]);
    expect(
      (await judged("C-053;SIGH;;2024-11-04;oui;;;COPIL", "C-053;sia;;04/11/2024;oui;;;COPIL"))["C-053"],
    ).toEqual(["atteint", null]);
  });

  test("100 % of the fiches in October is not « avant le 31 mars »", async () => {
    expect((await judged("C-049;;;15/10/2026;100 %;;;chef de projet"))["C-049"]?.[0]).not.toBe("atteint");
    expect((await judged("C-049;;;15/03/2026;100 %;;;chef de projet"))["C-049"]?.[0]).toBe("atteint");
  });
});

describe("what the tables record", () => {
  test("a commitment is done on its day; a state, a territory and a partner are shown in their words", async () => {
    const { value, said } = await entered({
      "engagements.csv":
        "id;partie;date;instance;statut;source\nE-1;;30/06/2025;;tenu;COPIL\nE-2;sia;30/06/2025;;reporté;COPIL\n",
      "indicateurs.csv": `${HEAD}E-1-S1;;QN06219M;2025;12;;;CAF\nC-1;sia;;2025-06;;une salle est trouvée;;SIA\n`,
    });
    expect(said).toEqual([]);
    if (!value) throw new Error("not read");
    const followed = followUp({ referentiel: value.referentiel, adopted: [], workspace: DATA, day: DAY });
    const words = Object.fromEntries(
      followed.map(({ id, state, last }) => [id, [state, last && lastWords(last, "petit")]]),
    );
    expect(words["E-1"]).toEqual([
      "tenu",
      "relevé le 30 juin 2025 : tenu (suivi/2025/engagements.csv:2)".replace("30 juin", "30\u00a0juin"),
    ]);
    expect(words["E-2"]).toEqual([
      "rien",
      "relevé le 30\u00a0juin 2025 (sia seul) : reporté (suivi/2025/engagements.csv:3)",
    ]);
    expect(words["E-1-S1"]).toEqual([
      "releve",
      "relevé en 2025 (QN06219M seul) : 12 (suivi/2025/indicateurs.csv:2)",
    ]);
    expect(words["C-1"]?.[1]).toBe(
      "relevé en juin 2025 (sia seul) : une salle est trouvée (suivi/2025/indicateurs.csv:3)",
    );
    expect(value.referentiel.files.map(({ path }) => path)).toEqual([
      `${STORED}/engagements.csv`,
      `${STORED}/indicateurs.csv`,
    ]);
  });

  test("a value in words is recorded, « inconnu » is not; a precision and the other group of a target keep their names", async () => {
    const { value, said } = await entered({
      "indicateurs.csv": `${HEAD}E-1-S1;;;2025;;ouverte le mardi;;CAF\nC-1;;;2025;12,5;;0,5;CAF\nC-2-comparateur;sia;;2025;3;;;CAF\nE-2;;;2025;inconnu;;;CAF\n`,
    });
    expect(said).toEqual([]);
    expect(value?.referentiel.measurements).toMatchObject([
      { id: "E-1-S1", value: null, text: "ouverte le mardi", by: "CAF" },
      { id: "C-1", value: 12.5, precision: 0.5 },
      { id: "C-2/sia-comparateur", by: "sia" },
      { id: "E-2", value: null },
    ]);
  });

  test("answers about a question or a node are opinions, those of one territory under their own wording", async () => {
    const { value, said } = await entered({
      "consultations.csv":
        "enquete;date;territoire;question;objet;favorables;reponses;echantillon;source\n" +
        "E;30/06/2025;;Utile ?;Q1;8;10;aleatoire;EPCI\n" +
        "E;30/06/2025;QN06219M;Utile ?;P1;1;2;volontaires;EPCI\n" +
        "E;30/06/2025;;Propre ?;;1;2;volontaires;EPCI\n",
    });
    expect(said).toEqual([]);
    expect(value?.referentiel.opinions).toMatchObject([
      { about: "Q1", wording: "Utile ?", favourable: 8 },
      { about: "P1", wording: "Utile ? (QN06219M)" },
    ]);
  });

  test("what cannot be is said at its cell", async () => {
    const { value, said } = await entered({
      "indicateurs.csv":
        `${HEAD}C-1;;;2025;;;;CAF\nC-1;;;2024;46/50;;;CAF\nC-053;;;2025;12;;;CAF\n` +
        "C-1;;;2023;oui;;2;CAF\nE-1;;;2025;3;;-1;CAF\nC-9;;QN0;2025;3;;;CAF\n",
      "consultations.csv":
        "enquete;date;question;objet;favorables;reponses;echantillon;source\nE;30/06/2025;Utile ?;Q1;12;10;aleatoire;EPCI\nE;30/06/2025;Utile ?;Q9;1;10;aleatoire;EPCI\n",
    });
    expect(value).toBeUndefined();
    expect(said).toEqual([
      "consultations.csv:2:25 opinion/trop-de-favorables : 12 réponses favorables pour 10 réponses",
      "consultations.csv:3:22 entry/mot : « Q9 » n’est pas dans la liste de « objet »",
      "indicateurs.csv:2:12 entry/sans-releve : la ligne ne dit ni valeur ni texte",
      "indicateurs.csv:3:12 entry/lecture : « valeur », 1 fois (d’abord ici) : « 46/50 », une part, est lu 92 %",
      "indicateurs.csv:3:12 entry/part-et-unite : « C-1 » se compte en places, et la cellule dit une part",
      "indicateurs.csv:4:14 measurement/genre : la cible « C-053 », de forme « jalon », se relève par oui ou non",
      "indicateurs.csv:5:12 measurement/genre : la cible « C-1 », de forme « au_moins », se relève par un nombre",
      "indicateurs.csv:5:17 measurement/precision : « 2 » n’est pas une précision",
      "indicateurs.csv:6:15 measurement/precision : « -1 » n’est pas une précision",
      "indicateurs.csv:7:1 entry/mot : « C-9 » n’est pas dans la liste de « id »",
      "indicateurs.csv:7:6 entry/mot : « QN0 » n’est pas dans la liste de « territoire »",
    ]);
  });

  test("a table and releves.csv that say the same count once, those that contradict each other are named", async () => {
    const contract = referentiel({
      ...CONTRACT,
      measurements: [
        measurement("2025", 12, { id: "C-1", address: "referentiels/petit/releves.csv:2" }),
        measurement("2025", true, { id: "E-1", address: "referentiels/petit/releves.csv:3" }),
      ],
    });
    const { said } = await entered(
      {
        "indicateurs.csv": `${HEAD}C-1;;;2025;13;;;CAF\nE-1;;;2025;oui;;;CAF\nE-2;;;30/06/2025;oui;;;CAF\nE-1-S1;;;2025;;a;;CAF\n`,
        "engagements.csv": "id;date;statut;source\nE-2;30/06/2025;en cours;COPIL\n",
      },
      contract,
    );
    expect(said).toEqual([
      `engagements.csv:2:16 entry/conflit : « statut » a une autre valeur que la même ligne en ${STORED}/indicateurs.csv, ligne 4`,
      "indicateurs.csv:2:12 entry/conflit : « valeur » a une autre valeur que la même ligne en referentiels/petit/releves.csv, ligne 2",
      "indicateurs.csv:3:12 entry/repetition : lignes aussi dans referentiels/petit/releves.csv, ligne 3 : 1 (la première ici) ; chacune compte une fois",
    ]);
  });

  test("two texts or two answers to the same are conflicts; the same ones count once", async () => {
    const opinion = {
      survey: "E",
      date: "2025-06-30",
      about: "Q1",
      wording: "Utile ?",
      favourable: 8,
      answers: 10,
      sampling: "aleatoire",
      source: "EPCI",
      address: "referentiels/petit/opinions.csv:2",
    } as const;
    const { said } = await entered(
      {
        "indicateurs.csv": `${HEAD}E-1-S1;;;2025;;ouverte;;CAF\nC-1;;;2025;inconnu;;;CAF\n`,
        "consultations.csv":
          "enquete;date;territoire;question;objet;favorables;reponses;echantillon;source\n" +
          "E;30/06/2025;;Utile ?;Q1;8;10;aleatoire;EPCI\nE;30/06/2025;;Propre ?;Q1;7;10;aleatoire;EPCI\n",
      },
      referentiel({
        ...CONTRACT,
        measurements: [
          measurement("2025", null, {
            id: "E-1-S1",
            text: "fermée",
            address: "referentiels/petit/releves.csv:2",
          }),
          measurement("2025", null, { id: "C-1", address: "referentiels/petit/releves.csv:3" }),
        ],
        opinions: [
          opinion,
          { ...opinion, wording: "Propre ?", address: "referentiels/petit/opinions.csv:3" },
        ],
      }),
    );
    expect(said.map((one) => one.split(" : ")[0])).toEqual([
      "consultations.csv:2:26 entry/repetition",
      "consultations.csv:3:27 entry/conflit",
      "indicateurs.csv:2:16 entry/conflit",
      "indicateurs.csv:3:12 entry/repetition",
    ]);
  });

  test("a target of a shared référentiel is followed under its name", async () => {
    const state = referentiel({ id: "etat", scale: "nationale", targets: [target({ id: "N1" })] });
    const { value, said } = await entered(
      { "indicateurs.csv": `${HEAD}etat/N1;;;2025;12;;;CAF\n` },
      CONTRACT,
      [state],
    );
    expect(said).toEqual([]);
    expect(value?.referentiel.measurements).toMatchObject([{ id: "etat/N1", value: 12 }]);
  });
});

describe("what the tables tell of a target that suivi.yaml names", () => {
  const RULES = `exigences:
  - { id: fiche, exigence: fiche_avant, valeur: "03-31", cible: C-049, source: { document: contrat } }
  - { id: jour, exigence: fiche_jour_compris, valeur: false, source: { document: contrat } }
`;
  const FILES = {
    "../../suivi.yaml": RULES,
    "actions.csv": "id;annee;intitule;porteur;statut\nA1;2025;Un;CAF;réalisée\nA2;2025;Deux;CAF;réalisée\n",
  };
  const fiches = (first: string, second: string) =>
    `action;annee;recue_le\nA1;2025;${first}\nA2;2025;${second}\n`;
  const DOCUMENTS = [{ id: "contrat", title: "Contrat", date: "2024-01-01", replaces: [] }];
  const recordedAs = async (value: number | boolean | null, sheets: string, rules = RULES) => {
    const line = measurement("2026-03-31", value, {
      id: "C-049",
      address: "referentiels/petit/releves.csv:2",
    });
    const files = { ...FILES, "../../suivi.yaml": rules, "fiches.csv": sheets };
    const contract = referentiel({ ...CONTRACT, documents: DOCUMENTS, measurements: [line] });
    const { value: opened, said } = await entered(files, contract);
    return { said, values: opened?.referentiel.measurements.map((one) => one.value) };
  };

  test("counts once when releves.csv says the same, and is a conflict when it says otherwise", async () => {
    const half = fiches("15/03/2026", "15/04/2026");
    expect(await recordedAs(50, half)).toEqual({ said: [], values: [50] });
    expect(await recordedAs(100, half)).toEqual({
      said: [
        "referentiels/petit/releves.csv:2 measurement/autrement-compte : « C-049 » est relevé à 100 pour 2026-03-31, " +
          `et le tableau des fiches donne 50 (${STORED}/actions.csv:2)`,
      ],
      values: undefined,
    });
    expect((await recordedAs(true, half)).said).toEqual([
      expect.stringContaining("« C-049 » est relevé à oui pour 2026-03-31"),
    ]);
    expect((await recordedAs(false, half)).said).toEqual([expect.stringContaining("est relevé à non pour")]);
  });

  test("is heard where nobody knew, and gives way where only the table does not know", async () => {
    expect(await recordedAs(null, fiches("15/03/2026", "15/04/2026"))).toEqual({
      said: [],
      values: [null, 50],
    });
    const onTheDay = fiches("15/03/2026", "31/03/2026");
    const open = RULES.replace("valeur: false", "valeur: null, lecture: ouvert");
    expect(await recordedAs(100, onTheDay, open)).toEqual({ said: [], values: [100] });
  });
});

describe("a contract", () => {
  test("without suivi/ is as it was, with its lists; a shared référentiel has none", async () => {
    const { value } = await entered({});
    expect(value?.entered).toBeUndefined();
    expect(value?.lists?.objets.map(({ code }) => code)).toEqual(["Q1", "P1"]);
    const shared = await entered({}, referentiel({ ...CONTRACT, scale: "nationale" }));
    expect(shared.value?.lists).toBeUndefined();
  });

  test("whose suivi.yaml or suivi/ cannot be read has no value", async () => {
    const world = memoryWorld({ "referentiels/petit/suivi.yaml": "a: 1\n" });
    const opening = { workspace: DATA, world, day: DAY, comparability: [] };
    expect((await withEntered(CONTRACT, [], opening)).value).toBeUndefined();
  });

  const HEAD_OF_SHARED = (adopts: string) => `id: petit
titre: Essai
contrat: "2024-2030"
porteur: EPCI
portee: nationale
territoire: METRO
niveaux: [axe]
${adopts}documents:
  - { id: contrat, titre: Contrat, date: 2024-01-01 }
noeuds:
  - { id: P1, niveau: axe, libelle: Agir, origine: verbatim, source: { document: contrat, lignes: 1 } }
`;

  test.each([
    ["that does not exist", {}, undefined],
    [
      "that takes over one whose rules cannot be read",
      {
        "referentiels/petit/referentiel.yaml": HEAD_OF_SHARED("reprend: [etat]\n").replace(
          /portee.*\nterritoire.*\n/,
          'epci: "246200364"\nniveau_superieur: "246200364"\ngeographie: qpv2024\nperiode: 2014..2019\n',
        ),
        "referentiels/etat/referentiel.yaml": HEAD_OF_SHARED("").replace("petit", "etat"),
        "referentiels/etat/regles.yaml": "a: 1\n",
      },
      undefined,
    ],
    ["that is whole", { "referentiels/petit/referentiel.yaml": HEAD_OF_SHARED("") }, "petit"],
  ])("%s", async (_, files, id) => {
    const opening = { workspace: DATA, world: memoryWorld(files), day: DAY, comparability: [] };
    const { value, diagnostics } = await openContract("petit", opening);
    expect(
      [
        value?.referentiel.id,
        diagnostics.map(({ code, message, place }) => id && `${inWords(place)} ${code} ${message}`),
      ].flat(),
    ).toEqual(id === undefined ? [undefined, ...diagnostics.map(() => undefined)] : [id]);
  });
});
