/** Inputs made to harm, or damaged: each is a problem at its place, within bounds, and nothing is stored. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ungzip } from "../../src/formats/gzip.ts";
import { openWorkbook } from "../../src/formats/workbook.ts";
import { crc32 } from "../../src/formats/zip-checksums.ts";
import type { apartOf as ApartOf } from "../../src/machine/apart.ts";
import { isPossible } from "../../src/workspace/checks/impossible.ts";
import { emptyFolder, file, imported, QPV, treeOf } from "./workspace.ts";

const LONG = (...rows: string[]) => `code;indicateur;periode;valeur\n${rows.join("\n")}\n`;
const LIST = (epci: string) =>
  `code_qp;lib_qp;insee_com;siren_epci\nQN06201M;Quartier A;62498;246200364\nQN06202M;Quartier B;62510;${epci}\n`;

/** An archive whose file says another checksum than its own. */
function forged(): Uint8Array {
  const content = Buffer.from(QPV("19", ["QP059050;14820;47;0"]));
  const archive = Buffer.from(zipSync({ "a.csv": content }, { level: 0 }));
  archive.write("24820", archive.indexOf("14820"), "latin1");
  return archive;
}

/** Two rows of figures, compressed to some level; with a figure that its checksum does not know, when one is given. */
function gzipped(level: 0 | 6 = 6, forgedAs?: string): Buffer {
  const content = Buffer.from(QPV("19", ["QP059050;14820;47;0", "QP062025;13220;49;0"]));
  const bytes = Buffer.from(gzipSync(content, { level }));
  if (forgedAs !== undefined) bytes.write(forgedAs, bytes.indexOf("14820"), "latin1");
  return bytes;
}

/** The same, announcing some bytes less: what is beyond them would be cut, and the last row with it. */
function shortened(): Buffer {
  const bytes = gzipped();
  bytes.writeUInt32LE(bytes.readUInt32LE(bytes.length - 4) - 20, bytes.length - 4);
  return bytes;
}

const deep = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code_qp":"QN05999Z","lib_qp":${"[".repeat(20_000)}${"]".repeat(20_000)}}}]}`;

describe("a hostile or damaged file is refused at its place", () => {
  test.each<[string, string, string | Uint8Array, string]>([
    [
      "four hundred digits",
      "a.csv",
      LONG(`QP062001;revenu_median_disponible;2018;${"9".repeat(400)}`),
      "dataset/nombre-impossible",
    ],
    ["the year 9999", "a.csv", LONG("QP062001;revenu_median_disponible;9999;12000"), "import/annee-a-venir"],
    [
      "a day of no calendar",
      "a.csv",
      LONG("QP062001;revenu_median_disponible;2019-99-99;12000"),
      "import/periode-illisible",
    ],
    ["a false checksum", "a.zip", forged(), "import/archive-illisible"],
    ["a .gz that announces less than it holds", "a.csv.gz", shortened(), "import/archive-illisible"],
    ["a .gz that is cut", "a.csv.gz", gzipped().subarray(0, 60), "import/archive-illisible"],
    ["a .gz whose content was changed", "a.csv.gz", gzipped(0, "24820"), "import/archive-illisible"],
    ["a GeoJSON nested without end", "a.geojson", deep, "import/json-illisible"],
    ["a QPV attached to what is no code", "a.csv", LIST("246200364 / Lens"), "import/code-invalide"],
  ])("%s", async (_, name, content, code) => {
    const folder = emptyFolder();
    const { codes } = await imported(folder, [await file(name, content)]);
    expect(codes).toContain(code);
    expect(treeOf(folder)).toEqual({});
  });

  test.each([
    ["2019", true],
    ["2019-02-28", true],
    ["2019-02-30", false],
    ["2018-T4", true],
    ["2019-13", false],
    ["0000", false],
    ["edition-2020", true],
    ["edition-9999", false],
    ["1968-1975", true],
    ["2022-2023", true],
    ["1975-1968", false],
    ["2019-9999", false],
    ["2019-T4", true],
    ["2019-13", false],
    ["2019-02-30", false],
  ])("%s is a period: %s", (period, is) => {
    expect(isPossible(period)).toBe(is);
  });

  test("a .gz of several members is read whole, each member by its own checksum", () => {
    const [first, second] = ["code;valeur\n", "QP059050;14820\n".repeat(20_000)].map((text) =>
      Buffer.from(gzipSync(Buffer.from(text))),
    );
    const both = Buffer.concat([first ?? Buffer.of(), second ?? Buffer.of()]);
    expect(ungzip(both, "a.gz").value?.length).toBe(12 + 15 * 20_000);
    both.writeUInt32LE(7, (first?.length ?? 0) - 8);
    expect(ungzip(both, "a.gz").diagnostics.map(({ code }) => code)).toEqual(["import/archive-illisible"]);
    expect(ungzip(Buffer.of(0x1f, 0x8b), "a.gz").value).toBeUndefined();
    expect(ungzip(Buffer.of(), "a.gz").value).toBeUndefined();
  });

  test("the checksum is that of ISO 3309", () => {
    expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  });
});

const FOLDER = resolve("../shared/cases/hostile");
const isHere = existsSync(FOLDER);
if (!isHere) console.warn("test/import: ../shared/cases is absent, damaged workbooks are NOT opened");

describe.skipIf(!isHere)(isHere ? "a damaged workbook" : "a damaged workbook: ../shared is absent", () => {
  // The built program has a process of its own for it; its bound is made small here.
  test.each(["hang-rgce-1.xls", "hang-rgce-3.xls"])(
    "%s, that sends its library into an endless loop, is stopped and said",
    async (name) => {
      const program = pathToFileURL(resolve("dist/machine/apart.js")).href;
      const { apartOf } = (await import(program)) as { apartOf: typeof ApartOf };
      const world = { apart: apartOf({ seconds: 3, megabytes: 800 }) };
      const { value, diagnostics } = await openWorkbook(readFileSync(join(FOLDER, name)), name, world);
      expect(value).toBeUndefined();
      expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
        expect.stringMatching(/^import\/sans-fin .* arrêtée à 3 secondes/),
      ]);
    },
    30_000,
  );
});
