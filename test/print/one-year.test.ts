import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROJECT } from "../world.ts";
import { hasBrowser, skipped } from "./pages.ts";

/** Le Creusot: what `creer` proposes to most contracts, QPV of 2024 and the one year that is published of them. */
const EPCI = "247100290";

const folder = mkdtempSync(join(tmpdir(), "ecarts-une-annee-"));

const ecarts = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(PROJECT, "scripts/ecarts.mjs"), ...words, "--espace", folder, "--json"], {
    encoding: "utf8",
    env: { ...process.env, ECARTS_BASE: "oui" },
  });

beforeAll(() => {
  expect(ecarts("creer", "une-annee", "--epci", EPCI).status).toBe(0);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(`the contract that creer writes for an EPCI of which one year is published${skipped}`, () => {
  test.skipIf(!hasBrowser).each(["rapport-annuel", "note-copil", "mi-parcours"])(
    "is printed as %s without anything to mend",
    (template) => {
      const output = join(folder, template);
      const { stdout } = ecarts("rapport", "une-annee", "--modele", template, "--sortie", output);
      const { result, diagnostics } = JSON.parse(stdout);
      expect(diagnostics.filter(({ severity }: { severity: string }) => severity === "erreur")).toEqual([]);
      expect(result.files.some((file: string) => file.endsWith(".pdf"))).toBe(true);
    },
    120_000,
  );
});
