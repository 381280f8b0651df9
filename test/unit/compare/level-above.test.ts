import { expect, test } from "vitest";
import { levelAbove } from "../../../src/compare/references.ts";
import { epci, france, workspace } from "../../build.ts";

test("the country of the figures: metropolitan France, else the one that is known, else none", () => {
  expect(levelAbove(workspace({ territories: [epci(), france("FR"), france()] }))).toBe("METRO");
  expect(levelAbove(workspace({ territories: [epci(), france("FR")] }))).toBe("FR");
  expect(levelAbove(workspace({ territories: [epci()] }))).toBeUndefined();
});
