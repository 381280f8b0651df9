import { describe, expect, test } from "vitest";
import { NO_FOLLOW_RULES, readFollowRules } from "../../../src/follow/rules/read-follow-rules.ts";
import { commitment, node, referentiel, target } from "../../build.ts";
import { memoryWorld } from "../../world.ts";

const SOURCE = "source: { document: contrat, lignes: 12 }";

const CONTRACT = referentiel({
  documents: [{ id: "contrat", title: "Contrat", date: "2024-01-01", replaces: [] }],
  parties: [
    {
      id: "bailleurs",
      label: "bailleurs sociaux",
      members: [
        { id: "sigh", name: "SIGH" },
        { id: "promocil", name: "Promocil" },
      ],
      source: { document: "contrat" },
    },
  ],
});

async function read(yaml: string, of: typeof CONTRACT | null = CONTRACT) {
  const { value, diagnostics } = await readFollowRules(
    "petit",
    of ?? undefined,
    memoryWorld({ "referentiels/petit/suivi.yaml": yaml }),
  );
  const said = diagnostics.map(({ code, place, message }) => `${place.line ?? ""} ${code} ${message}`);
  return { value, said };
}

test("a contract without suivi.yaml names nobody and asks nothing", async () => {
  const { value } = await readFollowRules(
    "petit",
    CONTRACT,
    memoryWorld({ "referentiels/petit/a.yaml": "" }),
  );
  expect(value).toEqual(NO_FOLLOW_RULES);
});

test("organisations, bodies and requirements are read, groups of referentiel.yaml drawn upon", async () => {
  const { value, said } = await read(`
financeurs: [{ id: etat, nom: État }]
bailleurs: [{ parties: bailleurs }]
organismes:
  - { id: etat, nom: État, doit_declarer: true, ${SOURCE} }
  - { parties: bailleurs, ${SOURCE} }
instances:
  - { id: cotech, nom: Comité technique, au_moins_par_an: 3, avant: copil, du: 2024-03-20, ${SOURCE}, lecture: Trois fois. }
  - { id: copil, nom: Comité de pilotage, ${SOURCE} }
exigences:
  - { id: fiche, exigence: fiche_avant, valeur: "03-31", du: 2024-01-01, au: 2025-12-31, ${SOURCE} }
  - { id: jour, exigence: fiche_jour_compris, valeur: null, ${SOURCE}, lecture: Le texte ne le dit pas. }
`);
  const source = { document: "contrat", lines: "12" };
  expect(said).toEqual([]);
  expect(value).toEqual({
    funders: [{ id: "etat", name: "État" }],
    landlords: [
      { id: "sigh", name: "SIGH" },
      { id: "promocil", name: "Promocil" },
    ],
    organisations: [
      { id: "etat", name: "État", mustDeclare: true, source },
      { id: "sigh", name: "SIGH", mustDeclare: false, source },
      { id: "promocil", name: "Promocil", mustDeclare: false, source },
    ],
    bodies: [
      {
        ...{ id: "cotech", name: "Comité technique", timesAYear: 3, before: "copil", source },
        ...{ reading: "Trois fois.", from: "2024-03-20", replaces: [] },
      },
      { id: "copil", name: "Comité de pilotage", source, replaces: [] },
    ],
    collectives: [],
    form: [],
    programme: [],
    governance: [],
    requirements: [
      {
        ...{ id: "fiche", asks: "fiche_avant", value: "03-31", source },
        ...{ from: "2024-01-01", to: "2025-12-31", replaces: [] },
      },
      {
        ...{ id: "jour", asks: "fiche_jour_compris", value: null, source },
        ...{ reading: "Le texte ne le dit pas.", replaces: [] },
      },
    ],
  });
});

describe("what is wrong is said at its line, all at once", () => {
  test("documents, groups, identifiers and names", async () => {
    const { value, said } = await read(`financeurs:
  - { id: etat, nom: État }
  - { id: etat, nom: État }
  - { id: caf, nom: CAF }
bailleurs:
  - { parties: bailleur }
organismes:
  - { id: caf, nom: CAF du Nord, source: { document: contrat } }
  - { id: prefecture, nom: État, source: { document: contra } }
  - { id: ars, nom: ARS, source: { document: contrat } }
`);
    expect(value).toBeUndefined();
    expect(said).toEqual([
      "3 referentiel/identifiant-double l’identifiant « etat » est déjà pris à la ligne 2",
      "6 referentiel/partie-inconnue « bailleur » n’est pas un groupe de « parties » de referentiel.yaml",
      "8 organisation/deux-noms « caf » s’appelle ici « CAF du Nord », et « CAF » à la ligne 4",
      "9 organisation/deux-identifiants « État » est ici « prefecture », et « etat » à la ligne 2",
      "9 referentiel/document-inconnu le document « contra » n’est pas déclaré dans « documents »",
    ]);
  });

  test("bodies that follow nothing known or themselves, dates the wrong way round", async () => {
    const { said } = await read(`instances:
  - { id: a, nom: A, avant: b, ${SOURCE} }
  - { id: b, nom: B, avant: a, ${SOURCE} }
  - { id: c, nom: C, avant: d, du: 2025-01-01, au: 2024-01-01, ${SOURCE} }
  - { id: a, nom: A bis, avant: e, ${SOURCE} }
  - { id: e, nom: E, avant: f, ${SOURCE} }
  - { id: f, nom: F, avant: g, ${SOURCE} }
  - { id: g, nom: G, avant: f, ${SOURCE} }
`);
    expect(said).toEqual([
      "2 body/boucle « a » devrait se réunir avant elle-même, par « avant »",
      "3 body/boucle « b » devrait se réunir avant elle-même, par « avant »",
      "4 body/inconnue l’instance « d » n’est pas dans « instances »",
      "4 requirement/dates-inversees « au » (2024-01-01) précède « du » (2025-01-01)",
      "5 referentiel/identifiant-double l’identifiant « a » est déjà pris à la ligne 2",
      "5 body/boucle « a » devrait se réunir avant elle-même, par « avant »",
      "7 body/boucle « f » devrait se réunir avant elle-même, par « avant »",
      "8 body/boucle « g » devrait se réunir avant elle-même, par « avant »",
    ]);
  });

  test("values out of their unit, absent without a word, and what is asked twice on one day", async () => {
    const { said } = await read(`exigences:
  - { id: a, exigence: fiche_avant, valeur: "02-30", ${SOURCE} }
  - { id: b, exigence: fiche_jour_compris, valeur: oui, ${SOURCE} }
  - { id: c, exigence: rubriques_de_la_fiche, valeur: 2.5, ${SOURCE} }
  - { id: d, exigence: part_cpo_des_actions, valeur: 50, ${SOURCE} }
  - { id: e, exigence: plafond_sip, valeur: -5, ${SOURCE} }
  - { id: f, exigence: solde_apres_fiche, valeur: null, ${SOURCE} }
  - { id: g, exigence: plafond_sip, valeur: 5000, du: 2025-01-01, ${SOURCE} }
  - { id: h, exigence: part_dsil, valeur: 0.15, au: 2024-12-31, ${SOURCE} }
  - { id: i, exigence: part_dsil, valeur: 0.2, du: 2025-01-01, ${SOURCE} }
  - { id: j, exigence: convention_tfpb_avant, valeur: "2025-01-01", ${SOURCE} }
`);
    expect(said.map((line) => line.replace(/\(.*\)/, "(…)"))).toEqual([
      "2 requirement/valeur « 02-30 » n’est pas une valeur pour « fiche_avant » (…)",
      "3 requirement/valeur « oui » n’est pas une valeur pour « fiche_jour_compris » (…)",
      "4 requirement/valeur « 2.5 » n’est pas une valeur pour « rubriques_de_la_fiche » (…)",
      "5 requirement/valeur « 50 » n’est pas une valeur pour « part_cpo_des_actions » (…)",
      "6 requirement/valeur « -5 » n’est pas une valeur pour « plafond_sip » (…)",
      "7 requirement/sans-lecture « f » n’a pas de valeur, et rien ne dit pourquoi",
      "8 requirement/chevauchement « g » demande la même chose que « e », à la ligne 6, à des dates qui se recouvrent",
    ]);
  });

  test("a target that no table of the follow-up would answer", async () => {
    const { said } = await read(
      `exigences:
  - { id: a, exigence: part_dsil, valeur: 0.15, cible: C-1, ${SOURCE} }
  - { id: b, exigence: contrat_signe_par_bailleur, valeur: "2024-03-31", cible: C-1, ${SOURCE} }
`,
      { ...CONTRACT, targets: [target()] },
    );
    expect(said).toEqual([
      expect.stringMatching(/^2 requirement\/cible-sans-effet « part_dsil » \(part de la DSIL/),
    ]);
  });

  test("a target that the référentiel does not have", async () => {
    const { said } = await read(
      `instances:
  - { id: copil, nom: Comité de pilotage, cible: C-2, ${SOURCE} }
exigences:
  - { id: a, exigence: contrat_signe_par_bailleur, valeur: "2024-03-31", cible: C-2, ${SOURCE} }
`,
      { ...CONTRACT, targets: [target()] },
    );
    expect(said.map((line) => line.slice(0, 29))).toEqual([
      "2 referentiel/cible-inconnue ",
      "4 referentiel/cible-inconnue ",
    ]);
  });

  test("a node of governance that the référentiel does not have", async () => {
    const { said } = await read("gouvernance: [P1, P9]\n", { ...CONTRACT, nodes: [node("P1")] });
    expect(said.map((line) => line.slice(0, 27))).toEqual(["1 referentiel/noeud-inconnu"]);
  });

  test("a body that could not be read is not said unknown, nor what an unreadable référentiel would hold", async () => {
    const { said } = await read(
      `bailleurs: [{ parties: bailleurs }]
instances:
  - { id: copil, ${SOURCE} }
  - { id: cotech, nom: Comité technique, avant: copil, source: { document: autre } }
`,
      null,
    );
    expect(said.map((line) => line.slice(0, 23))).toEqual(["3 schema/cle-manquante "]);
  });

  test("a file that cannot be read at all, and one of a référentiel that is no contract", async () => {
    const broken = await read("financeurs: [");
    expect([broken.value, broken.said.length > 0]).toEqual([undefined, true]);
    const { said } = await read("financeurs: []", referentiel({ scale: "departementale" }));
    expect(said).toEqual([
      " requirement/hors-contrat « petit » n’est pas un contrat : rien ne lit ce qu’il demanderait au suivi",
    ]);
  });
});

test("a played year has the rules of its contract, and what its own suivi.yaml adds", async () => {
  const world = memoryWorld({
    "referentiels/petit/suivi.yaml": `financeurs: [{ id: etat, nom: État }]\n`,
    "referentiels/joue/suivi.yaml": `
exigences:
  - { id: seuil, exigence: seuil_de_diffusion, valeur: 5, source: { document: exemple } }
`,
  });
  const played = { ...CONTRACT, id: "joue", played: { of: "petit", warning: "Tout est inventé." } };
  const { value, diagnostics, files } = await readFollowRules("joue", played, world);
  expect(diagnostics).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual([
    "referentiels/petit/suivi.yaml",
    "referentiels/joue/suivi.yaml",
  ]);
  expect(value?.funders).toEqual([{ id: "etat", name: "État" }]);
  expect(value?.requirements.map(({ id, value: asked }) => [id, asked])).toEqual([["seuil", 5]]);
});

test("a played year does not ask what its contract asks, on the same days", async () => {
  const asking = (id: string, dates: string, document: string) =>
    `exigences: [{ id: ${id}, exigence: seuil_de_diffusion, valeur: 5, ${dates}source: { document: ${document} } }]\n`;
  const played = { ...CONTRACT, id: "joue", played: { of: "petit", warning: "Tout est inventé." } };
  const saidOf = async (dates: string) => {
    const world = memoryWorld({
      "referentiels/petit/suivi.yaml": asking("seuil", "au: 2024-12-31, ", "contrat"),
      "referentiels/joue/suivi.yaml": asking("autre", dates, "exemple"),
    });
    const { diagnostics } = await readFollowRules("joue", played, world);
    return diagnostics.map(({ code, place }) => `${place.file} ${code}`);
  };
  expect(await saidOf("")).toEqual(["referentiels/joue/suivi.yaml requirement/chevauchement"]);
  expect(await saidOf("du: 2025-01-01, ")).toEqual([]);
});

describe("a played year and its contract are read as one", () => {
  const played = {
    ...CONTRACT,
    nodes: [node()],
    id: "joue",
    played: { of: "petit", warning: "Tout est inventé." },
  };
  const both = async (theirs: string, added: string) => {
    const world = memoryWorld({
      "referentiels/petit/suivi.yaml": theirs,
      "referentiels/joue/suivi.yaml": added,
    });
    const { value, diagnostics } = await readFollowRules("joue", played, world);
    return {
      value,
      said: diagnostics.map(
        ({ code, place, message }) => `${place.file.split("/")[1]}:${place.line} ${code} ${message}`,
      ),
    };
  };
  const theirs = `
bailleurs: [{ id: sigh, nom: SIGH }]
instances: [{ id: copil, nom: Comité, ${SOURCE} }]
exigences:
  - { id: seuil, exigence: plafond_sip, valeur: 5, ${SOURCE} }
formulaire: [{ id: bloc, libelle: Bloc, rubriques: [{ id: f01, libelle: Une, ${SOURCE} }] }]
programme: [{ id: ambition, libelle: Une ambition, parmi: [P1], au_moins_par_an: 1, ${SOURCE} }]
`;

  const example = "source: { document: exemple }";
  const item = `{ id: f01, libelle: Une, ${example} }`;

  test.each([
    ["exigences", "seuil", `{ id: seuil, exigence: seuil_de_diffusion, valeur: 5, ${example} }`, 5],
    ["instances", "copil", `{ id: copil, nom: Comité joué, ${example} }`, 3],
    ["bailleurs", "sigh", "{ id: sigh, nom: SIGH }", 2],
    ["formulaire", "f01", `{ id: autre, libelle: Autre, rubriques: [${item}] }`, 6],
    ["programme", "ambition", `{ id: ambition, libelle: X, parmi: [P1], au_moins_par_an: 1, ${example} }`, 7],
  ])(
    "an identifier of %s that the contract has is refused, with both places: %s",
    async (list, id, line, at) => {
      const { value, said } = await both(theirs, `${list}:\n  - ${line}\n`);
      expect(value).toBeUndefined();
      expect(said).toEqual([
        `joue:2 referentiel/identifiant-ailleurs l’identifiant « ${id} » est déjà pris dans petit/suivi.yaml, ligne ${at}`,
      ]);
    },
  );

  test("the same name under another identifier, and what the contract asks on the same days: the file is said", async () => {
    const { said } = await both(
      theirs,
      `financeurs: [{ id: s, nom: SIGH }]
exigences: [{ id: autre, exigence: plafond_sip, valeur: 6, source: { document: exemple } }]
`,
    );
    expect(said).toEqual([
      "joue:2 requirement/chevauchement « autre » demande la même chose que « seuil », dans petit/suivi.yaml, ligne 5, à des dates qui se recouvrent",
      "petit:2 organisation/deux-identifiants « SIGH » est ici « sigh », et « s » dans joue/suivi.yaml, ligne 1",
    ]);
  });

  test("a body that comes before one of the contract is known, and has its place in its own file", async () => {
    const line = (before: string) =>
      `instances: [{ id: cotech, nom: Technique, avant: ${before}, source: { document: exemple } }]\n`;
    const { value, said } = await both(theirs, line("copil"));
    expect(said).toEqual([]);
    expect(value?.bodies.map(({ id, before }) => [id, before])).toEqual([
      ["copil", undefined],
      ["cotech", "copil"],
    ]);
    expect((await both(theirs, line("copll"))).said).toEqual([
      expect.stringContaining("joue:1 body/inconnue"),
    ]);
  });

  test("two barometers cannot hold", async () => {
    const barometer = (document: string) => `barometre:
  moyenne: arithmetique
  hors_bornes: ramene
  bornes:
    - { indicateur: A, theme: emploi, sens: hausse, minimum: 0, maximum: 1, figees_le: 2024-01-01, source: { document: ${document} } }
  source: { document: ${document} }
`;
    const { said } = await both(barometer("contrat"), barometer("exemple"));
    expect(said).toEqual([
      "joue:2 barometre/deux-fois le contrat de cet exemple a déjà un baromètre, dans petit/suivi.yaml, ligne 2 : on ne saurait lequel vaut",
    ]);
    expect(
      (await both(barometer("contrat"), "financeurs: [{ id: a, nom: A }]\n")).value?.barometer?.mean,
    ).toBe("arithmetique");
  });

  test("what is wrong in the contract is said once, at its place", async () => {
    const { said } = await both(
      `exigences: [{ id: a, exigence: plafond_sip, valeur: -5, ${SOURCE} }]\n`,
      "exigences: [{ id: b, exigence: seuil_de_diffusion, valeur: -5, source: { document: exemple } }]\n",
    );
    expect(said.map((one) => one.split(" ").slice(0, 2))).toEqual([
      ["joue:1", "requirement/valeur"],
      ["petit:1", "requirement/valeur"],
    ]);
  });
});

test("bounds of a barometer upside down are said at their line", async () => {
  const { said } = await read(`
barometre:
  moyenne: arithmetique
  hors_bornes: ramene
  bornes:
    - { indicateur: A, theme: emploi, sens: hausse, minimum: 1, maximum: 0, figees_le: 2024-01-01, ${SOURCE} }
  ${SOURCE}
`);
  expect(said).toEqual([expect.stringMatching(/^6 barometre\/bornes-inversees /)]);
});

test("a contract cannot cite an example", async () => {
  const { said } = await read(
    "exigences: [{ id: seuil, exigence: seuil_de_diffusion, valeur: 5, source: { document: exemple } }]\n",
  );
  expect(said).toEqual([expect.stringContaining("referentiel/document-inconnu")]);
});

test("collectives, the form and the programme are read; lists may be taken whole", async () => {
  const { value, said } = await read(
    `
bailleurs: [{ parties: bailleurs }]
organismes:
  - { id: etat, nom: État, doit_declarer: true, ${SOURCE} }
  - { id: cci, nom: CCI, ${SOURCE} }
collectifs:
  - { par: Signataires, qui: signataires, ${SOURCE} }
  - { par: Bailleurs, qui: bailleurs, ${SOURCE} }
  - { par: CCI et SIGH, qui: [cci, sigh], ${SOURCE} }
instances: [{ id: copil, nom: Comité, cible: C-1, ${SOURCE} }]
exigences: [{ id: fiche, exigence: fiche_avant, valeur: "03-31", cible: C-1, ${SOURCE} }]
formulaire:
  - { id: pilotage, libelle: Participer, rubriques: [{ id: f01, libelle: Au comité, ${SOURCE} }] }
programme: [{ id: ambition, libelle: Une ambition, parmi: [P1], au_moins_par_an: 1, cible: C-1, ${SOURCE} }]
`,
    {
      ...CONTRACT,
      targets: [target()],
      nodes: [node()],
      commitments: ["Signataires", "Bailleurs", "CCI et SIGH"].map((by) => commitment(`E-${by}`, { by })),
    },
  );
  const source = { document: "contrat", lines: "12" };
  expect(said).toEqual([]);
  expect(value?.collectives).toEqual([
    { by: "Signataires", members: ["etat"], source },
    { by: "Bailleurs", members: ["sigh", "promocil"], source },
    { by: "CCI et SIGH", members: ["cci", "sigh"], source },
  ]);
  expect(value?.bodies[0]?.target).toBe("C-1");
  expect(value?.requirements[0]?.target).toBe("C-1");
  expect(value?.form).toEqual([
    { id: "pilotage", label: "Participer", items: [{ id: "f01", label: "Au comité", source }] },
  ]);
  expect(value?.programme).toEqual([
    { id: "ambition", label: "Une ambition", among: ["P1"], timesAYear: 1, target: "C-1", source },
  ]);
});

test("names in them that refer to nothing, and identifiers twice", async () => {
  const yaml = `
collectifs:
  - { par: Personne, qui: [sigh], source: { document: ailleurs } }
instances: [{ id: copil, nom: Comité, cible: C-9, ${SOURCE} }]
formulaire:
  - { id: b, libelle: Un, rubriques: [{ id: f01, libelle: Un, ${SOURCE} }, { id: f02, libelle: Deux, source: { document: ailleurs } }] }
  - { id: b, libelle: Deux, rubriques: [{ id: f01, libelle: Trois, ${SOURCE} }] }
programme:
  - { id: a, libelle: Un, parmi: [P9], au_moins_par_an: 1, cible: C-9, ${SOURCE} }
`;
  const { said } = await read(yaml, {
    ...CONTRACT,
    targets: [target()],
    nodes: [node()],
    commitments: [commitment()],
  });
  expect(said.map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual([
    "3 organisation/collectif-sans-engagement",
    "3 organisation/inconnue",
    "3 referentiel/document-inconnu",
    "4 referentiel/cible-inconnue",
    "6 referentiel/document-inconnu",
    "7 referentiel/identifiant-double",
    "7 referentiel/identifiant-double",
    "9 referentiel/noeud-inconnu",
    "9 referentiel/cible-inconnue",
  ]);
  // Of a référentiel that could not be read, nothing is said unknown.
  const alone = await read(yaml, null);
  expect(alone.said.map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual([
    "7 referentiel/identifiant-double",
    "7 referentiel/identifiant-double",
  ]);
});
