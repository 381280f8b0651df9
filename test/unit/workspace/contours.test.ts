import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/data/workspace.ts";
import { contoursIn, readContours } from "../../../src/workspace/contours.ts";
import { memoryCache, memoryWorld } from "../../world.ts";

const ring = (west: number, south: number, side = 0.01) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south],
];
const feature = (code: string, coordinates: unknown, more: object = {}) => ({
  type: "Feature",
  properties: { code_qp: code, insee_com: "62498", ...more },
  geometry: { type: "Polygon", coordinates },
});
const geojson = (...features: object[]) => JSON.stringify({ type: "FeatureCollection", features });

const FOLDER = "datasets/anct/qpv-liste";

/** A set of one imported file, as the importer describes it. */
function space(name: string, content: string | Uint8Array, folder = FOLDER, formats = ["anct/qpv-liste"]) {
  const path = `${folder}/${name}`;
  const dataset = {
    id: folder.replaceAll("/", "-"),
    resources: [{ path, sha256: "0", role: "brut" }],
  } as unknown as Dataset;
  const description = JSON.stringify({
    resources: [{ path: name, ecarts: { nom: name, recu: "2026-11-30", formats } }],
  });
  return { dataset, files: { [path]: content, [`${folder}/datapackage.json`]: description } };
}

const read = (codes: readonly string[], ...spaces: ReturnType<typeof space>[]) =>
  readContours(
    new Set(codes),
    spaces.map(({ dataset }) => dataset),
    memoryWorld(Object.assign({}, ...spaces.map(({ files }) => files))),
  );

const TEXT = geojson(feature("QN06225M", [ring(2.8, 50.4)]), feature("QN06226M", [ring(2.9, 50.4)]));

describe("contours of imported files", () => {
  it.each([
    ["as it is", "quartiers.geojson", TEXT],
    ["compressed", "quartiers.geojson.gz", gzipSync(TEXT)],
    [
      "in an archive",
      "quartiers.zip",
      zipSync({ "lisez.txt": new Uint8Array(3), "a/q.geojson": new TextEncoder().encode(TEXT) }),
    ],
  ])("are read in a file %s: those that are asked for", async (_, name, content) => {
    const { contours, diagnostics } = await read(["QN06225M", "QN99999N", "62498"], space(name, content));
    expect(diagnostics).toEqual([]);
    expect(contours.map(({ territory, dataset }) => [territory, dataset])).toEqual([
      ["QN06225M", "datasets-anct-qpv-liste"],
    ]);
  });

  it("are not read in a file of figures, nor in one that no set describes", async () => {
    const figures = space("filosofi.json", TEXT, "datasets/insee/filosofi", ["insee/filosofi-disp"]);
    expect((await read(["QN06225M"], figures)).contours).toEqual([]);
    const alone = space("quartiers.geojson", TEXT);
    const { [`${FOLDER}/datapackage.json`]: _, ...files } = alone.files;
    expect((await read(["QN06225M"], { ...alone, files } as ReturnType<typeof space>)).contours).toEqual([]);
  });

  it("of the workspace go before those of the national base", async () => {
    const base = space("q.geojson", TEXT, "datasets/base-nationale/anct/qpv-liste");
    const own = space("q.geojson", geojson(feature("QN06225M", [ring(1, 45)])));
    const { contours } = await read(["QN06225M", "QN06226M"], base, own);
    expect(contours.map(({ dataset }) => dataset)).toEqual([
      "datasets-anct-qpv-liste",
      "datasets-base-nationale-anct-qpv-liste",
    ]);
  });

  it("that cannot be drawn are named, each once, when they are asked for", async () => {
    const bad = space(
      "q.geojson",
      geojson(feature("QN06225M", [ring(652_000, 7_000_000)]), feature("QN06226M", [[[2, 50]]])),
    );
    const { contours, diagnostics } = await read(["QN06225M"], bad);
    expect(contours).toEqual([]);
    expect(diagnostics.map(({ code, about }) => [code, about?.territories])).toEqual([
      ["contour/ecarte", ["QN06225M"]],
    ]);
  });

  it("of an archive with several projections are those in degrees", async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const both = zipSync({
      "LB93.geojson": bytes(geojson(feature("QN06225M", [ring(652_000, 7_000_000)]))),
      "WGS84.geojson": bytes(TEXT),
    });
    const { contours, diagnostics } = await read(["QN06225M"], space("qp.zip", both));
    expect([contours.length, diagnostics]).toEqual([1, []]);
  });

  it("of a damaged archive, or of a file that is gone, are none, and it is said", async () => {
    const damaged = await read(["QN06225M"], space("q.geojson.gz", gzipSync(TEXT).subarray(0, 90)));
    expect(damaged.diagnostics.map(({ code }) => code)).toEqual(["import/archive-illisible"]);
    const gone = space("q.geojson", TEXT);
    const { [`${FOLDER}/q.geojson`]: _, ...files } = gone.files;
    const { diagnostics } = await read(["QN06225M"], { ...gone, files } as ReturnType<typeof space>);
    expect(diagnostics.map(({ code }) => code)).toEqual(["file/introuvable"]);
  });

  it.each([
    ["small", "x"],
    ["large", "x".repeat(8_000_001)],
  ])("of a %s file are kept: they are not read again, and what was said of it is said", async (_, note) => {
    const drawn = feature("QN06225M", [ring(2.8, 50.4)], { note });
    const faulty = feature("QN06226M", [[[2, 50]]]);
    const { dataset, files } = space("q.geojson", geojson(drawn, faulty, feature("QN06227M", [ring(3, 51)])));
    const { cache, entries } = memoryCache();
    const codes = new Set(["QN06225M", "QN06226M"]);
    const first = await readContours(codes, [dataset], memoryWorld(files, { cache }));
    expect(first.contours.map(({ territory }) => territory)).toEqual(["QN06225M"]);
    expect(first.diagnostics.map(({ code }) => code)).toEqual(["contour/ecarte"]);
    expect([...entries.values()].map((bytes) => /QN06227M/.test(Buffer.from(bytes).toString()))).toEqual([
      false,
    ]);
    const { [`${FOLDER}/q.geojson`]: _gone, ...without } = files;
    const again = await readContours(codes, [{ ...dataset }], memoryWorld(without, { cache }));
    expect(again).toEqual(first);
  });

  it("of a large file whose reading is stopped are none, and it is said", async () => {
    const large = geojson(feature("QN06225M", [ring(2.8, 50.4)], { note: "x".repeat(8_000_001) }));
    const { dataset, files } = space("q.geojson", large);
    const stopped = async () => ({ excess: "45 secondes", step: "" });
    const { contours, diagnostics } = await readContours(
      new Set(["QN06225M"]),
      [dataset],
      memoryWorld(files, { apart: stopped }),
    );
    expect([contours, diagnostics.map(({ code }) => code)]).toEqual([[], ["contour/fichier"]]);
  });
});

it("a territory that a list repeats with its outline is drawn once", () => {
  const twice = geojson(
    feature("Q", [ring(2.8, 50.4)]),
    feature("Q", [ring(2.8, 50.4)]),
    feature("Q", [ring(3, 51)]),
  );
  const [found] = contoursIn(twice, { patterns: ["code_qp"] }) ?? [];
  expect(found?.[1]).toMatchObject({ polygons: { length: 2 } });
});
