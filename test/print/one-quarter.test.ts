import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT } from "../world.ts";
import { hasBrowser, skipped } from "./pages.ts";

/** Fourmies: of the EPCI of the Nord with one quarter, the one whose curves have the widest words beside their ends. */
const FOURMIES = "200043404";

test.skipIf(!hasBrowser)(`the curves of an only quarter stand on the sheet, words included${skipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "ecarts-fourmies-"));
  const asked = ["rapport", "--epci", FOURMIES, "--modele", "fiche-qpv", "--tous", "--json"];
  const { stdout } = spawnSync(
    process.execPath,
    [join(PROJECT, "scripts/ecarts.mjs"), ...asked, "--espace", folder, "--sortie", join(folder, "fiches")],
    { encoding: "utf8", env: { ...process.env, ECARTS_BASE: "oui" } },
  );
  rmSync(folder, { recursive: true, force: true });
  expect(JSON.parse(stdout).result).toMatchObject({ written: 1, unmade: [] });
});
