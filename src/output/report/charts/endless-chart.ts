/** Above these, a drawing would fill the memory before it filled the page. */
const LARGEST = 10_000;

const SIZES = new Set(["tickCount", "steps", "maxbins", "width", "height", "count"]);

/**
 * Why a Vega-Lite specification could draw without end, in French; undefined when nothing shows it. A chart draws the
 * rows of its table: it has no use for rows made by a formula, and those are what a slip can make by the billion.
 *
 * @example
 * endlessChart({ data: { sequence: { start: 0, stop: 1e9 } } })
 * // => "un graphique trace les lignes de son tableau : « sequence » n’y est pas permis"
 * @example
 * endlessChart({ encoding: { x: { axis: { tickCount: 5 } } } })
 * // => undefined
 */
export function endlessChart(spec: unknown): string | undefined {
  if (typeof spec === "string") return /\bsequence\s*\(/.test(spec) ? noRows("sequence(…)") : undefined;
  if (typeof spec !== "object" || spec === null) return undefined;
  return Object.entries(spec)
    .map(([key, value]) => endlessEntry(key, value) ?? endlessChart(value))
    .find((found) => found !== undefined);
}

function endlessEntry(key: string, value: unknown): string | undefined {
  if (key === "sequence") return noRows("sequence");
  const tooLarge = SIZES.has(key) && typeof value === "number" && Math.abs(value) > LARGEST;
  return tooLarge ? `« ${key}: ${value} » dépasse ${LARGEST}` : undefined;
}

const noRows = (name: string): string =>
  `un graphique trace les lignes de son tableau : « ${name} » n’y est pas permis`;
