import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { showSource } from "../../../src/cli/show-source.ts";
import { filesOnDisk } from "../../../src/machine/read-disk.ts";
import { readTemplate } from "../../../src/output/report/template/read-template.ts";
import { readReferentiel } from "../../../src/referentiel/read-referentiel.ts";
import { surveyReferentiels } from "../../../src/referentiel/survey.ts";
import { readWorkspace } from "../../../src/workspace/read-workspace.ts";
import { memoryWorld, PROJECT } from "../../world.ts";

const ENTRY = join(PROJECT, "test/golden/02-inconnu/entree");
const V = "datasets/essai/valeurs/observations.csv";
const T = "datasets/essai/territoires/territoires.csv";
const D = "datasets/essai/valeurs/datapackage.json";
const R = "referentiels/petit/referentiel.yaml";
const G = "referentiels/petit/regles.yaml";
let healthy: Map<string, string>;

beforeAll(async () => {
  const paths = await filesOnDisk(ENTRY).list(".");
  healthy = new Map(paths.map((path) => [path, readFileSync(join(ENTRY, path), "utf8")]));
});

type Change = readonly [path: string, from: string | RegExp, to: string];

function changed(...changes: readonly Change[]) {
  const files = new Map(healthy);
  for (const [path, from, to] of changes) {
    const text = files.get(path) ?? "";
    const next = from === "" ? to : text.replace(from, to);
    expect(next, `${from} is not in ${path}`).not.toBe(text);
    files.set(path, next);
  }
  return memoryWorld(files);
}

async function codes(...changes: readonly Change[]): Promise<string[]> {
  const world = changed(...changes);
  const { diagnostics } = await readWorkspace(world);
  const shown = await showSource(diagnostics, world);
  return shown
    .filter(({ code }) => code !== "dataset/empreinte")
    .map(({ code, place }) => `${code} ${place.file.split("/").at(-1)}:${place.line}:${place.column}`);
}

describe("readWorkspace", () => {
  it("reads a healthy one without a word", async () => {
    const { value, diagnostics } = await readWorkspace(changed());
    expect(diagnostics).toEqual([]);
    expect([
      value?.datasets.length,
      value?.indicators.size,
      value?.territories.size,
      value?.observations.size,
    ]).toEqual([2, 3, 5, 20]);
    expect(value?.territories.get("QP000002")).toMatchObject({
      communes: ["62001", "62002"],
      epci: ["200000001", "200000002"],
      aliases: ["Rives", "Deux Rives"],
    });
  });

  it("knows to what the figures of a set were rounded, in the years that it says", async () => {
    const arrondis = [{ indicateur: "revenu", pas: 10, depuis: 2017, etabli: "mesure" }];
    const declared = changed([D, '"dialect"', `"arrondis": ${JSON.stringify(arrondis)}, "dialect"`]);
    const { value, diagnostics } = await readWorkspace(declared);
    expect(diagnostics).toEqual([]);
    const stepIn = (period: string) =>
      value?.observations.find("revenu", "200000001", period)?.precision?.rounding;
    expect([stepIn("2014"), stepIn("2019")]).toEqual([undefined, 10]);
  });

  it("gives the same whatever the order in which the disk lists", async () => {
    const world = changed();
    const backwards = { ...world, list: async (folder: string) => [...(await world.list(folder))].reverse() };
    const [one, other] = [await readWorkspace(world), await readWorkspace(backwards)];
    expect(other.value?.datasets).toEqual(one.value?.datasets);
    expect([...(other.value?.indicators.keys() ?? [])]).toEqual([...(one.value?.indicators.keys() ?? [])]);
    expect([...(other.value?.territories.keys() ?? [])]).toEqual([...(one.value?.territories.keys() ?? [])]);
  });

  it.each<[string, Change[], string[]]>([
    ["a changed figure", [[V, ";18000;", ";18001;"]], []],
    ["a value that is no number", [[V, ";18000;", ";18 000;"]], ["csv/nombre observations.csv:2:27"]],
    ["an endless number", [[V, ";18000;", `;${"9".repeat(400)};`]], ["csv/nombre observations.csv:2:27"]],
    ["an unknown reason", [[V, ";secret", ";caché"]], ["dataset/absence-inconnue observations.csv:9:31"]],
    [
      "a value and a reason",
      [[V, ";18000;", ";18000;secret"]],
      ["dataset/valeur-et-absence observations.csv:2:27"],
    ],
    [
      "two problems in one row",
      [[V, "200000001;cog;revenu;2014;18000;", ";cog;revenu;;x;"]],
      [
        "csv/cellule-vide observations.csv:2:1",
        "csv/cellule-vide observations.csv:2:13",
        "csv/nombre observations.csv:2:14",
      ],
    ],
    ["an unknown kind", [[T, ";france;", ";pays;"]], ["territory/type-inconnu territoires.csv:4:29"]],
    ["a territory twice", [[T, "QP000002", "QP000001"]], ["territory/doublon territoires.csv:6:1"]],
    ["a territory without a name", [[T, ";Le Pré;", ";;"]], ["csv/cellule-vide territoires.csv:5:10"]],
    [
      "an indicator with another name",
      [["datasets/indicateurs/revenu.yaml", "id: revenu", "id: revenus"]],
      ["indicator/nom-de-fichier revenu.yaml:1:5"],
    ],
    [
      "a path that leaves",
      [[D, '"observations.csv"', '"../x.csv"']],
      ["file/hors-espace datapackage.json:13:15"],
    ],
    [
      "a Windows path that leaves",
      [[D, '"observations.csv"', '"..\\\\x.csv"']],
      ["file/hors-espace datapackage.json:13:15"],
    ],
    [
      "an absolute path",
      [[D, '"observations.csv"', '"C:/x.csv"']],
      ["file/hors-espace datapackage.json:13:15"],
    ],
    [
      "a missing file, at the line that names it",
      [[D, '"observations.csv"', '"rien.csv"']],
      ["file/introuvable datapackage.json:13:15"],
    ],
    [
      "a column that is not declared",
      [[V, ";absence", ";absent"]],
      ["csv/colonne-manquante observations.csv:1:1", "csv/colonne-inconnue observations.csv:1:43"],
    ],
    [
      "a needed column that is not declared",
      [[D, '"valeur"', '"nombre"']],
      ["dataset/colonne-absente datapackage.json:19:19"],
    ],
    [
      "a rounding of an indicator that the file does not hold",
      [
        [
          D,
          '"dialect"',
          '"arrondis": [{ "indicateur": "revenus", "pas": 10, "etabli": "mesure" }], "dialect"',
        ],
      ],
      ["dataset/arrondi-sans-valeur datapackage.json:17:36"],
    ],
    ["a set without a period", [[D, /"temporal".*\n/, ""]], ["schema/cle-manquante datapackage.json:1:1"]],
    [
      "two sets of one name",
      [[D, "essai-valeurs", "essai-territoires"]],
      ["dataset/nom-double datapackage.json:undefined:undefined"],
    ],
  ])("says %s", async (_, changes, expected) => {
    expect((await codes(...changes)).sort()).toEqual([...expected].sort());
  });

  it("says a fingerprint that no longer holds, and reads the file all the same", async () => {
    const { value, diagnostics } = await readWorkspace(changed([V, ";18000;", ";18001;"]));
    expect(diagnostics.map(({ code }) => code)).toEqual(["dataset/empreinte"]);
    expect(value?.observations.find("revenu", "200000001", "2014")?.value).toBe(18001);
  });

  it.each<[string, Change[]]>([
    ["territories in UTF-16", [[T, "", "c\u0000o\u0000"]]],
    ["one kind misspelt", [[T, ";qpv;", ";qpw;"]]],
    ["a set that cannot be read", [["datasets/essai/territoires/datapackage.json", "{", "["]]],
    ["an indicator that cannot be read", [["datasets/indicateurs/revenu.yaml", "unite:", "unité:"]]],
  ])("%s: said once, not for every figure that hangs on it", async (_, changes) => {
    const { value, diagnostics } = await readWorkspace(changed(...changes));
    expect(diagnostics.length).toBeLessThan(4);
    for (const code of ["200000001", "QP000001"]) expect(value?.territories.has(code)).toBe(true);
    expect(value?.indicators.has("revenu")).toBe(true);
  });

  it("still says a truly unknown territory when only figures are damaged", async () => {
    const { value } = await readWorkspace(
      changed([V, "QP000001;qpv2015;revenu;2014;12000", "QP9;qpv2015;revenu;2014;x"]),
    );
    expect(value?.territories.has("QP9")).toBe(false);
  });

  it("says that there is no workspace, no data, a link", async () => {
    const none = memoryWorld({}, { isFolder: async () => false });
    expect((await readWorkspace(none)).diagnostics[0]?.code).toBe("workspace/introuvable");
    expect((await readWorkspace(memoryWorld({}))).diagnostics[0]?.code).toBe("workspace/sans-donnees");
    const link = memoryWorld({}, { list: async () => ["insee/"] });
    expect((await readWorkspace(link)).diagnostics.map(({ code }) => code)).toEqual([
      "file/illisible",
      "workspace/sans-donnees",
    ]);
  });

  it("a format is not a set", async () => {
    const world = changed();
    world.files.set("datasets/formats/insee/datapackage.json", "{");
    world.files.set("datasets/sous/xdatapackage.json", "{");
    expect((await readWorkspace(world)).diagnostics).toEqual([]);
  });
});

describe("readReferentiel", () => {
  const read = async (changes: readonly Change[], id = "petit", day = "2026-11-20") => {
    const world = changed(...changes);
    const { value: workspace } = await readWorkspace(world);
    if (!workspace) throw new Error("the workspace is healthy");
    const { value, diagnostics } = await readReferentiel(id, workspace, world, day);
    return {
      value,
      codes: diagnostics.map(
        ({ code, place }) => `${code} ${place.file.split("/").at(-1)}:${place.line}:${place.column}`,
      ),
    };
  };

  it("lists the folders that hold one", async () => {
    expect((await surveyReferentiels(changed())).ids).toEqual(["petit", "sans-valeur"]);
  });

  it("reads a healthy one", async () => {
    const { value, codes: said } = await read([]);
    expect(said).toEqual([]);
    expect(value).toMatchObject({ id: "petit", start: "2014", end: "2019", epci: "200000001" });
    expect(value?.questions[0]?.source.lines).toBe("1");
    expect(value?.rules[0]?.examples.map(({ expected }) => expected)).toEqual([
      "atteint",
      "non_atteint",
      "non_evaluable",
    ]);
  });

  const A = "referentiels/petit/appreciations.yaml";
  it.each<[string, Change[], string[]]>([
    [
      "another identifier than its folder",
      [[R, "id: petit", "id: grand"]],
      ["referentiel/nom-de-dossier referentiel.yaml:1:5"],
    ],
    ["an unknown EPCI", [[R, '"200000001"', '"200000009"']], ["epci/inconnu referentiel.yaml:5:7"]],
    ["an EPCI that is none", [[R, '"200000001"', "METRO"]], ["epci/inconnu referentiel.yaml:5:7"]],
    [
      "an unknown level above",
      [[R, "METRO", "FRANCE"]],
      ["referentiel/territoire-inconnu referentiel.yaml:6:19"],
    ],
    ["a period upside down", [[R, "2014..2019", "2019..2014"]], ["period/invalide referentiel.yaml:8:10"]],
    [
      "a set that is not there",
      [[R, "documents:", "valeurs_imprimees: [essai-valeurs, rien]\ndocuments:"]],
      ["referentiel/jeu-inconnu referentiel.yaml:9:36"],
    ],
    [
      "an unknown indicator",
      [[R, "[revenu, pauvrete", "[revenu, richesse"]],
      ["referentiel/indicateur-inconnu referentiel.yaml:16:27"],
    ],
    [
      "an unknown indicator of a node",
      [[R, "indicateurs: [jeunes]", "indicateurs: [vieux]"]],
      ["referentiel/indicateur-inconnu referentiel.yaml:30:19"],
    ],
    [
      "an unknown document",
      [[R, "document: contrat, lignes: 2-3", "document: x"]],
      ["referentiel/document-inconnu referentiel.yaml:21:25"],
    ],
    ["an unknown rule", [[R, "regle: ecarts-reduits", "regle: x"]], ["rule/inconnue referentiel.yaml:17:12"]],
    [
      "an identifier twice",
      [[R, "id: Q2", "id: Q1"]],
      [
        "referentiel/identifiant-double referentiel.yaml:18:9",
        "appreciation/question-inconnue appreciations.yaml:2:15",
      ],
    ],
    [
      "a question without an answer",
      [[R, / {4}non_evaluable: .*\n/, ""]],
      ["referentiel/question-sans-reponse referentiel.yaml:18:5"],
    ],
    [
      "an unknown parameter",
      [[G, "plus_de: majorite", "plus_de: x"]],
      ["rule/parametre-inconnu regles.yaml:14:55"],
    ],
    [
      "an unknown parameter, deep",
      [
        [
          G,
          "part_des_qpv: { lecture: ecart_reduit, plus_de: majorite }",
          "tous: [{ non: { au_moins_un: [{ part_des_qpv: { lecture: ecart_reduit, plus_de: x } }] } }]",
        ],
      ],
      ["rule/parametre-inconnu regles.yaml:14:87"],
    ],
    [
      "a parameter of the future",
      [[G, "du: 2014-01-01", "du: 2030-01-01"]],
      ["rule/parametre-sans-valeur regles.yaml:2:9"],
    ],
    ["a parameter of the past", [[G, "2030-12-31", "2026-11-19"]], ["rule/parametre-perime regles.yaml:2:9"]],
    [
      "an unknown document of a rule",
      [[G, "document: contrat", "document: x"]],
      ["referentiel/document-inconnu regles.yaml:12:27"],
    ],
    [
      "a question appreciated twice",
      [
        [
          A,
          "appreciations:",
          "appreciations:\n  - { question: Q2, statut: atteint, par: x, date: 2026-01-01, texte: y }",
        ],
      ],
      ["appreciation/double appreciations.yaml:3:15"],
    ],
    [
      "an appreciation of nothing",
      [[A, "question: Q2", "question: Q9"]],
      ["appreciation/question-inconnue appreciations.yaml:2:15"],
    ],
    [
      "a damaged tree, and its rules all the same",
      [
        [R, "porteur", "porteurs"],
        [G, "plus_de: majorite", "plus_de: x"],
      ],
      ["schema/cle-inconnue referentiel.yaml:4:1", "rule/parametre-inconnu regles.yaml:14:55"],
    ],
    [
      "damaged rules, and the tree all the same",
      [
        [G, "regles:", "regle:"],
        [R, "METRO", "X"],
      ],
      ["schema/cle-inconnue regles.yaml:8:1", "referentiel/territoire-inconnu referentiel.yaml:6:19"],
    ],
  ])("says %s", async (_, changes, expected) => {
    expect((await read(changes)).codes.sort()).toEqual([...expected].sort());
  });

  it("says an unknown one with the nearest", async () => {
    expect((await read([], "petite")).codes).toEqual([
      "referentiel/inconnu referentiels:undefined:undefined",
    ]);
  });
});

describe("readTemplate", () => {
  const MODEL =
    "id: mien\ntitre: T\ndescription: D\ngabarit: page.hbs\nstyle: s.css\npartiels: p\ngraphiques: { a: a.vl.json }\n";
  const read = async (files: Record<string, string>, id = "mien") => {
    const inside = Object.entries(files).map(([path, text]) => [`templates/mien/${path}`, text]);
    const { value, diagnostics } = await readTemplate(id, memoryWorld(Object.fromEntries(inside)));
    return {
      value,
      codes: diagnostics.map(
        ({ code, place }) => `${code} ${place.file.split("/").at(-1)}:${place.line}:${place.column}`,
      ),
    };
  };
  const whole = {
    "modele.yaml": MODEL,
    "page.hbs": "x",
    "s.css": "y",
    "p/un.hbs": "1",
    "p/notes.txt": "",
    "a.vl.json": "{}",
  };

  it("reads the workspace's own", async () => {
    const { value, codes: said } = await read(whole);
    expect(said).toEqual([]);
    expect(value).toMatchObject({ id: "mien", page: { source: "x" }, style: "y" });
    expect([...(value?.partials.keys() ?? [])]).toEqual(["un"]);
    expect(value?.charts.get("a")?.spec).toEqual({});
    expect(value?.fonts).toContain("@font-face");
  });

  it("reads the program's when the workspace has none of that name", async () => {
    expect((await read({}, "rapport-annuel")).value?.id).toBe("rapport-annuel");
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      "files that are not there, at the lines that name them",
      { "modele.yaml": MODEL },
      [
        "file/introuvable modele.yaml:4:10",
        "file/introuvable modele.yaml:5:8",
        "file/introuvable modele.yaml:7:18",
      ],
    ],
    ["a chart that is no JSON", { ...whole, "a.vl.json": '{\n "a": 1,\n}' }, ["json/syntaxe a.vl.json:3:1"]],
    ["a chart cut short", { ...whole, "a.vl.json": '{\n "a": 1' }, ["json/syntaxe a.vl.json:2:8"]],
    ["a chart that is no object", { ...whole, "a.vl.json": "[]" }, ["json/syntaxe a.vl.json:1:1"]],
    ["a chart that is nothing", { ...whole, "a.vl.json": "null" }, ["json/syntaxe a.vl.json:1:1"]],
    [
      "a path that leaves",
      { ...whole, "modele.yaml": MODEL.replace("s.css", "../../s.css") },
      ["schema/valeur modele.yaml:5:8"],
    ],
    [
      "a name of chart that is none",
      { ...whole, "modele.yaml": MODEL.replace("{ a:", "{ A:") },
      ["schema/valeur modele.yaml:7:13"],
    ],
  ])("says %s", async (_, files, expected) => {
    expect([...new Set((await read(files)).codes)].sort()).toEqual([...expected].sort());
  });

  it("says an unknown one", async () => {
    expect((await read({}, "../mien")).codes).toEqual([
      "template/inconnu option --modele:undefined:undefined",
    ]);
  });
});
