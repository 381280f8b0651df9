import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Code } from "../../src/diagnostics/catalogue.ts";
import { byCause } from "../../src/diagnostics/causes.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { verify } from "../../src/run/verify.ts";
import { emptyFolder, imported } from "../import/workspace.ts";

/** The published files lie beside the project, not in it: elsewhere these tests are skipped, and say so. */
const FOLDER = resolve("..", "shared", "data");
const isHere = existsSync(FOLDER);
if (!isHere) console.warn("test/real: ../shared/data is absent, NO error is planted in real files");

const QPV = ["16", "17", "18", "19"].map((year) => `qpv2015/filosofi/data_filo${year}_qp_revdis.csv`);
const THEMES = [2017, 2018, 2019, 2021, 2022].map((year) => `qpv2015/themes/REVN_${year}.csv`);
const COMMUNES = ["FILO2019_DISP_COM", "cc_filosofi_2020_COM", "cc_filosofi_2021_COM"].map(
  (name) => `filosofi/commune/${name}.csv`,
);
const EPCI = [2016, 2017, 2018, 2019].map((year) => `filosofi/epci/FILO${year}_DISP_EPCI.csv`);

/** A published file as cells. */
interface Sheet {
  readonly names: readonly string[];
  readonly rows: string[][];
}

type Change = (sheet: Sheet) => void;

const cellOf = ({ names, rows }: Sheet, code: string, column: string): [string[], number] => {
  const row = rows.find(([first]) => first === code);
  const at = names.findIndex((name) => name.toLowerCase() === column.toLowerCase());
  if (!row || at === -1 || !/^-?\d/.test(row[at] ?? ""))
    throw new Error(`no figure for ${code} in ${column}`);
  return [row, at];
};

/** A figure as published: with spaces between its thousands, and a comma. */
const numberOf = (text: string): number => Number(text.replace(/\s/g, "").replace(",", "."));

const scaled = (text: string, factor: number): string => {
  const value = Math.round(numberOf(text) * factor * 1000) / 1000;
  return text.includes(",") ? String(value).replace(".", ",") : String(value);
};

/** A figure multiplied, its mark kept: 12,3 times ten is 123. */
const times =
  (code: string, name: string, factor: number): Change =>
  (sheet) => {
    const [row, at] = cellOf(sheet, code, name);
    row[at] = scaled(row[at] ?? "", factor);
  };

const becomes =
  (code: string, column: string, text: string): Change =>
  (sheet) => {
    const [row, at] = cellOf(sheet, code, column);
    row[at] = text;
  };

/** Two figures in each other's cell. */
const exchange =
  (one: readonly [string, string], other: readonly [string, string]): Change =>
  (sheet) => {
    const [[row, at], [otherRow, otherAt]] = [cellOf(sheet, ...one), cellOf(sheet, ...other)];
    [row[at], otherRow[otherAt]] = [otherRow[otherAt] ?? "", row[at] ?? ""];
  };

const column =
  (name: string, factor: number): Change =>
  (sheet) => {
    const at = sheet.names.indexOf(name);
    for (const row of sheet.rows)
      if (Number.isFinite(numberOf(row[at] || "x"))) row[at] = scaled(row[at] ?? "", factor);
  };

interface Planted {
  readonly what: string;
  readonly files: readonly string[];
  readonly file: string;
  readonly change: Change;
  /** The code of the row where it is to be found; the first row for a whole column. */
  readonly at?: string;
  readonly code: Code;
}

const [, F17 = "", F18 = "", F19 = ""] = QPV;
const [T17 = "", , T19 = "", T21 = "", T22 = ""] = THEMES;
const [, C20 = "", C21 = ""] = COMMUNES;
const [, , E18 = "", E19 = ""] = EPCI;

const PLANTED: readonly Planted[] = [
  {
    what: "a median ten times",
    files: QPV,
    file: F18,
    change: times("QP059050", "DISP_MED_A18", 10),
    at: "QP059050",
    code: "dataset/facteur-dix",
  },
  {
    what: "a median without its last digit",
    files: QPV,
    file: F17,
    change: times("QP062025", "disp_q2_a17", 0.1),
    at: "QP062025",
    code: "dataset/facteur-dix",
  },
  {
    what: "a ninth decile a hundred times",
    files: QPV,
    file: F19,
    change: times("QP059016", "DISP_D9_A19", 100),
    at: "QP059016",
    code: "dataset/facteur-dix",
  },
  {
    what: "a share whose comma was eaten",
    files: QPV,
    file: F18,
    change: times("QP059050", "DISP_PCHO_A18", 10),
    at: "QP059050",
    code: "dataset/facteur-dix",
  },
  {
    what: "ninth deciles of two quarters exchanged",
    files: QPV,
    file: F18,
    change: exchange(["QP059016", "DISP_D9_A18"], ["QP075018", "DISP_D9_A18"]),
    at: "QP059016",
    code: "dataset/chiffres-echanges",
  },
  {
    what: "first and ninth deciles exchanged",
    files: QPV,
    file: F18,
    change: exchange(["QP059050", "DISP_D1_A18"], ["QP059050", "DISP_D9_A18"]),
    at: "QP059050",
    code: "dataset/chiffres-echanges",
  },
  {
    what: "a zero for an unknown rate",
    files: QPV,
    file: F18,
    change: becomes("QP062025", "DISP_TP60_A18", "0"),
    at: "QP062025",
    code: "dataset/zero-suspect",
  },
  {
    what: "a file under another year",
    files: QPV,
    file: F19,
    change: () => undefined,
    code: "dataset/periode-repetee",
  },
  {
    what: "a column in cents",
    files: QPV,
    file: F19,
    change: column("DISP_D9_A19", 100),
    code: "dataset/unite-changee",
  },
  {
    what: "a zero for unknown families",
    files: THEMES,
    file: T19,
    change: becomes("QP062026", "A", "0"),
    at: "QP062026",
    code: "dataset/zero-suspect",
  },
  {
    what: "a count ten times",
    files: THEMES,
    file: T21,
    change: times("QP093001", "A", 10),
    at: "QP093001",
    code: "dataset/facteur-dix",
  },
  {
    what: "a count a hundred times, in its first year",
    files: THEMES,
    file: T17,
    change: times("QP075018", "A", 100),
    at: "QP075018",
    code: "dataset/facteur-dix",
  },
  {
    what: "a count without its last digit, in its last year",
    files: THEMES,
    file: T22,
    change: times("QP075018", "A", 0.1),
    at: "QP075018",
    code: "dataset/facteur-dix",
  },
  {
    what: "a commune ten times",
    files: COMMUNES,
    file: C20,
    change: times("59606", "NBPERSMENFISC20", 10),
    at: "59606",
    code: "dataset/facteur-dix",
  },
  {
    what: "two communes exchanged",
    files: COMMUNES,
    file: C20,
    change: exchange(["59606", "NBPERSMENFISC20"], ["59607", "NBPERSMENFISC20"]),
    at: "59606",
    code: "dataset/chiffres-echanges",
  },
  {
    what: "a median of a commune ten times, in its last year",
    files: COMMUNES,
    file: C21,
    change: times("62498", "MED21", 10),
    at: "62498",
    code: "dataset/facteur-dix",
  },
  {
    what: "a zero for an unknown commune",
    files: COMMUNES,
    file: C20,
    change: becomes("62498", "NBPERSMENFISC20", "0"),
    at: "62498",
    code: "dataset/zero-suspect",
  },
  {
    what: "an EPCI ten times",
    files: EPCI,
    file: E19,
    change: times("246200364", "NBPERS19", 10),
    at: "246200364",
    code: "dataset/facteur-dix",
  },
  {
    what: "an EPCI a tenth",
    files: EPCI,
    file: E18,
    change: times("200042190", "D918", 0.1),
    at: "200042190",
    code: "dataset/facteur-dix",
  },
];

/** The files of a family as published, one of them changed; with the line at which the change is. */
function plant({ files, file, change, at }: Planted, folder: string): { paths: string[]; line: number } {
  let line = 2;
  mkdirSync(folder, { recursive: true });
  const paths = files.map((name) => {
    const target = join(folder, basename(name));
    const text = readFileSync(join(FOLDER, name), "utf8");
    if (name !== file) {
      writeFileSync(target, text);
      return target;
    }
    const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
    const names = (lines[0] ?? "").split(";");
    const rows = lines.slice(1).map((one) => one.split(";"));
    change({ names, rows });
    line =
      2 +
      Math.max(
        0,
        rows.findIndex(([code]) => code === at),
      );
    writeFileSync(target, [names.join(";"), ...rows.map((row) => row.join(";"))].join("\n"));
    return target;
  });
  return { paths, line };
}

describe.skipIf(!isHere)(
  isHere ? "an error planted in real files is found first" : "../shared/data is absent",
  () => {
    test.each(PLANTED)(
      "$what",
      async (planted) => {
        const folder = emptyFolder();
        const { paths, line } = plant(planted, join(folder, "recu"));
        if (planted.code === "dataset/periode-repetee") {
          const before = readFileSync(join(FOLDER, F18), "utf8");
          writeFileSync(paths[3] ?? "", before.replaceAll("_A18", "_A19"));
        }
        const { outcomes, diagnostics } = await imported(folder, paths);
        expect([outcomes, diagnostics.filter(({ severity }) => severity === "erreur")]).toEqual([
          planted.files.map(() => "importe"),
          [],
        ]);
        const read = await verify(nodeWorld(folder));
        const [first] = byCause(read.diagnostics)[0]?.problems ?? [];
        expect(first && [first.code, basename(first.place.file), first.place.line, first.message]).toEqual([
          planted.code,
          basename(planted.file),
          planted.at === undefined ? expect.any(Number) : line,
          expect.any(String),
        ]);
      },
      60_000,
    );

    test.each([
      ["QPV", QPV],
      ["themes", THEMES],
      ["communes", COMMUNES],
      ["EPCI", EPCI],
      ["families by IRIS", ["caf_iris/data_CAF_2016_IRIS.csv", "caf_iris/data_CAF_2019_IRIS.csv"]],
    ])(
      "no slip of the hand is said of the files as published: %s",
      async (_, files) => {
        const folder = emptyFolder();
        await imported(
          folder,
          files.map((name) => join(FOLDER, name)),
        );
        const { diagnostics } = await verify(nodeWorld(folder));
        const slips = byCause(diagnostics).filter(({ cause }) => cause === "saisie");
        expect(slips.flatMap(({ problems }) => problems.map(({ message }) => message))).toEqual([]);
      },
      60_000,
    );
  },
);
