import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { ImportSettings } from "../../src/formats/plan.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, imported } from "../import/workspace.ts";

/** Small files made from the headers of published ones lie beside the project: elsewhere these tests are skipped, and say so. */
const FOLDER = resolve("..", "shared", "cases", "importer");
const isHere = existsSync(FOLDER);
if (!isHere)
  console.warn("test/real: ../shared/cases is absent, the importer is NOT tried on misleading files");

type Figure = readonly [indicator: string, code: string, period: string, value: number | string | undefined];

interface Case {
  readonly files: readonly string[];
  readonly settings?: ImportSettings;
  /** What must be read; undefined: no such figure; a text: the reason why there is none. */
  readonly figures?: readonly Figure[];
  /** Codes of the problems that refuse the file. */
  readonly refused?: readonly string[];
  /** Words that the report or a warning must hold: what was set aside is named. */
  readonly said?: readonly string[];
}

const MEDIAN = "revenu_median_disponible";
const POVERTY = "taux_pauvrete_60";

const CASES: Readonly<Record<string, Case>> = {
  "1.1 declared income is a family of its own": {
    files: ["filosofi-declare-epci/FILO2021_DEC_COM.csv"],
    figures: [
      ["revenu_median_declare", "62498", "2021", 15220],
      [MEDIAN, "62498", "2021", undefined],
    ],
  },
  "1.1 the entry of an archive tells declared from disposable": {
    files: ["filosofi-zip-dec-disp/indic.zip"],
    figures: [
      [MEDIAN, "246200364", "2021", 19010],
      ["revenu_median_declare", "246200364", "2021", 16500],
      [POVERTY, "246200364", "2021", 23.8],
      ["taux_pauvrete_60_declare", "246200364", "2021", 31.5],
    ],
  },
  "1.1 the name of the file tells which poverty rate": {
    files: ["filosofi-declare-epci/FILO2021_DEC_PAUVRES_EPCI.csv"],
    figures: [
      ["taux_pauvrete_60_declare", "246200364", "2021", 31.5],
      [POVERTY, "246200364", "2021", undefined],
    ],
  },
};

describe.skipIf(!isHere)(isHere ? "../shared/cases" : "../shared/cases is absent", () => {
  test.each(Object.entries(CASES))("%s", async (_, one) => {
    const folder = emptyFolder();
    const files = one.files.map((file) => join(FOLDER, file));
    const { codes, outcomes, report, diagnostics } = await imported(folder, files, one.settings);
    const errors = diagnostics.filter(({ severity }) => severity === "erreur");
    if (one.refused) {
      expect(codes).toEqual(expect.arrayContaining([...one.refused]));
      expect(errors.length).toBeGreaterThan(0);
      expect(outcomes).not.toContain("importe");
      for (const { place } of errors) expect(place.file).toContain(FOLDER);
    } else expect(errors).toEqual([]);
    const words = JSON.stringify([report, diagnostics]);
    for (const said of one.said ?? []) expect(words).toContain(said);
    if (!one.figures) return;
    const { value, diagnostics: read } = await openWorkspace(nodeWorld(folder));
    expect(read.filter(({ severity }) => severity === "erreur")).toEqual([]);
    for (const [indicator, code, period, expected] of one.figures) {
      const found = value?.observations.find(indicator, code, period)?.value;
      const wanted = typeof expected === "string" ? { unknown: expected } : expected;
      expect(found, `${indicator} ${code} ${period}`).toEqual(wanted);
    }
  });
});
