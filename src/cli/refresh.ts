import type { ImportWorld } from "../files/world.ts";
import { showRefresh, showRefreshPlan } from "../output/terminal/refresh.ts";
import { visible } from "../output/terminal/text.ts";
import { planRefresh, refresh } from "../run/refresh.ts";
import type { RefreshPlan } from "../workspace/refresh/plan.ts";
import type { RefreshReport } from "../workspace/refresh/refresh-sources.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts actualiser`, in the words of the command line. */
export interface RefreshCommandOptions extends CommonOptions {
  readonly epci?: string | undefined;
  readonly aBlanc?: boolean | undefined;
}

/** `ecarts actualiser`: says what will be asked of whom, then asks, and imports what is new. */
export async function refreshCommand(
  options: RefreshCommandOptions,
  world: ImportWorld,
  output: Output,
): Promise<ExitCode> {
  const planned = await planRefresh(options.epci, world);
  const { value: plan } = planned;
  const isDryRun = options.aBlanc ?? false;
  if (!plan || isDryRun) {
    const shown = {
      text: (value: RefreshPlan) => showRefreshPlan(value, isDryRun, output.width),
      json: (value: RefreshPlan) => ({ ...value, isDryRun }),
    };
    return finish(planned, shown, options, world, output);
  }
  if (!options.json) output.result(visible(`${showRefreshPlan(plan, isDryRun, output.width)}\n`));
  const { value, diagnostics } = await refresh(plan, world);
  const shown = {
    text: (report: RefreshReport) => showRefresh(report, output.width),
    json: (report: RefreshReport) => ({ epci: plan.epci, aside: plan.aside, ...report, isDryRun }),
  };
  const all = { value, diagnostics: [...planned.diagnostics, ...diagnostics] };
  return finish(all, shown, options, world, output);
}
