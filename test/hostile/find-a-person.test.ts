import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { followYear } from "../../src/follow/follow-year.ts";
import { readFollowFiles } from "../../src/follow/reading/read-follow-up.ts";
import type { FollowRecords } from "../../src/follow/tables/tables.ts";
import { followYearSections } from "../../src/output/terminal/follow-year.ts";
import { referentiel } from "../build.ts";
import { pdfText } from "../pdf-text.ts";
import { audience, sheet } from "../unit/follow/lines.ts";
import { lists } from "../unit/follow/reading/lists.ts";
import { cohortLine, consultation, followContext, followRules, requirement } from "../unit/follow/rows.ts";
import { memoryWorld, PROJECT } from "../world.ts";
import { findAPerson, type Output } from "./find-a-person.ts";

const THRESHOLD = 5;
const REFERENTIEL = referentiel({ id: "essai" });
const LISTS = lists({
  qpv: [
    { code: "QN05901M", words: "Sous-le-Bois" },
    { code: "QN05902M", words: "Léon Blum" },
  ],
  instances: [{ code: "copil", words: "Comité de pilotage" }],
});

/** Everything that the product makes of a year: terminal, JSON, messages. */
function outputsOf(records: Partial<FollowRecords>): Output[] {
  const context = followContext(records, {
    referentiel: REFERENTIEL,
    lists: LISTS,
    rules: followRules({ requirements: [requirement("seuil_de_diffusion", THRESHOLD)] }),
  });
  const year = followYear(context);
  const shown = { referentiel: REFERENTIEL, followYear: year, width: 80, detail: true };
  return [
    { name: "terminal", text: followYearSections(shown).join("\n\n") },
    { name: "JSON", text: JSON.stringify(year) },
  ];
}

const MADE_UP = [
  "Marie Lefebvre",
  "Lefebvre",
  "marie.lefebvre@ville.example",
  "1 85 05 59 392 001 23",
  "06 12 34 56 78",
];

describe("names that a workbook hides are in nothing that is printed", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const FILES = {
    "actions.csv": `id;annee;intitule;porteur;statut;chef_de_projet;motif
forum;2025;Forum des métiers;Mission locale;realisee;Marie Lefebvre;
aide;2025;Aide aux devoirs;Centre social;partielle;chef de projet;Voir avec marie.lefebvre@ville.example
sport;2025;Sport pour tous;Club;realisee;chef de projet;Dossier 1 85 05 59 392 001 23
`,
    "fiches.csv": `action;annee;recue_le;attendu;obtenu;participants
forum;2025;01/02/2026;40 jeunes;Mme Lefebvre rappelle au 06 12 34 56 78;40
`,
    "publics.csv": `action;annee;ventilation;modalite;effectif
forum;2025;qpv;QN05901M;3
forum;2025;qpv;QN05902M;12
forum;2025;qpv;hors_qpv;25
`,
  };

  test("every cell is refused without being repeated, and the small count is not shown", async () => {
    const files = Object.entries(FILES).map(([path, text]) => ({ path, content: bytes(text), year: 2025 }));
    const { value, diagnostics } = await readFollowFiles(files, LISTS, memoryWorld({}));
    expect(
      diagnostics.filter(({ code }) => code === "entry/donnee-personnelle").length,
    ).toBeGreaterThanOrEqual(4);
    const outputs = [
      ...outputsOf(value.records),
      { name: "messages", text: diagnostics.map(({ message, hint }) => `${message} ${hint}`).join("\n") },
    ];
    expect(outputs[0]?.text).toContain("PUBLICS PAR QUARTIER");
    expect(findAPerson({ outputs, planted: MADE_UP, threshold: THRESHOLD })).toEqual([]);
  });
});

describe("who looks for a person finds one where one is", () => {
  const printed = (given: object) =>
    JSON.stringify({ audiences: { byAction: [] }, cohorts: { cohorts: [] }, consultations: [], ...given });
  const hidden = { unknown: "non_diffuse" };
  const modality = (name: string, count: unknown, breakdown = "qpv") => ({
    breakdown,
    modality: name,
    count,
  });
  const of = (participants: unknown, ...modalities: object[]) =>
    printed({ audiences: { byAction: [{ action: "a", participants, modalities }] } });
  const wave = (name: string, followed: unknown, lost: unknown, count: unknown = hidden) => ({
    wave: name,
    followed,
    lost,
    situations: [{ situation: "en emploi", count }],
  });
  const cohort = (...waves: ReturnType<typeof wave>[]) =>
    printed({ cohorts: { cohorts: [{ cohort: "c", action: null, entered: waves[0]?.followed, waves }] } });

  test.each([
    ["a name, whatever its case and accents", "le suivi de MARIE LEFEBVRE"],
    ["an e-mail address", "écrire à qui.que.ce.soit@ville.fr"],
    ["a national identifier", "dossier 2 91 12 59 350 123 45"],
    ["a telephone number", "tél. 03 27 00 00 00"],
    ["a small number of people", "Les Provinces : 3 participants"],
    ["a small printed count", of(30, modality("q1", 3), modality("q2", 27))],
    ["a hidden count that the total gives", of(30, modality("q1", hidden), modality("q2", 27))],
    [
      "two hidden counts with too little room",
      of(30, modality("q1", hidden), modality("q2", hidden), modality("q3", 25)),
    ],
    ["those who are not in a category", of(30, modality("au RSA", 28, "categorie"))],
    ["those who were lost", cohort(wave("entree", 40, null), wave("sortie", 38, hidden))],
    [
      "those lost since the wave before",
      cohort(wave("entree", 60, null), wave("sortie", 40, 20), wave("+6 mois", 38, 22)),
    ],
    ["those who are not in a situation", cohort(wave("entree", 40, null, 38))],
    [
      "those who are not in favour",
      printed({ consultations: [{ question: "q", answers: 30, favourable: 28 }] }),
    ],
  ])("%s", (_, text) => {
    expect(
      findAPerson({ outputs: [{ name: "essai", text }], planted: MADE_UP, threshold: THRESHOLD }),
    ).not.toEqual([]);
  });

  test("and none where there is none", () => {
    const text = of(30, modality("q1", hidden), modality("q2", hidden), modality("q3", 12));
    const said = "59172 ; 12 000 euros ; 40 personnes ; aucun effectif de moins de 5 personnes ; 01/02/2026";
    const outputs = [text, said].map((one) => ({ name: "essai", text: one }));
    expect(findAPerson({ outputs, planted: MADE_UP, threshold: THRESHOLD })).toEqual([]);
  });
});

test("years drawn at random: nobody is found in anything that is printed of them", () => {
  const count = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(
      fc.tuple(count, count, count),
      count,
      fc.tuple(count, count, count),
      count,
      (qpv, women, lost, work) => {
        const total = qpv.reduce((sum, one) => sum + one, 0);
        const female = Math.min(women, total);
        const entered = lost.reduce((sum, one) => sum + one, 30);
        const waves = ["entree", "sortie", "+6 mois", "+12 mois"].map((wave, at) => {
          const followed = entered - lost.slice(0, at).reduce((sum, one) => sum + one, 0);
          return cohortLine({ wave, followed, count: Math.min(followed, work + at) });
        });
        const outputs = outputsOf({
          sheets: [sheet({ participants: total })],
          audiences: [
            ...qpv.map((one, at) => audience({ breakdown: "qpv", modality: `QN0590${at}M`, count: one })),
            audience({ modality: "femmes", count: female }),
            audience({ modality: "hommes", count: total - female }),
            audience({ breakdown: "categorie", modality: "jeunes", count: Math.min(total, work) }),
          ],
          cohorts: waves,
          consultations: [consultation({ favourable: Math.min(work, total), answers: total })],
        });
        expect(findAPerson({ outputs, planted: [], threshold: THRESHOLD })).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

/** The text of every file under a folder: of a workbook its parts, of a PDF what its pages say. */
async function textsOf(folder: string): Promise<Output[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const texts = files.map(async ({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    return { name, text: await textOf(extname(name), bytes) };
  });
  return Promise.all(texts);
}

async function textOf(extension: string, bytes: Buffer): Promise<string> {
  if (extension === ".pdf") return pdfText(bytes, true);
  if (extension !== ".xlsx") return bytes.toString("utf8");
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
  return parts.join("\n").replaceAll(/<[^>]*>/g, " ");
}

/** Folders of référentiels that hold a played year. */
const PLAYED = readdirSync(join(PROJECT, "referentiels")).filter((id) =>
  existsSync(join(PROJECT, "referentiels", id, "exemple.yaml")),
);

describe.skipIf(PLAYED.length === 0)("the played years", () => {
  test.each(PLAYED)(
    "%s: nobody is found in what the commands print and write",
    async (id) => {
      const run = (...words: string[]) => {
        const { stdout, stderr } = spawnSync(process.execPath, ["dist/cli/main.js", ...words], {
          cwd: PROJECT,
          encoding: "utf8",
          maxBuffer: 2 ** 28,
        });
        return {
          name: words.join(" "),
          text: stdout.trimStart().startsWith("{") ? stdout : `${stdout}\n${stderr}`,
        };
      };
      const rules = join(PROJECT, "referentiels", id, "suivi.yaml");
      const said = existsSync(rules) ? readFileSync(rules, "utf8") : "";
      const [, declared = "11"] = /exigence: seuil_de_diffusion,?\s+valeur: (\d+)/.exec(said) ?? [];
      const folder = mkdtempSync(join(tmpdir(), "ecarts-joue-"));
      const outputs = [
        run("suivi", id, "--detail"),
        run("suivi", id, "--json"),
        run("agenda", id, "--ics", join(folder, "agenda.ics")),
        run("suivi", id, "--sortie", join(folder, "suivi")),
        run("rapport", id, "--sortie", join(folder, "rapport")),
        run("rapport", id, "--modele", "revue-engagements", "--sortie", join(folder, "revue")),
        run("rapport", id, "--modele", "note-methode", "--sortie", join(folder, "note")),
        run("rapport", id, "--modele", "extrait-partenaire", "--tous", "--sortie", join(folder, "extraits")),
        run("rapport", id, "--modele", "suivi-renforce", "--tous", "--sortie", join(folder, "actions")),
      ];
      expect(outputs.every(({ text }) => text.trim() !== "")).toBe(true);
      const written = await textsOf(folder);
      const kinds = new Set(written.map(({ name }) => extname(name)));
      expect([...kinds].sort()).toEqual([".csv", ".html", ".ics", ".json", ".pdf", ".xlsx"]);
      outputs.push(...written);
      expect(findAPerson({ outputs, planted: [], threshold: Number(declared) })).toEqual([]);
    },
    900_000,
  );
});
