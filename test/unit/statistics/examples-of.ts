import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

/** One example of a docstring: an expression, and what it is said to give. */
export interface Example {
  readonly file: string;
  readonly expression: string;
  readonly expected: string;
}

const SRC = fileURLToPath(new URL("../../../src/", import.meta.url));

/** The examples of the docstrings of a room. */
export function examplesOf(room: string): Example[] {
  return filesOf(room).flatMap((file) => {
    const docs = readFileSync(`${SRC}${file}`, "utf8").match(/\/\*\*[\s\S]*?\*\//g) ?? [];
    return docs.flatMap((doc) => {
      const lines = doc.split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
      return lines
        .join("\n")
        .split("@example")
        .slice(1)
        .map((block) => {
          const [expression = "", expected = ""] = block.split("// =>");
          return { file, expression: expression.trim(), expected: (expected.split("\n")[0] ?? "").trim() };
        });
    });
  });
}

/** Everything that the files of a room export, by name. */
export async function exportsOf(room: string): Promise<Record<string, unknown>> {
  const modules = await Promise.all(filesOf(room).map((file) => import(pathToFileURL(`${SRC}${file}`).href)));
  return Object.assign({}, ...modules);
}

/** The value of an expression in which the exports can be named. */
export function evaluateWith(scope: Record<string, unknown>, expression: string): unknown {
  return new Function(...Object.keys(scope), `return (${expression.replace(/;$/, "")});`)(
    ...Object.values(scope),
  );
}

function filesOf(room: string): string[] {
  return readdirSync(`${SRC}${room}`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => `${room}/${file}`);
}
