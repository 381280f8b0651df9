/** What is done apart, on what came from someone else: opening a workbook or a big JSON document, laying out a report. */
export type ApartTask = "classeur" | "json" | "contours" | "pages";

/** What a task may take before it is stopped. */
export interface Bounds {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Far above what the largest published workbook or the longest report take. */
export const BOUNDS: Bounds = { seconds: 45, megabytes: 800 };

/** The result of a task, or which bound stopped it, in French, and the last step that it had told. */
export type Apart<T> = { readonly value: T } | { readonly excess: string; readonly step: string };

/**
 * Does a task apart where the world can (a process of its own, bounded in time and memory), else here. Who asks says what it
 * means that the task was stopped: it is a problem of the file that was opened, at its place.
 *
 * @example
 * await doApart("json", "{}", {}, () => 2)
 * // => { value: 2 }
 */
export async function doApart<T>(
  task: ApartTask,
  input: unknown,
  { apart }: { readonly apart?: (<R>(task: ApartTask, input: unknown) => Promise<Apart<R>>) | undefined },
  here: () => T | Promise<T>,
): Promise<Apart<T>> {
  return apart ? apart<T>(task, input) : { value: await here() };
}
