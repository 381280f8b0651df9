import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { filesOnDisk } from "../../../src/machine/read-disk.ts";
import { readReferentiel } from "../../../src/referentiel/read-referentiel.ts";
import { referentielIds } from "../../../src/referentiel/survey.ts";
import { readWorkspace } from "../../../src/workspace/read-workspace.ts";
import { memoryWorld, PROJECT } from "../../world.ts";

const ENTRY = join(PROJECT, "test/golden/02-inconnu/entree");
const DAY = "2026-11-20";
const PLAYED = "contrat: petit\ntitre: Une année de Petit\navertissement: Les relevés sont inventés.\n";
const RECORDS = "id;date;valeur;precision;source;par;commentaire\nQ1;2025-06-30;1;;bilan;ville;\n";
let files: Map<string, string>;

beforeAll(async () => {
  const paths = await filesOnDisk(ENTRY).list(".");
  files = new Map(paths.map((path) => [path, readFileSync(join(ENTRY, path), "utf8")]));
});

async function open(changes: Readonly<Record<string, string>>) {
  const world = memoryWorld(new Map([...files, ...Object.entries(changes)]));
  const { value: workspace } = await readWorkspace(world);
  if (!workspace) throw new Error("no workspace");
  const { value, diagnostics } = await readReferentiel("joue", workspace, world, DAY);
  return { value, said: diagnostics.map(({ code, place }) => `${code} ${place.file}`) };
}

describe("a played year", () => {
  it("has the référentiel of its contract, under a name and a title that say what it is", async () => {
    const { value } = await open({ "referentiels/joue/exemple.yaml": PLAYED });
    expect(value).toMatchObject({
      id: "joue",
      title: "EXEMPLE : Une année de Petit",
      played: { of: "petit", warning: "Les relevés sont inventés." },
    });
    expect(value?.questions.length).toBeGreaterThan(0);
  });

  it("has the records of its own folder, and not those of the contract", async () => {
    const records = RECORDS.replace("Q1", "C-01");
    const { value, said } = await open({
      "referentiels/joue/exemple.yaml": PLAYED,
      "referentiels/joue/releves.csv": records,
      "referentiels/petit/releves.csv": records.replace(";1;", ";2;"),
    });
    // The identifier is not one of the contract: the line of the example is the one that is said.
    expect(
      value?.measurements.map((one) => one.address) ?? said.filter((one) => one.includes("joue")),
    ).toEqual(expect.arrayContaining([expect.stringContaining("referentiels/joue/releves.csv")]));
    expect(said.filter((one) => one.includes("petit/releves.csv"))).toEqual([]);
  });

  it.each([
    [{ "referentiels/joue/exemple.yaml": PLAYED.replace("petit", "petitt") }, "referentiel/exemple-de-rien"],
    [
      { "referentiels/joue/exemple.yaml": PLAYED, "referentiels/joue/referentiel.yaml": "id: joue\n" },
      "referentiel/exemple-et-arbre",
    ],
    [{ "referentiels/joue/exemple.yaml": "contrat: petit\n" }, "schema/cle-manquante"],
  ])("is refused when it is not one: %#", async (changes, code) => {
    const { value, said } = await open(changes);
    expect(value).toBeUndefined();
    expect(said.map((one) => one.split(" ")[0])).toContain(code);
  });

  it("says the files that nothing reads in it", async () => {
    const { said } = await open({
      "referentiels/joue/exemple.yaml": PLAYED,
      "referentiels/joue/cibles.yaml": "cibles: []\n",
    });
    expect(said).toContain("referentiel/fichier-inconnu referentiels/joue/cibles.yaml");
  });

  it("is one of the référentiels of the workspace, once", () => {
    expect(referentielIds(["a/exemple.yaml", "a/referentiel.yaml", "b/exemple.yaml"])).toEqual(["a", "b"]);
  });
});
