import { describe, expect, test } from "vitest";
import { room, SOURCES, textOf } from "./files.ts";

/**
 * Every `@example` of src is run. Its lines are code; the last expression must equal what follows `// =>`.
 * It may use what its file exports and, failing that, what the other files of its room export, and the real world.
 */
const EXAMPLE = /@example\n((?:[ \t]*\*(?![ \t]*@|\/).*\n)+)/g;
/** What gives an example the real world, whatever its room. */
const REAL_WORLD = "machine/node-world.ts";
const RESULT = /^\/\/ => (.+)$/;

interface Example {
  readonly code: readonly string[];
  readonly expected: string | undefined;
}

function examplesOf(text: string): Example[] {
  return [...text.matchAll(EXAMPLE)].map(([, block = ""]) => {
    const lines = block
      .split("\n")
      .map((line) => line.replace(/^[ \t]*\* ?/, "").trimEnd())
      .filter((line) => line !== "");
    const expected = RESULT.exec(lines.at(-1) ?? "")?.[1];
    return { code: expected === undefined ? lines : lines.slice(0, -1), expected };
  });
}

const words = (text: string): Set<string> => new Set(text.match(/[A-Za-z_$][\w$]*/g));

/** The exports of the file, and of the siblings (or the world) that an example names: others are not even loaded. */
async function scopeOf(source: string, example: string): Promise<Record<string, unknown>> {
  const named = words(example);
  const exportsOneOf = (text: string) =>
    [...text.matchAll(/^export (?:async )?(?:function|const|class)\s+(\w+)/gm)].some(([, name = ""]) =>
      named.has(name),
    );
  const siblings = SOURCES.filter(
    (other) =>
      other !== source &&
      (room(other) === room(source) || other === REAL_WORLD) &&
      exportsOneOf(textOf(`src/${other}`)),
  );
  const modules = await Promise.all(
    [...siblings, source].map(
      (file): Promise<Record<string, unknown>> => import(/* @vite-ignore */ `../../src/${file}`),
    ),
  );
  return Object.assign({}, ...modules);
}

/** The last expression may take several lines: the longest end of the code that is one expression. */
function compile(
  { code, expected }: Example,
  names: readonly string[],
): (...values: unknown[]) => Promise<unknown[]> {
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
  let failure: unknown;
  for (const first of code.keys()) {
    const expression = code.slice(first).join("\n").replace(/;$/, "");
    const body = [...code.slice(0, first), `return [(${expression}\n), (${expected})];`].join("\n");
    try {
      return AsyncFunction(...names, body) as unknown as (...values: unknown[]) => Promise<unknown[]>;
    } catch (error) {
      failure = error;
    }
  }
  throw failure ?? new Error("an example without code");
}

const all = SOURCES.map((source) => ({ source, examples: examplesOf(textOf(`src/${source}`)) }));

describe.each(all.filter(({ examples }) => examples.length > 0))(
  "the examples of $source",
  ({ source, examples }) => {
    test.each(examples.map((example, index) => [index + 1, example.code.at(-1) ?? "", example] as const))(
      "%i: %s",
      async (_, _last, example) => {
        expect(example.expected, "the example does not end with « // => value »").toBeDefined();
        const scope = await scopeOf(source, example.code.join("\n"));
        const [actual, expected] = await compile(example, Object.keys(scope))(...Object.values(scope));
        expect(actual).toEqual(expected);
      },
    );
  },
);

test("no example is lost: each « @example » of src was read", () => {
  const written = SOURCES.flatMap((source) => textOf(`src/${source}`).match(/\* @example/g) ?? []).length;
  expect(all.flatMap(({ examples }) => examples)).toHaveLength(written);
  expect(written).toBeGreaterThan(20);
});

test.each(
  SOURCES.filter((source) => room(source) === "kernel" && /^export function/m.test(textOf(`src/${source}`))),
)("%s shows each of its functions by an example", (source) => {
  const text = textOf(`src/${source}`);
  const functions = [...text.matchAll(/^export function (\w+)/gm)].map(([, name = ""]) => name);
  const shown = words(
    examplesOf(text)
      .flatMap(({ code }) => code)
      .join("\n"),
  );
  expect(functions.filter((name) => !shown.has(name))).toEqual([]);
});
