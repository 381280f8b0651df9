import { describe, expect, it } from "vitest";
import type { Contour, GroundPoint } from "../../../src/data/contour.ts";
import { mapPlane } from "../../../src/data/map-plane.ts";

const SIZE = { width: 300, height: 200 };

const square = (territory: string, west: number, south: number, side = 0.01): Contour => {
  const points: GroundPoint[] = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  return { territory, dataset: "essai", polygons: [[points]] };
};

describe("contours on a drawing", () => {
  it("are framed with a margin, north up", () => {
    const contours = [square("A", 2.8, 50.4), square("B", 2.9, 50.45)];
    const plane = mapPlane(contours, new Set(["A", "B"]), SIZE);
    const [south, north] = plane?.shapes ?? [];
    expect(south?.middle[1]).toBeGreaterThan(north?.middle[1] ?? 0);
    expect(south?.middle[0]).toBeLessThan(north?.middle[0] ?? 0);
    for (const [x, y] of plane?.shapes.flatMap(({ polygons }) => polygons.flat(2)) ?? []) {
      expect(x).toBeGreaterThanOrEqual(SIZE.width * 0.05);
      expect(y).toBeGreaterThanOrEqual(SIZE.height * 0.05);
    }
  });

  it("have right distances: a degree of longitude is as short as its latitude makes it", () => {
    const plane = mapPlane([square("A", 2.8, 60), square("B", 2.9, 60)], new Set(["A", "B"]), SIZE);
    const [one, other] = plane?.shapes ?? [];
    const kilometres = ((other?.middle[0] ?? 0) - (one?.middle[0] ?? 0)) / (plane?.kilometre ?? 1);
    // A tenth of a degree at 60° north: half of 11.12 km.
    expect(kilometres).toBeCloseTo(5.56, 1);
  });

  it("that go beyond the drawing are cut at its sides, and those outside are left out", () => {
    const around = square("EPCI", 2, 50, 2);
    const away = square("LOIN", 5, 45);
    const plane = mapPlane([square("A", 2.8, 50.4), around, away], new Set(["A"]), SIZE);
    expect(plane?.shapes.map(({ territory }) => territory)).toEqual(["A", "EPCI"]);
    const points = plane?.shapes[1]?.polygons.flat(2) ?? [];
    expect(Math.max(...points.map(([x]) => x))).toBe(SIZE.width);
    expect(Math.min(...points.map(([, y]) => y))).toBe(0);
  });

  it("keep a hole, where no label stands", () => {
    const outer = square("A", 2.8, 50.4, 0.03).polygons[0]?.[0] ?? [];
    const inner = square("A", 2.801, 50.401, 0.024).polygons[0]?.[0] ?? [];
    const plane = mapPlane(
      [{ territory: "A", dataset: "essai", polygons: [[outer, inner]] }],
      new Set(["A"]),
      SIZE,
    );
    const shape = plane?.shapes[0];
    expect(shape?.polygons[0]).toHaveLength(2);
    expect(shape?.room).toBeLessThan(20);
  });

  it("of several polygons have their middle in the largest", () => {
    const small = square("A", 2.8, 50.4, 0.002).polygons[0] ?? [];
    const large = square("A", 2.83, 50.4, 0.02).polygons[0] ?? [];
    const plane = mapPlane(
      [{ territory: "A", dataset: "essai", polygons: [small, large] }],
      new Set(["A"]),
      SIZE,
    );
    expect(plane?.shapes[0]?.middle[0]).toBeGreaterThan(SIZE.width / 2);
  });

  it("too small to enclose a place that is tried have a middle and no room", () => {
    const sliver: GroundPoint[] = [
      [2.8, 50.4],
      [2.9, 50.5],
      [2.9, 50.5002],
      [2.8, 50.4],
    ];
    const contours = [{ territory: "A", dataset: "essai", polygons: [[sliver]] }];
    expect(mapPlane(contours, new Set(["A"]), SIZE)?.shapes[0]?.room).toBeLessThan(1);
  });

  it("make no map without a framed one, nor across an ocean", () => {
    const contours = [square("A", 2.8, 50.4), square("R", 55.4, -21)];
    expect(mapPlane(contours, new Set(["Z"]), SIZE)).toBeUndefined();
    expect(mapPlane(contours, new Set(["A", "R"]), SIZE)).toBeUndefined();
  });

  it("a point is drawn as a field, not as infinity", () => {
    const dot = { territory: "A", dataset: "essai", polygons: [[[[2.8, 50.4] as const]]] };
    expect(mapPlane([dot], new Set(["A"]), SIZE)?.shapes).toEqual([]);
  });
});
