import { parseWindow } from "../compare/asked-comparison.ts";
import {
  type ComparableWindow,
  comparableWindow,
  isTooShort,
  lastComparableYear,
  longestWindows,
} from "../compare/comparable-window.ts";
import { compareEpci } from "../compare/compare-epci.ts";
import type { Comparison } from "../compare/comparison.ts";
import type { Workspace } from "../data/workspace.ts";
import { clause } from "../diagnostics/clause.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { failed, type Read } from "../files/read.ts";
import { readText } from "../files/text.ts";
import type { OutputFile, World } from "../files/world.ts";
import { formatNumber } from "../kernel/french.ts";

const FOLDER = "templates/referentiel";

/** The files that all the models share; a model may have its own of the same name. */
const SHARED = "commun";

/** What ends the name of a file to be filled in. */
const ENDING = ".gabarit";

/**
 * The files of a model of référentiel that comes with the program, still to be filled in, sorted by name.
 *
 * @diagnostic create/modele-inconnu
 */
export async function readScaffold(id: string, { own, ...world }: World): Promise<Read<OutputFile[]>> {
  const here: World = { ...world, ...own, own };
  const files = (await own.list(FOLDER)).filter((file) => file.endsWith(ENDING));
  const models = [...new Set(files.map((file) => file.split("/")[0] ?? ""))].filter((one) => one !== SHARED);
  if (!models.includes(id)) {
    const place = { file: "option --modele" };
    return failed(problem("create/modele-inconnu", place, { id, suggestion: suggest(id, models) }));
  }
  const names = [SHARED, id].flatMap((folder) =>
    files
      .filter((file) => file.startsWith(`${folder}/`))
      .map((file) => [file.slice(folder.length + 1, -ENDING.length), `${FOLDER}/${file}`] as const),
  );
  const chosen = [...new Map(names)].sort(([left], [right]) => (left < right ? -1 : 1));
  const reads = await Promise.all(chosen.map(([, path]) => readText(path, here)));
  return {
    value: chosen.map(([path], index) => ({ path, content: reads[index]?.value ?? "" })),
    diagnostics: reads.flatMap(({ diagnostics }) => diagnostics),
  };
}

/**
 * A text with its `{{nom}}` filled in. `{{yaml nom}}` writes the value between quotation marks, as YAML reads it back
 * whatever it holds.
 *
 * @example
 * fillScaffold("titre: {{yaml titre}}", { titre: "Ville « 2030 » : suite" })
 * // => "titre: \"Ville « 2030 » : suite\""
 */
export function fillScaffold(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(yaml )?(\w+)\}\}/g, (hole, quoted: string | undefined, name: string) => {
    const value = values[name] ?? hole;
    return quoted ? JSON.stringify(value) : value;
  });
}

/** For which EPCI (its code) a model is filled in, under which title, over which years (2014..2019) when the figures do not say. */
export interface ModelOptions {
  readonly epci: string;
  readonly title?: string | undefined;
  readonly window?: string | undefined;
  /** A single year will do, which shows levels and no change. */
  readonly orOneYear?: boolean | undefined;
}

/** The files of a model of référentiel, filled in for an EPCI. */
export interface FilledModel {
  readonly id: string;
  readonly model: readonly OutputFile[];
  readonly workspace: Workspace;
  readonly day: string;
}

/**
 * A model filled in for an EPCI: its zoning, its indicators and its years are those that the published figures allow.
 *
 * @diagnostic create/sans-periode
 * @diagnostic create/sans-ecart
 */
export function fillModel(
  { id, model, workspace, day }: FilledModel,
  options: ModelOptions,
): Read<readonly OutputFile[]> {
  const polar = (indicator: string) => workspace.indicators.get(indicator)?.polarity !== "neutre";
  const tables = compareEpci(workspace, { epci: options.epci }).filter(({ indicator }) => polar(indicator));
  const window = windowOf(options, tables);
  const label = workspace.territories.get(options.epci)?.label ?? options.epci;
  if (!window) return failed(options.orOneYear ? withoutGap(label) : withoutWindow(label, workspace));
  const values = {
    id,
    epci: options.epci,
    agglomeration: label,
    titre: options.title ?? `Contrat de ville, ${label}`,
    niveau_superieur: countryOf(workspace) ?? options.epci,
    geographie: window.geography,
    debut: window.start,
    fin: window.end,
    indicateurs: window.indicators.join(", "),
    periodes: otherWindows(tables, window),
    jour: day,
  };
  const fill = ({ path, content }: OutputFile) => ({ path, content: fillScaffold(String(content), values) });
  return { value: model.map(fill), diagnostics: [] };
}

/** Not even one year: a hint that asks for a second one would mislead. */
const withoutGap = (label: string): Diagnostic =>
  problem("create/sans-ecart", { file: "option --epci" }, { label });

function withoutWindow(label: string, { territories }: Workspace): Diagnostic {
  const loose = [...territories.values()].filter((one) => one.kind === "qpv" && one.epci.length === 0);
  const suggestion =
    loose.length > 0
      ? clause("qpv_sans_epci", { count: formatNumber(loose.length, 0) })
      : clause("importer_l_epci", {});
  return problem("create/sans-periode", { file: "option --epci" }, { label, suggestion });
}

/** The years asked for, or those that the figures allow; the indicators that they rest on. */
function windowOf(
  { window, orOneYear }: ModelOptions,
  tables: readonly Comparison[],
): ComparableWindow | undefined {
  const longest = comparableWindow(tables);
  const found = longest && isTooShort(longest) ? oneYear(tables) : longest;
  const asked = window === undefined ? undefined : parseWindow(window);
  if (!asked) return found ?? (orOneYear ? oneYear(tables) : undefined);
  const table = tables.at(-1);
  const known = found ?? (table && { geography: table.geography, indicators: [table.indicator] });
  return known && { geography: known.geography, indicators: known.indicators, ...asked };
}

function oneYear(tables: readonly Comparison[]): ComparableWindow | undefined {
  const last = lastComparableYear(tables);
  if (!last) return undefined;
  const { geography, year } = last;
  const indicators = tables
    .filter((table) => table.geography === geography)
    .map(({ indicator }) => indicator);
  return { geography, start: year, end: year, indicators };
}

/** The key `periodes` of a référentiel, on lines of its own: the indicators whose longest years are others. */
function otherWindows(tables: readonly Comparison[], window: ComparableWindow): string {
  const others = Object.entries(longestWindows(tables, window.geography)).filter(
    ([, { start, end }]) => start !== window.start || end !== window.end,
  );
  if (others.length === 0) return "";
  const lines = others.map(([indicator, { start, end }]) => `  ${indicator}: ${start}..${end}\n`);
  return `periodes: # les indicateurs publiés à d’autres années\n${lines.join("")}`;
}

function countryOf({ territories }: Workspace): string | undefined {
  const codes = [...territories.values()].filter(({ kind }) => kind === "france").map(({ code }) => code);
  return codes.find((code) => code === "METRO") ?? codes[0];
}
