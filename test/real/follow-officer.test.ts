import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pdfText } from "../pdf-text.ts";
import { hasBrowser } from "../print/pages.ts";
import { filled, hasSpreadsheet, savedAs, serial } from "./spreadsheet.ts";

const CONTRACT = "maubeuge-val-de-sambre";
const FOLDER = mkdtempSync(join(tmpdir(), "ecarts-parcours-"));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** A command as an officer types it, in a folder that holds the data and the contract. */
function ecarts(...words: string[]) {
  const run = spawnSync(process.execPath, [join("dist", "cli", "main.js"), ...words, "--espace", FOLDER], {
    encoding: "utf8",
    env: { ...process.env, ECARTS_BASE: "non" },
  });
  const text = (run.stdout + run.stderr).replaceAll(/[\u00a0\u202f]/g, " ");
  return { code: run.status, text, flat: text.replaceAll(/\s+/g, " ") };
}

const ENTERED = {
  actions: {
    ...{ id: "acces-droits", year: 2025, label: "Permanences pour l’accès aux droits" },
    ...{ holder: "Centre social", state: "réalisée", validatedOn: serial("2025-03-21") },
  },
  funding: {
    ...{ action: "acces-droits", year: 2025, funder: "etat", stream: "specifique" },
    ...{ section: "fonctionnement", asked: 13_000, granted: 12_345.67, advance: 6000 },
  },
  sheets: {
    action: "acces-droits",
    year: 2025,
    receivedOn: serial("2026-04-20"),
    obtained: "Deux lieux ouverts",
  },
  meetings: { body: "copil", plannedOn: serial("2026-06-18"), subject: "Point d’étape" },
  commitments: { date: serial("2025-11-20"), state: "en cours", ordinaryPlanned: 1200.5, source: "COPIL" },
} as const;

/** With a spreadsheet between, and without: what a spreadsheet would change is then left to the other. */
const WAYS = [
  { name: "as it was written", isSaved: false },
  { name: "opened and saved by LibreOffice", isSaved: true },
];

beforeAll(() => {
  for (const name of ["datasets", "referentiels"]) cpSync(name, join(FOLDER, name), { recursive: true });
}, 300_000);

describe.each(WAYS)("the path of an officer, with a workbook $name", ({ isSaved }) => {
  test.skipIf(isSaved && !hasSpreadsheet)(
    "written, filled, imported, followed, in the agenda and in the printed report",
    async () => {
      const [book, full] = [join(FOLDER, "suivi.xlsx"), join(FOLDER, "rempli.xlsx")];
      for (const path of [book, join(FOLDER, "referentiels", CONTRACT, "suivi")])
        rmSync(path, { recursive: true, force: true });

      expect(ecarts("suivi", CONTRACT, "--annee", "2025", "--classeur", book).code).toBe(0);
      writeFileSync(full, filled(readFileSync(book), ENTERED));
      if (isSaved) writeFileSync(full, savedAs("xlsx", full, FOLDER));

      const read = ecarts("suivi", CONTRACT, "--annee", "2025", "--lire", full);
      expect(read.text).not.toContain("erreur");
      expect(read.code).toBe(0);

      const { flat: followed } = ecarts(
        "suivi",
        CONTRACT,
        "--annee",
        "2025",
        "--date",
        "2026-05-02",
        "--detail",
      );
      expect(followed).toContain("Permanences pour l’accès aux droits");
      expect(followed).toContain("reçue après le délai");
      expect(followed).toContain("12 345,67 €");
      expect(followed).toContain("1 200,50 €");

      const { flat: agenda } = ecarts("agenda", CONTRACT, "--date", "2026-05-02", "--detail");
      expect(agenda).toContain("18 juin 2026");

      const out = join(FOLDER, "rapport");
      const printed = ecarts("rapport", CONTRACT, "--date", "2026-05-02", "--sortie", out);
      expect(printed.text).not.toContain(" erreur ");
      const html = readFileSync(join(out, "rapport.html"), "utf8").replaceAll(/[\u00a0\u202f]|&nbsp;/g, " ");
      const entered = ["Permanences pour l’accès aux droits", "12 345,67 €", "Deux lieux ouverts"];
      for (const words of entered) expect(html).toContain(words);
      expect(existsSync(join(out, "rapport.pdf"))).toBe(hasBrowser);
      if (!hasBrowser) return;
      const pdf = (await pdfText(readFileSync(join(out, "rapport.pdf")))).replaceAll(/\s+/g, " ");
      for (const words of entered) expect(pdf).toContain(words);
    },
    300_000,
  );
});
