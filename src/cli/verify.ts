import { territoriesOf } from "../data/territory-parts.ts";
import { CAUSES, type CauseId, causeOf } from "../diagnostics/causes.ts";
import { clause } from "../diagnostics/clause.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { formatNumber } from "../kernel/french.ts";
import { compareText, nearest } from "../kernel/text.ts";
import { showAllByCause, showReview } from "../output/terminal/review.ts";
import { wrap } from "../output/terminal/text.ts";
import { type Verified, verify } from "../run/verify.ts";
import { withoutBase } from "../workspace/without-base.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts verifier`: `detail` is a cause, or true for all. */
export interface VerifyCommandOptions extends CommonOptions {
  readonly detail?: string | boolean | undefined;
  readonly epci?: string | undefined;
}

/** What a workspace holds, for `--json` and for the summary. */
interface Inventory {
  readonly datasets: readonly string[];
  readonly indicators: readonly string[];
  readonly epci: readonly string[];
  /** With those of the base. */
  readonly territories: number;
  readonly observations: number;
  /** What of these comes with the program; absent where the base is left out. */
  readonly base?: { readonly datasets: number; readonly observations: number };
  readonly referentiels: readonly string[];
  readonly limits?: Verified["limits"];
}

/**
 * `ecarts verifier`: reads and checks the whole workspace, says what it holds and its problems by cause, on a screen; with
 * `--detail`, every one of them, or every one of a cause. A contract or an EPCI limits what is said to what it touches.
 *
 * @diagnostic verify/cause-inconnue
 */
export async function verifyCommand(
  referentiel: string | undefined,
  options: VerifyCommandOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const cause = causeAsked(options.detail);
  if (cause.unknown)
    return finish(failed(cause.unknown), { text: String, json: String }, options, world, output);
  const { value, diagnostics } = await verify(world, { referentiel, epci: options.epci });
  const inventory = value && takeStock(value);
  // What blocks is said whatever is asked for: nothing else can be trusted before.
  const isKept = ({ code, severity }: Diagnostic) =>
    cause.id === undefined || severity === "erreur" || causeOf(code) === cause.id;
  const kept = diagnostics.filter(isKept);
  const text = (held: Inventory) =>
    [
      `Espace de travail : ${world.root}`,
      ...(options.detail === true ? detail(held) : summary(held, output.width)),
      ...limitsLines(held, output.width),
      ...(kept.length === 0 ? [nothing(cause.id, diagnostics)] : []),
    ].join("\n");
  const above = inventory ? text(inventory).split("\n").length : 0;
  const problems = options.detail
    ? showAllByCause
    : (found: readonly Diagnostic[], width: number) => showReview(found, width, above);
  const shown = { text, json: (held: Inventory) => held, problems };
  return finish({ value: inventory, diagnostics: kept }, shown, options, world, output);
}

/** The cause that is asked for; none when all are, and a problem when there is no such cause. */
function causeAsked(detail: VerifyCommandOptions["detail"]): {
  readonly id?: CauseId | undefined;
  readonly unknown?: Diagnostic | undefined;
} {
  if (typeof detail !== "string") return {};
  const names = Object.keys(CAUSES) as CauseId[];
  const id = names.find((name) => name === detail);
  if (id) return { id };
  const near = nearest(detail, names);
  const place = { file: "option --detail" };
  const suggestion = clause("causes", { list: names.join(", ") });
  const whole = near === undefined ? suggestion : clause("cause_proche", { near, suggestion });
  return { unknown: problem("verify/cause-inconnue", place, { cause: detail, suggestion: whole }) };
}

function nothing(cause: CauseId | undefined, diagnostics: readonly Diagnostic[]): string {
  if (cause === undefined) return "Aucun problème.";
  const count = diagnostics.length;
  const others = count === 0 ? "" : ` (${formatNumber(count, 0)} d’autres causes)`;
  return `Aucun problème de la cause « ${cause} »${others}.`;
}

function takeStock({ workspace, referentiels, limits }: Verified): Inventory {
  const { indicators, territories, observations } = workspace;
  const own = withoutBase(workspace);
  const { datasets } = own;
  const base = {
    datasets: workspace.datasets.length - datasets.length,
    observations: observations.size - own.observations.size,
  };
  const epci = territoriesOf(territories, "epci");
  return {
    datasets: datasets.map(({ id, period }) => `${id} (${period})`).sort(compareText),
    indicators: [...indicators.values()]
      .map(({ id, shortLabel }) => `${id} (${shortLabel})`)
      .sort(compareText),
    epci: epci.map(({ code, label }) => `${code} ${label}`).sort(compareText),
    territories: territories.size,
    observations: own.observations.size,
    ...(base.datasets > 0 && { base }),
    referentiels,
    limits,
  };
}

/** The most lines that the names of référentiels take on the screen. */
const LINES_OF_NAMES = 3;

function summary(
  { datasets, indicators, epci, territories, observations, base, referentiels }: Inventory,
  width: number,
): string[] {
  const counted = count(referentiels.length, "référentiel", "référentiels");
  const named = wrap(`${counted} : ${referentiels.join(", ") || "aucun"}`, width, "  ");
  const isShort = named.split("\n").length <= LINES_OF_NAMES;
  const also = base
    ? [
        `  base nationale, lue avec eux : ${count(base.datasets, "jeu", "jeux")}, ${count(base.observations, "valeur", "valeurs")}`,
      ]
    : [];
  return [
    `  ${count(datasets.length, "jeu de données", "jeux de données")}, ${count(observations, "valeur", "valeurs")}`,
    ...also,
    `  ${count(indicators.length, "indicateur", "indicateurs")}, ${count(territories, "territoire", "territoires")} dont ${formatNumber(epci.length, 0)} EPCI${base ? ", base comprise" : ""}`,
    ...(isShort ? named.split("\n") : [`  ${counted}, que --detail nomme`]),
  ];
}

/** What is said is limited to: errors are said wherever they are. */
function limitsLines({ limits }: Inventory, width: number): string[] {
  if (!limits) return [];
  const { epci, label, referentiel } = limits;
  const where = epci === "" ? "" : `${label} (${epci})`;
  const whose = [referentiel === undefined ? "" : `le référentiel ${referentiel}`, where].filter(Boolean);
  return [wrap(`Avertissements limités à ce qui touche ${whose.join(", ")}.`, width)];
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
