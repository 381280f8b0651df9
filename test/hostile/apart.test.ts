/**
 * What is done apart is bounded in time and memory, whatever it is asked. Bounds are made small here, so that each of these
 * endless tasks meets one of them soon; what is held is that it is stopped, and that the right bound is said.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { Apart } from "../../src/files/apart.ts";
import type { apartOf as ApartOf } from "../../src/machine/apart.ts";
import type { RenderedReport } from "../../src/output/report/render-report.ts";
import { evaluationOf, houseTemplate, manyQpv, smallTemplate } from "../unit/output/report/fixture.ts";

const PROGRAM = pathToFileURL(resolve("dist/machine/apart.js")).href;
const { apartOf } = (await import(PROGRAM)) as { apartOf: typeof ApartOf };
const evaluation = evaluationOf(manyQpv(9));
const folder = mkdtempSync(join(tmpdir(), "ecarts-apart-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BOUNDS = { seconds: 4, megabytes: 300 };

/** The page of a template with one chart, made apart. */
async function drawn(spec: Readonly<Record<string, unknown>>): Promise<Apart<readonly RenderedReport[]>> {
  const head = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src';
  const page = `${head} 'unsafe-inline'; img-src data:; font-src data:"><p>{{graphique "mien" principal}}</p>`;
  const template = {
    ...smallTemplate(page),
    charts: new Map([["mien", { path: "t/mien.vl.json", spec: { width: 100, height: 100, ...spec } }]]),
  };
  const apart = apartOf(BOUNDS);
  if (!apart) throw new Error("the built program has a process of its own");
  return apart<readonly RenderedReport[]>("pages", { evaluation, template, subjects: [null] });
}

const lines = { data: { name: "lignes" }, mark: "point" };
const x = { field: "fin", type: "quantitative" };
const calculate = (formula: string) => ({ ...lines, transform: [{ calculate: formula, as: "y" }] });

describe("a template of someone else", () => {
  test("is filled as it would be here", async () => {
    const apart = apartOf();
    const asked = { evaluation, template: houseTemplate(), subjects: [null] };
    const done = await apart?.<readonly RenderedReport[]>("pages", asked);
    const { reportPages } = await import("../../src/output/report/render-report.ts");
    expect(done).toEqual({ value: reportPages(evaluation, houseTemplate(), [null]) });
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ["a sequence of rows", { data: { sequence: { start: 0, stop: 1e12 } }, mark: "point" }],
    ["a sequence in a formula", calculate("length(sequence(1e12))")],
    ["a sequence whose name is escaped", calculate("length(s\\u0065quence(1e12))")],
    [
      "rows made to fill a series",
      {
        ...lines,
        transform: [{ impute: "fin", key: "debut", keyvals: { start: 0, stop: 1e12, step: 1 }, value: 0 }],
      },
    ],
    ["quantiles of a tiny step", { ...lines, transform: [{ quantile: "fin", step: 1e-12 }] }],
    ["a density of tiny steps", { ...lines, transform: [{ density: "fin", steps: 1e12 }] }],
    ["a billion ticks", { ...lines, encoding: { x: { ...x, axis: { tickCount: 1e10 } } } }],
    [
      "rows multiplied by themselves",
      {
        ...lines,
        transform: Array(12).fill({ fold: Array(30).fill("fin") }),
      },
    ],
    [
      "rows flattened",
      {
        ...lines,
        transform: Array.from({ length: 12 }, () => [
          { calculate: `split(repeat("a,", 400), ",")`, as: "l" },
          { flatten: ["l"] },
        ]).flat(),
      },
    ],
    ["a text that doubles", calculate(`length(${"replace(".repeat(60)}"a"${', /a/g, "aa")'.repeat(60)})`)],
    [
      "a repeated drawing",
      { data: lines.data, repeat: Array(20_000).fill("fin"), spec: { mark: "point", encoding: { x } } },
    ],
    ["a formula that matches without end", calculate(`test(/^(a+)+$/, repeat("a", 60) + "!")`)],
  ])(
    "that draws %s is stopped, or refused",
    async (_, spec) => {
      const done = await drawn(spec);
      if ("value" in done) {
        expect(done.value[0]?.html).toBeUndefined();
        expect(done.value[0]?.diagnostics[0]?.code).toBe("template/graphique");
      } else {
        expect(done.excess).toMatch(/^(?:4 secondes|300 Mo de mémoire)$/);
        expect(done.step).toBe("t/mien.vl.json");
      }
    },
    60_000,
  );

  test("whose partials call one another many times is said at its check", async () => {
    const { renderReport } = await import("../../src/output/report/render-report.ts");
    const four = (name: string) => `{{> ${name}}}`.repeat(4);
    const itself = renderReport(evaluation, smallTemplate(four("p"), { p: four("p") }));
    expect(itself.diagnostics.map(({ message }) => message).join()).toContain("s’appelle sans fin");
    const chain = Object.fromEntries(
      Array.from({ length: 19 }, (_, index) => [`p${index}`, index === 18 ? "x" : four(`p${index + 1}`)]),
    );
    const { diagnostics } = renderReport(evaluation, smallTemplate(four("p0"), chain));
    expect(diagnostics.map(({ message }) => message).join()).toContain("s’appelle sans fin");
  });
});

describe("a task done apart", () => {
  test("ends with the program that asked for it, even in a loop", async () => {
    const [script, alive] = [join(folder, "parent.mjs"), join(folder, "en-cours")];
    const spec = { ...lines, transform: Array(12).fill({ fold: Array(30).fill("fin") }) };
    const template = {
      ...smallTemplate('{{graphique "mien" principal}}'),
      partials: undefined,
      charts: undefined,
    };
    writeFileSync(
      script,
      `import { apartOf } from ${JSON.stringify(PROGRAM)};
       import { writeFileSync } from "node:fs";
       import { execFileSync } from "node:child_process";
       const template = { ...${JSON.stringify(template)}, partials: new Map(),
         charts: new Map([["mien", { path: "t", spec: ${JSON.stringify(spec)} }]]) };
       const bounds = { seconds: 60, megabytes: 6000 };
       apartOf(bounds)("pages", { evaluation: ${JSON.stringify(evaluation)}, template, subjects: [null] });
       setTimeout(() => {
         const said = execFileSync("ps", ["-o", "pid=,args=", "--ppid", String(process.pid)], { encoding: "utf8" });
         writeFileSync(${JSON.stringify(alive)}, /(\\d+) .*apart-child/.exec(said)?.[1] ?? "aucun");
         process.kill(process.pid, "SIGKILL");
       }, 1500);`,
    );
    const parent = spawn(process.execPath, [script], { stdio: "ignore" });
    await new Promise((ended) => parent.once("close", ended));
    const child = Number((await import("node:fs")).readFileSync(alive, "utf8"));
    expect(child).toBeGreaterThan(1);
    await expect.poll(() => existsSync(`/proc/${child}/task`), { timeout: 10_000 }).toBe(false);
  }, 30_000);
});

describe("the process that lays out pages", () => {
  test("is kept: what it holds is not sent again, and what has changed is", async () => {
    const { reportPages } = await import("../../src/output/report/render-report.ts");
    const warnings: Error[] = [];
    const note = (warning: Error) => void warnings.push(warning);
    process.on("warning", note);
    const apart = apartOf();
    const template = houseTemplate();
    const others = [evaluation, evaluation, evaluationOf(manyQpv(4)), evaluation];
    for (const one of [...others, ...others, ...others]) {
      const done = await apart?.("pages", { evaluation: one, template, subjects: [null] });
      expect(done).toEqual({ value: reportPages(one, template, [null]) });
    }
    await new Promise((later) => setImmediate(later));
    process.off("warning", note);
    expect(warnings).toEqual([]);
  });
});
