import { describe, expect, test } from "vitest";
import { inForce } from "../../../src/referentiel/in-force.ts";

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
    expect(inForce(NOTES, day).current(id)?.id).toBe(expected);
  });

  test("nothing, when elements replace each other in a circle", () => {
    const circle = [element("a", undefined, undefined, "b"), element("b", undefined, undefined, "a")];
    expect(inForce(circle, "2026-01-01").current("a")).toBeUndefined();
  });

  test("an element does not replace itself", () => {
    const own = element("a", undefined, undefined, "a");
    const force = inForce([own], "2026-01-01");
    expect([force.replacer(own), force.has(own), force.current("a")]).toEqual([undefined, true, own]);
  });

  test("an element falls with the document that it is written in; its own replacement speaks first", () => {
    const written = { ...element("C-1"), source: { document: "note-2023" } };
    const note = element("note-2024", "2024-01-24", undefined, "note-2023");
    const other = element("C-2", undefined, undefined, "C-1");
    expect(inForce([written, note], "2024-01-23").has(written)).toBe(true);
    expect(inForce([written, note], "2024-01-24").replacer(written)?.id).toBe("note-2024");
    expect(inForce([note, other], "2024-01-24").replacer(written)?.id).toBe("C-2");
  });

  test("the first of two that replace the same element is named", () => {
    const both = [element("b", undefined, undefined, "a"), element("c", undefined, undefined, "a")];
    expect(inForce(both, "2024-01-01").replacer({ id: "a" })?.id).toBe("b");
  });
});

test.each([
  ["2024-04-30", [true, false, false]],
  ["2024-05-01", [false, true, false]],
  ["2026-01-01", [false, false, true]],
  ["2027-01-01", [false, true, false]],
])("on %s, what is judged of the three notes", (day, expected) => {
  expect(NOTES.map((note) => inForce(NOTES, day).has(note))).toEqual(expected);
});
