import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compareText } from "../../src/kernel/text.ts";
import { filesUnder, stem, textOf } from "./files.ts";

interface Package {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly temporal: { readonly start: string };
  readonly licenses: readonly { readonly title: string; readonly name?: string; readonly path?: string }[];
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly contributors: readonly { readonly title: string; readonly role?: string }[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: {
      readonly fields: readonly { readonly name: string }[];
      readonly primaryKey: readonly string[];
    };
  }[];
}

const PACKAGES = filesUnder("datasets", "datapackage.json").map((path) => ({
  path,
  folder: dirname(path),
  set: JSON.parse(textOf(path)) as Package,
}));
const FILES = PACKAGES.flatMap(({ folder, set }) =>
  set.resources.map((resource) => ({ file: join(folder, resource.path), resource, set })),
);
const INDICATORS = filesUnder("datasets/indicateurs", ".yaml");
type Row = Readonly<Record<string, string>>;
const rows = (file: string): Row[] => parseCsv(readFileSync(file), { columns: true, delimiter: ";" });

describe.each(PACKAGES)("$folder", ({ set, folder }) => {
  test("says what it is, who published it, under which licence, from which source, of which period", () => {
    const { title, description, temporal, licenses, sources, contributors } = set;
    expect(title.length).toBeGreaterThan(10);
    expect(description.length).toBeGreaterThan(40);
    expect(temporal.start).toMatch(/^\d{4}/);
    expect(licenses.map((one) => one.title).every(Boolean) && licenses.length > 0).toBe(true);
    expect(sources.length).toBeGreaterThan(0);
    expect(contributors.filter(({ role }) => role === "publisher")).toHaveLength(1);
  });

  test("gives links by https alone", () => {
    const links = [...set.licenses, ...set.sources].flatMap(({ path }) => path ?? []);
    expect(links.filter((link) => !link.startsWith("https://"))).toEqual([]);
  });

  test("names files that are there, and leaves none beside unnamed", () => {
    const named = set.resources.map(({ path }) => join(folder, path));
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
    expect(filesUnder(folder, ".csv").filter((path) => !named.includes(path))).toEqual([]);
  });
});

test("no two sets have the same name", () => {
  const names = PACKAGES.map(({ set }) => set.name);
  expect(new Set(names).size).toBe(names.length);
});

/** Those of the national base are kept as published: compressed, in the encodings and orders of their producers. */
const isRaw = (file: string): boolean => file.startsWith("datasets/base-nationale/");

test.each(FILES.filter(({ file }) => isRaw(file)))(
  "$file has the bytes and the fingerprint of its description",
  (one) => {
    const bytes = readFileSync(one.file);
    expect(bytes.byteLength).toBe(one.resource.bytes);
    expect(`sha256:${createHash("sha256").update(bytes).digest("hex")}`).toBe(one.resource.hash);
  },
);

describe.each(FILES.filter(({ file }) => !isRaw(file)))("$file", ({ file, resource }) => {
  const bytes = readFileSync(file);
  const text = bytes.toString("utf8");

  test("has the bytes and the fingerprint that its description gives: a published file is never modified", () => {
    expect(bytes.byteLength).toBe(resource.bytes);
    expect(`sha256:${createHash("sha256").update(bytes).digest("hex")}`).toBe(resource.hash);
  });

  test("is UTF-8 without mark, with LF, its columns those declared", () => {
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).not.toThrow();
    expect(text).not.toMatch(/^\uFEFF|\r/);
    expect(text.split("\n")[0]?.split(";")).toEqual(resource.schema.fields.map(({ name }) => name));
    expect(text.endsWith("\n")).toBe(true);
  });

  test("has no key twice", () => {
    const keys = rows(file).map((row) => resource.schema.primaryKey.map((name) => row[name]).join(" | "));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

const OBSERVATIONS = FILES.filter(({ resource }) => resource.name === "observations");
const TERRITORIES = FILES.filter(({ resource }) => resource.name === "territoires");

/** Figures printed in a document come in the order of its levels, not in that of their codes. */
const SORTED = OBSERVATIONS.filter(({ resource }) => !resource.schema.primaryKey.includes("statistique"));

test.each(SORTED)(
  "$file is sorted by code, indicator and period, so that a new edition is a readable change",
  ({ file }) => {
    const keys = rows(file).map((row) => [row["code"], row["indicateur"], row["periode"]].join("\t"));
    const plain = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
    const french = keys.toSorted(compareText);
    expect([keys.toSorted(plain), french]).toContainEqual(keys);
  },
);

test("every code of a figure is a territory, and every EPCI of a territory too", () => {
  const territories = TERRITORIES.flatMap(({ file }) => rows(file));
  const known = new Set(territories.map((row) => row["code"]));
  const used = OBSERVATIONS.flatMap(({ file }) => rows(file).map((row) => row["code"]));
  expect([...new Set(used)].filter((code) => !known.has(code))).toEqual([]);
  const epci = territories.flatMap((row) => (row["epci"] ?? "").split(",").filter(Boolean));
  expect([...new Set(epci)].filter((code) => !known.has(code))).toEqual([]);
});

describe("indicators", () => {
  const figures = OBSERVATIONS.flatMap(({ file, set }) =>
    rows(file).map((row) => ({ id: row["indicateur"], set })),
  );

  test.each(INDICATORS)(
    "%s has a definition, a source, and figures with a producer and a licence",
    (path) => {
      const written = parse(textOf(path)) as { id: string; definition: string; sources: { titre: string }[] };
      expect(written.id).toBe(stem(path));
      expect(written.definition.length).toBeGreaterThan(40);
      expect(written.sources.every(({ titre }) => titre.length > 3)).toBe(true);
      const sets = new Set(figures.filter(({ id }) => id === written.id).map(({ set }) => set));
      expect(sets.size).toBeGreaterThan(0);
      for (const { contributors, licenses } of sets)
        expect([contributors[0]?.title, licenses[0]?.title].every(Boolean)).toBe(true);
    },
  );

  test("every indicator of a figure is described", () => {
    const described = new Set(INDICATORS.map(stem));
    expect([...new Set(figures.map(({ id }) => id ?? ""))].filter((id) => !described.has(id))).toEqual([]);
  });
});

/**
 * Places bear the names of people, so that no list of names can decide. What names a person and not a place: a civility
 * before a capital, an e-mail address, a telephone number.
 */
test("no person is named in the data or in the référentiels", () => {
  const PERSON =
    /\b(?:M\.|Mr|Mme|Mlle|Monsieur|Madame|Dr|Me)\s+\p{Lu}\p{Ll}|[\w.+-]+@[\w-]+\.\w+|\b0[1-9](?:[ .]\d\d){4}\b|"email"/u;
  const files = ["datasets", "referentiels"]
    .flatMap((folder) => filesUnder(folder))
    .filter((file) => !/\.(gz|zip)$/.test(file));
  const found = files.flatMap((path) =>
    textOf(path)
      .split("\n")
      .flatMap((line, index) =>
        PERSON.test(line) ? [`${path}:${index + 1} ${PERSON.exec(line)?.[0]}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

test("what may exceed 100 % is called a share neither in its label nor in the short one", () => {
  const said = INDICATORS.map((path) => parse(textOf(path)) as Record<string, unknown>);
  const ratios = said.filter(
    ({ unite, bornes }) => unite === "%" && Array.isArray(bornes) && bornes[1] === null,
  );
  expect(ratios.length).toBeGreaterThan(0);
  for (const { libelle, libelle_court: short } of ratios)
    expect(`${libelle} / ${short}`).not.toMatch(/\b(part|taux)\b/i);
});
