import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { SCHEMA_ENUMS } from "../../src/evaluation/schema-enums.ts";
import type { ColumnKind } from "../../src/follow/tables/column.ts";
import { rowSchema } from "../../src/follow/tables/row-schema.ts";
import { type AnyTable, columnsOf } from "../../src/follow/tables/table.ts";
import { FOLLOW_TABLES } from "../../src/follow/tables/tables.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { CONDITION_KINDS } from "../../src/referentiel/rules/rule-file.ts";
import { evaluate } from "../../src/run/evaluate.ts";
import { filesUnder, foldersIn, stem, textOf } from "./files.ts";

const json = (path: string): Record<string, unknown> => JSON.parse(textOf(path)) as Record<string, unknown>;
const SCHEMAS = filesUnder("schemas", ".schema.json");
const compiled = new Map<string, ValidateFunction>();

function validator(name: string): ValidateFunction {
  const known = compiled.get(name);
  if (known) return known;
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, formats: fullFormats });
  const made = ajv.compile(json(`schemas/${name}.schema.json`));
  compiled.set(name, made);
  return made;
}

function problems(validate: ValidateFunction, value: unknown): string[] {
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.each(SCHEMAS)("%s", (path) => {
  const name = stem(stem(path));

  test("compiles in strict mode, and bears its own name", () => {
    expect(() => validator(name)).not.toThrow();
    expect(json(path)).toMatchObject({
      $id: `${name}.schema.json`,
      $schema: "https://json-schema.org/draft/2020-12/schema",
    });
  });

  test("refuses something: an empty object is none of our files", () => {
    expect(validator(name)({})).toBe(false);
  });

  test("describes each of its keys in French (decision 0013)", () => {
    // The keys of datapackage.json are the standard's, which describes them.
    if (name !== "jeu") expect(undescribed(json(path), json(path))).toEqual([]);
  });
});

interface Schema {
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Record<string, Schema>;
  readonly [key: string]: unknown;
}

/** Paths of the properties that have no description, neither here nor where `$ref` leads. */
function undescribed(schema: Schema, root: Schema, at = ""): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property !== "object") return [];
    const target = property.$ref
      ?.split("/")
      .slice(1)
      .reduce<unknown>((from, key) => (from as Schema)[key], root);
    const described = property.description ?? (target as Schema | undefined)?.description;
    return described || isForbidden(at) ? [] : [`${at}/${name}`];
  });
  const inner = Object.entries(schema).flatMap(([key, value]) =>
    value !== null && typeof value === "object" ? undescribed(value as Schema, root, `${at}/${key}`) : [],
  );
  return [...own, ...inner];
}
/** Under a condition a property is only asked for or refused: it is described where it is declared. */
const isForbidden = (at: string): boolean =>
  /\/(?:dependentSchemas|if|then|else|not|allOf|oneOf|anyOf)\b/.test(at);

/** Which schema each written file obeys. */
/** Tables that the program looks names up in, no set of figures: held to the standard below and by datasets.test.ts. */
const LOOKED_UP = "datasets/passages/datapackage.json";

const WRITTEN: readonly (readonly [string, string])[] = [
  ...filesUnder("datasets/indicateurs", ".yaml").map((path) => [path, "indicateur"] as const),
  ...filesUnder("datasets/comparabilite", ".yaml").map((path) => [path, "comparabilite"] as const),
  ...filesUnder("datasets/rapport-annuel", ".yaml").map((path) => [path, "rapport-annuel"] as const),
  ...filesUnder("datasets/registre", ".yaml").map((path) => [path, "registre"] as const),
  ...filesUnder("datasets/formats/indicateurs", ".yaml").map((path) => [path, "indicateur"] as const),
  ...filesUnder("datasets/formats", ".yaml")
    .filter((path) => !path.startsWith("datasets/formats/indicateurs/"))
    .map((path) => [path, "format"] as const),
  ...filesUnder("datasets", "datapackage.json")
    .filter((path) => path !== LOOKED_UP)
    .map((path) => [path, "jeu"] as const),
  ...filesUnder("referentiels", "/referentiel.yaml").map((path) => [path, "referentiel"] as const),
  ...["regles", "appreciations", "cibles", "engagements", "controles", "exemple", "suivi"].flatMap((name) =>
    filesUnder("referentiels", `/${name}.yaml`).map((path) => [path, name] as const),
  ),
  ...filesUnder("templates", "modele.yaml").map((path) => [path, "modele"] as const),
];

/** Schemas of rows, which are written whole from the columns of the follow-up. */
const ROWS = new Set(Object.values(FOLLOW_TABLES).map(({ name }) => `suivi-${name}`));

test("every YAML or JSON of datasets, référentiels and templates obeys a schema, but for the charts", () => {
  const known = new Set([LOOKED_UP, ...WRITTEN.map(([path]) => path)]);
  const all = ["datasets", "referentiels", "templates"].flatMap((folder) => filesUnder(folder));
  const rest = all.filter((path) => /\.(?:ya?ml|json)$/.test(path) && !known.has(path));
  expect(rest.filter((path) => !/^templates\/[^/]+\/graphiques\/[^/]+\.json$/.test(path))).toEqual([]);
  const schemas = new Set(
    SCHEMAS.map((path) => stem(stem(path))).filter((name) => name !== "evaluation" && !ROWS.has(name)),
  );
  expect([...new Set(WRITTEN.map(([, schema]) => schema))].filter((name) => !schemas.has(name))).toEqual([]);
  // A model of référentiel has every file that one may hold: `test/unit/create.test.ts` reads them all.
  const models = filesUnder("templates/referentiel", ".yaml.gabarit").map((path) => stem(stem(path)));
  expect(new Set([...WRITTEN.map(([, schema]) => schema), ...models])).toEqual(schemas);
});

test("what several schemas define under one name, they define in the same words", () => {
  const shared = new Map<string, Map<string, string[]>>();
  for (const path of SCHEMAS.filter((one) => !one.endsWith("/evaluation.schema.json"))) {
    const defined = Object.entries((json(path)["$defs"] ?? {}) as Record<string, unknown>);
    for (const [name, definition] of defined) {
      const texts = shared.get(name) ?? new Map<string, string[]>();
      const text = JSON.stringify(definition);
      texts.set(text, [...(texts.get(text) ?? []), stem(stem(path))]);
      shared.set(name, texts);
    }
  }
  const different = [...shared].filter(([, texts]) => texts.size > 1);
  expect(different.map(([name, texts]) => `${name}: ${[...texts.values()].join(" ≠ ")}`)).toEqual([]);
  const common = [...shared].filter(([, texts]) => [...texts.values()].some((schemas) => schemas.length > 1));
  expect(common.map(([name]) => name)).toEqual(expect.arrayContaining(["source", "origine"]));
});

test.each(WRITTEN)("%s obeys schemas/%s.schema.json", (path, schema) => {
  const value: unknown = path.endsWith(".json") ? json(path) : parse(textOf(path), { maxAliasCount: 50 });
  expect(problems(validator(schema), value)).toEqual([]);
});

test.each(WRITTEN.filter(([path]) => path.endsWith(".yaml")))(
  "%s tells editors its schema: %s",
  (path, schema) => {
    const up = "../".repeat(path.split("/").length - 1);
    expect(textOf(path).split("\n")[0]).toBe(
      `# yaml-language-server: $schema=${up}schemas/${schema}.schema.json`,
    );
  },
);

describe("the closed lists", () => {
  const at = (place: string): Schema => {
    const [schema = "", pointer = ""] = place.split("#");
    const keys = pointer.split("/").slice(1);
    return keys.reduce(
      (from, key) => (from[key] ?? {}) as Schema,
      json(`schemas/${schema}.schema.json`) as Schema,
    );
  };

  test.each(SCHEMA_ENUMS.flatMap(({ codes, at: places }) => places.map((place) => [place, codes] as const)))(
    "%s is the list of its table: npm run schemas",
    (place, codes) => {
      expect(at(place)["enum"]).toEqual(codes);
      expect(new Set(codes).size).toBe(codes.length);
    },
  );

  test("both schemas of a condition have each of its kinds", () => {
    const written = Object.keys(at("regles#/$defs/condition/properties"));
    const published = at("evaluation#/$defs/Condition")["oneOf"] as readonly Schema[];
    const kinds = published.map((one) => (one["properties"] as Record<string, Schema>)["kind"]?.["const"]);
    expect(written.toSorted()).toEqual(CONDITION_KINDS.toSorted());
    expect(kinds.toSorted()).toEqual(CONDITION_KINDS.toSorted());
  });

  test("each enum of a schema is written from a table, but for those that are said", () => {
    const all = SCHEMAS.filter((path) => !ROWS.has(stem(stem(path)))).flatMap((path) =>
      enums(json(path)).map((pointer) => `${stem(stem(path))}#${pointer}`),
    );
    const written = SCHEMA_ENUMS.flatMap(({ at: places }) => places);
    expect(all.filter((place) => !written.includes(place)).toSorted()).toEqual(BY_HAND.toSorted());
    expect(new Set(written).size).toBe(written.length);
  });
});

/** The enums that no table defines: this list may only become shorter. */
const BY_HAND: readonly string[] = [
  // The decimal mark of a published file: two signs, no code.
  "format#/properties/decimale",
  "modele#/properties/porte",
  // The operands of rules are a union of shapes, of which the kind is the mark.
  "evaluation#/$defs/Operand/properties/kind",
  // Of a target: its direction, its kind of text.
  "cibles#/properties/cibles/items/properties/sens",
  "cibles#/properties/cibles/items/properties/statut_texte",
  "evaluation#/$defs/Target/properties/direction",
  "evaluation#/$defs/Target/properties/textKind",
];

/** Pointers to what bears an enum. */
function enums(schema: Schema, at = ""): string[] {
  const own = Array.isArray(schema["enum"]) ? [at] : [];
  const inner = Object.entries(schema).flatMap(([key, value]) =>
    value !== null && typeof value === "object" ? enums(value as Schema, `${at}/${key}`) : [],
  );
  return [...own, ...inner];
}

describe("the Data Package standard (decision 0012)", () => {
  /** The official profiles, as JSON of a development dependency whose code is never loaded. */
  const profile = (name: string): ValidateFunction => {
    const path = createRequire(import.meta.url).resolve(`datapackage/lib/profiles/${name}.json`);
    const { $schema: _draft4, ...schema } = JSON.parse(textOf(path)) as Record<string, unknown>;
    return new Ajv({ strict: false, allErrors: true, logger: false, formats: fullFormats }).compile(schema);
  };
  const PACKAGES = filesUnder("datasets", "datapackage.json");
  const [wide, narrow] = ["data-package", "tabular-data-package"].map(profile);

  /** Published files of the national base are in the layouts of their producers: their sets are plain packages. */
  const isTabular = (path: string) => !path.startsWith("datasets/base-nationale/");

  test.each(PACKAGES)("%s is a data package, and a tabular one where its files are ours", (path) => {
    expect(wide && problems(wide, json(path))).toEqual([]);
    if (!isTabular(path)) return;
    expect(json(path)).toMatchObject({ profile: "tabular-data-package" });
    expect(narrow && problems(narrow, json(path))).toEqual([]);
  });

  test("the profiles refuse a name with capitals, a set without files, a field of no type", () => {
    const good = json(PACKAGES[0] ?? "") as { resources: { schema: { fields: object[] } }[] };
    const [first] = good.resources;
    const field = { name: "x", type: "zzz" };
    const bad = [
      { ...good, name: "Jeu De Données" },
      { ...good, resources: undefined },
      { ...good, resources: [{ ...first, schema: { fields: [field] } }] },
    ];
    expect(bad.map((one) => narrow?.(JSON.parse(JSON.stringify(one))))).toEqual([false, false, false]);
  });

  test("its package is used by tests alone: no source imports it", () => {
    const imports = filesUnder("src", ".ts").filter((path) =>
      /from "datapackage|import\("datapackage/.test(textOf(path)),
    );
    expect(imports).toEqual([]);
  });
});

describe("what the program writes", () => {
  test.each(foldersIn("referentiels").map(stem))(
    "the evaluation of %s obeys schemas/evaluation.schema.json",
    async (id) => {
      const { value, diagnostics } = await evaluate(
        id,
        { date: "2026-11-20", hasPartners: true },
        nodeWorld("."),
      );
      expect(diagnostics.filter(({ severity }) => severity === "erreur")).toEqual([]);
      expect(problems(validator("evaluation"), JSON.parse(JSON.stringify(value ?? null)))).toEqual([]);
    },
  );
});

describe("the schema of the evaluation", () => {
  test("leaves no object open: each has its keys, or is a table whose names or values are described", () => {
    expect(openObjects(json("schemas/evaluation.schema.json"))).toEqual([]);
  });

  test.each(["exemple-maubeuge", "exemple-hazebrouck"])(
    "refuses the year of %s as soon as one of its keys is another",
    async (id) => {
      const { value } = await evaluate(id, { date: "2026-11-20" }, nodeWorld("."));
      const schema = json("schemas/evaluation.schema.json");
      const validate = new Ajv2020({ strict: false }).compile({
        $defs: schema["$defs"],
        $ref: "#/$defs/FollowYear",
      });
      // A few elements of each list have all of its keys, and thousands of validations stay quick.
      const few = (_: string, one: unknown) => (Array.isArray(one) ? one.slice(0, 6) : one);
      const year = JSON.parse(JSON.stringify(value?.followUp, few)) as object;
      expect(problems(validate, year)).toEqual([]);
      const seen = new Map<string, () => boolean>();
      keysOf(year, "", seen, () => validate(year) as boolean);
      expect(seen.size).toBeGreaterThan(200);
      expect([...seen].filter(([, isAccepted]) => isAccepted()).map(([key]) => key)).toEqual([]);
    },
  );
});

/** Objects of a schema that accept any key. */
function openObjects(schema: Schema, at = ""): string[] {
  const isObject = [schema["type"]].flat().includes("object");
  const isClosed = schema.properties
    ? schema["additionalProperties"] === false || schema["unevaluatedProperties"] === false
    : typeof schema["additionalProperties"] === "object";
  const isOpenList = [schema["type"]].flat().includes("array") && schema["items"] === undefined;
  const own = (isObject && !isClosed) || isOpenList ? [at] : [];
  const inner = Object.entries(schema).flatMap(([key, value]) =>
    value !== null && typeof value === "object" ? openObjects(value as Schema, `${at}/${key}`) : [],
  );
  return [...own, ...inner];
}

/** One key of each kind of place of a value, with whether the whole is still accepted when that key bears another name. */
function keysOf(
  value: object,
  at: string,
  seen: Map<string, () => boolean>,
  isAccepted: () => boolean,
): void {
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const place = isList ? `${at}/*` : `${at}/${key}`;
    if (!isList && !seen.has(place)) seen.set(place, () => underAnotherName(value, key, isAccepted));
    if (inner !== null && typeof inner === "object") keysOf(inner, place, seen, isAccepted);
  }
}

function underAnotherName(owner: object, key: string, isAccepted: () => boolean): boolean {
  const all = owner as Record<string, unknown>;
  const { [key]: value } = all;
  delete all[key];
  all[`${key}_autre`] = value;
  const answer = isAccepted();
  delete all[`${key}_autre`];
  all[key] = value;
  return answer;
}

describe.each(Object.values<AnyTable>(FOLLOW_TABLES))("the rows of $name", (table) => {
  const name = `suivi-${table.name}`;

  test("have the schema that their columns give", () => {
    expect(json(`schemas/${name}.schema.json`), "run « npm run schemas »").toEqual(rowSchema(table));
  });

  test("may leave what is not known null, and hold no other key", () => {
    const needed = columnsOf(table).map((column) => [
      column.name,
      column.isNeeded ? SAMPLES[column.kind] : null,
    ]);
    const row = Object.fromEntries(
      columnsOf(table).map((column, index) => [
        column.name,
        column.choices && column.isNeeded
          ? Object.keys(column.choices)[0]
          : column.kind === "plusieurs"
            ? []
            : needed[index]?.[1],
      ]),
    );
    expect(problems(validator(name), row)).toEqual([]);
    expect(validator(name)({ ...row, autre: 1 })).toBe(false);
  });
});

/** A value of each kind. */
const SAMPLES: Readonly<Record<ColumnKind, unknown>> = {
  identifiant: "A-1",
  texte: "texte",
  jour: "2025-03-31",
  annee: 2025,
  periode: "2025-03",
  euros: 12.5,
  entier: 3,
  nombre: -1.5,
  valeur: "inconnu",
  oui_non: true,
  choix: "",
  plusieurs: [],
};
