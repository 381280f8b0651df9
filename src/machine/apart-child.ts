import { Worker } from "node:worker_threads";
import type { ApartTask } from "../files/apart.ts";
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
    return reportPages(evaluation, template, subjects, (step) => tell({ step }));
  },
};

const tell = (told: ToldApart): boolean | undefined => process.send?.(told);

const watch = new Worker(new URL("./apart-watch.js", import.meta.url), {
  workerData: JSON.parse(process.argv[2] ?? "{}"),
});
watch.unref();

process.on("message", async (asked: AskedApart) => {
  if ("prepare" in asked) {
    if (asked.prepare === "pages") await import("../output/report/render-report.ts");
    return;
  }
  watch.postMessage("begins");
  const told = await TASKS[asked.task](asked.input).then(
    (value): ToldApart => ({ value, held: process.memoryUsage.rss() / 1e6 }),
    (error: unknown): ToldApart => ({
      bug: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  watch.postMessage("ends");
  tell(told);
});

// Whoever asked has gone, or asks for nothing more.
process.once("disconnect", () => process.exit());
