import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isCount } from "../../../src/data/unit.ts";
import { PROJECT } from "../../world.ts";

test("every unit of the schema is a count or is not: a new one must be placed", () => {
  const schema = JSON.parse(readFileSync(join(PROJECT, "schemas/indicateur.schema.json"), "utf8"));
  const units: readonly string[] = schema.properties.unite.enum;
  expect(units.filter(isCount)).toEqual([
    "hab",
    "foyers",
    "personnes",
    "logements",
    "menages",
    "familles",
    "faits",
  ]);
  expect(units.filter((unit) => !isCount(unit))).toEqual(["EUR", "%", "‰", "indice"]);
});
