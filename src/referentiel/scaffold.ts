import { longestWindows } from "../compare/comparable-window.ts";
import { type AskedWindow, compareEpci } from "../compare/compare-epci.ts";
import { isLeading } from "../compare/leading-indicators.ts";
import { type PublishedYears, publishedYears } from "../compare/published-years.ts";
import { REFERENCE_KINDS, REFERENCE_WORDS } from "../compare/reference-kinds.ts";
import { hasGap } from "../compare/table-facts.ts";
import { printedLabel } from "../data/printed-name.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import { clause } from "../diagnostics/clause.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { failed, type Read } from "../files/read.ts";
import { readText } from "../files/text.ts";
import type { OutputFile, World } from "../files/world.ts";
import { formatNumber } from "../kernel/french.ts";
import { type StartingWindow, type StartOptions, startingWindow } from "./starting-window.ts";

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

/** For which EPCI (its code) a model is filled in, under which title, over which years. */
export interface ModelOptions extends Omit<StartOptions, "contract" | "longest"> {
  readonly epci: string;
  readonly title?: string | undefined;
  /** Whether the zoning of the dates of the contract goes before the one with the longest years, and each indicator has its last year. */
  readonly ofContract?: boolean | undefined;
}

/** The files of a filled model, and where its evaluation starts from. */
export interface FilledIn {
  readonly files: readonly OutputFile[];
  readonly start: StartingWindow;
  /** The years of the contract, as the model has them. */
  readonly contract: string;
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
export function fillModel({ id, model, workspace, day }: FilledModel, options: ModelOptions): Read<FilledIn> {
  const published = publishedYears(workspace, options.epci, ({ polarity }) => polarity !== "neutre");
  const contract = contractOf(model);
  const window = startingWindow(published, { ...options, contract, longest: !options.ofContract });
  const label = printedLabel(options.epci, workspace.territories);
  if (!window)
    return failed(
      options.orOneYear ? withoutGap(options.epci, label, workspace) : withoutWindow(label, workspace),
    );
  const opening = window.indicators.filter(isLeading);
  const values = {
    id,
    epci: options.epci,
    agglomeration: label,
    titre: options.title ?? `Contrat de ville, ${label}`,
    niveau_superieur: countryOf(workspace) ?? options.epci,
    geographie: window.geography,
    debut: window.start,
    fin: window.end,
    indicateurs: (opening.length > 0 ? opening : window.indicators).join(", "),
    periodes: otherWindows(published, window, options.ofContract === true),
    jour: day,
  };
  const fill = ({ path, content }: OutputFile) => ({ path, content: fillScaffold(String(content), values) });
  return { value: { files: model.map(fill), start: window, contract }, diagnostics: [] };
}

/** The years that the model writes of its contract. */
function contractOf(model: readonly OutputFile[]): string {
  const texts = model.map(({ content }) => /^contrat: "([^"]*)"/m.exec(String(content))?.[1]);
  return texts.find((one) => one !== undefined) ?? "";
}

/** Not even one year: a hint that asks for a second one would mislead. The references that do give gaps are named. */
function withoutGap(epci: string, label: string, workspace: Workspace): Diagnostic {
  const words = REFERENCE_KINDS.filter((kind) => !NOT_PROBED.has(kind))
    .filter((kind) => compareEpci(workspace, { epci, reference: { kind } }).some(hasGap))
    .map((kind) => REFERENCE_WORDS[kind].option);
  const [reference, ...more] = words;
  const others =
    reference === undefined
      ? clause("aucune_autre_reference", {})
      : clause("autres_references", { epci, reference, others: more.map((one) => `, ${one}`).join("") });
  return problem("create/sans-ecart", { file: "option --epci" }, { label, epci, others });
}

/** The EPCI itself, and the references that need a name or the sum of a country. */
const NOT_PROBED: ReadonlySet<string> = new Set(["epci", "groupe", "ensemble_qpv_france"]);

function withoutWindow(label: string, { territories }: Workspace): Diagnostic {
  const loose = territoriesOf(territories, "qpv").filter(({ epci }) => epci.length === 0);
  const suggestion =
    loose.length > 0
      ? clause("qpv_sans_epci", { count: formatNumber(loose.length, 0) })
      : clause("importer_l_epci", {});
  return problem("create/sans-periode", { file: "option --epci" }, { label, suggestion });
}

/** The key `periodes` of a référentiel, on lines of its own: the indicators whose longest years are others. */
function otherWindows(
  published: readonly PublishedYears[],
  window: StartingWindow,
  isOfContract: boolean,
): string {
  const longest = longestWindows(published, window.geography);
  const alone = isOfContract && window.start === window.end ? lastYears(published, window.geography) : {};
  const others = Object.entries({ ...alone, ...longest }).filter(
    ([, { start, end }]) => start !== window.start || end !== window.end,
  );
  if (others.length === 0) return "";
  const lines = others.map(([indicator, { start, end }]) => `  ${indicator}: ${start}..${end}\n`);
  return `periodes: # les indicateurs publiés à d’autres années\n${lines.join("")}`;
}

/** The last year of each indicator of a zoning: where one year is read, each has its own. */
function lastYears(
  published: readonly PublishedYears[],
  geography: string,
): Readonly<Record<string, AskedWindow>> {
  const found = published
    .filter((one) => one.geography === geography)
    .flatMap(({ indicator, years }) => {
      const year = years.at(-1);
      return year === undefined ? [] : [[indicator, { start: year, end: year }] as const];
    });
  return Object.fromEntries(found);
}

function countryOf({ territories }: Workspace): string | undefined {
  const codes = territoriesOf(territories, "france").map(({ code }) => code);
  return codes.find((code) => code === "METRO") ?? codes[0];
}
