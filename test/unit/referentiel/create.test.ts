import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { OutputError, type World } from "../../../src/files/world.ts";
import { filesOnDisk } from "../../../src/machine/read-disk.ts";
import { create } from "../../../src/referentiel/create.ts";
import { evaluate } from "../../../src/run/evaluate.ts";
import { verify } from "../../../src/run/verify.ts";
import { memoryWorld, PROJECT } from "../../world.ts";

const ENTRY = join(PROJECT, "test/golden/02-inconnu/entree");
const EPCI = "200000001";
let healthy: Map<string, string>;

beforeAll(async () => {
  const paths = await filesOnDisk(ENTRY).list(".");
  healthy = new Map(paths.map((path) => [path, readFileSync(join(ENTRY, path), "utf8")]));
});

const here = (changes: Partial<World> = {}) => memoryWorld(new Map(healthy), changes);

/** The same workspace with what was written in it. */
function reopened(world: ReturnType<typeof here>, change = (_: string, text: string) => text) {
  const written = [...world.written].map(([path, text]) => [path, change(path, String(text))] as const);
  return memoryWorld(new Map([...healthy, ...written]));
}

const errors = async (world: World) =>
  (await verify(world)).diagnostics
    .filter(({ place }) => place.file.includes("mon-contrat"))
    .map(({ code, place }) => `${code} ${place.file}:${place.line}`);

describe.each(["lens-lievin", "vide"])("creer --modele %s", (model) => {
  it("gives a référentiel that is verified and evaluated as it is", async () => {
    const world = here();
    const { value, diagnostics } = await create("mon-contrat", { epci: EPCI, model }, world);
    expect(diagnostics).toEqual([]);
    expect(value?.folder).toBe("referentiels/mon-contrat");
    expect(value?.files).toEqual([
      "README.md",
      "appreciations.yaml",
      "cibles.yaml",
      "controles.yaml",
      "engagements.yaml",
      "opinions.csv",
      "referentiel.yaml",
      "regles.yaml",
      "releves.csv",
    ]);
    expect([...world.written.values()].filter((text) => /\{\{|\}\}/.test(String(text)))).toEqual([]);
    expect(await errors(reopened(world))).toEqual([]);
    const evaluated = await evaluate("mon-contrat", {}, reopened(world));
    expect(evaluated.diagnostics).toEqual([]);
    expect(evaluated.value?.findings.map(({ question }) => question)).toEqual(
      model === "vide" ? [] : expect.arrayContaining(["Q1", "Q2"]),
    );
  });

  it("gives examples that hold once their « # » are removed", async () => {
    const world = here();
    await create("mon-contrat", { epci: EPCI, model }, world);
    const uncommented = reopened(world, (path, text) => {
      if (!/mon-contrat\/[a-z]+\.yaml$/.test(path)) return text;
      const example = /^# (\w+:)$/m.exec(text)?.[1];
      const lines = text.split("\n").filter((line) => line !== `${example} []`);
      return lines.map((line) => (/^# (?: |\w+:$)/.test(line) ? line.slice(2) : line)).join("\n");
    });
    const tree = String(uncommented.files.get("referentiels/mon-contrat/referentiel.yaml"));
    expect(tree).toMatch(/^noeuds:\n {2}- id: P1/m);
    const about = model === "vide" ? /appreciation\/(?:question|constat)-inconnu/ : /^$/;
    expect((await errors(uncommented)).filter((one) => !about.test(one))).toEqual([]);
  });
});

describe("creer", () => {
  it("compares over the years that most indicators of the EPCI have, or over those that are asked for", async () => {
    const [found, asked] = [here(), here()];
    await create("mon-contrat", { epci: EPCI, title: 'Contrat « a: "b" » # c' }, found);
    await create("mon-contrat", { epci: EPCI, window: "2015..2018" }, asked);
    const tree = (world: typeof found) =>
      String(world.written.get("referentiels/mon-contrat/referentiel.yaml"));
    expect(tree(found)).toContain("periode: 2014..2019");
    expect(tree(found)).toContain("niveau_superieur: METRO");
    expect(tree(found).match(/indicateurs: .*/g)).toEqual(["indicateurs: [revenu]", "indicateurs: [revenu]"]);
    expect(tree(asked)).toContain("periode: 2015..2018");
    const { value } = await evaluate("mon-contrat", {}, reopened(found));
    expect(value?.referentiel.title).toBe('Contrat « a: "b" » # c');
  });

  it("names the EPCI as it is printed, in what it writes", async () => {
    const world = here();
    const folder = "datasets/essai/territoires";
    const [list, description] = [`${folder}/territoires.csv`, `${folder}/datapackage.json`];
    const before = String(world.files.get(list));
    const text = before.replace("CA de Rive-Haute", "CA du Coeur d'Essai");
    world.files.set(list, text);
    world.files.set(
      description,
      String(world.files.get(description)).replace(world.sha256(before), world.sha256(text)),
    );
    expect((await create("mon-contrat", { epci: EPCI }, world)).diagnostics).toEqual([]);
    const tree = String(world.written.get("referentiels/mon-contrat/referentiel.yaml"));
    expect(tree).toContain('titre: "Contrat de ville, CA du Cœur d’Essai"');
    expect(tree).toContain('porteur: "CA du Cœur d’Essai"');
  });

  it("asks its first questions of the subjects that an evaluation opens with, where figures have some", async () => {
    const world = here();
    const [path, set] = [
      "datasets/essai/valeurs/observations.csv",
      "datasets/essai/valeurs/datapackage.json",
    ];
    const lines = String(world.files.get(path));
    const median = lines.split("\n").filter((line) => line.includes(";revenu;"));
    const text = `${lines}${median.join("\n").replaceAll(";revenu;", ";revenu_median;")}\n`;
    world.files.set(path, text);
    const hash = `"hash": "sha256:${world.sha256(text)}"`;
    world.files.set(set, String(world.files.get(set)).replace(/"hash": "sha256:\w+"/, hash));
    const indicator = String(world.files.get("datasets/indicateurs/revenu.yaml"));
    world.files.set(
      "datasets/indicateurs/revenu_median.yaml",
      indicator.replace("id: revenu", "id: revenu_median"),
    );
    const { diagnostics } = await create("mon-contrat", { epci: EPCI }, world);
    expect(diagnostics).toEqual([]);
    const tree = String(world.written.get("referentiels/mon-contrat/referentiel.yaml"));
    expect(tree.match(/indicateurs: .*/g)).toEqual([
      "indicateurs: [revenu_median]",
      "indicateurs: [revenu_median]",
    ]);
  });

  it("writes nothing over what is there, under a wrong name, for an unknown EPCI or from an unknown model", async () => {
    const world = here();
    const codes = async (...args: Parameters<typeof create>) =>
      (await create(...args)).diagnostics.map(({ code }) => code);
    expect(await codes("petit", { epci: "200000009", model: "lens" }, world)).toEqual([
      "create/existe",
      "create/modele-inconnu",
      "epci/inconnu",
    ]);
    const wrong = await create("Été à Lens", { epci: EPCI }, world);
    expect(wrong.diagnostics.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
      "create/nom écrire en minuscules sans accent, chiffres et traits d’union : ete-a-lens",
    ]);
    expect((await create("«»", { epci: EPCI }, world)).diagnostics[0]?.hint).toContain("mon-contrat");
    expect(world.written.size).toBe(0);
  });

  it("proposes one year, and no change, where the only years are too close; those asked for are taken as they are", async () => {
    const close = () => {
      const world = here();
      const path = "datasets/essai/valeurs/observations.csv";
      const text = String(world.files.get(path)).replaceAll(";2014;", ";2018;");
      const set = "datasets/essai/valeurs/datapackage.json";
      const hash = `"hash": "sha256:${world.sha256(text)}"`;
      world.files.set(path, text);
      world.files.set(set, String(world.files.get(set)).replace(/"hash": "sha256:\w+"/, hash));
      return world;
    };
    const period = async (window?: string) => {
      const world = close();
      const { diagnostics } = await create("mon-contrat", { epci: EPCI, window }, world);
      expect(diagnostics).toEqual([]);
      return /^periode: (\S+)/m.exec(
        String(world.written.get("referentiels/mon-contrat/referentiel.yaml")),
      )?.[1];
    };
    expect(await period()).toBe("2019..2019");
    expect(await period("2018..2019")).toBe("2018..2019");
  });

  it("cannot deduce the years of an EPCI that figures describe at one date only", async () => {
    const world = here();
    const path = "datasets/essai/valeurs/observations.csv";
    const text = String(world.files.get(path)).replace(/^.*;2014;.*\n/gm, "");
    const set = "datasets/essai/valeurs/datapackage.json";
    const hash = `"hash": "sha256:${world.sha256(text)}"`;
    world.files.set(path, text);
    world.files.set(set, String(world.files.get(set)).replace(/"hash": "sha256:\w+"/, hash));
    const { value, diagnostics } = await create("mon-contrat", { epci: EPCI }, world);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["create/sans-periode"]);
  });

  it("says why the folder cannot be written, and lets a bug through", async () => {
    const full = here({ write: () => Promise.reject(new OutputError("disque plein")) });
    const { value, diagnostics } = await create("mon-contrat", { epci: EPCI }, full);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["output/ecriture-impossible"]);
    const broken = here({ write: () => Promise.reject(new Error("bogue")) });
    await expect(create("mon-contrat", { epci: EPCI }, broken)).rejects.toThrow("bogue");
  });
});
