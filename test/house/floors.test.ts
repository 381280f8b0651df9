import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, room, SOURCES, textOf } from "./files.ts";

/** The floors of the house, from the ground: a file imports its own room or a lower floor; never sideways, never up. */
const FLOORS = [
  ["kernel", "diagnostics", "statistics"],
  ["model"],
  ["check", "compare", "evaluate", "render"],
  ["read", "write"],
  ["open"],
  ["run.ts", "node-world.ts"],
  ["explain-row.ts"],
  ["explain-hint.ts"],
  ["create.ts", "explain.ts", "import-files.ts", "propose.ts", "node-import-world.ts"],
  ["index.ts", "cli"],
];
/** The border: only these may touch files, processes, clocks of the machine. */
const BORDER = ["read", "write", "cli", "node-world.ts", "node-import-world.ts"];
/** Rooms that compute: the same values in, the same values out. */
const PURE = ["kernel", "diagnostics", "statistics", "model", "check", "compare", "evaluate", "render"];
/** The one place of a lower floor that another of the same floor may need: messages order themselves as French texts. */
const NEIGHBOURS = ["diagnostics → kernel"];
/** The one file of the engine that runs before the engine is there: the setup scripts look for a browser with it. */
const SHARED_WITH_SCRIPTS = "write/find-browser";

/** What scripts that run after the setup may use: the public library. */
const RUN_AFTER_SETUP = ["../dist/index.js"];

const floor = (source: string): number => FLOORS.findIndex((rooms) => rooms.includes(room(source)));
/** Static, type, side-effect, dynamic imports and re-exports; a dynamic one must name its file in plain text. */
const IMPORT = /\b(?:from|import)\s*\(?\s*(["'`])([^"'`]+)\1/g;
const imports = (path: string): string[] => [...textOf(path).matchAll(IMPORT)].map(([, , name = ""]) => name);
const target = (source: string, name: string): string => posix.join(posix.dirname(source), name);
const allowed = (source: string, to: string): boolean =>
  room(to) === room(source) ||
  NEIGHBOURS.includes(`${room(source)} → ${room(to)}`) ||
  floor(to) < floor(source);

describe.each(SOURCES)("%s", (source) => {
  const names = imports(`src/${source}`);

  test("stands on a floor", () => {
    expect(floor(source), `${room(source)} is on no floor of this test`).toBeGreaterThanOrEqual(0);
  });

  test("imports its own room or a lower floor, by a path that exists", () => {
    const files = names.filter((name) => name.startsWith(".")).map((name) => target(source, name));
    const wrong = files.filter((to) => !to.startsWith("..") && !allowed(source, to));
    expect(wrong.map((to) => `src/${source} → src/${to}`)).toEqual([]);
    expect(files.filter((to) => !SOURCES.includes(to))).toEqual([]);
  });

  test("touches the machine only on the border", () => {
    const machine = names.filter((name) => isBuiltin(name));
    if (!BORDER.includes(room(source))) expect(machine).toEqual([]);
    expect(machine.filter((name) => !name.startsWith("node:"))).toEqual([]);
  });

  test("imports packages that users install, and no test package", () => {
    const { dependencies } = JSON.parse(textOf("package.json")) as { dependencies: Record<string, string> };
    const packages = names.filter((name) => !name.startsWith(".") && !isBuiltin(name));
    const missing = packages.filter((name) => {
      const parts = name.split("/");
      return !((name.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "")) in dependencies);
    });
    expect(missing).toEqual([]);
  });

  test("names in plain text what it imports dynamically", () => {
    expect(textOf(`src/${source}`)).not.toMatch(/\bimport\s*\((?!\s*["'])/);
  });
});

test.each(SOURCES.filter((source) => PURE.includes(room(source))))(
  "%s asks nothing of the machine",
  (source) => {
    expect(textOf(`src/${source}`)).not.toMatch(
      /\b(?:process\.|console\.|globalThis|fetch\(|setTimeout|Math\.random|Date\.now|new Date\(\)|performance\.|Buffer\.)/,
    );
  },
);

test("every room on a floor exists", () => {
  const rooms = new Set(SOURCES.map(room));
  expect(FLOORS.flat().filter((name) => !rooms.has(name))).toEqual([]);
});

describe("the scripts", () => {
  test("use one file of the engine, and it needs nothing but Node", () => {
    const used = filesUnder("scripts", ".mjs").flatMap((path) =>
      imports(path).filter((name) => /^\.\.\/(?:dist|src)\//.test(name)),
    );
    const before = used.filter((name) => name !== `../dist/${SHARED_WITH_SCRIPTS}.js`);
    expect(used).not.toEqual([]);
    expect(before.filter((name) => !RUN_AFTER_SETUP.includes(name))).toEqual([]);
    expect(imports(`src/${SHARED_WITH_SCRIPTS}.ts`).filter((name) => !name.startsWith("node:"))).toEqual([]);
  });
});
