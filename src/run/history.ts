import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { ImportWorld } from "../files/world.ts";
import { commitStep, type PastEvent, readHistory, type Step, stepBack } from "../workspace/import/history.ts";
import { lockOf, refusal } from "../workspace/import/import-files.ts";
import { planRetirement, type Retired } from "../workspace/import/retire.ts";

/** What was taken out, or would be. */
export interface Retirement extends Retired {
  readonly isDryRun: boolean;
  /** The number of the state in the history; undefined when nothing was written. */
  readonly event: number | undefined;
}

/** What going back did, or would do. */
export interface Return {
  readonly step: Step;
  readonly isDryRun: boolean;
  readonly event: number | undefined;
}

/** Undoes the import of a set or of one of its files, and of nothing else. */
export async function retire(name: string, isDryRun: boolean, world: ImportWorld): Promise<Read<Retirement>> {
  return locked(world, isDryRun, async () => {
    const { value, diagnostics } = await planRetirement(name, world);
    if (!value) return failed(diagnostics);
    const event = isDryRun ? undefined : (await commitStep(value.step, world)).id;
    return { value: { ...value, isDryRun, event }, diagnostics };
  });
}

/** What was imported, taken out and brought back, the first first. */
export async function history(world: ImportWorld): Promise<Read<readonly PastEvent[]>> {
  if (!(await world.isFolder("."))) return failed(noFolder(world));
  return readHistory(world);
}

/** Brings the data back to what they were after an event; itself an event, that can be undone. */
export async function goBack(id: number, isDryRun: boolean, world: ImportWorld): Promise<Read<Return>> {
  return locked(world, isDryRun, async () => {
    const { value: step, diagnostics } = await stepBack(id, world);
    if (!step) return failed(diagnostics);
    const isNothing = step.files.length + step.removed.length === 0;
    const event = isDryRun || isNothing ? undefined : (await commitStep(step, world)).id;
    return { value: { step, isDryRun, event }, diagnostics };
  });
}

/** Does something for who holds the lock of the workspace; what the disk refuses is a problem. */
export async function locked<T>(
  world: ImportWorld,
  isDryRun: boolean,
  use: () => Promise<Read<T>>,
): Promise<Read<T>> {
  if (!(await world.isFolder("."))) return failed(noFolder(world));
  if (isDryRun) return use();
  const lock = await lockOf(world);
  if ("problem" in lock) return failed(lock.problem);
  try {
    return await use();
  } catch (error) {
    return failed(refusal(error, world));
  } finally {
    await lock.release();
  }
}

function noFolder({ root }: ImportWorld) {
  return problem("workspace/introuvable", { file: "option --espace" }, { path: root });
}
