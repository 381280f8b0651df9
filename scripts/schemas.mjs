// Writes the enums of schemas/*.schema.json from the tables where their codes are defined (the map is in
// src/evaluation/schema-enums.ts). Nothing else of a schema is touched, and its layout stays. The schemas of the rows of the
// follow-up are written whole, from the columns of src/follow/tables/. Run twice, it changes nothing.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { ensureBuild } from "./build.mjs";
import { ROOT } from "./step.mjs";

/** The width of a line in the schemas, as biome lays them out. */
const WIDTH = 110;

await ensureBuild();
const { SCHEMA_ENUMS } = await import("../dist/evaluation/schema-enums.js");

const places = SCHEMA_ENUMS.flatMap(({ codes, at }) => at.map((place) => ({ codes, place })));
for (const schema of new Set(places.map(({ place }) => place.slice(0, place.indexOf("#"))))) {
  const path = join(ROOT, "schemas", `${schema}.schema.json`);
  const before = readFileSync(path, "utf8");
  const own = places.filter(({ place }) => place.startsWith(`${schema}#`));
  const after = own.reduce((text, { codes, place }) => withEnum(text, pointer(place), codes), before);
  if (after === before) continue;
  writeFileSync(path, after);
  console.error(`écrit : schemas/${schema}.schema.json`);
}

const { FOLLOW_TABLES } = await import("../dist/follow/tables/tables.js");
const { rowSchema } = await import("../dist/follow/tables/row-schema.js");
for (const table of Object.values(FOLLOW_TABLES)) {
  const name = `schemas/suivi-${table.name}.schema.json`;
  const path = join(ROOT, name);
  const text = `${flatLists(JSON.stringify(rowSchema(table), undefined, 2))}\n`;
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  writeFileSync(path, text);
  console.error(`écrit : ${name}`);
}

/** Lists of words on one line where they fit. */
function flatLists(text) {
  return text.replace(
    /^( *(?:"[^"]*": )?)\[\n((?: *"[^"]*",?\n)+) *\](,?)$/gm,
    (whole, before, items, comma) => {
      const flat = `${before}[${items.trim().replace(/,\n */g, ", ")}]${comma}`;
      return flat.length <= WIDTH ? flat : whole;
    },
  );
}

/** The keys of a place `schema#/a/b` (RFC 6901). */
function pointer(place) {
  const keys = place.slice(place.indexOf("#/") + 2).split("/");
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The text of a schema with the codes in place of the enum that stands there. JSON is read as YAML, which says where. */
function withEnum(text, keys, codes) {
  const path = [...keys, "enum"].map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const range = parseDocument(text).getIn(path, true)?.range;
  if (!range) throw new Error(`pas d’énumération : ${keys.join("/")}`);
  return text.slice(0, range[0]) + laidOut(codes, text, range) + text.slice(range[1]);
}

/** On the line of its key where it fits, else one code a line. */
function laidOut(codes, text, [start, end]) {
  const line = text.slice(text.lastIndexOf("\n", start) + 1, start);
  const items = codes.map((code) => JSON.stringify(code));
  const flat = `[${items.join(", ")}]`;
  const comma = text[end] === "," ? 1 : 0;
  if (line.length + flat.length + comma <= WIDTH) return flat;
  const indent = line.slice(0, line.search(/\S/));
  return `[\n${items.map((item) => `${indent}  ${item}`).join(",\n")}\n${indent}]`;
}
