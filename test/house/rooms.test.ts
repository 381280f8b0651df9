import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, room, SOURCES, textOf } from "./files.ts";

/** The order of the rooms: a file imports its own room, or one that stands before it. `index.ts` alone has no room. */
const ORDER = [
  "kernel",
  "statistics",
  "diagnostics",
  "files",
  "data",
  "formats",
  "workspace",
  "compare",
  "referentiel",
  "follow",
  "french",
  "evaluation",
  "output",
  "page",
  "run",
  "machine",
  "cli",
  "index.ts",
];

/** A wall: files that may not import values of others, though the order would let them. Types may cross. */
interface Wall {
  readonly from: RegExp;
  readonly to: RegExp;
  readonly reason: string;
}

const WALLS: readonly Wall[] = [
  {
    from: /^output\//,
    to: /^(?:statistics|workspace|formats)\//,
    reason: "what prints cannot compute: it is given nouns and words",
  },
  {
    from: /^french\//,
    to: /^(?:statistics|files)\//,
    reason: "a sentence is a function of facts",
  },
  {
    from: /^referentiel\/(?:.*\/)?(?:judge|goal|recheck|coherence-checks|conditions)[^/]*$/,
    to: /^french\//,
    reason: "judges decide, french says, evaluation records",
  },
  { from: /^compare\//, to: /^(?:files|workspace)\//, reason: "gaps are pure" },
  {
    from: /^page\//,
    to: /^(?:statistics|files|formats|workspace|evaluation|output)\//,
    reason: "the page is given parts, and computes nothing",
  },
  { from: /^(?!page\/)/, to: /^page\//, reason: "the page is bundled apart" },
  {
    from: /^(?!cli\/|index\.ts$|machine\/)/,
    to: /^machine\//,
    reason: "the real world is passed in",
  },
];

/** Who may import `node:*`, and why: the rooms of the machine, and the files named. */
const MACHINE_ROOMS = ["machine", "cli"];
const NODE_FILES: Readonly<Record<string, string>> = {
  "files/validators.ts": "reads the schemas that come with the program, or what the build wrote of them",
  "formats/cells.ts": "checks UTF-8 byte by byte in a Buffer",
  "output/report/template/read-template.ts": "reads the fonts of an installed package",
};

/** Packages that are built into the page of a site: nobody installs them to use it. */
const BUNDLED = ["preact"];

/** Rooms that ask nothing of the machine: the same values in, the same values out. */
const PURE = [
  "kernel",
  "statistics",
  "diagnostics",
  "data",
  "compare",
  "referentiel",
  "follow",
  "french",
  "evaluation",
];

/** The one file of the engine that runs before the engine is there: the setup scripts look for a browser with it. */
const SHARED_WITH_SCRIPTS = "machine/find-browser";
/** What scripts that run after the setup may use: the public library, and what generated files are written from. */
const RUN_AFTER_SETUP = [
  "../dist/index.js",
  "../dist/diagnostics/catalogue.js",
  "../dist/evaluation/schema-enums.js",
  "../dist/follow/tables/row-schema.js",
  "../dist/follow/tables/tables.js",
  // What makes the national base again: the importer, as the command runs it.
  "../dist/workspace/import/import-files.js",
  "../dist/machine/node-world.js",
];

/** Optional peers, and the one file that imports each, when it is asked for. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  "machine/postgres-queue.ts": ["pg-boss"],
  "machine/store-client.ts": ["aws4fetch"],
};

/** What a file takes: the name as written, and whether only types cross. */
interface Import {
  readonly name: string;
  readonly isType: boolean;
}

/** Static, type, side-effect and dynamic imports, and re-exports; a dynamic one must name its file in plain text. */
const IMPORT =
  /^[ \t]*(?:import|export)\b([^"'`;()]*)\bfrom\s*(["'])([^"']+)\2|\bimport\s*\(?\s*(["'`])([^"'`]+)\4/gm;

const isTypeClause = (clause: string): boolean =>
  /^\s*type\b/.test(clause) ||
  (/^\s*\{/.test(clause) &&
    clause
      .replace(/[{}]/g, "")
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== "")
      .every((one) => one.startsWith("type ")));

const importsIn = (text: string): Import[] =>
  [...text.matchAll(IMPORT)].map(([, clause = "", , name, , late]) => ({
    name: name ?? late ?? "",
    isType: isTypeClause(clause),
  }));
const imports = (path: string): Import[] => importsIn(textOf(path));
const target = (source: string, name: string): string => posix.join(posix.dirname(source), name);
const place = (source: string): number => ORDER.indexOf(room(source));

/** The project's own files that a source imports, from src. */
const own = (source: string): { readonly to: string; readonly isType: boolean }[] =>
  imports(`src/${source}`)
    .filter(({ name }) => name.startsWith("."))
    .map(({ name, isType }) => ({ to: target(source, name), isType }))
    .filter(({ to }) => !to.startsWith(".."));

const UP = SOURCES.flatMap((source) =>
  own(source)
    .filter(({ to }) => place(to) > place(source))
    .map(({ to }) => `${source} → ${to}`),
);

describe.each(SOURCES)("%s", (source) => {
  const names = imports(`src/${source}`).map(({ name }) => name);

  test("stands in a room of the order", () => {
    expect(place(source), `${room(source)} is not in the order of this test`).toBeGreaterThanOrEqual(0);
  });

  test("imports its own room or one before it, by a path that exists", () => {
    const up = UP.filter((arrow) => arrow.startsWith(`${source} → `));
    expect(up).toEqual([]);
    expect(
      own(source)
        .map(({ to }) => to)
        .filter((to) => !SOURCES.includes(to)),
    ).toEqual([]);
  });

  test("goes through no wall", () => {
    const through = WALLS.filter(({ from }) => from.test(source)).flatMap(({ to: wall, reason }) =>
      own(source)
        .filter(({ to, isType }) => !isType && wall.test(to))
        .map(({ to }) => `${source} → ${to}: ${reason}`),
    );
    expect(through).toEqual([]);
  });

  test("touches the machine only where it may", () => {
    const machine = names.filter((name) => isBuiltin(name));
    if (!MACHINE_ROOMS.includes(room(source)) && !(source in NODE_FILES)) expect(machine).toEqual([]);
    expect(machine.filter((name) => !name.startsWith("node:"))).toEqual([]);
  });

  test("imports packages that users install, and no test package", () => {
    const { dependencies } = JSON.parse(textOf("package.json")) as { dependencies: Record<string, string> };
    const bundled = room(source) === "page" ? BUNDLED : (OPTIONAL[source] ?? []);
    const packages = names.filter((name) => !name.startsWith(".") && !isBuiltin(name));
    const missing = packages.filter((name) => {
      const parts = name.split("/");
      const own = name.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
      return !(own in dependencies || bundled.includes(own));
    });
    expect(missing).toEqual([]);
  });

  test("names in plain text what it imports dynamically", () => {
    expect(textOf(`src/${source}`)).not.toMatch(/\bimport\s*\((?!\s*["'])/);
  });
});

test.each(SOURCES.filter((source) => PURE.includes(room(source)) && !(source in NODE_FILES)))(
  "%s asks nothing of the machine",
  (source) => {
    expect(textOf(`src/${source}`)).not.toMatch(
      /\b(?:process\.|console\.|globalThis|fetch\(|setTimeout|Math\.random|Date\.now|new Date\(\)|performance\.|Buffer\.)/,
    );
  },
);

test("every room of the order exists", () => {
  const rooms = new Set(SOURCES.map(room));
  expect(ORDER.filter((name) => !rooms.has(name))).toEqual([]);
});

/** The key of the cache tells what a reading depends on: a room left out of it would give yesterday's reading. */
test("the key of the cache of readings is made of every room that workspace may import, and of workspace", () => {
  const [, list = ""] = /const ROOMS = \[([^\]]*)\]/.exec(textOf("src/workspace/cache.ts")) ?? [];
  const named = [...list.matchAll(/"dist\/(\w+)"/g)].map(([, name]) => name);
  expect(named).toEqual(ORDER.slice(0, ORDER.indexOf("workspace") + 1));
});

/** Files that import one another round in a circle, each circle from its first file; none when imports have an order. */
function circlesIn(importsOf: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" → ")];
    if (done.has(file)) return [];
    const found = (importsOf.get(file) ?? []).flatMap((to) => walk(to, [...path, file]));
    done.add(file);
    return found;
  };
  return [...importsOf.keys()].flatMap((file) => walk(file, []));
}

describe("no circle of imports, types included", () => {
  test("in src", () => {
    expect(circlesIn(new Map(SOURCES.map((source) => [source, own(source).map(({ to }) => to)])))).toEqual(
      [],
    );
  });

  test.each<[string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
    ["none, though two ways lead to one file", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, []],
    ["of two files", { a: ["b"], b: ["a"] }, ["a → b → a"]],
    ["of three, reached from outside", { x: ["a"], a: ["b"], b: ["c"], c: ["a"] }, ["a → b → c → a"]],
    ["of a file with itself", { a: ["a"] }, ["a → a"]],
  ])("is seen: %s", (_, files, circles) => {
    expect(circlesIn(new Map(Object.entries(files)))).toEqual(circles);
  });
});

test("every file that may touch node: stands where it is said, and does", () => {
  const idle = Object.keys(NODE_FILES).filter(
    (source) => !SOURCES.includes(source) || !/from "node:|Buffer\./.test(textOf(`src/${source}`)),
  );
  expect(idle).toEqual([]);
});

describe("the reading of imports sees every form", () => {
  test.each([
    ['import { a } from "./a.ts";', "./a.ts", false],
    ['import type { A } from "./a.ts";', "./a.ts", true],
    ['import { type A, type B } from "./a.ts";', "./a.ts", true],
    ['import { type A, b } from "./a.ts";', "./a.ts", false],
    ['import {\n  type A,\n  b,\n} from "./a.ts";', "./a.ts", false],
    ['export { a } from "./a.ts";', "./a.ts", false],
    ['import "./a.ts";', "./a.ts", false],
    ['const { a } = await import("./a.ts");', "./a.ts", false],
    ['import * as a from "./a.ts";', "./a.ts", false],
  ])("%s", (text, name, isType) => {
    expect(importsIn(text)).toEqual([{ name, isType }]);
  });
});

describe("the scripts", () => {
  test("use one file of the engine, and it needs nothing but Node", () => {
    const used = filesUnder("scripts", ".mjs").flatMap((path) =>
      imports(path)
        .map(({ name }) => name)
        .filter((name) => /^\.\.\/(?:dist|src)\//.test(name)),
    );
    const before = used.filter((name) => name !== `../dist/${SHARED_WITH_SCRIPTS}.js`);
    expect(used).not.toEqual([]);
    expect(before.filter((name) => !RUN_AFTER_SETUP.includes(name))).toEqual([]);
    const needed = imports(`src/${SHARED_WITH_SCRIPTS}.ts`).map(({ name }) => name);
    expect(needed.filter((name) => !name.startsWith("node:"))).toEqual([]);
  });
});
