import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { verify } from "../../src/run/verify.ts";
import { emptyFolder, file, imported } from "./workspace.ts";

const LONG = "code;indicateur;periode;valeur\nQP059050;taux_pauvrete_60;2019;47\n";
const OTHER = "zone;mystere\nQP059050;3\n";

/** A folder with a descriptor and some files. */
function packaged(resources: unknown, files: Record<string, string>): string {
  const folder = join(emptyFolder(), "paquet");
  mkdirSync(folder);
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify({ name: "essai", resources }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe("a Data Package", () => {
  const resources = [{ name: "valeurs", path: "valeurs.csv" }];

  test.each(["", "/", "/datapackage.json"])(
    "given as its folder%s: its long table is imported",
    async (end) => {
      const folder = emptyFolder();
      const path = `${packaged(resources, { "valeurs.csv": LONG })}${end}`;
      const { outcomes, codes } = await imported(folder, [path]);
      expect([outcomes, codes]).toEqual([["note", "importe"], []]);
      const { value } = await verify(nodeWorld(folder));
      expect(value?.workspace.observations.find("taux_pauvrete_60", "QP059050", "2019")?.value).toBe(47);
    },
  );

  test("given as an archive: it is stored as it came", async () => {
    const folder = emptyFolder();
    const descriptor = Buffer.from(JSON.stringify({ resources }));
    const bytes = zipSync({ "p/datapackage.json": descriptor, "p/valeurs.csv": Buffer.from(LONG) });
    const { outcomes, codes } = await imported(folder, [await file("paquet.zip", bytes)]);
    expect([outcomes, codes]).toEqual([["importe"], []]);
  });

  test("a resource of no known family is explained, the others are imported", async () => {
    const all = [...resources, { name: "autre", path: ["autre.csv"] }];
    const path = packaged(all, { "valeurs.csv": LONG, "autre.csv": OTHER });
    const { outcomes, codes } = await imported(emptyFolder(), [path]);
    expect(outcomes).toEqual(["note", "importe", "explique"]);
    expect(codes).toEqual(["import/famille-inconnue"]);
  });

  test.each<[string, unknown, string]>([
    ["an address", { name: "a", path: "https://exemple.fr/a.csv" }, "rien n’est téléchargé"],
    ["a path that leaves the folder", { name: "a", path: "../a.csv" }, "sort du dossier"],
    ["a path from the root", { name: "a", path: "/a.csv" }, "sort du dossier"],
    ["data in the descriptor", { name: "a", data: [] }, "ne cite aucun fichier"],
    ["no resource at all", null, "ne cite aucun fichier"],
  ])("%s is said and not read", async (_, resource, words) => {
    const path = packaged([resource, ...resources], { "valeurs.csv": LONG });
    const { outcomes, codes, diagnostics } = await imported(emptyFolder(), [path]);
    expect([outcomes, codes]).toEqual([["note", "importe"], ["import/paquet-ressource"]]);
    expect(diagnostics[0]?.message).toContain(words);
  });

  test("a resource that is not there is said", async () => {
    const { outcomes, codes } = await imported(emptyFolder(), [packaged(resources, {})]);
    expect([outcomes, codes]).toEqual([["note"], ["import/introuvable"]]);
  });

  test("a descriptor that is none is said", async () => {
    const path = await file("datapackage.json", "{");
    const { outcomes, codes } = await imported(emptyFolder(), [path]);
    expect([outcomes, codes]).toEqual([["explique"], ["import/json-illisible"]]);
  });

  test("the tables of a report of ecarts are results: each is explained", async () => {
    const path = resolve("reports/specimen/tables/datapackage.json");
    const { outcomes, codes } = await imported(emptyFolder(), [path]);
    expect(outcomes[0]).toBe("note");
    expect(new Set(outcomes.slice(1))).toEqual(new Set(["explique"]));
    expect(codes).toEqual(["import/famille-inconnue"]);
  });
});
