import { describe, expect, test } from "vitest";
import { isInForce, replacement, standing } from "../../../src/evaluate/in-force.ts";

const element = (id: string, from?: string, to?: string, ...replaces: string[]) => ({
  id,
  from,
  to,
  replaces,
});
const NOTES = [
  element("2023", undefined, "2024-06-30"),
  element("2024", "2024-05-01", undefined, "2023"),
  element("2026", "2026-01-01", "2026-12-31", "2024"),
];

describe("what stands for an identifier on a day", () => {
  test.each([
    ["2024-04-30", "2023", "2023"],
    ["2024-05-01", "2023", "2024"],
    ["2026-01-01", "2023", "2026"],
    ["2026-12-31", "2024", "2026"],
    ["2027-01-01", "2023", "2024"],
    ["2024-04-30", "2024", undefined],
    ["2026-06-01", "nothing", undefined],
  ])("on %s, for %s: %s", (day, id, expected) => {
    expect(standing(id, NOTES, day)?.id).toBe(expected);
  });

  test("nothing, when elements replace each other in a circle", () => {
    const circle = [element("a", undefined, undefined, "b"), element("b", undefined, undefined, "a")];
    expect(standing("a", circle, "2026-01-01")).toBeUndefined();
  });

  test("an element does not replace itself", () => {
    const own = element("a", undefined, undefined, "a");
    expect(replacement("a", [own], "2026-01-01")).toBeUndefined();
    expect(isInForce(own, [own], "2026-01-01")).toBe(true);
  });
});

test.each([
  ["2024-04-30", [true, false, false]],
  ["2024-05-01", [false, true, false]],
  ["2026-01-01", [false, false, true]],
  ["2027-01-01", [false, true, false]],
])("on %s, what is judged of the three notes", (day, expected) => {
  expect(NOTES.map((note) => isInForce(note, NOTES, day))).toEqual(expected);
});
