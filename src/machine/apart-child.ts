import { Worker } from "node:worker_threads";
import type { ApartTask, Bounds } from "../files/apart.ts";

/** A process that does one task on what came from someone else, says its result, and ends. */
interface Asked {
  readonly task: ApartTask;
  readonly input: never;
  readonly bounds: Bounds;
  readonly parent: number;
}

const TASKS: Readonly<Record<ApartTask, (input: never) => Promise<unknown>>> = {
  classeur: async (bytes: Uint8Array) => (await import("../formats/sheets.ts")).readSheets(bytes),
  json: async (text: string) => (await import("../formats/json-table.ts")).rowsInJson(text),
  page: async ({ evaluation, template }: { evaluation: never; template: never }) => {
    const { reportPage } = await import("../output/report/render-report.ts");
    return reportPage(evaluation, template, (step) => process.send?.({ step }));
  },
};

process.once("message", async ({ task, input, bounds, parent }: Asked) => {
  const watch = new Worker(new URL("./apart-watch.js", import.meta.url), { workerData: { bounds, parent } });
  watch.unref();
  const told = await TASKS[task](input).then(
    (value) => ({ value }),
    (error: unknown) => ({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  // Whoever asked ends this process, once it has all.
  process.send?.(told);
});
