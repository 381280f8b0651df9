import { describe, expect, it } from "vitest";
import { shapesInJson } from "../../../src/formats/shapes.ts";

const RING = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const collection = (geometry: unknown) =>
  JSON.stringify({ type: "FeatureCollection", features: [{ properties: { code: "1" }, geometry }] });

describe("the polygons of a GeoJSON", () => {
  it.each([
    ["a polygon", { type: "Polygon", coordinates: [RING] }, [[RING]]],
    ["several", { type: "MultiPolygon", coordinates: [[RING], [RING]] }, [[RING], [RING]]],
    ["a point", { type: "Point", coordinates: [0, 0] }, []],
    ["no geometry", null, []],
    ["coordinates that are no list", { type: "Polygon", coordinates: "x" }, [[]]],
  ])("of %s", (_, geometry, polygons) => {
    expect(shapesInJson(collection(geometry))).toEqual([{ properties: { code: "1" }, polygons }]);
  });

  it("are not those of features that are no object", () => {
    expect(shapesInJson('{"type":"FeatureCollection","features":[3,null]}')).toEqual([
      { properties: {}, polygons: [] },
      { properties: {}, polygons: [] },
    ]);
  });

  it.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["another document", '{"observations":[]}'],
  ])("are not in %s", (_, text) => {
    expect(shapesInJson(text)).toBeUndefined();
  });
});

describe("the polygons of a TopoJSON", () => {
  const topology = (geometry: object, transform?: object) =>
    shapesInJson(
      JSON.stringify({
        type: "Topology",
        ...(transform && { transform }),
        objects: {
          data: { type: "GeometryCollection", geometries: [{ properties: { EPCI: "2" }, ...geometry }] },
        },
        arcs: [
          [
            [0, 0],
            [1, 0],
          ],
          [
            [1, 0],
            [0, 1],
          ],
          [
            [0, 0],
            [0, 1],
          ],
        ],
      }),
    );

  it("are arcs end to end, those of a negative number backwards", () => {
    expect(topology({ type: "Polygon", arcs: [[0, 1, -3]] })?.[0]?.polygons).toEqual([
      [
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    ]);
  });

  it("are on the grid of the file, each point a difference", () => {
    const [shape] =
      topology({ type: "MultiPolygon", arcs: [[[0, 1]]] }, { scale: [0.5, 2], translate: [10, 20] }) ?? [];
    expect(shape?.polygons[0]?.[0]?.slice(0, 2)).toEqual([
      [10, 20],
      [10.5, 20],
    ]);
  });

  it("without their arcs are empty, and a single object is a feature", () => {
    expect(topology({ type: "Polygon", arcs: [[99]] })?.[0]?.polygons).toEqual([[[]]]);
    const alone = {
      type: "Topology",
      arcs: [],
      objects: { one: { type: "Point", properties: { code: "3" } } },
    };
    expect(shapesInJson(JSON.stringify(alone))).toEqual([{ properties: { code: "3" }, polygons: [] }]);
  });
});
