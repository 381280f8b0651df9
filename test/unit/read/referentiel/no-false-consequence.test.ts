import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Workspace } from "../../../../src/model/workspace.ts";
import type { World } from "../../../../src/model/world.ts";
import { nodeWorld } from "../../../../src/node-world.ts";
import { readReferentiel } from "../../../../src/read/read-referentiel.ts";
import { readWorkspace } from "../../../../src/read/read-workspace.ts";
import { PROJECT } from "../../../world.ts";

const DAY = "2026-11-20";
/** At most so many elements of a file, spread over it. */
const SAMPLE = 12;
let real: World;
let workspace: Workspace | undefined;

beforeAll(async () => {
  real = nodeWorld(PROJECT);
  workspace = (await readWorkspace(real)).value;
});

/** A file with a key too many in one of its elements, for some of its elements. */
function withFault(text: string): string[] {
  const starts = [...text.matchAll(/^( *)- id: .*\n/gm)];
  const step = Math.max(1, Math.floor(starts.length / SAMPLE));
  return starts
    .filter((_, rank) => rank % step === 0)
    .map(({ 0: line, 1: indent = "", index }) => {
      const end = index + line.length;
      return `${text.slice(0, end)}${indent}  cle_en_trop: 1\n${text.slice(end)}`;
    });
}

describe.each(["lens-lievin", "porte-du-hainaut", "boulogne-sur-mer"])("a key too many in %s", (id) => {
  const folder = `referentiels/${id}`;
  const files = readdirSync(`${PROJECT}/${folder}`).filter((file) => file.endsWith(".yaml"));

  it.each(files)("is all that is said of %s, whichever element has it", async (file) => {
    const path = `${folder}/${file}`;
    let text = "";
    const world: World = {
      ...real,
      cache: undefined,
      read: async (one) => (one === path ? new TextEncoder().encode(text) : real.read(one)),
    };
    if (!workspace) throw new Error("no workspace");
    for (text of withFault(readFileSync(`${PROJECT}/${path}`, "utf8"))) {
      const { value, diagnostics } = await readReferentiel(id, workspace, world, DAY);
      expect(value).toBeUndefined();
      const errors = diagnostics.filter(({ severity }) => severity === "erreur");
      expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([
        "schema/cle-inconnue la clé « cle_en_trop » n’est pas connue ici",
      ]);
    }
  });
});
