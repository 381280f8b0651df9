/**
 * Golden folders: from `entree` (a workspace; the embedded one when there is none), every file of a report, byte for
 * byte, in `attendu`. A missing, an unexpected or a different file fails; `vitest -u` writes the folder anew (not in CI).
 * The pages and tables of the first story are those of `reports/specimen`, which reviewers read; of its evaluation, a
 * megabyte, `attendu` holds the digest.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { parse } from "csv-parse/sync";
import { describe, expect, it, test } from "vitest";
import { fileInZip } from "../../.ci/read-zip.mjs";
import type { Evaluation } from "../../src/evaluation/evaluation.ts";
import type { World } from "../../src/files/world.ts";
import { filesOnDisk } from "../../src/machine/read-disk.ts";
import { report } from "../../src/run/report.ts";
import { memoryWorld, PROJECT } from "../world.ts";
import { digest } from "./digest.ts";

const DAY = "2026-11-20";
const HERE = join(PROJECT, "test/golden");
const SPECIMEN = join(PROJECT, "reports/specimen");
const STORIES: readonly { story: string; referentiels: readonly string[] }[] = [
  { story: "01-lens-lievin", referentiels: ["lens-lievin"] },
  { story: "02-inconnu", referentiels: ["petit", "sans-valeur"] },
];
const ALL = STORIES.flatMap(({ story, referentiels }) => referentiels.map((id) => ({ story, id })));

type Files = Map<string, string | Uint8Array>;

async function written(story: string, id: string, changes: Partial<World> = {}): Promise<Files> {
  const folder = join(HERE, story, "entree");
  const disk = filesOnDisk(existsSync(folder) ? folder : PROJECT);
  const world = memoryWorld({}, { ...disk, ...changes });
  const { value, diagnostics } = await report(id, { date: DAY, output: "" }, world);
  expect(diagnostics.map(({ code }) => code)).toEqual(["pdf/navigateur-absent"]);
  expect(value?.files.length).toBe(world.written.size);
  return new Map([...world.written].map(([path, content]) => [path.slice(1), content]));
}

const text = (files: Files, path: string): string => String(files.get(path));

describe.each(ALL)("$story $id", async ({ story, id }) => {
  const files = await written(story, id);
  const expected = join(HERE, story, "attendu", id);
  const isSpecimen = story === "01-lens-lievin";
  /** A workbook is read again below: its bytes depend on the zip library of this Node. */
  const golden = [...files.keys()].filter((path) => !path.endsWith(".xlsx")).sort();
  const digested = (path: string) => isSpecimen && path === "evaluation.json";
  /** Which file of which folder each is compared with. */
  const ownFiles = isSpecimen ? ["evaluation.resume.json"] : golden;
  const specimenFiles = isSpecimen ? golden.filter((path) => !digested(path)) : [];

  it("writes these files and no other", async () => {
    const listing = [...files.keys()].sort();
    await expect(`${listing.join("\n")}\n`).toMatchFileSnapshot(join(expected, "fichiers.txt"));
    const folders = [
      { folder: expected, held: ["fichiers.txt", ...ownFiles] },
      ...(isSpecimen ? [{ folder: SPECIMEN, held: specimenFiles }] : []),
    ];
    for (const { folder, held } of folders) {
      const stored = await filesOnDisk(folder).list(".");
      for (const path of stored.filter((one) => !held.includes(one))) {
        if (process.argv.includes("-u") && !process.env["CI"]) rmSync(join(folder, path));
        else expect.fail(`${path} is expected, and no longer written`);
      }
    }
  });

  it.each(golden)("%s", async (path) => {
    if (digested(path)) {
      const summary = digest(JSON.parse(text(files, path)));
      await expect(summary).toMatchFileSnapshot(join(expected, "evaluation.resume.json"));
    } else if (isSpecimen) {
      await expect(text(files, path)).toMatchFileSnapshot(join(SPECIMEN, path));
    } else {
      // The font is a dependency's: in the report, but not in its expectation.
      const content = text(files, path).replace(/base64,[A-Za-z0-9+/=]{1000,}/g, "base64,…");
      await expect(content).toMatchFileSnapshot(join(expected, path));
    }
  });

  it("evaluation.json conforms to its published schema", () => {
    const schema = JSON.parse(readFileSync(join(PROJECT, "schemas/evaluation.schema.json"), "utf8"));
    const validate = new Ajv2020({
      allErrors: true,
      strict: true,
      allowUnionTypes: true,
      formats: fullFormats,
    }).compile(schema);
    validate(JSON.parse(text(files, "evaluation.json")));
    expect(validate.errors ?? []).toEqual([]);
  });

  it("datapackage.json conforms to the standard, and says the truth of its files", () => {
    const descriptor = JSON.parse(text(files, "tables/datapackage.json"));
    expect(profileErrors(descriptor)).toEqual([]);
    for (const { path, bytes, hash, schema } of descriptor.resources) {
      const csv = text(files, `tables/${path}`);
      expect(Buffer.byteLength(csv)).toBe(bytes);
      expect(`sha256:${memoryWorld({}).sha256(csv)}`).toBe(hash);
      expect(csvRows(csv)[0]).toEqual(schema.fields.map(({ name }: { name: string }) => name));
    }
  });

  it("the workbook holds the same cells as the CSV", () => {
    const workbook = Buffer.from(files.get("ecarts.xlsx") as Uint8Array);
    const { resources } = JSON.parse(text(files, "tables/datapackage.json"));
    expect(resources.map(({ name }: { name: string }) => name)).toHaveLength(12);
    // The tables come last: the sheets to read stand before them.
    const sheets = fileInZip(workbook, "xl/workbook.xml").match(/<sheet /g)?.length ?? 0;
    resources.forEach(({ path, schema: { fields } }: PackagedTable, index: number) => {
      const [, ...rows] = csvRows(text(files, `tables/${path}`));
      const sheet = cellsOf(workbook, sheets - resources.length + index + 1);
      rows.forEach((row, at) => {
        row.forEach((cell, column) => {
          const isText = fields[column]?.type === "string";
          const value = isText || cell === "" ? cell : Number(cell.replace(",", "."));
          const found = sheet.get(`${columnName(column)}${at + 2}`) ?? "";
          // A CSV keeps twelve digits.
          if (typeof value === "number") expect(Number(Number(found).toPrecision(12))).toBeCloseTo(value, 9);
          else expect(found.replace(/^'/, "")).toBe(value.replace(/^'/, ""));
        });
      });
    });
  });

  it("gives the same bytes again, whatever the order of the files, the time zone and the language", async () => {
    const disk = filesOnDisk(existsSync(join(HERE, story, "entree")) ? join(HERE, story, "entree") : PROJECT);
    const shuffled = await written(story, id, {
      list: async (folder) => [...(await disk.list(folder))].reverse(),
    });
    expect(shuffled).toEqual(files);
  });
});

test("the digest of an evaluation tells every byte of it, and the row where it changed", async () => {
  const evaluation: Evaluation = JSON.parse(text(await written("02-inconnu", "petit"), "evaluation.json"));
  const other = structuredClone(evaluation);
  const rows = other.comparisons[0]?.rows ?? [];
  Object.assign(rows.at(-1)?.levels[0]?.value ?? {}, { address: "ailleurs.csv:2" });
  const [lines, changed] = [evaluation, other].map((one) => digest(one).split("\n"));
  const different = changed
    ?.filter((line, at) => line !== lines?.[at])
    .map((line) => line.trim().split(":")[0]);
  expect(different).toEqual([
    '"comparisons"',
    '"sources"',
    expect.stringContaining(`"${rows.at(-1)?.territory} / `),
  ]);
});

describe("02-inconnu: what is unknown stays unknown", async () => {
  const files = await written("02-inconnu", "petit");
  const rows = (name: string) => {
    const [header = [], ...lines] = csvRows(text(files, `tables/${name}.csv`));
    return lines.map((line) => Object.fromEntries(line.map((cell, index) => [header[index], cell])));
  };

  it("is an empty cell with its reason, never zero and never left out", () => {
    const levels = rows("ecarts");
    const own = levels.filter(({ reference_code }) => reference_code === "200000001");
    expect(own.length).toBe(3 * 2 * 2);
    // QP000002 lies in a second EPCI, of which no figure is read: it has its lines there too, with the reason.
    expect(levels.filter((row) => !own.includes(row))).toHaveLength(3 * 2);
    const secret = own.filter(({ motif }) => motif === "secret statistique");
    expect(secret.map(({ code, indicateur, periode }) => `${code} ${indicateur} ${periode}`).sort()).toEqual([
      "QP000002 pauvrete 2014",
      "QP000002 pauvrete 2019",
      "QP000002 revenu 2019",
    ]);
    for (const row of own.filter(({ motif }) => motif !== "")) {
      expect([row["valeur"], row["ecart_absolu"], row["rapport"], row["ecart_relatif"]]).toEqual([
        "",
        "",
        "",
        "",
      ]);
    }
  });

  it("a true zero is a zero", () => {
    const zero = rows("ecarts").filter(
      ({ code, indicateur }) => code === "QP000002" && indicateur === "jeunes",
    );
    const beside = "valeur de référence absente des données lues";
    expect(
      zero.map(({ valeur, ecart_absolu, rapport, motif }) => [valeur, ecart_absolu, rapport, motif]),
    ).toEqual([
      ["0", "-24", "0", ""],
      ["0", "-24", "0", ""],
      ["0", "", "", beside],
      ["0", "", "", beside],
    ]);
  });

  it("makes no verdict, and k of n says how many are known", () => {
    const { findings } = JSON.parse(text(files, "evaluation.json"));
    const of = (id: string) => findings.find((finding: { id: string }) => finding.id === id);
    expect(of("Q1/pauvrete").status).toBe("non_evaluable");
    expect(of("Q1/revenu").trace.outOf).toEqual({ count: 0, known: 1, total: 2 });
    expect(of("Q1/revenu").facts.ecart_reduit.map(({ answer }: { answer: unknown }) => answer)).toEqual([
      false,
      null,
    ]);
  });

  it("a neutral indicator is neither better nor worse", () => {
    const changes = rows("evolutions").filter(({ indicateur }) => indicateur === "jeunes");
    expect(changes.map(({ lecture_valeur, cadran }) => [lecture_valeur, cadran])).toEqual([
      ["en_hausse", "Écart plus grand"],
      ["inchangee", ""],
    ]);
    expect(rows("syntheses").find(({ indicateur }) => indicateur === "jeunes")?.["ameliores"]).toBe("");
  });

  it("an EPCI without a value makes nothing known", async () => {
    const { findings, comparisons } = JSON.parse(
      text(await written("02-inconnu", "sans-valeur"), "evaluation.json"),
    );
    expect(new Set(findings.map(({ status }: { status: string }) => status))).toEqual(
      new Set(["non_evaluable"]),
    );
    for (const table of comparisons)
      for (const row of table.rows)
        for (const level of row.levels) expect(level.absolute).toHaveProperty("unknown");
  });
});

describe("the compiled program", () => {
  it("writes the same bytes in Tokyo and without a language", () => {
    const out = mkdtempSync(join(tmpdir(), "ecarts-"));
    const compiled = join(out, "paquet");
    execFileSync(join(PROJECT, "node_modules/.bin/tsc"), ["--outDir", join(PROJECT, "dist.golden")], {
      cwd: PROJECT,
    });
    const settings = [
      { TZ: "Asia/Tokyo", LANG: "C", LC_ALL: "C" },
      { TZ: "America/Lima", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" },
    ];
    const [tokyo, lima] = settings.map((env, index) => {
      const folder = join(compiled, String(index));
      const args = ["dist.golden/cli/main.js", "rapport", "petit", "--date", DAY, "--sortie", folder];
      execFileSync(process.execPath, [...args, "--espace", join(HERE, "02-inconnu/entree")], {
        cwd: PROJECT,
        env: { ...process.env, ...env },
        stdio: "ignore",
      });
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), "base64")]);
    });
    rmSync(out, { recursive: true });
    rmSync(join(PROJECT, "dist.golden"), { recursive: true });
    expect(tokyo?.length).toBeGreaterThanOrEqual(8);
    expect(tokyo).toEqual(lima);
    // It compiles the program, and prints twice: four times a minute on a machine that others share.
  }, 240_000);
});

/** Only the JSON of that package is read, never its code (docs/decisions/0012). */
function profileErrors(descriptor: { resources: object[] }): unknown[] {
  const folder = createRequire(import.meta.url)
    .resolve("datapackage/package.json")
    .replace(/package\.json$/, "lib/profiles/");
  const errors = (name: string, value: object): unknown[] => {
    const { $schema, ...schema } = JSON.parse(readFileSync(`${folder}${name}.json`, "utf8"));
    expect($schema).toContain("draft-04");
    const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema);
    return validate(value) ? [] : (validate.errors ?? []);
  };
  return [
    ...errors("tabular-data-package", descriptor),
    ...errors("data-package", descriptor),
    ...descriptor.resources.flatMap((resource) => errors("tabular-data-resource", resource)),
  ];
}

interface PackagedTable {
  readonly path: string;
  readonly schema: { readonly fields: readonly { readonly type: string }[] };
}

function csvRows(csv: string): string[][] {
  return parse(csv, { delimiter: ";", bom: true });
}

/** The cells of the n-th sheet (from 1) that hold something, as text. */
function cellsOf(workbook: Buffer, sheet: number): Map<string, string> {
  const xml = fileInZip(workbook, `xl/worksheets/sheet${sheet}.xml`);
  const shared = [...fileInZip(workbook, "xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, one]) =>
      [...String(one).matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, part]) => unescapeXml(String(part))).join(""),
  );
  const cells = xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/gs);
  return new Map(
    [...cells].map(([, name, attributes, inner]) => {
      const value = unescapeXml(/<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>/s.exec(String(inner))?.[1] ?? "");
      return [String(name), attributes?.includes('t="s"') ? (shared[Number(value)] ?? "") : value];
    }),
  );
}

function unescapeXml(xml: string): string {
  const letters: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexa, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    return hexa ? String.fromCodePoint(Number.parseInt(hexa, 16)) : (letters[name] ?? whole);
  });
}

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}
