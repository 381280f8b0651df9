import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isOfAnother } from "../own-referentiels.ts";

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

/** A command shown, and the lines it prints (`[…]` stands for others). */
interface Shown {
  readonly file: string;
  readonly command: string;
  readonly lines: readonly string[];
}

const PAGES = ["README.md", ...readdirSync("docs/guide").map((file) => `docs/guide/${file}`)];

/** Every command of every console block, with what stands under it. `rapport` is left to the golden tests. */
const shown: Shown[] = PAGES.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/```(?:console)?\n(\$ npx ecarts [\s\S]*?)```/g)]
    .flatMap(([, block = ""]) => block.split(/^\$ npx ecarts /m).slice(1))
    .map((part) => part.split("\n"))
    .map(([command = "", ...lines]) => ({ file, command, lines })),
).filter(({ command }) => !command.startsWith("rapport"));

const GUIDE = readFileSync("docs/guide/ajouter-des-donnees.md", "utf8");

/** The exercise workspace of the guide, made of the blocks that the reader is told to copy. */
const exercise = mkdtempSync(join(tmpdir(), "ecarts-guide-"));
const set = join(exercise, "datasets/exemple/taux");
mkdirSync(set, { recursive: true });
mkdirSync(join(exercise, "datasets/indicateurs"));
cpSync(
  "datasets/indicateurs/taux_pauvrete_60.yaml",
  join(exercise, "datasets/indicateurs/taux_pauvrete_60.yaml"),
);
for (const name of ["observations.csv", "territoires.csv", "datapackage.json"]) {
  const block = new RegExp(`^## ${name}\\n+\`\`\`(?:json)?\\n([\\s\\S]*?)\`\`\``, "m").exec(GUIDE)?.[1];
  writeFileSync(join(set, name), block ?? "");
}

/** The folder of the project as its readers have it, without the référentiels that somebody writes in this clone. */
const clone = mkdtempSync(join(tmpdir(), "ecarts-clone-"));
for (const name of ["datasets", "referentiels"])
  cpSync(resolve(name), join(clone, name), {
    recursive: true,
    filter: (path) => !path.endsWith("base-nationale") && !isOfAnother(path),
  });
afterAll(() => rmSync(clone, { recursive: true, force: true }));

/** A page typed by hand has no no-break spaces; the terminal has. */
const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** As a reader runs them: with the national base. */
test.each(shown)("$file: « ecarts $command » prints what is shown", ({ command, lines }) => {
  const words = (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
  const args = words.map((word) => word.replace(/^essai(?=\/|$)/, exercise));
  const env = { ...process.env, ECARTS_BASE: "" };
  const { stdout, stderr } = spawnSync(process.execPath, [resolve("dist/cli/main.js"), ...args], {
    cwd: clone,
    encoding: "utf8",
    env,
  });
  const printed = plainSpaces(`${stdout}${stderr}`);
  const expected = lines.filter(
    (line) => line.trim() !== "" && !line.includes("[…]") && !/\/(chemin|essai)\b|…\/essai/.test(line),
  );
  expect(expected.filter((line) => !printed.includes(plainSpaces(line)))).toEqual([]);
});
