import type { ChartData } from "./data.ts";
import { textWidth } from "./text-width.ts";

type Spec = Readonly<Record<string, unknown>>;

/**
 * What a specification may say of its own size, under `usermeta.ecarts`: a step per row within a total height; a total width
 * that the names on the left, so much beside them and the plot share.
 */
interface Fit {
  readonly hauteur: number;
  readonly pas: readonly [number, number];
  readonly largeur: number;
  /** What is not for names nor plot: columns of numbers. */
  readonly colonnes: number;
  /** Size of the names, in pixels. */
  readonly corps: number;
}

const fitOf = (spec: Spec): Partial<Fit> =>
  (spec["usermeta"] as { ecarts?: Partial<Fit> } | undefined)?.ecarts ?? {};

/**
 * A specification whose height suits its number of rows: `usermeta.ecarts: {hauteur, pas: [least, most]}` shares the
 * height between the rows, each within the bounds. Without it, the specification is left as it is.
 *
 * @example
 * fitToRows({ usermeta: { ecarts: { hauteur: 300, pas: [9, 15] } } }, 60)["height"]
 * // => { step: 9 }
 */
export function fitToRows(spec: Spec, rows: number, lines = 1): Spec {
  const { hauteur, pas, corps = 11 } = fitOf(spec);
  if (typeof hauteur !== "number" || !Array.isArray(pas) || pas.length !== 2) return spec;
  const [least, most] = pas;
  // A name on two lines must not touch its neighbours.
  const room = lines > 1 ? lines * corps + 2 : 0;
  const step = Math.min(most, Math.max(least, hauteur / Math.max(1, rows)));
  return { ...spec, height: { step: Math.max(step, room) } };
}

/** A plot narrower than this shows nothing. */
const LEAST_PLOT = 60;

/**
 * A specification as wide as its page whatever the names: `usermeta.ecarts: {largeur, colonnes, corps}` gives the plot what the
 * longest name and the columns leave, and no more than its own `width`.
 *
 * @example
 * fitToNames({ usermeta: { ecarts: { largeur: 300, colonnes: 90, corps: 10 } } }, ["Cité 4"])["width"]
 * // => 186.52
 */
export function fitToNames(spec: Spec, names: readonly string[]): Spec {
  const { largeur, colonnes = 0, corps = 11 } = fitOf(spec);
  if (typeof largeur !== "number") return spec;
  const lines = names.flatMap((name) => name.split("\n"));
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, corps)));
  const most = typeof spec["width"] === "number" ? spec["width"] : largeur;
  return { ...spec, width: Math.max(LEAST_PLOT, Math.min(most, largeur - colonnes - widest)) };
}

/** A specification that suits the rows that it draws, one a line: those that it names, else all. */
export function fitToData(spec: Spec, data: ChartData): Spec {
  const { name } = (spec["data"] ?? {}) as { readonly name?: unknown };
  const rows = name === "premieres" || name === "ecarts" ? data[name] : data.lignes;
  const names = rows.map(({ quartier }) => quartier);
  const lines = Math.max(1, ...names.map((one) => one.split("\n").length));
  return fitToNames(fitToRows(spec, rows.length, lines), names);
}
