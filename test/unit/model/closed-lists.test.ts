import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CATALOGUE } from "../../../src/diagnostics/catalogue.ts";
import { ABSENCES } from "../../../src/model/quantity.ts";
import { READINGS } from "../../../src/model/rule.ts";
import { TERRITORY_KINDS } from "../../../src/model/territory.ts";
import { CRITERIA } from "../../../src/model/tree.ts";
import { STATUS_WORDS } from "../../../src/model/words.ts";

/** Every `enum` of a schema, as text. */
const enums = (schema: string): string[] =>
  [...readFileSync(`schemas/${schema}.schema.json`, "utf8").matchAll(/"enum":\s*(\[[^\]]*\])/g)].map(
    ([, list = ""]) => JSON.stringify(JSON.parse(list)),
  );

test.each<[string, readonly string[], string]>([
  ["criteria", CRITERIA, "referentiel"],
  ["readings", READINGS, "regles"],
  ["statuses", Object.keys(STATUS_WORDS), "appreciations"],
])("the %s are the same in the model and in the schema that authors write by", (_, list, schema) => {
  expect(enums(schema)).toContain(JSON.stringify(list));
});

test.each<[string, readonly string[], string]>([
  ["kinds of territories", TERRITORY_KINDS, CATALOGUE["territory/type-inconnu"].hint],
  ["reasons of an absence", ABSENCES, CATALOGUE["dataset/absence-inconnue"].hint],
])("the message that lists the %s lists them all", (_, list, hint) => {
  expect(hint).toBe(`écrire ${list.slice(0, -1).join(", ")} ou ${list.at(-1)}`);
});
