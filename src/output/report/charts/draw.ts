import * as vega from "vega";
import { MONTHS } from "../../../kernel/french.ts";
import { escapeHtml } from "../../html.ts";
import { compileSpec, loggerInto, messageOf } from "./compiled-spec.ts";
import type { ChartData, ChartRows } from "./data.ts";
import { fitToData } from "./fit.ts";
import { textWidth } from "./text-width.ts";

/** French numbers and dates for Vega: thin no-break spaces between thousands, a comma, a true minus sign. */
export const VEGA_LOCALE = {
  number: {
    decimal: ",",
    thousands: "\u202f",
    grouping: [3],
    currency: ["", "\u00a0€"],
    percent: "\u202f%",
    minus: "\u2212",
    nan: "n.d.",
  },
  time: {
    dateTime: "%A %e %B %Y à %X",
    date: "%d/%m/%Y",
    time: "%H:%M:%S",
    periods: ["", ""],
    days: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    shortDays: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
    months: MONTHS,
    shortMonths: [
      "janv.",
      "févr.",
      "mars",
      "avr.",
      "mai",
      "juin",
      "juil.",
      "août",
      "sept.",
      "oct.",
      "nov.",
      "déc.",
    ],
  },
};

/** What Vega has and its typings lack: decision 0007. */
interface VegaInternals {
  readonly textMetrics: { canvas(use: boolean): void; width: (item: TextItem, text: string) => number };
  readonly SVGStringRenderer: new (loader: unknown) => SvgRenderer;
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

interface SvgRenderer {
  initialize(element: null, width: number, height: number, origin: readonly number[]): SvgRenderer;
  background(color: unknown): SvgRenderer;
  render(scene: unknown): SvgRenderer;
  svg(): string;
}

interface ViewInternals {
  readonly _viewWidth: number;
  readonly _viewHeight: number;
  readonly _origin: readonly [number, number];
}

const { textMetrics, SVGStringRenderer } = vega as unknown as VegaInternals;
textMetrics.canvas(false);
textMetrics.width = ({ fontSize = 11, fontWeight }, text) =>
  textWidth(String(text ?? ""), fontSize, fontWeight === "bold" || Number(fontWeight) >= 600);

/** Nothing is ever loaded: no address in a specification is followed. It resolves, for Vega leaves a rejection unhandled. */
const nothing = () => Promise.resolve({ href: null });

const NO_LOADER = { load: nothing, sanitize: nothing };

/** A chart as an inline SVG, or what prevented it. */
export interface DrawnChart {
  readonly svg: string | undefined;
  readonly problem: string | undefined;
}

/** What to draw: the specification, its rows, its sentence, and an identifier that is unique in the page. */
export interface ChartRequest {
  readonly spec: Readonly<Record<string, unknown>>;
  readonly data: ChartData | ChartRows;
  readonly alternative: string;
  readonly id: string;
}

/**
 * Draws a Vega-Lite specification, synchronously and without DOM; nothing throws, whatever the specification. What goes
 * wrong while Vega evaluates reaches its logger before the first await: a later rejection says nothing more.
 */
export function drawChart({ spec, data, alternative, id }: ChartRequest): DrawnChart {
  const problems: string[] = [];
  try {
    const view = openView(spec, data, problems);
    view.runAsync().catch(nothing);
    const svg = problems.length === 0 ? label(svgOf(view), alternative, id) : undefined;
    view.finalize();
    return { svg, problem: problems[0] };
  } catch (error) {
    return { svg: undefined, problem: problems[0] ?? messageOf(error) };
  }
}

/** The view of a specification over its rows, ready to run. Exported to hold the synchronous drawing against Vega's own. */
export function openView(
  spec: Readonly<Record<string, unknown>>,
  data: ChartData | ChartRows,
  problems: string[],
): vega.View {
  const compiled = compileSpec(isTable(data) ? fitToData(spec, data) : spec);
  problems.push(...compiled.problems);
  const logger = loggerInto(problems);
  const loader = NO_LOADER as unknown as vega.Loader;
  const locale = VEGA_LOCALE as unknown as NonNullable<vega.ViewOptions["locale"]>;
  const view = new vega.View(compiled.runtime, { renderer: "none", loader, logger, locale });
  const given = Object.entries(data).filter(([name]) => compiled.sets.has(name));
  if (given.length === 0)
    throw new Error(`aucune donnée lue ; noms connus : ${Object.keys(data).join(", ")}`);
  for (const [name, rows] of given) view.data(name, structuredClone(rows));
  return view;
}

/** Rows of a table of gaps, of which a specification may suit the number. */
const isTable = (data: ChartData | ChartRows): data is ChartData => "lignes" in data && "premieres" in data;

/** Every evaluation that `runAsync` needs is over before its first await: the scene is complete on the next line. */
export function svgOf(view: vega.View): string {
  const { _viewWidth: width, _viewHeight: height, _origin: origin } = view as unknown as ViewInternals;
  const padding = view.padding() as { top: number; bottom: number; left: number; right: number };
  vega.resetSVGDefIds();
  return new SVGStringRenderer(NO_LOADER)
    .initialize(null, width + padding.left + padding.right, height + padding.top + padding.bottom, [
      origin[0] + padding.left,
      origin[1] + padding.top,
    ])
    .background(view.background())
    .render((view.scenegraph() as unknown as { root: unknown }).root)
    .svg();
}

/** Vega's English names give way to one French sentence; identifiers are made unique in the page. */
function label(svg: string, alternative: string, id: string): string {
  return svg
    .replace(/<[a-z][^>]*>/g, (tag) => tag.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, ""))
    .replace(/(id="|url\(#)((?:gradient|clip)[_0-9]+)/g, `$1${id}-$2`)
    .replace("<svg ", () => `<svg role="img" aria-label="${escapeHtml(alternative)}" `);
}
