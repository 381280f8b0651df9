import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const README = readFileSync("README.md", "utf8");

/** The blocks whose first line is `// exemple`, and what the lines `// → …` under them announce. */
const examples = [...README.matchAll(/```ts\n(\/\/ exemple\n[\s\S]*?)```/g)].map(([, code = ""]) => code);

test("the README holds a library example", () => {
  expect(examples.length).toBeGreaterThan(0);
});

test.each(examples)("the library example of the README prints what it says", (code) => {
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  expect(run.stderr).toBe("");
  const announced = [...code.matchAll(/\/\/ → (.*)/g)].map(([, line = ""]) => line.trim());
  expect(announced.length).toBeGreaterThan(0);
  expect(run.stdout.trim().split("\n")).toEqual(announced);
});
