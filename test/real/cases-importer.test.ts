import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { ImportSettings } from "../../src/formats/plan.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, imported } from "../import/workspace.ts";

/** Small files made from the headers of published ones lie beside the project: elsewhere these tests are skipped, and say so. */
const CASES_FOLDER = resolve("..", "shared", "cases");
const FOLDER = join(CASES_FOLDER, "importer");
const isHere = existsSync(FOLDER);
if (!isHere)
  console.warn("test/real: ../shared/cases is absent, the importer is NOT tried on misleading files");

type Figure = readonly [indicator: string, code: string, period: string, value: number | string | undefined];

interface Case {
  readonly files: readonly string[];
  readonly settings?: ImportSettings;
  /** What must be read; undefined: no such figure; a text: the reason why there is none. */
  readonly figures?: readonly Figure[];
  /** Territories and the EPCI that the file gives them. */
  readonly epci?: readonly (readonly [code: string, epci: readonly string[]])[];
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
  "1.2 a format in per cent is read as shown": {
    files: ["02_filo18_format_pourcent.xlsx"],
    figures: [
      [POVERTY, "QP059050", "2018", 48.9],
      [POVERTY, "QP059051", "2018", 50.2],
      [MEDIAN, "QP059050", "2018", 13190],
    ],
  },
  "1.2 every column of a workbook in per cent": {
    files: ["classeurs/pourcent.xlsx"],
    figures: [
      [POVERTY, "QN06201M", "2021", 46],
      ["part_prestations_sociales", "QN06201M", "2021", 22.1],
      ["part_prestations_sociales", "QN06202M", "2021", 20],
    ],
  },
  "1.2 fractions for per cents": { files: ["04_filo18_fractions.csv"], refused: ["import/fractions"] },
  "1.3 a date where a number belongs": {
    files: ["03_filo18_cellule_date.xlsx"],
    refused: ["import/date-pour-nombre"],
  },
  "1.4 rows of one age alone": { files: ["melodi-age/sans_total.csv"], refused: ["import/dimension"] },
  "1.5 thousands after a comma": {
    files: ["milliers-anglais/FILO2021_DISP_EPCI.csv"],
    refused: ["import/nombre-ambigu"],
  },
  "1.6 « 1;Ain » is not France": {
    files: ["01_FILO2020_DISP_DEP_ain_zero_mange.csv"],
    figures: [
      [MEDIAN, "METRO", "2020", undefined],
      [MEDIAN, "DEP-01", "2020", 24030],
    ],
  },
  "1.6 « 1;Ain » is not France, edition 2021": {
    files: ["codes-ambigus/FILO2021_DISP_DEP.csv"],
    figures: [[MEDIAN, "METRO", "2021", undefined]],
  },
  "1.7 the year of the zoning is not that of the figures": {
    files: ["rpls-qpv24/RPLS_01-01-2025_QPV_2024.csv"],
    figures: [
      ["logements_sociaux", "QN06201M", "2025", 1200],
      ["logements_sociaux", "QN06201M", "2024", undefined],
    ],
  },
  "1.8 a header of another edition than the name": {
    files: ["20_REVN_2021_contenu_2022.csv"],
    refused: ["import/edition-contraire"],
  },
  "1.9 --periode is not that of the columns of another rule": {
    files: ["07_revenus.csv"],
    settings: { period: "2018" },
    refused: ["import/edition-inconnue"],
  },
  "1.9 the edition dates them all": {
    files: ["07_revenus.csv"],
    settings: { edition: "2022" },
    figures: [
      [MEDIAN, "QP059050", "2018", 13190],
      ["allocataires_caf", "QP059050", "2020-12-31", 1500],
    ],
  },
  "4 a communal base of the census": {
    files: ["familles/base-cc-emploi-pop-active-2021.CSV"],
    figures: [
      ["actifs_occupes_15_64", "62498", "2021", 9500],
      ["population_15_64", "62498", "2021", 20000],
    ],
  },
  "4 the census by Melodi": {
    files: ["familles/DS_RP_POPULATION_PRINC_data.csv"],
    figures: [["population_municipale", "246200364", "2022", 240000]],
  },
  "4 the population of QPV 2024: nothing says its year but its publication": {
    files: ["familles/pop_QPV24.csv"],
    refused: ["import/edition-inconnue"],
  },
  "4 the population of QPV 2024, with its year": {
    files: ["familles/pop_QPV24.csv"],
    settings: { period: "2020" },
    figures: [["population_municipale", "QN06201M", "2020", 3200]],
  },
  "3 a total and a source under a sheet": {
    files: ["classeurs/total-en-bas.xlsx"],
    figures: [
      [MEDIAN, "QN06201M", "2021", 13500],
      [MEDIAN, "Total", "2021", undefined],
    ],
    said: ["Total", "Source : Insee"],
  },
  "3 a row of units": {
    files: ["classeurs/unites-signe.xlsx"],
    figures: [[POVERTY, "QN06201M", "2021", 46]],
  },
  "3 a hidden sheet is named, and not read": {
    files: ["classeurs/feuille-cachee.xlsx"],
    figures: [[MEDIAN, "QN06201M", "2021", 13500]],
    said: ["QP (ancien)", "feuille masquée"],
  },
  "3 merged cells": { files: ["classeurs/fusion.xlsx"], refused: ["import/cellules-fusionnees"] },
  "3 an .ods": { files: ["classeurs/donnees.ods"], figures: [[POVERTY, "QN06201M", "2021", 46]] },
  "3 a title and a note": {
    files: ["12_filo18_titre_et_note.xlsx"],
    figures: [[POVERTY, "QP059050", "2018", 48.9]],
    said: ["Source : Insee, Filosofi 2018"],
  },
  "3 last lines of separators alone": {
    files: ["lignes-vides-finales/REV_2021_QP24.csv"],
    figures: [[POVERTY, "QN06202M", "2021", 41]],
    said: ["2 lignes vides"],
  },
  "3 a source in a cell": {
    files: ["lignes-vides-finales/note-de-source.csv"],
    figures: [[POVERTY, "QN06201M", "2021", 46]],
    said: ["Source : Insee, Filosofi 2021."],
  },
  "3 a source, then separators": {
    files: ["lignes-vides-finales/note-de-source2.csv"],
    figures: [[POVERTY, "QN06201M", "2021", 46]],
  },
  "3 the table of ensembles beside that of QPV": {
    files: ["zip-qp-ensqp-meta/revenus_pauvrete_2021_qp15_csv.zip"],
    figures: [[MEDIAN, "QP062001", "2021", 13500]],
    said: ["ENSQP"],
  },
  "3 levels of Melodi that are not kept": {
    files: ["melodi-toutes-mailles/DS_FILOSOFI_CC_2021_data.csv"],
    figures: [
      [POVERTY, "246200364", "2021", 23.8],
      [POVERTY, "62498", "2021", 33],
    ],
    said: ["ZE2020", "UU2020", "AAV2020", "BV2022", "ARR"],
  },
  "3 metropolitan France and France in one file": {
    files: ["15_DS_FILOSOFI_CC_2023_data.csv"],
    figures: [
      [MEDIAN, "METRO", "2023", 25760],
      [MEDIAN, "FR", "2023", 25500],
    ],
  },
  "3 powers of ten and secrecy of Melodi": {
    files: ["melodi-secret/DS_FILOSOFI_CC_2021_data.csv"],
    figures: [
      [POVERTY, "246200364", "2021", "secret"],
      [MEDIAN, "246200364", "2021", 19010],
      [POVERTY, "200042190", "2021", "absent"],
    ],
  },
  "3 a PDF in an archive": {
    files: ["zips/avec-pdf.zip"],
    figures: [[MEDIAN, "QP062001", "2021", 13500]],
    said: ["doc.pdf"],
  },
  "3 an export of Géoclip": {
    files: ["geoclip/export.csv"],
    figures: [
      [POVERTY, "246200364", "2021", 23.8],
      [POVERTY, "200042190", "2021", "secret"],
      ["part_menages_une_personne", "246200364", "2021", 31.2],
      ["part_menages_une_personne", "200042190", "2021", "non_disponible"],
    ],
  },
  "3 an export of Géoclip without a known indicator": {
    files: ["geoclip/entete-multiligne.csv"],
    refused: ["import/sans-colonne"],
  },
  "3 recorded crime: what is not published is secret, never zero": {
    files: ["familles/ssmsi_com.csv"],
    figures: [
      ["faits_coups_et_blessures", "62498", "2023", "secret"],
      ["taux_coups_et_blessures", "62498", "2023", "secret"],
    ],
  },
  "3 the position of pupils is that of the collèges of a commune": {
    files: ["familles/fr-en-ips-colleges-ap2022.csv"],
    figures: [["ips_colleges", "62498", "2022-2023", 78.1]],
  },
  "1.10 a list with slashes keeps its QPV in both EPCI": {
    files: ["geojson/liste-barre.csv"],
    epci: [["QN06202M", ["246200364", "246200299"]]],
  },
  "3 the table of communes keeps its zeros and its EPCI": {
    files: ["14_table-appartenance-geo-communes-22.csv"],
    epci: [["01001", ["200069193"]]],
  },
};

const HOSTILE = join("..", "hostile");

const MORE_CASES: Readonly<Record<string, Case>> = {
  "2 a row that is written twice is one": {
    files: ["06_REVN_2022_ligne_repetee.csv"],
    figures: [
      [MEDIAN, "QP059050", "2018", 13190],
      ["allocataires_caf", "QP059050", "2020-12-31", 1500],
    ],
  },
  "2 the same figures corrected come after those of the repeated row": {
    files: ["06_REVN_2022_ligne_repetee.csv", "06b_REVN_2022_corrige.csv"],
    figures: [[MEDIAN, "QP059050", "2018", 13190]],
  },
  "1.11 a header of another family is not guessed": {
    files: ["08_proposer_tp60.csv"],
    refused: ["import/famille-inconnue"],
  },
  "1.1 the entries of the archive, one by one: declared": {
    files: [
      "filosofi-zip-dec-disp/FILO2021_DEC_EPCI.csv",
      "filosofi-zip-dec-disp/FILO2021_DEC_PAUVRES_EPCI.csv",
    ],
    figures: [
      ["revenu_median_declare", "246200364", "2021", 16500],
      ["taux_pauvrete_60_declare", "246200364", "2021", 31.5],
      [MEDIAN, "246200364", "2021", undefined],
      [POVERTY, "246200364", "2021", undefined],
    ],
  },
  "1.1 the entries of the archive, one by one: disposable": {
    files: [
      "filosofi-zip-dec-disp/FILO2021_DISP_EPCI.csv",
      "filosofi-zip-dec-disp/FILO2021_DISP_PAUVRES_EPCI.csv",
      "filosofi-zip-dec-disp/meta_FILO2021_DISP_EPCI.csv",
    ],
    figures: [
      [MEDIAN, "246200364", "2021", 19010],
      [POVERTY, "246200364", "2021", 23.8],
      ["revenu_median_declare", "246200364", "2021", undefined],
    ],
  },
  "1.1 a plain folder: lists, QPV of 2024 and declared income of EPCI": {
    files: ["EPCI_2022.csv", "liste.csv", "REV_2021_QP24.csv", "FILO2021_DEC_EPCI.csv"].map((name) =>
      join("filosofi-declare-epci", name),
    ),
    figures: [
      [MEDIAN, "QN06201M", "2021", 13500],
      [POVERTY, "QN06202M", "2021", 41],
      ["revenu_median_declare", "246200364", "2021", 16500],
      [MEDIAN, "246200364", "2021", undefined],
    ],
    epci: [
      ["QN06201M", ["246200364"]],
      ["62498", ["246200364"]],
    ],
  },
  "3 the tables of the archive, one by one: the QPV are read, the ensembles named, the description set aside":
    {
      files: [
        "zip-qp-ensqp-meta/indic-revenu-disponible-qp15-2021_QP.csv",
        "zip-qp-ensqp-meta/indic-revenu-disponible-qp15-2021_ENSQP.csv",
        "zip-qp-ensqp-meta/meta_indic-revenu-disponible-qp15-2021_QP.csv",
      ],
      figures: [
        [MEDIAN, "QP062001", "2021", 13500],
        [MEDIAN, "QP062002", "2021", "absent"],
      ],
      said: ["ensembles de quartiers prioritaires", "Métadonnées"],
    },
  "3 three censuses in one file: one period a column": {
    files: ["multi-annees/base-cc-emploi-pop-active-2021.csv"],
    figures: [
      ["population_15_64", "62498", "2021", 20_000.4],
      ["population_15_64", "62498", "2015", 20_500],
      ["actifs_occupes_15_64", "62510", "2010", 8700],
    ],
  },
  "R5 a file that is cut in a number": {
    files: [join(HOSTILE, "tronque-longue.csv")],
    refused: ["import/hors-bornes"],
  },
  "R6 a wrong checksum": { files: [join(HOSTILE, "crc-faux.zip")], refused: ["import/archive-illisible"] },
  "R8 an entry of unknown family is named": {
    files: [join(HOSTILE, "entree-ignoree.zip")],
    said: ["entree-ignoree.zip!DEMO_2021.csv", "import/table-ecartee"],
  },
  "R9 JSON too deep": { files: [join(HOSTILE, "profond.geojson")], refused: ["import/json-illisible"] },
  "R15 four hundred digits": { files: [join(HOSTILE, "infini.csv")], refused: ["dataset/nombre-impossible"] },
  "2 an indicator that nothing describes": {
    files: [join(HOSTILE, "indicateur-inconnu.csv")],
    refused: ["dataset/indicateur-inconnu"],
  },
};

/** Files of the cases that are no input of the importer, or that another test opens, and which. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "README.md": "says what the cases are",
  "maquette-page-1.png": "a picture for the reports",
  "importer/multi-annees/rp-emploi.yaml":
    "a format that a user wrote; the program reads the family by its own",
  "hostile/hang-rgce-1.xls": "test/import/hostile, in a process of its own",
  "hostile/hang-rgce-3.xls": "test/import/hostile, in a process of its own",
};

describe.skipIf(!isHere)(isHere ? "../shared/cases" : "../shared/cases is absent", () => {
  test("every file of the cases is tried", () => {
    const tried = [...Object.values(CASES), ...Object.values(MORE_CASES)].flatMap(({ files }) => files);
    const known = new Set([...tried.map((file) => join("importer", file)), ...Object.keys(ELSEWHERE)]);
    const all = readdirSync(CASES_FOLDER, { recursive: true, encoding: "utf8" });
    const files = all.filter((path) => statSync(join(CASES_FOLDER, path)).isFile());
    expect(files.filter((path) => !known.has(path))).toEqual([]);
  });

  test.each([...Object.entries(CASES), ...Object.entries(MORE_CASES)])("%s", async (_, one) => {
    const folder = emptyFolder();
    const files = one.files.map((file) => join(FOLDER, file));
    const { codes, outcomes, report, diagnostics } = await imported(folder, files, one.settings);
    const errors = diagnostics.filter(({ severity }) => severity === "erreur");
    if (one.refused) {
      expect(codes).toEqual(expect.arrayContaining([...one.refused]));
      expect(errors.length).toBeGreaterThan(0);
      expect(outcomes).not.toContain("importe");
      for (const { place } of errors) expect(place.file).toContain(CASES_FOLDER);
    } else expect(errors).toEqual([]);
    const words = JSON.stringify([report, diagnostics]);
    for (const said of one.said ?? []) expect(words).toContain(said);
    if (one.refused) return;
    const { value, diagnostics: read } = await openWorkspace(nodeWorld(folder));
    expect(read.filter(({ severity }) => severity === "erreur")).toEqual([]);
    for (const [indicator, code, period, expected] of one.figures ?? []) {
      const found = value?.observations.find(indicator, code, period)?.value;
      const wanted = typeof expected === "string" ? { unknown: expected } : expected;
      expect(found ?? undefined, `${indicator} ${code} ${period}`).toEqual(wanted);
    }
    for (const [code, epci] of one.epci ?? []) expect(value?.territories.get(code)?.epci).toEqual(epci);
  });
});
