/**
 * What each document says, line by line, of a contract of one quarter and of its played year: a changed sentence, a lost part or a
 * number out of place is seen here, in words. The annual report has its page (`golden.test.ts`). The sheet of a commune, whose
 * names and contours are of the national base, is that of Maubeuge: several quarters, a map, actions. `vitest -u` writes the texts
 * anew.
 */

import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { Evaluation } from "../../src/evaluation/evaluation.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { evaluate } from "../../src/run/evaluate.ts";
import { projectWithBase } from "../base/base.ts";
import { pageOfTemplate } from "../print/documents.ts";
import { PROJECT } from "../world.ts";

const DAY = "2026-11-20";
const TEXTS = join(PROJECT, "test/golden/textes");

let evaluation: Evaluation | undefined;
beforeAll(async () => {
  const world = { ...nodeWorld(PROJECT), cache: undefined, progress: () => () => undefined };
  evaluation = (await evaluate("exemple-hazebrouck", { date: DAY, hasPartners: true, hasMaps: true }, world))
    .value;
}, 60_000);

/** The texts of a page, a line each block or cell; charts by what is read aloud in their place. */
function linesOf(page: string): string {
  const aloud = page.replaceAll(/<svg role="img" aria-label="([^"]*)"[\s\S]*?<\/svg>/g, "\n[$1]\n");
  const text = aloud
    .replaceAll(/<(style|svg)\b[\s\S]*?<\/\1>/g, "")
    .replaceAll(
      /<\/?(?:p|div|section|h\d|li|ul|ol|tr|td|th|dt|dd|caption|figcaption|figure|br|header|footer)\b[^>]*>/g,
      "\n",
    )
    .replaceAll(/<[^>]*>/g, "");
  const lines = text.split("\n").map((line) => line.replaceAll(/\s+/g, " ").trim());
  return `${lines.filter((line) => line !== "" && !line.startsWith("Document produit par")).join("\n")}\n`;
}

it.each([
  "extrait-partenaire",
  "fiche-qpv",
  "mi-parcours",
  "note-copil",
  "note-methode",
  "revue-engagements",
  "suivi-renforce",
])(
  "%s",
  async (template) => {
    if (!evaluation) throw new Error("nothing was evaluated");
    const page = await pageOfTemplate(template, evaluation);
    await expect(linesOf(page ?? "")).toMatchFileSnapshot(join(TEXTS, `${template}.txt`));
  },
  30_000,
);

it("fiche-commune", async () => {
  const world = { ...projectWithBase(), cache: undefined };
  const { value } = await evaluate("exemple-maubeuge", { date: DAY, hasMaps: true }, world);
  if (!value) throw new Error("nothing was evaluated");
  const page = await pageOfTemplate("fiche-commune", value, (towns) =>
    towns.find(({ label }) => label === "Maubeuge"),
  );
  await expect(linesOf(page ?? "")).toMatchFileSnapshot(join(TEXTS, "fiche-commune.txt"));
}, 60_000);
