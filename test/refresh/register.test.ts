import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFormats } from "../../src/formats/read-formats.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { asideReason, requestsOf } from "../../src/workspace/refresh/plan.ts";
import { readRegister } from "../../src/workspace/refresh/register.ts";
import { memoryWorld, PROJECT } from "../world.ts";
import { fileSource, melodiSource } from "./workspace.ts";

const { value: embedded = [] } = await readRegister(nodeWorld(PROJECT));
const { value: formats = new Map() } = await readFormats(nodeWorld(PROJECT));

const written = async (text: string) => {
  const world = memoryWorld({ "datasets/registre/a.yaml": text });
  return readRegister({ ...world, own: { ...world.own, list: async () => [] } });
};

describe("the register that comes with the program", () => {
  test("has sources of both kinds, and pages to open", () => {
    const kinds = new Set(embedded.map(({ origin }) => origin.kind));
    expect(kinds).toEqual(new Set(["melodi", "fichier", "page"]));
  });

  test.each(embedded.map((source) => [source.id, source] as const))(
    "%s names families that are described, a licence, and where its address was found",
    (_, { families, licence, found, page, settings }) => {
      expect(families.filter((id) => !formats.has(id))).toEqual([]);
      expect(licence.title).toBe("Licence Ouverte 2.0");
      expect(found).toMatch(/relevée?s?/);
      expect(found).toMatch(/non essayée?s? d’ici|n’est pas connue/);
      expect(page).toMatch(/^https:\/\//);
      expect(Object.values(settings).filter((one) => one !== undefined)).toEqual([]);
    },
  );

  test("is in the package", () => {
    const { files } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { files: string[] };
    expect(files).toContain("datasets/registre");
  });

  test("asks these hosts and no other", () => {
    expect([...new Set(embedded.flatMap(({ hosts }) => hosts))].toSorted()).toEqual([
      "api.insee.fr",
      "static.data.gouv.fr",
      "www.data.gouv.fr",
      "www.insee.fr",
    ]);
  });

  test("that of a workspace adds its own, and replaces those of the same name", async () => {
    const world = memoryWorld({
      "datasets/registre/insee-melodi-filosofi.yaml": melodiSource("DS_AUTRE"),
      "datasets/registre/ville.yaml": fileSource("https://data.ville.example/a.csv"),
    });
    const { value = [] } = await readRegister(world);
    expect(value).toHaveLength(embedded.length + 1);
    const origin = value.find(({ id }) => id === "insee-melodi-filosofi")?.origin;
    expect(origin).toMatchObject({ dataset: "DS_AUTRE" });
  });
});

describe("an address that the register may not hold is refused, with its line", () => {
  test.each([
    "http://www.insee.fr/a.csv",
    "https://127.0.0.1/a.csv",
    "https://[::1]/a.csv",
    "https://localhost/a.csv",
    "https://www.insee.fr:8443/a.csv",
    "https://moi:secret@www.insee.fr/a.csv",
    "file:///etc/passwd",
    "https://www.insee.fr",
  ])("%s", async (address) => {
    const { value, diagnostics } = await written(fileSource(address));
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.place).toMatchObject({ file: "datasets/registre/a.yaml", line: 7 });
  });

  test("two origins are one too many, and other hosts belong to an address", async () => {
    const both = `${melodiSource()}adresse: https://www.insee.fr/a.csv\n`;
    expect((await written(both)).value).toBeUndefined();
    expect((await written(`${melodiSource()}hotes: [a.example.org]\n`)).value).toBeUndefined();
    expect((await written(fileSource("https://www.insee.fr/a.csv"))).value).toHaveLength(1);
  });
});

describe("what is asked of a source", () => {
  const of = async (text: string) => {
    const [source] = (await written(text)).value ?? [];
    if (!source) throw new Error("no source");
    return source;
  };

  test("filters are written once a value; the star of the communes is written as Melodi returns it", async () => {
    const filters = "melodi:\n  jeu: DS_X\n  filtres: { M: [A, B] }";
    const source = await of(melodiSource().replace(/melodi: .*/, filters));
    expect(requestsOf(source, "246200364").map(({ address }) => address)).toEqual([
      "https://api.insee.fr/melodi/data/DS_X?M=A&M=B&GEO=EPCI-246200364&maxResult=100000",
      "https://api.insee.fr/melodi/data/DS_X?M=A&M=B&GEO=EPCI-246200364%2ACOM&maxResult=100000",
    ]);
    expect(requestsOf(source, undefined)).toHaveLength(1);
  });

  test("a set that does not describe EPCI is asked for their communes alone", async () => {
    const source = await of(melodiSource().replace("[epci, commune]", "[commune]"));
    expect(requestsOf(source, "246200364")).toHaveLength(1);
  });

  test("QPV of a zoning in which the EPCI has none are left aside; all is asked where none is known", async () => {
    const source = await of(fileSource("https://www.insee.fr/a.csv"));
    expect(asideReason(source, new Set(["qpv2024"]))).toBe("zonage");
    expect(asideReason(source, new Set(["qpv2015"]))).toBeUndefined();
    expect(asideReason(source, new Set())).toBeUndefined();
    expect(asideReason(source, undefined)).toBeUndefined();
  });

  test("a set that is too large for the whole country is read for an EPCI only", async () => {
    const source = await of(melodiSource().replace("DS_FILOSOFI_CC", "DS_X, par_epci: true"));
    expect(asideReason(source, undefined)).toBe("par_epci");
    expect(asideReason(source, new Set(["qpv2024"]))).toBeUndefined();
  });
});
