import { expect, test } from "vitest";
import { regionOf } from "../../../src/data/territory-codes.ts";

test("96 metropolitan départements and five overseas have a region; what is none has none", () => {
  const metropolitan = Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, "0"))
    .filter((code) => code !== "20")
    .concat("2A", "2B");
  const overseas = ["971", "972", "973", "974", "976"];
  expect([...metropolitan, ...overseas].filter((code) => regionOf(code) === undefined)).toEqual([]);
  expect(metropolitan).toHaveLength(96);
  expect(regionOf("975")).toBeUndefined();
  expect(["59", "60", "62", "80", "02"].map(regionOf)).toEqual(Array(5).fill("32"));
});
