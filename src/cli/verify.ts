import type { Workspace } from "../data/workspace.ts";
import type { World } from "../files/world.ts";
import { formatNumber } from "../kernel/french.ts";
import { compareText } from "../kernel/text.ts";
import { wrap } from "../output/terminal/text.ts";
import { verify } from "../run/verify.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** What a workspace holds, for `--json` and for the summary. */
interface Inventory {
  readonly datasets: readonly string[];
  readonly indicators: readonly string[];
  readonly epci: readonly string[];
  readonly territories: number;
  readonly observations: number;
  readonly referentiels: readonly string[];
}

/** `ecarts verifier`: reads and checks the whole workspace, says what it holds and every problem. */
export async function verifyCommand(
  options: CommonOptions & { readonly detail?: boolean | undefined },
  world: World,
  output: Output,
): Promise<ExitCode> {
  const { value, diagnostics } = await verify(world);
  const inventory = value && takeStock(value.workspace, value.referentiels);
  const text = (held: Inventory) =>
    [
      `Espace de travail : ${world.root}`,
      ...(options.detail ? detail(held) : summary(held, output.width)),
      ...(diagnostics.length === 0 ? ["Aucun problème."] : []),
    ].join("\n");
  return finish({ value: inventory, diagnostics }, { text, json: (held) => held }, options, world, output);
}

function takeStock(
  { datasets, indicators, territories, observations }: Workspace,
  referentiels: readonly string[],
): Inventory {
  const epci = [...territories.values()].filter(({ kind }) => kind === "epci");
  return {
    datasets: datasets.map(({ id, period }) => `${id} (${period})`).sort(compareText),
    indicators: [...indicators.values()]
      .map(({ id, shortLabel }) => `${id} (${shortLabel})`)
      .sort(compareText),
    epci: epci.map(({ code, label }) => `${code} ${label}`).sort(compareText),
    territories: territories.size,
    observations: observations.size,
    referentiels,
  };
}

function summary(
  { datasets, indicators, epci, territories, observations, referentiels }: Inventory,
  width: number,
): string[] {
  return [
    `  ${count(datasets.length, "jeu de données", "jeux de données")}, ${count(observations, "valeur", "valeurs")}`,
    `  ${count(indicators.length, "indicateur", "indicateurs")}, ${count(territories, "territoire", "territoires")} dont ${formatNumber(epci.length, 0)} EPCI`,
    wrap(
      `${count(referentiels.length, "référentiel", "référentiels")} : ${referentiels.join(", ") || "aucun"}`,
      width,
      "  ",
    ),
  ];
}

function detail({ datasets, indicators, epci, referentiels }: Inventory): string[] {
  const list = (title: string, items: readonly string[]) => [
    `\n${title}`,
    ...items.map((item) => `  ${item}`),
  ];
  return [
    ...list("Jeux de données", datasets),
    ...list("Indicateurs", indicators),
    ...list("EPCI", epci),
    ...list("Référentiels", referentiels),
    "",
  ];
}

function count(number: number, one: string, many: string): string {
  return `${formatNumber(number, 0)} ${number > 1 ? many : one}`;
}
