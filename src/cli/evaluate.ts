import { basename, dirname, resolve } from "node:path";
import type { Evaluation } from "../evaluation/evaluation.ts";
import type { EarlierFile } from "../evaluation/read-evaluation.ts";
import type { World } from "../files/world.ts";
import { showEvaluation } from "../output/terminal/evaluation.ts";
import { evaluate } from "../run/evaluate.ts";
import { type CommonOptions, finish } from "./finish.ts";
import { endOf } from "./option-values.ts";
import type { ExitCode, Output } from "./output.ts";

/** An earlier evaluation named on the command line: it may lie outside of the workspace. */
export async function earlierFile(
  path: string,
  openWorld: (folder: string) => Promise<World>,
): Promise<EarlierFile> {
  const whole = resolve(path);
  return { world: await openWorld(dirname(whole)), path: basename(whole) };
}

/** The options of `ecarts evaluer`, in the words of the command line. */
export interface EvaluateCommandOptions extends CommonOptions {
  readonly date?: string | undefined;
  /** A year: the evaluation is made on its last day, or today when it is not over. */
  readonly annee?: string | undefined;
  readonly detail?: boolean | undefined;
  /** An earlier evaluation.json; that of the report of the référentiel when it is not given and there is one. */
  readonly depuis?: string | undefined;
}

/** `ecarts evaluer REFERENTIEL`: every node with its questions, its targets, their status and why. */
export async function evaluateCommand(
  id: string,
  options: EvaluateCommandOptions,
  world: World,
  output: Output,
  openWorld: (folder: string) => Promise<World>,
): Promise<ExitCode> {
  const date = options.date ?? endOf(options.annee, world.today());
  const since =
    options.depuis === undefined
      ? { world, path: `reports/${id}/evaluation.json`, optional: true }
      : await earlierFile(options.depuis, openWorld);
  const read = await evaluate(id, { date, since }, world);
  const shown = {
    text: (evaluation: Evaluation) =>
      showEvaluation({ evaluation, width: output.width, detail: options.detail === true }),
    json: (value: Evaluation) => value,
  };
  return finish(read, shown, options, world, output);
}
