import { expect, it } from "vitest";
import { isCalendarDate } from "../../../src/kernel/dates.ts";

it.each([
  ["2024", true],
  ["2024-12", true],
  ["2024-13", false],
  ["2024-00", false],
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["1900-02-29", false],
  ["2000-02-29", true],
  ["2024-04-31", false],
  ["31/12/2024", false],
  ["24", false],
  ["", false],
])("%s: %s", (text, expected) => {
  expect(isCalendarDate(text)).toBe(expected);
});
