import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Workspace } from "../../../src/data/workspace.ts";
import type { World } from "../../../src/files/world.ts";
import { readFollowRules } from "../../../src/follow/rules/read-follow-rules.ts";
import { nodeWorld } from "../../../src/machine/node-world.ts";
import { readReferentiel } from "../../../src/referentiel/read-referentiel.ts";
import type { Referentiel } from "../../../src/referentiel/referentiel.ts";
import { readWorkspace } from "../../../src/workspace/read-workspace.ts";
import { PROJECT } from "../../world.ts";

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

/** A file without, or with another name or another value for, each key of its head; what must be all that is said of it. */
function withFaultyHead(text: string): (readonly [text: string, expected: RegExp])[] {
  const keys = [...text.matchAll(/^([a-z_]+):.*\n(?:[ #-].*\n|\n)*/gm)];
  return keys.flatMap(({ 0: block, 1: key = "", index }) => {
    const changed = (to: string) => text.slice(0, index) + to + text.slice(index + block.length);
    return [
      [changed(block.replace(key, `${key}x`)), /^schema\/cle-inconnue$/],
      [changed(block.replace(key, "qqqqqq")), /^schema\/cle-(inconnue|manquante)$/],
      [changed(`${key}: { a: 1 }\n`), /^schema\//],
      ...(OPTIONAL.has(key) ? [] : [[changed(""), ABSENT] as const]),
    ] as const;
  });
}

/** Keys that a file may do without: what they named is then truly unknown. */
const OPTIONAL: ReadonlySet<string> = new Set([
  "financeurs",
  "bailleurs",
  "organismes",
  "instances",
  "exigences",
  "collectifs",
  "formulaire",
  "programme",
  "barometre",
  "reprend",
  "niveaux",
  "valeurs_imprimees",
  "questions",
  "suivi_general",
  "corrections",
]);
const ABSENT = /^(file\/vide|schema\/cle-manquante|referentiel\/portee-demande)$/;

describe.each(["lens-lievin", "porte-du-hainaut", "boulogne-sur-mer"])("a key too many in %s", (id) => {
  const folder = `referentiels/${id}`;
  const files = readdirSync(`${PROJECT}/${folder}`).filter((file) => file.endsWith(".yaml"));

  let changed: { readonly path: string; readonly text: string } | undefined;
  let world: World;
  let healthy: Referentiel | undefined;

  beforeAll(async () => {
    if (workspace) healthy = (await readReferentiel(id, workspace, real, DAY)).value;
    const read: World["read"] = async (path) =>
      path === changed?.path ? new TextEncoder().encode(changed.text) : real.read(path);
    world = { ...real, cache: undefined, read };
  });

  /** The errors of the référentiel when one of its files has another text. The others are read once. */
  async function errorsWith(path: string, text: string) {
    changed = { path, text };
    if (!workspace) throw new Error("no workspace");
    // What suivi.yaml says is read in a contract that is whole, which is read once.
    const { value, diagnostics } = path.endsWith("/suivi.yaml")
      ? await readFollowRules(id, healthy, world)
      : await readReferentiel(id, workspace, world, DAY);
    const errors = diagnostics.filter(({ severity }) => severity === "erreur");
    if (errors.some(({ code }) => code.startsWith("schema/"))) expect(value).toBeUndefined();
    return errors;
  }

  it.each(files)("is all that is said of %s, whichever element has it", async (file) => {
    const path = `${folder}/${file}`;
    for (const text of withFault(readFileSync(`${PROJECT}/${path}`, "utf8"))) {
      const errors = await errorsWith(path, text);
      expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([
        "schema/cle-inconnue la clé « cle_en_trop » n’est pas connue ici",
      ]);
    }
  });

  it.each(files)("a faulty key at the head of %s is all that is said", async (file) => {
    const path = `${folder}/${file}`;
    for (const [text, expected] of withFaultyHead(readFileSync(`${PROJECT}/${path}`, "utf8"))) {
      const errors = await errorsWith(path, text);
      for (const { code, message } of errors)
        expect(code, `${message}\n${text.slice(0, 400)}`).toMatch(expected);
    }
  });
});
