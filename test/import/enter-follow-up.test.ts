import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeImportWorld, nodeWorld } from "../../src/machine/node-world.ts";
import { showEntering } from "../../src/output/terminal/entering.ts";
import { type EnterOptions, enterFollowUp } from "../../src/run/enter-follow-up.ts";
import { followReferentiel } from "../../src/run/follow-up.ts";
import { goBack, history } from "../../src/run/history.ts";
import { verify } from "../../src/run/verify.ts";
import { PROJECT } from "../world.ts";
import { emptyFolder, file, treeOf } from "./workspace.ts";

const COMMITMENTS = `engagements:
  - id: E-1
    libelle: Ouvrir une permanence
    genre: contribution
    par: CAF
    noeud: P1
    origine: verbatim
    source: { document: contrat, lignes: 2 }
`;

/** The small workspace of the goldens, with a commitment in its contract. */
function contract(): string {
  const folder = emptyFolder();
  cpSync(join(PROJECT, "test/golden/02-inconnu/entree"), folder, { recursive: true });
  writeFileSync(join(folder, "referentiels/petit/engagements.yaml"), COMMITMENTS);
  return folder;
}

const ACTIONS = "id;annee;intitule;porteur;statut\n";
const FIRST = `${ACTIONS}A-01;2025;Santé;CCAS;realisee\nA-02;2025;Sport;Club;en_cours\n`;
const SUIVI = "referentiels/petit/suivi/2025";

async function enter(folder: string, paths: readonly string[], options: Partial<EnterOptions> = {}) {
  const all = { files: paths, year: undefined, isReplacing: false, isDryRun: false, ...options };
  const { value, diagnostics } = await enterFollowUp("petit", all, nodeImportWorld(folder));
  return { value, codes: diagnostics.map(({ code }) => code), diagnostics };
}

describe("ecarts suivi --lire", () => {
  test("takes several files at once; the same bytes twice are one file", async () => {
    const folder = contract();
    const [one, other] = [await file("actions.csv", FIRST), await file("copie.csv", FIRST)];
    const third = await file("autres.csv", `${ACTIONS}A-03;2025;Art;MJC;realisee\n`);
    const words = ["suivi", "petit", "--espace", folder, "--lire", one, other, one, third];
    execFileSync("node", ["dist/cli/main.js", ...words], { stdio: "pipe" });
    const names = Object.keys(treeOf(folder)).filter((name) => name.startsWith(SUIVI));
    expect(names.sort()).toEqual([`${SUIVI}/actions.csv`, `${SUIVI}/autres.csv`]);
  });

  test("tables are named as their sheets", () => {
    const tables = [
      { table: "funding", lines: 2 },
      { table: "sheets", lines: 1 },
    ] as const;
    const files = [{ file: "suivi.xlsx", path: `${SUIVI}/suivi.xlsx`, isKnown: false, tables }];
    const entering = { referentiel: "petit", files, removed: [], isDryRun: false, event: 1 };
    expect(showEntering(entering, 200)).toContain("financements 2 lignes ; fiches 1 ligne");
  });

  test("keeps what was read byte for byte, under its year, and the history undoes it", async () => {
    const folder = contract();
    const before = treeOf(folder);
    const path = await file("actions.csv", FIRST);
    const dry = await enter(folder, [path], { isDryRun: true });
    expect(dry.codes).toEqual([]);
    expect(treeOf(folder)).toEqual(before);
    const { value } = await enter(folder, [path]);
    expect(readFileSync(join(folder, SUIVI, "actions.csv"), "utf8")).toBe(FIRST);
    expect(value?.files).toEqual([
      { file: path, path: `${SUIVI}/actions.csv`, isKnown: false, tables: [{ table: "actions", lines: 2 }] },
    ]);
    expect(value && showEntering(value, 200)).toContain("Pour défaire : ecarts historique --revenir 0");
    expect(dry.value && showEntering(dry.value, 200)).toContain("À blanc");
    const again = await enter(folder, [path]);
    expect(again.value?.files[0]?.isKnown).toBe(true);
    expect(again.value && showEntering(again.value, 200)).toContain("Rien de nouveau à ranger.");
    expect((await history(nodeImportWorld(folder))).value?.map(({ verb }) => verb)).toEqual(["lire"]);
    expect((await goBack(0, false, nodeImportWorld(folder))).diagnostics).toEqual([]);
    expect(treeOf(folder)).toEqual(before);
  });

  test("stores the file of a second officer beside the first, under a free name when it has the same", async () => {
    const folder = contract();
    await enter(folder, [await file("actions.csv", FIRST)]);
    const other = await file("actions.csv", `${ACTIONS}A-03;2025;Emploi;Mission locale;en_cours\n`);
    const third = await file("actions.csv", `${ACTIONS}A-04;2025;Culture;MJC;en_cours\n`);
    const { value } = await enter(folder, [other, third]);
    expect(value?.files.map(({ path }) => path)).toEqual([
      `${SUIVI}/actions-2.csv`,
      `${SUIVI}/actions-3.csv`,
    ]);
    expect(
      (await verify(nodeWorld(folder))).diagnostics.filter(({ code }) => code.startsWith("entry/")),
    ).toEqual([]);
  });

  test("stores nothing while a line contradicts another, unless the file given wins and loses no line", async () => {
    const folder = contract();
    await enter(folder, [await file("est.csv", FIRST)]);
    const before = treeOf(folder);
    const wrong = await file("ouest.csv", `${ACTIONS}A-01;2025;Santé;CCAS;abandonnee\n`);
    expect((await enter(folder, [wrong])).codes).toEqual(["entry/conflit"]);
    expect((await enter(folder, [wrong], { isReplacing: true })).codes).toEqual(["entry/lignes-perdues"]);
    expect(treeOf(folder)).toEqual(before);
    const whole = await file(
      "ouest.csv",
      `${ACTIONS}A-01;2025;Santé;CCAS;abandonnee\nA-02;2025;Sport;Club;en_cours\n`,
    );
    const { value, codes } = await enter(folder, [whole], { isReplacing: true });
    expect(codes).toEqual([]);
    expect(value?.removed).toEqual([`${SUIVI}/est.csv`]);
    expect(value && showEntering(value, 200)).toContain(`retiré, gardé dans l’historique : ${SUIVI}/est.csv`);
    expect(existsSync(join(folder, SUIVI, "est.csv"))).toBe(false);
    await goBack(1, false, nodeImportWorld(folder));
    expect(treeOf(folder)).toEqual(before);
  });

  test("a file that contradicts the held one of its name is said in one sentence, another's cell by cell", async () => {
    const folder = contract();
    await enter(folder, [await file("actions.csv", FIRST)]);
    const corrected = `${ACTIONS}A-01;2025;Santé;CCAS;abandonnee\nA-02;2025;Sport;Club;realisee\n`;
    const own = await file("actions.csv", corrected);
    const again = await enter(folder, [own]);
    expect(again.codes).toEqual(["entry/meme-nom"]);
    expect(again.diagnostics[0]).toMatchObject({ place: { file: own, line: 2, column: 22 } });
    expect(again.diagnostics[0]?.message).toContain("cellules qui diffèrent : 2");
    const others = await enter(folder, [await file("ouest.csv", corrected)]);
    expect(others.codes).toEqual(["entry/conflit", "entry/conflit"]);
    const east = await file("est.csv", FIRST.replace("Sport;Club", "Sport;Ligue"));
    const both = await enter(folder, [own, east]);
    // Files are said in the order of their paths, which hold the name of a new folder: each is looked at on its own.
    const codesOf = (path: string) =>
      both.diagnostics.flatMap(({ code, place }) => (place.file === path ? code : []));
    expect(codesOf(east)).toEqual(["entry/repetition", "entry/conflit"]);
    expect(codesOf(own)).toEqual(["entry/meme-nom"]);
    expect(both.codes).toHaveLength(3);
  });

  test("a file of the same name wins with --remplacer, and the lines that it no longer has are said", async () => {
    const folder = contract();
    await enter(folder, [await file("actions.csv", FIRST)]);
    const { value, codes } = await enter(
      folder,
      [await file("actions.csv", `${ACTIONS}A-01;2025;Santé;CCAS;abandonnee\n`)],
      { isReplacing: true },
    );
    expect(codes).toEqual(["entry/lignes-retirees"]);
    expect(value?.files[0]?.path).toBe(`${SUIVI}/actions.csv`);
    expect(value?.removed).toEqual([]);
  });

  test("the year is that of the lines or of their dates; when these disagree it is asked for", async () => {
    const folder = contract();
    const states = "id;date;statut;source\nE-1;30/06/2025;tenu;COPIL\n";
    const { value } = await enter(folder, [await file("engagements.csv", states)]);
    expect(value?.files[0]?.path).toBe(`${SUIVI}/engagements.csv`);
    const chosen = "annee;objet\n2025;P1\n";
    const programme = await enter(folder, [await file("programme.csv", chosen)]);
    expect(programme.value?.files[0]?.path).toBe(`${SUIVI}/programme.csv`);
    const two = await file(
      "actions.csv",
      `${ACTIONS}A-01;2025;Santé;CCAS;en_cours\nA-01;2024;Santé;CCAS;en_cours\n`,
    );
    expect((await enter(folder, [two])).codes).toEqual(["entry/annee-a-dire"]);
    expect((await enter(folder, [two], { year: 2025 })).codes).toEqual(["entry/annee-du-dossier"]);
    const none = await file("actions.csv", ACTIONS);
    expect((await enter(folder, [none])).codes).toContain("entry/annee-a-dire");
    const meetings = "type;prevue_le;tenue_le\n";
    expect(
      (await enter(folder, [await file("instances.csv", meetings)], { year: 2025 })).codes,
    ).not.toContain("entry/annee-a-dire");
  });

  test("a file that is not there, a référentiel that is not there", async () => {
    const folder = contract();
    expect((await enter(folder, ["/rien.csv"])).codes).toEqual(["import/introuvable"]);
    const unknown = await enterFollowUp(
      "autre",
      { files: [], year: undefined, isReplacing: false, isDryRun: true },
      nodeImportWorld(folder),
    );
    expect(unknown.diagnostics.map(({ code }) => code)).toEqual(["referentiel/inconnu"]);
  });

  test("what was entered is followed, with its address in suivi/", async () => {
    const folder = contract();
    await enter(folder, [
      await file("engagements.csv", "id;date;statut;source\nE-1;30/06/2025;tenu;COPIL\n"),
    ]);
    const { value } = await followReferentiel("petit", { date: "2025-12-31" }, nodeWorld(folder));
    expect(value?.followed.find(({ id }) => id === "E-1")).toMatchObject({
      state: "tenu",
      last: { date: "2025-06-30", text: "tenu", address: `${SUIVI}/engagements.csv:2` },
    });
  });
});

describe("a person is found again in no output", () => {
  const SECRETS = [
    "Dupont",
    "Samira",
    "Benali",
    "jean.dupont",
    "exemple.fr",
    "255081416802538",
    "06 12 34 56 78",
    "Knock",
  ];
  const TEXT =
    "id;annee;intitule;porteur;statut;chef_de_projet;valide_le;motif;Dr Knock\n" +
    "A-01;2025;Avec Samira Benali;M. Dupont;finie;Samira Benali;jean.dupont@exemple.fr;n° 255081416802538;06 12 34 56 78\n";

  const run = (folder: string, ...args: string[]) => {
    try {
      return execFileSync("node", ["dist/cli/main.js", ...args, "--espace", folder], {
        encoding: "utf8",
        stdio: "pipe",
      });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      return `${stdout}${stderr}`;
    }
  };

  test("neither when a file is read nor when someone put it into suivi/ by hand, in words or in JSON", async () => {
    const folder = contract();
    const path = await file("actions.csv", TEXT);
    const named = await file("suivi de M. Dupont.csv", FIRST);
    const outputs = [
      run(folder, "suivi", "petit", "--lire", path),
      run(folder, "suivi", "petit", "--lire", path, "--json"),
      run(folder, "suivi", "petit", "--lire", named),
    ];
    expect(existsSync(join(folder, "referentiels/petit/suivi"))).toBe(false);
    mkdirSync(join(folder, SUIVI), { recursive: true });
    writeFileSync(join(folder, SUIVI, "actions.csv"), TEXT);
    for (const args of [
      ["verifier"],
      ["suivi", "petit"],
      ["evaluer", "petit"],
      ["expliquer", "E-1"],
      ["agenda", "petit"],
      ["suivi", "petit", "--classeur", join(folder, "s.xlsx")],
    ])
      outputs.push(run(folder, ...args), run(folder, ...args, "--json"));
    outputs.push(run(folder, "rapport", "petit", "--sortie", join(folder, "r")));
    for (const output of outputs) {
      expect(output).toContain("entry/");
      for (const secret of SECRETS) expect(output).not.toContain(secret);
    }
    const written = Object.entries(treeOf(folder)).filter(([name]) => !name.startsWith(SUIVI));
    for (const [, content] of written) for (const secret of SECRETS) expect(content).not.toContain(secret);
  }, 240_000);
});
