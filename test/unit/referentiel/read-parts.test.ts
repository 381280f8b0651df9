import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { showSource } from "../../../src/cli/show-source.ts";
import { filesOnDisk } from "../../../src/machine/read-disk.ts";
import { readReferentiel } from "../../../src/referentiel/read-referentiel.ts";
import type { Referentiel } from "../../../src/referentiel/referentiel.ts";
import { surveyReferentiels } from "../../../src/referentiel/survey.ts";
import { verify } from "../../../src/run/verify.ts";
import { readWorkspace } from "../../../src/workspace/read-workspace.ts";
import { memoryWorld, PROJECT } from "../../world.ts";

const ENTRY = join(PROJECT, "test/golden/02-inconnu/entree");
const FOLDER = "referentiels/petit";
const DAY = "2026-11-20";
let healthy: Map<string, string>;

beforeAll(async () => {
  const paths = await filesOnDisk(ENTRY).list(".");
  healthy = new Map(paths.map((path) => [path, readFileSync(join(ENTRY, path), "utf8")]));
});

const SHARED = `id: etat
titre: Objectifs de l’État
contrat: "2024-2030"
porteur: Préfecture
portee: departementale
territoire: DEP-62
documents: [{ id: annexe, titre: Annexe, date: 2024-01-01 }]
noeuds: []
`;
const SOURCE = "origine: verbatim, source: { document: contrat, lignes: 3 }";
const target = (keys: string) => `cibles:\n  - { id: C-01, libelle: Cible, ${keys}, ${SOURCE} }\n`;
const AT_LEAST = "forme: au_moins, valeur: 150, unite: places, portee: contractuelle";
const commitment = (keys: string) =>
  `engagements:\n  - { id: E-01, libelle: Engagement, ${keys}, par: CAF, ${SOURCE} }\n`;
const claim = (keys: string) =>
  `controles:\n  - { id: K-01, affirmation: Un nombre, source: { document: contrat, lignes: 6 }, ${keys} }\n`;
const MEASURED = "id;date;valeur;precision;source;par;commentaire\n";
const ASKED = "enquete;date;objet;question;favorables;reponses;echantillon;source\n";

function world(files: Readonly<Record<string, string>>, id = "petit") {
  const all = new Map(healthy);
  for (const [name, text] of Object.entries(files)) {
    const path = name.includes("/") ? name : `referentiels/${id}/${name}`;
    const [from, to] = text.split(" ⇒ ");
    const changed = to === undefined ? text : (all.get(path) ?? "").replace(from ?? "", to);
    expect(changed, `${from} is not in ${path}`).not.toBe(all.get(path));
    all.set(path, changed);
  }
  return memoryWorld(all);
}

async function open(files: Readonly<Record<string, string>>, id = "petit") {
  const here = world(files, id);
  const { value: workspace } = await readWorkspace(here);
  if (!workspace) throw new Error("no workspace");
  const { value, diagnostics } = await readReferentiel(id, workspace, here, DAY);
  const shown = await showSource(diagnostics, here);
  const said = shown.map(
    ({ code, place }) => `${code} ${place.file.split("/").at(-1)}:${place.line ?? ""}:${place.column ?? ""}`,
  );
  return { value, said, hints: shown.map(({ hint }) => hint), messages: shown.map(({ message }) => message) };
}

const said = async (files: Readonly<Record<string, string>>) => (await open(files)).said;

describe("a référentiel of several files", () => {
  it("needs its tree alone", async () => {
    const files = new Map([...healthy].filter(([path]) => !path.startsWith(`${FOLDER}/`)));
    const tree = `id: petit
titre: Contrat
contrat: "2024-2030"
porteur: État
epci: "200000001"
niveau_superieur: METRO
geographie: qpv2015
periode: 2014..2019
documents: [{ id: contrat, titre: Contrat, date: 2024-01-01 }]
noeuds: []
`;
    files.set(`${FOLDER}/referentiel.yaml`, tree);
    const here = memoryWorld(files);
    const { value: workspace } = await readWorkspace(here);
    const read = workspace && (await readReferentiel("petit", workspace, here, DAY));
    expect(read?.diagnostics).toEqual([]);
    expect(read?.value).toMatchObject({
      scale: "contractuelle",
      territory: null,
      rollUp: "decompte",
      questions: [],
      rules: [],
      parameters: [],
      targets: [],
      commitments: [],
      claims: [],
      measurements: [],
      opinions: [],
      appreciations: [],
      corrections: [],
      files: [{ path: `${FOLDER}/referentiel.yaml` }],
    });
  });

  it("reads every file in the model's words, and names all of them with their fingerprints", async () => {
    const { value, said: problems } = await open({
      "referentiel.yaml": "id: petit ⇒ id: petit\nsynthese: tous\nniveaux: [pilier]\nreprend: [etat]",
      "referentiels/etat/referentiel.yaml": SHARED,
      "cibles.yaml": target(
        `noeud: P1, ${AT_LEAST}, strict: true, echeance: 2027, rapporte_a: places / enfants, reference: { nature: constat, valeur: 90, date: 2024-06 }`,
      ),
      "engagements.yaml": `${commitment("genre: communal, commune: Rive, cibles: [C-01], suivi: [{ id: S-01, libelle: Places, lignes: 12 }]")}suivi_general:
  - { noeud: P1, source: { document: contrat }, indicateurs: [{ id: S-02, libelle: Enfants, famille: quantitative }] }
`,
      "controles.yaml": claim(
        "calcul: { operation: somme, nombres: [{ valeur: 11 }, { valeur: 11 }] }, imprime: 22",
      ),
      "releves.csv": `${MEASURED}C-01;2025;120,5;2;Bilan;CAF;provisoire\nE-01;2025-06-30;Oui;;Bilan;CAF;\nS-02;2025-06;inconnu;;Bilan;CAF;\n`,
      "opinions.csv": `${ASKED}Enquête;2025;Q2;Entendus ?;60;1 200;aleatoire;Bilan\n`,
      "appreciations.yaml":
        "appreciations: ⇒ corrections:\n  - { constat: Q1/revenu, statut: sans_objet, par: COPIL, date: 2026-01-01, motif: Erreur }\nappreciations:",
    });
    expect(problems).toEqual([]);
    const read = value as Referentiel;
    expect(read).toMatchObject({ rollUp: "tous", levels: ["pilier"], adopts: ["etat"] });
    expect(read.targets).toMatchObject([
      {
        id: "C-01",
        node: "P1",
        shape: "au_moins",
        value: 150,
        strict: true,
        approximate: false,
        due: "2027",
        shareOf: "places / enfants",
        baseline: { nature: "constat", value: 90, date: "2024-06" },
        textKind: "engagement",
        replaces: [],
        source: { document: "contrat", lines: "3" },
      },
    ]);
    expect(read.commitments).toMatchObject([
      {
        id: "E-01",
        kind: "communal",
        commune: "Rive",
        targets: ["C-01"],
        partners: [],
        followUp: [{ id: "S-01", lines: "12" }],
      },
    ]);
    expect(read.followUpBlocks).toMatchObject([
      { node: "P1", indicators: [{ id: "S-02", family: "quantitative" }] },
    ]);
    expect(read.claims).toMatchObject([
      {
        id: "K-01",
        computation: { operation: "somme", numbers: [{ value: 11 }, { value: 11 }] },
        printed: 22,
      },
    ]);
    expect(read.measurements).toMatchObject([
      {
        id: "C-01",
        date: "2025",
        value: 120.5,
        precision: 2,
        by: "CAF",
        comment: "provisoire",
        address: `${FOLDER}/releves.csv:2`,
      },
      { id: "E-01", date: "2025-06-30", value: true },
      { id: "S-02", value: null },
    ]);
    expect(read.opinions).toMatchObject([
      {
        survey: "Enquête",
        about: "Q2",
        favourable: 60,
        answers: 1200,
        sampling: "aleatoire",
        address: `${FOLDER}/opinions.csv:2`,
      },
    ]);
    expect(read.corrections).toEqual([
      { finding: "Q1/revenu", status: "sans_objet", by: "COPIL", date: "2026-01-01", reason: "Erreur" },
    ]);
    expect(read.files.map(({ path }) => path.split("/").at(-1))).toEqual([
      "referentiel.yaml",
      "regles.yaml",
      "appreciations.yaml",
      "cibles.yaml",
      "engagements.yaml",
      "controles.yaml",
      "releves.csv",
      "opinions.csv",
    ]);
  });

  it("a shared one has a territory, and nothing of an EPCI", async () => {
    const { value, said: problems } = await open({ "referentiels/etat/referentiel.yaml": SHARED }, "etat");
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      scale: "departementale",
      territory: "DEP-62",
      epci: "",
      start: "",
      end: "",
    });
  });

  it("has no value as soon as one of its files cannot be read, and what that file names is not said unknown", async () => {
    const { value, said: problems } = await open({
      "cibles.yaml": "cibles: [\n",
      "engagements.yaml": commitment("genre: action, cibles: [C-01]"),
      "releves.csv": `${MEASURED}C-01;2025;12;;Bilan;CAF;\n`,
      "appreciations.yaml": "question: Q2 ⇒ question: C-01",
    });
    expect(value).toBeUndefined();
    expect(problems).toEqual(["yaml/syntaxe cibles.yaml:2:1"]);
  });
});

describe("what is wrong in a référentiel", () => {
  it.each([
    [
      "a shared one with an EPCI",
      { portee: "departementale" },
      ["portee-demande", "portee-exclut", "portee-exclut", "portee-exclut", "portee-exclut"],
    ],
    ["a contract with a territory", { territoire: "DEP-62" }, ["portee-exclut"]],
  ])("%s", async (_, keys, expected) => {
    const [[key, value] = []] = Object.entries(keys);
    const codes = await said({ "referentiel.yaml": `id: petit ⇒ id: petit\n${key}: ${value}` });
    expect(codes.map((code) => code.replace(/^referentiel\/(\S+) .*/, "$1"))).toEqual(expected);
  });

  it.each([
    ["departementale", "Nord", false],
    ["departementale", "DEP-2A", true],
    ["departementale", "REG-32", false],
    ["regionale", "REG-32", true],
    ["nationale", "METRO", true],
    ["nationale", "DEP-59", false],
  ])("a référentiel of scale %s on %s: %s", async (scope, territory, isRight) => {
    const text = SHARED.replace("departementale", scope).replace("DEP-62", territory);
    const { said: problems } = await open({ "referentiels/etat/referentiel.yaml": text }, "etat");
    expect(problems).toEqual(isRight ? [] : ["referentiel/territoire-de-portee referentiel.yaml:6:13"]);
  });

  it("an EPCI that is missing is asked for, once for each key", async () => {
    const codes = await said({ "referentiel.yaml": 'epci: "200000001"\n ⇒ ' });
    expect(codes).toEqual(["referentiel/portee-demande referentiel.yaml:1:5"]);
  });

  it("the identifier of another folder", async () => {
    expect(await said({ "referentiel.yaml": "id: petit ⇒ id: sans-valeur" })).toEqual([
      "referentiel/identifiant-pris referentiel.yaml:1:5",
    ]);
  });

  it("a file under a misspelt name, and a folder without a tree", async () => {
    const files = { "cible.yaml": "cibles: []\n", "referentiels/vide/cibles.yaml": "cibles: []\n" };
    const { said: problems, hints } = await open(files);
    expect(problems).toEqual(["referentiel/fichier-inconnu cible.yaml::"]);
    expect(hints).toEqual(["vouliez-vous écrire « cibles.yaml » ?"]);
    const { ids, incomplete } = await surveyReferentiels(world(files));
    expect(ids).toEqual(["petit", "sans-valeur"]);
    expect(incomplete.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      "referentiel/sans-arbre referentiels/vide",
    ]);
  });

  it("taking over nothing, itself, or another contract", async () => {
    const codes = await said({
      "referentiel.yaml": "id: petit ⇒ id: petit\nreprend: [etat, petit, sans-valeur]",
    });
    expect(codes).toEqual([
      "referentiel/reprise-inconnue referentiel.yaml:2:11",
      "referentiel/reprise-contractuelle referentiel.yaml:2:17",
      "referentiel/reprise-contractuelle referentiel.yaml:2:24",
    ]);
  });

  it("taking over one that cannot be read is not a problem of the contract", async () => {
    const codes = await said({
      "referentiel.yaml": "id: petit ⇒ id: petit\nreprend: [etat]",
      "referentiels/etat/referentiel.yaml": "id: [",
    });
    expect(codes).toEqual([]);
  });

  it("recording what a shared référentiel asks of each contract, and nothing else of it", async () => {
    const cible = (id: string, portee: string) =>
      `  - { id: ${id}, libelle: Places, forme: livrable, portee: ${portee}, origine: derive, source: { document: note } }\n`;
    const files = {
      "referentiel.yaml": "id: petit ⇒ id: petit\nreprend: [etat]",
      "referentiels/etat/referentiel.yaml": SHARED,
      "referentiels/etat/cibles.yaml": `cibles:\n${cible("C-1", "contractuelle")}${cible("D-1", "departementale")}`,
    };
    const lines = (...ids: string[]) => MEASURED + ids.map((id) => `${id};2025;oui;;Bilan;CAF;\n`).join("");
    expect(await said({ ...files, "releves.csv": lines("etat/C-1") })).toEqual([]);
    expect(await said({ ...files, "releves.csv": lines("etat/D-1", "C-1") })).toEqual([
      "record/objet-inconnu releves.csv:2:1",
      "record/objet-inconnu releves.csv:3:1",
    ]);
    expect(await said({ ...files, "releves.csv": `${MEASURED}etat/C-1;2025;3;;Bilan;CAF;\n` })).toEqual([
      "measurement/genre releves.csv:2:15",
    ]);
    const broken = { ...files, "referentiels/etat/cibles.yaml": "cibles: [" };
    expect(await said({ ...broken, "releves.csv": lines("etat/C-9") })).toEqual([]);
  });

  it("recording the other group of « faster than »", async () => {
    const race = "noeud: P1, forme: plus_vite_que, comparateur: hors QPV, portee: contractuelle";
    const files = {
      "cibles.yaml": target(race),
      "releves.csv": `${MEASURED}C-01;2025;3;;Bilan;CAF;\nC-01-comparateur;2025;3;;Bilan;CAF;\n`,
    };
    expect(await said(files)).toEqual([]);
  });

  it("a coverage that is to be had each year", async () => {
    const each = "noeud: P1, forme: couverture, tous_les_mois: 12, portee: contractuelle";
    expect(await said({ "cibles.yaml": target(each) })).toEqual([]);
  });

  it.each([
    ["no unit", "forme: au_moins, valeur: 3, portee: contractuelle", ["cle-necessaire"]],
    ["neither value nor unit", "forme: au_plus, portee: contractuelle", ["cle-necessaire", "cle-necessaire"]],
    ["a period for nothing", `${AT_LEAST}, tous_les_mois: 12`, ["cle-inutile"]],
    ["one bound", "forme: fourchette, min: 1, unite: h, portee: contractuelle", ["cle-necessaire"]],
    ["bounds crossed", "forme: fourchette, min: 2, max: 1, unite: h, portee: contractuelle", ["bornes"]],
    ["no period", "forme: par_periode, valeur: 1, portee: contractuelle", ["cle-necessaire"]],
    ["no count", "forme: par_periode, tous_les_mois: 12, portee: contractuelle", ["cle-necessaire"]],
    [
      "a count and a half",
      "forme: par_periode, tous_les_mois: 12, min: 1, portee: contractuelle",
      ["cle-necessaire"],
    ],
    ["1 to 2 a year", "forme: par_periode, tous_les_mois: 12, min: 1, max: 2, portee: contractuelle", []],
    ["no direction", "forme: sens, portee: contractuelle", ["cle-necessaire"]],
    ["faster than nobody", "forme: plus_vite_que, sens: hausse, portee: contractuelle", ["cle-necessaire"]],
    ["a gap to nobody", "forme: reduction_ecart, portee: contractuelle", ["cle-necessaire"]],
    ["all of them", "forme: couverture, portee: contractuelle", []],
    ["a thing done, with a number", "forme: livrable, valeur: 1, portee: contractuelle", ["cle-inutile"]],
    ["+ 10 %", "forme: hausse_de, valeur: 10, portee: contractuelle", []],
    ["twice", "forme: multiplie_par, portee: contractuelle", ["cle-necessaire"]],
    [
      "a baseline without a date",
      `${AT_LEAST}, reference: { nature: constat, valeur: 3 }`,
      ["reference-incomplete"],
    ],
    [
      "a baseline without anything",
      `${AT_LEAST}, reference: { nature: constat }`,
      ["reference-incomplete", "reference-incomplete"],
    ],
    [
      "a thing to do has no number to start from",
      "forme: jalon, portee: contractuelle, reference: { nature: constat, date: 2024 }",
      [],
    ],
    [
      "an undated date",
      `${AT_LEAST}, reference: { nature: non_datee, date: 2023 }`,
      ["reference-contradictoire"],
    ],
    [
      "a value announced and given",
      `${AT_LEAST}, reference: { nature: annoncee, valeur: 3 }`,
      ["reference-contradictoire"],
    ],
    [
      "a past target without a value",
      `${AT_LEAST}, reference: { nature: cible_passee }`,
      ["reference-incomplete"],
    ],
    [
      "a baseline after the due date",
      `${AT_LEAST}, echeance: 2027, reference: { nature: constat, valeur: 3, date: 2028 }`,
      ["reference-apres-echeance"],
    ],
    [
      "a baseline in the year of the due date",
      `${AT_LEAST}, echeance: 2027, reference: { nature: constat, valeur: 3, date: 2027-05 }`,
      [],
    ],
  ])("a target: %s", async (_, keys, expected) => {
    const codes = await said({ "cibles.yaml": target(keys) });
    expect(codes.map((code) => code.replace(/^target\/(\S+) .*/, "$1"))).toEqual(expected);
  });

  it("names in a target that refer to nothing, each with the nearest", async () => {
    const { said: problems, hints } = await open({
      "cibles.yaml": `cibles:
  - id: C-01
    libelle: Cible
    noeud: P2
    forme: livrable
    indicateur: revenus
    portee: contractuelle
    echeance: 2027-02-30
    reference: { nature: constat, date: 2023-13, source: { document: contra } }
    origine: verbatim
    source: { document: contrats }
`,
    });
    expect(problems).toEqual([
      "referentiel/noeud-inconnu cibles.yaml:4:12",
      "referentiel/indicateur-inconnu cibles.yaml:6:17",
      "referentiel/document-inconnu cibles.yaml:11:25",
      "referentiel/document-inconnu cibles.yaml:9:70",
      "referentiel/date-inexistante cibles.yaml:8:15",
      "referentiel/date-inexistante cibles.yaml:9:41",
    ]);
    expect(hints.slice(0, 4)).toEqual([
      "vouliez-vous écrire « P1 » ?",
      "vouliez-vous écrire « revenu » ?",
      "vouliez-vous écrire « contrat » ?",
      "vouliez-vous écrire « contrat » ?",
    ]);
  });

  it("a commitment: an unknown node, target, document; a date; no commune; a block of follow-up", async () => {
    const codes = await said({
      "engagements.yaml": `engagements:
  - id: E-01
    libelle: Engagement
    genre: communal
    par: Commune
    noeud: P3
    cibles: [C-01]
    echeance: 2025-02-29
    origine: verbatim
    source: { document: x }
suivi_general:
  - noeud: P3
    indicateurs: [{ id: S-01, libelle: Suivi }]
    source: { document: y }
`,
    });
    expect(codes).toEqual([
      "referentiel/noeud-inconnu engagements.yaml:6:12",
      "referentiel/document-inconnu engagements.yaml:10:25",
      "referentiel/cible-inconnue engagements.yaml:7:14",
      "referentiel/date-inexistante engagements.yaml:8:15",
      "commitment/commune-absente engagements.yaml:4:12",
      "referentiel/noeud-inconnu engagements.yaml:12:12",
      "referentiel/document-inconnu engagements.yaml:14:25",
    ]);
  });

  it.each([
    ["neither computed nor explained", "decimales: 0", ["note-manquante"]],
    ["explained", "note: Image perdue", []],
    [
      "one number for a share",
      "calcul: { operation: part, nombres: [{ valeur: 1 }] }, imprime: 50",
      ["nombres"],
    ],
    [
      "two numbers for a count",
      "calcul: { operation: part_possible, nombres: [{ valeur: 30 }, { valeur: 2 }] }, imprime: 51",
      ["nombres"],
    ],
    [
      "a share of nothing",
      "calcul: { operation: part, nombres: [{ valeur: 1 }, { valeur: 0 }] }, imprime: 50",
      ["diviseur-nul"],
    ],
    [
      "a change from nothing",
      "calcul: { operation: variation, nombres: [{ valeur: 0 }, { valeur: 1 }] }, imprime: 50",
      ["diviseur-nul"],
    ],
    ["nothing printed", "calcul: { operation: somme, nombres: [{ valeur: 1 }] }", ["imprime-manquant"]],
    [
      "variants and a printed one",
      "calcul: { operation: egalite, nombres: [{ valeur: 1 }, { valeur: 2 }] }, imprime: 1",
      ["imprime-inutile"],
    ],
    ["variants", "calcul: { operation: egalite, nombres: [{ valeur: 1 }, { valeur: 2 }] }", []],
    [
      "a range the wrong way",
      "calcul: { operation: somme, nombres: [{ valeur: 1 }] }, imprime: 3, imprime_jusqu_a: 2",
      ["bornes"],
    ],
    ["half a range", "note: Rien, imprime_jusqu_a: 2", ["bornes"]],
  ])("a claim: %s", async (_, keys, expected) => {
    const codes = await said({ "controles.yaml": claim(keys) });
    expect(codes.map((code) => code.replace(/^claim\/(\S+) .*/, "$1"))).toEqual(expected);
  });

  it("a claim that quotes unknown documents", async () => {
    const codes = await said({
      "controles.yaml": claim(
        "calcul: { operation: somme, nombres: [{ valeur: 1, source: { document: y } }] }, imprime: 1",
      ).replace("document: contrat", "document: x"),
    });
    expect(codes.map((code) => code.split(" ")[0])).toEqual([
      "referentiel/document-inconnu",
      "referentiel/document-inconnu",
    ]);
  });

  it("an identifier of two files, or twice in one", async () => {
    const { said: problems, messages } = await open({
      "cibles.yaml": target(AT_LEAST).replace("C-01", "P1"),
      "engagements.yaml": commitment("genre: action, suivi: [{ id: E-01, libelle: Suivi }]"),
    });
    expect(problems).toEqual([
      "referentiel/identifiant-ailleurs cibles.yaml:2:11",
      "referentiel/identifiant-double engagements.yaml:2:67",
    ]);
    expect(messages[0]).toMatch(/^l’identifiant « P1 » est déjà pris dans referentiel.yaml, ligne \d+$/);
  });

  it("replacing nothing, oneself, in a loop; validity the wrong way, or that overlaps", async () => {
    const one = (id: string, keys: string) =>
      `  - { id: ${id}, libelle: Cible, forme: livrable, portee: contractuelle, ${keys}, ${SOURCE} }\n`;
    const { said: problems, messages } = await open({
      "cibles.yaml": `cibles:\n${[
        one("C-01", "remplace: [C-09]"),
        one("C-02", "remplace: [C-03]"),
        one("C-03", "remplace: [C-04]"),
        one("C-04", "remplace: [C-02]"),
        one("C-05", "remplace: [C-05]"),
        one("C-06", "valable_du: 2024-01-24, valable_au: 2023-12-31"),
        one("C-07", "valable_au: 2024-12-31"),
        one("C-08", "remplace: [C-07], valable_du: 2024-01-24"),
      ].join("")}`,
    });
    expect(problems.map((text) => text.replace(/:\d+$/, ""))).toEqual([
      "referentiel/validite-inversee cibles.yaml:7",
      "referentiel/remplace-inconnu cibles.yaml:2",
      "referentiel/validite-chevauchante cibles.yaml:9",
      "referentiel/remplace-boucle cibles.yaml:3",
      "referentiel/remplace-boucle cibles.yaml:6",
    ]);
    expect(messages.slice(-2)).toEqual([
      "ces éléments se remplacent en boucle : C-02 → C-03 → C-04 → C-02",
      "ces éléments se remplacent en boucle : C-05 → C-05",
    ]);
  });

  it("a document replaces documents", async () => {
    const codes = await said({
      "referentiel.yaml":
        "documents: ⇒ documents:\n  - { id: note, titre: Note, date: 2024-01-24, remplace: [contra] }",
    });
    expect(codes.map((code) => code.split(" ")[0])).toEqual(["referentiel/remplace-inconnu"]);
  });

  it.each([
    ["another header", "id,date,valeur\nC-01,2025,12\n", ["record/en-tete :1:1"]],
    ["an unknown name", `${MEASURED}C-02;2025;12;;Bilan;CAF;\n`, ["record/objet-inconnu :2:1"]],
    [
      "an unknown name on a line with other faults",
      `${MEASURED}C-02;2025;12;;Bilan;;\n`,
      ["csv/cellule-vide :2:21", "record/objet-inconnu :2:1"],
    ],
    ["a French day that does not exist", `${MEASURED}C-01;31/02/2025;12;;Bilan;CAF;\n`, ["record/date :2:6"]],
    ["a day that does not exist", `${MEASURED}C-01;2025-02-29;12;;Bilan;CAF;\n`, ["record/date :2:6"]],
    ["a unit", `${MEASURED}C-01;2025;12 places;;Bilan;CAF;\n`, ["measurement/valeur :2:11"]],
    ["one thousand or one", `${MEASURED}C-01;2025;1.234;;Bilan;CAF;\n`, ["measurement/valeur :2:11"]],
    ["no value is not zero", `${MEASURED}C-01;2025;;;Bilan;CAF;\n`, ["csv/cellule-vide :2:11"]],
    ["a negative precision", `${MEASURED}C-01;2025;12;-1;Bilan;CAF;\n`, ["measurement/precision :2:14"]],
    [
      "the precision of an unknown",
      `${MEASURED}C-01;2025;inconnu;1;Bilan;CAF;\n`,
      ["measurement/precision :2:19"],
    ],
    ["done, where a number is asked", `${MEASURED}C-01;2025;oui;;Bilan;CAF;\n`, ["measurement/genre :2:11"]],
    [
      "twice the same day",
      `${MEASURED}C-01;2025;1;;Bilan;CAF;\nC-01;2025;2;;Bilan;CAF;\n`,
      ["record/double :3:6"],
    ],
    [
      "thousands, quotation marks, Windows lines",
      `"${MEASURED.trim().replaceAll(";", '";"')}"\r\nC-01;2025;"1 234,5";;Bilan;CAF;\r\n`,
      [],
    ],
  ])("releves.csv: %s", async (_, text, expected) => {
    const codes = await said({ "cibles.yaml": target(AT_LEAST), "releves.csv": text });
    expect(codes.map((code) => code.replace("releves.csv", ""))).toEqual(expected);
  });

  it("a number where a thing is done or not", async () => {
    const codes = await said({
      "cibles.yaml": target("forme: livrable, portee: contractuelle"),
      "releves.csv": `${MEASURED}C-01;2025;1;;Bilan;CAF;\n`,
    });
    expect(codes).toEqual(["measurement/genre releves.csv:2:11"]);
  });

  it.each([
    [
      "more favourable than answers",
      "E;2025;Q2;Oui ?;13;12;volontaires;Bilan",
      ["opinion/trop-de-favorables :2:17"],
    ],
    ["a share for a count", "E;2025;Q2;Oui ?;65 %;12;volontaires;Bilan", ["opinion/effectif :2:17"]],
    ["a sample of another kind", "E;2025;Q2;Oui ?;5;12;volontaire;Bilan", ["csv/valeur :2:22"]],
    ["about nothing", "E;2025;Q9;Oui ?;5;12;volontaires;Bilan", ["record/objet-inconnu :2:8"]],
    ["about a node", "E;2025;P1;Oui ?;5;12;exhaustif;Bilan", []],
    ["another month than twelve", "E;2025-13;Q2;Oui ?;5;12;volontaires;Bilan", ["record/date :2:3"]],
    [
      "twice",
      "E;2025;Q2;Oui ?;5;12;volontaires;Bilan\nE;2025;Q2;Oui ?;6;12;volontaires;Bilan",
      ["record/double :3:8"],
    ],
  ])("opinions.csv: %s", async (_, line, expected) => {
    const codes = await said({ "opinions.csv": `${ASKED}${line}\n` });
    expect(codes.map((code) => code.replace("opinions.csv", ""))).toEqual(expected);
  });

  it("an appreciation of a target, a correction of nothing and one twice", async () => {
    const correction = (finding: string) =>
      `  - { constat: ${finding}, statut: sans_objet, par: COPIL, date: 2026-01-01, motif: Erreur }\n`;
    const codes = await said({
      "cibles.yaml": target(AT_LEAST),
      "appreciations.yaml": `appreciations:
  - { question: C-01, statut: atteint, par: COPIL, date: 2026-01-01, texte: Vu }
corrections:
${correction("Q1/revenus")}${correction("C-01")}${correction("C-01")}`,
    });
    expect(codes).toEqual([
      "appreciation/constat-inconnu appreciations.yaml:4:16",
      "appreciation/correction-double appreciations.yaml:6:16",
    ]);
  });
});

describe("verify", () => {
  it("says the problems of every référentiel: one that cannot be parsed hides none of the others", async () => {
    const { diagnostics } = await verify(
      world({
        "referentiel.yaml": "id: [\n",
        "referentiels/sans-valeur/cibles.yaml": target("forme: livrable, noeud: P9, portee: contractuelle"),
        "referentiels/vide/cibles.yaml": "cibles: []\n",
      }),
    );
    const codes = new Set(diagnostics.map(({ code, place }) => `${code} ${place.file}`));
    expect([...codes].filter((one) => one.includes("referentiels/"))).toEqual(
      expect.arrayContaining([
        "yaml/syntaxe referentiels/petit/referentiel.yaml",
        "referentiel/noeud-inconnu referentiels/sans-valeur/cibles.yaml",
        "referentiel/sans-arbre referentiels/vide",
      ]),
    );
  });

  it("parses a file anew when it has changed, and once when it has not", async () => {
    const here = world({ "cibles.yaml": target("forme: sens, portee: contractuelle") });
    const first = (await verify(here)).diagnostics.filter(({ code }) => code === "target/cle-necessaire");
    here.files.set(`${FOLDER}/cibles.yaml`, target(AT_LEAST));
    const second = (await verify(here)).diagnostics.filter(({ code }) => code === "target/cle-necessaire");
    expect([first.length, second.length]).toEqual([1, 0]);
  });
});
