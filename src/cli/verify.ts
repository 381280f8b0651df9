import { formatNumber } from "../kernel/format-number.ts";
import type { World } from "../model/world.ts";
import { verify } from "../run.ts";
import type { ExitCode } from "./exit-code.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { Output } from "./output.ts";

/** `ecarts verifier`: reads and checks the whole workspace, says what it holds and every problem. */
export async function verifyCommand(options: CommonOptions, world: World, output: Output): Promise<ExitCode> {
  const read = await verify(world);
  const summary = read.value && {
    datasets: read.value.workspace.datasets.length,
    indicators: read.value.workspace.indicators.size,
    territories: read.value.workspace.territories.size,
    observations: read.value.workspace.observations.size,
    referentiels: read.value.referentiels,
  };
  const text = ({
    datasets,
    indicators,
    territories,
    observations,
    referentiels,
  }: NonNullable<typeof summary>) =>
    [
      `Espace de travail : ${world.root}`,
      `  ${formatNumber(datasets, 0)} jeux de données, ${formatNumber(observations, 0)} valeurs`,
      `  ${formatNumber(indicators, 0)} indicateurs, ${formatNumber(territories, 0)} territoires`,
      `  référentiels : ${referentiels.join(", ") || "aucun"}`,
      read.diagnostics.length === 0 ? "Aucun problème." : "",
    ].join("\n");
  return finish(
    { value: summary, diagnostics: read.diagnostics },
    { text, json: (value) => value },
    options,
    world,
    output,
  );
}
