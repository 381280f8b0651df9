import { describe, expect, it } from "vitest";
import { drawable, MOST_POINTS } from "../../../src/data/contour.ts";

const ring = (points: number, size = 0.01): [number, number][] =>
  Array.from({ length: points }, (_, rank) => {
    const angle = (2 * Math.PI * (rank % (points - 1))) / (points - 1);
    return [2.8 + size * Math.cos(angle), 50.4 + size * Math.sin(angle)];
  });

describe("a contour that a file gives", () => {
  it("is closed, on a grid of a metre, each point once", () => {
    const open = [
      [2.531111111, 50.73],
      [2.531112, 50.73],
      [2.54, 50.73],
      [2.54, 50.74],
    ];
    expect(drawable([[open]])).toEqual({
      polygons: [
        [
          [
            [2.53111, 50.73],
            [2.54, 50.73],
            [2.54, 50.74],
            [2.53111, 50.73],
          ],
        ],
      ],
    });
  });

  it("keeps the holes that enclose something", () => {
    const hole = ring(20, 0.005);
    const nothing = [
      [2.8, 50.4],
      [2.8, 50.4],
    ];
    expect(drawable([[ring(40), hole, nothing]])).toMatchObject({ polygons: [{ length: 2 }] });
  });

  it.each([
    ["Lambert 93", [[[[652_000, 7_060_000]]]]],
    ["an infinite number", [[[[Number.POSITIVE_INFINITY, 50]]]]],
    ["a text", [[[["2.5", 50]]]]],
    ["no point", [[["2.5"]]]],
  ])("in %s is not drawn", (_, polygons) => {
    expect(drawable(polygons)).toEqual({
      detail: "un de ses points n’est pas en degrés de longitude et de latitude",
    });
  });

  it.each([
    ["no polygon", []],
    ["one point", [[[[2.5, 50.7]]]]],
    ["a polygon without ring", [[]]],
    ["less than a metre", [[ring(40, 1e-7)]]],
  ])("of %s encloses nothing", (_, polygons) => {
    expect(drawable(polygons)).toEqual({ detail: "il n’entoure rien" });
  });

  it("of a million points is brought to what a map shows", () => {
    const found = drawable([[ring(1_000_001)]]);
    const points = "polygons" in found ? found.polygons.flat(2).length : 0;
    expect(points).toBeGreaterThan(50);
    expect(points).toBeLessThanOrEqual(MOST_POINTS);
  });

  it("that no grid brings there is not drawn", () => {
    const noise = Array.from({ length: 9000 }, (_, rank) => [(rank * 7) % 170, (rank * 13) % 80]);
    expect(drawable([[noise]])).toEqual({ detail: "il a plus de points qu’une carte n’en montre" });
  });

  it("that crosses itself is drawn as it is", () => {
    const bow = [
      [2, 50],
      [3, 51],
      [3, 50],
      [2, 51],
      [2, 50],
    ];
    expect(drawable([[bow]])).toEqual({ polygons: [[bow]] });
  });
});
