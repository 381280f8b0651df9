import { isDeepStrictEqual } from "node:util";
import { Worker } from "node:worker_threads";
import type { ApartTask } from "../files/apart.ts";
import type { Template } from "../output/report/template/template.ts";
import type { AskedApart, ToldApart } from "./apart-process.ts";

/** A process that does tasks on what came from someone else, one at a time, and says the result of each. */
const TASKS: Readonly<Record<ApartTask, (input: never) => Promise<unknown>>> = {
  classeur: async (bytes: Uint8Array) => (await import("../formats/sheets.ts")).readSheets(bytes),
  json: async (text: string) => (await import("../formats/json-table.ts")).rowsInJson(text),
  contours: async ({ text, wanted }: Record<"text" | "wanted", never>) =>
    (await import("../workspace/contours.ts")).contoursIn(text, wanted),
  pages: async ({
    evaluation,
    template,
    subjects,
  }: Record<"evaluation" | "template" | "subjects", never>) => {
    const { reportPages } = await import("../output/report/render-report.ts");
    return reportPages(evaluation, sameTemplate(template), subjects, (step) => tell({ step }));
  },
};

/** The last template: each task brings its own copy, and what was made ready for one serves the next. */
let last: Template | undefined;

function sameTemplate(template: Template): Template {
  last = last && isDeepStrictEqual(last, template) ? last : template;
  return last;
}

async function prepare(task: ApartTask, template: Template | undefined): Promise<void> {
  if (task !== "pages") return;
  const { prepareTemplate } = await import("../output/report/render-report.ts");
  if (template) prepareTemplate(sameTemplate(template));
}

const tell = (told: ToldApart): boolean | undefined => process.send?.(told);

/** What the last task was given, part by part: the next one may take some of it again. */
let parts: Readonly<Record<string, unknown>> = {};

const watch = new Worker(new URL("./apart-watch.js", import.meta.url), {
  workerData: JSON.parse(process.argv[2] ?? "{}"),
});
watch.unref();

/** One after the other: the watch counts the time of one. */
let turn = Promise.resolve();

process.on("message", (asked: AskedApart) => {
  turn = turn.then(() => answer(asked));
});

async function answer(asked: AskedApart): Promise<void> {
  watch.postMessage("begins");
  if ("prepare" in asked) {
    await prepare(asked.prepare, asked.known);
    watch.postMessage("ends");
    return;
  }
  const told = await TASKS[asked.task](inputOf(asked)).then(
    (value): ToldApart => ({ value, held: process.memoryUsage.rss() / 1e6 }),
    (error: unknown): ToldApart => ({
      bug: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  watch.postMessage("ends");
  tell(told);
}

function inputOf({ task, input, again }: Extract<AskedApart, { readonly task: ApartTask }>): never {
  if (task !== "pages") return input;
  const kept = again.map((name) => [name, parts[name]] as const);
  parts = { ...Object.fromEntries(kept), ...(input as Readonly<Record<string, unknown>>) };
  return parts as never;
}

// Whoever asked has gone, or asks for nothing more.
process.once("disconnect", () => process.exit());
